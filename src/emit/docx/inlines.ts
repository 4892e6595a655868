/** Inline content → runs of a paragraph. */
import { DeletedTextRun, ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, NoBreakHyphen, Paragraph, SoftHyphen, TextRun } from 'docx'
import type { Footnote, Handlers, Inline } from '../../tree/nodes.ts'
import { nextId, reportLoss, trackedChange } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import { asChildren, contentControl, element } from './elements.ts'
import type { Content } from './elements.ts'
import { twipsOfPt } from './measures.ts'
import { characterStyles, styles } from './styles.ts'

interface Marks {
  readonly drawing: Drawing
  readonly bold: boolean
  readonly italics: boolean
  readonly spaced: boolean
  readonly inserted: boolean
  readonly deleted: boolean
  readonly style?: string
  /** Where it is not that of the paragraph's style. */
  readonly sizePt?: number
  /** Inside a link or a content control, where Word allows no other one. */
  readonly enclosed: boolean
}

export function drawInlines(inlines: readonly Inline[], drawing: Drawing, sizePt?: number): Content[] {
  return drawAll(inlines, { ...unmarked(drawing), ...(sizePt === undefined ? {} : { sizePt }) })
}

function unmarked(drawing: Drawing): Marks {
  return { drawing, bold: false, italics: false, spaced: false, inserted: false, deleted: false, enclosed: false }
}

function drawAll(inlines: readonly Inline[], marks: Marks): Content[] {
  return inlines.flatMap((inline) => drawInline(inline, marks))
}

function drawInline<K extends Inline['type']>(inline: Extract<Inline, { type: K }>, marks: Marks): Content[] {
  // The handler of `K` takes nodes of type `K`: TypeScript does not follow this correlation through an index.
  const handler = handlers[inline.type] as (node: Inline, marks: Marks) => Content[]
  return handler(inline, marks)
}

const handlers: Handlers<Inline['type'], Marks, Content[]> = {
  text: (node, marks) => [drawRun(charactersOf(node.value), marks)],
  break: (_, marks) => [drawRun([LINE_BREAK], marks)],
  strong: (node, marks) => drawAll(node.children, { ...marks, bold: true }),
  emphasis: (node, marks) => drawAll(node.children, { ...marks, italics: true }),
  spaced: (node, marks) => drawAll(node.children, { ...marks, spaced: true }),
  inserted: (node, marks) => drawAll(node.children, { ...marks, inserted: true }),
  deleted: (node, marks) => drawAll(node.children, { ...marks, deleted: true }),
  link: (node, marks) => {
    if (marks.enclosed) return drawAll(node.children, marks)
    const address = addressOf(node.href)
    if (address === undefined) {
      reportLoss(marks.drawing, node, `ссылку «${node.href}» (это не адрес), напечатан только её текст`)
      return drawAll(node.children, marks)
    }
    const children = drawAll(node.children, { ...marks, enclosed: true, style: characterStyles.link })
    return [new ExternalHyperlink({ link: address, children: asChildren(children) })]
  },
  reference: (node, marks) => {
    const anchor = marks.drawing.bookmarks.get(node.target)
    if (marks.enclosed || anchor === undefined) return drawAll(node.children, marks)
    const children = drawAll(node.children, { ...marks, enclosed: true })
    return [new InternalHyperlink({ anchor, children: asChildren(children) })]
  },
  footnote: (node, marks) => [drawFootnote(node, marks)],
  field: (node, marks) => {
    const content = drawAll(node.children, { ...marks, enclosed: true })
    if (marks.enclosed) return content
    const id = nextId(marks.drawing)
    return [contentControl({ id, tag: node.name, title: node.title }, content)]
  },
}

/**
 * The one number that Word counts itself: it counts notes as the numbering pass
 * does, and LibreOffice prints a mark that is given as text twice.
 */
function drawFootnote(node: Footnote, { drawing, inserted, deleted }: Marks): Content {
  const id = drawing.footnotes.size + 1
  // Its place is taken before its words are drawn.
  const note = new Paragraph({ style: styles.footnote })
  drawing.footnotes.set(id, note)
  const space = new TextRun({ children: ['\u00a0'] })
  for (const run of [space, ...drawAll(node.children, { ...unmarked(drawing), inserted, deleted })]) note.addChildElement(run)
  // The mark goes or comes with the words of its note.
  const mark = new FootnoteReferenceRun(id)
  const gone = deleted ? changed('w:del', mark, drawing) : mark
  return inserted ? changed('w:ins', gone, drawing) : gone
}

const LINE_BREAK = Symbol('line break')
type Character = string | typeof LINE_BREAK | NoBreakHyphen | SoftHyphen

/**
 * Word draws U+2011 and U+00AD from another font (Times New Roman has no glyph
 * for them); as elements of a run they look like a hyphen of the text.
 */
function charactersOf(text: string): Character[] {
  if (!/[\u2011\u00ad]/.test(text)) return [text]
  return text
    .split(/([\u2011\u00ad])/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\u2011' ? new NoBreakHyphen() : piece === '\u00ad' ? new SoftHyphen() : piece))
}

function drawRun(characters: readonly Character[], marks: Marks): Content {
  const spacing = marks.spaced ? twipsOfPt(marks.drawing.style.keyword.spacingPt) : 0
  const options = {
    children: characters.map((character) => (character === LINE_BREAK ? element('w:br') : character)),
    ...(marks.bold ? { bold: true } : {}),
    ...(marks.italics ? { italics: true } : {}),
    ...(marks.sizePt === undefined ? {} : { size: marks.sizePt * 2 }),
    ...(spacing === 0 ? {} : { characterSpacing: spacing }),
    ...(marks.style === undefined ? {} : { style: marks.style }),
  }
  const { drawing } = marks
  const run = marks.deleted
    ? new DeletedTextRun({ ...options, ...trackedChange(drawing) })
    : new TextRun(options)
  if (!marks.inserted) return run
  // Text that one revision brought in and a later one took out is a deletion inside an insertion.
  return changed('w:ins', run, drawing)
}

function changed(name: 'w:ins' | 'w:del', run: Content, drawing: Drawing): Content {
  const { id, author, date } = trackedChange(drawing)
  return element(name, { 'w:id': id, 'w:author': author, 'w:date': date }, [run])
}

/** The address in the ASCII form that relationships take; nothing when it is no absolute address. */
function addressOf(href: string): string | undefined {
  return URL.canParse(href) ? new URL(href).href : undefined
}
