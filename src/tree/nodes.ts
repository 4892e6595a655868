/**
 * The document tree: what a document says, free of any output format.
 *
 * Plain data, built by `build.ts`, read from semantic HTML by `from-html.ts`,
 * completed by the passes and drawn by the emitters. Labels (printed numbers)
 * are literal text, computed once by the numbering pass: they are legal data
 * and equal in every output.
 */
import type { Origin } from '../source/place.ts'
import type { DocumentMeta } from './document-meta.ts'

export type { DocumentMeta } from './document-meta.ts'

/** How a unit gets its printed number: counted by the pass, or fixed by the author once the act is signed. */
export type Numbering = 'auto' | { readonly fixed: string }

interface NodeBase {
  /** The YAML value this node was made from. */
  readonly origin?: Origin
}

interface BlockBase extends NodeBase {
  /** Permanent identity within the document; targets of references and anchors. */
  readonly id?: string
  /** Must stand on the same page as the beginning of the next block. Set by the `keep` pass. */
  readonly keepNext?: boolean
  /** In a redline: the whole block, row or item came or went. Its words are marked as well. */
  readonly revision?: 'inserted' | 'deleted'
}

/** What a unit is called when the text mentions it: «пункт 3», «цель 1». */
export const unitNames = ['point', 'subpoint', 'section', 'row', 'goal', 'task', 'event', 'indicator'] as const
export type UnitName = (typeof unitNames)[number]

// ── inlines ──────────────────────────────────────────────────────────────

export interface Text extends NodeBase {
  readonly type: 'text'
  readonly value: string
}
export interface Strong extends NodeBase {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}
export interface Emphasis extends NodeBase {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}
/** Words set apart by space between their letters («вразрядку»): the operative word of an act. The measure is the house style's. */
export interface Spaced extends NodeBase {
  readonly type: 'spaced'
  readonly children: readonly Inline[]
}
/** A link to an address outside the document. */
export interface Link extends NodeBase {
  readonly type: 'link'
  readonly href: string
  readonly children: readonly Inline[]
}
/** A mention of a unit by id. `children` is filled with the printed number by the reference pass unless the author gave words. */
export interface Reference extends NodeBase {
  readonly type: 'reference'
  readonly target: string
  /** The case of the words that mention the unit, as the author wrote it: «dative», «дательный». Without it, the number alone. */
  readonly inCase?: string
  readonly children: readonly Inline[]
}
export interface LineBreak extends NodeBase {
  readonly type: 'break'
}
/** A value not assigned yet (date, number); `children` is the blank that is printed. A content control in Word. */
export interface Field extends NodeBase {
  readonly type: 'field'
  readonly name: 'date' | 'number'
  /** What the blank is for, in Russian; the content control's title. */
  readonly title: string
  readonly children: readonly Inline[]
}
export interface Inserted extends NodeBase {
  readonly type: 'inserted'
  readonly children: readonly Inline[]
}
export interface Deleted extends NodeBase {
  readonly type: 'deleted'
  readonly children: readonly Inline[]
}

/** A note at the foot of the page; stands where its mark is printed. */
export interface Footnote extends NodeBase {
  readonly type: 'footnote'
  /** The printed mark, «1»; counted through the document by the numbering pass. */
  readonly label?: string
  readonly children: readonly Inline[]
}

export type Inline = Footnote | Text | Strong | Emphasis | Spaced | Link | Reference | LineBreak | Field | Inserted | Deleted

// ── blocks ───────────────────────────────────────────────────────────────

/** Level 1 is the document's title, 2 a section, 3 a sub-section, 4 a named part of it. */
export type HeadingLevel = 1 | 2 | 3 | 4

export interface Heading extends BlockBase {
  readonly type: 'heading'
  readonly level: HeadingLevel
  readonly numbering?: Numbering
  /** Words before the number, «Цель №»: headings with the same words are counted through the document, apart from all others. */
  readonly series?: string
  /** The printed number with its punctuation, «2.»; set by the numbering pass. */
  readonly label?: string
  readonly children: readonly Inline[]
}

