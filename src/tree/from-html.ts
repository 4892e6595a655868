/**
 * Semantic HTML → the document tree. Reads the closed vocabulary of
 * `vocabulary.ts` only; anything else is reported at the template's line.
 *
 * Inline content of an item or a cell becomes a paragraph, and every node
 * carries the origin named by the nearest `data-src`.
 */
import { hasErrors, type Staged } from '../diagnostics/diagnostic.ts'
import { parseMarkup, placeOfTag, type Markup } from './markup.ts'
import { attributeOf, numberingOf, MarkupReader, unitOf, type Inserts, type ResolveImage } from './markup-reader.ts'
import type * as tree from './nodes.ts'
import { originOf, readInlines } from './read-inlines.ts'
import { readRequisite } from './read-requisite.ts'
import { readTable } from './read-table.ts'
import { inlineElements, ruleOf, type ElementRule } from './vocabulary.ts'

export interface ReadTreeOptions {
  /** Finds the pictures. Default: there are none. */
  readonly resolveImage?: ResolveImage
  /** Finished blocks for the slots of the template. Default: there are none. */
  readonly inserts?: Inserts
}

/** The tree of one document. `value` is absent when anything in the HTML is not of the vocabulary. */
export function readTree(html: string, meta: tree.DocumentMeta, options: ReadTreeOptions = {}): Staged<tree.DocumentNode> {
  const parsed = parseMarkup(html)
  if (parsed.diagnostics.length > 0) return { value: undefined, diagnostics: parsed.diagnostics }
  const reader = new MarkupReader(options.resolveImage ?? (() => undefined), options.inserts)
  const sections = readDocument(parsed.roots, reader)
  const { diagnostics } = reader
  if (sections === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const origin = sections.find((section) => section.origin !== undefined)?.origin
  return { value: { type: 'document', meta, sections, ...(origin === undefined ? {} : { origin }) }, diagnostics }
}

const page: ElementRule = { meaning: 'страница', attributes: {}, text: 'none', elements: ['article'] }

function readDocument(roots: readonly (Markup | string)[], reader: MarkupReader): readonly tree.Section[] | undefined {
  const first = roots.find((root) => typeof root !== 'string')
  const top: Markup = { name: 'html', attributes: {}, children: roots, origin: first?.origin, at: first?.at }
  const [article, second] = reader.elementsOf(top, page)
  if (second !== undefined) reader.report('template/wrong-nesting', { element: 'article', parent: 'html', allowed: [] }, second)
  if (article === undefined) {
    if (reader.diagnostics.length === 0) reader.report('template/empty-element', { element: 'article' }, top)
    return undefined
  }
  const sections = reader.elementsOf(article, ruleOf('article', undefined)!).map((section) => readSection(section, reader))
  if (sections.length === 0) reader.reportEmpty(article)
  checkTitles(article, reader)
  return sections
}

function checkTitles(article: Markup, reader: MarkupReader): void {
  const titles = article.children.flatMap((section) =>
    typeof section === 'string' ? [] : section.children.filter((child) => typeof child !== 'string').filter(({ name }) => name === 'h1'),
  )
  const first = titles[0] && placeOfTag(titles[0])
  for (const title of titles.slice(1)) {
    reader.report('template/several-titles', {}, title, first && { related: [{ place: first, message: 'первое название здесь' }] })
  }
}

function readSection(element: Markup, reader: MarkupReader): tree.Section {
  return {
    type: 'section',
    orientation: attributeOf(element, 'data-orientation') === 'landscape' ? 'landscape' : 'portrait',
    children: readBlocks(element, reader),
    ...originOf(element),
  }
}

/** The blocks inside an element; where text may stand directly, each run of it becomes a paragraph. */
function readBlocks(parent: Markup, reader: MarkupReader): readonly tree.Block[] {
  const blocks: tree.Block[] = []
  let run: (Markup | string)[] = []
  const endRun = (): void => {
    const children = readInlines(run, parent)
    if (children.length > 0) blocks.push({ type: 'paragraph', role: 'body', children, ...originOf(parent) })
    run = []
  }
  for (const child of reader.contentOf(parent, ruleOf(parent.name, undefined)!)) {
    if (typeof child === 'string' || inlineElements.some((name) => name === child.name)) {
      run.push(child)
      continue
    }
    endRun()
    if (child.name === 'slot') {
      blocks.push(...reader.insertsOf(child))
      continue
    }
    const block = readBlock(child, reader)
    if (block !== undefined) blocks.push(block)
  }
  endRun()
  return blocks
}

function readBlock(element: Markup, reader: MarkupReader): tree.Block | undefined {
  switch (element.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return readHeading(element, reader)
    case 'nav':
      return { type: 'contents', children: readWords(element, reader), entries: [], ...originOf(element) }
    case 'p':
      return readParagraph(element, reader)
    case 'ol':
    case 'ul':
      return readList(element, reader)
    case 'table':
      return readTable(element, reader, readBlocks)
    case 'div':
      return readRequisite(element, reader, readWords)
    case 'figure':
      return readFigure(element, reader)
    case 'hr':
      return { type: 'page-break', ...originOf(element) }
    default:
      return undefined // reported by the vocabulary
  }
}

function readHeading(element: Markup, reader: MarkupReader): tree.Heading {
  const level = Number(element.name.slice(1)) as tree.HeadingLevel // h1…h4 by the caller
  const { numbering } = numberingOf(element)
  const series = attributeOf(element, 'data-series')
  return {
    type: 'heading',
    level,
    ...idOf(element),
    ...(numbering === undefined ? {} : { numbering }),
    ...(numbering === undefined || series === undefined ? {} : { series }),
    children: readWords(element, reader),
    ...originOf(element),
  }
}

const roles: readonly tree.ParagraphRole[] = ['body', 'keyword', 'lead', 'note', 'edition']

function readParagraph(element: Markup, reader: MarkupReader): tree.Paragraph {
  const role = roles.find((name) => name === attributeOf(element, 'data-role')) ?? 'body'
  return { type: 'paragraph', role, ...idOf(element), children: readWords(element, reader), ...originOf(element) }
}

function readList(element: Markup, reader: MarkupReader): tree.List {
  const kind = element.name === 'ul' ? 'dash' : attributeOf(element, 'data-kind') === 'numbered' ? 'numbered' : 'clauses'
  const items = reader.elementsOf(element, ruleOf(element.name, undefined)!).map((item) => readItem(item, reader))
  const mark = attributeOf(element, 'data-delimiter')
  const delimiter: Pick<tree.List, 'delimiter'> = mark === ')' || mark === 'а)' ? { delimiter: mark } : {}
  const isFlush: Pick<tree.List, 'isFlush'> = attributeOf(element, 'data-indent') === 'none' ? { isFlush: true } : {}
  if (items.length === 0) reader.reportEmpty(element)
  return { type: 'list', kind, ...delimiter, ...isFlush, ...idOf(element), items, ...originOf(element) }
}

function readItem(element: Markup, reader: MarkupReader): tree.ListItem {
  const number = attributeOf(element, 'data-number')
  const children = readBlocks(element, reader)
  if (children.length === 0) reader.reportEmpty(element)
  else if (children[0]!.type !== 'paragraph') reader.report('template/item-without-words', {}, element)
  return {
    type: 'item',
    ...idOf(element),
    ...unitOf(element),
    ...(number === undefined ? {} : { numbering: { fixed: number } }),
    children,
    ...originOf(element),
  }
}

function readFigure(element: Markup, reader: MarkupReader): tree.Figure | undefined {
  const content = reader.elementsOf(element, ruleOf('figure', undefined)!)
  const image = content.find((child) => child.name === 'img')
  const caption = content.find((child) => child.name === 'figcaption')
  for (const extra of content.filter((child) => child !== image && child !== caption)) {
    reader.report('template/wrong-nesting', { element: extra.name, parent: 'figure', allowed: ['img', 'figcaption'] }, extra)
  }
  if (image === undefined) {
    reader.reportEmpty(element)
    return undefined
  }
  const resolved = reader.resolveImage(image.attributes['src'] ?? '', image.origin, 'text')
  if (resolved === undefined) return undefined // reported by the resolver
  return {
    type: 'figure',
    ...idOf(element),
    image: resolved.path,
    format: resolved.format,
    widthPx: resolved.widthPx,
    heightPx: resolved.heightPx,
    alternative: image.attributes['alt'] ?? '',
    ...(caption === undefined ? {} : { ...numberingOf(caption), caption: readWords(caption, reader) }),
    ...originOf(element),
  }
}

/** Inline content that must not be empty. */
function readWords(element: Markup, reader: MarkupReader): readonly tree.Inline[] {
  const inlines = readInlines(element.children, element)
  if (!inlines.some((inline) => inline.type !== 'break')) reader.reportEmpty(element)
  return inlines
}

function idOf(element: Markup): { readonly id?: string } {
  const id = attributeOf(element, 'id')
  return id === undefined ? {} : { id }
}
