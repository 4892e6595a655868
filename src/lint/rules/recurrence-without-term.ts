import { parsePeriod } from '../../russian/periods/parse-period.ts'
import { eventsOf } from '../events.ts'
import type { DossierRule } from '../rule.ts'
import { termOf, titleTerm } from '../years.ts'

/** What is done «ежемесячно» is done from one day to another: the plan, its title or the programme says in which years. */
export const recurrenceWithoutTerm: DossierRule = {
  needs: 'dossier',
  codes: ['time/recurrence-without-term'],
  check({ documents, isComplete }, report) {
    if (!isComplete) return
    const hasProgrammeTerm = documents.some((document) => document.kind === 'program' && termOf(document) !== undefined)
    if (hasProgrammeTerm) return
    const [order] = documents
    const orderTitle = order?.texts.find(({ pointer }) => pointer === '/title')?.plain ?? ''
    for (const document of documents) {
      const title = document.texts.find(({ pointer }) => pointer === '/title')?.plain ?? ''
      if (titleTerm(document) !== undefined || HAS_YEAR.test(title) || HAS_YEAR.test(orderTitle)) continue
      for (const { period, around } of eventsOf(document)) {
        if (period === undefined || around.year !== undefined) continue
        const reading = parsePeriod(period.value, around)
        if (!reading.ok || reading.period.character !== 'recurring') continue
        const { parts } = reading.period
        if (parts.some(({ start, end }) => (start ?? end)?.year !== undefined)) continue
        report('time/recurrence-without-term', { words: period.value.trim() }, { text: period })
      }
    }
  },
}

const HAS_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u
