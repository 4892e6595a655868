/** Fingerprints of the documents of a state: what an amending act keeps of both editions, and a sealed order of itself. */
import { fingerprintOf, fingerprintOfValues } from '../../revision/fingerprint.ts'
import type { DossierValues } from '../../revision/amend/diff-values.ts'
import { isMapping } from '../../revision/amend/value-path.ts'
import type { Value } from '../../revision/amend/value-change.ts'
import { contentName } from '../image-names.ts'
import type { ComposedEdition } from './editions.ts'
import { kindOfValue } from './read-changes.ts'

export interface DocumentFingerprint {
  /** Path below the dossier's folder. */
  readonly document: string
  /** SHA-256 of the printed words. */
  readonly words: string
  /** SHA-256 of the values of the file, but for what is no part of the text. */
  readonly values: string
}

export function fingerprintsOf({ documents }: ComposedEdition, values: DossierValues): readonly DocumentFingerprint[] {
  return documents.map(({ name, tree, images }) => ({
    document: name,
    words: fingerprintOf(tree, contentName(images)),
    values: fingerprintOfValues(withoutRecords(values.get(name) ?? null)),
  }))
}

/**
 * Keys of an order that go on being written after it is signed: marks of copies, mailing, publication. They are no part of what an
 * amending act can change.
 */
export const RECORD_KEYS: readonly string[] = ['fingerprint', 'copy', 'published', 'distribution', 'preparedBy', 'approvalSheet', 'acquaintanceSheet', 'eSignature']

export function withoutRecords(value: Value): Value {
  if (!isMapping(value) || kindOfValue(value) !== 'order') return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !RECORD_KEYS.includes(key)))
}
