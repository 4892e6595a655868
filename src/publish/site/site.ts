/** The site as a whole: its acts in order, their status and what ties them together. */
import { actWords, type ActKind } from '../../model/act-words.ts'
import { formatDate, parseDate } from '../../russian/dates.ts'
import { capitaliseFirst, NBSP } from '../../russian/letters.ts'
import type { ActRecord, AuthorityRecord, RepealRecord } from './records.ts'

export interface SiteSettings {
  readonly title: string
  /** One line under the title. */
  readonly note: string | undefined
  /** Who keeps the site. */
  readonly publisher: string | undefined
  /** Where the site will stand, with `/` at the end; without it nothing absolute is written. */
  readonly baseUrl: string | undefined
}

export const statuses = ['draft', 'in-force', 'amended', 'repealed'] as const
export type StatusCode = (typeof statuses)[number]

export interface Status {
  readonly code: StatusCode
  readonly text: string
}

const STATUS_WORDS: Readonly<Record<StatusCode, string>> = {
  draft: 'проект',
  'in-force': 'действует',
  amended: 'изменён',
  repealed: 'утратил силу',
}

/** The words agree with the kind of act: «приказ утратил силу», «постановление утратило силу». */
export function statusOf(code: StatusCode, kind: ActKind): Status {
  const isNeuter = kind !== 'order'
  const neuter: Partial<Record<StatusCode, string>> = { amended: 'изменено', repealed: 'утратило силу' }
  return { code, text: (isNeuter ? neuter[code] : undefined) ?? STATUS_WORDS[code] }
}

export function statusWord(code: StatusCode): string {
  return capitaliseFirst(STATUS_WORDS[code])
}

/** Another act that this one has to do with, seen from this one. */
export interface Relation {
  readonly type: 'repeals' | 'repeals-points' | 'repealed-by' | 'points-repealed-by'
  /** Absent when that act is not on the site. */
  readonly act: ActRecord | undefined
  /** «Приказ от 5 марта 2018 г. № 44». */
  readonly name: string
  readonly title: string
  readonly points: readonly string[]
}

export interface SiteAct {
  readonly record: ActRecord
  /** «Приказ от 17 сентября 2020 г. № 212/1», «Проект приказа». */
  readonly name: string
  readonly status: Status
  /** Of its date; a draft without one belongs to none. */
  readonly year: number | undefined
  readonly relations: readonly Relation[]
}

export interface Site {
  readonly settings: SiteSettings
  /** Drafts first, then the newest. */
  readonly acts: readonly SiteAct[]
  readonly authorities: readonly AuthorityRecord[]
}

export function buildSite(records: readonly ActRecord[], settings: SiteSettings): Site {
  const relations = relate(records)
  const acts = records.map((record): SiteAct => {
    const own = relations.get(record) ?? []
    const code = record.isDraft ? 'draft' : own.some(({ type }) => type === 'repealed-by') ? 'repealed' : own.some(({ type }) => type === 'points-repealed-by') ? 'amended' : 'in-force'
    return { record, name: actName(record), status: statusOf(code, record.kind), year: record.isoDate === undefined ? undefined : Number(record.isoDate.slice(0, 4)), relations: own }
  })
  const authorities = new Map<string, AuthorityRecord>()
  for (const { authority, partners } of records) for (const each of [authority, ...partners]) authorities.set(each.id, each)
  return { settings, acts: acts.sort(newestFirst), authorities: [...authorities.values()].sort((a, b) => order(a.name, b.name)) }
}

function newestFirst(a: SiteAct, b: SiteAct): number {
  if (a.record.isDraft !== b.record.isDraft) return a.record.isDraft ? -1 : 1
  return order(b.record.isoDate ?? '', a.record.isoDate ?? '') || order(a.record.address, b.record.address)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** «Приказ от 17 сентября 2020 г. № 212/1»; a draft: «Проект приказа». */
export function actName({ kind, isoDate, number, isDraft }: Pick<ActRecord, 'kind' | 'isoDate' | 'number' | 'isDraft'>): string {
  const words = actWords[kind]
  if (isDraft) return `Проект ${words.genitive}`
  const date = isoDate === undefined ? undefined : parseDate(isoDate)
  return `${capitaliseFirst(words.nominative)} от${NBSP}${date === undefined ? '' : formatDate(date)} №${NBSP}${number ?? ''}`
}

/** What the acts say of one another, from both sides. */
function relate(records: readonly ActRecord[]): ReadonlyMap<ActRecord, readonly Relation[]> {
  const found = new Map<ActRecord, Relation[]>()
  const add = (act: ActRecord, relation: Relation): void => void found.set(act, [...(found.get(act) ?? []), relation])
  const byKey = new Map<string, ActRecord[]>()
  for (const record of records) {
    const key = keyOf(record)
    if (!record.isDraft) byKey.set(key, [...(byKey.get(key) ?? []), record])
  }
  for (const record of records) {
    for (const repeal of record.repeals) {
      const target = (byKey.get(keyOf(repeal)) ?? []).find((candidate) => candidate !== record && isOf(candidate, repeal, record))
      const isWhole = repeal.points.length === 0
      const name = actName({ ...repeal, isDraft: false })
      add(record, { type: isWhole ? 'repeals' : 'repeals-points', act: target, name, title: target?.title ?? repeal.title, points: repeal.points })
      if (target === undefined || record.isDraft) continue
      add(target, { type: isWhole ? 'repealed-by' : 'points-repealed-by', act: record, name: actName(record), title: record.title, points: repeal.points })
    }
  }
  return found
}

function keyOf({ kind, isoDate, number }: Pick<ActRecord, 'kind' | 'isoDate' | 'number'>): string {
  return [kind, isoDate ?? '', (number ?? '').toLowerCase().replace(/\s/g, '')].join('|')
}

/** Whose act it is: the authority's own, or that of the body which the point names in the genitive. */
function isOf(candidate: ActRecord, { body }: RepealRecord, by: ActRecord): boolean {
  if (body === undefined) return [candidate.authority, ...candidate.partners].some(({ id }) => id === by.authority.id)
  return [candidate.authority, ...candidate.partners].some(({ genitive }) => plain(genitive) === plain(body))
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()
}
