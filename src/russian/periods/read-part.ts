/** One interval as it stands in the phrase: a point, a range or a deadline, with the words before it. */
import { quote, rangeSince, refuse, takeMark, takeWords, wordAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readDecadesOfMonth } from './decades-of-month.ts'
import type { Deadline } from './period.ts'
import { readPoint } from './read-point.ts'
import type { WrittenPoint } from './read-point.ts'
import type { Range } from './tokens.ts'

export interface WrittenPart {
  readonly kind: 'at' | 'throughout' | 'since' | Deadline
  readonly first: WrittenPoint
  /** The second point of a range. */
  readonly second: WrittenPoint | undefined
  readonly at: Range
  remark?: string
}

/**
 * @param before the part that a comma or «и» joins this one to: in «до 1 марта и 1 июня» and
 * «в течение 2021 и 2022 годов» the first words count for both.
 */
export function readPart(cursor: Cursor, before: WrittenPart | undefined): WrittenPart | undefined {
  const decades = readDecadesOfMonth(cursor)
  if (decades !== undefined || cursor.refusal !== undefined) return decades
  const from = cursor.index
  const introduction = readIntroduction(cursor)
  const kind = introduction ?? 'at'
  const lonelyYear = kind === 'throughout' || kind === 'by-end'
  const first = readPoint(cursor, lonelyYear)
  if (first === undefined) {
    if (cursor.refusal === undefined) cursor.index = from
    return undefined
  }
  const isRangePossible = kind === 'at' || kind === 'throughout' || kind === 'since'
  const second = isRangePossible ? readSecond(cursor, kind === 'since') : undefined
  if (second !== undefined && kind !== 'since' && isYearBesideOther(first, second)) return refuseYearBeside(cursor, rangeSince(cursor, from))
  takeWords(cursor, 'включительно')
  const isSharing =
    introduction === undefined &&
    second === undefined &&
    before !== undefined &&
    before.second === undefined &&
    before.kind !== 'since' &&
    (before.first.unit === undefined || before.first.unit === first.unit)
  return { kind: isSharing ? before.kind : kind === 'since' && second !== undefined ? 'at' : kind, first, second, at: rangeSince(cursor, from) }
}

/**
 * Beside a shorter unit a year may be its year or a point of its own: «сентябрь 2020–2023 гг.» are four Septembers
 * for one reader and a range for another. «с сентября 2020 по 2023 год» is a range for all.
 */
export function isYearBesideOther(a: WrittenPoint, b: WrittenPoint): boolean {
  return (a.unit === 'year') !== (b.unit === 'year')
}

export function refuseYearBeside(cursor: Cursor, at: Range): undefined {
  return refuse(cursor, `Непонятно, к чему относится год: ${quote(cursor.text, at)}. Напишите год у каждого срока и разделите сроки точкой с запятой.`, at)
}

function readSecond(cursor: Cursor, afterFrom: boolean): WrittenPoint | undefined {
  const from = cursor.index
  const isDash = takeMark(cursor, '-') || takeMark(cursor, '..')
  // «с января – по декабрь»: the dash is idle beside «по».
  const isWord = takeWords(cursor, 'по') || (afterFrom && takeWords(cursor, 'до'))
  if (!isDash && !isWord) return undefined
  const point = readPoint(cursor, takeWords(cursor, /^кон(?:ец|ца)$/))
  if (point === undefined && cursor.refusal === undefined) cursor.index = from
  return point
}

const WHOLE = /^(?:всего|целого|текущего|календарного)$/

/** The words that say how the point is meant; `undefined` when there are none. */
function readIntroduction(cursor: Cursor): WrittenPart['kind'] | undefined {
  if (takeWords(cursor, 'срок')) void (takeMark(cursor, ':') || takeMark(cursor, '-'))
  else if (wordAt(cursor) === 'в' && wordAt(cursor, 1) === 'срок') cursor.index += 2
  if (takeWords(cursor, /^во?$/, /^течени[еи]$/) || takeWords(cursor, 'на', 'протяжении')) {
    while (takeWords(cursor, WHOLE));
    return 'throughout'
  }
  // The word is both the introduction and the point.
  if (wordAt(cursor) === 'круглогодично') return 'throughout'
  if (takeWords(cursor, /^(?:весь|круглый)$/)) {
    while (takeWords(cursor, /^(?:текущий|календарный)$/));
    return 'throughout'
  }
  const isPeriod = takeWords(cursor, 'в', 'период')
  if (takeWords(cursor, 'начиная', /^со?$/) || takeWords(cursor, /^со?$/)) return 'since'
  if (isPeriod) return 'at'
  if (takeWords(cursor, 'не', /^(?:позднее|позже)$/)) {
    takeWords(cursor, 'чем')
    return takeWords(cursor, 'конца') ? 'by-end' : 'no-later'
  }
  if (takeWords(cursor, 'до')) return takeWords(cursor, 'конца') ? 'by-end' : 'until'
  if (takeWords(cursor, /^ко?$/)) return takeWords(cursor, 'концу') ? 'by-end' : 'by'
  if (takeWords(cursor, /^(?:во?|на)$/)) return 'at'
  return undefined
}
