import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Order } from '../model/content.ts'
import { checkEditions } from './amendments/check-editions.ts'
import { checkLayouts } from './check-layouts.ts'
import { lintOpened, settle } from './lint-project.ts'
import type { OpenDossier } from './open-project.ts'
import { checkTree } from './stages.ts'

/** What of a unit is looked at besides whether documents can be made of it. */
export interface Scope {
  /** Its texts and their sense. */
  readonly isLinted: boolean
  /** Its pages. */
  readonly isLaidOut: boolean
}

/** Every finding about one opened unit of a project but those of its layout, at its place and weighed. */
export function checkOpened(dossier: OpenDossier, isLinted: boolean): readonly Diagnostic[] {
  return settle(findAll(dossier, isLinted), dossier)
}

/** The same, with its layout when it is asked for. */
export async function checkLaidOut(dossier: OpenDossier, { isLinted, isLaidOut }: Scope): Promise<readonly Diagnostic[]> {
  const found = findAll(dossier, isLinted)
  return settle(isLaidOut ? [...found, ...(await checkLayouts(dossier))] : found, dossier, isLaidOut)
}

/** Whether the act is signed and nothing is kept of it, so that an edit of it would be noticed by nobody. */
export function isUnsealed({ content, amendment, diagnostics }: OpenDossier): boolean {
  if (content?.act?.isDraft !== false || hasErrors(diagnostics)) return false
  const act = amendment?.source.content ?? (content.order.document.value as Order) // the order of a dossier without an amendment
  return act.fingerprint === undefined
}

function findAll(dossier: OpenDossier, isLinted: boolean): readonly Diagnostic[] {
  const own = [...dossier.diagnostics]
  for (const document of dossier.documents) own.push(...checkTree(document))
  own.push(...checkEditions(dossier))
  if (isLinted) own.push(...lintOpened(dossier))
  return own
}
