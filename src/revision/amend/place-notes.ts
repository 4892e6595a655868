/** Where the notes of a consolidated text go: beside which node of the tree, as a row of its table, an item of its list, or a paragraph. */
import type { Unit, UnitNode } from '../unit.ts'
import { isGhost, type Ghost, type MarkedUnits } from './edition-marks.ts'
import { rowName } from './text-of.ts'
import { removalNote, repealNote, unitNote, type ActForms, type EditionMark, type NamedUnit } from './edition-words.ts'

/** A note on its way into the tree; a row gets the width of its table there, an item the label of what it stands for. */
export type Note =
  | { readonly as: 'row' | 'paragraph'; readonly text: string }
  /** In the widest cell of a row: of a row without a number nobody would know which one a note beside it means. */
  | { readonly as: 'cell'; readonly text: string }
  | { readonly as: 'item'; readonly label: string; readonly text: string }

export interface PlacedNotes {
  readonly before: ReadonlyMap<UnitNode, readonly Note[]>
  readonly after: ReadonlyMap<UnitNode, readonly Note[]>
  /** Inside an item, behind its first paragraph; inside a row, in a cell of it. */
  readonly inside: ReadonlyMap<UnitNode, readonly Note[]>
}

/** Units that have no note of their own: their changes are told under the title, or are no part of the text. */
const SILENT: ReadonlySet<Unit['kind']> = new Set(['document', 'title', 'requisite', 'contents'])

/**
 * @param drawn the units of the tree that will be printed; the same ones as those of `marked`
 * @param references of all acts, the earliest first
 */
export function placeNotes(drawn: Unit, { root, marks, sequences }: MarkedUnits, forms: ActForms, references: readonly string[]): PlacedNotes {
  const placed = { before: new Map<UnitNode, Note[]>(), after: new Map<UnitNode, Note[]>(), inside: new Map<UnitNode, Note[]>() }
  const put = (where: keyof typeof placed, node: UnitNode | undefined, note: Note): void => {
    if (node !== undefined) placed[where].set(node, [...(placed[where].get(node) ?? []), note])
  }
  const inOrder = (some: Iterable<string>): readonly string[] => {
    const set = new Set(some)
    return references.filter((reference) => set.has(reference))
  }

  /** All that happened inside a row is told of the row. */
  const markOf = (unit: Unit): EditionMark | undefined => {
    const own = marks.get(unit)
    if (unit.kind !== 'row') return own
    const inner = new Set<string>()
    const visit = (part: Unit): void => {
      for (const entry of sequences.get(part) ?? part.children) {
        if (isGhost(entry)) inner.add(entry.reference)
        else {
          const mark = marks.get(entry)
          for (const reference of [mark?.introducedBy, ...(mark?.editedBy ?? [])]) if (reference !== undefined) inner.add(reference)
          visit(entry)
        }
      }
    }
    if (own?.introducedBy === undefined || own.editedBy.length > 0) visit(unit)
    if (inner.size === 0) return own
    return { introducedBy: own?.introducedBy, editedBy: inOrder([...(own?.editedBy ?? []), ...inner]) }
  }

  const visit = (unit: Unit, twin: Unit): void => {
    const entries = sequences.get(twin) ?? twin.children
    const drawnOf = new Map(twin.children.map((child, index) => [child, unit.children[index]!]))
    let last: Unit | undefined
    /** Rows side by side with the same fate are told of together. */
    let run: { readonly mark: EditionMark; readonly units: Unit[] } | undefined
    const closeRun = (): void => {
      if (run !== undefined) put('after', run.units.at(-1)!.node, { as: 'row', text: unitNote(run.units.map(nameOf), run.mark, forms) })
      run = undefined
    }
    entries.forEach((entry, position) => {
      if (isGhost(entry)) {
        closeRun()
        const ghosts = runOfGhosts(entries, position)
        if (ghosts !== undefined) placeGhosts(ghosts, unit, last, nextDrawn(entries, position, drawnOf), put, forms)
        return
      }
      const child = drawnOf.get(entry)!
      const mark = SILENT.has(entry.kind) ? undefined : markOf(entry)
      if (entry.kind === 'row' && child.number === undefined) {
        closeRun()
        if (mark !== undefined) put('inside', child.node, { as: 'cell', text: unitNote([nameOf(child)], mark, forms) })
      } else if (entry.kind === 'row') {
        if (run !== undefined && (mark === undefined || !isSameMark(run.mark, mark))) closeRun()
        if (mark !== undefined) {
          if (run === undefined) run = { mark, units: [child] }
          else run.units.push(child)
        }
      } else {
        closeRun()
        if (mark !== undefined) put(entry.kind === 'point' || entry.kind === 'item' ? 'inside' : 'after', child.node, noteOf(child, mark, forms))
        if (mark?.introducedBy === undefined || hasLaterNotes(entry)) visit(child, entry)
      }
      last = child
    })
    closeRun()
  }
  /** Whether something inside a unit that came later changed after it had come. */
  const hasLaterNotes = (unit: Unit): boolean => unit.children.some((child) => marks.has(child) || sequences.has(child) || hasLaterNotes(child)) || sequences.has(unit)
  visit(drawn, root)
  return placed
}

