/** The one place where paragraphs are made: it also places what is pending for the next paragraph. */
import { Paragraph } from 'docx'
import type { IParagraphOptions } from 'docx'
import type { Inline } from '../../tree/nodes.ts'
import { nextId, revisionMark } from './drawing.ts'
import type { Flow } from './drawing.ts'
import { asChildren, bookmarkEnd, bookmarkStart } from './elements.ts'
import type { Content } from './elements.ts'
import { drawInlines } from './inlines.ts'
import { TABLE_GAP_TWIPS, hasSpaceBefore } from './styles.ts'

export interface ParagraphSource {
  readonly style: string
  readonly children: readonly Inline[]
  /** The printed number or dash; stands before the text as text. */
  readonly label?: string | undefined
  readonly keepNext?: boolean | undefined
  /** Direct formatting, only where a style cannot know the value. */
  readonly direct?: IParagraphOptions
}

/** Joins a label to its text: a label alone at the end of a line would look like a part of the line before. */
export const LABEL_SPACE = '\u00a0'

export function drawParagraph(source: ParagraphSource, flow: Flow): Paragraph {
  const label: readonly Inline[] =
    source.label === undefined || source.label === '' ? [] : [{ type: 'text', value: source.label + LABEL_SPACE }]
  return placeParagraph(drawInlines([...label, ...source.children], flow.drawing, flow.cell?.sizePt), source, flow)
}

/** A paragraph of ready content: text, a picture. */
export function placeParagraph(
  content: readonly Content[],
  source: Omit<ParagraphSource, 'children' | 'label'>,
  flow: Flow,
): Paragraph {
  const { pending } = flow.drawing
  const keep = flow.keepNext || source.keepNext === true
  const gap = pending.gap && !hasSpaceBefore(source.style) && source.direct?.spacing?.before === undefined
  const options: IParagraphOptions = {
    style: source.style,
    ...(keep ? { keepNext: true, keepLines: true } : {}),
    ...(pending.pageBreak ? { pageBreakBefore: true } : {}),
    ...source.direct,
    ...(gap || flow.tableBelow ? { spacing: { ...source.direct?.spacing, ...aroundTables(gap, flow) } } : {}),
    ...markOf(flow),
    children: asChildren(bookmarked(content, flow)),
  }
  pending.pageBreak = false
  pending.gap = false
  return new Paragraph(options)
}

/** The paragraph's own mark: as high as its text, and tracked where the paragraph came or went. */
function markOf(flow: Flow): IParagraphOptions {
  const sizePt = flow.cell?.sizePt
  if (sizePt === undefined && flow.revision === undefined) return {}
  return { run: { ...(sizePt === undefined ? {} : { size: sizePt * 2 }), ...revisionMark(flow) } }
}

function aroundTables(gap: boolean, flow: Flow): { readonly before?: number; readonly after?: number } {
  return { ...(gap ? { before: TABLE_GAP_TWIPS } : {}), ...(flow.tableBelow ? { after: TABLE_GAP_TWIPS } : {}) }
}

function bookmarked(content: readonly Content[], flow: Flow): Content[] {
  const { pending, bookmarks } = flow.drawing
  const anchors = pending.anchors.flatMap((id) => {
    const name = bookmarks.get(id)
    return name === undefined ? [] : [{ id: nextId(flow.drawing), name }]
  })
  pending.anchors = []
  return [
    ...anchors.map(({ id, name }) => bookmarkStart(id, name)),
    ...content,
    ...anchors.map(({ id }) => bookmarkEnd(id)).reverse(),
  ]
}
