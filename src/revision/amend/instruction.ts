/**
 * What an amending act orders to be done to the printed text of another act,
 * one instruction for one unit, in the order of the amended text.
 *
 * An instruction names its unit as readers find it: by printed numbers and
 * names. It knows no ids and no YAML, so that carrying it out
 * (`apply-instructions.ts`) proves that a reader can. Every address, ordinals
 * included, means the text as it was before the amending act.
 */
import type { Block, Row } from '../../tree/nodes.ts'

/**
 * One step of the way to a unit inside one document, the outermost first. Which
 * document it is (the act itself, an annex) is told once beside the list: see
 * {@link DocumentAmendment}.
 *
 * `title` the heading of the document, or of the section or group named before
 * it · `preamble` of an act · `section` by number or heading · `table` of its
 * section, by the number of its caption, or by ordinal when there are several ·
 * `figure` «рисунок», likewise ·
 * `group` a banner with its rows, «2021 год» · `point` of an act and its inner
 * points, also in the cells of a row · `item` of a numbered list · `row` by
 * printed number, or by what its first cell says · `position` the same of a
 * table without a head, as in a passport · `column` «графа», by its heading or,
 * where that is not enough, by its place; outside of a row what heads it, «3» or «3–5» ·
 * `paragraph` «абзац» by its ordinal: paragraphs and items behind dashes, up to
 * the first table, picture or numbered list of the same text.
 */
export interface AddressStep {
  readonly kind: UnitStep
  /** Printed number without the final mark: «7.1», «Цель № 5». */
  readonly number?: string
  /** Heading or first words as printed: «2021 год», «Период реализации». */
  readonly name?: string
  /** From 1, for what has neither number nor name. */
  readonly ordinal?: number
  /** Of a group: what the table calls it before its number, «Направление». */
  readonly word?: string
}

export type UnitStep = 'title' | 'preamble' | 'section' | 'table' | 'figure' | 'group' | 'point' | 'item' | 'row' | 'position' | 'column' | 'paragraph'

/** Empty: the document as a whole. */
export type Address = readonly AddressStep[]

/** Printed text, ready to stand between quotation marks: numbers are words, nothing in it is counted or referred to. */
export interface Wording {
  /** Blocks; none where `rows` says it all. */
  readonly blocks: readonly Block[]
  /** Rows of a table, with the columns and the head they stand under. */
  readonly rows?: TableRows
}

export interface TableRows {
  readonly shares: readonly number[]
  readonly sizePt?: number
  readonly head: readonly Row[]
  readonly body: readonly Row[]
}

/** Where new units stand among those of their parent: behind the last of their kind, or beside one that was there before. */
export type InsertionPlace = 'end' | { readonly after: AddressStep } | { readonly before: AddressStep }

export type Instruction =
  /** «слова «…» заменить словами «…»», «цифры …»; `old` occurs once in the unit, or `isEverywhere`. */
  | { readonly operation: 'replace-words'; readonly at: Address; readonly old: string; readonly new: string; readonly isEverywhere: boolean }
  /** «после слов «…» дополнить словами «…»»; `after` occurs once in the unit. «At the end» is never said: before the full stop or behind it? */
  | { readonly operation: 'add-words'; readonly at: Address; readonly after: string; readonly new: string }
  /** «слова «…» исключить» */
  | { readonly operation: 'remove-words'; readonly at: Address; readonly old: string; readonly isEverywhere: boolean }
  /** «… слова «…» заменить словами «…», слова «…» исключить»: two or three edits of one unit in one sentence, none of them everywhere. */
  | { readonly operation: 'edit-words'; readonly at: Address; readonly edits: readonly WordOperation[] }
  /** «… изложить в следующей редакции»; of the whole document only where it is the act itself. */
  | { readonly operation: 'rewrite'; readonly at: Address; readonly old: Wording; readonly new: Wording }
  /** «дополнить строками 7.1, 7.2 следующего содержания»; `at` is the parent, `units` the new steps. */
  | { readonly operation: 'add'; readonly at: Address; readonly units: readonly AddressStep[]; readonly place: InsertionPlace; readonly new: Wording }
  /** «строки 4–6 исключить», «пункт 3 признать утратившим силу»; `at` is the parent. */
  | { readonly operation: 'remove'; readonly at: Address; readonly units: readonly AddressStep[]; readonly old: Wording }
  /** «приложение считать приложением № 1»: the number in the header of an annex, without the sign. */
  | { readonly operation: 'renumber'; readonly at: readonly []; readonly number: string }
  /** «приложение 2 изложить в новой редакции согласно приложению к настоящему приказу»; always the only instruction of its document. */
  | { readonly operation: 'reissue'; readonly at: readonly []; readonly new: Wording }

/** An edit of words, its unit aside. */
export type WordOperation = WithoutAddress<Extract<Instruction, { readonly operation: 'replace-words' | 'add-words' | 'remove-words' }>>
type WithoutAddress<I> = I extends unknown ? Omit<I, 'at'> : never

export type Operation = Instruction['operation']

/** A document of the amended act, as the act itself calls it. */
export type AmendedDocument =
  | { readonly role: 'act' }
  | {
      readonly role: 'annex'
      /** «2»; absent when the act has a single annex. */
      readonly number?: string
      /** What it is annexed to when that is not the act itself, in the dative: «муниципальной программе». */
      readonly owner?: string
    }

/** What an amending act does to one document of the amended act. */
export type DocumentAmendment =
  /** `attachedAs`: the number of the annex to the amending act that holds the new edition, «1»; `''` for its only annex. Needed where it is reissued. */
  | { readonly type: 'changed'; readonly document: AmendedDocument; readonly instructions: readonly Instruction[]; readonly attachedAs?: string }
  | { readonly type: 'added'; readonly document: AmendedDocument; readonly attachedAs: string }
  | { readonly type: 'removed'; readonly document: AmendedDocument }
