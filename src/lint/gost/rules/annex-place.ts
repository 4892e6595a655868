import type { Line } from '../layout.ts'
import type { GostContext, GostRule } from '../rule.ts'
import { citeRequisite } from '../standard.ts'

/** The header of an annex stands in the upper right corner of a new page. */
export const annexPlace: GostRule = {
  codes: ['gost/annex-place', 'gost/annex-new-page'],
  check(context, report) {
    const citation = citeRequisite(context.style, 19)
    for (const { header, start } of context.anatomy.annexes) {
      const first = header[0]!
      if (!isAtRight(first, context)) report('gost/annex-place', { citation }, first.paragraph)
      if (start > 0 && !beginsPage(first, context)) report('gost/annex-new-page', { citation }, first.paragraph)
    }
  },
}

/** From so much of the width of the text a block is at the right. */
const RIGHT_SHARE = 0.35

function isAtRight({ paragraph, cell }: Line, { document }: GostContext): boolean {
  const { look, section, text, inTextBox } = paragraph
  if (inTextBox || look.alignment === 'right') return true
  if (cell !== undefined) return cell.cell > 0
  const { width, margins } = document.sections[section]!
  const textWidth = width - margins.left - margins.right
  if (look.left + Math.max(0, look.firstLine) >= textWidth * RIGHT_SHARE) return true
  // Pushed there by spaces or tabs it is in its place; how it came there is a finding of another rule.
  const tabs = text.length - text.replace(/^[\t ]+/, '').length
  return /^\t{4,}/.test(text) || tabs >= 30
}

function beginsPage({ paragraph, cell }: Line, { document, layout }: GostContext): boolean {
  const all = document.paragraphs
  const opening = cell === undefined ? paragraph : (layout.tables.find(({ table }) => table === cell.table)?.first ?? paragraph)
  const index = opening.number - 1
  if ([opening, paragraph].some(({ look, beginsWithBreak }) => look.breakBefore || beginsWithBreak)) return true
  for (let at = index - 1; at >= 0; at--) {
    const before = all[at]!
    if (before.section !== opening.section && document.sections[opening.section]!.start !== 'continuous') return true
    if (before.hasPageBreak) return true
    // The mark of a draft stands above everything.
    if (before.text.trim() !== '' && !/^проект$/iu.test(before.text.trim())) {
      // The program that laid it out may have begun a page here by other means.
      return before.page !== undefined && opening.page !== undefined && document.marks.hasLayout && opening.page > before.page
    }
  }
  return true
}
