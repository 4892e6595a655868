/** Lists of acts as the pages show them: items, groups by year, the choices of the filter. */
import { addTo } from '../../collections/add-to.ts'
import { actWords, type ActKind } from '../../model/act-words.ts'
import { capitaliseFirst } from '../../russian/letters.ts'
import { linkBetween } from './addresses.ts'
import type { LinkView } from './frame.ts'
import { statusWord, statuses, type Site, type SiteAct, type Status, type StatusCode } from './site.ts'

export interface ActItem {
  readonly href: string
  readonly name: string
  readonly title: string
  readonly authority: string
  readonly authorityId: string
  readonly year: string
  readonly kind: string
  readonly status: Status
  readonly annexes: readonly { readonly href: string; readonly heading: string; readonly title: string }[]
}

export interface ActGroup {
  readonly heading: string
  readonly acts: readonly ActItem[]
}

export interface Choice {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

export function actItem({ record, name, status, year }: SiteAct, page: string): ActItem {
  const [act, ...annexes] = record.documents
  return {
    href: linkBetween(page, act!.page),
    name,
    title: record.source.title,
    authority: [record.authority, ...record.partners].map((authority) => authority.name).join('; '),
    authorityId: record.authority.id,
    year: year === undefined ? '' : String(year),
    kind: record.source.kind,
    status,
    annexes: annexes.map((annex) => ({ href: linkBetween(page, annex.page), heading: annex.heading ?? 'Приложение', title: annex.title })),
  }
}

/** Drafts, then year by year, the newest first. */
export function groupActs(acts: readonly SiteAct[], page: string): readonly ActGroup[] {
  const groups = new Map<string, ActItem[]>()
  for (const act of acts) {
    const heading = act.record.isDraft ? 'Проекты' : act.year === undefined ? 'Без даты' : `${act.year} год`
    addTo(groups, heading, actItem(act, page))
  }
  return [...groups].map(([heading, items]) => ({ heading, acts: items }))
}

/** What the acts of a list can be chosen by; a choice of one is no choice. */
export function actChoices(acts: readonly SiteAct[], site: Site): readonly Choice[] {
  const kinds = new Set(acts.map(({ record }) => record.source.kind))
  const years = [...new Set(acts.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a)
  const authorities = new Set(acts.map(({ record }) => record.authority.id))
  const present = new Set(acts.map(({ status }) => status.code))
  const choices: Choice[] = [
    { name: 'authority', label: 'Орган', all: 'все органы', options: site.authorities.filter(({ id }) => authorities.has(id)).map(({ id, name, shortName }) => ({ value: id, text: shortName === undefined ? name : capitaliseFirst(shortName) })) },
    { name: 'year', label: 'Год', all: 'все годы', options: years.map((year) => ({ value: String(year), text: String(year) })) },
    { name: 'kind', label: 'Вид', all: 'все виды', options: kindNames.filter(({ kind }) => kinds.has(kind)).map(({ kind, one }) => ({ value: kind, text: one })) },
    { name: 'status', label: 'Состояние', all: 'любое', options: statuses.filter((code) => present.has(code)).map((code) => ({ value: code, text: statusWord(code) })) },
  ]
  return choices.filter(({ options }) => options.length > 1)
}

/** The kinds of acts: the word for one and for all, and the name of their page. */
export const kindNames: readonly { readonly kind: ActKind; readonly one: string; readonly many: string; readonly slug: string }[] = [
  { kind: 'order', one: capitaliseFirst(actWords.order.nominative), many: 'Приказы', slug: 'prikazy' },
  { kind: 'resolution', one: capitaliseFirst(actWords.resolution.nominative), many: 'Постановления', slug: 'postanovleniya' },
  { kind: 'directive', one: capitaliseFirst(actWords.directive.nominative), many: 'Распоряжения', slug: 'rasporyazheniya' },
]

export const statusPages: Readonly<Record<StatusCode, { readonly title: string; readonly slug: string }>> = {
  draft: { title: 'Проекты', slug: 'proekty' },
  'in-force': { title: 'Действующие', slug: 'deystvuyushchie' },
  amended: { title: 'Изменённые', slug: 'izmenennye' },
  repealed: { title: 'Утратившие силу', slug: 'utrativshie-silu' },
}

export interface ActListPage {
  /** Path on the site. */
  readonly page: string
  readonly heading: string
  readonly short: string
  readonly facet: 'authority' | 'year' | 'kind' | 'status'
  readonly acts: readonly SiteAct[]
}

/** Every list of acts that has a page of its own, so that nothing needs a script to be found. */
export function actListPages({ acts, authorities }: Site): readonly ActListPage[] {
  const years = [...new Set(acts.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a)
  const pages: ActListPage[] = [
    ...authorities.map(({ id, name }): ActListPage => ({ page: `${id}/index.html`, heading: name, short: name, facet: 'authority', acts: acts.filter(({ record }) => [record.authority, ...record.partners].some((authority) => authority.id === id)) })),
    ...years.map((year): ActListPage => ({ page: `akty/${year}.html`, heading: `Акты ${year} года`, short: `${year} год`, facet: 'year', acts: acts.filter((act) => act.year === year) })),
    ...kindNames.map(({ kind, many, slug }): ActListPage => ({ page: `akty/${slug}.html`, heading: many, short: many, facet: 'kind', acts: acts.filter(({ record }) => record.source.kind === kind) })),
    ...statuses.map((code): ActListPage => ({ page: `akty/${statusPages[code].slug}.html`, heading: `${statusPages[code].title}${code === 'draft' ? '' : ' акты'}`, short: statusPages[code].title, facet: 'status', acts: acts.filter(({ status }) => status.code === code) })),
  ]
  return pages.filter((list) => list.acts.length > 0)
}

export interface Facet {
  readonly title: string
  readonly items: readonly (LinkView & { readonly count: number })[]
}

export function facets(lists: readonly ActListPage[], page: string): readonly Facet[] {
  const titles = { authority: 'По органам', year: 'По годам', kind: 'По видам', status: 'По состоянию' } as const
  return (['authority', 'year', 'kind', 'status'] as const).map((facet) => ({
    title: titles[facet],
    items: lists.filter((list) => list.facet === facet).map(({ page: target, short, acts }) => ({ href: linkBetween(page, target), text: short, count: acts.length })),
  }))
}
