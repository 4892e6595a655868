/** What is kept of signed texts: the seal of an act, and the editions of the acts that amend it. */
import type { Place } from '../../source/place.ts'
import type { Editions } from './editions.ts'
import { amendmentName } from './find-amendments.ts'
import { fingerprintsOf, type DocumentFingerprint } from './fingerprints.ts'

/** What was kept of a document in one state. */
export interface Kept {
  readonly document: string
  readonly words: string
  readonly values: string | undefined
  readonly place: Place
}

/** After the step. */
export function editionsAfter({ steps }: Editions, step: number): readonly Kept[] {
  const { content, file } = steps[step]!.amendment
  return (content.editions ?? []).flatMap(({ document, new: words, values }, index) =>
    words === undefined ? [] : [{ document, words, values, place: { file, pointer: `/editions/${index}/new` } }],
  )
}

/** Before the step. */
export function editionsBefore({ steps }: Editions, step: number): readonly Kept[] {
  const { content, file } = steps[step]!.amendment
  return (content.editions ?? []).flatMap(({ document, old: words }, index) =>
    words === undefined ? [] : [{ document, words, values: undefined, place: { file, pointer: `/editions/${index}/old` } }],
  )
}

/** Of the act as it was signed. */
export function sealOf(editions: Editions): readonly Kept[] {
  const order = orderOf(editions)
  return (order?.fingerprint ?? []).map(({ document, words, values }, index) => ({ document, words, values, place: { file: fileOf(editions)!, pointer: `/fingerprint/${index}/words` } }))
}

/** The act as its source says now. */
export function orderOf(editions: Editions) {
  return editions.compose(editions.steps.length).edition?.order
}

export function fileOf(editions: Editions): string | undefined {
  return editions.compose(editions.steps.length).edition?.files.content?.order.document.file
}

/** The fingerprints that a state has; `undefined` when it can not be composed. */
export function printsOf(editions: Editions, state: number): readonly DocumentFingerprint[] | undefined {
  const { edition } = editions.compose(state)
  const values = editions.values(state)
  return edition === undefined || values === undefined ? undefined : fingerprintsOf(edition, values)
}

export function nameOf({ steps }: Editions, step: number): string {
  return amendmentName(steps[step]!.amendment)
}
