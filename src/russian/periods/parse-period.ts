/**
 * Understands the periods of plans and «дорожные карты»: months, ranges, lists, quarters, deadlines, recurrence.
 * The phrase is a list of clauses joined by «;», «,» or «и», with remarks in brackets; words that belong to no
 * clause make the whole phrase a text that only its reader understands. Linear in the length of the phrase.
 */
import { isMarkAt, quote, refuse, takeMark, takeWords, tokenAt } from './cursor.ts'
import type { Cursor, Refusal } from './cursor.ts'
import type { Period, PeriodCharacter, Recurrence } from './period.ts'
import { readBasis, readStanding } from './read-standing.ts'
import type { Standing, WrittenBasis } from './read-standing.ts'
import { readPart } from './read-part.ts'
import type { WrittenPart } from './read-part.ts'
import { readMonthDays, readRecurrence } from './read-recurrence.ts'
import type { WrittenMonthDays } from './read-recurrence.ts'
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
      character: characterOf(gathered),
      ...(recurrence === undefined ? {} : { recurrence }),
      ...(basis === undefined ? {} : { basis: basis.words }),
      ...(remark === undefined ? {} : { remark }),
    },
  }
}

interface Gathered {
  parts: WrittenPart[]
  recurrence?: Recurrence
  monthDays?: WrittenMonthDays & { readonly at: Range }
  standing?: Standing
  basis?: WrittenBasis
  remark?: string
}

type Clause = 'part' | 'other'

function readClauses(cursor: Cursor, isInBrackets: boolean): Gathered {
  const gathered: Gathered = { parts: [] }
  let last: Clause | undefined
  let isJoined = true
  while (cursor.index < cursor.tokens.length && cursor.refusal === undefined) {
    if (isMarkAt(cursor, '(')) {
      if (isInBrackets) refuseWords(cursor)
      else readBrackets(cursor, gathered, last)
      isJoined = false
      continue
    }
    const separator = last === undefined ? 'none' : takeSeparator(cursor)
    if (cursor.index === cursor.tokens.length) break
    isJoined ||= separator !== 'none'
    const clause = readClause(cursor, gathered, separator === 'soft')
    // Two dates side by side («сентябрь октябрь») may be a range or a list: nobody can tell.
    if (clause === undefined || (clause.kind === 'part' && last === 'part' && !isJoined)) {
      refuseWords(cursor, clause?.from)
      break
    }
    last = clause.kind
    isJoined = false
  }
  if (cursor.refusal === undefined && last === undefined && gathered.recurrence === undefined) refuseAll(cursor)
  settleRemarks(gathered)
  return gathered
}

/** `soft` joins points that may share their first words: «до 1 марта и 1 июня». */
function takeSeparator(cursor: Cursor): 'none' | 'soft' | 'hard' {
  if (takeMark(cursor, ';')) return 'hard'
  if (cursor.index === cursor.tokens.length - 1 && takeMark(cursor, '.')) return 'hard'
  const from = cursor.index
  const comma = takeMark(cursor, ',')
  const and = takeWords(cursor, 'и') || takeWords(cursor, 'а', 'также') || takeWords(cursor, 'но')
  // A comma or semicolon may end the phrase, a conjunction may not.
  if (and && cursor.index === cursor.tokens.length) refuseWords(cursor, from)
  return comma || and ? 'soft' : 'none'
}

function readClause(cursor: Cursor, gathered: Gathered, isSoft: boolean): { kind: Clause; from: number } | undefined {
  const from = cursor.index
  const other = { kind: 'other', from } as const
  const standing = gathered.standing === undefined ? readStanding(cursor) : undefined
  if (standing !== undefined) {
    gathered.standing = standing
    return other
  }
  const recurrence = gathered.recurrence === undefined ? readRecurrence(cursor) : undefined
  if (recurrence !== undefined) {
    gathered.recurrence = recurrence
    return other
  }
  const monthDays = gathered.monthDays === undefined ? readMonthDays(cursor) : undefined
  if (monthDays !== undefined) {
    gathered.monthDays = { ...monthDays, at: [cursor.tokens[from]!.at[0], cursor.tokens[cursor.index - 1]!.at[1]] }
    return other
  }
  const basis = gathered.basis === undefined ? readBasis(cursor) : undefined
  if (basis !== undefined) {
    gathered.basis = basis
    return other
  }
  const part = readPart(cursor, isSoft ? gathered.parts.at(-1) : undefined)
  if (part === undefined) return undefined
  gathered.parts.push(part)
  return { kind: 'part', from }
}

