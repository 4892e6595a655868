/** The earlier states of an act: their texts, and what each amending act has changed. */
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { drawHtmlText } from '../../emit/html/emit-html.ts'
import type { ComposedEdition } from '../../pipeline/amendments/editions.ts'
import { contentName, withImageNames } from '../../pipeline/image-names.ts'
import type { OpenDossier } from '../../pipeline/open-project.ts'
import { composeTree, type DocumentPlan } from '../../pipeline/stages.ts'
import { compareUnits } from '../../revision/compare-units.ts'
import { readUnits } from '../../revision/read-units.ts'
import { viewDocumentChanges } from '../../revision/views/html.ts'
import type { DocumentNode } from '../../tree/nodes.ts'
import { addressPart } from './addresses.ts'
import { anchorUnits } from './anchor-units.ts'
import { headingOf } from './annex-heading.ts'
import { extractFragment } from './extract-fragment.ts'
import type { ChangesRecord, DocumentBody, DocumentRecord, EditionDocumentRecord, EditionRecord, SiteFile } from './records.ts'

/** A document in one state. */
export interface StateDocument {
  readonly id: string
  readonly kind: string
  readonly plan: DocumentPlan
  readonly tree: DocumentNode
  readonly images: ReadonlyMap<string, Uint8Array>
}

export interface DrawnStates<R> {
  readonly records: readonly R[]
  readonly bodies: readonly DocumentBody[]
  readonly files: readonly SiteFile[]
  /** CSS declarations of their texts. */
  readonly styles: Readonly<Record<string, string>>
}

/**
 * @param signed ISO date of the act
 * @param present its documents as they are now
 * @param firstBody place of the first text drawn here among those of the act
 */
export function drawEditions({ editions }: OpenDossier, signed: string | undefined, address: string, present: readonly DocumentRecord[], firstBody: number): DrawnStates<EditionRecord> {
  const nothing = { records: [], bodies: [], files: [], styles: {} }
  const steps = (editions?.steps ?? []).filter(({ amendment }) => amendment.isSigned && amendment.date !== undefined)
  if (editions === undefined || steps.length === 0 || signed === undefined) return nothing
  const states = Array.from({ length: steps.length + 1 }, (_, state) => editions.compose(state).edition)
  if (states.includes(undefined)) return nothing // `check` says why
  const composed = states.map((edition) => documentsOf(edition!))

  const bodies: DocumentBody[] = []
  const files: SiteFile[] = []
  const styles: Record<string, string> = {}
  const place = (body: DocumentBody): number => firstBody + bodies.push(body) - 1
  const names = new NameSpace()
  const records = composed.map((documents, state): EditionRecord => {
    const step = steps[state - 1]
    const isoDate = step?.amendment.date ?? signed
    const name = names.claim(isoDate)
    const isPresent = state === steps.length
    const drawn = isPresent ? [] : documents.map((document, index): EditionDocumentRecord => {
      const folder = `${address}/redaktsiya-${name}`
      const anchored = anchorUnits(document.tree)
      const text = drawHtmlText({ document: anchored, images: document.images, style: document.plan.style }, { headingShift: 1, selfLinks: true })
      const fragment = extractFragment(text.value ?? '', folder)
      files.push(...fragment.images)
      Object.assign(styles, fragment.styles)
      const now = index === 0 ? present[0] : present.find(({ id }) => id === document.id)
      return {
        page: `${folder}/${index === 0 ? 'index' : addressPart(document.id)}.html`,
        title: document.plan.meta.title,
        heading: index === 0 ? undefined : headingOf(anchored),
        present: now?.page,
        body: place({ html: fragment.html, chart: undefined, calendar: undefined, passages: [] }),
      }
    })
    const changes = state === 0 ? undefined : compareStates(composed[state - 1]!, documents, { page: `${address}/izmeneniya-${name}.html`, isoDate }, place)
    return { isoDate, by: step?.amendment.folder, documents: drawn, changes }
  })
  return { records, bodies, files, styles }
}

function documentsOf({ documents }: ComposedEdition): readonly StateDocument[] {
  return documents.map(({ plan, tree, images }) => ({ id: plan.id, kind: plan.kind, plan, tree, images }))
}

/** States of the sources that git has kept, each told by its difference from the one before; states that say the same are passed over. */
export function drawHistory(states: readonly { readonly isoDate: string; readonly dossier: OpenDossier }[], address: string, firstBody: number): DrawnStates<ChangesRecord> {
  const bodies: DocumentBody[] = []
  const place = (body: DocumentBody): number => firstBody + bodies.push(body) - 1
  const names = new NameSpace()
  const records: ChangesRecord[] = []
  let before: readonly StateDocument[] | undefined
  for (const { isoDate, dossier } of states) {
    const now = composeDossier(dossier)
    if (now === undefined) continue
    if (before !== undefined) {
      const changes = compareStates(before, now, { page: '', isoDate }, place)
      if (changes.documents.length > 0) records.push({ ...changes, page: `${address}/pravka-${names.claim(isoDate)}.html` })
    }
    before = now
  }
  return { records, bodies, files: [], styles: {} }
}

/** `undefined` when the state can not be printed: half of it would show changes that nobody made. */
function composeDossier(dossier: OpenDossier): readonly StateDocument[] | undefined {
  if (dossier.content === undefined || hasErrors(dossier.diagnostics) || dossier.documents.length === 0) return undefined
  const documents = dossier.documents.map((plan) => ({ plan, composed: composeTree(plan) }))
  if (documents.some(({ composed }) => composed.value === undefined || hasErrors(composed.diagnostics))) return undefined
  return documents.map(({ plan, composed }) => ({ id: plan.id, kind: plan.kind, plan, tree: composed.value!.document, images: composed.value!.images }))
}

function compareStates(before: readonly StateDocument[], now: readonly StateDocument[], head: Pick<ChangesRecord, 'page' | 'isoDate'>, place: (body: DocumentBody) => number): ChangesRecord {
  const twinOf = (document: StateDocument, among: readonly StateDocument[]): StateDocument | undefined => among.find(({ id, kind }) => id === document.id && kind === document.kind)
  let count = 0
  const documents: { title: string; body: number }[] = []
  const add = (title: string, html: string): void => void documents.push({ title, body: place({ html, chart: undefined, calendar: undefined, passages: [] }) })
  for (const document of now) {
    const twin = twinOf(document, before)
    const { title } = document.plan.meta
    if (twin === undefined) {
      count += 1
      add(title, viewDocumentChanges({ status: 'added' }, 'side-by-side'))
      continue
    }
    const comparison = compareUnits(readUnits(withImageNames(twin.tree, contentName(twin.images))), readUnits(withImageNames(document.tree, contentName(document.images))))
    if (comparison.changes.length === 0) continue
    count += comparison.changes.length
    add(title, viewDocumentChanges({ status: 'changed', comparison }, 'side-by-side'))
  }
  for (const document of before) {
    if (twinOf(document, now) !== undefined) continue
    count += 1
    add(document.plan.meta.title, viewDocumentChanges({ status: 'removed' }, 'side-by-side'))
  }
  return { ...head, count, documents }
}

/** Two states of one day have two names. */
class NameSpace {
  readonly #taken = new Set<string>()

  claim(wanted: string): string {
    let name = wanted
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}-${count}`
    this.#taken.add(name)
    return name
  }
}
