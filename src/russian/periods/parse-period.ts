/**
 * Understands the periods of plans and «дорожные карты»: months, ranges, lists, quarters, deadlines, recurrence.
 * The phrase is a list of clauses joined by «;», «,» or «и», with remarks in brackets; words that belong to no
 * clause make the whole phrase a text that only its reader understands. Linear in the length of the phrase.
 */
import { quote, refuse } from './cursor.ts'
import type { Cursor, Refusal } from './cursor.ts'
import type { Period, PeriodCharacter, Recurrence } from './period.ts'
import { readClauses } from './read-clauses.ts'
import type { Gathered } from './read-clauses.ts'
import { resolveParts } from './resolve-parts.ts'
import { tokenise } from './tokens.ts'
import type { Range } from './tokens.ts'

export interface PeriodContext {
  /** Year of the group or document around the phrase; it gives the years that the phrase does not name. */
  readonly year?: number
}

export type PeriodReading =
  | { readonly ok: true; readonly period: Period }
  /** `reason`: a Russian sentence that names the words; `at`: their UTF-16 offsets in the phrase. */
  | { readonly ok: false; readonly reason: string; readonly at: Range }

/**
 * The meaning of the phrase, or why it has none. Reversed ranges are understood as written.
 *
 * @example
 * parsePeriod('Сентябрь – ноябрь (ежегодно)', { year: 2020 })
 * parsePeriod('летние каникулы')  // { ok: false, reason: 'Непонятно, что значит «летние каникулы».', at: [0, 15] }
 */
export function parsePeriod(text: string, context: PeriodContext = {}): PeriodReading {
  const cursor: Cursor = { text, tokens: tokenise(text), index: 0, refusal: undefined }
  if (cursor.tokens.length === 0) return { ok: false, reason: 'Срок не написан.', at: [0, text.length] }
  const gathered = readClauses(cursor, false)
  if (cursor.refusal !== undefined) return { ok: false, ...cursor.refusal }
  const parts = resolveParts(text, gathered.parts, context.year)
  if ('reason' in parts) return { ok: false, ...parts }
  const recurrence = completeRecurrence(cursor, gathered)
  if (cursor.refusal !== undefined) return { ok: false, ...(cursor.refusal as Refusal) } // set by the call above
  const { basis, remark } = gathered
  return {
    ok: true,
    period: {
      written: text,
      parts,
      character: characterOf(gathered, recurrence),
      ...(recurrence === undefined ? {} : { recurrence }),
      ...(basis === undefined ? {} : { basis: basis.words }),
      ...(remark === undefined ? {} : { remark }),
    },
  }
}

function completeRecurrence(cursor: Cursor, { recurrence, monthDays }: Gathered): Recurrence | undefined {
  if (monthDays === undefined) return recurrence
  const whole: Recurrence | undefined = recurrence ?? (monthDays.monthly ? { times: 1, every: 1, unit: 'month' } : undefined)
  const isPossible = whole !== undefined && (whole.unit === 'month' || (!monthDays.monthly && (whole.unit === 'quarter' || whole.unit === 'half-year')))
  if (!isPossible) {
    return refuse(cursor, `Непонятно, какого месяца ${quote(cursor.text, monthDays.at)}: назовите месяц или напишите «ежемесячно».`, monthDays.at)
  }
  return { ...whole, days: monthDays.days }
}

function characterOf({ parts, standing, basis }: Gathered, recurrence: Recurrence | undefined): PeriodCharacter {
  if (standing !== undefined) return standing
  if (recurrence !== undefined) return 'recurring'
  return parts.length === 0 && basis !== undefined ? basis.kind : 'intervals'
}
