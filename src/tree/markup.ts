/**
 * Semantic HTML → elements with their places. Knows what is well-formed, not
 * what is allowed. The only file that knows saxes.
 */
import { SaxesParser } from 'saxes'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { parseOrigin, type Origin, type Place } from '../source/place.ts'
import { readPlainMarkup } from './plain-markup.ts'

export interface Markup {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Markup | string)[]
  /** The YAML value named by the nearest `data-src`, the element's own first. */
  readonly origin: Origin | undefined
  /** The nearest `data-at`: the file and position of a tag in a template. */
  readonly at: string | undefined
}

type Draft = Markup & { readonly children: (Markup | string)[] }

export interface ParsedMarkup {
  /** What stands at the top; text between elements included. */
  readonly roots: readonly (Markup | string)[]
  readonly diagnostics: readonly Diagnostic[]
}

/** After the first error nothing can be said for sure, so at most one is reported. */
export function parseMarkup(html: string): ParsedMarkup {
  const plain = readPlainMarkup(html, entities)
  return plain === undefined ? parseAnyMarkup(html) : { roots: plain, diagnostics: [] }
}

/** What the full parser makes of it. */
export function parseAnyMarkup(html: string): ParsedMarkup {
  const parser = new SaxesParser({ fragment: true, position: false, xmlns: false } as const)
  Object.assign(parser.ENTITIES, entities)
  const roots: (Markup | string)[] = []
  const open: Draft[] = []
  /** `data-at` of a tag that is being read. */
  let reading: string | undefined
  let closed: Draft | undefined
  let problem: Problem | undefined

  parser.on('attribute', ({ name, value }) => {
    if (name === 'data-at') reading = value
  })
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)
    const source = attributes['data-src']
    const origin = source === undefined || source === '' ? parent?.origin : parseOrigin(source)
    const element: Draft = { name, attributes, children: [], origin, at: attributes['data-at'] ?? parent?.at }
    ;(parent?.children ?? roots).push(element)
    open.push(element)
    reading = undefined
  })
  parser.on('closetag', () => {
    closed = open.pop()
  })
  const addText = (text: string): void => {
    ;(open.at(-1)?.children ?? roots).push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('doctype', () => addText('<!DOCTYPE>'))
  parser.on('processinginstruction', ({ target }) => addText(`<?${target}?>`))
  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '')
    const unmatched = /^unmatched closing tag: (.*)\.$/.exec(message)?.[1]
    // saxes closes every open element before it says that a closing tag fits none of them.
    if (unmatched !== undefined && (problem === undefined || problem.kind === 'unclosed')) {
      problem = { kind: 'unexpected', element: unmatched, near: problem?.near ?? open.at(-1) }
    }
    if (problem !== undefined) return
    if (message === 'unexpected close tag.') problem = { kind: 'unclosed', near: closed }
    else if (message.startsWith('unclosed tag: ')) problem = { kind: 'unclosed', near: open.at(-1) }
    else problem = { kind: 'other', message, near: open.at(-1), reading }
  })
  // Half a character at the very end is kept by saxes for the next piece, and throws when there is none: as forbidden as the one that stands for it.
  parser.write(html.replace(/[\ud800-\udbff]$/, '\ufffe')).close()
  return { roots, diagnostics: problem === undefined ? [] : [findBareAmpersand(html) ?? describeProblem(problem)] }
}

/** An «&» that begins no name swallows everything up to the next «;»: what the parser says then is of no help. */
function findBareAmpersand(html: string): Diagnostic | undefined {
  const bare = /&(?!#?\w{1,32};)/.exec(html)
  if (bare === null) return undefined
  const tags = html.slice(0, bare.index).match(/ data-at="[^"]*"/g)
  const at = tags?.at(-1)?.slice(' data-at="'.length, -1)
  return diagnose('template/not-well-formed', { reason: reasonOf('entity') }, at === undefined ? undefined : parsePlace(at, 1))
}

type Problem =
  | { readonly kind: 'unclosed'; readonly near: Draft | undefined }
  | { readonly kind: 'unexpected'; readonly element: string; readonly near: Draft | undefined }
  | { readonly kind: 'other'; readonly message: string; readonly near: Draft | undefined; readonly reading: string | undefined }

function describeProblem(problem: Problem): Diagnostic {
  const near = problem.near
  switch (problem.kind) {
    case 'unclosed':
      return diagnose('template/unclosed-element', { element: near?.name ?? '' }, near && placeOfTag(near))
    case 'unexpected':
      return diagnose('template/unexpected-close', { element: problem.element }, near && placeOfTag(near))
    case 'other': {
      const place = problem.reading === undefined ? near && placeOfTag(near) : parsePlace(problem.reading, 1)
      return diagnose('template/not-well-formed', { reason: reasonOf(problem.message) }, place)
    }
  }
}

function reasonOf(message: string): string {
  const known = reasons.find(([pattern]) => pattern.test(message))
  return known === undefined ? 'разметка нарушена' : known[1]
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/entity/, 'знак «&» начинает неизвестное имя: сам этот знак записывается как &amp;'],
  [/unquoted attribute|attribute without value/, 'у атрибута нет значения в кавычках'],
  [/duplicate attribute/, 'атрибут повторён дважды'],
  [/whitespace between attributes/, 'между атрибутами нет пробела'],
  [/attribute name/, 'недопустимый знак в имени атрибута'],
  [/tag name|closing tag|empty close tag|forward-slash/, 'знак «<» не начинает тег: сам этот знак записывается как &lt;'],
  [/disallowed character/, 'недопустимый знак: «<» записывается как &lt;, управляющие знаки не печатаются'],
  [/unexpected end/, 'тег или примечание не закончены'],
  [/comment/, 'в примечании <!-- --> стоят два дефиса подряд'],
  [/\]\]>/, 'знаки «]]>» записываются как ]]&gt;'],
]

/** Where the element comes from: its tag in a template; for elements made from a text, the value with that text. */
export function placeOfTag(element: Markup): Place | undefined {
  const own = element.attributes['data-at']
  if (own !== undefined) return parsePlace(own, element.name.length + 1) ?? element.origin
  return element.origin ?? (element.at === undefined ? undefined : parsePlace(element.at, 1))
}

/** `documents/order.hbs:12:3`, with the offset as a fourth number when the engine wrote it. */
function parsePlace(at: string, length: number): Place | undefined {
  const match = /^(.+?):(\d+):(\d+)(?::(\d+))?$/.exec(at)
  if (match === null) return undefined
  const [line, column, offset] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)]
  const start = { line, column, offset }
  return { file: match[1]!, range: { start, end: { line, column: column + length, offset: offset + length } } }
}

/** Named characters that template authors use, beside the five of XML. */
const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  numero: '№',
  sect: '§',
  deg: '°',
  times: '×',
  frac12: '½',
  sup2: '²',
  le: '≤',
  ge: '≥',
  shy: '\u00ad',
  thinsp: '\u2009',
}
