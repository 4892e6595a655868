/** The page of an act or of an annex. */
import { formatDate, formatNumericDate, parseDate } from '../../russian/dates.ts'
import { capitaliseFirst, NBSP } from '../../russian/letters.ts'
import { setType } from '../../russian/typography/set-type.ts'
import { absoluteAddress, linkBetween } from './addresses.ts'
import { kindNames } from './act-items.ts'
import { countChanges, editionsPageOf } from './edition-pages.ts'
import { downloadName, formatBytes, mediaTypes } from './file-words.ts'
import { framePage, jsonForScript, type LinkView, type PageFrame, type Surroundings } from './frame.ts'
import { legislationOf } from './json-ld.ts'
import type { ActRecord, ChangesRecord, DocumentRecord, EventRecord, FileRecord, SignedFileRecord } from './records.ts'
import { editionDate, quotedTitle, shortAuthority, type Mention, type SiteAct, type Status } from './site.ts'
import type { Choice } from './act-items.ts'

/** What the page shows of the texts, apart: it is not read for pages that stay as they are. */
export interface DocumentTextView {
  /** The chart of a plan, drawn and escaped. */
  readonly chartHtml: string | undefined
  /** The text, drawn and escaped by the HTML emitter. */
  readonly textHtml: string
}

export interface DocumentPageView extends PageFrame {
  readonly status: Status
  readonly name: string
  readonly heading: string
  readonly authority: string
  readonly notice: { readonly text: string; readonly link: LinkView | undefined } | undefined
  readonly files: readonly FileView[]
  readonly requisites: readonly { readonly term: string; readonly values: readonly MaybeLink[] }[]
  readonly parts: readonly (LinkView & { readonly isCurrent: boolean })[]
  readonly partsHeading: string
  readonly signed: readonly SignedView[]
  readonly hasSignature: boolean
  readonly editions: LinkView | undefined
  readonly relations: readonly { readonly term: string; readonly acts: readonly MaybeLink[] }[]
  readonly data: readonly { readonly title: string; readonly files: readonly (LinkView & { readonly mediaType: string })[] }[]
  readonly outline: DocumentRecord['outline']
  readonly events: EventsView | undefined
  readonly printedFrom: string
}

interface MaybeLink {
  readonly href: string | undefined
  readonly text: string
}

interface SignedView {
  readonly href: string
  readonly saveAs: string
  readonly mediaType: string
  readonly text: string
  readonly size: string
  readonly signers: string
  readonly sha256: string
}

interface FileView {
  readonly href: string
  readonly saveAs: string
  readonly mediaType: string
  readonly kind: string
  readonly size: string
  /** Of the text that it holds; a draft without one has none. */
  readonly date: string | undefined
  readonly sha256: string
}

interface EventsView {
  readonly choices: readonly Choice[]
  readonly count: number
  /** A long chart is opened by whoever wants it. */
  readonly isChartOpen: boolean
  /** Safe inside a script element. */
  readonly json: string
}

/** @param files what readers may download */
export function documentPage(act: SiteAct, document: DocumentRecord, files: readonly FileRecord[], around: Surroundings): DocumentPageView {
  const { record, name, status } = act
  const { settings } = around.site
  const { page } = document
  const [main, ...annexes] = record.documents
  const isAct = document === main
  const link = (target: string): string => linkBetween(page, target)
  const frame = framePage(around, {
    page,
    title: document.title,
    description: `${document.subject.replaceAll(NBSP, ' ')}. ${record.authority.name}`,
    path: [
      { page: `${record.authority.id}/index.html`, text: shortAuthority(record.authority) },
      ...(isAct ? [] : [{ page: main!.page, text: name }]),
    ],
    crumb: isAct ? name : (document.heading ?? 'Приложение'),
    jsonLd: legislationOf(act, document, files, settings),
    isArticle: true,
  })
  return {
    ...frame,
    status,
    name: isAct ? name : setType(document.subject),
    heading: document.title,
    authority: [record.authority, ...record.partners].map((authority) => authority.name).join('; '),
    notice: noticeOf(act, link),
    files: files.map(({ format, path, sha256, bytes }) => ({
      href: link(path),
      saveAs: downloadName(record, document, format),
      mediaType: mediaTypes[format],
      kind: format === 'ics' ? 'Календарь' : format.toUpperCase(),
      size: formatBytes(bytes),
      date: numericDate(editionDate(record)),
      sha256,
    })),
    requisites: requisitesOf(act, document, link),
    parts: annexes.length === 0 ? [] : [main!, ...annexes].map((part) => ({ href: link(part.page), text: part.heading === undefined ? capitaliseFirst(name) : `${part.heading}: ${part.title}`, isCurrent: part === document })),
    partsHeading: 'Акт и приложения',
    signed: isAct ? record.signed.map((file) => signedView(file, link)) : [],
    hasSignature: record.signed.some(({ kind }) => kind === 'signature'),
    editions: editionsOf(act, link),
    relations: relationsOf(act, link),
    data: document.tables.map((table) => ({
      title: dataTitles[table.kind],
      files: table.files.map(({ format, path, bytes }) => ({ href: link(path), text: `${format.toUpperCase()}, ${formatBytes(bytes)}`, mediaType: mediaTypes[format] })),
    })),
    outline: document.outline.length > 2 ? document.outline : [],
    events: document.events.length === 0 ? undefined : eventsView(document.events),
    printedFrom: settings.baseUrl === undefined ? page : absoluteAddress(settings.baseUrl, page),
  }
}

