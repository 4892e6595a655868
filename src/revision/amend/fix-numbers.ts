/**
 * Printed numbers never shift. A unit that stays where it was keeps its number;
 * one that is new, or was put elsewhere, gets the next number behind the largest
 * ever used, or 7.1 when it is put between 7 and 8 (0.1 before the first); the
 * number of an excluded unit stays vacant. What counting would not give by
 * itself has to be fixed in the source.
 */
import type { Origin } from '../../source/place.ts'
import type { DocumentNode, Numbering } from '../../tree/nodes.ts'
import { longestRun } from '../longest-run.ts'
import { matchUnits } from '../match-units.ts'
import { readUnits } from '../read-units.ts'
import type { UnitNode } from '../unit.ts'
import { numberBetween, wholeOf } from './number-between.ts'
import { numberSequences, type Member, type NumberSequence } from './number-sequences.ts'
import { numberIn } from './text-of.ts'

/** `origin` is the YAML value of the unit; its key `number` gets `number`. */
export interface NumberFix {
  readonly origin: Origin
  readonly number: string
}

export interface NumberFixes {
  /** What counting would not give by itself once these are fixed, in the order of the text. */
  readonly fixes: readonly NumberFix[]
  /** Units whose numbers shift because the source can not fix them (numbered lists of a text, captions): what holds them is set out anew. */
  readonly unfixable: readonly Origin[]
}

export interface FixNumbersOptions {
  /** Still earlier states of the document: numbers that were excluded then are not used again. */
  readonly earlier?: readonly DocumentNode[]
}

/** `after` is counted automatically, but for what its author fixed: that stays as he wrote it. */
export function fixNumbers(before: DocumentNode, after: DocumentNode, { earlier = [] }: FixNumbersOptions = {}): NumberFixes {
  const past = [before, ...earlier].map((state) => ({ twins: twinsFrom(after, state), sequences: index(numberSequences(state)) }))
  const fixer = new Fixer(past)
  for (const sequence of numberSequences(after)) fixer.fix(sequence, '', true)
  return { fixes: unique(fixer.fixes), unfixable: fixer.unfixable }
}

/** A state that was: where the units of the new one stood in it, and how they were counted. */
interface PastState {
  readonly twins: ReadonlyMap<UnitNode, UnitNode>
  readonly sequences: ReadonlyMap<string, ReadonlyMap<UnitNode | undefined, NumberSequence>>
}

function twinsFrom(after: DocumentNode, state: DocumentNode): ReadonlyMap<UnitNode, UnitNode> {
  const twins = new Map<UnitNode, UnitNode>()
  for (const [now, old] of matchUnits(readUnits(state), readUnits(after)).oldOf) {
    if (now.node !== undefined && old.node !== undefined) twins.set(now.node, old.node)
  }
  return twins
}

function index(sequences: readonly NumberSequence[]): PastState['sequences'] {
  const map = new Map<string, Map<UnitNode | undefined, NumberSequence>>()
  const add = (sequence: NumberSequence): void => {
    const byOwner = map.get(sequence.key) ?? new Map<UnitNode | undefined, NumberSequence>()
    map.set(sequence.key, byOwner.set(sequence.owner, sequence))
    sequence.members.forEach(({ inner }) => inner.forEach(add))
  }
  sequences.forEach(add)
  return map
}

class Fixer {
  readonly fixes: NumberFix[] = []
  readonly unfixable: Origin[] = []
  readonly #past: readonly PastState[]
  /** Numbers of points at every depth: 5.1 between 5 and 6 must not be the first point inside 5. */
  readonly #points: ReadonlySet<string>

  constructor(past: readonly PastState[]) {
    this.#past = past
    this.#points = new Set(past.flatMap(({ sequences }) => [...sequences].flatMap(([key, byOwner]) => (key.startsWith('clauses') ? [...byOwner.values()].flatMap(fullNumbers) : []))))
  }

