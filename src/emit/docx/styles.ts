/**
 * The named styles of a produced document and their looks.
 *
 * Every look comes from a style, so that an official can restyle the document in
 * Word. Built-in styles keep Word's own names (it shows them in the user's
 * language); our own have Russian names that say where they stand.
 */
import type { HouseStyle } from '../../house-style/house-style.ts'
import { twipsOfPt } from './measures.ts'

/** Ids of paragraph styles by their use. */
export const styles = {
  normal: 'Normal',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' },
  body: 'BodyText',
  keyword: 'Keyword',
  lead: 'Lead',
  note: 'Note',
  edition: 'Edition',
  clauses: 'Clause',
  numbered: 'NumberedItem',
  dash: 'DashItem',
  draftMark: 'DraftMark',
  letterhead: 'Letterhead',
  kind: 'ActKind',
  date: 'ActDate',
  number: 'ActNumber',
  place: 'ActPlace',
  annexHeader: 'AnnexHeader',
  annexStamp: 'AnnexStamp',
  signaturePost: 'SignaturePost',
  signatureName: 'SignatureName',
  mark: 'Mark',
  smallMark: 'SmallMark',
  agreement: 'Agreement',
  agreementStamp: 'AgreementStamp',
  contentsTitle: 'TOCHeading',
  contents: { 2: 'TOC2', 3: 'TOC3' },
  caption: 'Caption',
  tableCaption: 'TableCaption',
  footnote: 'FootnoteText',
  picture: 'Picture',
  pictureCaption: 'PictureCaption',
  cell: { start: 'TableText', center: 'TableCenter', end: 'TableEnd' },
  cellHead: 'TableHead',
  cellBanner: 'TableBanner',
  cellNote: 'TableNote',
  gap: 'Gap',
  header: 'Header',
} as const

export const characterStyles = { link: 'Hyperlink', footnote: 'FootnoteReference' } as const

/** Deeper lists look like those of this depth. */
export const MAX_LIST_DEPTH = 4

/** Style of the items of a list inside `depth` other lists. */
export function nestedStyle(kind: 'numbered' | 'dash', depth: number): string {
  return `${styles[kind]}${depth + 1}`
}

export const tableStyles = { ruled: 'TableGrid', plain: 'PlainLayout' } as const

/** Space between a table and the text around it: half an interval. */
export const TABLE_GAP_TWIPS = twipsOfPt(8)

interface ParagraphLook {
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly beforePt?: number
  readonly afterPt?: number
  /** Multiple of single spacing. */
  readonly line?: number
  readonly firstLineMm?: number
  readonly leftMm?: number
  /** A tab stop at the right edge, reached by dots. */
  readonly leaderMm?: number
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  /** Level in the navigation pane, from 0. */
  readonly outline?: number
  readonly sizePt?: number
  readonly bold?: boolean
  readonly italics?: boolean
}

export interface ParagraphStyle extends ParagraphLook {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  /** A block as thin as Word can draw, where the format demands a paragraph and the document has none. */
  readonly thin?: boolean
}

/** Height of an interval, the single-spaced empty line by which requisites are set apart. */
export const intervalPt = (style: HouseStyle): number => Math.round(style.font.sizePt * 1.15)

