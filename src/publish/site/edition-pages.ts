/** The states of an act: a list of them, their texts, and what has changed from one to the next. */
import { count } from '../../diagnostics/summary.ts'
import { formatDate, parseDate } from '../../russian/dates.ts'
import { NBSP } from '../../russian/letters.ts'
import { linkBetween } from './addresses.ts'
import { framePage, type LinkView, type PageFrame, type Surroundings } from './frame.ts'
import type { ChangesRecord, EditionDocumentRecord, EditionRecord } from './records.ts'
import { actName, quotedTitle, shortAuthority, type SiteAct } from './site.ts'

export function editionsPageOf({ record }: SiteAct): string | undefined {
  return record.editions.length === 0 && record.history.length === 0 ? undefined : `${record.address}/redaktsii.html`
}

export interface EditionView {
  readonly date: string
  readonly name: string
  readonly isPresent: boolean
  readonly by: { readonly href: string | undefined; readonly text: string } | undefined
  readonly texts: readonly LinkView[]
  readonly changes: LinkView | undefined
}

export interface EditionsPageView extends PageFrame {
  readonly heading: string
  readonly lead: string
  readonly editions: readonly EditionView[]
  readonly history: readonly LinkView[]
}

/** The newest first. */
export function editionsPage(act: SiteAct, page: string, around: Surroundings): EditionsPageView {
  const { record, name, status } = act
  const link = (target: string): string => linkBetween(page, target)
  const byFolder = new Map(around.site.acts.map((other) => [other.record.folder, other.record]))
  const editions = record.editions.map((edition, index): EditionView => {
    const by = edition.by === undefined ? undefined : byFolder.get(edition.by)
    const isPresent = index === record.editions.length - 1
    const texts = isPresent ? record.documents.map((document) => ({ page: document.page, title: document.title, heading: document.heading })) : edition.documents
    return {
      date: dateOf(edition.isoDate),
      name: isPresent ? (status.code === 'repealed' ? 'Последняя редакция' : 'Действующая редакция') : index === 0 ? 'Первоначальная редакция' : 'Прежняя редакция',
      isPresent,
      by: by === undefined ? undefined : { href: link(by.documents[0]!.page), text: actName(by) },
      texts: texts.map((document) => ({ href: link(document.page), text: document.heading === undefined ? 'Текст акта' : `${document.heading}: ${document.title}` })),
      changes: edition.changes && { href: link(edition.changes.page), text: `Что изменилось: ${countChanges(edition.changes)}` },
    }
  })
  return {
    ...framePage(around, { page, title: `Редакции: ${record.source.title}`, description: `Редакции акта: ${name}`, path: pathTo(act), crumb: 'Редакции' }),
    heading: 'Редакции',
    lead: `${name} ${quotedTitle(record)}`,
    editions: editions.reverse(),
    history: record.history.map((changes) => ({ href: link(changes.page), text: `${dateOf(changes.isoDate)}: ${countChanges(changes)}` })).reverse(),
  }
}

export interface EditionTextView extends PageFrame {
  readonly heading: string
  readonly name: string
  readonly notice: string
  readonly present: LinkView | undefined
  readonly parts: readonly (LinkView & { readonly isCurrent: boolean })[]
}

export function editionTextPage(act: SiteAct, edition: EditionRecord, document: EditionDocumentRecord, around: Surroundings): EditionTextView {
  const { page } = document
  const list = editionsPageOf(act)!
  const next = act.record.editions[act.record.editions.indexOf(edition) + 1]
  // The day of the next one is its own already.
  const until = next === undefined ? '' : ` до ${dateOf(next.isoDate)}`
  return {
    ...framePage(around, { page, title: `${document.title} (редакция от ${dateOf(edition.isoDate)})`, description: `Прежняя редакция: ${act.name}`, path: [...pathTo(act), { page: list, text: 'Редакции' }], crumb: dateOf(edition.isoDate), isUnlisted: true }),
    heading: document.title,
    name: act.name,
    // A date ends with «г.»
    notice: `Это прежняя редакция: таким текст был с ${dateOf(edition.isoDate)}${until}`,
    present: document.present === undefined ? undefined : { href: linkBetween(page, document.present), text: act.status.code === 'repealed' ? 'Последняя редакция' : 'Действующая редакция' },
    parts: edition.documents.map((part) => ({ href: linkBetween(page, part.page), text: part.heading === undefined ? 'Текст акта' : `${part.heading}: ${part.title}`, isCurrent: part === document })),
  }
}

export interface ChangesPageView extends PageFrame {
  readonly heading: string
  readonly lead: string
  readonly by: LinkView | undefined
  readonly documents: readonly { readonly title: string; readonly number: number; /** Drawn and escaped by the view of changes. */ readonly changesHtml: string }[]
}

/** @param htmlOf the table of a document by its place among the texts of the act */
export function changesPage(act: SiteAct, changes: ChangesRecord, edition: EditionRecord | undefined, around: Surroundings, htmlOf: (body: number) => string): ChangesPageView {
  const { page } = changes
  const by = edition?.by === undefined ? undefined : around.site.acts.find(({ record }) => record.folder === edition.by)
  const what = edition === undefined ? 'Правка исходных файлов' : 'Изменения'
  return {
    ...framePage(around, { page, title: `${what} от ${dateOf(changes.isoDate)}: ${act.record.source.title}`, description: `${what} от ${dateOf(changes.isoDate)}: ${act.name}`, path: [...pathTo(act), { page: editionsPageOf(act)!, text: 'Редакции' }], crumb: `${what} от ${dateOf(changes.isoDate)}` }),
    heading: `${what} от ${dateOf(changes.isoDate)}`,
    lead: `${act.name} ${quotedTitle(act.record)}`,
    by: by && { href: linkBetween(page, by.record.documents[0]!.page), text: `${by.name} ${quotedTitle(by.record)}` },
    documents: changes.documents.map(({ title, body }, index) => ({ title, number: index + 1, changesHtml: htmlOf(body) })),
  }
}

function pathTo({ record, name }: SiteAct): readonly { readonly page: string; readonly text: string }[] {
  return [
    { page: `${record.authority.id}/index.html`, text: shortAuthority(record.authority) },
    { page: record.documents[0]!.page, text: name },
  ]
}

export function countChanges({ count: changes }: ChangesRecord): string {
  return count(changes, 'изменение', 'изменения', 'изменений').replace(' ', NBSP) || 'изменений нет'
}

function dateOf(isoDate: string): string {
  return formatDate(parseDate(isoDate)!)
}
