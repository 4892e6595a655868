/**
 * How the operative part opens: the preamble, the body that speaks, and the
 * operative word («ПРИКАЗЫВАЮ»), whose form depends on the kind of act and on who speaks.
 */
import type { HouseStyle } from '../house-style/house-style.ts'
import { capitaliseFirst, lowerFirst } from '../russian/letters.ts'
import { joinNames } from '../russian/join-names.ts'
import type { ActKind } from './act-words.ts'
import type { Authority, Order } from './content.ts'
import { placeOf, viewOf, type Report } from './finding.ts'

export interface OpeningView {
  /** Block Markdown, from the key `preamble`. */
  readonly paragraphs: PreambleText | undefined
  /** The last paragraph, when the body or the operative word goes on in it. */
  readonly line: OpeningLine | undefined
  /** «ПРИКАЗЫВАЮ», without its colon, in a line of its own. */
  readonly keyword: string | undefined
}

/** Its origin is the order, so `md text "preamble"` names the order's preamble. */
export interface PreambleText {
  readonly preamble: string
}

export interface OpeningLine {
  readonly text: PreambleText | undefined
  /** «администрация Степного муниципального округа», of an act that the body issues and not its head. */
  readonly author: string | undefined
  readonly keyword: string | undefined
}

/** First person of the head, first person of several heads, third person of a body and of several. */
interface Verb {
  readonly head: string
  readonly heads: string
  readonly body: string
  readonly bodies: string
}

const verbs = {
  order: { head: 'приказываю', heads: 'приказываем', body: 'приказывает', bodies: 'приказывают' },
  resolve: { head: 'постановляю', heads: 'постановляем', body: 'постановляет', bodies: 'постановляют' },
  oblige: { head: 'обязываю', heads: 'обязываем', body: 'обязывает', bodies: 'обязывают' },
  propose: { head: 'предлагаю', heads: 'предлагаем', body: 'предлагает', bodies: 'предлагают' },
} satisfies Readonly<Record<string, Verb>>

const usual: Readonly<Record<ActKind, keyof typeof verbs>> = { order: 'order', resolution: 'resolve', directive: 'oblige' }

export function buildOpening(
  order: Order,
  authorities: readonly Authority[],
  style: HouseStyle,
  report: Report,
): OpeningView {
  const kind = order.act ?? 'order'
  if (order.keyword !== undefined && order.keyword !== 'none' && kind !== 'directive') {
    report('order/keyword-of-another-act', { keyword: order.keyword }, placeOf(order, 'keyword'))
  }
  // A body speaks in its resolutions only: orders and directives are the head's own (единоначалие).
  const isBody = kind === 'resolution' && authorities[0]?.resolutionsBy === 'body'
  const keyword = order.keyword === 'none' ? undefined : wordOf(verbs[order.keyword ?? usual[kind]], isBody, authorities.length, style)
  const author = isBody && keyword !== undefined ? joinNames(authorities.map(({ name }) => lowerFirst(name))) : undefined
  const whole = order.preamble === undefined ? undefined : viewOf({ preamble: order.preamble }, order)
  const goesOn = author !== undefined || (keyword !== undefined && style.keyword.placement === 'preamble')
  if (!goesOn) return viewOf({ paragraphs: whole, line: undefined, keyword }, order)

  const { before, last } = splitPreamble(order.preamble)
  const inLine = keyword !== undefined && style.keyword.placement === 'preamble' && (last !== undefined || author !== undefined)
  const line: OpeningLine = {
    text: last === undefined ? undefined : viewOf({ preamble: last }, order),
    author: author !== undefined && last === undefined ? capitaliseFirst(author) : author,
    keyword: inLine ? keyword : undefined,
  }
  const hasLine = line.text !== undefined || line.author !== undefined
  return viewOf(
    {
      paragraphs: before === undefined ? undefined : viewOf({ preamble: before }, order),
      line: hasLine ? (last === undefined ? viewOf(line, order) : viewOf(line, order, 'preamble')) : undefined,
      keyword: inLine ? undefined : keyword,
    },
    order,
  )
}

function wordOf(verb: Verb, isBody: boolean, count: number, style: HouseStyle): string {
  const word = verb[isBody ? (count > 1 ? 'bodies' : 'body') : count > 1 ? 'heads' : 'head']
  return style.keyword.case === 'upper' ? word.toUpperCase() : word
}

/** Begins of blocks that are no paragraph: lists, tables, headings, quotations, pictures. */
const NOT_A_PARAGRAPH = /^\s*(?:[-*+]\s|\d+[.)]\s|\||#|>|!\[)/

/** The last paragraph apart from what stands before it; a text that ends with a list has no last paragraph to go on in. */
function splitPreamble(preamble: string | undefined): { readonly before: string | undefined; readonly last: string | undefined } {
  if (preamble === undefined) return { before: undefined, last: undefined }
  const blocks = preamble.trim().split(/\n[ \t]*(?:\n[ \t]*)+/)
  const last = blocks.at(-1)!
  if (NOT_A_PARAGRAPH.test(last)) return { before: preamble, last: undefined }
  return { before: blocks.length === 1 ? undefined : blocks.slice(0, -1).join('\n\n'), last }
}
