/**
 * Markdown of the sources → semantic HTML of the closed vocabulary.
 *
 * Raw HTML and template syntax come out as text. Whatever the vocabulary has no
 * element for is reported and its words are kept, so nothing is lost in silence.
 */
import type { Code, ParamsOf } from '../diagnostics/catalogue/index.ts'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatOrigin, type Place } from '../source/place.ts'
import { isPlainText, normalizeAddress, parseBlocks, parseInline, type Token } from './markdown-parser.ts'
import { takeFootnotes } from './footnotes.ts'
import { numberAttribute } from './list-numbers.ts'
import { countCells } from './table-cells.ts'
import { captionTokens, isTableCaption } from './table-captions.ts'

export interface RenderedMarkdown {
  readonly html: string
  readonly diagnostics: readonly Diagnostic[]
}

export interface InlineOptions {
  /** The value that is rendered; findings point to it. */
  readonly place?: Place
  /** Whether a line end is printed as one (a title of several lines) or is a space. Default: a space. */
  readonly keepLines?: boolean
}

export interface BlockOptions {
  /** The value that is rendered; findings and the `data-src` of every outer block point to it. */
  readonly place?: Place
}

interface Context {
  readonly place: Place | undefined
  readonly softBreak: string
  readonly diagnostics: Diagnostic[]
  /** Texts of the value's footnotes that no mark has shown yet, and ids of those shown. */
  readonly footnotes: Map<string, string>
  readonly shown: Set<string>
  readonly isNote: boolean
}

/** One run of text: emphasis, links, references, line breaks. Marks of blocks are printed as text. */
export function renderInline(text: string, options: InlineOptions = {}): RenderedMarkdown {
  const context = createContext(options.place, options.keepLines === true ? '<br/>' : ' ')
  const lines = text.replace(/\r\n?/g, '\n').trim()
  if (isPlainText(lines)) return { html: renderText(lines, context), diagnostics: context.diagnostics }
  const paragraphs = lines.split(/\n[ \t]*(?:\n[ \t]*)+/)
  if (paragraphs.length > 1 && options.keepLines !== true) {
    report('text/several-paragraphs', {}, context)
  }
  const html = paragraphs.map((paragraph) => renderTokens(parseInline(paragraph), context)).join(context.softBreak)
  return { html, diagnostics: context.diagnostics }
}

/** A text of several blocks: paragraphs, lists, tables, pictures, sub-headings. */
export function renderBlocks(text: string, options: BlockOptions = {}): RenderedMarkdown {
  const context = createContext(options.place, ' ')
  const { rest, footnotes } = takeFootnotes(text)
  for (const { id, text: note } of footnotes) {
    if (context.footnotes.has(id)) report('text/footnote-duplicate', { id }, context, `[^${id}]:`)
    else if (note === '') reportEmpty(`сноска «[^${id}]»`, context)
    context.footnotes.set(id, note)
  }
  const { tokens, lines } = parseBlocks(rest)
  const place = options.place
  const source =
    place?.pointer === undefined
      ? ''
      : ` data-src="${escapeHtml(formatOrigin({ file: place.file, pointer: place.pointer }))}"`
  const html = tokens.map((token, index) => renderBlock(token, index, { tokens, lines, source, context })).join('')
  for (const id of context.footnotes.keys()) if (!context.shown.has(id)) report('text/footnote-unused', { id }, context, `[^${id}]:`)
  return { html, diagnostics: context.diagnostics }
}

function createContext(place: Place | undefined, softBreak: string): Context {
  return { place, softBreak, diagnostics: [], footnotes: new Map(), shown: new Set(), isNote: false }
}

interface Blocks {
  readonly tokens: readonly Token[]
  readonly lines: readonly string[]
  /** The `data-src` attribute of outer blocks, or nothing. */
  readonly source: string
  readonly context: Context
}

