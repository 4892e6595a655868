/**
 * What the preview knows of the sources: opened dossiers, composed and drawn documents. Everything is kept for as long as nothing
 * that it was made from has changed, so a save costs what it has touched and no more. Runs in a thread of its own: however long a
 * document takes, the server answers.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.ts'
import type { EmitInput } from '../emit/emitter.ts'
import type { DrawnPage } from '../emit/pdf/draw-pages.ts'
import { checkEditions } from '../pipeline/amendments/check-editions.ts'
import { lintOpened, settle } from '../pipeline/lint-project.ts'
import { observeProject } from '../pipeline/observe-project.ts'
import { createUnitOpener, findUnits, type OpenDossier, type ProjectUnit } from '../pipeline/open-project.ts'
import { checkTree, composeConsolidated, drawDocument, type DocumentPlan } from '../pipeline/stages.ts'
import { createDiskHost } from '../workspace/disk.ts'
import type { Host } from '../workspace/host.ts'
import { fileName } from '../workspace/path.ts'
import { createRecordingHost, foldersAsked, type Observations } from '../workspace/recording.ts'
import { createBaseFinder, type NamedBase } from './base-revision.ts'
import { drawChanges, listChanges } from './changes.ts'
import { countFindings, describeFindings, placeInSource, type FileNames } from './describe-findings.ts'
import { packPages } from './pack-pages.ts'
import type { DocumentEntry, DossierEntry, ListAnswer, PagesAnswer, SessionAnswers, SessionJob, SourcePlace, SummaryAnswer } from './protocol.ts'

export interface SessionOptions {
  /** Absolute path of the content root. */
  readonly root: string
  /** Workspace path of what is shown. */
  readonly selection: string
  readonly display: (path: string) => string
  readonly base: NamedBase | undefined
}

export interface PreviewSession {
  answer<K extends SessionJob['kind']>(job: Extract<SessionJob, { readonly kind: K }>): Promise<SessionAnswers[K]>
}

/** Opened dossiers hold trees and sources: those on the screen and a few that were. */
const KEPT_DOSSIERS = 6

interface Kept {
  readonly opened: OpenDossier
  /** What is wrong with the files of its authority, at its place. */
  readonly authority: readonly Diagnostic[]
  /** As JSON: another one when files come or go. */
  readonly unit: string
  readonly documents: Map<string, KeptDocument>
  findings?: readonly Diagnostic[]
}

interface KeptSummary {
  readonly unit: string
  readonly observations: Observations
  readonly answer: SummaryAnswer
}

interface KeptDocument {
  /** Absent when errors forbid to draw it. */
  readonly input: EmitInput | undefined
  readonly diagnostics: readonly Diagnostic[]
  pages?: readonly DrawnPage[]
  /** What the pages can not show. */
  losses?: readonly Diagnostic[]
}

