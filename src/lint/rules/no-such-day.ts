import { daysInMonth } from '../../russian/dates.ts'
import { eachMatch } from '../each-match.ts'
import type { TextRule } from '../rule.ts'
import { FREE, GAP, MONTHS } from '../words.ts'
import { TRAIT } from '../traits.ts'

const MONTH_LIST = MONTHS.split('|')
const WORDED = `(?<![\\p{L}\\p{N}.,/])(\\d{1,2})${GAP}(${MONTHS})(?!\\p{L})(?:${GAP}((?:19|20)\\d\\d)(?!\\d))?(?:(?<=\\d)${GAP}?(?:года|г\\.))?`
const NUMERIC = `${FREE}(\\d\\d)\\.(0[1-9]|1[0-2])\\.((?:19|20)\\d\\d)(?![\\p{N}_/–—-]|[.,:]\\p{N})(?:г\\.)?`
const DATE = new RegExp(`${WORDED}|${NUMERIC}`, 'gu')
/** A day before the first letter of a month or between full stops: cheaper to look for. */
const LIKELY = /\d[ \u00a0\u202f][яфмаисонд]|\d\.[01]\d\./
/** A year that the text leaves out may have 29 days in February. */
const LEAP_YEAR = 2000

/** «31 апреля», «30.02.2025»: a day that no calendar has. */
export const noSuchDay: TextRule = {
  needs: 'text',
  traits: TRAIT.figure,
  codes: ['time/no-such-day'],
  check(text, report) {
    if (!LIKELY.test(text.plain)) return
    eachMatch(text, DATE, ([words, day, word = '', year, numericDay, numericMonth, numericYear], at) => {
      const month = day === undefined ? Number(numericMonth) : MONTH_LIST.indexOf(word) + 1
      const days = daysInMonth(Number((day === undefined ? numericYear : year) ?? LEAP_YEAR), month)
      const own = Number(day ?? numericDay)
      if (own < 1 || own > days) report('time/no-such-day', { words }, { text, at })
    })
  },
}
