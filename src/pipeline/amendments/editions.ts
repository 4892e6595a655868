/**
 * The states of an amended act: its source holds the current one; the earlier
 * ones are found by taking back the changes of its amending acts, the latest
 * first. Each state is a workspace of its own, composed by the ordinary pipeline.
 */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Order } from '../../model/content.ts'
import { undoChanges, type ChangeFailure } from '../../revision/amend/change-values.ts'
import type { DossierValues } from '../../revision/amend/diff-values.ts'
import { canonicalText, isSameValue, itemName } from '../../revision/amend/value-path.ts'
import type { ValueChange } from '../../revision/amend/value-change.ts'
import type { Place } from '../../source/place.ts'
import type { DocumentNode } from '../../tree/nodes.ts'
import type { Host } from '../../workspace/host.ts'
import { createOverlayHost } from '../../workspace/overlay.ts'
import { joinPath } from '../../workspace/path.ts'
import { writeYaml } from '../../yaml/write-yaml.ts'
import { findDossiers, type DossierLocation } from '../find-dossiers.ts'
import type { FindPartners } from '../find-partners.ts'
import type { LoadedAuthority } from '../load-authority.ts'
import { openDossier, type OpenedFiles } from '../open-dossier.ts'
import { composeTree, type DocumentPlan } from '../stages.ts'
import { amendmentName, type AmendmentSource } from './find-amendments.ts'
import { kindOfValue, readChanges } from './read-changes.ts'
import { readValues, writeValue } from './read-values.ts'

export interface EditionStep {
  readonly amendment: AmendmentSource
  readonly changes: readonly ValueChange[]
}

/** A change that does not fit the text that it should have made. */
export interface BrokenStep {
  /** Of the step whose changes can not be taken back. */
  readonly step: number
  readonly failure: ChangeFailure
}

/** `problem`: the first error of a state that can not be printed. */
export interface ComposeResult {
  readonly edition: ComposedEdition | undefined
  readonly problem?: Diagnostic
}

export interface ComposedEdition {
  readonly files: OpenedFiles
  readonly order: Order
  readonly documents: readonly EditionDocument[]
}

export interface EditionDocument {
  /** Path below the dossier's folder. */
  readonly name: string
  readonly plan: DocumentPlan
  readonly tree: DocumentNode
  readonly images: ReadonlyMap<string, Uint8Array>
}

export interface Editions {
  readonly location: DossierLocation
  /** In the order in which they came into force; state `k` is the one before step `k`, the last state is the source. */
  readonly steps: readonly EditionStep[]
  /** Values of a state; `undefined` of those that can not be found. */
  readonly values: (state: number) => DossierValues | undefined
  /** Why the earlier states can not be found. */
  readonly broken: BrokenStep | undefined
  /** The state as a workspace. */
  readonly host: (state: number) => Host | undefined
  /** Files of the dossier in that state. */
  readonly locate: (state: number) => DossierLocation | undefined
  /** The printed documents of a state. */
  readonly compose: (state: number) => ComposeResult
  /** What is wrong with the lists of changes themselves. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface EditionsInput {
  readonly host: Host
  readonly location: DossierLocation
  readonly authority: LoadedAuthority
  readonly amendments: readonly AmendmentSource[]
  readonly findPartners: FindPartners
}

/** `undefined` when the files of the dossier itself can not be read. */
export function openEditions({ host, location, authority, amendments, findPartners }: EditionsInput): Editions | undefined {
  const current = readValues(host, location)
  if (current === undefined) return undefined
  const diagnostics: Diagnostic[] = []
  const kinds = knownKinds(current, amendments)
  const steps = amendments.map((amendment): EditionStep => {
    const read = readChanges(amendment, (document) => kinds.get(document))
    diagnostics.push(...read.diagnostics)
    return { amendment, changes: read.changes }
  })

  const states: (DossierValues | undefined)[] = new Array<DossierValues | undefined>(steps.length + 1).fill(undefined)
  states[steps.length] = current
  let broken: BrokenStep | undefined
  // A change that could not be read would only be missed where it was.
  for (let step = steps.length - 1; step >= 0 && !hasErrors(diagnostics); step--) {
    const result = undoChanges(steps[step]!.changes, states[step + 1]!)
    if (!result.ok) {
      broken = { step, failure: result.failure }
      break
    }
    states[step] = result.values
  }

  const hostOf = (state: number): Host | undefined => {
    const values = states[state]
    return values === undefined ? undefined : stateHost(host, location, current, values)
  }
  const locate = (state: number): DossierLocation | undefined => {
    const own = hostOf(state)
    return own && findDossiers(own, location.folder).flatMap(({ dossiers }) => dossiers).find(({ folder }) => folder === location.folder)
  }
  const composed = new Map<number, ComposeResult>()
  const compose = (state: number): ComposeResult => {
    const known = composed.get(state) ?? composeState(hostOf(state), locate(state), authority, findPartners)
    composed.set(state, known)
    return known
  }
  return { location, steps, values: (state) => states[state], broken, host: hostOf, locate, compose, diagnostics }
}

/** Kinds of the files that there are, and of those that a change brought or took away. */
function knownKinds(current: DossierValues, amendments: readonly AmendmentSource[]): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>()
  const learn = (document: string, kind: string | undefined): void => {
    if (kind !== undefined && !kinds.has(document)) kinds.set(document, kind)
  }
  for (const [document, value] of current) learn(document, kindOfValue(value))
  for (const amendment of amendments) {
    const { changes } = readChanges(amendment, () => undefined)
    for (const change of changes) {
      if (change.path !== '' || change.operation !== 'set') continue
      learn(change.document, kindOfValue(change.new) ?? kindOfValue(change.old))
    }
  }
  return kinds
}

