/** The head of an amending act: an order like any other, but for its first point and a title that names what it amends. */
import { withOrigin, originOf } from '../source/origin-of.ts'
import { NBSP } from '../russian/letters.ts'
import type { ActView } from './act.ts'
import type { Amendment, Order } from './content.ts'
import { oneLine } from './plain-title.ts'

/**
 * «О внесении изменений в приказ от 17 сентября 2020 г. № 212/1 «Об утверждении …»»; «изменения» when it is a single one.
 * Never «изменений и дополнений»: what is added is an amendment too.
 */
export function amendmentTitle(amended: ActView, amendedTitle: string, isSingle: boolean): string {
  const reference = `от${NBSP}${amended.date ?? ''} №${NBSP}${amended.number ?? ''}`
  return `О внесении ${isSingle ? 'изменения' : 'изменений'} в${NBSP}${amended.words.accusative} ${reference} ${quoteTitle(amendedTitle)}`
}

/** In one line, quotations inside it as „лапки“. */
export function quoteTitle(title: string): string {
  return `«${oneLine(title).replaceAll('«', '„').replaceAll('»', '“')}»`
}

/**
 * The amending act as an order, for everything that is printed around its first point. It is of the kind of the act that it amends, and
 * its origin is its own file.
 */
export function orderOfAmendment(amendment: Amendment, amended: Order, title: string): Order {
  const { kind: _kind, amends: _amends, changes: _changes, editions: _editions, reissue: _reissue, threshold: _threshold, rewrite: _rewrite, phrases: _phrases, ...head } = amendment
  const order: Order = { ...head, kind: 'order', act: amended.act, title: amendment.title ?? title, points: amendment.points ?? [], annexes: undefined, fingerprint: undefined }
  return withOrigin(order, originOf(amendment))
}
