/**
 * The pipeline, stage by stage. A newcomer starts here.
 *
 *   content/*.yaml ─▶ yaml ─▶ schema ─▶ model ─▶ template ─▶ semantic HTML ─▶ tree ─▶ passes ─▶ emit ─▶ out/
 *
 * The stages up to the model see a whole dossier at once (load-authority.ts,
 * load-dossier.ts, describe-documents.ts); from the template on, each document
 * goes its own way, here. Every stage returns a value and findings; a document
 * stops at the first stage that finds an error in it.
 */
import { hasErrors, type Diagnostic, type Staged } from '../diagnostics/diagnostic.ts'
import { andThen } from '../diagnostics/staged.ts'
import type { EmitInput, Format } from '../emit/emitter.ts'
import type { EventDocument } from '../model/content.ts'
import { checkPasses, runPasses } from '../passes/run-passes.ts'
import { markEdition, type EditionHistory } from '../revision/amend/mark-edition.ts'
import { renderTemplate, type TemplateSet } from '../template/engine.ts'
import { readTree } from '../tree/from-html.ts'
import { printedTexts } from '../tree/printed-texts.ts'
import type { Block, DocumentNode } from '../tree/nodes.ts'
import { visitNodes } from '../tree/visit.ts'
import type { Host } from '../workspace/host.ts'
import type { DescribedDocument } from './describe-documents.ts'
import { loadEmitter, measurePagesOf } from './load-emitter.ts'
import { drawChart } from './draw-chart.ts'
import { createImageLoader, type DrawnPicture } from './load-images.ts'

/** A described document with what it takes to render it. */
export interface DocumentPlan extends DescribedDocument {
  readonly templates: TemplateSet
  /** Whether all of the dossier could be read; otherwise nothing is drawn of it. */
  readonly isWhole: boolean
  /** Where its pictures are read from. */
  readonly host: Host
  /** Pictures that the program has drawn for it, by the names that its view has for them. */
  readonly drawn?: ReadonlyMap<string, DrawnPicture>
  /** Finished blocks for the slots of the template, with the pictures in them. */
  readonly inserts?: PlanInserts
  /** What amended it, for the notes of the consolidated text; asked for when it is drawn. */
  readonly history?: () => EditionHistory | undefined
}

export interface PlanInserts {
  readonly blocks: ReadonlyMap<string, readonly Block[]>
  readonly images: ReadonlyMap<string, Uint8Array>
}

export interface ComposedDocument {
  readonly document: DocumentNode
  /** Bytes of the pictures it shows, by workspace path. */
  readonly images: ReadonlyMap<string, Uint8Array>
}

/** view ─▶ semantic HTML ─▶ tree ─▶ passes */
export function composeTree(described: DocumentPlan): Staged<ComposedDocument> {
  const plan = withChart(described)
  const html = renderHtml(plan)
  // What is missing from the view would be reported again by everything that follows; the author's texts are still worth a look.
  if (!plan.isSound || !plan.isWhole) return { value: undefined, diagnostics: html.diagnostics.filter(({ code }) => code.startsWith('text/')) }
  const read = andThen(html, (text) => readDocument(plan, text))
  return andThen(read, (composed) => completeTree(plan, composed))
}

/** What `composeTree` would find, without the work that only a printed document needs. */
export function checkTree(described: DocumentPlan): readonly Diagnostic[] {
  const plan = withChart(described)
  const html = renderHtml(plan)
  if (!plan.isSound) return html.diagnostics.filter(({ code }) => code.startsWith('text/'))
  const read = andThen(html, (text) => readDocument(plan, text))
  if (read.value === undefined || hasErrors(read.diagnostics)) return plan.isWhole ? read.diagnostics : read.diagnostics.filter(isOfTheDocumentItself)
  const passed = checkPasses(read.value.document, { style: plan.style, outside: plan.outside, elsewhere: plan.elsewhere })
  const all = [...read.diagnostics, ...passed]
  return plan.isWhole ? all : all.filter(isOfTheDocumentItself)
}

/** Whether a finding would stand if the rest of the dossier could be read: what a reference means may be in another file, and so may what a template lacks. */
function isOfTheDocumentItself({ code }: Diagnostic): boolean {
  return code.startsWith('text/') || (code.startsWith('structure/') && code !== 'structure/unresolved-reference')
}

/** The plan with its chart drawn. Titles with references need the numbers of the document that the chart stands in: it is composed without the chart first. */
function withChart(plan: DocumentPlan): DocumentPlan {
  if (plan.chart === undefined || plan.drawn !== undefined || !plan.isSound) return plan
  const { chart: _, ...bare } = plan
  const drawn = drawChart({ ...plan.chart, printed: printedOf(bare, plan.chart.document) }, plan.style)
  return drawn === undefined ? plan : { ...plan, view: { ...plan.view, chart: drawn.view }, drawn: drawn.pictures }
}

