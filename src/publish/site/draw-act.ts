/** An opened dossier → what the site shows of it, and the files that readers download. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { drawHtmlText } from '../../emit/html/emit-html.ts'
import type { Authority, Order, Point } from '../../model/content.ts'
import { loadEmitter, measurePagesOf } from '../../pipeline/load-emitter.ts'
import { actOf } from '../../pipeline/collect-acts.ts'
import { schedulesOf, type PlanSchedule } from '../../pipeline/dossier-schedules.ts'
import { tablesOf, type DossierTable } from '../../pipeline/dossier-tables.ts'
import { locateDiagnostics } from '../../pipeline/locate-diagnostics.ts'
import type { OpenContent, OpenDossier } from '../../pipeline/open-project.ts'
import { composeConsolidated, type DocumentPlan } from '../../pipeline/stages.ts'
import { planCalendar, type UrlOf } from '../../pipeline/plan-calendar.ts'
import { formatIsoDate, parseDate } from '../../russian/dates.ts'
import type { Calendar } from '../../calendar/calendar.ts'
import type { ActSource } from '../../tables/acts/act-record.ts'
import { isDraft } from '../../tables/acts/link-acts.ts'
import { sha256 } from '../../workspace/hash.ts'
import { fileStem } from '../../workspace/path.ts'
import { addressPart, isAddressPart } from './addresses.ts'
import { anchorUnits } from './anchor-units.ts'
import { headingOf } from './annex-heading.ts'
import { drawEditions, drawHistory } from './draw-editions.ts'
import { extractFragment } from './extract-fragment.ts'
import { drawChart, readEvents, rowAnchors } from './read-plan.ts'
import { readOutline, readPassages } from './read-passages.ts'
import { countWords } from './search-index.ts'
import { writeTables } from './write-tables.ts'
import type { ActRecord, AuthorityRecord, DocumentBody, DocumentRecord, DrawnAct, FileRecord, SiteFile, WordCounts } from './records.ts'

export type FileFormat = 'pdf' | 'docx'
export const fileFormats: readonly FileFormat[] = ['pdf', 'docx']

/** The page of the act stands in the folder of the dossier, so that its address ends with the dossier's name. */
const ACT_PAGE = 'index.html'

/** @param past earlier states of the sources, the oldest first; their last one is the present */
export async function drawAct(dossier: OpenDossier, formats: readonly FileFormat[], past: readonly { readonly isoDate: string; readonly dossier: OpenDossier }[] = []): Promise<DrawnAct> {
  const diagnostics: Diagnostic[] = [...dossier.diagnostics]
  const { content } = dossier
  const files: SiteFile[] = []
  const documents: DocumentRecord[] = []
  const bodies: DocumentBody[] = []
  const words: WordCounts[] = []
  const address = content && addressOf(dossier, content)
  if (content !== undefined && address?.split('/').includes('') === true) {
    diagnostics.push(diagnose('publish/no-id', { file: dossier.path.split('/').at(-1)!, proposed: '' }, { file: content.order.document.file }))
  }
  if (content !== undefined && address !== undefined && !hasErrors(diagnostics)) {
    const contents = contentsByFile(content)
    const tables = tablesOf(dossier)
    const plans = new Map(schedulesOf(dossier).map((plan) => [plan.file, plan]))
    for (const plan of dossier.documents) {
      diagnostics.push(...checkId(plan, contents.get(plan.file), plan.file === content.order.document.file))
      const drawn = await drawDocument(plan, { address, formats, isAct: plan.file === content.order.document.file, plan: plans.get(plan.file), tables: tables.filter(({ file }) => file === plan.file), calendarOf: (own, urlOf) => planCalendar(dossier, own, urlOf) })
      diagnostics.push(...drawn.diagnostics)
      files.push(...drawn.files)
      if (drawn.record === undefined) continue
      documents.push(drawn.record)
      bodies.push(drawn.body!)
      words.push(countWords(drawn.record.title, drawn.record.subject, drawn.body!.passages))
    }
  }
  const located = locateDiagnostics(diagnostics, dossier.sources)
  const source = actOf(dossier)
  if (content === undefined || source === undefined || address === undefined || documents.length === 0 || hasErrors(located)) return { record: undefined, bodies: [], words: [], files: [], diagnostics: located }
  const isoDate = source.date && formatIsoDate(source.date)
  const editions = drawEditions(dossier, isoDate, address, documents, bodies.length)
  const history = drawHistory(past, address, bodies.length + editions.bodies.length)
  const record = describeAct(dossier, content, source, { address, documents: withStyles(documents, editions.styles), editions: editions.records, history: history.records })
  return { record, bodies: [...bodies, ...editions.bodies, ...history.bodies], words, files: [...files, ...editions.files], diagnostics: located }
}

/** The stylesheet of the site takes its measures from the documents. */
function withStyles([act, ...annexes]: readonly DocumentRecord[], styles: Readonly<Record<string, string>>): readonly DocumentRecord[] {
  return [{ ...act!, styles: { ...act!.styles, ...styles } }, ...annexes]
}

function describeAct(dossier: OpenDossier, { authority, order, partners }: OpenContent, source: ActSource, parts: Pick<ActRecord, 'address' | 'documents' | 'editions' | 'history'>): ActRecord {
  const { points } = order.document.value as Partial<Order> // an order has points
  return {
    folder: dossier.path,
    file: order.document.file,
    ...parts,
    authority: authorityRecord(authority.content, folderOfAuthority(dossier)),
    partners: partners.map(({ entry, authority: partner }) => authorityRecord(partner, entry.authority)),
    source,
    isoDate: source.date && formatIsoDate(source.date),
    isDraft: isDraft(source),
    signed: [],
    inForceFrom: inForceFrom(points ?? []),
  }
}

