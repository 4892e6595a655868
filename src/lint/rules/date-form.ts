import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'
import { GAP, MONTHS } from '../words.ts'

const NUMERIC = `(?<![\\d.])(\\d{1,2}\\.(?:0[1-9]|1[0-2])\\.(?:19|20)\\d\\d)(?:${GAP}?(?:года|г\\.)(?:(?=${GAP}?(?:[а-яё№,;)]|$|\\n))))?(?!\\d)`
/** One figure for the month is no code; two for the year only where the words say that it is a day: «09.02.07» is a speciality. */
const SHORT_MONTH = `(?<![\\d.,])(\\d{1,2})\\.([1-9])\\.((?:19|20)\\d\\d)(?!\\d|\\.\\d|-[\\p{L}\\d])`
const SHORT_YEAR = `(?<=(?<!\\p{L})(?:от|до|с)${GAP})(\\d{1,2})\\.(0?[1-9]|1[0-2])\\.(\\d\\d)(?!\\d|[.,-]\\d|${GAP}[А-ЯЁ])`
const WORDED = `(?<!\\d)0([1-9])${GAP}((?:${MONTHS})(?!\\p{L}))`
const SUFFIXED = `(?<!\\d)(\\d{1,2})-го${GAP}((?:${MONTHS})(?!\\p{L}))`

/** «17 сентября 2020 г.» or «17.09.2020» (ГОСТ Р 7.0.97, реквизит 10; T16, T17). */
export const dateForm = patternRule({
  code: 'typography/date-form',
  traits: TRAIT.figure,
  likely: /\d\.\d{1,2}\.|0[1-9][ \u00a0\u202f]|\d-го/,
  find: new RegExp(`${NUMERIC}|${WORDED}|${SUFFIXED}|${SHORT_MONTH}|${SHORT_YEAR}`, 'gu'),
  // The century is for the author to say.
  canFix: ({ 9: shortYear }) => shortYear === undefined,
  right: ({ 0: found, 1: numeric, 2: day, 3: month, 4: suffixed, 5: itsMonth, 6: ownDay, 7: shortMonth, 8: ownYear, 9: shortDay, 10: itsShortMonth = '', 11: shortYear, index = 0 }, { value, role }) => {
    if (shortMonth !== undefined) return `${ownDay!.padStart(2, '0')}.0${shortMonth}.${ownYear}`
    if (shortDay !== undefined) return `${shortDay.padStart(2, '0')}.${itsShortMonth.padStart(2, '0')}.20${shortYear}`
    if (day !== undefined) return `${day} ${month}`
    if (suffixed !== undefined) return `${Number(suffixed)} ${itsMonth}`
    const padded = (numeric ?? '').padStart(10, '0')
    if (found === numeric) return padded
    const next = value[index + found.length]
    // The full stop of «г.» was that of the sentence too.
    const rest = value.slice(index + found.length)
    if (/^\s*(?:$|\n\s*\n)/u.test(rest)) return found.endsWith('.') && role === 'block' ? `${padded}.` : padded
    // «17.09.2020 г.» may be followed by the name of a town, or by a new sentence.
    if (/^\s*\p{Lu}/u.test(rest)) return undefined
    return next !== undefined && /[\p{L}№]/u.test(next) ? `${padded} ` : padded
  },
})