/**
 * `body` running text with a first-line indent; `keyword` the operative word
 * («ПРИКАЗЫВАЮ:»); `lead` a line that introduces a list and stays with it;
 * `note` a smaller remark; `edition` the line under a title that names the acts that amended the document.
 */
export type ParagraphRole = 'body' | 'keyword' | 'lead' | 'note' | 'edition'

export interface Paragraph extends BlockBase {
  readonly type: 'paragraph'
  readonly role: ParagraphRole
  /** A printed number before the text, e.g. of a row named in its first cell. */
  readonly label?: string
  readonly children: readonly Inline[]
}

/**
 * `clauses`: points of an order, 1. → 1.1. → 1.1.1.; `numbered`: 1., 2., 3.;
 * `dash`: items behind a dash. The label is printed as text before the item's first paragraph.
 */
export type ListKind = 'clauses' | 'numbered' | 'dash'

export interface List extends BlockBase {
  readonly type: 'list'
  readonly kind: ListKind
  /** How the numbers of an outermost numbered list look: «1.» (when absent), «1)» or «а)». */
  readonly delimiter?: ')' | 'а)'
  /** Stands at the indent of paragraphs though it lies in another list, as all points of an act do. */
  readonly isFlush?: true
  readonly items: readonly ListItem[]
}

export interface ListItem extends BlockBase {
  readonly type: 'item'
  /** What the text calls it, where its kind does not tell. */
  readonly unit?: UnitName
  readonly numbering?: Numbering
  readonly label?: string
  /** The first child is a paragraph; nested lists and further paragraphs follow. */
  readonly children: readonly Block[]
}

/**
 * How body rows are numbered: `through` 1…n; `per-group` again from 1 after
 * every banner; `sections` 1.1, 1.2 … under the n-th banner.
 */
export type RowNumbering = 'none' | 'through' | 'per-group' | 'sections'

export interface Column {
  /** Share of the table's width; the shares of all columns add up to 100. */
  readonly share: number
}

export interface Table extends BlockBase {
  readonly type: 'table'
  readonly columns: readonly Column[]
  readonly rowNumbering: RowNumbering
  /** What stands before the number of a banner that shows it: «Раздел» of «Раздел 1.». */
  readonly bannerWord?: string
  /** Size of the type in a table that is too wide for the usual one. */
  readonly sizePt?: number
  /** Rows repeated at the top of every page. */
  readonly head: readonly Row[]
  readonly body: readonly Row[]
  /** Of the captioned table. */
  readonly numbering?: Numbering
  /** «Таблица 1 –», before the caption; set by the numbering pass. */
  readonly label?: string
  /** What the table shows, for screen readers and bookmarks; printed above when present. */
  readonly caption?: readonly Inline[]
}

/** `banner`: one cell over all columns («2021 год») that stays with the row below it. */
export type RowKind = 'head' | 'banner' | 'body'

export interface Row extends BlockBase {
  readonly type: 'row'
  readonly kind: RowKind
  readonly unit?: UnitName
  readonly numbering?: Numbering
  readonly label?: string
  /** May be divided between pages: only a row higher than half a page. Set by the `keep` pass. */
  readonly breakable?: boolean
  /** Is filled in by hand: high enough for a signature. */
  readonly forWriting?: boolean
  readonly cells: readonly Cell[]
}

export type CellAlign = 'start' | 'center' | 'end'

export interface Cell extends NodeBase {
  readonly type: 'cell'
  /** Names a column or a row. */
  readonly header: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly align: CellAlign
  /** Prints the row's label; filled by the numbering pass. */
  readonly showsNumber: boolean
  readonly children: readonly Block[]
}

/**
 * Requisites of ГОСТ Р 7.0.97, each with its own place on the page:
 * `draft-mark` «ПРОЕКТ» · `letterhead` (05, 06) · `kind` (09) · `registration`
 * (10, 11, 13) · `annex-header` (19 with 16) · `signature` (22) · `agreement`
 * (20) · `prepared-by` (25) · `copy-mark` (26) · `distribution` where copies go;
 * two are pictures, in the fields of the first sheet: `emblem` (01, 02) · `qr-code` (31).
 */
