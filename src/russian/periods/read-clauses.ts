/** Reads a phrase clause by clause; what a clause means for the others is settled afterwards. */
import { isMarkAt, quote, rangeSince, refuse, takeMark, takeWords } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readMonthPart } from './month-part.ts'
import type { WrittenMonthPart } from './month-part.ts'
import type { Recurrence } from './period.ts'
import { readBasis, readStanding } from './read-standing.ts'
import type { Standing, WrittenBasis } from './read-standing.ts'
import { isYearBesideOther, readPart, refuseYearBeside } from './read-part.ts'
import type { WrittenPart } from './read-part.ts'
import { readMonthDays, readRecurrence } from './read-recurrence.ts'
import type { WrittenMonthDays } from './read-recurrence.ts'
import type { Range } from './tokens.ts'

/** The clauses of a phrase, each kind at most once except parts. */
export interface Gathered {
  parts: WrittenPart[]
  recurrence?: Recurrence
  monthDays?: WrittenMonthDays & { readonly at: Range }
  month?: { readonly part: WrittenMonthPart; readonly at: Range }
  standing?: Standing
  basis?: WrittenBasis
  remark?: string
}

type Clause = 'part' | 'other'

/** @param isInBrackets whether these are the words of a bracket, which may hold no brackets themselves. */
export function readClauses(cursor: Cursor, isInBrackets: boolean): Gathered {
  const gathered: Gathered = { parts: [] }
  let last: Clause | undefined
  let isJoined = true
  while (cursor.index < cursor.tokens.length && cursor.refusal === undefined) {
    if (isMarkAt(cursor, '(')) {
      const partsBefore = gathered.parts.length
      if (isInBrackets) refuseWords(cursor)
      else readBrackets(cursor, gathered, last)
      if (gathered.parts.length > partsBefore) last = 'part'
      isJoined = false
      continue
    }
    const separator = last === undefined ? 'none' : takeSeparator(cursor, last)
    if (cursor.index === cursor.tokens.length) break
    isJoined ||= separator !== 'none'
    if (last === 'part' && !isInBrackets && readSequel(cursor, gathered)) {
      isJoined = false
      continue
    }
    const clause = readClause(cursor, gathered, separator === 'soft')
    if (cursor.refusal !== undefined) break
    if (clause === undefined) {
      refuseWords(cursor, stuckAt(cursor, gathered, isJoined))
      break
    }
    if (clause === 'part' && last === 'part' && !isJoined) refuseUnjoined(cursor, gathered.parts)
    last = clause
    isJoined = false
  }
  if (cursor.refusal === undefined && last === undefined && gathered.recurrence === undefined) refuseAll(cursor)
  settleRemarks(gathered)
  return gathered
}

/** `soft` joins points that may share their first words: «до 1 марта и 1 июня». */
function takeSeparator(cursor: Cursor, last: Clause): 'none' | 'soft' | 'hard' {
  // «2 раза в год: май, октябрь».
  if (takeMark(cursor, ';') || (last === 'other' && takeMark(cursor, ':'))) return 'hard'
  if (cursor.index === cursor.tokens.length - 1 && takeMark(cursor, '.')) return 'hard'
  const from = cursor.index
  const comma = takeMark(cursor, ',')
  const and = takeWords(cursor, 'и') || takeWords(cursor, 'а', 'также') || takeWords(cursor, 'но')
  // A comma or semicolon may end the phrase, a conjunction may not.
  if (and && cursor.index === cursor.tokens.length) refuseWords(cursor, from)
  return comma || and ? 'soft' : 'none'
}

function readClause(cursor: Cursor, gathered: Gathered, isSoft: boolean): Clause | undefined {
  const from = cursor.index
  const standing = readStanding(cursor)
  if (standing !== undefined) {
    if (gathered.standing !== undefined) return refuseSecond(cursor, from)
    gathered.standing = standing
    return 'other'
  }
  const recurrence = readRecurrence(cursor)
  if (recurrence !== undefined) {
    if (gathered.recurrence !== undefined) return refuseSecond(cursor, from)
    gathered.recurrence = recurrence
    return 'other'
  }
  const monthDays = readMonthDays(cursor)
  if (monthDays !== undefined) {
    if (gathered.monthDays !== undefined) return refuseSecond(cursor, from)
    gathered.monthDays = { ...monthDays, at: rangeSince(cursor, from) }
    return 'other'
  }
  const month = readMonthPart(cursor)
  if (month !== undefined) {
    if (gathered.month !== undefined) return refuseSecond(cursor, from)
    gathered.month = { part: month, at: rangeSince(cursor, from) }
    return 'other'
  }
  const basis = readBasis(cursor)
  if (basis !== undefined) {
    if (gathered.basis !== undefined) return refuseSecond(cursor, from)
    gathered.basis = basis
    return 'other'
  }
  const part = readPart(cursor, isSoft ? gathered.parts.at(-1) : undefined)
  if (part === undefined) return undefined
  const before = gathered.parts.at(-1)
  if (before !== undefined && isYearOfOther(before, part, isSoft)) return refuseYearBeside(cursor, [before.at[0], part.at[1]])
  gathered.parts.push(part)
  return 'part'
}

