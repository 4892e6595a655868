/**
 * Which unit of the old revision became which unit of the new one.
 *
 * By permanent id first, wherever the unit stands now; then, among what is
 * left, by equal content; then by what they hold; then, inside parents that
 * belong together, by place and by likeness of wording. Near-linear: candidates for likeness come from an
 * index of rare words, never from all pairs.
 */
import { addTo } from '../collections/add-to.ts'
import { similarity, wordsOf } from './similarity.ts'
import { nameOf, type Unit, type UnitKind } from './unit.ts'

export interface Matches {
  readonly newOf: ReadonlyMap<Unit, Unit>
  readonly oldOf: ReadonlyMap<Unit, Unit>
  readonly parentOf: ReadonlyMap<Unit, Unit>
}

/** Below this share of common words two texts are two texts, not one that was edited. */
const LEAST_LIKENESS = 0.4

/** Of which a document has one, or one in each place: matched by place alone. */
const SINGLE: readonly UnitKind[] = ['title', 'table', 'contents']

export function matchUnits(before: Unit, after: Unit): Matches {
  const matcher = new Matcher(before, after)
  matcher.pair(before, after)
  matcher.pairById()
  matcher.pairByContent()
  matcher.pairByChildren()
  matcher.pairInside(before, after)
  matcher.uncrossEqual()
  return matcher
}

class Matcher implements Matches {
  readonly newOf = new Map<Unit, Unit>()
  readonly oldOf = new Map<Unit, Unit>()
  readonly parentOf = new Map<Unit, Unit>()
  readonly #old: Unit[] = []
  readonly #new: Unit[] = []
  readonly #fingerprints = new Map<Unit, string>()

  constructor(before: Unit, after: Unit) {
    this.#survey(before, this.#old)
    this.#survey(after, this.#new)
  }

  pair(one: Unit, other: Unit): void {
    this.newOf.set(one, other)
    this.oldOf.set(other, one)
  }

