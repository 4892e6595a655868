/** The one list of changes that every view of a revision is made from. */
import type { Unit, UnitKind } from './unit.ts'
import type { WordEdit } from './word-diff.ts'

/** A unit as a reader of one revision finds it. */
export interface UnitAddress {
  readonly kind: UnitKind
  readonly id: string | undefined
  readonly number: string | undefined
  /** The beginning of what it says, or the heading of a section. */
  readonly name: string
  /** Its parents that people cite (section, group, point), the outermost first. */
  readonly path: readonly { readonly kind: UnitKind; readonly number: string | undefined; readonly name: string }[]
}

/** One text of a unit, before and after. */
export interface TextChange {
  readonly key: string
  /** Heading of the column, when the text is a cell. */
  readonly column?: string
  readonly before: string
  readonly after: string
  readonly words: readonly WordEdit[]
}

interface ChangeBase {
  /** Where the unit stands in the old revision; absent for a new unit. */
  readonly before?: UnitAddress
  /** Where it stands in the new revision; absent for a removed unit. */
  readonly after?: UnitAddress
}

export type Change =
  | (ChangeBase & { readonly type: 'added' | 'removed'; /** Everything it says, a line for each text. */ readonly text: string })
  | (ChangeBase & { readonly type: 'edited' | 'retitled' | 'reassigned'; readonly text: TextChange })
  | (ChangeBase & { readonly type: 'rescheduled'; readonly text: TextChange; /** By how much, when both periods are understood. */ readonly shift?: PeriodShift })
  | (ChangeBase & { readonly type: 'moved'; /** Whether it went to another section, group or point. */ readonly toOtherParent: boolean })
  | (ChangeBase & { readonly type: 'renumbered'; /** Further units in a row whose numbers moved by the same step. */ readonly upTo?: { readonly before: string; readonly after: string } })
  | (ChangeBase & { readonly type: 'merged' | 'split'; /** The units that it was merged from, or split into. */ readonly parts: readonly UnitAddress[] })

/** In whole months where both ends moved by whole months, otherwise in days; negative is earlier. */
export interface PeriodShift {
  readonly start: number
  readonly end: number
  readonly unit: 'month' | 'day'
  /** A day or days inside the months that were named before. */
  readonly isRefined?: true
}

export type ChangeType = Change['type']

/** What the comparison knows beside the changes: for views that show a document whole. */
export interface Comparison {
  readonly changes: readonly Change[]
  readonly before: Unit
  readonly after: Unit
}
