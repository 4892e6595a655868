/** Carries the changes of an amendment out on values, and takes them back. */
import type { DossierValues } from './diff-values.ts'
import { findItem, isList, isMapping, isSameValue, itemName, joinParagraphs, paragraphsOf, parsePath, placeName } from './value-path.ts'
import type { Value, ValueChange } from './value-change.ts'

/** Why a change does not fit the values it should change. */
export interface ChangeFailure {
  /** Of the change in its list, from 0. */
  readonly index: number
  readonly change: ValueChange
  /**
   * `no-document`: there is no such file · `no-place`: the path leads nowhere (`at` is the part of it that is not there) ·
   * `ambiguous`: `at` names more than one item ·
   * `other-value`: something else stands there · `other-neighbour`: the item stands behind another one.
   */
  readonly reason: 'no-document' | 'no-place' | 'ambiguous' | 'other-value' | 'other-neighbour'
  readonly at?: string
  /** What should stand there, and what does; absent where there should be, or is, nothing. */
  readonly expected?: Value
  readonly found?: Value
}

export type ChangeResult =
  | { readonly ok: true; readonly values: DossierValues }
  | { readonly ok: false; readonly failure: ChangeFailure }

/** The values after the changes, in their order. */
export function applyChanges(changes: readonly ValueChange[], before: DossierValues): ChangeResult {
  return carryOut(changes.map((change, index) => ({ change, index, step: change })), before)
}

/** The values before the changes: each is taken back, the last one first. */
export function undoChanges(changes: readonly ValueChange[], after: DossierValues): ChangeResult {
  return carryOut(changes.map((change, index) => ({ change, index, step: reverse(change) })).reverse(), after)
}

/** The change that takes the given one back. */
function reverse(change: ValueChange): ValueChange {
  const { document, path } = change
  switch (change.operation) {
    case 'set':
      return {
        operation: 'set',
        document,
        path,
        ...('new' in change ? { old: change.new } : {}),
        ...('old' in change ? { new: change.old } : {}),
      }
    case 'add':
      return { operation: 'remove', document, path, after: change.after, old: change.new }
    case 'remove':
      return { operation: 'add', document, path, after: change.after, new: change.old }
    case 'move':
      return { ...change, before: change.after, after: change.before }
  }
}

interface Step {
  readonly change: ValueChange
  readonly index: number
  readonly step: ValueChange
}

/** Thrown and caught inside this file only: it ends a walk through several levels. */
class Mismatch {
  readonly details: Omit<ChangeFailure, 'index' | 'change'>
  constructor(details: Omit<ChangeFailure, 'index' | 'change'>) {
    this.details = details
  }
}

function carryOut(steps: readonly Step[], start: DossierValues): ChangeResult {
  const values = new Map(start)
  for (const { change, index, step } of steps) {
    try {
      const next = changeDocument(values.get(step.document), step)
      if (next === undefined) values.delete(step.document)
      else values.set(step.document, next)
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error
      return { ok: false, failure: { index, change, ...error.details } }
    }
  }
  return { ok: true, values }
}

function changeDocument(value: Value | undefined, step: ValueChange): Value | undefined {
  const path = parsePath(step.path)
  if (value === undefined && (step.operation !== 'set' || path.length > 0)) throw new Mismatch({ reason: 'no-document', at: step.document })
  return changeAt(value, path, (target) => (step.operation === 'set' ? setValue(target, step) : changeList(target, step)))
}

/** Copies what lies on the path; what lies beside it is shared. */
function changeAt(value: Value | undefined, path: readonly string[], change: (target: Value | undefined) => Value | undefined): Value | undefined {
  const [part, ...rest] = path
  if (part === undefined) return change(value)
  if (typeof value === 'string') {
    const paragraphs = paragraphsOf(value)
    if (paragraphs === undefined) throw new Mismatch({ reason: 'no-place', at: part })
    const changed = changeAt(paragraphs.items, path, change)
    return isList(changed) ? joinParagraphs(changed, paragraphs.tail) : changed
  }
  if (isList(value)) {
    const index = placeOf(value, part)
    const next = changeAt(value[index], rest, change)
    return next === undefined ? value.filter((_, i) => i !== index) : value.map((item, i) => (i === index ? next : item))
  }
  if (!isMapping(value) || (rest.length > 0 && !Object.hasOwn(value, part))) throw new Mismatch({ reason: 'no-place', at: part })
  const next = changeAt(Object.hasOwn(value, part) ? value[part] : undefined, rest, change)
  const entries = Object.entries(value).filter(([key]) => key !== part)
  if (next === undefined) return Object.fromEntries(entries)
  return Object.hasOwn(value, part)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === part ? next : item]))
    : Object.fromEntries([...entries, [part, next]])
}

