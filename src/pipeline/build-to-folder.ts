/** Builds to disk: results are staged dossier by dossier and moved into place at the end. */
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { openOutputFolder, type OutputDisk } from '../workspace/output-folder.ts'
import { sha256 } from '../workspace/hash.ts'
import type { Host } from '../workspace/host.ts'
import type { BuildCache } from './build-cache.ts'
import { wantedOf, type BuildOptions } from './build-content.ts'
import { buildUnits, type BuildThreads } from './build-units.ts'
import { describeWriteProblem } from './describe-write-problem.ts'
import type { Observations } from '../workspace/recording.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import {
  MANIFEST_FILE,
  mergeManifest,
  obsoleteFiles,
  parseManifest,
  printManifest,
  restoreOutputs,
  type BuiltDossier,
  type ManifestDossier,
  type ManifestOutput,
} from './manifest.ts'

export interface BuildToFolderOptions extends BuildOptions {
  /** Absolute path of the output folder. */
  readonly out: string
  /** How findings name that folder. Default: its absolute path. */
  readonly outShownAs?: string
  /** Name and version of the program, for the manifest. */
  readonly generator: string
  /** What earlier builds have made. Default: everything is made anew. */
  readonly cache?: BuildCache
  /** Default: all work is done in this thread. */
  readonly threads?: BuildThreads
  readonly onObserved?: (observations: Observations) => void
  /** Through which files are moved into place. Default: the disk. */
  readonly disk?: OutputDisk
}

export interface BuildReport {
  readonly outputs: readonly ManifestOutput[]
  /** Paths of those that were not there before in exactly these bytes. */
  readonly written: readonly string[]
  readonly removed: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

const NOTHING = { outputs: [], written: [], removed: [] } as const

/** @throws the first bug of ours that a dossier has met, after the other dossiers are in place. */
export async function buildToFolder(host: Host, options: BuildToFolderOptions): Promise<BuildReport> {
  const shownAs = options.outShownAs ?? options.out
  const folder = openOutputFolder(options.out, options.disk)
  if (!('stage' in folder)) return { ...NOTHING, diagnostics: [describeWriteProblem(shownAs, folder)] }

  const built: BuiltDossier[] = []
  const written: string[] = []
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  const authorities = new Set<string | undefined>()
  let crash: Error | undefined
  try {
    // A file that is right already is not written again: it may be open in Word.
    for await (const result of buildUnits(host, { ...options, wanted: wantedOf(options), isInPlace: (path, hash) => folder.holds(path, hash) })) {
      authorities.add(result.path.split('/')[0])
      if (result.isAbsent !== true) seen.add(result.path)
      crash ??= result.crash
      diagnostics.push(...result.diagnostics)
      for (const output of result.outputs) {
        if (output.bytes === undefined) continue
        let problem = folder.stage(output.path, output.bytes)
        if (problem?.failure === 'full' && options.cache !== undefined) {
          options.cache.drop()
          problem = folder.stage(output.path, output.bytes)
        }
        // A full disk will not get emptier: leave the old results whole.
        if (problem !== undefined) return { ...NOTHING, diagnostics: [...diagnostics, describeWriteProblem(shownAs, problem)] }
      }
      if (result.manifest !== undefined) built.push(result.manifest)
      written.push(...result.outputs.filter(({ bytes }) => bytes !== undefined).map(({ path }) => path))
    }
    const old = parseManifest(folder.readText(MANIFEST_FILE))
    // Only a build of everything, without an error, knows which dossiers are gone; and only of authorities that it
    // has found: the same output folder may serve another content root.
    const isWhole = (options.selection ?? '') === '' && crash === undefined && !hasErrors(diagnostics)
    const isGone = ({ path }: ManifestDossier): boolean => isWhole && !seen.has(path) && authorities.has(path.split('/')[0])
    const manifest = mergeManifest(old, built, options.generator, isGone)
    const list = new TextEncoder().encode(printManifest(manifest))
    const staged = folder.holds(MANIFEST_FILE, sha256(list)) ? undefined : folder.stage(MANIFEST_FILE, list)
    if (staged !== undefined) return { ...NOTHING, diagnostics: [...diagnostics, describeWriteProblem(shownAs, staged)] }
    const obsolete = obsoleteFiles(old, manifest)
    const problems = [...folder.commit(obsolete)]
    const lost = new Set(problems.map((problem) => problem.path))
    if (lost.size > 0) {
      folder.stage(MANIFEST_FILE, new TextEncoder().encode(printManifest(restoreOutputs(manifest, old, lost))))
      problems.push(...folder.commit([]))
    }
    options.cache?.sweep()
    if (crash !== undefined) throw crash
    return {
      outputs: built.flatMap((dossier) => dossier.outputs).filter((output) => !lost.has(output.path)),
      written: written.filter((path) => !lost.has(path)),
      removed: obsolete.filter((path) => !lost.has(path)),
      diagnostics: locateDiagnostics([...diagnostics, ...problems.map((problem) => describeWriteProblem(shownAs, problem))], new Map()),
    }
  } finally {
    folder.discard()
  }
}
