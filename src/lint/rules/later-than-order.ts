import type { Order } from '../../model/content.ts'
import { compareDates, formatDate, parseDate } from '../../russian/dates.ts'
import { findCitations } from '../act-citations.ts'
import { placedPoints } from '../placed-points.ts'
import type { DossierRule } from '../rule.ts'

/** An act neither cites nor ends acts of a later day, nor is it in force before it was issued. */
export const laterThanOrder: DossierRule = {
  needs: 'dossier',
  codes: ['act/later-than-order', 'order/in-force-early'],
  check({ documents, date, isAmended }, report) {
    // A text that was amended later may cite later acts.
    if (date === undefined || isAmended) return
    const [order] = documents
    for (const text of documents.flatMap(({ texts }) => texts)) {
      for (const { day, at } of findCitations(text)) {
        const [year = 0, month = 0, own = 0] = day.split('-').map(Number)
        if (compareDates({ year, month, day: own }, date) > 0) report('act/later-than-order', { date: formatDate(date) }, { text, at })
      }
    }
    if (order?.kind !== 'order') return
    for (const { point, pointer } of placedPoints((order.value as Order).points)) {
      for (const [index, { date: repealed }] of (point.repeal ?? []).entries()) {
        const day = parseDate(repealed)
        if (day !== undefined && compareDates(day, date) > 0) report('act/later-than-order', { date: formatDate(date) }, { file: order.file, pointer: `${pointer}/repeal/${index}/date` })
      }
      const start = point.inForceFrom === undefined || point.appliesFrom !== undefined ? undefined : parseDate(point.inForceFrom)
      if (start !== undefined && compareDates(start, date) < 0) report('order/in-force-early', { date: formatDate(date) }, { file: order.file, pointer: `${pointer}/inForceFrom` })
    }
  },
}
