/**
 * The contents as Word's own field, so that an official can refresh it with F9:
 * its entries are written as Word would write them, with the pages of the PDF.
 */
import { InternalHyperlink, Tab, TextRun } from 'docx'
import type { Contents, ContentsEntry } from '../../tree/nodes.ts'
import type { Drawn } from './blocks.ts'
import { inside } from './drawing.ts'
import type { Flow } from './drawing.ts'
import { asChildren, fieldRun } from './elements.ts'
import type { Content } from './elements.ts'
import { drawInlines } from './inlines.ts'
import { drawParagraph, placeParagraph } from './paragraph.ts'
import { styles } from './styles.ts'

/** Headings of sections and sub-sections, with links. */
const INSTRUCTION = 'TOC \\o "2-3" \\h \\z'

export function drawContents(node: Contents, outer: Flow): Drawn[] {
  const flow = inside(outer, node)
  const title = drawParagraph({ style: styles.contentsTitle, children: node.children, keepNext: node.entries.length > 0 }, flow)
  // Contents that came or went are plain lines until the mark is settled: half a field would be left of them.
  const isField = node.revision === undefined
  const last = node.entries.length - 1
  const entries = node.entries.map((entry, index) => {
    const revision = revisionOf(entry)
    const content = [
      ...(isField && index === 0 ? fieldRun('begin', INSTRUCTION) : []),
      ...(revision === undefined && isField ? drawEntry(entry, flow) : drawInlines(entry.children, flow.drawing)),
      ...(isField && index === last ? fieldRun('end') : []),
    ]
    return placeParagraph(content, { style: styles.contents[entry.level === 3 ? 3 : 2] }, inside(flow, revision === undefined ? {} : { revision }))
  })
  return [title, ...entries]
}

/** Whether a heading came or went with all its words. */
function revisionOf({ children }: ContentsEntry): Flow['revision'] {
  const [only, ...others] = children
  return others.length === 0 && (only?.type === 'inserted' || only?.type === 'deleted') ? only.type : undefined
}

function drawEntry(entry: ContentsEntry, { drawing }: Flow): Content[] {
  const words = drawInlines(entry.children, drawing)
  const anchor = drawing.bookmarks.get(entry.target)
  if (anchor === undefined) return words
  const page = drawing.pages.get(entry.target)
  const number = [
    new TextRun({ children: [new Tab()] }),
    ...fieldRun('begin', `PAGEREF ${anchor} \\h`),
    ...(page === undefined ? [] : [new TextRun(String(page))]),
    ...fieldRun('end'),
  ]
  return [new InternalHyperlink({ anchor, children: asChildren([...words, ...number]) })]
}
