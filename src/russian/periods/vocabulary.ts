/** The words of periods in all their forms. Exact forms, not stems: «мартовский» is not a month. */
import type { RecurrenceUnit } from './period.ts'

const inflect = (stem: string, endings: string): string[] => endings.split(' ').map((ending) => stem + ending.replace('_', ''))

const SOFT = 'ь я ю ем е'
const HARD = '_ а у ом е'
const ADJECTIVE = 'ый ой ого ому ым ом ая ую ое ые ых ыми'

function table<T>(rows: readonly (readonly [forms: readonly string[], meaning: T])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([forms, meaning]) => forms.map((form) => [form, meaning] as const)))
}

/** Month by any case or abbreviation, 1–12. */
export const MONTHS = table<number>([
  [[...inflect('январ', SOFT), 'янв'], 1],
  [[...inflect('феврал', SOFT), 'фев', 'февр'], 2],
  [[...inflect('март', HARD), 'мар'], 3],
  [[...inflect('апрел', SOFT), 'апр'], 4],
  [inflect('ма', 'й я ю ем е'), 5],
  [[...inflect('июн', SOFT), 'июн'], 6],
  [[...inflect('июл', SOFT), 'июл'], 7],
  [[...inflect('август', HARD), 'авг'], 8],
  [[...inflect('сентябр', SOFT), 'сен', 'сент'], 9],
  [[...inflect('октябр', SOFT), 'окт'], 10],
  [[...inflect('ноябр', SOFT), 'ноя', 'нояб'], 11],
  [[...inflect('декабр', SOFT), 'дек'], 12],
])

/** First month of a season by the calendar. */
export const SEASONS = table<number>([
  [inflect('весн', 'а ы е у ой ою'), 3],
  [inflect('лет', 'о а у ом е'), 6],
  [inflect('осен', 'ь и ью'), 9],
  [inflect('зим', 'а ы е у ой ою'), 12],
])

const QUARTER_FORMS = inflect('квартал', '_ а у ом е ы ов ам ами ах')
const HALF_FORMS = inflect('полугоди', 'е я ю ем и й ям ями ях')
const YEAR_FORMS = inflect('год', '_ а у ом е ы ов ам ами ах')

/** Parts of the year that are counted: «I квартал», «2 полугодие». */
export const COUNTED_UNITS = table<'quarter' | 'half-year'>([
  [[...QUARTER_FORMS, 'кв'], 'quarter'],
  [HALF_FORMS, 'half-year'],
])

export const YEAR_WORDS: ReadonlySet<string> = new Set([...YEAR_FORMS, 'г', 'гг'])

export const SCHOOL_WORDS: ReadonlySet<string> = new Set([...inflect('учебн', ADJECTIVE), 'уч', 'учебн'])

/** «первый» … «десятый» in all genders and cases. */
export const ORDINALS = table<number>([
  [inflect('перв', ADJECTIVE), 1],
  [inflect('втор', ADJECTIVE), 2],
  [inflect('трет', 'ий ьего ьему ьим ьем ья ьей ью ье ьи ьих'), 3],
  [inflect('четверт', ADJECTIVE), 4],
  [inflect('пят', ADJECTIVE), 5],
  [inflect('шест', ADJECTIVE), 6],
  [inflect('седьм', ADJECTIVE), 7],
  [inflect('восьм', ADJECTIVE), 8],
  [inflect('девят', ADJECTIVE), 9],
  [inflect('десят', ADJECTIVE), 10],
])

/** Roman numerals, also with the Cyrillic letters that typists use for them: «П квартал», «Ш квартал», «І». */
export const ROMAN = table<number>([
  [['i', 'і'], 1],
  [['ii', 'іі', 'п'], 2],
  [['iii', 'ііі', 'ш'], 3],
  [['iv', 'іv'], 4],
  [['v'], 5],
  [['vi'], 6],
  [['vii'], 7],
  [['viii'], 8],
  [['ix'], 9],
  [['x'], 10],
])

/** «один раз», «не реже двух раз», «раз в три года». */
export const COUNTS = table<number>([
  [['один', 'одного', 'одну', 'одной'], 1],
  [['два', 'две', 'двух'], 2],
  [['три', 'трех'], 3],
  [['четыре', 'четырех'], 4],
  [['пять', 'пяти'], 5],
  [['шесть', 'шести'], 6],
])

export const TIMES = table<number>([
  [['дважды'], 2],
  [['трижды'], 3],
])

/** «ежегодно» and its like: once per unit. */
export const ADVERBS = table<RecurrenceUnit>([
  [['ежедневно'], 'day'],
  [['еженедельно'], 'week'],
  [['ежемесячно', 'помесячно'], 'month'],
  [['ежеквартально', 'поквартально'], 'quarter'],
  [['ежегодно'], 'year'],
])

/** What something is repeated by: «раз в месяц», «каждую неделю», «раз в 3 года». */
export const RECURRENCE_UNITS = table<RecurrenceUnit>([
  [['день', 'дня', 'дней', 'сутки'], 'day'],
  [['неделя', 'неделю', 'недели', 'неделе', 'недель'], 'week'],
  [inflect('месяц', '_ а е ев ы'), 'month'],
  [[...QUARTER_FORMS, 'кв'], 'quarter'],
  [['четверть', 'четверти', 'четвертей'], 'school-quarter'],
  [[...HALF_FORMS, 'полгода'], 'half-year'],
  [[...YEAR_FORMS, 'лет', 'г'], 'year'],
])
