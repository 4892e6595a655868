/** Signed acts without a seal, beside the revision that was committed last: what git remembers of them stands in for the seal until the next commit. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Host } from '../../workspace/host.ts'
import { isSameFile } from '../../workspace/same-file.ts'
import { openProject } from '../open-project.ts'
import { createAmendmentFinder, amendmentName, type AmendmentSource } from './find-amendments.ts'
import { printOfDocument } from './fingerprints.ts'
import { historyIn, isCoveredBy, signedAct } from './find-uncovered.ts'

export interface Committed {
  readonly before: Host
  readonly after: Host
  /** Workspace paths of dossiers whose signed acts have no seal now, and of which some file, or one that they share with others of their authority, is not as it was committed. */
  readonly edited: readonly string[]
  /** Workspace paths of dossiers that were committed and are gone. */
  readonly gone: readonly string[]
}

export function checkCommitted({ before, after, edited, gone }: Committed): readonly Diagnostic[] {
  return [...edited.flatMap((folder) => checkEdited(before, after, folder)), ...gone.flatMap((folder) => checkGone(before, after, folder))]
}

function checkEdited(before: Host, after: Host, folder: string): readonly Diagnostic[] {
  const signed = signedAct(before, folder)
  if (signed === undefined || (!signed.isAmendment && isCoveredBy(historyIn(before, folder), historyIn(after, folder)))) return []
  const [old, now] = [printsIn(before, folder), printsIn(after, folder)]
  // A revision with errors is no measure.
  if (old === undefined || now === undefined) return []
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((file) => old.get(file) !== now.get(file))
    .map((file) => {
      const document = file.slice(folder.length + 1)
      // The register, a template or a picture is another one.
      if (isSameFile(before, after, file)) return diagnose('amendment/context-changed', { document, since: 'редакции, записанной в git' }, { file })
      return diagnose('amendment/changed-since-commit', { document, act: signed.act }, { file })
    })
}

/** An amending act that was moved or renamed goes on; main acts are told by `diff`. */
function checkGone(before: Host, after: Host, folder: string): readonly Diagnostic[] {
  const authority = folder.split('/')[0]!
  const amendment = createAmendmentFinder(before, authority)().at(folder)
  if (amendment?.isSigned !== true || after.kind(amendment.amends) !== 'directory') return []
  const isSame = ({ date, content }: AmendmentSource): boolean => date === amendment.date && content.number === amendment.content.number
  const editions = historyIn(after, amendment.amends)
  const order = editions?.compose(editions.steps.length).edition
  // With a seal its absence is told by what is kept.
  if (order === undefined || order.order.fingerprint !== undefined || createAmendmentFinder(after, authority)().of(amendment.amends).some(isSame)) return []
  return [diagnose('amendment/gone-since-commit', { act: amendmentName(amendment), folder }, { file: order.files.content!.order.document.file })]
}

/** By workspace path: fingerprints of the printed words, of an act with those of its requisites. */
function printsIn(host: Host, folder: string): ReadonlyMap<string, string> | undefined {
  const prints = new Map<string, string>()
  for (const { diagnostics, documents, sources } of openProject(host, { selection: folder })) {
    if (hasErrors(diagnostics)) return undefined
    for (const plan of documents) {
      const source = sources.get(plan.file)
      const print = source && printOfDocument(plan, source)
      if (print === undefined) return undefined
      prints.set(plan.file, `${print.words} ${print.requisites ?? ''}`)
    }
  }
  return prints
}