/** «Сентябрь 2021 и 2022 годов», «2021 год, I квартал»; only «2021 год; сентябрь 2022 года» is plain. */
function isYearOfOther(before: WrittenPart, part: WrittenPart, isSoft: boolean): boolean {
  const [a, b] = [before.first, part.first]
  if (!isYearBesideOther(a, b)) return false
  const [year, other] = a.unit === 'year' ? [a, part] : [b, before]
  return isSoft || (year.years !== undefined && (other.second ?? other.first).years === undefined)
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
  const found = readClauses(inner, true)
  const [before, part] = [last === 'part' ? gathered.parts.at(-1) : undefined, found.parts[0]]
  // «Сентябрь (2021 год)» taken as a remark would leave September in another year.
  if (inner.refusal === undefined && before !== undefined && part !== undefined && isYearBesideOther(before.first, part.first)) {
    return refuseYearBeside(cursor, [before.at[0], end[1]])
  }
  if (inner.refusal !== undefined || !fillFromBrackets(found, gathered)) addRemark(gathered, last, words)
}

function fillFromBrackets(found: Gathered, gathered: Gathered): boolean {
  const { parts, recurrence, monthDays } = found
  if (found.standing !== undefined || found.basis !== undefined) return false
  if (recurrence !== undefined && gathered.recurrence !== undefined) return false
  if (monthDays !== undefined && (gathered.recurrence === undefined || gathered.monthDays !== undefined)) return false
  const needsParts = gathered.parts.length === 0 && (gathered.recurrence !== undefined || gathered.standing !== undefined)
  if (parts.length > 0 && !needsParts) return false
  for (const part of parts) gathered.parts.push(part)
  if (recurrence !== undefined) gathered.recurrence = recurrence
  if (monthDays !== undefined) gathered.monthDays = monthDays
  return true
}

/** «Август 2024 года, далее ежегодно» is a remark, with or without brackets. */
function readSequel(cursor: Cursor, gathered: Gathered): boolean {
  const from = cursor.index
  const isNext = takeWords(cursor, 'далее')
  takeMark(cursor, '-')
  const isSequel = isNext && takeWords(cursor, 'ежегодно')
  if (isSequel) addRemark(gathered, 'part', cursor.text.slice(...rangeSince(cursor, from)))
  else cursor.index = from
  return isSequel
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

/** Behind a number that still needs its unit («13 месяц»), the number belongs to what is not understood. */
function stuckAt(cursor: Cursor, gathered: Gathered, isJoined: boolean): number {
  const part = gathered.parts.at(-1)
  const point = part?.second ?? part?.first
  const isBare = point !== undefined && point.unit === undefined && !isJoined
  return isBare && cursor.tokens[cursor.index - 1]?.at[1] === point.at[1] ? cursor.index - 1 : cursor.index
}

/** More words than this say nothing more about where the trouble is. */
const QUOTED_TOKENS = 12

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

/** «Ежегодно, ежемесячно»: each kind of clause has one place in the meaning. */
function refuseSecond(cursor: Cursor, from: number): undefined {
  const at = rangeSince(cursor, from)
  return refuse(cursor, `Слова ${quote(cursor.text, at)} не сочетаются с тем, что написано раньше.`, at)
}

/** Two dates side by side («сентябрь октябрь») may be a range or a list: nobody can tell. */
function refuseUnjoined(cursor: Cursor, parts: readonly WrittenPart[]): void {
  const at: Range = [parts.at(-2)!.at[0], parts.at(-1)!.at[1]]
  refuse(cursor, `Между сроками нет знака: ${quote(cursor.text, at)}. Поставьте тире, запятую или точку с запятой.`, at)
}

function refuseAll(cursor: Cursor): void {
  const at: Range = [cursor.tokens[0]!.at[0], cursor.tokens.at(-1)!.at[1]]
  refuse(cursor, `В этих словах нет срока: ${quote(cursor.text, at)}.`, at)
}