/** Files that are as they were stay the author's own, with their lines and comments. */
export function stateHost(host: Host, { folder }: DossierLocation, current: DossierValues, values: DossierValues): Host {
  const files = new Map<string, Uint8Array | undefined>()
  for (const [document, value] of values) {
    if (!isSameValue(current.get(document), value)) files.set(joinPath(folder, document), writeValue(value))
  }
  for (const document of current.keys()) {
    if (!values.has(document)) files.set(joinPath(folder, document), undefined)
  }
  return files.size === 0 ? host : createOverlayHost(host, files)
}

export function composeState(host: Host | undefined, location: DossierLocation | undefined, authority: LoadedAuthority, findPartners: FindPartners): ComposeResult {
  if (host === undefined || location === undefined) return { edition: undefined }
  const files = openDossier(host, location, authority, findPartners)
  const failed = (diagnostics: readonly Diagnostic[]): ComposeResult => {
    const problem = diagnostics.find(({ severity }) => severity === 'error')
    return { edition: undefined, ...(problem === undefined ? {} : { problem }) }
  }
  if (files.content === undefined || hasErrors(files.diagnostics)) return failed(files.diagnostics)
  const documents: EditionDocument[] = []
  for (const plan of files.documents) {
    const { value, diagnostics } = composeTree(plan)
    if (value === undefined || hasErrors(diagnostics)) return failed(diagnostics)
    documents.push({ name: plan.file.slice(location.folder.length + 1), plan, tree: value.document, images: value.images })
  }
  return { edition: { files, order: files.content.order.document.value as Order, documents } } // linkAnnexes puts the order first
}

/**
 * How a broken chain is told: with both texts, at the act that was written for another text. Where a later act changes the same place, that
 * is the one: it does not know what this one left there.
 */
export function reportBroken({ steps, broken }: Editions): readonly Diagnostic[] {
  if (broken === undefined) return []
  const { step, failure } = broken
  const { change, index } = failure
  const shown = { expected: showValue(failure.expected), actual: showValue(failure.found) }
  const beside = failure.reason === 'other-value' ? shown : {}
  const later = steps.findIndex(({ changes }, at) => at > step && changes.some((each) => touchesSame(change, each)))
  if (later >= 0) {
    const own = steps[later]!.changes.findIndex((each) => touchesSame(change, each))
    // What this act left is what the later one should have been written for.
    return [rivalry(steps, { step: later, index: own }, { step, index }, failure.reason === 'other-value' ? { expected: shown.actual, actual: shown.expected } : {})]
  }
  const isRival = (each: ValueChange): boolean => touchesSame(change, each) && !(each.operation === 'set' && each.path === change.path && !isSameValue(each.new, failure.found))
  const earlier = steps.slice(0, step).findLastIndex(({ changes }) => changes.some(isRival))
  if (earlier >= 0) return [rivalry(steps, { step, index }, { step: earlier, index: steps[earlier]!.changes.findIndex(isRival) }, beside)]
  const { amendment } = steps[step]!
  return [diagnose('amendment/text-mismatch', { document: change.document, path: writtenPath(amendment, index), reason: failure.reason, at: failure.at, ...shown }, placeOf(amendment, index), beside)]
}

interface ChangePlace {
  readonly step: number
  readonly index: number
}

function rivalry(steps: readonly EditionStep[], own: ChangePlace, other: ChangePlace, beside: { readonly expected?: string; readonly actual?: string }): Diagnostic {
  const [amendment, rival] = [steps[own.step]!.amendment, steps[other.step]!.amendment]
  const place = `${steps[own.step]!.changes[own.index]!.document}: ${writtenPath(amendment, own.index)}`
  const params = { place, own: amendmentName(amendment), other: amendmentName(rival), expected: beside.expected, actual: beside.actual }
  return diagnose('amendment/same-unit', params, placeOf(amendment, own.index), { ...beside, related: [{ place: placeOf(rival, other.index), message: 'здесь это же место меняет другой акт' }] })
}

function placeOf({ file }: AmendmentSource, index: number): Place {
  return { file, pointer: `/changes/${index}` }
}

/** The author's own path: its keys may be Russian. */
function writtenPath({ content }: AmendmentSource, index: number): string {
  return content.changes[index]!.path
}

/** Whether one of the places lies inside the other. */
function touchesSame(one: ValueChange, other: ValueChange): boolean {
  if (one.document !== other.document) return false
  const [path, twin] = [targetOf(one), targetOf(other)]
  return path === twin || path.startsWith(twin + '/') || twin.startsWith(path + '/') || path === '' || twin === ''
}

/** The unit that a change is about. */
function targetOf(change: ValueChange): string {
  switch (change.operation) {
    case 'set':
      return change.path
    case 'move':
      return `${change.path}/${change.item}`
    case 'add':
      return `${change.path}/${itemName(change.new) ?? canonicalText(change.new)}`
    case 'remove':
      return `${change.path}/${itemName(change.old) ?? canonicalText(change.old)}`
  }
}

function showValue(value: unknown): string {
  return value === undefined ? 'ничего' : typeof value === 'string' ? value : typeof value === 'object' && value !== null ? writeYaml(value).trimEnd() : JSON.stringify(value)
}