function renderBlock(token: Token, index: number, blocks: Blocks): string {
  const { tokens, context } = blocks
  const source = token.level === 0 ? blocks.source : ''
  switch (token.type) {
    case 'paragraph_open': {
      if (token.hidden) return ''
      if (isPicture(tokens[index + 1]) || isTableCaption(index, tokens)) return ''
      const isLead = /:$/.test(tokens[index + 1]?.content.trimEnd() ?? '') && /_list_open$/.test(tokens[index + 3]?.type ?? '')
      return `<p${isLead ? ' data-role="lead"' : ''}${source}>`
    }
    case 'paragraph_close':
      return token.hidden || isPicture(tokens[index - 1]) || isTableCaption(index - 2, tokens) ? '' : '</p>'
    case 'inline': {
      const inner = token.children ?? []
      const previous = tokens[index - 1]
      if (previous?.type === 'paragraph_open' && isPicture(token)) {
        return renderPicture(inner, previous.level === 0 ? blocks.source : '', context)
      }
      return isTableCaption(index - 1, tokens) ? '' : renderTokens(inner, context)
    }
    case 'bullet_list_open':
      return `<ul${source}>`
    case 'bullet_list_close':
      return '</ul>'
    case 'ordered_list_open':
      return `<ol data-kind="numbered"${token.markup === ')' ? ' data-delimiter=")"' : ''}${source}>`
    case 'ordered_list_close':
      return '</ol>'
    case 'list_item_open':
      if (tokens[index + 1]?.type === 'list_item_close') reportEmpty('пункт списка', context)
      return `<li${numberAttribute(index, tokens)}>`
    case 'list_item_close':
      return '</li>'
    case 'heading_open':
    case 'heading_close':
      return renderHeading(token, tokens[index + 1]?.content ?? '', source, context)
    case 'hr':
      return unsupported(`горизонтальная черта «${token.markup}»`, context, token.markup)
    case 'fence':
      unsupported('блок кода', context, token.markup)
      return `<p${source}>${token.content.trimEnd().split('\n').map(escapeHtml).join('<br/>')}</p>`
    case 'blockquote_open':
      return unsupported('цитата (знак «>» в начале строки)', context, '>')
    case 'blockquote_close':
      return ''
    default:
      return renderTablePart(token, index, blocks)
  }
}

/** A picture that is alone in its paragraph. */
function isPicture(token: Token | undefined): boolean {
  return token?.children?.length === 1 && token.children[0]?.type === 'image'
}

function renderPicture(inner: readonly Token[], source: string, context: Context): string {
  const image = inner[0]!
  const words = image.content.trim()
  if (words === '') report('text/image-without-words', { path: attribute(image, 'src') }, context, attribute(image, 'src'))
  const caption = attribute(image, 'title') || words
  const drawn = `<img src="${escapeHtml(attribute(image, 'src'))}" alt="${escapeHtml(words)}"/>`
  return `<figure${source}>${drawn}${caption === '' ? '' : `<figcaption data-number="auto">${escapeHtml(caption)}</figcaption>`}</figure>`
}

/** `###` and `####` are the sub-headings of a body; levels 1 and 2 belong to the document's own structure. */
function renderHeading(token: Token, words: string, source: string, context: Context): string {
  const level = Number(token.tag.slice(1))
  const fits = (level === 3 || level === 4) && token.level === 0
  if (token.nesting === 1 && words === '') reportEmpty('подзаголовок', context)
  if (token.nesting === -1) return fits ? `</h${level}>` : '</p>'
  if (fits) return `<h${level}${source}>`
  if (token.level > 0) unsupported(`заголовок внутри списка «${shorten(words)}»`, context, words)
  else report('text/heading-level', { heading: shorten(`${token.markup} ${words}`) }, context, `${token.markup} ${words}`)
  return `<p${source}>`
}

function renderTablePart(token: Token, index: number, blocks: Blocks): string {
  const { tokens, lines, context } = blocks
  switch (token.type) {
    case 'table_open': {
      const columns = tokens.slice(index, tokens.findIndex((other, at) => at > index && other.type === 'thead_close'))
      const count = columns.filter((other) => other.type === 'th_open').length
      const share = Number((100 / count).toFixed(4))
      const source = token.level === 0 ? blocks.source : ''
      const caption = captionTokens(index, tokens)
      const name = caption.length === 0 ? '' : `<caption data-number="auto">${renderTokens(caption, context)}</caption>`
      return `<table${source}>${name}<colgroup>${`<col data-share="${share}"/>`.repeat(count)}</colgroup>`
    }
    case 'tr_open': {
      const end = tokens.findIndex((other, at) => at > index && other.type === 'tr_close')
      const columns = tokens.slice(index, end).filter((other) => /^t[hd]_open$/.test(other.type)).length
      const row = lines[token.map?.[0] ?? -1] ?? ''
      const cells = countCells(row)
      if (cells !== columns) {
        report('text/table-cells', { row: shorten(row.trim()), cells, columns }, context, row.trim())
      }
      return '<tr>'
    }
    case 'th_open':
    case 'td_open': {
      const align = /text-align:(left|center|right)/.exec(attribute(token, 'style'))?.[1]
      return `<${token.tag}${align === undefined ? '' : ` data-align="${alignments[align]}"`}>`
    }
    default:
      // Only table_close, thead, tbody, tr_close and closing cells are left.
      return token.nesting === -1 ? `</${token.tag}>` : `<${token.tag}>`
  }
}

