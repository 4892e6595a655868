/** Two revisions of one document → the list of changes between them, in the order a reader meets them. */
import { addTo } from '../collections/add-to.ts'
import type { Change, Comparison, TextChange, UnitAddress } from './change.ts'
import { longestRun } from './longest-run.ts'
import { matchUnits, type Matches } from './match-units.ts'
import { findMergers } from './merged-units.ts'
import { periodShift } from './period-shift.ts'
import { isFootnote, pairTexts } from './unit-texts.ts'
import { nameOf, wholeText, type Unit, type UnitText } from './unit.ts'
import { diffWords } from './word-diff.ts'

export function compareUnits(before: Unit, after: Unit): Comparison {
  const comparer = new Comparer(matchUnits(before, after))
  comparer.compare(before, after)
  return { changes: findMergers(comparer.changes), before, after }
}

class Comparer {
  readonly changes: Change[] = []
  readonly #matches: Matches

  constructor(matches: Matches) {
    this.#matches = matches
  }

  compare(before: Unit, after: Unit): void {
    this.#compareTexts(before, after)
    const { newOf, oldOf, parentOf } = this.#matches
    const stays = (unit: Unit): boolean => {
      const twin = newOf.get(unit)
      return twin !== undefined && parentOf.get(twin) === after
    }
    const position = new Map(after.children.map((unit, index) => [unit, index]))
    const staying = before.children.filter(stays)
    const inOrder = new Set(longestRun(staying.map((unit) => position.get(newOf.get(unit)!)!)).map((index) => staying[index]!))
    // What was removed is told after what stood before it.
    const removedAfter = new Map<Unit | undefined, Unit[]>()
    let previous: Unit | undefined
    for (const unit of before.children) {
      if (inOrder.has(unit)) previous = newOf.get(unit)
      else if (!newOf.has(unit)) addTo(removedAfter, previous, unit)
    }
    const tellRemoved = (place: Unit | undefined): void => {
      for (const unit of removedAfter.get(place) ?? []) this.#removed(unit)
    }
    tellRemoved(undefined)
    for (const unit of after.children) {
      const old = oldOf.get(unit)
      if (old === undefined) this.#added(unit)
      else {
        if (parentOf.get(old) !== before) this.#moved(old, unit, true)
        else if (!inOrder.has(old)) this.#moved(old, unit, false)
        this.compare(old, unit)
      }
      tellRemoved(unit)
    }
    this.#compareNumbers(staying.filter((unit) => inOrder.has(unit)), before, after)
  }

