import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { checkEditions } from './amendments/check-editions.ts'
import { lintOpened, settle } from './lint-project.ts'
import type { OpenDossier } from './open-project.ts'
import { checkTree } from './stages.ts'

/** Every finding about one opened unit of a project, at its place and weighed. */
export function checkOpened(dossier: OpenDossier, isLinted: boolean): readonly Diagnostic[] {
  const own = [...dossier.diagnostics]
  for (const document of dossier.documents) own.push(...checkTree(document))
  own.push(...checkEditions(dossier))
  if (isLinted) own.push(...lintOpened(dossier))
  return settle(own, dossier)
}
