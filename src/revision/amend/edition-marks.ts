/** What amending acts did to each unit of a document, followed through all its states. */
import { addTo } from '../../collections/add-to.ts'
import { matchUnits } from '../match-units.ts'
import { readUnits } from '../read-units.ts'
import type { Unit } from '../unit.ts'
import type { DocumentNode } from '../../tree/nodes.ts'
import type { EditionMark } from './edition-words.ts'

/** One act and the document before and after it. */
export interface EditionStep {
  /** «от 1 апреля 2021 г. № 20» */
  readonly reference: string
  /** Absent when the act brought the document. */
  readonly before: DocumentNode | undefined
  readonly after: DocumentNode
  /** Set out anew as a whole: earlier notes at its units are history. */
  readonly isReissued: boolean
  /** Whether the act changed it at all. */
  readonly isChanged: boolean
}

/** A unit that is no more, where it stood. */
export interface Ghost {
  readonly unit: Unit
  readonly reference: string
}

export interface MarkedUnits {
  readonly root: Unit
  /** Of the document as a whole. */
  readonly document: EditionMark
  readonly marks: ReadonlyMap<Unit, EditionMark>
  /** Children of a unit together with those that are no more, in order; where some are no more. */
  readonly sequences: ReadonlyMap<Unit, readonly (Unit | Ghost)[]>
}

export function isGhost(entry: Unit | Ghost): entry is Ghost {
  return 'reference' in entry
}

/** @param steps those of the document's life, the earliest first; each begins where the one before ended */
export function followUnits(steps: readonly EditionStep[]): MarkedUnits | undefined {
  let state: MarkedUnits | undefined
  for (const step of steps) {
    const after = readUnits(step.after)
    if (step.before === undefined) {
      state = { root: after, document: { introducedBy: step.reference, editedBy: [] }, marks: new Map(), sequences: new Map() }
      continue
    }
    const old: MarkedUnits = state ?? { root: readUnits(step.before), document: { introducedBy: undefined, editedBy: [] }, marks: new Map(), sequences: new Map() }
    state = takeStep(old, after, step)
  }
  return state
}

function takeStep(old: MarkedUnits, root: Unit, { reference, isReissued, isChanged }: EditionStep): MarkedUnits {
  const document = isChanged ? edited(old.document, reference) : old.document
  if (isReissued) return { root, document, marks: new Map(), sequences: new Map() }
  const { newOf, oldOf } = matchUnits(old.root, root)
  const marks = new Map<Unit, EditionMark>()
  const mark = (unit: Unit): void => {
    const before = oldOf.get(unit)
    if (before === undefined) {
      // What came with it came by the same act.
      marks.set(unit, { introducedBy: reference, editedBy: [] })
      return
    }
    const own = old.marks.get(before)
    if (unit.kind !== 'document' && isEdited(before, unit)) marks.set(unit, edited(own ?? { introducedBy: undefined, editedBy: [] }, reference))
    else if (own !== undefined) marks.set(unit, own)
    unit.children.forEach(mark)
  }
  mark(root)

  const sequences = new Map<Unit, readonly (Unit | Ghost)[]>()
  const visit = (before: Unit): void => {
    const after = newOf.get(before)
    if (after === undefined) return
    const placed = placeGhosts(old.sequences.get(before) ?? before.children, after, newOf, reference)
    if (placed !== undefined) sequences.set(after, placed)
    before.children.forEach(visit)
  }
  visit(old.root)
  return { root, document, marks, sequences }
}

/** The children of today, with those that are no more behind the neighbour that they had. */
function placeGhosts(sequence: readonly (Unit | Ghost)[], after: Unit, newOf: ReadonlyMap<Unit, Unit>, reference: string): readonly (Unit | Ghost)[] | undefined {
  const children = new Set(after.children)
  const behind = new Map<Unit | undefined, Ghost[]>()
  let neighbour: Unit | undefined
  let count = 0
  const put = (ghost: Ghost): void => {
    addTo(behind, neighbour, ghost)
    count++
  }
  for (const entry of sequence) {
    if (isGhost(entry)) put(entry)
    else {
      const twin = newOf.get(entry)
      if (twin === undefined) put({ unit: entry, reference })
      else if (children.has(twin)) neighbour = twin
    }
  }
  if (count === 0) return undefined
  return [...(behind.get(undefined) ?? []), ...after.children.flatMap((child) => [child, ...(behind.get(child) ?? [])])]
}

function edited(mark: EditionMark, reference: string): EditionMark {
  return mark.editedBy.includes(reference) ? mark : { ...mark, editedBy: [...mark.editedBy, reference] }
}

function isEdited(before: Unit, after: Unit): boolean {
  const textsOf = (unit: Unit): string => unit.texts.map(({ key, text }) => `${key}\u0001${text}`).join('\u0002')
  return before.number !== after.number || textsOf(before) !== textsOf(after)
}