const alignments: Readonly<Record<string, string>> = { left: 'start', center: 'center', right: 'end' }

function renderTokens(tokens: readonly Token[], context: Context): string {
  const closings: string[] = []
  let html = ''
  tokens.forEach((token, index) => {
    switch (token.type) {
      case 'text':
        html += renderText(token.content, context)
        break
      case 'softbreak':
        html += context.softBreak
        break
      case 'hardbreak':
        html += '<br/>'
        break
      case 'strong_open':
      case 'em_open':
        html += `<${token.tag}>`
        break
      case 'strong_close':
      case 'em_close':
        html += `</${token.tag}>`
        break
      case 'link_open': {
        const opening = renderLink(token, tokens[index + 1]?.type === 'link_close', context)
        closings.push(opening === '' ? '' : '</a>')
        html += opening
        break
      }
      case 'link_close':
        html += closings.pop() ?? ''
        break
      case 'footnote':
        html += renderFootnote(token, context)
        break
      case 'image':
        report('text/image-in-line', { path: attribute(token, 'src') }, context, attribute(token, 'src'))
        html += escapeHtml(token.content)
        break
      default:
        throw new Error(`Markdown token «${token.type}» has no rendering`)
    }
  })
  return html
}

/** A note in the place of its mark; a mark without a text is printed as it is written. */
function renderFootnote({ info: id, content }: Token, context: Context): string {
  const mark = id === '' ? `^[${content}]` : `[^${id}]`
  const refuse = (code: 'text/footnote-unknown' | 'text/footnote-repeated'): string => {
    report(code, { id }, context, mark)
    return escapeHtml(mark)
  }
  if (context.isNote) {
    unsupported('сноска внутри сноски', context, mark)
    return escapeHtml(mark)
  }
  const text = id === '' ? content : context.footnotes.get(id)
  if (text === undefined) return refuse('text/footnote-unknown')
  if (id !== '' && context.shown.has(id)) return refuse('text/footnote-repeated')
  context.shown.add(id)
  if (text === '') {
    if (id === '') reportEmpty('сноска «^[]»', context)
    return ''
  }
  return `<aside>${renderTokens(parseInline(text), { ...context, isNote: true })}</aside>`
}

function renderText(text: string, context: Context): string {
  for (const [struck] of text.matchAll(/~~[^~\s](?:[^~]*[^~\s])?~~/g)) unsupported(`зачёркивание «${shorten(struck)}»`, context, struck)
  // Printed as it stands, it would be a mark in a signed act.
  for (const [broken] of text.matchAll(/\]\(#[^)\n]*\)/g)) report('text/broken-reference', { text: shorten(`[…${broken}`) }, context, broken)
  return escapeHtml(text)
}

/** The opening tag, or nothing when the link is refused and only its words are printed. */
function renderLink(token: Token, isEmpty: boolean, context: Context): string {
  const href = attribute(token, 'href')
  const title = attribute(token, 'title')
  // Of a reference to a place of the document it is the case: [](#approve "dative").
  if (/^#[^\s#]+$/.test(href)) return `<a data-ref="${escapeHtml(href.slice(1))}"${title === '' ? '' : ` data-case="${escapeHtml(title)}"`}>`
  if (title !== '') unsupported('подсказка при ссылке', context, title)
  const isMail = token.info === 'auto' && href.startsWith('mailto:')
  if (isMail || /^(?:https?:\/\/[^\s/]|mailto:\S|tel:\S)/i.test(href)) {
    const address = escapeHtml(normalizeAddress(href))
    return `<a href="${address}">${isEmpty ? escapeHtml(href) : ''}`
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]
  const code = scheme === undefined ? 'text/relative-link' : 'text/link-refused'
  report(code, { href }, context, href)
  return ''
}

function unsupported(construct: string, context: Context, quote?: string): '' {
  report('text/not-supported', { construct }, context, quote)
  return ''
}

function reportEmpty(what: string, context: Context): void {
  report('text/empty-block', { what }, context)
}

/** `quote` is the author's own words: only the place of the whole value is known here. */
function report<C extends Code>(code: C, params: ParamsOf<C>, { place, diagnostics }: Context, quote?: string): void {
  const narrowed = place === undefined || quote === undefined ? place : { ...place, quote }
  diagnostics.push(diagnose(code, params, narrowed))
}

/** Long words are not repeated whole in a message. */
function shorten(text: string): string {
  return text.length > 60 ? text.slice(0, 59) + '…' : text
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
