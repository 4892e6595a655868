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
import type { Format } from '../emit/emitter.ts'
import { checkPasses, runPasses } from '../passes/run-passes.ts'
import { renderTemplate, type TemplateSet } from '../template/engine.ts'
import { readTree } from '../tree/from-html.ts'
import type { DocumentNode } from '../tree/nodes.ts'
import type { Host } from '../workspace/host.ts'
import type { DescribedDocument } from './describe-documents.ts'
import { loadEmitter, measurePagesOf } from './load-emitter.ts'
import { createImageLoader } from './load-images.ts'

/** A described document with what it takes to render it. */
export interface DocumentPlan extends DescribedDocument {
  readonly templates: TemplateSet
  /** Where its pictures are read from. */
  readonly host: Host
}

export interface ComposedDocument {
  readonly document: DocumentNode
  /** Bytes of the pictures it shows, by workspace path. */
  readonly images: ReadonlyMap<string, Uint8Array>
}

/** view ─▶ semantic HTML ─▶ tree ─▶ passes */
export function composeTree(plan: DocumentPlan): Staged<ComposedDocument> {
  const html = renderHtml(plan)
  // What is missing from the view would be reported again by everything that follows; the author's texts are still worth a look.
  if (!plan.isSound) return { value: undefined, diagnostics: html.diagnostics.filter(({ code }) => code.startsWith('text/')) }
  const read = andThen(html, (text) => readDocument(plan, text))
  return andThen(read, (composed) => completeTree(plan, composed))
}

/** What `composeTree` would find, without the work that only a printed document needs. */
export function checkTree(plan: DocumentPlan): readonly Diagnostic[] {
  const html = renderHtml(plan)
  if (!plan.isSound) return html.diagnostics.filter(({ code }) => code.startsWith('text/'))
  const read = andThen(html, (text) => readDocument(plan, text))
  if (read.value === undefined || hasErrors(read.diagnostics)) return read.diagnostics
  return [...read.diagnostics, ...checkPasses(read.value.document, { style: plan.style, outside: plan.outside, elsewhere: plan.elsewhere })]
}

/** The `template` stage. */
export function renderHtml(plan: DocumentPlan): Staged<string> {
  return renderTemplate(plan.templates, plan.template, plan.view)
}

/** The `tree` stage. */
export function readDocument(plan: DocumentPlan, html: string): Staged<ComposedDocument> {
  const loader = createImageLoader(plan.host, plan.file)
  const { value, diagnostics } = readTree(html, plan.meta, { resolveImage: loader.resolve })
  return {
    value: value && { document: value, images: loader.images },
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
}

/** Everything from the view to the bytes of every format. */
export async function drawDocument(plan: DocumentPlan, formats: readonly Format[]): Promise<Staged<DrawnDocument>> {
  const composed = composeTree(plan)
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
  return { value: { plan, files }, diagnostics }
}
