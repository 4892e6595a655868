/**
 * What an amending act orders to be done to the printed text of another act,
 * one instruction for one unit, in the order of the amended text.
 *
 * An instruction names its unit as readers find it: by printed numbers and
 * names. It knows no ids and no YAML, so that carrying it out
 * (`apply-instructions.ts`) proves that a reader can.
 */
import type { Row, Block } from '../../tree/nodes.ts'

/**
 * One step of the way to a unit, the outermost first: in which annex, section,
 * group of rows, row, column. The act itself is no step.
 *
 * `annex` by its number, or the only one · `section` by number or heading ·
 * `group` a banner with its rows, «2021 год» · `table` when a section has
 * several · `point` of an order and its inner points · `item` of a numbered
 * list · `row` by printed number · `position` a row named by its first cell, as
 * in a passport · `column` «графа» · `paragraph` «абзац» by its ordinal among
 * the paragraphs of its parent · `title` and `preamble` of the document.
 */
export interface AddressStep {
  readonly kind: 'annex' | 'title' | 'preamble' | 'section' | 'table' | 'group' | 'point' | 'item' | 'row' | 'position' | 'column' | 'paragraph'
  /** Printed number without the final mark, «7.1». */
  readonly number?: string
  /** Heading or first words as printed: «2021 год», «Период реализации». */
  readonly name?: string
  /** From 1, for what has neither number nor name. */
  readonly ordinal?: number
}

export type Address = readonly AddressStep[]

/** New printed text, ready to stand between quotation marks: numbers are words, nothing in it is counted or referred to. */
export interface Wording {
  /** Blocks, or rows with the columns of the table they belong to. */
  readonly blocks: readonly Block[]
  readonly rows?: readonly Row[]
}

export type Instruction =
  /** «слова «…» заменить словами «…»», «цифры …»; `old` occurs once in the unit, or `isEverywhere`. */
  | { readonly operation: 'replace-words'; readonly at: Address; readonly old: string; readonly new: string; readonly isEverywhere: boolean }
  /** «после слов «…» дополнить словами «…»»; without `after` at the end of the unit. */
  | { readonly operation: 'add-words'; readonly at: Address; readonly after?: string; readonly new: string }
  /** «слова «…» исключить» */
  | { readonly operation: 'remove-words'; readonly at: Address; readonly old: string; readonly isEverywhere: boolean }
  /** «… изложить в следующей редакции» */
  | { readonly operation: 'rewrite'; readonly at: Address; readonly old: Wording; readonly new: Wording }
  /** «дополнить строками 7.1, 7.2 следующего содержания»; `at` is the parent, `units` the new steps, `after` the sibling they follow. */
  | { readonly operation: 'add'; readonly at: Address; readonly units: readonly AddressStep[]; readonly after?: AddressStep; readonly new: Wording }
  /** «строки 4–6 исключить», «пункт 3 признать утратившим силу»; `at` is the parent. */
  | { readonly operation: 'remove'; readonly at: Address; readonly units: readonly AddressStep[]; readonly old: Wording }
  /** «приложение 2 изложить в новой редакции согласно приложению к настоящему приказу» */
  | { readonly operation: 'reissue'; readonly at: Address }

export type Operation = Instruction['operation']
