import { eachMatch } from '../each-match.ts'
import type { TextRule } from '../rule.ts'
import { TRAIT } from '../traits.ts'
import { GAP, MONTHS } from '../words.ts'

const STEMS = ['январ', 'феврал', 'март', 'апрел', 'ма[йяею]', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр']
const YEAR = '(?:19|20)\\d\\d'
const edge = (name: string): string =>
  `(?:(?:(?<${name}Day>\\d{1,2})${GAP})?(?<${name}Month>(?:${STEMS.join('|')})[а-яё]{0,3})${GAP})?(?<${name}Year>${YEAR})(?!\\d)`
const JOIN = `(?:${GAP}?(?:год[а-яё]*|г\\.))?(?:${GAP}?[–—-]${GAP}?|${GAP}(?:по|до)${GAP})`
const INTERVAL = new RegExp(`(?<![\\p{L}\\p{N}.,:/№–—-])(?:с${GAP})?${edge('start')}${JOIN}${edge('finish')}(?:(?<end>${GAP}?(?:год(?!\\p{L})|года(?!\\p{L})|гг?\\.)|(?=${GAP}?год))|)`, 'giu')

/** «с 20 мая по 10 мая 2021 г.», «с 20 по 10 мая»: days of one month. */
const DAYS = new RegExp(`(?<![\\p{L}\\p{N}.,:/№–—-])с${GAP}(?<from>\\d{1,2})(?:${GAP}(?<month>${MONTHS}))?${GAP}(?:по|до)${GAP}(?<to>\\d{1,2})${GAP}(?<own>${MONTHS})(?!\\p{L})`, 'giu')

/** Looked for first: it is cheaper than an interval. */
const TWO_YEARS = /(?:19|20)\d\d[^]*?(?:19|20)\d\d/

/** Keys whose periods are read by the grammar of periods. */
const PERIODS = new Set(['period', 'deadline', 'term'])

/** «июнь 2025 года – май 2025 года», «с 2025 по 2024 год» in the running text. */
export const reversedInText: TextRule = {
  needs: 'text',
  codes: ['time/reversed-interval'],
  check(text, report) {
    if (PERIODS.has(text.key) || (text.traits & TRAIT.figure) === 0) return
    eachMatch(text, DAYS, ({ groups = {} }, at) => {
      const { from, month, to, own } = groups
      if ((month ?? own)?.toLowerCase() === own?.toLowerCase() && Number(from) > Number(to)) report('time/reversed-interval', { words: text.plain.slice(...at) }, { text, at })
    })
    if ((text.traits & TRAIT.fourFigures) === 0 || !TWO_YEARS.test(text.plain)) return
    eachMatch(text, INTERVAL, ({ groups = {} }, [start, end]) => {
      const { startDay, startMonth, startYear, finishDay, finishMonth, finishYear, end: word } = groups
      // Both edges are told alike, and bare years say that they are years: «с 2025 до 2024 человек» is none.
      if ((startDay === undefined) !== (finishDay === undefined) || (startMonth === undefined) !== (finishMonth === undefined)) return
      if (startMonth === undefined && word === undefined) return
      const order = Number(finishYear) - Number(startYear) || monthOf(finishMonth) - monthOf(startMonth) || Number(finishDay ?? 0) - Number(startDay ?? 0)
      if (order >= 0) return
      report('time/reversed-interval', { words: text.plain.slice(start, end) }, { text, at: [start, end] })
    })
  },
}

function monthOf(word: string | undefined): number {
  return word === undefined ? 0 : STEMS.findIndex((stem) => new RegExp(`^${stem}`, 'iu').test(word))
}
