/** Реквизит 26: «Верно», under the signature of a copy. */
import { formatDate, parseDate } from '../../russian/dates.ts'
import { NBSP } from '../../russian/letters.ts'
import type { ActView } from '../act.ts'
import type { Order } from '../content.ts'
import { keyPlaceOf, placeOf, viewOf, type Report } from '../finding.ts'
import { findSignatory, type PeopleRegister } from '../people-register.ts'

/** Its origin is `copy` of the order. */
export interface CopyMarkView {
  readonly post: string
  readonly name: string
  readonly date: string
  /** «Подлинник документа находится в деле № 01-05 за 2020 год» */
  readonly original: string | undefined
}

export function buildCopyMark(
  order: Order,
  act: ActView,
  register: PeopleRegister,
  report: Report,
): CopyMarkView | undefined {
  const { copy } = order
  if (copy === undefined) return undefined
  if (act.isDraft) report('requisite/copy-of-draft', {}, keyPlaceOf(order, 'copy'))
  const by = findSignatory(register, copy.by, placeOf(copy, 'by'), report)
  const date = parseDate(copy.date)
  if (date === undefined) report('order/invalid-date', { text: copy.date }, placeOf(copy, 'date'))
  else if (act.date !== undefined && act.isoDate !== undefined && isoOf(date) < act.isoDate) {
    report('requisite/copy-before-original', { copied: formatDate(date), signed: act.date }, placeOf(copy, 'date'))
  }
  const year = copy.year ?? yearOf(act)
  if (copy.file === undefined && copy.year !== undefined) report('requisite/copy-without-file', {}, placeOf(copy, 'year'))
  if (by === undefined || date === undefined) return undefined
  const original =
    copy.file === undefined || year === undefined
      ? undefined
      : `Подлинник документа находится в${NBSP}деле №${NBSP}${copy.file} за${NBSP}${year}${NBSP}год`
  return viewOf({ post: by.post, name: by.name, date: formatDate(date), original }, copy)
}

const isoOf = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function yearOf(act: ActView): number | undefined {
  return act.isoDate === undefined ? undefined : Number(act.isoDate.slice(0, 4))
}
