/** Fingerprints of the documents of a state: what an amending act keeps of both editions, and a sealed act of itself. */
import { formatIsoDate, parseDate } from '../../russian/dates.ts'
import { fingerprintOf, fingerprintOfValues } from '../../revision/fingerprint.ts'
import type { DossierValues } from '../../revision/amend/diff-values.ts'
import { isMapping } from '../../revision/amend/value-path.ts'
import type { Value } from '../../revision/amend/value-change.ts'
import { canonicalValue } from '../../schema/canonical-value.ts'
import { packageRegistry } from '../../schema/package-registry.ts'
import type { AuthorSource } from '../../schema/translate-keys.ts'
import { contentName } from '../image-names.ts'
import { composeTree, type DocumentPlan } from '../stages.ts'
import type { ComposedEdition } from './editions.ts'
import { kindOfValue } from './read-changes.ts'

export interface DocumentFingerprint {
  /** Path below the dossier's folder. */
  readonly document: string
  /** SHA-256 of the printed words. */
  readonly words: string
  /** SHA-256 of the values of the file, but for what is no part of the text. */
  readonly values: string
  /** Of an act: SHA-256 of its date, number and signatories as its file says them. */
  readonly requisites?: string
}

export function fingerprintsOf({ documents }: ComposedEdition, values: DossierValues): readonly DocumentFingerprint[] {
  return documents.map(({ name, tree, images }) => printOf(name, fingerprintOf(tree, contentName(images)), values.get(name) ?? null))
}

function printOf(document: string, words: string, value: Value): DocumentFingerprint {
  const requisites = requisitesPrint(value)
  return { document, words, values: fingerprintOfValues(withoutRecords(value)), ...(requisites === undefined ? {} : { requisites }) }
}

/** What an amending act keeps of a document: its editions before and after. */
export interface EditionRecord {
  readonly document: string
  readonly old?: string
  readonly new?: string
  readonly values?: string
}

export function recordEditions(before: readonly DocumentFingerprint[], after: readonly DocumentFingerprint[]): readonly EditionRecord[] {
  return [...new Set([...before, ...after].map(({ document }) => document))].map((document): EditionRecord => {
    const [one, other] = [before, after].map((prints) => prints.find((each) => each.document === document))
    return { document, ...(one === undefined ? {} : { old: one.words }), ...(other === undefined ? {} : { new: other.words, values: other.values }) }
  })
}

/** Of a document by itself, such as an amending act with the words that are derived for it; `undefined` when it can not be composed. */
export function printOfDocument(plan: DocumentPlan, source: AuthorSource): DocumentFingerprint | undefined {
  const composed = composeTree(plan).value
  if (composed === undefined) return undefined
  const value = canonicalValue(source.value, [packageRegistry().rootOf(plan.kind)], (pointer) => source.written(pointer), '') as Value // read from YAML
  return printOf(plan.file.split('/').at(-1)!, fingerprintOf(composed.document, contentName(composed.images)), value)
}

/**
 * Keys of an act that go on being written after it is signed: marks of copies, mailing, publication. They are no part of what an
 * amending act can change.
 */
export const RECORD_KEYS: readonly string[] = ['fingerprint', 'copy', 'published', 'distribution', 'preparedBy', 'approvalSheet', 'acquaintanceSheet', 'eSignature']

/** Written into an amending act when it is sealed. */
const SEALED_KEYS: readonly string[] = ['editions', 'houseStyle']

export function withoutRecords(value: Value): Value {
  const kind = kindOfValue(value)
  if (!isMapping(value) || (kind !== 'order' && kind !== 'amendment')) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !RECORD_KEYS.includes(key) && !(kind === 'amendment' && SEALED_KEYS.includes(key))))
}

/** What makes it this act and no other. Its title is among its words; the letterhead and posts follow other files. */
const REQUISITE_KEYS: readonly string[] = ['act', 'date', 'number', 'signatory', 'agreement', 'jointWith']

export function requisitesPrint(value: Value): string | undefined {
  const kind = kindOfValue(value)
  if (!isMapping(value) || (kind !== 'order' && kind !== 'amendment')) return undefined
  const own = REQUISITE_KEYS.filter((key) => Object.hasOwn(value, key)).map((key) => [key, key === 'date' ? isoDate(value[key]) : value[key]!] as const)
  return fingerprintOfValues(Object.fromEntries(own))
}

/** 01.03.2021 and 2021-03-01 are one day. */
function isoDate(written: Value | undefined): Value {
  const day = typeof written === 'string' ? parseDate(written) : undefined
  return day === undefined ? (written ?? null) : formatIsoDate(day)
}
