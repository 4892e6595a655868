import { MONTHS } from '../words.ts'
import { eachMatch } from '../each-match.ts'
import type { DossierRule, LintText, RuleReport } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'
import { parseDate } from '../../russian/dates.ts'

const DAY = `(?:\\d{1,2}\\.\\d{2}\\.\\d{4}|\\d{1,2}[ \\u00a0\\n](?:${MONTHS})[ \\u00a0\\n]\\d{4})`
const YEAR_WORD = '(?:[ \\u00a0\\n]?(?:г\\.|года))?'
const DATE = DAY + YEAR_WORD
const NUMBER = '[№N][ \\u00a0]?(?<number>[\\p{L}\\p{N}][\\p{L}\\p{N}/-]*)'
const KIND = '(?<![\\p{L}])(?<kind>[Пп]остановлени|[Пп]риказ(?!ыва)|[Рр]аспоряжени|[Фф]едеральн[а-яё]+[ \\u00a0\\n]закон|[Рр]ешени|[Уу]каз(?=[ауе]?(?:ом)?[ \\u00a0\\n]Президента))[а-яё]*'

const NUMBER_FIRST = new RegExp(`${NUMBER}[ \\u00a0\\n]от[ \\u00a0\\n](?<date>${DATE})`, 'gu')
const IN_ORDER = new RegExp(`от[ \\u00a0\\n](?<date>${DATE})[ \\u00a0\\n]?${NUMBER}`, 'gu')
const WITHOUT_DATE = new RegExp(`${KIND}(?<between>[^№.;:()«»\\d]{0,100}?)[ \\u00a0\\n]${NUMBER}(?![\\p{L}\\p{N}/-]|[ \\u00a0\\n]от[ \\u00a0\\n])`, 'gu')
const WITHOUT_NUMBER = new RegExp(`${KIND}(?<between>[^№.;:()«»\\d]{0,100}?)[ \\u00a0\\n]от[ \\u00a0\\n](?<date>${DAY}(?!${YEAR_WORD}[ \\u00a0\\n]?[№N])${YEAR_WORD})`, 'gu')

/** Things with numbers of their own: «решение школы № 4». */
const NUMBERED = /(?:школ|сад|гимнази|лице|интернат|СОШ|ДОУ|форм|приложени|таблиц|участк|комисси|центр|училищ|пункт|групп)[а-яё]*$/iu

interface Citation {
  readonly date: string
  readonly text: LintText
  readonly at: readonly [number, number]
}

/** An act is named by its kind, date and number, in this order, and everywhere alike. */
export const actCitation: DossierRule = {
  needs: 'dossier',
  codes: ['act/number-first', 'act/incomplete', 'act/two-dates'],
  check({ documents }, report) {
    const register = new Map<string, Citation>()
    for (const { texts } of documents) {
      for (const text of texts) {
        if (!/[№N]|от[ \u00a0\n]\d/u.test(text.plain)) continue
        eachMatch(text, NUMBER_FIRST, (match, at) => {
          report('act/number-first', { found: match[0], right: `от ${match.groups!['date']} № ${match.groups!['number']}` }, { text, at })
          compare(register, match.groups!['number']!, { date: match.groups!['date']!, text, at }, report)
        })
        eachMatch(text, IN_ORDER, (match, at) => compare(register, match.groups!['number']!, { date: match.groups!['date']!, text, at }, report))
        eachMatch(text, WITHOUT_DATE, (match, at) => {
          if (/настоящ/u.test(match[0]) || NUMBERED.test(match.groups!['between']!)) return
          const number = match[0].search(/[№N]/u)
          report('act/incomplete', { found: match[0], missing: 'дата' }, { text, at: [at[0] + number, at[1]] })
        })
        eachMatch(text, WITHOUT_NUMBER, (match, at) => {
          const date = match[0].lastIndexOf('от', match[0].length - match.groups!['date']!.length)
          report('act/incomplete', { found: match[0], missing: 'номер' }, { text, at: [at[0] + date, at[1]] })
        })
      }
    }
  },
}

/** Numbers of laws and long numbers are one act's; «№ 5» is in every register. */
function compare(register: Map<string, Citation>, number: string, citation: Citation, report: RuleReport): void {
  const first = register.get(number)
  if (first === undefined) {
    register.set(number, citation)
    return
  }
  const isSame = dayOf(first.date) === dayOf(citation.date)
  if (isSame || number.length < 3) return
  report('act/two-dates', { number, date: citation.date, other: first.date }, citation, {
    related: [{ place: placeOfSpot(first), message: `здесь дата ${first.date}` }],
  })
}

function dayOf(date: string): string {
  const words = date.replace(/[\n\u00a0]/g, ' ').replace(/ ?(?:г\.|года)$/, '')
  const day = /^\d{1,2}\.\d\d\.\d{4}$/.test(words) ? parseDate(words.padStart(10, '0')) : parseDate(`${words} года`)
  return day === undefined ? words : `${day.year}-${day.month}-${day.day}`
}
