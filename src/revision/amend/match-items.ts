/** Which item of an old list became which of the new one, and which of them kept their order. */
import { addTo } from '../../collections/add-to.ts'
import { longestRun } from '../longest-run.ts'
import { similarity, wordsOf } from '../similarity.ts'
import { canonicalText, isMapping, itemName, namingKey } from './value-path.ts'
import type { Value } from './value-change.ts'

export interface ItemPair {
  readonly old: number
  readonly new: number
  /** Its name, when it has the same one in both lists and shares it with no other. */
  readonly name: string | undefined
  /** Whether it is named and went past others. */
  readonly isMoved: boolean
}

export interface MatchedItems {
  /** In the order of the new list. */
  readonly pairs: readonly ItemPair[]
  /** Names that can be trusted: borne by one item at most, before and after. */
  readonly isName: (name: string) => boolean
}

/** Above this many possible pairs between two unchanged neighbours, likeness is not asked for. */
const MOST_PAIRS = 4_000
/** Below this share of common words two items without names are two items. */
const LEAST_LIKENESS = 0.3

/** By name, then by equal content, then by likeness among neighbours. O(n log n) but for short runs of changed items without names. */
export function matchItems(before: readonly Value[], after: readonly Value[]): MatchedItems {
  const oldNames = countNames(before)
  const newNames = countNames(after)
  const isName = (name: string): boolean => (oldNames.get(name)?.count ?? 0) <= 1 && (newNames.get(name)?.count ?? 0) <= 1
  const nameOf = (item: Value): string | undefined => {
    const name = itemName(item)
    return name !== undefined && isName(name) ? name : undefined
  }
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (old: number, now: number): void => {
    found.set(old, now)
    taken.add(now)
  }

  for (const [name, { index }] of oldNames) {
    const twin = newNames.get(name)
    if (isName(name) && twin !== undefined) pair(index, twin.index)
  }
  const byContent = new Map<string, number[]>()
  after.forEach((item, index) => {
    if (taken.has(index)) return
    addTo(byContent, contentOf(item), index)
  })
  before.forEach((item, index) => {
    if (found.has(index)) return
    const twin = byContent.get(contentOf(item))?.shift()
    if (twin !== undefined) pair(index, twin)
  })

  // What has no name can only be told by its place, so it keeps its order or is another item.
  // Nor has one that changes from its year to its id: between the two steps it would have no name.
  const isNamed = ([old, now]: readonly [number, number]): boolean => {
    const name = nameOf(before[old]!)
    return name !== undefined && name === nameOf(after[now]!) && namingKey(before[old]) === namingKey(after[now])
  }
  const settle = (): readonly ItemPair[] => {
    for (;;) {
      const entries = [...found].sort(([a], [b]) => a - b)
      const steady = new Set(longestRun(entries.map(([, now]) => now)))
      const lost = entries.filter((entry, position) => !steady.has(position) && !isNamed(entry))
      for (const [old, now] of lost) {
        found.delete(old)
        taken.delete(now)
      }
      if (lost.length > 0) continue
      return entries
        .map((entry, position) => ({ old: entry[0], new: entry[1], name: isNamed(entry) ? nameOf(before[entry[0]]!) : undefined, isMoved: !steady.has(position) }))
        .sort((a, b) => a.new - b.new)
    }
  }
  settle()
  pairAlike(before, after, found, taken, (item) => nameOf(item) === undefined, pair)
  return { pairs: settle(), isName }
}

function countNames(items: readonly Value[]): ReadonlyMap<string, { readonly index: number; readonly count: number }> {
  const names = new Map<string, { index: number; count: number }>()
  items.forEach((item, index) => {
    const name = itemName(item)
    if (name !== undefined) names.set(name, { index, count: (names.get(name)?.count ?? 0) + 1 })
  })
  return names
}

/** Without the id: an item that was only renamed is the same item. */
function contentOf(item: Value): string {
  if (!isMapping(item)) return canonicalText(item)
  const { id: _, ...content } = item
  return Object.keys(content).length === 0 ? canonicalText(item) : canonicalText(content)
}

/** Between two neighbours that were found again, what is left on both sides is paired in order, the most alike together. */
function pairAlike(
  before: readonly Value[],
  after: readonly Value[],
  found: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  isOpen: (item: Value) => boolean,
  pair: (old: number, now: number) => void,
): void {
  const entries = [...found].sort(([a], [b]) => a - b)
  const anchors = longestRun(entries.map(([, now]) => now)).map((position) => entries[position]!)
  const matched = new Set(found.keys())
  let [oldStart, newStart] = [0, 0]
  for (const [oldEnd, newEnd] of [...anchors, [before.length, after.length] as const]) {
    const olds = range(oldStart, oldEnd).filter((index) => !matched.has(index) && isOpen(before[index]!))
    const news = range(newStart, newEnd).filter((index) => !taken.has(index) && isOpen(after[index]!))
    for (const [old, now] of alignGap(olds, news, before, after)) pair(old, now)
    ;[oldStart, newStart] = [oldEnd + 1, newEnd + 1]
  }
}

function alignGap(olds: readonly number[], news: readonly number[], before: readonly Value[], after: readonly Value[]): readonly (readonly [number, number])[] {
  const canPair = (old: number, now: number): boolean => typeOf(before[old]!) === typeOf(after[now]!)
  if (olds.length === 0 || news.length === 0) return []
  // One for one is an edit, however much was rewritten.
  const oneForOne = olds.length === news.length && (olds.length === 1 || olds.length * news.length > MOST_PAIRS)
  if (oneForOne) return olds.map((old, i) => [old, news[i]!] as const).filter(([old, now]) => canPair(old, now))
  if (olds.length * news.length > MOST_PAIRS) return []
  const oldWords = olds.map((index) => wordsOf(canonicalText(before[index]!)))
  const newWords = news.map((index) => wordsOf(canonicalText(after[index]!)))
  const likeness = (i: number, j: number): number => {
    const value = canPair(olds[i]!, news[j]!) ? similarity(oldWords[i]!, newWords[j]!) : 0
    return value < LEAST_LIKENESS ? 0 : value
  }
  const best: number[][] = Array.from({ length: olds.length + 1 }, () => new Array<number>(news.length + 1).fill(0))
  for (let i = olds.length - 1; i >= 0; i--)
    for (let j = news.length - 1; j >= 0; j--) {
      const together = likeness(i, j)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, together === 0 ? 0 : together + best[i + 1]![j + 1]!)
    }
  const pairs: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < olds.length && j < news.length; ) {
    if (best[i]![j] === best[i + 1]![j]) i++
    else if (best[i]![j] === best[i]![j + 1]) j++
    else pairs.push([olds[i++]!, news[j++]!])
  }
  return pairs
}

function typeOf(value: Value): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i)
}
