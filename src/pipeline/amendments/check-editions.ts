/** Whether signed texts are still what was signed, and whether amending acts still do what they say: for `check`. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { formatDate, parseDate } from '../../russian/dates.ts'
import { NBSP } from '../../russian/letters.ts'
import { joinPath } from '../../workspace/path.ts'
import type { OpenDossier } from '../open-project.ts'
import type { Editions } from './editions.ts'
import { fingerprintsOf, type DocumentFingerprint } from './fingerprints.ts'
import { proveWords } from './prove-words.ts'

/** Repeats both proofs of an amending act; compares an act with the fingerprints that were kept of it. */
export function checkEditions(dossier: OpenDossier): readonly Diagnostic[] {
  if (hasErrors(dossier.diagnostics)) return []
  if (dossier.amendment !== undefined) {
    const { source, editions, step, documents } = dossier.amendment
    const place = { file: source.file, pointer: '/changes' }
    const words = proveWords(documents).map((failure) => diagnose('amendment/words-mismatch', failure, place))
    const own = (source.content.phrases ?? []).map(({ unit }, index) => diagnose('amendment/own-phrase', { unit }, { file: source.file, pointer: `/phrases/${index}/text` }))
    return [...words, ...own, ...checkKept(editions, step)]
  }
  return dossier.editions === undefined ? [] : checkSource(dossier.path, dossier.editions)
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

/** Fingerprints that the source must have: those of the last act that keeps some. */
function checkSource(path: string, editions: Editions): readonly Diagnostic[] {
  const last = editions.steps.length - 1
  const diagnostics: Diagnostic[] = []
  const kept = new Set<string>()
  // From the last act to the signed order: what a later one keeps, an earlier one need not.
  for (let step = last; step >= -1; step--) {
    const records = step < 0 ? sealOf(editions) : editionsOf(editions, step)
    if (records.length === 0) continue
    const prints = printsOf(editions, step + 1)
    if (prints === undefined) continue
    const isDraft = step >= 0 && !editions.steps[step]!.amendment.isSigned
    for (const { document, words, values, place } of records) {
      if (kept.has(document)) continue
      kept.add(document)
      const found = prints.find((each) => each.document === document)
      if (found?.words === words) continue
      const since = step < 0 ? 'подписанной редакции' : `редакции приказа ${nameOf(editions, step)}`
      const at = { file: joinPath(path, document) }
      const related = { related: [{ place, message: 'здесь записан отпечаток' }] }
      if (found !== undefined && found.values === values) diagnostics.push(diagnose('amendment/context-changed', { document, since }, at, related))
      else if (isDraft) diagnostics.push(diagnose('amendment/stale-draft', { document }, place, { related: [{ place: at, message: 'этот файл правили позже' }] }))
      else diagnostics.push(diagnose('amendment/changed-without-amendment', { document, since }, at, related))
    }
  }
  return diagnostics
}

interface Kept {
  readonly document: string
  readonly words: string
  readonly values: string | undefined
  readonly place: { readonly file: string; readonly pointer: string }
}

function editionsOf({ steps }: Editions, step: number): readonly Kept[] {
  const { content, file } = steps[step]!.amendment
  return (content.editions ?? []).flatMap(({ document, new: words, values }, index) =>
    words === undefined ? [] : [{ document, words, values, place: { file, pointer: `/editions/${index}/new` } }],
  )
}

function sealOf(editions: Editions): readonly Kept[] {
  const { edition } = editions.compose(editions.steps.length)
  const file = edition?.files.content?.order.document.file
  return (edition?.order.fingerprint ?? []).map(({ document, words, values }, index) => ({ document, words, values, place: { file: file!, pointer: `/fingerprint/${index}/words` } }))
}

function printsOf(editions: Editions, state: number): readonly DocumentFingerprint[] | undefined {
  const { edition } = editions.compose(state)
  const values = editions.values(state)
  return edition === undefined || values === undefined ? undefined : fingerprintsOf(edition, values)
}

/** «от 1 марта 2021 г. № 45»; of a draft, its folder. */
function nameOf({ steps }: Editions, step: number): string {
  const { amendment } = steps[step]!
  const day = amendment.date === undefined ? undefined : parseDate(amendment.date)
  if (day === undefined || amendment.content.number === undefined) return `«${amendment.folder}»`
  return `от ${formatDate(day)} № ${amendment.content.number}`.replaceAll(NBSP, ' ')
}
