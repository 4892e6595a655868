/** The site as a whole: its acts in order, their status and what ties them together. */
import { actWords, type ActKind } from '../../model/act-words.ts'
import { formatDate, formatIsoDate } from '../../russian/dates.ts'
import { capitaliseFirst, NBSP } from '../../russian/letters.ts'
import { STATUS_WORDS, type ActMention, type ActRecord as RegisteredAct, type ActSource, type ActStatus } from '../../tables/acts/act-record.ts'
import { linkActs } from '../../tables/acts/link-acts.ts'
import type { ActRecord, AuthorityRecord } from './records.ts'

export interface SiteSettings {
  readonly title: string
  /** One line under the title. */
  readonly note: string | undefined
  /** Who keeps the site. */
  readonly publisher: string | undefined
  readonly phone: string | undefined
  readonly email: string | undefined
  /** Where the site will stand, with `/` at the end; without it nothing absolute is written. */
  readonly baseUrl: string | undefined
}

export type StatusCode = ActStatus
export const statuses: readonly StatusCode[] = ['draft', 'in-force', 'amended', 'repealed']

export interface Status {
  readonly code: StatusCode
  readonly text: string
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

export interface SiteAct {
  readonly record: ActRecord
  /** «Приказ от 17 сентября 2020 г. № 212/1», «Проект приказа». */
  readonly name: string
  readonly status: Status
  /** Of its date; a draft without one belongs to none. */
  readonly year: number | undefined
  /** Acts that changed this one or ended it, and acts that this one changes or ends. */
  readonly changedBy: readonly Mention[]
  readonly changes: readonly Mention[]
  /** The act that ended this one. */
  readonly endedBy: (Mention & { readonly isoDate: string }) | undefined
}

/** Another act, as this one has to do with it. */
export interface Mention {
  /** Absent when that act is not on the site. */
  readonly act: ActRecord | undefined
  /** «приказ от 5 марта 2018 г. № 44» */
  readonly words: string
}

export interface Site {
  readonly settings: SiteSettings
  /** Drafts first, then the newest. */
  readonly acts: readonly SiteAct[]
  readonly authorities: readonly AuthorityRecord[]
  /** The same acts as the register keeps them, in its order. */
  readonly register: readonly RegisteredAct[]
}

/** @param others acts that are not on the site, but may end those that are */
export function buildSite(records: readonly ActRecord[], settings: SiteSettings, others: readonly ActSource[] = []): Site {
  const byFolder = new Map(records.map((record) => [record.folder, record]))
  const linked = new Map(linkActs([...records.map(({ source }) => source), ...others]).map((act) => [act.path, act]))
  const mention = ({ path, words }: ActMention): Mention => ({ act: path === undefined ? undefined : byFolder.get(path), words })
  const acts = records.map((record): SiteAct => {
    const { status, changedBy, changes, endedBy } = linked.get(record.folder)! // linkActs leaves none out
    return {
      record,
      name: actName(record),
      status: statusOf(status, record.source.kind),
      year: record.isoDate === undefined ? undefined : Number(record.isoDate.slice(0, 4)),
      changedBy: changedBy.map(mention),
      changes: changes.map(mention),
      endedBy: endedBy && { ...mention(endedBy), isoDate: formatIsoDate(endedBy.date) },
    }
  })
  const authorities = new Map<string, AuthorityRecord>()
  for (const { authority, partners } of records) for (const each of [authority, ...partners]) authorities.set(each.id, each)
  return { settings, acts: acts.sort(newestFirst), authorities: [...authorities.values()].sort((a, b) => order(a.name, b.name)), register: [...linked.values()].filter(({ path }) => byFolder.has(path)) }
}

function newestFirst(a: SiteAct, b: SiteAct): number {
  if (a.record.isDraft !== b.record.isDraft) return a.record.isDraft ? -1 : 1
  return order(b.record.isoDate ?? '', a.record.isoDate ?? '') || order(a.record.address, b.record.address)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** «Приказ от 17 сентября 2020 г. № 212/1»; a draft: «Проект приказа». */
export function actName({ source: { kind, date, number }, isDraft }: ActRecord): string {
  const words = actWords[kind]
  if (isDraft || date === undefined) return `Проект ${words.genitive}`
  return `${capitaliseFirst(words.nominative)} от${NBSP}${formatDate(date)} №${NBSP}${number ?? ''}`
}

/** «Об утверждении программы „Дети Ставрополя“»: marks inside a title change where the title itself is in marks. */
export function quotedTitle({ source: { title } }: ActRecord): string {
  return `«${title.replaceAll('«', '„').replaceAll('»', '“')}»`
}

/** ISO date since which the text of the act stands as the site shows it. */
export function editionDate({ editions, isoDate }: ActRecord): string | undefined {
  return editions.at(-1)?.isoDate ?? isoDate
}

/** ISO date of the last act that changed what the pages of this one say: its text or its status. */
export function lastChanged({ record, changedBy, endedBy }: SiteAct): string | undefined {
  const dates = [editionDate(record), endedBy?.isoDate, ...changedBy.map(({ act }) => act?.isoDate)].filter((date) => date !== undefined)
  return dates.sort().at(-1)
}

/** «Отдел образования АНГО»: the short name where there is one. */
export function shortAuthority({ name, shortName }: AuthorityRecord): string {
  return shortName === undefined ? name : capitaliseFirst(shortName)
}
