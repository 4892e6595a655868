/** Whether the source of a signed act is still what was signed, or what the last amending act made of it. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { joinPath } from '../../workspace/path.ts'
import type { Editions } from './editions.ts'
import { requisitesPrint } from './fingerprints.ts'
import { editionsAfter, editionsBefore, fileOf, nameOf, orderOf, printsOf, sealOf, type Kept } from './signed-records.ts'

export function checkSignedText(path: string, editions: Editions): readonly Diagnostic[] {
  return [...checkWords(path, editions), ...checkAdded(path, editions), ...checkChain(editions), ...checkRequisites(editions)]
}

/** Fingerprints that the source must have: those of the last act that keeps some. */
function checkWords(path: string, editions: Editions): readonly Diagnostic[] {
  const last = editions.steps.length - 1
  const diagnostics: Diagnostic[] = []
  const kept = new Set<string>()
  // From the last act to the signed order: what a later one keeps, an earlier one need not.
  for (let step = last; step >= -1; step--) {
    const records = step < 0 ? sealOf(editions) : editionsAfter(editions, step)
    if (records.length === 0) continue
    const prints = printsOf(editions, step + 1)
    if (prints === undefined) continue
    const isDraft = step >= 0 && !editions.steps[step]!.amendment.isSigned
    for (const { document, words, values, place } of records) {
      if (kept.has(document)) continue
      kept.add(document)
      const found = prints.find((each) => each.document === document)
      if (found?.words === words) continue
      const since = step < 0 ? SIGNED : `редакции приказа ${nameOf(editions, step)}`
      const at = { file: joinPath(path, document) }
      const related = { related: [{ place, message: 'здесь записан отпечаток' }] }
      if (found !== undefined && found.values === values) diagnostics.push(diagnose('amendment/context-changed', { document, since }, at, related))
      else if (isDraft) diagnostics.push(diagnose('amendment/stale-draft', { document }, place, { related: [{ place: at, message: 'этот файл правили позже' }] }))
      else diagnostics.push(diagnose('amendment/changed-without-amendment', { document, since }, at, related))
    }
  }
  return diagnostics
}

const SIGNED = 'подписанной редакции'

/** An annex that the sealed act did not have. One that an amending act does not name is told there. */
function checkAdded(path: string, editions: Editions): readonly Diagnostic[] {
  const seal = sealOf(editions)
  const prints = seal.length === 0 ? undefined : printsOf(editions, 0)
  return (prints ?? []).flatMap(({ document }) =>
    seal.some((each) => each.document === document)
      ? []
      : [diagnose('amendment/added-without-amendment', { document }, { file: joinPath(path, document) }, { related: [{ place: { file: seal[0]!.place.file, pointer: '/fingerprint' }, message: 'отпечатки подписанных документов' }] })],
  )
}

/** Whether an earlier edition, found by taking changes back, is the one that was signed: what is kept of it before the next act, or by the act that made it. */
export function checkPastWords(path: string, editions: Editions, state: number): readonly Diagnostic[] {
  const made = state === 0 ? sealOf(editions) : editionsAfter(editions, state - 1)
  const needed = editionsBefore(editions, state)
  const prints = printsOf(editions, state)
  if (prints === undefined) return []
  const since = state === 0 ? SIGNED : `редакции приказа ${nameOf(editions, state - 1)}`
  const documents = new Set([...made, ...needed].map(({ document }) => document))
  return [...documents].flatMap((document) => {
    const found = prints.find((each) => each.document === document)
    const records = [...needed, ...made].filter((each) => each.document === document)
    const other = records.find(({ words }) => words !== found?.words)
    if (other === undefined) return []
    const isContext = found !== undefined && records.some(({ values }) => values === found.values)
    if (!isContext) return [diagnose('amendment/old-edition-differs', { document }, other.place)]
    return [diagnose('amendment/context-changed', { document, since }, { file: joinPath(path, document) }, { related: [{ place: other.place, message: 'здесь записан отпечаток' }] })]
  })
}

/** What one act left must be what the next one was written for; where it is not, an act between them is missing. */
function checkChain(editions: Editions): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (let next = 0; next < editions.steps.length; next++) {
    const left: readonly Kept[] = next === 0 ? sealOf(editions) : editionsAfter(editions, next - 1)
    const prints = left.length === 0 ? undefined : printsOf(editions, next)
    for (const { document, words, place } of editionsBefore(editions, next)) {
      const earlier = left.find((each) => each.document === document)
      // Where the next act does not fit the text itself, that is what is told.
      if (earlier === undefined || earlier.words === words || prints?.find((each) => each.document === document)?.words !== words) continue
      const since = next === 0 ? 'подписанной редакцией' : `редакцией приказа ${nameOf(editions, next - 1)}`
      diagnostics.push(diagnose('amendment/missing-amendment', { document, since, next: nameOf(editions, next) }, place, { related: [{ place: earlier.place, message: 'отпечаток прежней редакции' }] }))
    }
  }
  return diagnostics
}

/** The head of the act is no part of what an amending act can change. */
function checkRequisites(editions: Editions): readonly Diagnostic[] {
  const [order, file, values] = [orderOf(editions), fileOf(editions), editions.values(editions.steps.length)]
  if (order?.fingerprint === undefined || file === undefined || values === undefined) return []
  return order.fingerprint.flatMap(({ document, requisites }, index) => {
    const value = values.get(document)
    if (requisites === undefined || value === undefined || requisitesPrint(value) === requisites) return []
    return [diagnose('amendment/requisites-edited', {}, { file }, { related: [{ place: { file, pointer: `/fingerprint/${index}/requisites` }, message: 'здесь записан отпечаток' }] })]
  })
}
