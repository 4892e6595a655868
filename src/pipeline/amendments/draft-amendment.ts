/**
 * From a signed revision of a dossier and its current files to the contents of
 * an amending act: the changes of values, the fingerprints of both editions,
 * and both proofs. Reads two workspaces, writes nothing.
 */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Amendment } from '../../model/content.ts'
import { applyChanges } from '../../revision/amend/change-values.ts'
import { diffValues, type DossierValues } from '../../revision/amend/diff-values.ts'
import { fixNumbers, type NumberFixes } from '../../revision/amend/fix-numbers.ts'
import { isMapping, isSameValue } from '../../revision/amend/value-path.ts'
import type { Value, ValueChange } from '../../revision/amend/value-change.ts'
import { requisiteName } from '../../revision/requisite-words.ts'
import type { Host } from '../../workspace/host.ts'
import { findDossiers, type DossierLocation } from '../find-dossiers.ts'
import { createPartnerFinder } from '../find-partners.ts'
import { loadAuthority } from '../load-authority.ts'
import { loadDossier } from '../load-dossier.ts'
import { locateDiagnostics } from '../locate-diagnostics.ts'
import { composeState, stateHost, type ComposedEdition, type EditionDocument } from './editions.ts'
import { fingerprintsOf, recordEditions, withoutRecords, type EditionRecord } from './fingerprints.ts'
import { countAmendments, instructEdition, pairDocuments, type InstructedDocument } from './instruct-edition.ts'
import { proveWords } from './prove-words.ts'
import { kindOfValue } from './read-changes.ts'
import { readValues } from './read-values.ts'

export interface DraftInput {
  /** The signed revision. */
  readonly before: Host
  /** The current files. */
  readonly after: Host
  /** Workspace path of the dossier, in both. */
  readonly folder: string
  readonly options?: Pick<Amendment, 'reissue' | 'threshold' | 'rewrite'>
}

export interface AmendmentDraft {
  readonly before: ComposedEdition
  readonly after: ComposedEdition
  readonly changes: readonly ValueChange[]
  readonly editions: readonly EditionRecord[]
  readonly documents: readonly InstructedDocument[]
  /** How many amendments the act will hold; 0 when the printed text is the same. */
  readonly count: number
  /** By document: numbers that the source has to fix first, so that no unit changes its own. */
  readonly numbers: ReadonlyMap<string, NumberFixes>
}

export interface DraftResult {
  /** Absent when one of the revisions can not be composed. */
  readonly draft: AmendmentDraft | undefined
  /** With an error among them nothing may be written. */
  readonly diagnostics: readonly Diagnostic[]
}

