/**
 * Understands the periods of plans and «дорожные карты»: months, ranges, lists, quarters, deadlines, recurrence.
 * The phrase is a list of clauses joined by «;», «,» or «и», with remarks in brackets; words that belong to no
 * clause make the whole phrase a text that only its reader understands. Linear in the length of the phrase.
 */
import { quote, refuse } from './cursor.ts'
import type { Cursor, Refusal } from './cursor.ts'
import { partOfMonth } from './month-part.ts'
import type { Period, PeriodCharacter, PeriodContext, PeriodPart, Recurrence } from './period.ts'
import { readClauses } from './read-clauses.ts'
import type { Gathered } from './read-clauses.ts'
import type { WrittenYears } from './read-point.ts'
import { resolveParts } from './resolve-parts.ts'
import { tokenise } from './tokens.ts'
import type { Range } from './tokens.ts'

export type { PeriodContext } from './period.ts'

export type PeriodReading =
  | { readonly ok: true; readonly period: Period }
  /** `reason`: a Russian sentence that names the words; `at`: their UTF-16 offsets in the phrase. */
  | { readonly ok: false; readonly reason: string; readonly at: Range }

/**
 * The meaning of the phrase, or why it has none. Reversed ranges are understood as written.
 *
 * @example
 * parsePeriod('Сентябрь – ноябрь (ежегодно)', { year: 2020 })
 * parsePeriod('летнее время')  // { ok: false, reason: 'Непонятно, что значит «летнее время».', at: [0, 12] }
 */
export function parsePeriod(text: string, context: PeriodContext = {}): PeriodReading {
  const key = `${context.year ?? ''}${context.isSchoolYear === true ? '/' : ''} ${context.month ?? ''} ${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const reading = readPeriod(text, context)
  known.set(key, reading)
  return reading
}

/** Plans repeat their phrases, and several rules ask for the meaning of each; readings are never changed. */
const known = new Map<string, PeriodReading>()
const MOST_KNOWN = 2000

function readPeriod(text: string, context: PeriodContext): PeriodReading {
  const cursor: Cursor = { text, tokens: tokenise(text), index: 0, refusal: undefined }
  if (cursor.tokens.length === 0) return { ok: false, reason: 'Срок не написан.', at: [0, text.length] }
  const gathered = readClauses(cursor, false)
  if (cursor.refusal !== undefined) return { ok: false, ...cursor.refusal }
  const resolved = resolveParts(text, gathered.parts, yearsAround(context))
  if ('reason' in resolved) return { ok: false, ...resolved }
  const parts = [...resolved, ...completeMonthParts(cursor, gathered, context)]
  if (cursor.refusal !== undefined) return { ok: false, ...(cursor.refusal as Refusal) } // set by the call above
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

function yearsAround({ year, isSchoolYear = false }: PeriodContext): WrittenYears | undefined {
  return year === undefined ? undefined : { first: year, school: isSchoolYear }
}

/** Parts of the month that the group names: its days without «ежемесячно», the month as a whole. */
function completeMonthParts(cursor: Cursor, gathered: Gathered, context: PeriodContext): PeriodPart[] {
  const { month, monthDays, recurrence } = gathered
  const parts: PeriodPart[] = []
  if (month !== undefined) {
    const part = partOfMonth(month.part, context)
    if (part === undefined) refuse(cursor, `Непонятно, какого месяца ${quote(cursor.text, month.at)}: назовите месяц.`, month.at)
    else parts.push(part)
  }
  const isOfGroup = context.month !== undefined && monthDays !== undefined && recurrence === undefined
  if (isOfGroup && !monthDays.monthly && monthDays.days.afterPeriod !== true) {
    const part = partOfMonth(monthDays.days, context)
    if (part === undefined) refuse(cursor, `В этом месяце нет такого числа: ${quote(cursor.text, monthDays.at)}.`, monthDays.at)
    else {
      parts.push(part)
      delete gathered.monthDays
    }
  }
  return parts
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
