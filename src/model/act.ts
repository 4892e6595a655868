/** The act that everything in a dossier belongs to: its kind, date and number, and the words that depend on them. */
import type { Staged } from '../diagnostics/diagnostic.ts'
import { formatDate, formatIsoDate, parseDate } from '../russian/dates.ts'
import { joinNames } from '../russian/join-names.ts'
import { NBSP } from '../russian/letters.ts'
import { actWords, type ActKind, type ActWords } from './act-words.ts'
import type { Authority, Order } from './content.ts'
import { collectFindings, placeOf, viewOf } from './finding.ts'
import { jointNumber, jointNumberBlank, type Partner } from './joint-act.ts'

/** Context of the requisites that show the act; its origin is the order, so `src act "date"` names the order's date. */
export interface ActView {
  readonly kind: ActKind
  readonly words: ActWords
  /** Names of the issuing bodies: one after another for file properties; in the genitive as a sentence has them. */
  readonly author: string
  readonly authorGenitive: string
  /** «17 сентября 2020 г.» */
  readonly date: string | undefined
  /** 2020-09-17, for file properties. */
  readonly isoDate: string | undefined
  readonly number: string | undefined
  /** What is printed, to be filled in by hand or in Word, while there is no date or number. */
  readonly dateBlank: string
  readonly numberBlank: string
  /** An act without a date or a number is a draft. */
  readonly isDraft: boolean
  /** Several authorities issue it together. */
  readonly isJoint: boolean
}

export function buildActView(order: Order, authority: Authority, partners: readonly Partner[] = []): Staged<ActView> {
  return collectFindings((report) => {
    const date = order.date === undefined ? undefined : parseDate(order.date)
    if (order.date !== undefined && date === undefined) {
      report('order/invalid-date', { text: order.date }, placeOf(order, 'date'))
    }
    const kind = order.act ?? 'order'
    const number = jointNumber(order.number, partners)
    const authorities = [authority, ...partners.map((partner) => partner.authority)]
    const view: ActView = {
      kind,
      words: actWords[kind],
      author: authorities.map(({ name }) => name).join(', '),
      authorGenitive: joinNames(authorities.map(({ genitive }) => genitive)),
      date: date && formatDate(date),
      isoDate: date && formatIsoDate(date),
      number,
      dateBlank: `«___»${NBSP}____________ 20___${NBSP}г.`,
      numberBlank: jointNumberBlank(order.number, partners, '________'),
      isDraft: date === undefined || number === undefined,
      isJoint: partners.length > 0,
    }
    return viewOf(view, order)
  })
}

/** «от 17 сентября 2020 г. № 212/1» in one line of plain text; `undefined` for a draft. */
export function actReference(act: ActView): string | undefined {
  return act.isDraft ? undefined : `от ${act.date} № ${act.number}`.replaceAll(NBSP, ' ')
}