function setValue(target: Value | undefined, step: ValueChange & { readonly operation: 'set' }): Value | undefined {
  if (!isAsExpected(step.old, target)) throw mismatch('other-value', step.old, target)
  return step.new
}

/** An id that a unit was given later is no part of the text: `check --fix` writes missing ones, also into signed acts. */
function isAsExpected(expected: Value | undefined, found: Value | undefined): boolean {
  if (isSameValue(expected, found)) return true
  if (isList(expected)) return isList(found) && expected.length === found.length && expected.every((item, index) => isAsExpected(item, found[index]))
  if (!isMapping(expected) || !isMapping(found)) return false
  const own = (value: typeof found, key: string): Value | undefined => (Object.hasOwn(value, key) ? value[key] : undefined)
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)])
  return [...keys].every((key) => (key === 'id' && !Object.hasOwn(expected, key)) || isAsExpected(own(expected, key), own(found, key)))
}

function changeList(target: Value | undefined, step: Exclude<ValueChange, { readonly operation: 'set' }>): Value {
  if (typeof target === 'string') {
    const paragraphs = paragraphsOf(target)
    if (paragraphs === undefined) throw mismatch('other-value', undefined, target)
    return joinParagraphs(changeList(paragraphs.items, step) as readonly Value[], paragraphs.tail) // a list stays one
  }
  if (!isList(target)) throw mismatch('other-value', undefined, target)
  switch (step.operation) {
    case 'add': {
      const index = indexAfter(target, step.after)
      return [...target.slice(0, index), step.new, ...target.slice(index)]
    }
    case 'remove': {
      const index = indexAfter(target, step.after)
      if (!isAsExpected(step.old, target[index])) throw explainRemoval(target, step, index)
      return target.filter((_, i) => i !== index)
    }
    case 'move': {
      const from = indexAfterMove(target, step)
      const item = target[from]!
      const others = target.filter((_, i) => i !== from)
      const to = indexAfter(others, step.after)
      return [...others.slice(0, to), item, ...others.slice(to)]
    }
  }
}

function placeOf(list: readonly Value[], name: string): number {
  const index = findItem(list, name)
  if (typeof index === 'string') throw new Mismatch({ reason: index, at: name })
  return index
}

function indexAfter(list: readonly Value[], after: string | null): number {
  if (after === null) return 0
  return placeOf(list, after) + 1
}

/** Where the item to be moved stands; its neighbour is told in the list without it. */
function indexAfterMove(list: readonly Value[], { item, before }: ValueChange & { readonly operation: 'move' }): number {
  const from = placeOf(list, item)
  const others = list.filter((_, i) => i !== from)
  if (indexAfter(others, before) !== from) {
    throw mismatch('other-neighbour', before, from === 0 ? null : nameAt(list, from - 1))
  }
  return from
}

/** The item that should be taken out has other content, or stands behind another item, or is not there. */
function explainRemoval(list: readonly Value[], { old, after }: ValueChange & { readonly operation: 'remove' }, index: number): Mismatch {
  const name = itemName(old)
  const place = list.findIndex((other) => (name === undefined ? isSameValue(other, old) : itemName(other) === name))
  if (place >= 0 && isSameValue(list[place], old)) return mismatch('other-neighbour', after, place === 0 ? null : nameAt(list, place - 1))
  return mismatch('other-value', old, list[place < 0 ? index : place])
}

function nameAt(list: readonly Value[], index: number): string {
  return itemName(list[index]) ?? placeName(index)
}

function mismatch(reason: 'other-value' | 'other-neighbour', expected: Value | undefined, found: Value | undefined): Mismatch {
  return new Mismatch({ reason, ...(expected === undefined ? {} : { expected }), ...(found === undefined ? {} : { found }) })
}
