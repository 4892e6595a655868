import type * as tree from '../../tree/nodes.ts'
import { plainText } from '../../tree/visit.ts'
import type { Origin } from '../../source/place.ts'
import { documentAddress } from '../emitter.ts'
import { splitUnbroken } from '../unbroken-numbers.ts'
import { divideWideWords, type Leaf } from './divide-wide-words.ts'
import { type Drawing, ink, type Json, type JsonObject, type Line, reportLoss, within } from './drawing.ts'
import { replaceUnshowable } from './replace-unshowable.ts'

const PT_PER_MM = 72 / 25.4

/** Typst refuses longer addresses. */
const LONGEST_ADDRESS = 8000

/** What is gathered while the inlines of one text are drawn. */
interface Gathered {
  readonly leaves: Leaf[]
  /** Characters without a glyph, by the value that they were written in. */
  readonly missing: Map<Origin | undefined, Set<string>>
}

interface InlineDrawing extends Drawing {
  readonly gathered: Gathered
}

type Children = { readonly children: readonly tree.Inline[] } & tree.Node

const inner = (node: Children, drawing: InlineDrawing): JsonObject => ({
  type: node.type,
  children: drawEach(node.children, drawing),
})

const looking = (look: Partial<Line>) => (node: Children, drawing: InlineDrawing) =>
  inner(node, { ...drawing, line: { ...drawing.line, ...look } })

const handlers: tree.Handlers<tree.Inline['type'], InlineDrawing, JsonObject> = {
  text: (node, drawing) => drawText(node.value, drawing),
  strong: looking({ bold: true }),
  emphasis: looking({ italic: true }),
  spaced: (node, drawing) => {
    if (drawing.page.style.keyword.spacingPt > 0) drawing.spaced.push(plainText(node.children))
    return inner(node, drawing)
  },
  inserted: inner,
  deleted: inner,
  field: inner,
  break: (_node, { gathered }) => {
    gathered.leaves.push({ text: ' ', bold: false, italic: false })
    return { type: 'break' }
  },
  footnote: (node, drawing) => {
    const { page, gathered } = drawing
    const mark = node.label ?? ''
    gathered.leaves.push({ text: mark, bold: false, italic: false })
    const line: Line = { widthPt: page.textWidthMm * PT_PER_MM, sizePt: page.style.font.noteSizePt, indentPt: 0, bold: false, italic: false }
    return { type: 'footnote', mark, ...ink(drawing), children: drawInlines(node.children, { ...drawing, line }) }
  },
  reference: (node, drawing) =>
    drawing.linkedDocuments.has(node.target)
      ? { ...inner(node, drawing), type: 'link', href: documentAddress(node.target) }
      : { ...inner(node, drawing), target: node.target },
  link: (node, drawing) => {
    const href = toAscii(node.href)
    if (href !== '' && href.length <= LONGEST_ADDRESS) return { ...inner(node, drawing), href }
    reportLoss(drawing, `ссылка «${node.href.slice(0, 60)}»: такой адрес нельзя записать в файл`)
    return { type: 'field', children: drawEach(node.children, drawing) }
  },
}

/** The inlines of one text, set in the lines of `drawing`: every character has a glyph, and every word fits. */
export function drawInlines(nodes: readonly tree.Inline[], drawing: Drawing): readonly JsonObject[] {
  const gathered: Gathered = { leaves: [], missing: new Map() }
  const drawn = drawEach(nodes, { ...drawing, gathered })
  const { widthPt, sizePt } = drawing.line
  divideWideWords(gathered.leaves, widthPt / sizePt, drawing.advance)
  keepRanges(gathered.leaves)
  for (const [origin, characters] of gathered.missing) {
    reportLoss({ ...drawing, origin }, describeMissing([...characters]))
  }
  return drawn
}

/** Ranges of numbers in pieces of their own, between which and not in which a line may end. Wide words have their pieces already. */
function keepRanges(leaves: readonly Leaf[]): void {
  for (const { node } of leaves) {
    if (typeof node?.['value'] !== 'string') continue
    const turns = splitUnbroken(node['value'])
    if (turns.length === 1) continue
    delete node['value']
    node['parts'] = turns.map((part, index) => (index % 2 === 1 ? [part] : part)).filter((part) => part !== '')
  }
}

function drawEach(nodes: readonly tree.Inline[], drawing: InlineDrawing): readonly JsonObject[] {
  return nodes.map((node) => {
    const handler = handlers[node.type] as (node: tree.Inline, drawing: InlineDrawing) => JsonObject // a node's type is the key of its own handler
    return handler(node, within(drawing, node))
  })
}

function drawText(value: string, { gathered, line, canShow, origin }: InlineDrawing): JsonObject {
  const { text, missing } = replaceUnshowable(value, canShow)
  if (missing.length > 0) {
    const known = gathered.missing.get(origin)
    gathered.missing.set(origin, new Set([...(known ?? []), ...missing]))
  }
  const node: { [key: string]: Json } = { type: 'text', value: text }
  gathered.leaves.push({ text, bold: line.bold, italic: line.italic, node })
  return node
}

function describeMissing(characters: readonly string[]): string {
  const named = characters.map((character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    return `«${character}» (U+${code})`
  })
  return named.length === 1
    ? `знак ${named[0]}: его нет в шрифте документа, вместо него напечатан пустой квадрат`
    : `знаки ${named.join(', ')}: их нет в шрифте документа, вместо каждого напечатан пустой квадрат`
}

/** Addresses in a PDF are ASCII: Cyrillic hosts and paths are written as browsers send them. */
function toAscii(href: string): string {
  return URL.canParse(href) ? new URL(href).href : encodeURI(href)
}