function authorityRecord({ id, name, shortName, genitive }: Authority, folder: string): AuthorityRecord {
  return { id: addressPart(id ?? folder), name, shortName, genitive }
}

function folderOfAuthority(dossier: OpenDossier): string {
  return dossier.path.split('/')[0]!
}

/** `neftekumsk/podderzhka-shkol-2020`: an id that the order gives itself outlives a new name of the folder. */
function addressOf(dossier: OpenDossier, { authority, order }: OpenContent): string {
  const folder = folderOfAuthority(dossier)
  const { id: own } = order.document.value
  const below = own === undefined ? dossier.path.split('/').slice(1) : [own]
  return [authority.content.id ?? folder, ...below].map(addressPart).join('/')
}

/** An annex is found by its id, or by the name of its file when that can be an id. */
function checkId(plan: DocumentPlan, content: object | undefined, isMain: boolean): readonly Diagnostic[] {
  const written = (content as { readonly id?: string } | undefined)?.id // every kind of content may have one
  const stem = fileStem(plan.file)
  if (isMain || written !== undefined || isAddressPart(stem)) return []
  return [diagnose('publish/no-id', { file: plan.file.split('/').at(-1)!, proposed: addressPart(stem) }, { file: plan.file })]
}

function contentsByFile({ order }: OpenContent): ReadonlyMap<string, object> {
  const contents = new Map<string, object>()
  const add = ({ document, annexes }: OpenContent['order']): void => {
    contents.set(document.file, document.value)
    annexes.forEach(add)
  }
  add(order)
  return contents
}

interface DrawContext {
  readonly address: string
  readonly formats: readonly FileFormat[]
  readonly isAct: boolean
  /** The document as events in time, when it is a plan. */
  readonly plan: PlanSchedule | undefined
  readonly tables: readonly DossierTable[]
  readonly calendarOf: (plan: PlanSchedule, urlOf: UrlOf) => Calendar | undefined
}

interface DrawnDocument {
  readonly record: DocumentRecord | undefined
  readonly body?: DocumentBody
  readonly files: readonly SiteFile[]
  readonly diagnostics: readonly Diagnostic[]
}

async function drawDocument(plan: DocumentPlan, { address, formats, isAct, plan: events, tables, calendarOf }: DrawContext): Promise<DrawnDocument> {
  const composed = composeConsolidated(plan)
  const diagnostics: Diagnostic[] = [...composed.diagnostics]
  if (composed.value === undefined || hasErrors(diagnostics)) return { record: undefined, files: [], diagnostics }
  const { images } = composed.value
  const input = { document: composed.value.document, images, style: plan.style }
  const document = anchorUnits(input.document)
  const text = drawHtmlText({ ...input, document }, { headingShift: 1, selfLinks: true })
  diagnostics.push(...text.diagnostics)
  const fragment = extractFragment(text.value ?? '', address)

  const files: SiteFile[] = [...fragment.images]
  const downloads: FileRecord[] = []
  const pages = formats.includes('docx') ? await measurePagesOf(input) : undefined
  for (const format of formats) {
    const emitted = await (await loadEmitter(format)).emit({ ...input, ...(pages === undefined ? {} : { pages }) })
    diagnostics.push(...emitted.diagnostics)
    if (emitted.value === undefined) continue
    const path = `${address}/${addressPart(plan.id)}.${format}`
    files.push({ path, bytes: emitted.value })
    downloads.push({ format, path, sha256: sha256(emitted.value), bytes: emitted.value.length })
  }
  const data = writeTables(tables, address, { author: plan.meta.author, date: plan.meta.date, title: plan.meta.title, stem: addressPart(plan.id) })
  files.push(...data.files)
  downloads.push(...data.workbooks)
  const page = `${address}/${isAct ? ACT_PAGE : `${addressPart(plan.id)}.html`}`
  const rows = events && rowAnchors(document)
  const calendar = events && calendarOf(events, (_dossier, _plan, { pointer }) => (rows!.has(pointer) ? `${page}#${rows!.get(pointer)}` : page))
  const passages = readPassages(document)
  const record: DocumentRecord = {
    id: plan.id,
    kind: plan.kind,
    file: plan.file,
    page,
    title: plan.meta.title,
    subject: plan.meta.subject,
    heading: isAct ? undefined : headingOf(document),
    styles: fragment.styles,
    outline: readOutline(document),
    events: events === undefined ? [] : readEvents(events.schedule, rows!),
    files: downloads,
    calendar: calendar && `${address}/${addressPart(plan.id)}.ics`,
    tables: data.tables,
  }
  const body: DocumentBody = {
    html: fragment.html,
    // A plan that prints its chart needs no second one.
    chart: events === undefined || plan.chart !== undefined ? undefined : drawChart(events.schedule),
    calendar,
    passages,
  }
  return { record, body, files, diagnostics }
}

function inForceFrom(points: readonly Point[]): string | undefined {
  for (const point of points) {
    const date = point.inForceFrom === undefined ? undefined : parseDate(point.inForceFrom)
    if (date !== undefined) return formatIsoDate(date)
    const inner = inForceFrom(point.points ?? [])
    if (inner !== undefined) return inner
  }
  return undefined
}
