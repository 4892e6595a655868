/** Builds in memory: dossier by dossier, so that memory stays flat however many there are. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import type { Format } from '../emit/emitter.ts'
import { formats as allFormats } from '../emit/emitter.ts'
import { ruleCodes } from '../lint/registry.ts'
import { sha256 } from '../workspace/hash.ts'
import type { Host } from '../workspace/host.ts'
import { joinPath } from '../workspace/path.ts'
import { bundleDossier, type Bundle } from './bundle-dossier.ts'
import { checkEditions } from './amendments/check-editions.ts'
import { lintOpened, settle } from './lint-project.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { BUNDLE_KIND, type BuiltDossier } from './manifest.ts'
import { openProject, type OpenOptions } from './open-project.ts'
import { drawDocument, type DocumentPlan, type DrawnDocument } from './stages.ts'

export interface BuildOptions extends OpenOptions {
  /** Default: all. */
  readonly formats?: readonly Format[]
  /** Also one PDF of the order with its annexes, for every dossier that has some. */
  readonly bundle?: boolean
}

export interface OutputFile {
  /** Path in the output folder, `neftekumsk/podderzhka-shkol-2020/order.docx`. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface DossierResult {
  /** Workspace path of the dossier, or of the authority whose own files are at fault. */
  readonly path: string
  /** Empty when anything in the dossier is an error: its earlier results stay as they are. */
  readonly outputs: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** What the manifest says of it; absent when nothing was made. */
  readonly manifest: BuiltDossier | undefined
  /** A bug of ours that this dossier has met; the others go on, whoever asked for the build reports it in the end. */
  readonly crash?: Error
  /** Not there on the day that was asked for. */
  readonly isAbsent?: boolean
}

/** Every selected dossier in order of its path. One dossier's errors do not stop the others. */
export async function* buildDossiers(host: Host, options: BuildOptions = {}): AsyncGenerator<DossierResult, void> {
  for (const dossier of openProject(host, options)) {
    const diagnostics: Diagnostic[] = [...dossier.diagnostics]
    const drawn: DrawnDocument[] = []
    const isBundled = options.bundle === true && !dossier.isPartial
    if (options.bundle === true && dossier.isPartial) diagnostics.push(diagnose('output/partial-bundle', {}, { file: dossier.path }))
    let crash: Error | undefined
    for (const document of dossier.documents) {
      try {
        const result = await drawDocument(document, options.formats ?? allFormats, isBundled)
        diagnostics.push(...result.diagnostics)
        if (result.value !== undefined) drawn.push(result.value)
      } catch (error) {
        crash ??= new Error(`${document.file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
      }
    }
    let bundle: Bundle | undefined
    try {
      if (isBundled && crash === undefined && !hasErrors(diagnostics)) bundle = await bundleDossier(drawn)
    } catch (error) {
      crash = new Error(`${dossier.path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
    // The linter advises a build; what forbids a document is found by the stages themselves.
    diagnostics.push(...checkEditions(dossier).map(asWarning), ...lintOpened(dossier))
    const located = settle(diagnostics, dossier).map(adviseOnly)
    if (crash !== undefined) {
      yield { path: dossier.path, outputs: [], diagnostics: located, manifest: undefined, crash }
      continue
    }
    if (hasErrors(located) || drawn.length === 0) {
      yield { path: dossier.path, outputs: [], diagnostics: located, manifest: undefined, ...(dossier.isAbsent === true ? { isAbsent: true } : {}) }
      continue
    }
    const outputs: BuiltFile[] = drawn.flatMap((document) =>
      document.files.map(({ format, bytes }) => ({
        path: joinPath(dossier.path, `${document.plan.stem}.${format}`),
        bytes,
        format,
        kind: document.plan.kind,
        plan: document.plan,
      })),
    )
    if (bundle !== undefined) {
      const path = joinPath(dossier.path, `${bundle.stem}.pdf`)
      outputs.push({ path, bytes: bundle.bytes, format: 'pdf', kind: BUNDLE_KIND, plan: drawn[0]!.plan })
    }
    yield {
      path: dossier.path,
      outputs: outputs.map(({ path, bytes }) => ({ path, bytes })),
      diagnostics: located,
      manifest: {
        path: dossier.path,
        isPartial: dossier.isPartial,
        sources: [...dossier.filesRead()].map(([path, hash]) => ({ path, sha256: hash })),
        outputs: outputs.map(({ path, bytes, format, kind, plan }) => ({
          path,
          sha256: sha256(bytes),
          bytes: bytes.length,
          format,
          document: plan.id,
          kind,
          title: plan.meta.title,
        })),
      },
    }
  }
}

interface BuiltFile extends OutputFile {
  readonly format: Format
  readonly kind: string
  readonly plan: DocumentPlan
}

/** What a signed text should be is for `check` to insist on. */
function asWarning(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic
}

/** An error of sense is for `check` to refuse; the author who builds sees it as a warning. */
function adviseOnly(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'error' && ruleCodes.has(diagnostic.code) ? { ...diagnostic, severity: 'warning' } : diagnostic
}

export interface BuildResult {
  readonly outputs: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
  readonly manifests: readonly BuiltDossier[]
}

/**
 * Everything selected, in memory.
 *
 * @throws the first bug of ours that a dossier has met, after all have been tried.
 */
export async function buildContent(host: Host, options: BuildOptions = {}): Promise<BuildResult> {
  const outputs: OutputFile[] = []
  const diagnostics: Diagnostic[] = []
  const manifests: BuiltDossier[] = []
  let crash: Error | undefined
  for await (const result of buildDossiers(host, options)) {
    crash ??= result.crash
    outputs.push(...result.outputs)
    diagnostics.push(...result.diagnostics)
    if (result.manifest !== undefined) manifests.push(result.manifest)
  }
  if (crash !== undefined) throw crash
  return { outputs, diagnostics: locateDiagnostics(diagnostics, new Map()), manifests }
}
