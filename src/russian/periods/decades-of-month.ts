/** Tens of days of a named month: «вторая декада мая 2024 года», «1-2 декада мая», «I и II декады мая». */
import { rangeSince, takeMark, takeWords, tokenAt, wordAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { WrittenPart } from './read-part.ts'
import { readPoint } from './read-point.ts'
import { lastDayOfMonth } from './unit-span.ts'
import { MONTHS, ORDINALS, ROMAN } from './vocabulary.ts'

/** The last ten days of February end on a day that only its year tells. */
const FEBRUARY = 2

export function readDecadesOfMonth(cursor: Cursor): WrittenPart | undefined {
  const from = cursor.index
  const found = readDecades(cursor, from)
  if (found === undefined && cursor.refusal === undefined) cursor.index = from
  return found
}

function readDecades(cursor: Cursor, from: number): WrittenPart | undefined {
  takeWords(cursor, /^во?$/)
  const first = takeNumber(cursor)
  if (first === undefined) return undefined
  const isSeveral = takeMark(cursor, '-') || takeWords(cursor, 'и')
  const last = isSeveral ? takeNumber(cursor) : first
  if (last === undefined || (isSeveral && !follows(first, last, cursor))) return undefined
  if (!takeWords(cursor, /^декад(?:[аеуы]|ах)?$/) || !MONTHS.has(wordAt(cursor) ?? '')) return undefined
  const month = readPoint(cursor)
  if (month === undefined || (last === 3 && month.month === FEBRUARY)) return undefined
  const at = rangeSince(cursor, from)
  const day = (number: number) => ({ ...month, unit: 'day' as const, day: number, at }) // literal type of the unit
  return { kind: 'at', first: day(first * 10 - 9), second: day(last === 3 ? lastDayOfMonth(undefined, month.month) : last * 10), at }
}

/** «1 и 3 декады» leave the days between them out. */
function follows(first: number, last: number, cursor: Cursor): boolean {
  const isList = wordAt(cursor, -2) === 'и'
  return isList ? last === first + 1 : last > first
}

function takeNumber(cursor: Cursor): number | undefined {
  const token = tokenAt(cursor)
  const number = token?.kind === 'number' ? token.value : token?.kind === 'word' ? (ORDINALS.get(token.word) ?? ROMAN.get(token.word)) : undefined
  if (number !== 1 && number !== 2 && number !== 3) return undefined
  cursor.index++
  return number
}
