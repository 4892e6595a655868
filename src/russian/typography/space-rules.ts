/**
 * Where a line must not break: rules that turn an ordinary space into U+00A0,
 * and a few that put the space officials leave out («№334», «2020года»).
 *
 * U+202F is never printed: common fonts lack it and searching does not find it.
 */
import { NBSP } from '../letters.ts'
import { GAP, WORD_END, WORD_START, type TypeRule } from './rule.ts'

const MONTH = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const CAPITAL = '[А-ЯЁ]'
/** «Э.», «Дж.» */
const INITIAL = '[А-ЯЁ][а-яё]?\\.'
/** «Касьмина», «КАСЬМИНА», «Салтыкова-Щедрина». */
const NAME = '[А-ЯЁ][а-яё]{1,40}(?:-[А-ЯЁ][а-яё]{1,40})?|[А-ЯЁ]{3,40}(?:-[А-ЯЁ]{3,40})?'
const LAST_GAP = new RegExp(`${GAP}$`)
const SPACED = `$1${NBSP}$2`

/** Units that follow a number. Those of one letter are symbols of ГОСТ 8.417, the rest are common abbreviations. */
const UNITS = [
  'тыс\\.', 'млн\\.?', 'млрд\\.?', 'трлн\\.?', 'руб(?:\\.|лей|ля|ль|лям|лями|лях)', 'коп(?:\\.|еек|ейки|ейка)',
  'чел\\.', 'шт\\.', 'экз\\.', 'ед\\.', 'дн\\.', 'мес\\.', 'нед\\.', 'кг', 'мг', 'г', 'т', 'ц', 'км', 'см', 'мм', 'м', 'кв\\.', 'га',
  'л', 'мл', 'ч\\.?', 'мин\\.?', 'сек\\.?', 'Вт', 'кВт', 'Гб', 'Мб', 'Кб', 'ГБ', 'МБ', 'КБ', 'пт',
].join('|')

