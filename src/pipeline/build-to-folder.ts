/** Builds to disk: results are staged dossier by dossier and moved into place at the end. */
import { diagnose } from '../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { openOutputFolder, type WriteFailure, type WriteProblem } from '../workspace/output-folder.ts'
import type { Host } from '../workspace/host.ts'
import { buildDossiers, type BuildOptions } from './build-content.ts'
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
}

export interface BuildReport {
  readonly outputs: readonly ManifestOutput[]
  readonly diagnostics: readonly Diagnostic[]
}

/** @throws the first bug of ours that a dossier has met, after the other dossiers are in place. */
export async function buildToFolder(host: Host, options: BuildToFolderOptions): Promise<BuildReport> {
  const shownAs = options.outShownAs ?? options.out
  const folder = openOutputFolder(options.out)
  if (!('stage' in folder)) return { outputs: [], diagnostics: [describeProblem(shownAs, folder)] }

  const built: BuiltDossier[] = []
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  let crash: Error | undefined
  try {
    for await (const result of buildDossiers(host, options)) {
      seen.add(result.path)
      crash ??= result.crash
      diagnostics.push(...result.diagnostics)
      for (const output of result.outputs) {
        const problem = folder.stage(output.path, output.bytes)
        // A full disk will not get emptier: leave the old results whole.
        if (problem !== undefined) return { outputs: [], diagnostics: [...diagnostics, describeProblem(shownAs, problem)] }
      }
      if (result.manifest !== undefined) built.push(result.manifest)
    }
    const old = parseManifest(folder.readText(MANIFEST_FILE))
    // Only a build of everything, without an error, knows which dossiers are gone; and only of authorities that it
    // has found: the same output folder may serve another content root.
    const isWhole = (options.selection ?? '') === '' && crash === undefined && !hasErrors(diagnostics)
    const authorities = new Set([...seen].map((path) => path.split('/')[0]))
    const isGone = ({ path }: ManifestDossier): boolean => isWhole && !seen.has(path) && authorities.has(path.split('/')[0])
    const manifest = mergeManifest(old, built, options.generator, isGone)
    const staged = folder.stage(MANIFEST_FILE, new TextEncoder().encode(printManifest(manifest)))
    if (staged !== undefined) return { outputs: [], diagnostics: [...diagnostics, describeProblem(shownAs, staged)] }
    const problems = [...folder.commit(obsoleteFiles(old, manifest))]
    const lost = new Set(problems.map((problem) => problem.path))
    if (lost.size > 0) {
      folder.stage(MANIFEST_FILE, new TextEncoder().encode(printManifest(restoreOutputs(manifest, old, lost))))
      problems.push(...folder.commit([]))
    }
    if (crash !== undefined) throw crash
    return {
      outputs: built.flatMap((dossier) => dossier.outputs).filter((output) => !lost.has(output.path)),
      diagnostics: locateDiagnostics([...diagnostics, ...problems.map((problem) => describeProblem(shownAs, problem))], new Map()),
    }
  } finally {
    folder.discard()
  }
}

function describeProblem(out: string, { path, failure, cause }: WriteProblem): Diagnostic {
  const shown = path === '' ? out : `${out}/${path}`
  const reason = failure === 'other' ? `${reasons.other} (${cause})` : reasons[failure]
  const help = advice[failure]
  return diagnose('output/cannot-write', { path: shown, reason }, undefined, help === undefined ? {} : { help })
}

const reasons: Readonly<Record<WriteFailure, string>> = {
  denied: 'нет прав на запись или файл открыт в другой программе',
  full: 'на диске не осталось места',
  'read-only': 'диск доступен только для чтения',
  busy: 'файл открыт в другой программе',
  'not-a-folder': 'на этом месте лежит файл или папка с тем же именем',
  'too-long': 'слишком длинный путь',
  other: 'система отказала в записи',
}

/** Where the general advice, to close the file in Word, would mislead. */
const advice: Readonly<Partial<Record<WriteFailure, string>>> = {
  full: 'Освободите место на диске или укажите другую папку: --out ПАПКА',
  'read-only': 'Укажите папку на другом диске: --out ПАПКА',
  'not-a-folder': 'Переименуйте или уберите то, что лежит на этом месте, или укажите другую папку: --out ПАПКА',
  'too-long': 'Укажите папку с более коротким путём: --out ПАПКА',
}
