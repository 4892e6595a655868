/** Acts that texts name: «приказ министерства от 17 марта 2020 г. № 73 «О мерах …»». */
import { parseDate } from '../russian/dates.ts'
import type { LintText } from './rule.ts'
import { MONTHS } from './words.ts'

export interface ActCitation {
  /** «приказ»; `undefined` where the kind stands elsewhere. */
  readonly kind: string | undefined
  /** `2020-3-17`. */
  readonly day: string
  readonly number: string
  /** Without quotation marks, one space between words. */
  readonly title: string | undefined
  readonly text: LintText
  /** From the word «от» to the number. */
  readonly at: readonly [start: number, end: number]
}

const DAY = `(?:\\d{1,2}\\.\\d{2}\\.\\d{4}|\\d{1,2}[ \\u00a0\\n](?:${MONTHS})[ \\u00a0\\n]\\d{4})`
const CITATION = new RegExp(
  `от[ \\u00a0\\n](?<date>${DAY}(?:[ \\u00a0\\n]?(?:г\\.|года))?)[ \\u00a0\\n]?[№N][ \\u00a0]?(?<number>[\\p{L}\\p{N}][\\p{L}\\p{N}/.-]*)(?:[ \\u00a0\\n]*(?<title>«[^«»]{10,400}(?:«[^«»]{1,200}»[^«»]{0,200})?»))?`,
  'gu',
)
const KIND = /(?<![\p{L}])([Пп]остановлени|[Пп]риказ(?!ыва)|[Рр]аспоряжени|[Фф]едеральн[а-яё]+[ \u00a0\n]закон|[Рр]ешени|[Пп]исьм|[Уу]каз(?!ан))[а-яё]*[^.;«»]{0,160}$/u

export function findCitations(text: LintText): readonly ActCitation[] {
  if (!/от[ \u00a0\n]\d/u.test(text.plain)) return []
  return [...text.plain.matchAll(CITATION)].map((match) => {
    const { date = '', number = '', title } = match.groups!
    const bare = match[0].length - (title === undefined ? 0 : match[0].length - match[0].indexOf('«'))
    return {
      kind: KIND.exec(text.plain.slice(Math.max(0, match.index - 200), match.index))?.[1]?.toLowerCase().replace(/н[а-яё]+[\s\u00a0]+закон/u, 'ный закон'),
      day: dayOf(date),
      number: number.replace(/[.]$/u, ''),
      title: title?.slice(1, -1).replace(/[\s\u00a0]+/gu, ' '),
      text,
      at: [match.index, match.index + match[0].slice(0, bare).trimEnd().length] as const,
    }
  })
}

export function dayOf(date: string): string {
  const words = date.replace(/[\n\u00a0]/g, ' ').replace(/ ?(?:г\.|года)$/, '')
  const day = /^\d{1,2}\.\d\d\.\d{4}$/.test(words) ? parseDate(words.padStart(10, '0')) : parseDate(`${words} года`)
  return day === undefined ? words : `${day.year}-${day.month}-${day.day}`
}
