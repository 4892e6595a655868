/** The events of a plan with the meaning of their periods, clause by clause, so that a finding can point at one. */
import type { EventDocument } from '../model/content.ts'
import { groupTimes } from '../model/events/group-times.ts'
import { parsePeriod, type PeriodContext } from '../russian/periods/parse-period.ts'
import type { PeriodPart } from '../russian/periods/period.ts'
import { isObject } from '../schema/schema-node.ts'
import type { LintDocument, LintText } from './rule.ts'

export interface PeriodClause {
  readonly at: readonly [start: number, end: number]
  readonly part: PeriodPart
}

export interface LintEvent {
  readonly title: LintText | undefined
  readonly period: LintText | undefined
  /** Of the group it stands in. */
  readonly year: number | undefined
  readonly group: number
  /** The year, school year or month that completes its period. */
  readonly around: PeriodContext
  /** What of the period was understood. */
  readonly clauses: readonly PeriodClause[]
}

export interface YearGroup {
  readonly index: number
  readonly year: number
}

const known = new WeakMap<LintDocument, readonly LintEvent[]>()

export function eventsOf(document: LintDocument): readonly LintEvent[] {
  const before = known.get(document)
  if (before !== undefined) return before
  const events = readEvents(document)
  known.set(document, events)
  return events
}

/** Groups that stand for a year, in the order of the file. */
export function yearGroups(document: LintDocument): readonly YearGroup[] {
  return groupsOf(document).flatMap((group, index) => {
    const year = yearOf(group)
    return year === undefined ? [] : [{ index, year }]
  })
}

function groupsOf({ value }: LintDocument): readonly Readonly<Record<string, unknown>>[] {
  const groups = (value as { readonly groups?: unknown }).groups
  return Array.isArray(groups) ? groups.filter(isObject) : []
}

function yearOf(group: Readonly<Record<string, unknown>>): number | undefined {
  const { year, month, title } = group
  if (month !== undefined) return undefined
  if (typeof year === 'number') return year
  const named = typeof title === 'string' ? /^((?:19|20)\d\d)[ \u00a0](?:год|г\.)$/u.exec(title.trim()) : null
  return named === null ? undefined : Number(named[1])
}

function readEvents(document: LintDocument): readonly LintEvent[] {
  const groups = groupsOf(document)
  if (groups.length === 0) return []
  const texts = new Map(document.texts.map((text) => [text.pointer, text]))
  const times = groupTimes(document.value as EventDocument) // only such documents have groups
  return groups.flatMap((group, index) => {
    const events = Array.isArray(group['events']) ? group['events'].filter(isObject) : []
    const year = yearOf(group)
    const around = year === undefined ? (times[index] ?? {}) : { year }
    return events.map((_event, row): LintEvent => {
      const pointer = `/groups/${index}/events/${row}`
      const period = texts.get(`${pointer}/period`)
      return { title: texts.get(`${pointer}/title`), period, year, group: index, around, clauses: period === undefined ? [] : readClauses(period.value, around) }
    })
  })
}

/** Parts of a period and where each stands; of a list joined otherwise than by «;», every part stands for the whole. */
export function readClauses(value: string, context: PeriodContext): readonly PeriodClause[] {
  const reading = parsePeriod(value, context)
  if (!reading.ok) return []
  const whole = [0, value.trimEnd().length] as const
  const { parts } = reading.period
  if (!value.includes(';')) return parts.map((part) => ({ at: whole, part }))
  const clauses: PeriodClause[] = []
  let start = 0
  for (const words of value.split(';')) {
    const from = start + words.length - words.trimStart().length
    const own = parsePeriod(words, context)
    const count = own.ok ? own.period.parts.length : 1
    for (const part of parts.slice(clauses.length, clauses.length + count)) clauses.push({ at: [from, start + words.trimEnd().length], part })
    start += words.length + 1
  }
  return clauses.length === parts.length ? clauses : parts.map((part) => ({ at: whole, part }))
}