const dataTitles = { events: 'Мероприятия', indicators: 'Показатели', financing: 'Финансирование' } as const

function requisitesOf({ record, status, year }: SiteAct, document: DocumentRecord, link: (target: string) => string): DocumentPageView['requisites'] {
  const kind = kindNames.find((each) => each.kind === record.source.kind)!
  const date = record.isoDate === undefined ? undefined : parseDate(record.isoDate)
  const since = editionDate(record)
  const edition = since === undefined ? undefined : parseDate(since)
  const from = record.inForceFrom === undefined ? undefined : parseDate(record.inForceFrom)
  const plain = (text: string): readonly MaybeLink[] => [{ href: undefined, text }]
  return [
    { term: 'Вид акта', values: [{ href: link(`akty/${kind.slug}.html`), text: kind.one }] },
    ...(date === undefined ? [] : [{ term: 'Дата', values: [{ href: year === undefined ? undefined : link(`akty/${year}.html`), text: formatDate(date) }] }]),
    ...(edition === undefined || record.editions.length < 2 ? [] : [{ term: 'Редакция от', values: plain(formatDate(edition)) }]),
    ...(record.source.number === undefined ? [] : [{ term: 'Номер', values: plain(record.source.number) }]),
    { term: record.partners.length > 0 ? 'Органы' : 'Орган', values: [record.authority, ...record.partners].map(({ id, name }) => ({ href: link(`${id}/index.html`), text: name })) },
    { term: 'Состояние', values: plain(capitaliseFirst(status.text)) },
    ...(from === undefined || record.isDraft ? [] : [{ term: 'Действует с', values: plain(formatDate(from)) }]),
    ...(document.heading === undefined ? [] : [{ term: 'Документ', values: plain(document.heading) }]),
  ]
}

const signedWords: Readonly<Record<SignedFileRecord['kind'], string>> = {
  signed: 'Подписанный файл',
  signature: 'Электронная подпись к нему',
  marked: 'Копия с отметкой об электронной подписи',
  copy: 'Копия подписанного документа',
}

function signedView({ kind, path, name, bytes, sha256, signers }: SignedFileRecord, link: (target: string) => string): SignedView {
  return {
    href: link(path),
    saveAs: name,
    mediaType: kind === 'signature' ? 'application/pkcs7-signature' : mediaTypes.pdf,
    text: signedWords[kind],
    size: formatBytes(bytes),
    signers: signers.join(', '),
    sha256,
  }
}

function editionsOf(act: SiteAct, link: (target: string) => string): LinkView | undefined {
  const page = editionsPageOf(act)
  const { editions } = act.record
  return page === undefined ? undefined : { href: link(page), text: editions.length === 0 ? 'История правок' : `Все редакции: ${editions.length}` }
}

function relationsOf({ record, changedBy, changes }: SiteAct, link: (target: string) => string): DocumentPageView['relations'] {
  const view = ({ act, words }: Mention): MaybeLink => ({
    href: act === undefined ? undefined : link(act.documents[0]!.page),
    text: capitaliseFirst(act === undefined ? words : `${words} ${quotedTitle(act)}`),
  })
  return [
    { term: 'Чем изменён или отменён', acts: changedBy.map(view) },
    { term: 'Что изменяет или отменяет', acts: changes.map(view) },
    { term: 'Было и стало', acts: madeBy(record, changes).map((made) => ({ href: link(made.page), text: `Что изменилось: ${countChanges(made)}` })) },
  ].filter(({ acts }) => acts.length > 0)
}

/** What an amending act has changed in others. */
function madeBy({ folder }: ActRecord, changes: readonly Mention[]): readonly ChangesRecord[] {
  return changes.flatMap(({ act }) => act?.editions ?? []).flatMap(({ by, changes: made }) => (by === folder && made !== undefined ? [made] : []))
}

/** What the reader must know before reading. */
function noticeOf({ status, endedBy: by, record }: SiteAct, link: (target: string) => string): DocumentPageView['notice'] {
  if (record.isDraft) return { text: 'Это проект: акт ещё не подписан.', link: undefined }
  if (by === undefined) return undefined
  const text = capitaliseFirst(status.text)
  if (by.act === undefined) return { text: `${text}: ${by.words}.`, link: undefined }
  return { text: `${text}: `, link: { href: link(by.act.documents[0]!.page), text: `${by.words} ${quotedTitle(by.act)}` } }
}

function numericDate(isoDate: string | undefined): string | undefined {
  const date = isoDate === undefined ? undefined : parseDate(isoDate)
  return date && formatNumericDate(date)
}

function eventsView(events: readonly EventRecord[]): EventsView {
  const sorted = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1))
  const asOptions = (values: readonly string[]): Choice['options'] => values.map((value) => ({ value, text: value }))
  const years = [...new Set(events.flatMap((event) => event.years))].sort((a, b) => a - b).map(String)
  const choices: readonly Choice[] = [
    { name: 'year', label: 'Год', all: 'все годы', options: asOptions(years) },
    { name: 'responsible', label: 'Ответственный', all: 'все ответственные', options: asOptions(sorted(events.flatMap((event) => event.responsible))) },
    { name: 'level', label: 'Уровень', all: 'все уровни', options: asOptions(sorted(events.flatMap((event) => event.levels))) },
  ]
  return {
    choices: choices.filter(({ options }) => options.length > 1),
    count: events.length,
    isChartOpen: events.length <= 25,
    json: jsonForScript(events.map(({ anchor, years: own, responsible, levels }) => ({ id: anchor, years: own, responsible, levels }))),
  }
}
