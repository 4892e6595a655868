import type { Paragraph } from '../../../docx-reader/word-document.ts'
import type { Act, Signature } from '../find-act.ts'
import type { GostContext, GostReport, GostRule } from '../rule.ts'
import { citeRequisite } from '../standard.ts'

/** The signature has a post at the left and a name at the right, and never leaves its text (requisite 22). */
export const signature: GostRule = {
  codes: ['gost/signature-missing', 'gost/signature-name', 'gost/signature-layout', 'gost/signature-alone', 'gost/signature-keep'],
  check(context, report) {
    const { anatomy, style } = context
    const citation = citeRequisite(style, 22)
    const { act } = anatomy
    if (act === undefined) return
    if (act.signatures.length === 0) {
      if (act.body.length > 0) report('gost/signature-missing', { citation }, act.body.at(-1)!.paragraph)
      return
    }
    for (const each of act.signatures) {
      checkName(each, citation, report)
      if (each.layout !== 'cells' && isMisplaced(each)) report('gost/signature-layout', { how: each.layout, citation }, each.line.paragraph)
    }
    checkPage(act, context, citation, report)
  },
}

function checkName({ name, line }: Signature, citation: string, report: GostReport): void {
  const fault = /\/ *[^/]+\/? *$/u.test(line.text.slice(Math.max(0, name.at - 2))) ? 'slash' : name.form === 'reversed' ? 'reversed' : name.form === 'in-full' ? 'in-full' : name.hasSpace ? undefined : 'space'
  if (fault !== undefined) report('gost/signature-name', { written: name.text, fault, citation }, line.paragraph)
}

function isMisplaced({ layout, line }: Signature): boolean {
  if (layout !== 'tab') return true
  // One tab that leads to a stop at the right is as good as a table.
  const { tabs } = line.paragraph.look
  return !tabs.some(({ kind, at }) => kind === 'right' || at > FAR_RIGHT_TWIPS)
}

/** More than half of the text's width. */
const FAR_RIGHT_TWIPS = 5000

/** Shorter acts fit on a page. */
const LETTERS_OF_A_PAGE = 2200

function checkPage(act: Act, { document, layout }: GostContext, citation: string, report: GostReport): void {
  const last = act.body.at(-1)
  const first = act.signatures[0]!.post[0] ?? act.signatures[0]!.line
  if (last === undefined) return
  const { marks, pages } = document
  const [end, start] = [last.paragraph.page, first.paragraph.page]
  if (marks.hasLayout && end !== undefined && start !== undefined && start > end) {
    report('gost/signature-alone', { citation }, first.paragraph)
    return
  }
  const letters = layout.lines.filter(({ paragraph }) => paragraph.number <= first.paragraph.number).reduce((sum, { text }) => sum + text.length, 0)
  if (pages === 1 || letters < LETTERS_OF_A_PAGE || isKept(last.paragraph, first.paragraph, document.paragraphs)) return
  report('gost/signature-keep', { citation }, last.paragraph)
}

/** Every paragraph from the last of the text to the signature keeps with the next one. */
function isKept(last: Paragraph, first: Paragraph, paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.filter(({ number }) => number >= last.number && number < first.number).every(({ look }) => look.keepNext)
}
