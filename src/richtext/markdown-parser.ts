/**
 * markdown-it set up for official Russian texts.
 *
 * Only what the document tree can hold is recognised, and the rules for marks
 * are narrower than CommonMark's, so that blanks («___»), footnote stars
 * («212/1*»), file paths and angle brackets are printed as they are written:
 *
 * - one `*` or `_` marks words only when it stands at the edge of a word on both sides; three or more `_` are always a blank;
 * - `**` may stand inside a word;
 * - a backslash is dropped only before a character that could be a mark, so `C:\папка` and `\\server` stay whole;
 * - HTML, entities, back quotes, link definitions, underlined headings and indented code are plain text.
 */
import MarkdownIt, { type MarkdownIt as Parser, type StateInline, type Token } from 'markdown-it'
import { footnoteRule } from './footnotes.ts'
import { protectLines } from './protect-lines.ts'

export type { Token } from 'markdown-it'

const markdown = createParser()

/** Whether a run of text is one line without any mark: most are, and need no parser. */
export function isPlainText(text: string): boolean {
  return !/[\\*_[\]<!^`\n]/.test(text)
}

/** Tokens of one run of text. Block marks at the beginnings of lines («1. », «- », «# ») are plain text here. */
export function parseInline(text: string): readonly Token[] {
  return markdown.parseInline(plainQuotes(text), {})[0]?.children ?? []
}

/** Tokens of a text of several blocks, and its lines as the parser saw them. */
export function parseBlocks(text: string): { readonly tokens: readonly Token[]; readonly lines: readonly string[] } {
  const protectedText = protectLines(plainQuotes(text))
  return { tokens: markdown.parse(protectedText, {}), lines: protectedText.split('\n') }
}

/** The case of a reference in Russian quotation marks, `[](#approve «дательный»)`, as Markdown knows titles. */
function plainQuotes(text: string): string {
  return text.replace(/(\]\(#[^\s()]+[ \u00a0]+)[«„“]([^«»„“"()]*)[»“”](?=\))/g, '$1"$2"')
}

/** Percent-encodes what an address on the network may not hold. */
export function normalizeAddress(href: string): string {
  return pristine.normalizeLink(href)
}

const pristine = new MarkdownIt('zero')

function createParser(): Parser {
  // markdown-it drops what is nested deeper than maxNesting; no readable text comes near this depth.
  const parser = new MarkdownIt('zero', { html: false, maxNesting: 500 })
  parser.enable(['table', 'fence', 'blockquote', 'hr', 'list', 'heading'])
  parser.enable(['newline', 'escape', 'emphasis', 'link', 'image', 'autolink'])
  parser.inline.ruler.at('escape', escapeRule)
  parser.inline.ruler.at('emphasis', emphasisRule)
  parser.inline.ruler.before('link', 'footnote', footnoteRule)
  // Addresses are judged by the renderer, which can say what is wrong with them.
  parser.validateLink = () => true
  parser.normalizeLink = (href) => href
  return parser
}

const escapable = '*_[]()#+-.!>|<'

function escapeRule(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '\\') return false
  const next = state.src[state.pos + 1]
  if (next === '\n') {
    if (!silent) state.push('hardbreak', 'br', 0)
    state.pos += 2
    while (state.src[state.pos] === ' ' || state.src[state.pos] === '\t') state.pos++
    return true
  }
  if (next === undefined || !escapable.includes(next)) return false
  if (!silent) {
    const token = state.push('text_special', '', 0)
    token.content = next
    token.markup = '\\' + next
    token.info = 'escape'
  }
  state.pos += 2
  return true
}

const startsWords = /[\p{L}\p{N}«„“"'([{№§$+\\<`*_!]/u
const endsWords = /[\p{L}\p{N}»”“"')\]}.,;:!?…%°>`*_]/u

function emphasisRule(state: StateInline, silent: boolean): boolean {
  const marker = state.src[state.pos]!
  if (silent || (marker !== '*' && marker !== '_')) return false
  let length = 1
  while (state.src[state.pos + length] === marker && state.pos + length < state.posMax) length++
  const found = state.scanDelims(state.pos, marker === '*' && length > 1)
  const isBlank = marker === '_' && length > 2
  const open = found.can_open && !isBlank && startsWords.test(state.src[state.pos + length] ?? '')
  const close = found.can_close && !isBlank && endsWords.test(state.src[state.pos - 1] ?? '')
  for (let i = 0; i < length; i++) {
    state.push('text', '', 0).content = marker
    if (!open && !close) continue
    state.delimiters.push({ marker: marker.charCodeAt(0), length, token: state.tokens.length - 1, end: -1, open, close })
  }
  state.pos += length
  return true
}