  /** A new unit is told whole, except for those inside it that came from elsewhere. */
  #added(unit: Unit): void {
    this.changes.push({ type: 'added', after: this.#address(unit), text: wholeText(unit) })
    this.#visitMatched(unit, this.#matches.oldOf, (inner, old) => {
      this.#moved(old, inner, true)
      this.compare(old, inner)
    })
  }

  #removed(unit: Unit): void {
    this.changes.push({ type: 'removed', before: this.#address(unit), text: wholeText(unit) })
  }

  #visitMatched(unit: Unit, twins: ReadonlyMap<Unit, Unit>, visit: (inner: Unit, twin: Unit) => void): void {
    for (const child of unit.children) {
      const twin = twins.get(child)
      if (twin === undefined) this.#visitMatched(child, twins, visit)
      else visit(child, twin)
    }
  }

  #moved(before: Unit, after: Unit, toOtherParent: boolean): void {
    this.changes.push({ type: 'moved', before: this.#address(before), after: this.#address(after), toOtherParent })
  }

  #compareTexts(before: Unit, after: Unit): void {
    if (haveEqualTexts(before.texts, after.texts)) return
    for (const { before: old, after: now } of pairTexts(before.texts, after.texts)) {
      if ((old?.text ?? '') === (now?.text ?? '')) continue
      const column = now?.column ?? old?.column
      const { key } = (now ?? old)! // a pair has at least one side
      const text: TextChange = {
        key,
        ...(column === undefined ? {} : { column }),
        ...(key === 'image' ? pictureChange(old, now) : wordChange(old?.text ?? '', now?.text ?? '')),
      }
      this.changes.push(this.#textChange(before, after, text))
    }
  }

  #textChange(before: Unit, after: Unit, text: TextChange): Change {
    const base = { before: this.#address(before), after: this.#address(after), text }
    if (after.kind === 'row' && text.key === 'period') {
      const shift = periodShift(text.before, text.after, this.#yearOf(after))
      return { type: 'rescheduled', ...base, ...(shift === undefined ? {} : { shift }) }
    }
    if (text.key === 'responsible' || text.key === 'executor') return { type: 'reassigned', ...base }
    if (isFootnote(text)) return { type: 'edited', ...base }
    if (after.kind === 'title' || after.kind === 'section' || after.kind === 'group') return { type: 'retitled', ...base }
    return { type: 'edited', ...base }
  }

  /** The year of the banner above a row. */
  #yearOf(unit: Unit): number | undefined {
    const group = this.#matches.parentOf.get(unit)
    const year = group?.kind === 'group' ? /(?<!\d)(\d{4})(?!\d)/.exec(nameOf(group))?.[1] : undefined
    return year === undefined ? undefined : Number(year)
  }

  /** Numbers that moved because something before them came or went: told once for each run. */
  #compareNumbers(staying: readonly Unit[], before: Unit, after: Unit): void {
    // The same numbers on the same units in another order: a reorder, which is told as one.
    const isSame = before.children.length === after.children.length && after.children.every((unit) => this.#staysIn(unit, before))
    const isReorder = staying.length < before.children.length && numbersOf(before) === numbersOf(after)
    if (isSame && isReorder) return
    let run: { readonly first: Unit; last: Unit; readonly step: number } | undefined
    const close = (): void => {
      if (run === undefined) return
      const [first, last] = [this.#matches.newOf.get(run.first)!, this.#matches.newOf.get(run.last)!]
      this.changes.push({
        type: 'renumbered',
        before: this.#address(run.first),
        after: this.#address(first),
        ...(run.first === run.last ? {} : { upTo: { before: run.last.number!, after: last.number! } }),
      })
      run = undefined
    }
    for (const unit of staying) {
      const now = this.#matches.newOf.get(unit)!
      if (unit.number === now.number) {
        close()
        continue
      }
      const step = stepBetween(unit.number, now.number) ?? Number.NaN
      if (run !== undefined && run.step === step && run.first.kind === unit.kind) run.last = unit
      else {
        close()
        run = { first: unit, last: unit, step }
      }
    }
    close()
  }

  #staysIn(unit: Unit, parent: Unit): boolean {
    const old = this.#matches.oldOf.get(unit)
    return old !== undefined && this.#matches.parentOf.get(old) === parent
  }

  #address(unit: Unit): UnitAddress {
    const path: Unit[] = []
    for (let parent = this.#matches.parentOf.get(unit); parent !== undefined; parent = this.#matches.parentOf.get(parent)) path.unshift(parent)
    const cited = path.filter(({ kind, number }) => kind === 'section' || kind === 'group' || (kind === 'point' && number !== undefined) || kind === 'row')
    return {
      kind: unit.kind,
      id: unit.id,
      number: unit.number,
      name: nameOf(unit),
      path: cited.map((parent) => ({ kind: parent.kind, number: parent.number, name: nameOf(parent) })),
    }
  }
}

type Wording = Pick<TextChange, 'before' | 'after' | 'words'>

function wordChange(before: string, after: string): Wording {
  return { before, after, words: diffWords(before, after) }
}

/** A picture is known by a sum over its bytes, which says nothing to a reader. */
function pictureChange(before: UnitText | undefined, after: UnitText | undefined): Wording {
  const [was, is] = [before === undefined ? '' : 'прежнее изображение', after === undefined ? '' : 'новое изображение']
  const words = [{ type: 'removed' as const, text: was }, { type: 'added' as const, text: is }].filter(({ text }) => text !== '')
  return { before: was, after: is, words }
}

/** Of a long document most units are as they were. */
function haveEqualTexts(before: readonly UnitText[], after: readonly UnitText[]): boolean {
  return before.length === after.length && before.every(({ key, text }, index) => text === after[index]!.text && key === after[index]!.key)
}

function numbersOf({ children }: Unit): string {
  return children.map(({ kind, number }) => `${kind} ${number ?? ''}`).sort().join('\n')
}

/** «1.2» and «Цель № 2» are counted by their last figures. */
function lastPart(number: string | undefined): string | undefined {
  return number === undefined ? undefined : /\d+$/.exec(number)?.[0]
}

/** How far the last part of the number moved; numbers that are not counted have no step. */
function stepBetween(before: string | undefined, after: string | undefined): number | undefined {
  const [old, now] = [Number(lastPart(before)), Number(lastPart(after))]
  return Number.isInteger(old) && Number.isInteger(now) ? now - old : undefined
}
