/** What stands between the title of a plan and its table: «Цели:», «Ожидаемые результаты:», each with its list. */
import { withFinalMark } from '../../russian/list-punctuation.ts'
import type { Aim, EventDocument } from '../content.ts'
import { viewOf } from '../finding.ts'
import { buildItemList, type ListView } from '../list-view.ts'

export interface LeadListView {
  /** «Цели:» */
  readonly lead: LeadView
  readonly list: ListView
}

/** Its origin is the author's own words, or the list that they introduce. */
export interface LeadView {
  readonly text: string
}

/** Goals first, then what is expected of them. */
export function buildLeadLists(document: EventDocument): readonly LeadListView[] {
  const { goals, results } = document
  return [
    ...(goals === undefined ? [] : [leadList(document, goals, 'goals', goals.length === 1 ? 'Цель' : 'Цели')]),
    ...(results === undefined ? [] : [leadList(document, results, 'results', results.length === 1 ? 'Ожидаемый результат' : 'Ожидаемые результаты')]),
  ]
}

function leadList(document: EventDocument, items: readonly Aim[], key: 'goals' | 'results', usual: string): LeadListView {
  const own = document[`${key}Lead`]
  const lead = viewOf({ text: withFinalMark(own ?? usual, ':') }, document, own === undefined ? key : `${key}Lead`)
  return { lead, list: buildItemList(items, 'dash', true) }
}
