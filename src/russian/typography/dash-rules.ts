/** Dashes: the en dash is the house dash, and the dash of ranges of numbers. */
import { NBSP } from '../letters.ts'
import { GAP, WORD_END, type TypeRule } from './rule.ts'

const DASH = '[-–—]'
const MONTH = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'

/** Words whose numbers are designations. */
const CODE_NAMES = `ГОСТ|ГОСТ${GAP}Р|ОСТ|СТО|ТУ|СП|СНиП|СанПиН|ИСО|ISO|МЭК|IEC|тел\\.|факс|индекс|шифр|код|инв\\.`

/** A year that begins no code: not after a slash, a point, another number, «№», or the name of a standard. */
const FREE_YEAR = `(?<![\\p{L}\\p{N}.,:/_–—-]|[№§]${GAP}?|(?:${CODE_NAMES})${GAP}?)`

/** What is counted behind a range of small numbers; only before these words are two numbers surely a range. */
const COUNTED = alternatives(`
  % ‰ лет год г\\. чел учащ учен учеб обуч воспит педагог школ класс балл час мин сек дн дней недел месяц мес\\. тыс млн млрд
  руб коп кг км см мм га раз шт ед\\. экз процент страниц стр\\. лист человек мест урок занят задани пункт участник слушател °
`)

/** Words that stand before a range of numbers of clauses or pages. */
const COUNTING = `(?:${alternatives(`
  пункт(?:ы|ов|ам|ами|ах) подпункт(?:ы|ов|ам|ами|ах) стать(?:и|ей|ям|ями|ях) част(?:и|ей|ям|ями|ях) раздел(?:ы|ов|ам|ами|ах)
  глав(?:ы|ам|ами|ах)? строк(?:и|ам|ами|ах)? страниц(?:ы|ам|ами|ах)? класс(?:ы|ов|ам|ами|ах) приложени(?:я|й|ям|ями|ях)
  таблиц(?:ы|ам|ами|ах)? пп\\. ст\\. стр\\. с\\.
`)})`

export const DASH_RULES: readonly TypeRule[] = [
  {
    id: 'range-of-years-has-an-en-dash',
    needs: 'dash',
    source: 'T9',
    find: new RegExp(
      `${FREE_YEAR}((?:19|20)\\d\\d)${GAP}?${DASH}${GAP}?((?:19|20)\\d\\d)(?![\\p{N}_/–—-]|[A-Za-zА-ЯЁ]|[.,:]\\p{N})`,
      'gu',
    ),
    replace: (found, from = '', to = '') => (from < to ? `${from}–${to}` : found),
  },
  {
    id: 'range-of-counted-things-has-an-en-dash',
    needs: 'dash',
    source: 'T9',
    find: new RegExp(
      `(?<![\\p{L}\\p{N}.,:/_–—-]|[№§]${GAP}?|\\p{N}${GAP})([1-9]\\d{0,2})-([1-9]\\d{0,2})(?=${GAP}?(?:${COUNTED}))`,
      'gu',
    ),
    replace: rising,
  },
  {
    id: 'range-of-clauses-has-an-en-dash',
    needs: 'dash',
    source: 'T9',
    find: new RegExp(
      `(?<=(?<![\\p{L}\\p{N}])${COUNTING}${GAP})([1-9]\\d{0,2})-([1-9]\\d{0,2})(?![\\p{L}\\p{N}_/-]|[.,:]\\p{N})`,
      'giu',
    ),
    replace: rising,
  },
  {
    id: 'range-of-days-has-an-en-dash',
    needs: 'dash',
    source: 'T9',
    find: new RegExp(
      `(?<![\\p{L}\\p{N}.,:/_–—-]|[№§]${GAP}?|\\p{N}${GAP})([1-9]|[12]\\d)${DASH}([1-9]|[12]\\d|3[01])${GAP}(?=(?:${MONTH})${WORD_END})`,
      'gu',
    ),
    replace: (found, from = '', to = '') => (Number(from) < Number(to) ? `${from}–${to}${NBSP}` : found),
  },
  {
    id: 'sentence-dash-stays-on-its-line',
    needs: 'dash',
    source: 'T6, T8',
    // Between two figures the hyphen may be a minus or a part of a code, so only a real dash is set there.
    find: new RegExp(`(?<=\\S)${GAP}(?:[–—]|(?<!\\p{N}${GAP})-|-(?!${GAP}\\p{N}))(?=${GAP}\\S)`, 'gu'),
    replace: `${NBSP}–`,
  },
]

/** «78-15» and «5-5» are no ranges. */
function rising(found: string, from = '', to = ''): string {
  return Number(from) < Number(to) ? `${from}–${to}` : found
}

function alternatives(list: string): string {
  return list.trim().split(/\s+/).join('|')
}