export function createSession({ root, selection, display, base }: SessionOptions): PreviewSession {
  const host = createDiskHost(root)
  const names: FileNames = { root, display }
  const findBase = createBaseFinder(root, base)
  const kept = new Map<string, Kept>()
  const summaries = new Map<string, KeptSummary>()

  /** `undefined` when there is no such dossier. */
  const open = (path: string): { readonly dossier: Kept; readonly isSame: boolean } | undefined => {
    const units = findUnits(host, { selection: path })
    const unit = units.find((each) => each.type === 'dossier' && each.dossier.folder === path)
    const key = keyOf(units, path)
    const last = kept.get(path)
    kept.delete(path)
    if (unit === undefined || key === undefined) return undefined
    const isSame = last !== undefined && last.unit === key && observeProject(host).holds(last.opened.observations())
    const dossier = isSame ? last : openAnew(units, unit, key)
    kept.set(path, dossier)
    for (const oldest of [...kept.keys()].slice(0, -KEPT_DOSSIERS)) kept.delete(oldest)
    return { dossier, isSame }
  }
  const openAnew = (units: readonly ProjectUnit[], unit: ProjectUnit, key: string): Kept => {
    const opener = createUnitOpener(host, {})
    const authorities = units.filter(({ type }) => type === 'authority').map((each) => opener.open(each))
    const authority = authorities.flatMap((opened) => settle(opened.diagnostics, opened))
    return { opened: opener.open(unit), authority, unit: key, documents: new Map() }
  }

  const answers: { readonly [K in SessionJob['kind']]: (job: Extract<SessionJob, { readonly kind: K }>) => SessionAnswers[K] | Promise<SessionAnswers[K]> } = {
    list: () => listDossiers(host, selection),

    async pages({ view, known }) {
      const found = open(view.dossier)
      if (found === undefined) return NO_PAGES
      const { dossier, isSame } = found
      const { opened } = dossier
      const plan = opened.documents.find(({ file }) => file === view.document)
      const document = plan && compose(dossier, plan)
      if (document?.input === undefined) {
        const own = settle([...opened.diagnostics, ...(document?.diagnostics ?? [])], opened)
        const errors = [...dossier.authority, ...own].filter(({ severity }) => severity === 'error')
        return { ...NO_PAGES, ...about(opened), status: plan === undefined && errors.length === 0 ? 'gone' : 'broken', errors: describeFindings(errors, host, names) }
      }
      if (view.changes) {
        const now = { host, selection: view.dossier }
        const drawn = await drawChanges(findBase(view.dossier, orderFileOf(opened)), now, view.document, () => draw(document, document.input!))
        return { status: 'fresh', isSame: false, ...about(opened), ...packPages(drawn.pages, known), errors: [], base: drawn.base }
      }
      const wasDrawn = document.pages !== undefined
      const pages = await draw(document, document.input)
      return { status: 'fresh', isSame: isSame && wasDrawn, ...about(opened), ...packPages(pages, known), errors: [], base: undefined }
    },

    findings({ dossier: path }) {
      const found = open(path)
      if (found === undefined) return { entry: undefined, findings: [], folders: [] }
      const { dossier } = found
      const findings = findingsOf(dossier)
      return { entry: { ...entryOf(dossier.opened), counts: countFindings(findings) }, findings: describeFindings(findings, host, names), folders: foldersOf(dossier.opened.observations()) }
    },

    summary({ dossier: path }) {
      const last = summaries.get(path)
      const units = findUnits(host, { selection: path })
      const key = keyOf(units, path)
      if (last !== undefined && last.unit === key && observeProject(host).holds(last.observations)) return last.answer
      const isShown = kept.has(path)
      const found = open(path)
      summaries.delete(path)
      if (found === undefined || key === undefined) return { entry: undefined, folders: [] }
      const { opened } = found.dossier
      const counts = countFindings(findingsOf(found.dossier))
      const observations = opened.observations()
      const answer = { entry: { ...entryOf(opened), counts }, folders: foldersOf(observations) }
      summaries.set(path, { unit: key, observations, answer })
      // Nobody looks at it: what is worth keeping are the counts.
      if (!isShown) kept.delete(path)
      return answer
    },

    place({ dossier, file, pointer }): SourcePlace | undefined {
      const source = open(dossier)?.dossier.opened.sources.get(file)
      const range = source?.locate(pointer)
      return range === undefined ? undefined : placeInSource({ file, range }, names)
    },

    async download({ view, format }) {
      const plan = open(view.dossier)?.dossier.opened.documents.find(({ file }) => file === view.document)
      if (plan === undefined) return { name: '', bytes: undefined }
      // As a build draws it.
      const { value } = await drawDocument(plan, [format])
      return { name: `${fileName(view.dossier)}-${plan.stem}.${format}`, bytes: value?.files[0]?.bytes }
    },

    'list-changes'({ dossier }) {
      const opened = open(dossier)?.dossier.opened
      return listChanges(opened && findBase(dossier, orderFileOf(opened)), { host, selection: dossier })
    },
  }
  return {
    // Each kind has the handler of its own name.
    answer: async (job) => (answers[job.kind] as (job: SessionJob) => never)(job),
  }
}