export type RequisiteKind = (typeof requisiteKinds)[number]
export const requisiteKinds = [
  'emblem',
  'qr-code',
  'draft-mark',
  'letterhead',
  'kind',
  'registration',
  'annex-header',
  'signature',
  'copy-mark',
  'agreement',
  'distribution',
  'prepared-by',
] as const

/** Requisites that are a picture and no text. */
export const pictureRequisites: readonly RequisiteKind[] = ['emblem', 'qr-code']

export type RequisitePartName = (typeof requisitePartNames)[number]
export const requisitePartNames = ['line', 'stamp', 'date', 'number', 'place', 'post', 'name', 'original'] as const

export interface RequisitePart extends NodeBase {
  readonly type: 'part'
  readonly name: RequisitePartName
  readonly children: readonly Inline[]
}

export interface Requisite extends BlockBase {
  readonly type: 'requisite'
  readonly kind: RequisiteKind
  readonly parts: readonly RequisitePart[]
  /** Of a signature: an area between post and name for the mark of an electronic signature, always empty (23). */
  readonly reserved?: ReservedArea
  /** Of requisites that are pictures; these have no parts. */
  readonly picture?: RequisitePicture
}

export interface ReservedArea {
  readonly widthMm: number
  readonly heightMm: number
}

export interface RequisitePicture {
  /** Workspace path of the picture, or the name of one that the program draws; its bytes travel beside the tree. */
  readonly image: string
  readonly format: 'png' | 'jpeg'
  readonly widthPx: number
  readonly heightPx: number
  readonly alternative: string
  /** Its place on the first sheet; set by the `place` pass. */
  readonly frame?: PictureFrame
}

export interface PictureFrame {
  readonly corner: 'top-center' | 'top-right' | 'bottom-right'
  readonly widthMm: number
  readonly heightMm: number
  /** Distance from the top or bottom edge of the sheet. */
  readonly edgeMm: number
  /** How much of the text area the picture takes, with the gap that sets it apart from the text. */
  readonly roomMm: number
}

export interface Figure extends BlockBase {
  readonly type: 'figure'
  /** Workspace path of the picture, or the name of one that the program draws; its bytes travel beside the tree. */
  readonly image: string
  /** Authors bring pixels; `svg` is drawn by the program alone. */
  readonly format: 'png' | 'jpeg' | 'svg'
  readonly widthPx: number
  readonly heightPx: number
  /** What the picture shows, for those who do not see it. */
  readonly alternative: string
  /** Of the captioned picture. */
  readonly numbering?: Numbering
  /** «Рисунок 1 –», before the caption; set by the numbering pass. */
  readonly label?: string
  readonly caption?: readonly Inline[]
}

export interface PageBreak extends BlockBase {
  readonly type: 'page-break'
}

/** Headings of the sections of the document, each a link to its place; filled by the contents pass. */
export interface Contents extends BlockBase {
  readonly type: 'contents'
  /** What is printed above, «Содержание». */
  readonly children: readonly Inline[]
  readonly entries: readonly ContentsEntry[]
}

/** Pages are no part of an entry: each format that has pages shows its own. */
export interface ContentsEntry extends NodeBase {
  readonly type: 'entry'
  readonly level: HeadingLevel
  /** Id of the heading. */
  readonly target: string
  readonly children: readonly Inline[]
}

export type Block = Contents | Heading | Paragraph | List | Table | Requisite | Figure | PageBreak

// ── document ─────────────────────────────────────────────────────────────

/** A run of pages with one geometry and one page numbering. */
export interface Section extends NodeBase {
  readonly type: 'section'
  readonly orientation: 'portrait' | 'landscape'
  readonly children: readonly Block[]
}

export interface DocumentNode extends NodeBase {
  readonly type: 'document'
  readonly meta: DocumentMeta
  readonly sections: readonly Section[]
}

export type Node = DocumentNode | Section | Block | ContentsEntry | ListItem | Row | Cell | RequisitePart | Inline
export type NodeType = Node['type']
export type NodeOf<K extends NodeType> = Extract<Node, { readonly type: K }>

/** One handler for each of the given node types; a missing one does not compile. */
export type Handlers<K extends NodeType, Context, Out> = {
  readonly [T in K]: (node: NodeOf<T>, context: Context) => Out
}