/** Texts of a plan as its document prints them; `undefined` when the file itself says them all. */
export function printedOf(plan: DocumentPlan, { title: own, groups }: EventDocument): ReadonlyMap<string, string> | undefined {
  const eventTexts = groups.flatMap(({ events }) => events.flatMap(({ title, participants, result, funding, mark }) => [title, participants, result, funding, mark]))
  const texts = [own, ...groups.map(({ title }) => title), ...eventTexts]
  // References and footnotes say their words only in the finished document.
  if (!texts.some((text) => text !== undefined && /\[\^|\^\[|\]\(/.test(text))) return undefined
  const { document } = composeTree(plan).value ?? {}
  return document && printedTexts(document)
}

/** The `template` stage. */
export function renderHtml(plan: DocumentPlan): Staged<string> {
  return renderTemplate(plan.templates, plan.template, plan.view)
}

/** The `tree` stage. */
export function readDocument(plan: DocumentPlan, html: string): Staged<ComposedDocument> {
  const loader = createImageLoader(plan.host, plan.file, plan.drawn)
  const { value, diagnostics } = readTree(html, plan.meta, { resolveImage: loader.resolve, inserts: plan.inserts?.blocks ?? new Map() })
  return {
    value: value && { document: value, images: plan.inserts === undefined ? loader.images : new Map([...plan.inserts.images, ...loader.images]) },
    diagnostics: [...diagnostics, ...loader.diagnostics],
  }
}

/** The `passes` stage. */
export function completeTree(plan: DocumentPlan, { document, images }: ComposedDocument): Staged<ComposedDocument> {
  const { value, diagnostics } = runPasses(document, { style: plan.style, outside: plan.outside, elsewhere: plan.elsewhere })
  return { value: value && { document: value, images }, diagnostics }
}

export interface DrawnFile {
  readonly format: Format
  readonly bytes: Uint8Array
}

export interface DrawnDocument {
  readonly plan: DocumentPlan
  readonly files: readonly DrawnFile[]
  /** Its PDF for the file of the whole dossier, when asked for. */
  readonly bundled: Uint8Array | undefined
}

/** As `composeTree`; the text of an amended act with the notes that a consolidated text has. For what is published, not for what is compared. */
export function composeConsolidated(plan: DocumentPlan): Staged<ComposedDocument> {
  const composed = composeTree(plan)
  const history = composed.value === undefined ? undefined : plan.history?.()
  if (composed.value === undefined || history === undefined) return composed
  return { ...composed, value: { ...composed.value, document: markEdition(composed.value.document, history) } }
}

/** Everything from the view to the bytes of every format; `toBundle`: and to the part of the file of the whole dossier. */
export async function drawDocument(plan: DocumentPlan, formats: readonly Format[], toBundle = false): Promise<Staged<DrawnDocument>> {
  const composed = composeConsolidated(plan)
  const diagnostics: Diagnostic[] = [...composed.diagnostics]
  if (composed.value === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const files: DrawnFile[] = []
  const input = { ...composed.value, style: plan.style }
  const pages = formats.includes('docx') ? await measurePagesOf(input) : undefined
  for (const format of formats) {
    const emitter = await loadEmitter(format)
    const emitted = await emitter.emit({ ...input, ...(pages === undefined ? {} : { pages }) })
    diagnostics.push(...emitted.diagnostics)
    if (emitted.value !== undefined) files.push({ format, bytes: emitted.value })
  }
  const bundled = toBundle ? await drawForBundle(plan, input, files, diagnostics) : undefined
  return { value: { plan, files, bundled }, diagnostics }
}

/** The PDF as it is, drawn again only when it refers to other documents of the dossier: there these references are links. */
async function drawForBundle(plan: DocumentPlan, input: EmitInput, files: readonly DrawnFile[], diagnostics: Diagnostic[]): Promise<Uint8Array | undefined> {
  const own = files.find(({ format }) => format === 'pdf')
  const linkedDocuments = new Set(plan.outside.keys())
  if (own !== undefined && !refersTo(input.document, linkedDocuments)) return own.bytes
  const emitter = await loadEmitter('pdf')
  const emitted = await emitter.emit({ ...input, linkedDocuments })
  // What cannot be shown has been said of the document's own PDF already.
  if (own === undefined) diagnostics.push(...emitted.diagnostics)
  return emitted.value
}

function refersTo(document: DocumentNode, targets: ReadonlySet<string>): boolean {
  let found = false
  visitNodes(document, (node) => void (found ||= node.type === 'reference' && targets.has(node.target)))
  return found
}
