/** Which part of the new text continues which of the old one, among the parts of one parent. */
import { addTo } from '../../collections/add-to.ts'
import { longestRun } from '../longest-run.ts'
import type { UnitNode } from '../unit.ts'
import type { Part } from './outline.ts'

/** What the comparison of revisions found: old node → new node. */
export type Twins = ReadonlyMap<UnitNode, UnitNode>

/** A stretch between two pairs: what went, then what came. `pair` ends it; absent behind the last one. */
export interface Stretch {
  readonly removed: readonly Part[]
  readonly added: readonly Part[]
  readonly pair?: readonly [Part, Part]
}

/**
 * What happened to the parts of one parent. Pairs keep their order: of two that
 * cross, one is taken out and put in.
 */
export function alignParts(was: Part, is: Part, twins: Twins): readonly Stretch[] {
  const [before, after] = [was.children, is.children]
  const pairs = pairParts(before, after, twins, was.kind === 'point' || was.kind === 'item')
  const position = new Map(after.map((part, index) => [part, index]))
  const paired = before.flatMap((old) => {
    const now = pairs.get(old)
    return now === undefined ? [] : [{ old, now, at: position.get(now)! }]
  })
  const kept = longestRun(paired.map(({ at }) => at)).map((index) => paired[index]!)
  const stretches: Stretch[] = []
  let [oldFrom, newFrom] = [0, 0]
  for (const { old, now, at } of kept) {
    const oldAt = before.indexOf(old, oldFrom)
    stretches.push({ removed: before.slice(oldFrom, oldAt), added: after.slice(newFrom, at), pair: [old, now] })
    oldFrom = oldAt + 1
    newFrom = at + 1
  }
  stretches.push({ removed: before.slice(oldFrom), added: after.slice(newFrom) })
  return stretches
}

/**
 * Whether items of a list got the numbers of others because one came or went:
 * «пункт 2 изложить» would be true of each, and tell nobody what happened.
 */
export function hasShifted(was: Part, is: Part, twins: Twins): boolean {
  const byNode = new Map(is.children.map((part) => [part.node, part]))
  return was.children.some(({ kind, node, number }) => {
    const twin = node === undefined ? undefined : twins.get(node)
    const now = kind === 'item' && twin !== undefined ? byNode.get(twin) : undefined
    return now !== undefined && now.number !== number && is.children.some((part) => part.kind === 'item' && part.number === number)
  })
}

/** Numbered parts are what their printed number says; the others are followed by the comparison of revisions, then by equal text. */
function pairParts(before: readonly Part[], after: readonly Part[], twins: Twins, isItem: boolean): ReadonlyMap<Part, Part> {
  const pairs = new Map<Part, Part>()
  const taken = new Set<Part>()
  const pair = (old: Part, now: Part | undefined): void => {
    if (now === undefined || taken.has(now) || pairs.has(old) || now.kind !== old.kind) return
    pairs.set(old, now)
    taken.add(now)
  }
  // The first paragraph of a point bears its number: another text in its place is that paragraph in other words.
  if (isItem && before[0]?.kind === 'line') pair(before[0], after[0])
  const byNumber = index(after, numberKey)
  const oldNumbers = index(before, numberKey)
  for (const old of before) pair(old, numberKey(old) === undefined ? undefined : byNumber.get(numberKey(old)!)?.[0])
  const byNode = new Map(after.map((part) => [part.node, part]))
  for (const old of before) {
    const twin = old.node === undefined ? undefined : twins.get(old.node)
    const now = twin === undefined ? undefined : byNode.get(twin)
    if (now !== undefined && (now.number === undefined) === (old.number === undefined) && old.number === undefined) pair(old, now)
    // A heading whose number its author changed, when neither number is that of another one.
    else if (now?.number !== undefined && old.kind === 'section' && !byNumber.has(numberKey(old)!) && !oldNumbers.has(numberKey(now)!)) pair(old, now)
  }
  const byPrint = index(after, ({ kind, print, number }) => (number === undefined ? `${kind} ${print}` : undefined))
  for (const old of before) {
    if (old.number !== undefined || pairs.has(old)) continue
    pair(old, byPrint.get(`${old.kind} ${old.print}`)?.find((now) => !taken.has(now)))
  }
  // Of these a text has one, or one in each place.
  for (const kind of ['title', 'preamble', 'table', 'figure'] as const) {
    const [olds, nows] = [before, after].map((parts) => parts.filter((part) => part.kind === kind))
    if (olds!.length === nows!.length) olds!.forEach((old, at) => pair(old, nows![at]))
  }
  return pairs
}

function numberKey({ kind, number }: Part): string | undefined {
  return number === undefined ? undefined : `${kind} ${number}`
}

function index(parts: readonly Part[], keyOf: (part: Part) => string | undefined): ReadonlyMap<string, readonly Part[]> {
  const map = new Map<string, Part[]>()
  for (const part of parts) {
    const key = keyOf(part)
    if (key === undefined) continue
    addTo(map, key, part)
  }
  return map
}
