/** The job of a thread that checks: some dossiers of one authority. A pool serves one check, so its threads may remember what they have read. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createDiskHost } from '../workspace/disk.ts'
import { checkLaidOut, type Scope } from './check-unit.ts'
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

let opener: UnitOpener | undefined

export async function handle({ root, selection, authority, ...scope }: CheckJob): Promise<readonly Diagnostic[]> {
  opener ??= createUnitOpener(createDiskHost(root), { selection })
  const found: Diagnostic[] = []
  for (const dossier of authority.dossiers) found.push(...(await checkLaidOut(opener.open({ type: 'dossier', authority, dossier }), scope)))
  // Worded here: what a finding was made of can not be sent to another thread.
  return locateDiagnostics(found, new Map())
}
