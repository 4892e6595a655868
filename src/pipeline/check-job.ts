/** The job of a thread that checks: some dossiers of one authority. A pool serves one check, so its threads may remember what they have read. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createDiskHost } from '../workspace/disk.ts'
import { checkLaidOut, isUnsealed, type Scope } from './check-unit.ts'
import type { AuthorityLocation } from './find-dossiers.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { createUnitOpener, type UnitOpener } from './open-project.ts'

export interface CheckJob extends Scope {
  /** Absolute path of the content root. */
  readonly root: string
  readonly selection: string
  /** With those of its dossiers that are this job's. */
  readonly authority: AuthorityLocation
}

export interface CheckAnswer {
  readonly found: readonly Diagnostic[]
  /** Workspace paths of dossiers whose signed acts have no seal. */
  readonly unsealed: readonly string[]
}

let opener: UnitOpener | undefined

export async function handle({ root, selection, authority, ...scope }: CheckJob): Promise<CheckAnswer> {
  opener ??= createUnitOpener(createDiskHost(root), { selection })
  const found: Diagnostic[] = []
  const unsealed: string[] = []
  for (const dossier of authority.dossiers) {
    const opened = opener.open({ type: 'dossier', authority, dossier })
    found.push(...(await checkLaidOut(opened, scope)))
    if (isUnsealed(opened)) unsealed.push(opened.path)
  }
  // Worded here: what a finding was made of can not be sent to another thread.
  return { found: locateDiagnostics(found, new Map()), unsealed }
}
