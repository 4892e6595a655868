/** One unit of a project, built: the work that threads divide among themselves and the cache remembers. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import type { Format } from '../emit/emitter.ts'
import { ruleCodes } from '../lint/registry.ts'
import { sha256 } from '../workspace/hash.ts'
import { joinPath } from '../workspace/path.ts'
import type { Observations } from '../workspace/recording.ts'
import { editionFindings } from './amendments/edition-findings.ts'
import { bundleDossier, type Bundle } from './bundle-dossier.ts'
import { lintOpened, settle } from './lint-project.ts'
import { BUNDLE_KIND, type BuiltDossier } from './manifest.ts'
import { isSilent, type OpenDossier, type ProjectUnit, type UnitOpener } from './open-project.ts'
import { drawDocument, type DocumentPlan, type DrawnDocument } from './stages.ts'

/** What is to be made of every dossier. */
export interface WantedFiles {
  readonly formats: readonly Format[]
  /** Also one PDF of the order with its annexes. */
  readonly bundle: boolean
}

export interface UnitOutput {
  /** Path in the output folder, `neftekumsk/podderzhka-shkol-2020/order.docx`. */
  readonly path: string
  readonly sha256: string
  /** Absent when the output folder holds exactly these bytes already. */
  readonly bytes: Uint8Array | undefined
}

export interface UnitResult {
  /** Workspace path of the dossier, or of the authority whose own files are at fault. */
  readonly path: string
  /** Empty when anything in the dossier is an error: its earlier results stay as they are. */
  readonly outputs: readonly UnitOutput[]
  readonly diagnostics: readonly Diagnostic[]
  /** What the manifest says of it; absent when nothing was made. */
  readonly manifest: BuiltDossier | undefined
  /** A bug of ours that this dossier has met; the others go on, whoever asked for the build reports it in the end. */
  readonly crash?: Error
  /** Not there on the day that was asked for. */
  readonly isAbsent?: boolean
}

/** A result with what it depends on. */
export interface BuiltUnit {
  /** Absent for an authority that there is nothing to say of. */
  readonly result: UnitResult | undefined
  readonly observations: Observations
  /** The id that an authority has claimed. */
  readonly claims: string | undefined
}

export async function buildUnit(opener: UnitOpener, unit: ProjectUnit, wanted: WantedFiles): Promise<BuiltUnit> {
  const folder = unit.type === 'authority' ? unit.authority.folder : undefined
  let opened: OpenDossier
  try {
    opened = opener.open(unit)
  } catch (error) {
    const path = unit.type === 'dossier' ? unit.dossier.folder : (folder ?? '')
    return { result: { path, outputs: [], diagnostics: [], manifest: undefined, crash: nameCrash(path, error) }, observations: new Map(), claims: undefined }
  }
  const claims = [...opener.claimed].find(([, owner]) => owner === folder)?.[0]
  const result = isSilent(unit, opened.diagnostics) ? undefined : await buildOpened(opened, wanted)
  return { result, observations: opened.observations(), claims }
}

function nameCrash(path: string, error: unknown): Error {
  return new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
}

async function buildOpened(dossier: OpenDossier, wanted: WantedFiles): Promise<UnitResult> {
  const diagnostics: Diagnostic[] = [...dossier.diagnostics]
  const drawn: DrawnDocument[] = []
  const isBundled = wanted.bundle && !dossier.isPartial
  if (wanted.bundle && dossier.isPartial) diagnostics.push(diagnose('output/partial-bundle', {}, { file: dossier.path }))
  let crash: Error | undefined
  for (const document of dossier.documents) {
    try {
      const result = await drawDocument(document, wanted.formats, isBundled)
      diagnostics.push(...result.diagnostics)
      if (result.value !== undefined) drawn.push(result.value)
    } catch (error) {
      crash ??= nameCrash(document.file, error)
    }
  }
  let bundle: Bundle | undefined
  try {
    if (isBundled && crash === undefined && !hasErrors(diagnostics)) bundle = await bundleDossier(drawn)
  } catch (error) {
    crash = nameCrash(dossier.path, error)
  }
  // The linter advises a build; what forbids a document is found by the stages themselves.
  diagnostics.push(...editionFindings(dossier), ...lintOpened(dossier))
  const located = settle(diagnostics, dossier).map(adviseOnly)
  const nothing = { path: dossier.path, outputs: [], diagnostics: located, manifest: undefined }
  if (crash !== undefined) return { ...nothing, crash }
  if (hasErrors(located) || drawn.length === 0) return { ...nothing, ...(dossier.isAbsent === true ? { isAbsent: true } : {}) }
  const outputs: BuiltFile[] = drawn.flatMap(({ plan, files }) =>
    files.map(({ format, bytes }) => ({ path: joinPath(dossier.path, `${plan.stem}.${format}`), sha256: sha256(bytes), bytes, format, kind: plan.kind, plan })),
  )
  if (bundle !== undefined) {
    const { stem, bytes } = bundle
    outputs.push({ path: joinPath(dossier.path, `${stem}.pdf`), sha256: sha256(bytes), bytes, format: 'pdf', kind: BUNDLE_KIND, plan: drawn[0]!.plan })
  }
  return {
    path: dossier.path,
    outputs: outputs.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
    diagnostics: located,
    manifest: {
      path: dossier.path,
      isPartial: dossier.isPartial,
      sources: [...dossier.filesRead()].map(([path, hash]) => ({ path, sha256: hash })),
      outputs: outputs.map(({ path, sha256, bytes, format, kind, plan }) => ({
        path,
        sha256,
        bytes: bytes.length,
        format,
        document: plan.id,
        kind,
        title: plan.meta.title,
      })),
    },
  }
}

interface BuiltFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly format: Format
  readonly kind: string
  readonly plan: DocumentPlan
}

/** An error of sense is for `check` to refuse; the author who builds sees it as a warning. */
function adviseOnly(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'error' && ruleCodes.has(diagnostic.code) ? { ...diagnostic, severity: 'warning' } : diagnostic
}
