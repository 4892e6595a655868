/** Builds in memory: dossier by dossier, so that memory stays flat however many there are. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Format } from '../emit/emitter.ts'
import { formats as allFormats } from '../emit/emitter.ts'
import type { Host } from '../workspace/host.ts'
import type { UnitResult, WantedFiles } from './build-unit.ts'
import { buildUnits } from './build-units.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import type { BuiltDossier } from './manifest.ts'
import type { OpenOptions } from './open-project.ts'

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

export interface DossierResult extends Omit<UnitResult, 'outputs'> {
  /** Empty when anything in the dossier is an error: its earlier results stay as they are. */
  readonly outputs: readonly OutputFile[]
}

/** Every selected dossier in order of its path. One dossier's errors do not stop the others. */
export async function* buildDossiers(host: Host, options: BuildOptions = {}): AsyncGenerator<DossierResult, void> {
  for await (const result of buildUnits(host, { ...options, wanted: wantedOf(options) })) {
    // Bytes are absent only from results that lie in an output folder; here is none.
    yield { ...result, outputs: result.outputs.map(({ path, bytes }) => ({ path, bytes: bytes! })) }
  }
}

export function wantedOf({ formats, bundle }: BuildOptions): WantedFiles {
  return { formats: formats ?? allFormats, bundle: bundle === true }
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
