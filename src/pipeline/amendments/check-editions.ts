/** Whether signed texts are still what was signed, and whether amending acts still do what they say: for `check`. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { OpenDossier } from '../open-project.ts'
import { checkSignedText } from './check-signed-text.ts'
import type { Editions } from './editions.ts'
import type { AmendmentSource } from './find-amendments.ts'
import { printOfDocument, type DocumentFingerprint } from './fingerprints.ts'
import type { OpenedAmendment } from './open-amendment.ts'
import { proveWords } from './prove-words.ts'
import { printsOf } from './signed-records.ts'

/** Repeats both proofs of an amending act; compares an act with the fingerprints that were kept of it. */
export function checkEditions(dossier: OpenDossier): readonly Diagnostic[] {
  if (hasErrors(dossier.diagnostics)) return []
  if (dossier.amendment !== undefined) return checkAmendment(dossier, dossier.amendment)
  return dossier.editions === undefined ? [] : checkSignedText(dossier.path, dossier.editions)
}

function checkAmendment(dossier: OpenDossier, { source, editions, step, documents }: OpenedAmendment): readonly Diagnostic[] {
  const place = { file: source.file, pointer: '/changes' }
  const words = proveWords(documents).map((failure) => diagnose('amendment/words-mismatch', failure, place))
  const own = (source.content.phrases ?? []).map(({ unit }, index) => diagnose('amendment/own-phrase', { unit }, { file: source.file, pointer: `/phrases/${index}/text` }))
  const kept = checkKept(editions, step)
  return [...words, ...own, ...kept, ...(source.isSigned ? checkRecorded(source, editions, step) : []), ...checkOwnSeal(dossier, source)]
}

/** The state before an amending act is the one that it was written for; where the state after it is another one too, the source was edited, and that is told there. */
function checkKept(editions: Editions, step: number): readonly Diagnostic[] {
  const { amendment } = editions.steps[step]!
  const [before, after] = [printsOf(editions, step), printsOf(editions, step + 1)]
  if (before === undefined || after === undefined) return []
  const wordsIn = (prints: readonly DocumentFingerprint[], document: string): string | undefined => prints.find((each) => each.document === document)?.words
  return (amendment.content.editions ?? []).flatMap(({ document, old, new: now }, index) => {
    const isOther = old !== undefined && wordsIn(before, document) !== old
    const isEdited = now !== undefined && wordsIn(after, document) !== now
    if (!isOther || isEdited) return []
    return [diagnose('amendment/old-edition-differs', { document }, { file: amendment.file, pointer: `/editions/${index}/old` })]
  })
}

/** A signed amending act keeps both editions of every document: without them nobody would notice what is edited later. */
function checkRecorded({ file, content }: AmendmentSource, editions: Editions, step: number): readonly Diagnostic[] {
  if (content.editions === undefined) return [diagnose('amendment/no-editions', {}, { file })]
  const states = [['old', printsOf(editions, step)], ['new', printsOf(editions, step + 1)]] as const
  const named = (key: 'old' | 'new', document: string): boolean => content.editions!.some((each) => each.document === document && each[key] !== undefined)
  const missing = new Set(states.flatMap(([key, prints]) => (prints ?? []).filter(({ document }) => !named(key, document)).map(({ document }) => document)))
  return [...missing].map((document) => diagnose('amendment/edition-missing', { document }, { file, pointer: '/editions', at: 'key' }))
}

/** The words of a sealed amending act: they are derived when it is printed, from more than its own file. */
function checkOwnSeal({ documents: [plan] }: OpenDossier, { file, content, source }: AmendmentSource): readonly Diagnostic[] {
  const [kept] = content.fingerprint ?? []
  if (kept === undefined || plan === undefined) return []
  const found = printOfDocument(plan, source)
  if (found === undefined || (found.words === kept.words && (kept.requisites === undefined || found.requisites === kept.requisites))) return []
  const isOther = found.values !== kept.values
  return [diagnose('amendment/signed-words-changed', { isEdited: isOther }, { file, pointer: '/fingerprint', at: 'key' })]
}
