/**
 * A Word document as its reader would see it on paper: text with the looks that really apply, sections, tables, notes.
 * Lengths are in twips (1/20 pt), sizes of type in points.
 */

export type Alignment = 'left' | 'center' | 'right' | 'both'

/** How a paragraph looks, after everything it inherits. */
export interface ParagraphLook {
  readonly alignment: Alignment
  readonly left: number
  readonly right: number
  /** Of the first line against the others; negative when it hangs out. */
  readonly firstLine: number
  readonly before: number
  readonly after: number
  readonly line: LineSpacing
  readonly keepNext: boolean
  readonly keepLines: boolean
  readonly breakBefore: boolean
  /** Words of it are not divided even where the document's words are. */
  readonly isUndivided: boolean
  /** From 0; `undefined` for text. */
  readonly outline: number | undefined
  readonly tabs: readonly TabStop[]
  /** Placed apart from the text; its place across the page where it is named. */
  readonly frame: { readonly across: string | undefined } | undefined
}

/** A multiple of single spacing, or a fixed or least height in twips. */
export type LineSpacing =
  | { readonly rule: 'multiple'; readonly value: number }
  | { readonly rule: 'exact' | 'least'; readonly value: number }

export interface TabStop {
  readonly at: number
  readonly kind: 'left' | 'center' | 'right' | 'decimal' | 'other'
}

/** How letters look, after everything they inherit. */
export interface RunLook {
  /** The family that Cyrillic letters are set in. */
  readonly font: string
  /** The family of Latin letters and digits. */
  readonly latinFont: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly capitals: boolean
  /** Added between letters. */
  readonly spacing: number
  /** Six hexadecimal digits; `undefined` for automatic black. */
  readonly colour: string | undefined
  readonly highlight: boolean
  /** Above or below the line. */
  readonly raised: boolean
  /** `ru-RU`. */
  readonly language: string
}

/** Letters of one look. */
export interface Run {
  readonly text: string
  /** Of its first letter, in the text of the paragraph. */
  readonly start: number
  readonly look: RunLook
  /** Shown until somebody fills in a content control. */
  readonly isPlaceholder: boolean
}

export interface Paragraph {
  readonly type: 'paragraph'
  /** From 1, in the order of the document, those of tables and text boxes among them; of notes and headers on their own. */
  readonly number: number
  /** Page it begins on, from 1, as far as breaks tell; `undefined` when the file says nothing about pages. */
  readonly page: number | undefined
  readonly section: number
  /** What is printed: insertions are in it, deletions are not. Tabs are `\t`, breaks of lines `\n`, pictures `￼`. */
  readonly text: string
  /** The number or mark that Word puts before the text: «1.», «•». */
  readonly label: string
  /** Level of that number, from 0. */
  readonly labelLevel: number | undefined
  readonly runs: readonly Run[]
  readonly look: ParagraphLook
  /** The look that letters typed here would have. */
  readonly plainRun: RunLook
  readonly styleId: string
  /** As Word calls it: `Normal`, `heading 1`. */
  readonly styleName: string
  /** Names of the fields that begin in it: `PAGE`, `TOC`. */
  readonly fields: readonly FieldMark[]
  readonly isContents: boolean
  readonly inTextBox: boolean
  readonly pictures: number
  /** A break of the page inside. */
  readonly hasPageBreak: boolean
  /** That break stands before its words, so that they are on a new page. */
  readonly beginsWithBreak: boolean
  /** Footnotes it refers to. */
  readonly notes: readonly string[]
}

export interface FieldMark {
  readonly name: string
  /** Where its result begins in the text. */
  readonly at: number
}

export interface Cell {
  readonly blocks: readonly Block[]
  readonly width: number | undefined
  readonly span: number
  /** Goes on with the cell above. */
  readonly isMerged: boolean
}

export interface Row {
  readonly cells: readonly Cell[]
  /** Repeated at the top of every page. */
  readonly isHead: boolean
  readonly cantSplit: boolean
}

export interface Table {
  readonly type: 'table'
  readonly rows: readonly Row[]
  readonly section: number
  /** Of the columns, as drawn. */
  readonly grid: readonly number[]
  /** Asked for in twips; `undefined` for automatic and relative widths. */
  readonly width: number | undefined
  readonly indent: number
  readonly alignment: Alignment
  /** Whether lines are drawn; without them it only sets words side by side. */
  readonly isRuled: boolean
  /** Placed apart from the text. */
  readonly isFloating: boolean
  readonly isFixed: boolean
}

export type Block = Paragraph | Table

export interface Section {
  readonly width: number
  readonly height: number
  readonly isLandscape: boolean
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** Of the header and the footer from the edges of the sheet. */
  readonly headerDistance: number
  readonly footerDistance: number
  /** `continuous` goes on on the same page. */
  readonly start: string
  readonly hasTitlePage: boolean
  readonly columns: number
  /** What stands above and below the text; inherited where a section has none of its own. */
  readonly headers: Readonly<Record<HeaderKind, readonly Paragraph[] | undefined>>
  readonly footers: Readonly<Record<HeaderKind, readonly Paragraph[] | undefined>>
  /** Number that its first page is given. */
  readonly firstNumber: number | undefined
}

export type HeaderKind = 'default' | 'first' | 'even'

export interface Note {
  readonly id: string
  readonly kind: 'footnote' | 'endnote'
  readonly paragraphs: readonly Paragraph[]
}

export interface WordDocument {
  readonly blocks: readonly Block[]
  /** All of the text's, those of tables and text boxes in their places. */
  readonly paragraphs: readonly Paragraph[]
  readonly sections: readonly Section[]
  readonly notes: readonly Note[]
  readonly settings: {
    readonly evenAndOddHeaders: boolean
    readonly mirrorMargins: boolean
    readonly autoHyphenation: boolean
    readonly defaultTab: number
  }
  /** How letters without any formatting look. */
  readonly plainRun: RunLook
  /** Pages at the last saving, as the program that saved it counted them. */
  readonly pages: number | undefined
  /** What can not be told from the text alone. */
  readonly marks: {
    readonly insertions: number
    readonly deletions: number
    readonly hasComments: boolean
    readonly hiddenLetters: number
    /** Parts of other formats inserted as a whole, which only Word can read. */
    readonly foreignParts: number
    /** Whether breaks of pages are known from a program that laid the document out. */
    readonly hasLayout: boolean
  }
}