  pairById(): void {
    const byId = new Map(this.#new.filter(({ id }) => id !== undefined).map((unit) => [`${unit.kind} ${unit.id}`, unit]))
    for (const unit of this.#old) {
      const twin = unit.id === undefined ? undefined : byId.get(`${unit.kind} ${unit.id}`)
      if (twin !== undefined && this.#areFree(unit, twin)) this.pair(unit, twin)
    }
  }

  /** Equal wording all through: a unit whose id was changed, or one without an id that was put elsewhere. */
  pairByContent(): void {
    const waiting = new Map<string, Unit[]>()
    for (const unit of this.#new) {
      if (this.oldOf.has(unit) || !this.#isTelling(unit)) continue
      addTo(waiting, this.#fingerprints.get(unit)!, unit)
    }
    const queues = new Map([...waiting].map(([fingerprint, units]) => [fingerprint, { units, next: 0 }]))
    for (const unit of this.#old) {
      if (this.newOf.has(unit) || !this.#isTelling(unit)) continue
      const queue = queues.get(this.#fingerprints.get(unit)!)
      if (queue === undefined) continue
      while (queue.next < queue.units.length && this.oldOf.has(queue.units[queue.next]!)) queue.next++
      const twin = queue.units[queue.next]
      if (twin === undefined || !this.#mayBeTwins(unit, twin)) continue
      queue.next++
      this.pair(unit, twin)
      this.#pairEqual(unit, twin)
    }
  }

  /** A section that got another title, and perhaps another place, while most of what stands in it stayed. The innermost first. */
  pairByChildren(): void {
    for (const unit of this.#old.toReversed()) {
      if (this.newOf.has(unit) || unit.children.length < LEAST_CHILDREN) continue
      const votes = new Map<Unit, number>()
      for (const child of unit.children) {
        const parent = this.parentOf.get(this.newOf.get(child)!)
        if (parent !== undefined) votes.set(parent, (votes.get(parent) ?? 0) + 1)
      }
      const [twin, count] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0]
      if (twin === undefined || count < LEAST_CHILDREN || count * 2 <= Math.max(unit.children.length, twin.children.length)) continue
      if (canMatch(unit, twin) && !haveOwnIds(unit, twin) && this.#areFree(unit, twin)) this.pair(unit, twin)
    }
  }

  /** Two blank or very short texts say nothing about each other. */
  #isTelling(unit: Unit): boolean {
    return unit.kind !== 'document' && this.#fingerprints.get(unit)!.length > unit.kind.length + 4
  }

  /** Equal texts under parents that went different ways («Аннотация» in two sections) are two texts. */
  #mayBeTwins(unit: Unit, twin: Unit): boolean {
    const parent = this.newOf.get(this.parentOf.get(unit)!)
    return parent === undefined || parent === this.parentOf.get(twin) || wordsOf(this.#fingerprints.get(unit)!).size >= 4
  }

  #pairEqual(one: Unit, other: Unit): void {
    one.children.forEach((child, index) => {
      const twin = other.children[index]
      if (twin === undefined || !this.#areFree(child, twin)) return
      this.pair(child, twin)
      this.#pairEqual(child, twin)
    })
  }

  pairInside(before: Unit, after: Unit): void {
    const old = before.children.filter((unit) => !this.newOf.has(unit))
    const now = after.children.filter((unit) => !this.oldOf.has(unit))
    if (old.length > 0 && now.length > 0) {
      this.#pairSingles(old, now)
      this.#pairAlike(old, now)
      this.#pairByPlace(before, after)
    }
    for (const child of before.children) {
      const twin = this.newOf.get(child)
      if (twin !== undefined) this.pairInside(child, twin)
    }
  }

  /** Units that print the same are told apart by nobody: each keeps its place, whatever their ids say. */
  uncrossEqual(): void {
    const groups = new Map<string, Unit[]>()
    for (const unit of this.#old) {
      const twin = this.newOf.get(unit)
      const fingerprint = this.#fingerprints.get(unit)!
      if (twin === undefined || this.#fingerprints.get(twin) !== fingerprint) continue
      addTo(groups, fingerprint, unit)
    }
    for (const units of groups.values()) {
      if (units.length > 1) this.#uncross(units)
    }
  }

  #uncross(units: readonly Unit[]): void {
    const home = (unit: Unit): Unit | undefined => this.newOf.get(this.parentOf.get(unit)!)
    const placeOf = (unit: Unit): Unit | undefined => this.parentOf.get(this.newOf.get(unit)!)
    // Those that went to each other's parent change back.
    for (const unit of units) {
      if (placeOf(unit) === home(unit)) continue
      const other = units.find((each) => placeOf(each) === home(unit) && home(each) !== placeOf(each))
      if (other !== undefined) this.#exchange(unit, other)
    }
    // Those that stayed with their parent keep their order.
    const staying = new Map<Unit, Unit[]>()
    for (const unit of units) {
      const parent = this.parentOf.get(unit)!
      if (placeOf(unit) === home(unit)) addTo(staying, parent, unit)
    }
    for (const [parent, list] of staying) {
      const position = new Map(this.newOf.get(parent)?.children.map((unit, index) => [unit, index]))
      const twins = list.map((unit) => this.newOf.get(unit)!).sort((a, b) => position.get(a)! - position.get(b)!)
      list.forEach((unit, index) => this.pair(unit, twins[index]!))
    }
  }

  #exchange(one: Unit, other: Unit): void {
    const [twin, otherTwin] = [this.newOf.get(one)!, this.newOf.get(other)!]
    this.pair(one, otherTwin)
    this.pair(other, twin)
  }

  #pairSingles(old: readonly Unit[], now: readonly Unit[]): void {
    for (const kind of SINGLE) {
      const [one, ...others] = old.filter((unit) => unit.kind === kind)
      const [twin, ...twins] = now.filter((unit) => unit.kind === kind)
      if (one !== undefined && twin !== undefined && others.length === 0 && twins.length === 0) this.pair(one, twin)
    }
    // Requisites are told apart by the name of their first part.
    const byPart = new Map(now.filter(({ kind }) => kind === 'requisite').map((unit) => [unit.texts[0]?.key, unit]))
    for (const unit of old) {
      const twin = unit.kind === 'requisite' ? byPart.get(unit.texts[0]?.key) : undefined
      if (twin !== undefined && this.#areFree(unit, twin)) this.pair(unit, twin)
    }
  }

  /** The most alike first; every word of a text is a road to its candidates, common words only while they are few. */
  #pairAlike(old: readonly Unit[], now: readonly Unit[]): void {
    const free = now.filter((unit) => !this.oldOf.has(unit))
    const words = new Map([...old, ...free].map((unit) => [unit, wordsOf(ownWords(unit))]))
    const index = new Map<string, number[]>()
    free.forEach((unit, at) => {
      for (const word of words.get(unit)!) addTo(index, word, at)
    })
    const pairs: { readonly unit: Unit; readonly twin: Unit; readonly likeness: number; readonly distance: number }[] = []
    old.forEach((unit, position) => {
      if (this.newOf.has(unit)) return
      const roads = [...words.get(unit)!].map((word) => index.get(word) ?? []).filter((list) => list.length > 0)
      const candidates = new Set(roads.sort((a, b) => a.length - b.length).slice(0, ROADS).flatMap((list) => list.slice(0, LONGEST_ROAD)))
      for (const at of candidates) {
        const twin = free[at]!
        if (!canMatch(unit, twin) || (haveOwnIds(unit, twin) && !haveLikeNames(unit, twin))) continue
        const likeness = similarity(words.get(unit)!, words.get(twin)!)
        if (likeness >= LEAST_LIKENESS) pairs.push({ unit, twin, likeness, distance: Math.abs(at - position) })
      }
    })
    pairs.sort((a, b) => b.likeness - a.likeness || a.distance - b.distance)
    for (const { unit, twin } of pairs) if (this.#areFree(unit, twin)) this.pair(unit, twin)
  }

  /** One old and one new unit of a kind between the same neighbours: the one was rewritten as the other, unless their ids say no. */
  #pairByPlace(before: Unit, after: Unit): void {
    const position = new Map(after.children.map((unit, index) => [unit, index]))
    let from = 0
    let gap: Unit[] = []
    const close = (to: number): void => {
      const now = after.children.slice(from, to).filter((unit) => !this.oldOf.has(unit))
      const [one, ...others] = gap
      const [twin, ...twins] = now
      if (one !== undefined && twin !== undefined && others.length === 0 && twins.length === 0 && canMatch(one, twin) && !haveOwnIds(one, twin)) {
        this.pair(one, twin)
      }
      gap = []
    }
    for (const unit of before.children) {
      const twin = this.newOf.get(unit)
      const at = twin === undefined ? undefined : position.get(twin)
      if (twin === undefined) gap.push(unit)
      else if (at !== undefined && at >= from) {
        close(at)
        from = at + 1
      }
    }
    close(after.children.length)
  }

  #areFree(one: Unit, other: Unit): boolean {
    return !this.newOf.has(one) && !this.oldOf.has(other)
  }

  #survey(unit: Unit, list: Unit[]): string {
    list.push(unit)
    let fingerprint = `${unit.kind} `
    let separator = ''
    for (const { text } of unit.texts) {
      fingerprint += separator + text
      separator = '\u0001'
    }
    for (const child of unit.children) {
      this.parentOf.set(child, unit)
      fingerprint += separator + this.#survey(child, list)
      separator = '\u0001'
    }
    this.#fingerprints.set(unit, fingerprint)
    return fingerprint
  }
}

/** One unit may have gone anywhere; two that stayed together say that their parent is the same. */
const LEAST_CHILDREN = 2

/** How many of a text's rarest words are followed, and how far. */
const ROADS = 6
const LONGEST_ROAD = 24

function canMatch(one: Unit, other: Unit): boolean {
  return one.kind === other.kind
}

/** Two permanent names mean two units, however alike their places are. */
function haveOwnIds(one: Unit, other: Unit): boolean {
  return one.id !== undefined && other.id !== undefined && one.id !== other.id
}

/** A renamed id keeps its words; two indicators may share a unit and half of their values, and are two. */
function haveLikeNames(one: Unit, other: Unit): boolean {
  return similarity(wordsOf(nameOf(one)), wordsOf(nameOf(other))) >= LEAST_LIKENESS
}

function ownWords(unit: Unit): string {
  return unit.texts.map(({ text }) => text).join(' ')
}
