import { isReversed, type PeriodPart } from '../../russian/periods/period.ts'
import { eventsOf, readClauses } from '../events.ts'
import type { DocumentRule } from '../rule.ts'

/** An interval ends after it begins. */
export const reversedInterval: DocumentRule = {
  needs: 'document',
  codes: ['time/reversed-interval'],
  check(document, _dossier, report) {
    for (const { period, clauses, year } of eventsOf(document)) {
      if (period !== undefined && year !== undefined) {
        for (const { at, part } of clauses) {
          const words = period.value.slice(...at)
          if (beginsEarlier(words, part, year)) report('time/reversed-interval', { words }, { text: period, at }, { help: 'Поменяйте месяцы местами; если начало – в прошлом году, назовите его год' })
        }
      }
      for (const { at, part } of clauses) if (period !== undefined && isReversed(part) && !isGuessed(part)) report('time/reversed-interval', { words: period.value.slice(...at) }, { text: period, at })
    }
    for (const text of document.texts) {
      if (text.key !== 'deadline' && text.key !== 'term') continue
      for (const { at, part } of readClauses(text.value, {})) if (isReversed(part)) report('time/reversed-interval', { words: text.value.slice(...at) }, { text, at })
    }
  },
}

/** «Ноябрь – сентябрь 2021 года» under the banner of 2021: nobody wrote that it begins a year earlier. */
function beginsEarlier(words: string, { start, end, yearImplied }: PeriodPart, year: number): boolean {
  if (yearImplied === true || start?.year === undefined || end?.year !== year || start.year >= year) return false
  return (words.match(/(?:19|20)\d\d/gu) ?? []).length === 1
}

/** «Июнь – сентябрь» of a plan of a school year is the summer before it or after it: nobody wrote which. */
function isGuessed({ start, end, yearImplied }: PeriodPart): boolean {
  return yearImplied === true && start?.month !== end?.month
}