export function draftAmendment({ before: oldHost, after: newHost, folder, options = {} }: DraftInput): DraftResult {
  const [oldPlace, newPlace] = [locateDossier(oldHost, folder), locateDossier(newHost, folder)]
  const [oldValues, newValues] = [oldPlace && readValues(oldHost, oldPlace.location), newPlace && readValues(newHost, newPlace.location)]
  if (oldPlace === undefined || newPlace === undefined || oldValues === undefined || newValues === undefined) {
    return { draft: undefined, diagnostics: [...explainUnread(oldHost, oldPlace), ...explainUnread(newHost, newPlace)] }
  }
  // What is recorded after signing stays as it is now in every state.
  const past = new Map([...oldValues].map(([document, value]) => [document, withoutRecords(value)]))
  const now = new Map([...newValues].map(([document, value]) => [document, withoutRecords(value)]))
  const changes = diffValues(past, now)
  const diagnostics: Diagnostic[] = []
  for (const [document, value] of now) {
    const [before, after] = [kindOfValue(past.get(document)), kindOfValue(value)]
    // «Приложение 4 исключить, дополнить приложением 4» is no amendment that anybody could read.
    if (before !== undefined && before !== after) diagnostics.push({ ...diagnose('revision/other-kind', { before, after: after ?? '' }, { file: `${folder}/${document}`, pointer: '/kind' }), severity: 'error' })
  }
  if (diagnostics.length > 0) return { draft: undefined, diagnostics }
  const applied = applyChanges(changes, past)
  if (!applied.ok || !isSameDossier(applied.values, now)) throw new Error(`The changes of ${folder} do not lead from one revision to the other`)

  const findPartners = createPartnerFinder(newHost)
  const authority = loadAuthority(newHost, newPlace.authority)
  const kept = new Map([...past].map(([document, value]) => [document, withRecordsOf(value, newValues.get(document))]))
  const overlay = stateHost(newHost, newPlace.location, newValues, kept)
  const before = composeState(overlay, locateDossier(overlay, folder)?.location, authority, findPartners)
  const after = composeState(newHost, newPlace.location, authority, findPartners)
  for (const [when, { edition, problem }] of [['before', before], ['after', after]] as const) {
    if (edition === undefined) diagnostics.push(diagnose('amendment/broken-state', { when, message: problem?.message ?? '', lacksPicture: problem?.code === 'image/missing' }, problem?.place ?? { file: folder }))
  }
  if (before.edition === undefined || after.edition === undefined) return { draft: undefined, diagnostics }

  const documents = instructEdition(before.edition, after.edition, options)
  const twins = pairDocuments(before.edition.documents, after.edition.documents)
  const numbers = new Map([...twins].map(([old, twin]) => [twin.name, fixNumbers(old.tree, twin.tree)]))
  const fingerprints = { old: fingerprintsOf(before.edition, past), new: fingerprintsOf(after.edition, now) }
  const editions = recordEditions(fingerprints.old, fingerprints.new)

  const oldAuthority = loadAuthority(oldHost, oldPlace.authority)
  const signed = composeState(oldHost, oldPlace.location, oldAuthority, createPartnerFinder(oldHost)).edition
  const signedPrints = signed === undefined ? [] : fingerprintsOf(signed, past)
  for (const { document, words } of signedPrints) {
    const same = fingerprints.old.find((each) => each.document === document)
    // The old text printed with today's people is not what was signed.
    if (same === undefined || same.words === words) continue
    const picture = changedPicture(signed?.documents.find(({ name }) => name === document), before.edition.documents.find(({ name }) => name === document))
    diagnostics.push(diagnose('amendment/context-changed', { document, since: 'подписанной редакции', ...(picture === undefined ? {} : { picture }) }, { file: `${folder}/${document}` }))
  }
  for (const failure of proveWords(documents)) diagnostics.push(diagnose('amendment/words-mismatch', failure, { file: `${folder}/${failure.document}` }))
  for (const { document, requisiteDifferences, after: shown } of documents) {
    if (document.role !== 'act') continue
    for (const { before: one, after: other } of requisiteDifferences) {
      diagnostics.push(diagnose('amendment/requisite-changed', { requisite: requisiteName((one ?? other)!.kind) }, { file: `${folder}/${shown?.name ?? ''}` }))
    }
  }
  return { draft: { before: before.edition, after: after.edition, changes, editions, documents, count: countAmendments(documents), numbers }, diagnostics }
}

/** The picture that shows something else under its old name. */
function changedPicture(old: EditionDocument | undefined, now: EditionDocument | undefined): string | undefined {
  for (const [name, bytes] of old?.images ?? []) {
    const other = now?.images.get(name)
    if (other !== undefined && !(bytes.length === other.length && bytes.every((byte, index) => byte === other[index]))) return name
  }
  return undefined
}

function locateDossier(host: Host, folder: string) {
  const authority = findDossiers(host, folder)[0]
  const location = authority?.dossiers.find((dossier): dossier is DossierLocation => dossier.folder === folder)
  return authority === undefined || location === undefined ? undefined : { authority, location }
}

/** Why the files of a revision can not be read; nothing when the revision has no such dossier. */
function explainUnread(host: Host, place: ReturnType<typeof locateDossier>): readonly Diagnostic[] {
  if (place === undefined) return []
  const { diagnostics, sources } = loadDossier(host, place.location)
  return locateDiagnostics(diagnostics.filter(({ severity }) => severity === 'error'), sources)
}

/** An earlier text with the records of today. */
function withRecordsOf(value: Value, now: Value | undefined): Value {
  if (!isMapping(value) || !isMapping(now)) return value
  const text = withoutRecords(now)
  return isMapping(text) ? { ...value, ...Object.fromEntries(Object.entries(now).filter(([key]) => !Object.hasOwn(text, key))) } : value
}

function isSameDossier(one: DossierValues, other: DossierValues): boolean {
  return one.size === other.size && [...one].every(([document, value]) => isSameValue(value, other.get(document)))
}