/** Rules that put in a missing space come before those that look at what then follows it. */
export const SPACE_RULES: readonly TypeRule[] = [
  {
    id: 'named-after-keeps-the-name',
    needs: 'stop',
    source: 'T5',
    find: new RegExp(`${WORD_START}(им\\.)${GAP}?(?=\\p{L})`, 'gu'),
    replace: `$1${NBSP}`,
  },
  {
    id: 'place-abbreviation-keeps-its-name',
    needs: 'stop',
    source: 'T5',
    // Not after a figure: there «г.» is a year and the capital begins a sentence; not in «и т. д. Школа».
    find: new RegExp(`(?<![\\p{L}\\p{N}_.]|\\p{N}${GAP}|т\\.${GAP})((?:г|с|п|д|х|пос|пгт|ст|ул|пер|просп|мкр|наб)\\.)${GAP}?(?=${CAPITAL})`, 'gu'),
    replace: `$1${NBSP}`,
  },
  {
    id: 'initials-stay-together',
    needs: 'stop',
    source: 'ГОСТ Р 7.0.97, реквизит 22; T3',
    find: new RegExp(`(${WORD_START}${INITIAL})${GAP}(?=${INITIAL}${WORD_END}|${INITIAL}${CAPITAL})`, 'gu'),
    replace: `$1${NBSP}`,
  },
  {
    id: 'initials-stay-with-the-surname-before',
    needs: 'stop',
    source: 'T2, T3',
    find: new RegExp(
      `(?<![\\p{L}\\p{N}_-])(${NAME})${GAP}(?=(${INITIAL}(?:[${NBSP}-]?${INITIAL}){0,2})(?:${GAP}?(${NAME}))?)`,
      'gu',
    ),
    replace: (found, before = '', initials = '', after) => (belongsToBefore(before, initials, after) ? before + NBSP : found),
  },
  {
    id: 'initials-stay-with-the-surname-after',
    needs: 'stop',
    source: 'ГОСТ Р 7.0.97, реквизит 22; T2, T3',
    // The missing space is put in after two initials only: after one it may be «В.Новгород».
    find: new RegExp(
      `(?<![\\p{L}\\p{N}_]|\\p{N}${GAP})(?:(?<=(${NAME})${NBSP})|)((?:${INITIAL}[${NBSP}-]?){1,2}${INITIAL}${GAP}?|${CAPITAL}\\.${GAP})(?=(${NAME}))`,
      'gu',
    ),
    replace: (found, before: string | undefined, initials = '', after = '') =>
      before !== undefined && SURNAME_ENDING.test(before) && !SURNAME_ENDING.test(after) ? found : initials.replace(LAST_GAP, '') + NBSP,
  },
  {
    id: 'number-sign-keeps-its-number',
    needs: 'sign',
    source: 'ГОСТ Р 7.0.97, реквизит 11; T1, T2',
    find: new RegExp(`([№§])${GAP}?(?=[\\p{N}_]|[А-ЯЁA-Z](?!\\p{Ll})|б/н)`, 'gu'),
    replace: `$1${NBSP}`,
  },
  {
    id: 'clause-abbreviation-keeps-its-number',
    needs: 'figure',
    source: 'T5',
    find: new RegExp(`(?<![\\p{L}\\p{N}_.]|т\\.${GAP})((?:п|пп|п\\.п|подп|ст|ст\\.ст|ч|чч|абз|гл|разд|рис|табл|прил|стр|с|д|кв|корп|оф|каб)\\.)${GAP}?(?=\\d)`, 'giu'),
    replace: `$1${NBSP}`,
  },
  {
    id: 'percent-keeps-its-number',
    needs: 'figure',
    source: 'ГОСТ 8.417, пробел между числом и обозначением единицы; T4',
    find: new RegExp(`(\\p{N})${GAP}?([%‰])(?!-?[\\p{L}\\p{N}])`, 'gu'),
    replace: SPACED,
  },
  {
    id: 'groups-of-digits-stay-together',
    needs: 'figure',
    source: 'T21',
    find: new RegExp(`(?<![\\p{N}.,/:–—-])\\d{1,3}(?:${GAP}\\d{3})+(?!\\p{N})`, 'gu'),
    replace: (found) => found.replace(new RegExp(GAP, 'g'), NBSP),
  },
  {
    id: 'year-keeps-its-word',
    needs: 'figure',
    source: 'ГОСТ Р 7.0.97, реквизит 10; T2, T4, T19',
    find: new RegExp(`(?<![\\p{L}\\p{N}.,/])(\\d{4})${GAP}?(гг\\.|г\\.|год(?:а|у|ом|е|ы|ов|ам|ами|ах)?${WORD_END})`, 'gu'),
    replace: SPACED,
  },
  {
    id: 'year-after-a-range-or-date-keeps-its-word',
    needs: 'figure',
    source: 'T4',
    find: new RegExp(`(\\d{4})${GAP}(?=(?:гг?\\.|год(?:а|у|ом|е|ы|ов|ам|ами|ах)?${WORD_END}))`, 'gu'),
    replace: `$1${NBSP}`,
  },
  {
    id: 'unit-keeps-its-number',
    needs: 'figure',
    source: 'ГОСТ 8.417; T4',
    find: new RegExp(`(\\p{N})${GAP}(?=(?:${UNITS}|°${GAP}?[CС]|₽)${WORD_END})`, 'gu'),
    replace: `$1${NBSP}`,
  },
  {
    id: 'thousands-keep-their-unit',
    needs: 'figure',
    source: 'T4',
    find: new RegExp(`(\\p{N}${NBSP}(?:тыс\\.|млн\\.?|млрд\\.?|трлн\\.?))${GAP}(?=(?:руб|чел|ед\\.|экз|шт|₽))`, 'gu'),
    replace: `$1${NBSP}`,
  },
  {
    id: 'century-keeps-its-word',
    needs: 'roman',
    source: 'T4',
    find: new RegExp(`${WORD_START}([IVXХ]{1,5})${GAP}(?=(?:вв?\\.|век(?:а|у|ом|е|ов)?${WORD_END}))`, 'gu'),
    replace: `$1${NBSP}`,
  },
  {
    id: 'day-keeps-its-month',
    needs: 'figure',
    source: 'ГОСТ Р 7.0.97, реквизит 10; T2',
    find: new RegExp(`(?<![\\p{L}\\p{N}.,/:-])(«?\\d{1,2}[»"]?)${GAP}(?=(?:${MONTH})${WORD_END})`, 'gu'),
    replace: `$1${NBSP}`,
  },
  {
    id: 'abbreviation-of-two-words-stays-together',
    needs: 'stop',
    source: 'T26',
    find: new RegExp(`${WORD_START}(т\\.${GAP}(?=[депчко]\\.)|и\\.${GAP}(?=о\\.))`, 'giu'),
    replace: (found) => found.slice(0, -1) + NBSP,
  },
]

/** Endings of surnames in all cases: «Касьмину», «Лимановой», «Горского», «Бойченко», «Гогоберидзе». */
const SURNAME_ENDING = new RegExp(
  `(?:${[
    '[оеё]в(?:а|у|ой|ым|ых|е|ы)?',
    '[иы]н(?:а|у|ой|ым|ых|е|ы)?',
    '[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)',
    'енко|[иы]х|швили|дзе',
    '(?:ян|у[кн])(?:а|у|ом|е)?',
    'ич(?:а|у|ем|е)?',
  ].join('|')})$`,
  'iu',
)

/** Decides between «Касьмину Т.И. Приказ …» and «Директору Т.И. Касьминой». */
function belongsToBefore(before: string, initials: string, after: string | undefined): boolean {
  if (before === before.toUpperCase() && !SURNAME_ENDING.test(before)) return false
  const single = !/\..*\./u.test(initials)
  if (after === undefined) return !single || SURNAME_ENDING.test(before)
  return SURNAME_ENDING.test(before) && !SURNAME_ENDING.test(after)
}