/**
 * Brackets hold what the phrase still lacks, «(ежегодно)» behind months or «(в мае)» behind «ежегодно»,
 * or else a remark, which is kept as it is.
 */
function readBrackets(cursor: Cursor, gathered: Gathered, last: Clause | undefined): void {
  const open = cursor.index
  let depth = 0
  let close = open
  for (; close < cursor.tokens.length; close++) {
    const token = cursor.tokens[close]!
    if (token.kind !== 'mark') continue
    if (token.mark === '(') depth++
    if (token.mark === ')' && --depth === 0) break
  }
  const start = cursor.tokens[open]!.at
  if (close === cursor.tokens.length) return refuse(cursor, 'Скобка открыта, но не закрыта.', start)
  const end = cursor.tokens[close]!.at
  const words = cursor.text.slice(start[1], end[0]).trim()
  if (words === '') return refuse(cursor, 'В скобках ничего не написано.', [start[0], end[1]])
  cursor.index = close + 1
  const inner: Cursor = { text: cursor.text, tokens: cursor.tokens.slice(open + 1, close), index: 0, refusal: undefined }
  if (!fillFromBrackets(inner, gathered)) addRemark(gathered, last, words)
}

function fillFromBrackets(inner: Cursor, gathered: Gathered): boolean {
  const found = readClauses(inner, true)
  const isPlain = inner.refusal === undefined && found.standing === undefined && found.basis === undefined && found.monthDays === undefined
  if (!isPlain || (found.recurrence !== undefined && gathered.recurrence !== undefined)) return false
  const needsParts = gathered.parts.length === 0 && (gathered.recurrence !== undefined || gathered.standing !== undefined)
  if (found.parts.length > 0 && !needsParts) return false
  gathered.parts.push(...found.parts)
  if (found.recurrence !== undefined) gathered.recurrence = found.recurrence
  return true
}

function addRemark(gathered: Gathered, last: Clause | undefined, words: string): void {
  const owner = (last === 'part' ? gathered.parts.at(-1) : undefined) ?? gathered
  owner.remark = owner.remark === undefined ? words : `${owner.remark}; ${words}`
}

/**
 * A remark behind the last part belongs to the whole phrase, unless other parts have remarks of their own;
 * then a remark of a phrase that is nothing but parts belongs to the last one.
 */
function settleRemarks(gathered: Gathered): void {
  const last = gathered.parts.at(-1)
  if (last === undefined) return
  if (gathered.parts.every((part) => part === last || part.remark === undefined)) moveRemark(last, gathered)
  else if (gathered.recurrence === undefined && gathered.standing === undefined && gathered.basis === undefined) moveRemark(gathered, last)
}

function moveRemark(from: { remark?: string }, to: { remark?: string }): void {
  if (from.remark === undefined) return
  to.remark = to.remark === undefined ? from.remark : `${to.remark}; ${from.remark}`
  delete from.remark
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

function characterOf({ parts, recurrence, standing, basis }: Gathered): PeriodCharacter {
  if (standing !== undefined) return standing
  if (recurrence !== undefined) return 'recurring'
  return parts.length === 0 && basis !== undefined ? basis.kind : 'intervals'
}

/** More words than this say nothing more about where the trouble is. */
const QUOTED_TOKENS = 6

function refuseWords(cursor: Cursor, from = cursor.index): void {
  const first = cursor.tokens[from]!
  let last = first
  for (let index = from + 1; index < from + QUOTED_TOKENS; index++) {
    const token = cursor.tokens[index]
    if (token === undefined || (token.kind === 'mark' && /[,;()]/.test(token.mark))) break
    last = token
  }
  const at: Range = [first.at[0], last.at[1]]
  refuse(cursor, `Непонятно, что значит ${quote(cursor.text, at)}.`, at)
}

function refuseAll(cursor: Cursor): void {
  const at: Range = [tokenAt({ ...cursor, index: 0 })!.at[0], cursor.tokens.at(-1)!.at[1]]
  refuse(cursor, `В этих словах нет срока: ${quote(cursor.text, at)}.`, at)
}