const NO_PAGES: PagesAnswer = { status: 'gone', isSame: false, entry: undefined, pages: [], files: {}, errors: [], base: undefined, folders: [] }

/** The files of a dossier and of its authority; `undefined` when there is no such dossier. */
function keyOf(units: readonly ProjectUnit[], path: string): string | undefined {
  for (const unit of units) {
    if (unit.type !== 'dossier' || unit.dossier.folder !== path) continue
    const { folder, strayFiles, unreadable } = unit.authority
    return JSON.stringify([folder, strayFiles, unreadable, unit.dossier])
  }
  return undefined
}

function listDossiers(host: Host, selection: string): ListAnswer {
  const recording = createRecordingHost(host)
  const units = findUnits(recording, { selection })
  const dossiers = units.flatMap((unit) => (unit.type === 'dossier' ? [{ path: unit.dossier.folder, authority: unit.authority.folder }] : []))
  return { dossiers, folders: [...foldersAsked(recording.observations)] }
}

function about(opened: OpenDossier): Pick<PagesAnswer, 'entry' | 'folders'> {
  return { entry: entryOf(opened), folders: foldersOf(opened.observations()) }
}

/** What is compared is found in files that are read as well, and in the folders around them. */
function foldersOf(observations: Observations): readonly string[] {
  return [...foldersAsked(observations)]
}

function entryOf(opened: OpenDossier): DossierEntry {
  const authority = opened.path.split('/')[0]!
  const documents = opened.documents.map(({ file, name, meta }): DocumentEntry => ({ file, name, title: meta.title.replaceAll('\n', ' ') }))
  // What cannot be read still has files to go to.
  const unread = [...opened.sources.keys()]
    .filter((file) => file.startsWith(`${opened.path}/`) && !documents.some((document) => document.file === file))
    .map((file): DocumentEntry => ({ file, name: fileName(file), title: '' }))
  return {
    path: opened.path,
    authority,
    authorityName: opened.registers.authority?.name ?? authority,
    title: opened.documents[0]?.meta.title.replaceAll('\n', ' ') ?? '',
    documents: [...documents, ...unread],
  }
}

/** The file of the act itself; where it is not known, where it usually lies. */
function orderFileOf({ documents, path }: OpenDossier): string {
  return documents[0]?.file ?? `${path}/order.yaml`
}

function compose(dossier: Kept, plan: DocumentPlan): KeptDocument {
  const known = dossier.documents.get(plan.file)
  if (known !== undefined) return known
  const { value, diagnostics } = composeConsolidated(plan)
  const input = value === undefined || hasErrors(diagnostics) ? undefined : { ...value, style: plan.style }
  const document: KeptDocument = { input, diagnostics }
  dossier.documents.set(plan.file, document)
  return document
}

async function draw(document: KeptDocument, input: EmitInput): Promise<readonly DrawnPage[]> {
  if (document.pages !== undefined) return document.pages
  const { drawPages } = await import('../emit/pdf/draw-pages.ts')
  const { value = [], diagnostics } = await drawPages(input)
  document.pages = value
  document.losses = diagnostics
  return value
}

/** Everything that `check` finds, and what a drawn document has lost. */
function findingsOf(dossier: Kept): readonly Diagnostic[] {
  const { opened, documents, authority } = dossier
  dossier.findings ??= [...opened.diagnostics, ...opened.documents.flatMap((plan) => documents.get(plan.file)?.diagnostics ?? checkTree(plan)), ...checkEditions(opened), ...lintOpened(opened)]
  const losses = [...documents.values()].flatMap((document) => document.losses ?? [])
  return sortDiagnostics([...authority, ...settle([...dossier.findings, ...losses], opened)])
}
