/**
 * Pages of documentation: ordinary Markdown with tables and examples, written by us.
 * Unlike the texts of sources they may hold HTML (anchors), so nothing of an author's may come here.
 */
import MarkdownIt, { type Token } from 'markdown-it'

export interface PageHeading {
  readonly level: number
  readonly text: string
  readonly anchor: string
}

export interface RenderedPage {
  readonly html: string
  /** The text of the heading of the first level. */
  readonly title: string
  readonly headings: readonly PageHeading[]
}

export interface PageOptions {
  /** Where a link leads on the site; `undefined` where it leads to nothing there: its words stay. */
  readonly resolveLink: (href: string) => string | undefined
}

export function renderPage(text: string, { resolveLink }: PageOptions): RenderedPage {
  const parser = new MarkdownIt({ html: true, linkify: false })
  const source = text.replaceAll('\r\n', '\n').replaceAll(/^<!--[\s\S]*?-->\n?/gm, '')
  const tokens = parser.parse(source, {})
  const headings: PageHeading[] = []
  const taken = new Map<string, number>()
  let title = ''
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'inline') keepLinks(token, resolveLink)
    if (token.type !== 'heading_open') continue
    const words = plainText(tokens[index + 1]!)
    const level = Number(token.tag.slice(1))
    const anchor = unique(anchorOf(words), taken)
    token.attrSet('id', anchor)
    if (level === 1 && title === '') title = words
    headings.push({ level, text: words, anchor })
  }
  number(parser)
  return { html: parser.renderer.render(tokens, parser.options, {}), title, headings }
}

/** The anchor that code hosts give a heading, so that links work here and there. */
function anchorOf(words: string): string {
  return words.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-')
}

function unique(anchor: string, taken: Map<string, number>): string {
  const count = taken.get(anchor) ?? 0
  taken.set(anchor, count + 1)
  return count === 0 ? anchor : `${anchor}-${count}`
}

/** What is wider than a phone moves inside a box of its own, which the keyboard reaches. */
function number(parser: InstanceType<typeof MarkdownIt>): void {
  let tables = 0
  let examples = 0
  const box = (name: string, count: number): string => `role="region" aria-label="${name} ${count}" tabindex="0"`
  parser.renderer.rules['table_open'] = () => `<div class="table" ${box('Таблица', ++tables)}>\n<table>\n`
  parser.renderer.rules['table_close'] = () => '</table>\n</div>\n'
  parser.renderer.rules['fence'] = (all: Token[], index: number) => `<pre ${box('Пример', ++examples)}><code>${parser.utils.escapeHtml(all[index]!.content)}</code></pre>\n`
}

/** Links that lead nowhere on the site become their words. */
function keepLinks(inline: Token, resolveLink: PageOptions['resolveLink']): void {
  const kept: Token[] = []
  const open: boolean[] = []
  for (const token of inline.children ?? []) {
    if (token.type === 'link_open') {
      const href = resolveLink(String(token.attrGet('href')))
      open.push(href !== undefined)
      if (href === undefined) continue
      token.attrSet('href', href)
    }
    if (token.type === 'link_close' && open.pop() !== true) continue
    kept.push(token)
  }
  inline.children = kept
}

function plainText(inline: Token): string {
  return (inline.children ?? []).map((token) => (token.type === 'text' || token.type === 'code_inline' ? token.content : '')).join('')
}