export function paragraphStyles(style: HouseStyle): ParagraphStyle[] {
  const { indentMm, lineSpacing } = style.text
  const interval = intervalPt(style)
  const tablePt = style.font.tableSizePt
  const textWidthMm = style.page.widthMm - style.page.marginsMm.left - style.page.marginsMm.right
  const { normal, body, cell, headings } = styles
  const next = body
  const heading = { basedOn: normal, next, keepNext: true, keepLines: true, bold: true } as const
  const subheading = { ...heading, firstLineMm: indentMm, beforePt: interval / 2 } as const
  return [
    { id: normal, name: 'Normal' },
    { id: body, name: 'Body Text', basedOn: normal, align: 'both', firstLineMm: indentMm, line: lineSpacing },
    { ...heading, id: headings[1], name: 'heading 1', outline: 0, align: 'center', beforePt: interval, afterPt: interval },
    { ...heading, id: headings[2], name: 'heading 2', outline: 1, align: 'center', beforePt: interval, afterPt: interval / 2 },
    { ...subheading, id: headings[3], name: 'heading 3', outline: 2, afterPt: interval / 4 },
    { ...subheading, id: headings[4], name: 'heading 4', outline: 3 },
    { id: styles.keyword, name: 'Текст: распорядительное слово', basedOn: body, next, beforePt: interval, afterPt: interval },
    { id: styles.lead, name: 'Текст: вводная строка', basedOn: body, next, keepNext: true },
    { id: styles.note, name: 'Текст: примечание', basedOn: body, sizePt: style.font.noteSizePt, beforePt: 4 },
    { id: styles.edition, name: 'Текст: сведения о редакции', basedOn: normal, next, align: 'center', afterPt: interval },
    { id: styles.clauses, name: 'Текст: пункт', basedOn: body },
    { id: styles.numbered, name: 'Текст: нумерованный перечень', basedOn: body },
    { id: styles.dash, name: 'Текст: перечень с тире', basedOn: body },
    ...nestedStyles(indentMm),
    { id: styles.contentsTitle, name: 'TOC Heading', basedOn: normal, next, align: 'center', bold: true, beforePt: interval, afterPt: interval / 2, keepNext: true },
    { id: styles.contents[2], name: 'toc 2', basedOn: normal, next: styles.contents[2], align: 'left', leaderMm: textWidthMm },
    { id: styles.contents[3], name: 'toc 3', basedOn: normal, next: styles.contents[3], align: 'left', leftMm: indentMm, leaderMm: textWidthMm },
    { id: styles.footnote, name: 'footnote text', basedOn: normal, align: 'both', sizePt: style.font.noteSizePt },
    { id: styles.draftMark, name: 'Реквизит: пометка проекта', basedOn: normal, align: 'right', afterPt: interval },
    { id: styles.letterhead, name: 'Реквизит: наименование органа', basedOn: normal, align: 'center', bold: true },
    {
      id: styles.kind,
      name: 'Реквизит: вид документа',
      basedOn: normal,
      align: 'center',
      bold: true,
      beforePt: interval,
      afterPt: interval,
    },
    { id: styles.date, name: 'Реквизит: дата', basedOn: normal },
    { id: styles.number, name: 'Реквизит: номер', basedOn: normal, align: 'right' },
    { id: styles.place, name: 'Реквизит: место издания', basedOn: normal, align: 'center', beforePt: interval / 2 },
    {
      id: styles.annexHeader,
      name: 'Реквизит: отметка о приложении',
      basedOn: normal,
      leftMm: textWidthMm - style.annexHeader.widthMm,
    },
    {
      id: styles.annexStamp,
      name: 'Реквизит: гриф утверждения',
      basedOn: styles.annexHeader,
      next: styles.annexHeader,
      beforePt: interval,
    },
    { id: styles.signaturePost, name: 'Реквизит: должность в подписи', basedOn: normal },
    { id: styles.signatureName, name: 'Реквизит: имя в подписи', basedOn: normal, align: 'right' },
    { id: styles.mark, name: 'Реквизит: отметка', basedOn: normal },
    { id: styles.smallMark, name: 'Реквизит: отметка мелким шрифтом', basedOn: normal, sizePt: style.font.noteSizePt },
    { id: styles.agreement, name: 'Реквизит: гриф согласования', basedOn: normal, afterPt: 4 },
    { id: styles.agreementStamp, name: 'Реквизит: слово «согласовано»', basedOn: styles.agreement, next: styles.agreement },
    {
      id: styles.caption,
      name: 'caption',
      basedOn: normal,
      next,
      align: 'center',
      bold: true,
      beforePt: interval / 2,
      afterPt: interval / 4,
      keepLines: true,
    },
    {
      id: styles.tableCaption,
      name: 'Таблица: номер и название',
      basedOn: normal,
      next,
      align: 'left',
      beforePt: interval / 2,
      afterPt: interval / 4,
      keepLines: true,
    },
    {
      id: styles.picture,
      name: 'Рисунок: изображение',
      basedOn: normal,
      next: styles.pictureCaption,
      align: 'center',
      beforePt: interval / 2,
    },
    {
      id: styles.pictureCaption,
      name: 'Рисунок: подпись',
      basedOn: normal,
      next,
      align: 'center',
      beforePt: interval / 2,
      afterPt: interval / 2,
      keepLines: true,
    },
    { id: cell.start, name: 'Таблица: текст', basedOn: normal, sizePt: tablePt, align: 'left' },
    { id: cell.center, name: 'Таблица: текст по центру', basedOn: cell.start, align: 'center' },
    { id: cell.end, name: 'Таблица: текст справа', basedOn: cell.start, align: 'right' },
    { id: styles.cellHead, name: 'Таблица: заголовок графы', basedOn: cell.start, align: 'center', bold: true },
    { id: styles.cellBanner, name: 'Таблица: строка-заголовок', basedOn: cell.start, align: 'center', bold: true },
    { id: styles.cellNote, name: 'Таблица: примечание', basedOn: cell.start, sizePt: Math.min(tablePt, style.font.noteSizePt) },
    { id: styles.gap, name: 'Служебный: промежуток', basedOn: normal, thin: true },
    { id: styles.header, name: 'header', basedOn: normal, align: 'center' },
  ]
}

function nestedStyles(indentMm: number): ParagraphStyle[] {
  const kinds = [
    ['numbered', 'нумерованный перечень'],
    ['dash', 'перечень с тире'],
  ] as const
  return kinds.flatMap(([kind, name]) =>
    Array.from({ length: MAX_LIST_DEPTH }, (_, index) => ({
      id: nestedStyle(kind, index + 1),
      name: `Текст: ${name} (уровень ${index + 2})`,
      basedOn: styles[kind],
      leftMm: indentMm * (index + 1),
      firstLineMm: indentMm,
    })),
  )
}

const SPACED: ReadonlySet<string> = new Set([
  ...Object.values(styles.headings),
  styles.keyword,
  styles.contentsTitle,
  styles.caption,
  styles.tableCaption,
  styles.picture,
  styles.pictureCaption,
  styles.kind,
])

/** Whether the style keeps its own distance from what stands above. */
export function hasSpaceBefore(style: string): boolean {
  return SPACED.has(style)
}
