/**
 * Finds mergers and splits among plain changes, only where they are certain: the
 * whole wording of a removed unit now stands inside an edited unit of the same
 * kind, or the wording that an edited unit lost is the whole of an added one.
 */
import { addTo } from '../collections/add-to.ts'
import type { Change, TextChange } from './change.ts'

type Edited = Extract<Change, { readonly text: TextChange }>
type Told = Change & { readonly type: 'added' | 'removed' }

/** Fewer words may stand in two texts by chance. */
const LEAST_WORDS = 4

/** Removed units that were merged, and added ones that were split off, are told by one change each. */
export function findMergers(changes: readonly Change[]): readonly Change[] {
  const told = changes.filter((change): change is Told => change.type === 'added' || change.type === 'removed')
  const edited = changes.filter((change): change is Edited => change.type === 'edited' || change.type === 'retitled')
  if (told.length === 0 || edited.length === 0) return changes
  const [removed, added] = (['removed', 'added'] as const).map((type) => indexBeginnings(told.filter((change) => change.type === type)))
  const replaced = new Map<Change, Change | undefined>()
  for (const change of edited) {
    const [before, after] = [wordsOf(change.text.before), wordsOf(change.text.after)]
    const kind = (change.after ?? change.before)?.kind
    const isFree = ({ change: other, kind: own }: Candidate): boolean => own === kind && !replaced.has(other)
    const merged = candidatesIn(removed!, after).filter((unit) => isFree(unit) && contains(after, unit.words) && !contains(before, unit.words))
    const split = candidatesIn(added!, before).filter((unit) => isFree(unit) && contains(before, unit.words) && !contains(after, unit.words))
    for (const [type, parts] of [['merged', merged], ['split', split]] as const) {
      const [first, ...rest] = parts.map((unit) => unit.change)
      if (first === undefined) continue
      const addresses = parts.flatMap(({ change: { before, after } }) => before ?? after ?? [])
      replaced.set(first, {
        type,
        ...(change.before === undefined ? {} : { before: change.before }),
        ...(change.after === undefined ? {} : { after: change.after }),
        parts: addresses,
      })
      for (const other of rest) replaced.set(other, undefined)
    }
  }
  return changes.flatMap((change) => (replaced.has(change) ? (replaced.get(change) ?? []) : change))
}

interface Candidate {
  readonly change: Told
  readonly kind: string | undefined
  readonly words: readonly string[]
  /** Its place among its like. */
  readonly place: number
}

/** Units by the words that they begin with: those that stand in a text are found without asking each of them. */
function indexBeginnings(told: readonly Told[]): ReadonlyMap<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>()
  told.forEach((change, place) => {
    const address = change.before ?? change.after
    const words = wordsOf(address?.name ?? '')
    if (words.length < LEAST_WORDS) return
    addTo(index, words.slice(0, LEAST_WORDS).join(' '), { change, kind: address?.kind, words, place })
  })
  return index
}

/** Units whose first words stand in the text, in the order in which they were told. */
function candidatesIn(index: ReadonlyMap<string, readonly Candidate[]>, text: readonly string[]): readonly Candidate[] {
  if (index.size === 0) return []
  const found = new Set<Candidate>()
  for (let at = 0; at + LEAST_WORDS <= text.length; at++) {
    for (const candidate of index.get(text.slice(at, at + LEAST_WORDS).join(' ')) ?? []) found.add(candidate)
  }
  return [...found].sort((a, b) => a.place - b.place)
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function contains(text: readonly string[], words: readonly string[]): boolean {
  return ` ${text.join(' ')} `.includes(` ${words.join(' ')} `)
}
