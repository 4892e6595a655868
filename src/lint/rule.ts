/** What a rule of the linter is: what it reads, which codes it reports, and how it says where. */
import type { Code, ParamsOf } from '../diagnostics/catalogue/index.ts'
import type { Fix, RelatedPlace } from '../diagnostics/diagnostic.ts'
import type { Authority, People } from '../model/content.ts'
import type { CalendarDate } from '../russian/dates.ts'
import type { Place } from '../source/place.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'

/** How a text is printed: a title keeps its lines, a block has paragraphs and lists, a plain text has no markup. */
export type TextRole = 'title' | 'inline' | 'block' | 'plain'

/** One text value of a file. */
export interface LintText {
  readonly document: LintDocument
  readonly pointer: string
  /** The key that holds it; for items of a list, the key of the list. */
  readonly key: string
  readonly role: TextRole
  readonly value: string
  /** The value with addresses, code and targets of links covered, of the same length; rules look here. */
  readonly plain: string
  /** Kinds of characters in `plain`, as `traitsOf` tells them. */
  readonly traits: number
}

/** A source file whose shape is right. */
export interface LintDocument {
  readonly file: string
  readonly kind: string
  /** Normalised; its type is that of `kind`. */
  readonly value: object
  readonly source: AuthorSource
  /** In the order of the file. */
  readonly texts: readonly LintText[]
}

/** An order with its annexes, and whose they are. */
export interface LintDossier {
  /** Absent when authority.yaml could not be read. */
  readonly authority: Authority | undefined
  readonly people: People | undefined
  /** The day of the order, unless it is a draft. */
  readonly date: CalendarDate | undefined
  /** The order first, then the annexes in order, each followed by its own, and the files that they take goals from. */
  readonly documents: readonly LintDocument[]
  /** Whether every file of the dossier could be read; otherwise what is missing may only be out of sight. */
  readonly isComplete: boolean
  /** Whether a later act has changed it: its numbers stay even where units are gone. */
  readonly isAmended: boolean
}

/** A stretch of a text; the whole text when `at` is left out. */
export interface TextSpot {
  readonly text: LintText
  /** Offsets in `text.value`, the second not included. */
  readonly at?: readonly [start: number, end: number]
}

export interface RuleDetails {
  /** What to put in place of the stretch, or of the value of a place; only for what has one right form. */
  readonly fix?: string | undefined
  /** Edits of the file instead, all of them one repair. */
  readonly edits?: readonly Fix[]
  readonly related?: readonly RelatedPlace[]
  readonly help?: string
}

export type RuleReport = <C extends Code>(code: C, params: ParamsOf<C>, spot: TextSpot | Place | undefined, details?: RuleDetails) => void

export interface RuleBase {
  /** Every code that the rule may report; severity and prose of each are in the catalogue. */
  readonly codes: readonly Code[]
}

/** Looks at one text at a time, in every kind of file. */
export interface TextRule extends RuleBase {
  readonly needs: 'text'
  /** Only texts that have all of these traits are looked at. Default: every text. */
  readonly traits?: number
  readonly check: (text: LintText, report: RuleReport) => void
}

/** Whether the rule may find something in the text: most texts have none of what most rules are about. */
export function mayConcern({ traits = 0 }: TextRule, text: LintText): boolean {
  return (text.traits & traits) === traits
}

/** Looks at one file. */
export interface DocumentRule extends RuleBase {
  readonly needs: 'document'
  readonly check: (document: LintDocument, dossier: LintDossier, report: RuleReport) => void
}

/** Looks at an order together with its annexes. */
export interface DossierRule extends RuleBase {
  readonly needs: 'dossier'
  readonly check: (dossier: LintDossier, report: RuleReport) => void
}

export type Rule = TextRule | DocumentRule | DossierRule