function noteOf(unit: Unit, mark: EditionMark, forms: ActForms): Note {
  return { as: unit.kind === 'group' ? 'row' : 'paragraph', text: unitNote([nameOf(unit)], mark, forms) }
}

/** An item behind a dash is a paragraph for the reader. */
function nameOf({ kind, number, texts }: Unit): NamedUnit {
  if (kind === 'item' && number === undefined) return { kind: 'paragraph', number, name: undefined }
  const isNamed = number === undefined && (kind === 'group' || kind === 'section')
  return { kind, number, name: isNamed ? texts.find(({ key }) => key === 'title')?.text : undefined }
}

/** What is gone can not be pointed at: a row without a number is told by what its first cell said. */
function nameOfGone(unit: Unit): NamedUnit {
  const named = nameOf(unit)
  const name = unit.kind === 'row' && unit.number === undefined && unit.node?.type === 'row' ? rowName(unit.node) : ''
  return name === '' ? named : { ...named, name }
}

function isSameMark(one: EditionMark, other: EditionMark): boolean {
  return one.introducedBy === other.introducedBy && one.editedBy.join() === other.editedBy.join()
}

/** The ghosts that are told of together, where this is the first of them; rows that one act took out side by side. */
function runOfGhosts(entries: readonly (Unit | Ghost)[], position: number): readonly Ghost[] | undefined {
  const belongs = (entry: Unit | Ghost | undefined, first: Ghost): entry is Ghost =>
    entry !== undefined && isGhost(entry) && entry.unit.kind === 'row' && first.unit.kind === 'row' && entry.reference === first.reference
  const first = entries[position] as Ghost // the caller has looked
  if (SILENT.has(first.unit.kind) || belongs(entries[position - 1], first)) return undefined
  const run = [first]
  for (let at = position + 1; belongs(entries[at], first); at++) run.push(entries[at] as Ghost) // `belongs` says so
  return run
}

function nextDrawn(entries: readonly (Unit | Ghost)[], position: number, drawnOf: ReadonlyMap<Unit, Unit>): Unit | undefined {
  const next = entries.slice(position).find((entry): entry is Unit => !isGhost(entry))
  return next && drawnOf.get(next)
}

function placeGhosts(
  ghosts: readonly Ghost[],
  parent: Unit,
  last: Unit | undefined,
  next: Unit | undefined,
  put: (where: keyof PlacedNotes, node: UnitNode | undefined, note: Note) => void,
  forms: ActForms,
): void {
  const { unit, reference } = ghosts[0]!
  const text = removalNote(ghosts.map((ghost) => nameOfGone(ghost.unit)), reference, forms)
  if (unit.kind === 'row' || unit.kind === 'group') {
    const note: Note = { as: 'row', text }
    if (last !== undefined) put('after', lastNode(last), note)
    else if (parent.kind === 'group') put('after', parent.node, note)
    else put('before', next?.node, note)
    return
  }
  const isListed = (other: Unit | undefined): boolean => other?.kind === 'point' || other?.kind === 'item'
  const label = labelOf(unit.node)
  if (isListed(unit) && label !== undefined && unit.number !== undefined && (isListed(last) || isListed(next))) {
    const note: Note = { as: 'item', label, text: repealNote(reference, forms) }
    if (isListed(last)) put('after', last!.node, note)
    else put('before', next!.node, note)
    return
  }
  const note: Note = { as: 'paragraph', text }
  if (last !== undefined) put('after', lastNode(last), note)
  else if (parent.kind === 'section') put('after', parent.node, note)
  else if (parent.kind === 'point' || parent.kind === 'item') put('inside', parent.node, note)
  else put('before', next?.node, note)
}

/** What is printed last of a unit. */
function lastNode(unit: Unit): UnitNode | undefined {
  const child = unit.kind === 'section' || unit.kind === 'group' ? unit.children.at(-1) : undefined
  return child === undefined ? unit.node : lastNode(child)
}

function labelOf(node: UnitNode | undefined): string | undefined {
  return node?.type === 'item' ? node.label : undefined
}

