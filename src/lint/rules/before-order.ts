import { isReversed, type PeriodPart } from '../../russian/periods/period.ts'
import { compareDates, formatDate, parseDate } from '../../russian/dates.ts'
import { eventsOf, readClauses } from '../events.ts'
import { touchesMonth } from '../group-month.ts'
import { eachMatch } from '../each-match.ts'
import type { DocumentRule, LintText } from '../rule.ts'
import { TRAIT } from '../traits.ts'
import { MONTHS } from '../words.ts'

const DAY = `\\d{1,2}[ \\u00a0](?:${MONTHS})[ \\u00a0]\\d{4}|\\d{2}\\.\\d{2}\\.\\d{4}`
/** A term set by a point in its words: «представить до 10 января 2021 г.», «до 10 января 2021 г. представить»; «действовавший до …» sets none. */
const SET_IN_WORDS = new RegExp(`(?:в[ \\u00a0\\n]срок[ \\u00a0\\n](?:до|не[ \\u00a0]позднее)|(?<=(?<!\\p{L})[а-яё]{3,}(?:ть|ти)(?:ся)?[ \\u00a0\\n])(?:до|не[ \\u00a0]позднее))[ \\u00a0\\n](${DAY})(?:[ \\u00a0](?:г\\.|года(?!\\p{L})))?|(?<!\\p{L})(?:до|не[ \\u00a0]позднее)[ \\u00a0\\n](${DAY})(?:[ \\u00a0](?:г\\.|года(?!\\p{L})))?(?=[ \\u00a0\\n][а-яё]{3,}(?:ть|ти)(?:ся)?(?!\\p{L}))`, 'gu')

/** An event or a deadline is not over before the order that sets it. */
export const beforeOrder: DocumentRule = {
  needs: 'document',
  codes: ['time/before-order'],
  check(document, { date }, report) {
    if (date === undefined) return
    const look = (text: LintText, at: readonly [number, number], { end }: PeriodPart): void => {
      if (end?.year === undefined) return
      if (compareDates({ ...end, year: end.year }, date) < 0) report('time/before-order', { words: text.value.slice(...at), date: formatDate(date) }, { text, at })
    }
    for (const { period, clauses, around } of eventsOf(document)) {
      for (const { at, part } of clauses) {
        const { end } = part
        if (period === undefined || end?.year === undefined || isReversed(part)) continue
        // «В течение года» in a plan of a school year is the whole of it.
        if (part.yearImplied && around.isSchoolYear && end.unit === 'year') continue
        // The year of a month that is not the group's can only be guessed.
        if (part.yearImplied && around.month !== undefined && !touchesMonth(part, around)) continue
        look(period, at, part)
      }
    }
    // Without the year of the order: «до 1 февраля» of an order of December means the next one.
    for (const text of document.texts) {
      if (document.kind === 'order' && text.key === 'text' && (text.traits & TRAIT.fourFigures) !== 0 && text.pointer.startsWith('/points/')) {
        eachMatch(text, SET_IN_WORDS, ([words, behind, before = ''], at) => {
          const day = behind ?? before
          const own = parseDate(/^\d+\./.test(day) ? day : `${day.replace(/\u00a0/gu, ' ')} г.`)
          if (own !== undefined && compareDates(own, date) < 0) report('time/before-order', { words, date: formatDate(date) }, { text, at })
        })
      }
      if (text.key !== 'deadline') continue
      for (const { at, part } of readClauses(text.value, {})) if (!isReversed(part)) look(text, at, part)
    }
  },
}
