/** Acts as signed acts have left them: what the public and those responsible are told knows nothing of drafts of amending acts. */
import { hasErrors } from '../diagnostics/diagnostic.ts'
import type { Host } from '../workspace/host.ts'
import { isInside } from '../workspace/path.ts'
import { openProject, type OpenDossier, type OpenOptions } from './open-project.ts'

/** Later than any act. Opened as of this day, an act has the changes of all signed acts and of no draft. */
export const END_OF_TIME = '9999-12-31'

/** Like `openProject`. An act with errors, and one opened as of a day, comes as it is. */
export function* openInForce(host: Host, options: OpenOptions = {}): Generator<OpenDossier, void> {
  for (const opened of openProject(host, options)) {
    if (options.asOf !== undefined || hasErrors(opened.diagnostics) || !isChangedByDraft(opened)) {
      yield opened
      continue
    }
    const { selection = '' } = options
    for (const signed of openProject(host, { selection: isInside(selection, opened.path) ? selection : opened.path, asOf: END_OF_TIME })) {
      if (signed.path === opened.path) yield withoutDrafts(signed)
    }
  }
}

/** A signed act whose source holds changes that nobody has signed yet: what is in force is another text. */
export function isChangedByDraft({ editions, content }: OpenDossier): boolean {
  const act = content?.order.document.value as { readonly date?: string; readonly number?: string } | undefined // an act has both, or lacks one
  return act?.date !== undefined && act.number !== undefined && editions?.steps.some(({ amendment }) => !amendment.isSigned) === true
}

/**
 * The act as signed acts have left it: its seals are compared with that text, and a draft answers for nothing in it.
 * @param dossier opened as of `END_OF_TIME`
 */
export function withoutDrafts(dossier: OpenDossier): OpenDossier {
  // The state that is shown is the last one, not a past one.
  const { editions, pastState, ...rest } = dossier
  return editions === undefined ? rest : { ...rest, editions: { ...editions, steps: editions.steps.filter(({ amendment }) => amendment.isSigned) } }
}
