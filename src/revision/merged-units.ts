/**
 * Finds mergers and splits among plain changes, only where they are certain: the
 * whole wording of a removed unit now stands inside an edited unit of the same
 * kind, or the wording that an edited unit lost is the whole of an added one.
 */
import type { Change } from './change.ts'

type Told = Change & { readonly type: 'added' | 'removed' }

/** Fewer words may stand in two texts by chance. */
const LEAST_WORDS = 4

/** Removed units that were merged, and added ones that were split off, are told by one change each. */
export function findMergers(changes: readonly Change[]): readonly Change[] {
  const told = changes.filter((change): change is Told => change.type === 'added' || change.type === 'removed')
  if (told.length === 0) return changes
  const replaced = new Map<Change, Change | undefined>()
  for (const change of changes) {
    if (change.type !== 'edited' && change.type !== 'retitled') continue
    const merged = told.filter((other) => other.type === 'removed' && !replaced.has(other) && isWithin(other, change, change.text.after, change.text.before))
    const split = told.filter((other) => other.type === 'added' && !replaced.has(other) && isWithin(other, change, change.text.before, change.text.after))
    for (const [type, parts] of [['merged', merged], ['split', split]] as const) {
      const [first, ...rest] = parts
      if (first === undefined) continue
      const addresses = parts.flatMap(({ before, after }) => before ?? after ?? [])
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

/** Whether the told unit is all in the text that it went to (or came from), and was not in the other one already. */
function isWithin(unit: Told, change: Change, inside: string, notInside: string): boolean {
  const address = unit.before ?? unit.after
  if (address?.kind !== (change.after ?? change.before)?.kind) return false
  const words = wordsOf(address?.name ?? '')
  if (words.length < LEAST_WORDS) return false
  return contains(wordsOf(inside), words) && !contains(wordsOf(notInside), words)
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function contains(text: readonly string[], words: readonly string[]): boolean {
  return ` ${text.join(' ')} `.includes(` ${words.join(' ')} `)
}