  /** `prefix` is what its parent's number puts before the numbers; `isKept` whether that number is the parent's old one. */
  fix(sequence: NumberSequence, prefix: string, isKept: boolean): void {
    const pasts = isKept ? this.#past.map((state) => pastOf(sequence, state)) : []
    const kept = pasts[0] === undefined ? new Map<Member, string>() : keptNumbers(sequence, pasts[0], this.#past[0]!.twins)
    const used = new Set(pasts.flatMap((past) => past?.members.map(({ number }) => number) ?? []))
    const isTaken = (number: string): boolean => used.has(number) || (sequence.key.startsWith('clauses') && this.#points.has(prefix + number))
    const own = sequence.members.map((member) => authorsNumber(member, prefix) ?? kept.get(member))
    const numbers = sequence.isFixable ? assign(sequence, own, isTaken, used) : sequence.members.map(({ number }) => number)
    let last = 0
    sequence.members.forEach((member, position) => {
      const number = numbers[position]!
      const isStill = kept.get(member) === number
      const origin = unitOrigin(member.node)
      if (!sequence.isFixable) {
        if (kept.has(member) && !isStill && origin !== undefined) this.unfixable.push(origin)
      } else if (origin !== undefined && (fixedIn(member.node) ?? `${prefix}${last + 1}`) !== prefix + number) {
        this.fixes.push({ origin, number: prefix + number })
      }
      last = Math.max(last, wholeOf(number))
      for (const inner of member.inner) this.fix(inner, `${prefix}${number}.`, isStill)
    })
  }
}

/** The number that the source fixes. */
function fixedIn(node: UnitNode): string | undefined {
  const numbering: Numbering | undefined = 'numbering' in node ? node.numbering : undefined
  return typeof numbering === 'object' ? numbering.fixed.replace(/\.$/, '') : undefined
}

/** The same in the sequence; a number that was fixed under another parent is none. */
function authorsNumber({ node }: Member, prefix: string): string | undefined {
  const fixed = fixedIn(node)
  return fixed?.startsWith(prefix) === true ? fixed.slice(prefix.length) : undefined
}

/** A heading is printed from the key `title` of its unit, an indicator in a list from its name. */
function unitOrigin(node: UnitNode): Origin | undefined {
  const { origin } = node
  return origin === undefined ? undefined : { ...origin, pointer: origin.pointer.replace(/\/(?:title|name)$/, '') }
}

function fullNumbers({ members }: NumberSequence): readonly string[] {
  return members.flatMap(({ node }) => ('label' in node ? (numberIn(node.label) ?? []) : []))
}

/** The same sequence in an earlier state. */
function pastOf(sequence: NumberSequence, { twins, sequences }: PastState): NumberSequence | undefined {
  const byOwner = sequences.get(sequence.key)
  if (sequence.owner === undefined) return byOwner?.get(undefined)
  const owner = twins.get(sequence.owner)
  return owner === undefined ? undefined : byOwner?.get(owner)
}

/** Units that stand in the same parent as before, in the same order. */
function keptNumbers(sequence: NumberSequence, past: NumberSequence, twins: ReadonlyMap<UnitNode, UnitNode>): ReadonlyMap<Member, string> {
  const places = new Map(past.members.map((member, position) => [member.node, { member, position }]))
  const staying = sequence.members.flatMap((member) => {
    const old = places.get(twins.get(member.node)!)
    const isHome = old !== undefined && (member.parent === undefined ? undefined : twins.get(member.parent)) === old.member.parent
    return isHome ? [{ member, ...{ number: old.member.number, position: old.position } }] : []
  })
  return new Map(longestRun(staying.map(({ position }) => position)).map((place) => [staying[place]!.member, staying[place]!.number]))
}

/** The number of each member; `own` are those that are settled. */
function assign(sequence: NumberSequence, own: readonly (string | undefined)[], isUsed: (number: string) => boolean, used: ReadonlySet<string>): readonly string[] {
  const taken = new Set(own.filter((number) => number !== undefined))
  const isTaken = (number: string): boolean => taken.has(number) || isUsed(number)
  let largest = Math.max(0, ...[...taken, ...used].map(wholeOf))
  let previous: string | undefined
  return own.map((settled, position) => {
    let number = settled
    if (number === undefined) {
      const before = own.slice(position + 1).find((each) => each !== undefined)
      // A dot would begin the number of an inner unit.
      const isNested = sequence.opens === 'always' || (sequence.opens === 'where-filled' && hasInner(sequence.members[position - 1]))
      if (before !== undefined) number = numberBetween({ after: previous, before, isNested, isTaken })
      else do number = String(++largest)
      while (isTaken(number))
      taken.add(number)
    }
    previous = number
    return number
  })
}

function hasInner(member: Member | undefined): boolean {
  return member !== undefined && member.inner.length > 0
}

/** A goal is printed in several places from one value. */
function unique(fixes: readonly NumberFix[]): readonly NumberFix[] {
  const seen = new Map(fixes.map((fix) => [`${fix.origin.file}\n${fix.origin.pointer}`, fix]))
  return [...seen.values()]
}
