/**
 * The styles of a produced document: `word/styles.xml`, written whole.
 *
 * Every look comes from a named style, so that an official can restyle the
 * document in Word. Built-in styles keep Word's own names (it shows them in the
 * user's language); our own have Russian names that say where they stand.
 */
import type { HouseStyle } from '../../house-style/house-style.ts'
import { halfPointsOfPt, twipsOfMm, twipsOfPt } from './measures.ts'
import { XML_DECLARATION, xmlElement } from './xml.ts'

/** Ids of paragraph styles by their use. */
export const styles = {
  normal: 'Normal',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' },
  body: 'BodyText',
  keyword: 'Keyword',
  lead: 'Lead',
  note: 'Note',
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
  caption: 'Caption',
  picture: 'Picture',
  cell: { start: 'TableText', center: 'TableCenter', end: 'TableEnd' },
  cellHead: 'TableHead',
  cellBanner: 'TableBanner',
  cellNote: 'TableNote',
  gap: 'Gap',
  header: 'Header',
} as const

export const characterStyles = { link: 'Hyperlink' } as const

export const tableStyles = { ruled: 'TableGrid', plain: 'PlainLayout' } as const

/** Space between a table and the text below it. */
export const TABLE_GAP_TWIPS = twipsOfPt(8)

interface ParagraphLook {
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly beforePt?: number
  readonly afterPt?: number
  /** Multiple of single spacing. */
  readonly line?: number
  readonly firstLineMm?: number
  readonly leftMm?: number
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  /** Level in the navigation pane, from 0. */
  readonly outline?: number
  readonly sizePt?: number
  readonly bold?: boolean
  readonly italics?: boolean
}

interface ParagraphStyle extends ParagraphLook {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  /** A block as thin as Word can draw, where the format demands a paragraph and the document has none. */
  readonly thin?: boolean
}

/** Height of an interval, the empty line by which requisites are set apart. */
const intervalPt = (style: HouseStyle): number => Math.round(style.font.sizePt * 1.15)

function paragraphStyles(style: HouseStyle): ParagraphStyle[] {
  const { indentMm, lineSpacing } = style.text
  const interval = intervalPt(style)
  const tablePt = style.font.tableSizePt
  const textWidthMm = style.page.widthMm - style.page.marginsMm.left - style.page.marginsMm.right
  const { normal, body, cell, headings } = styles
  const next = body
  const heading = { basedOn: normal, next, keepNext: true, keepLines: true, bold: true } as const
  return [
    { id: normal, name: 'Normal' },
    { id: body, name: 'Body Text', basedOn: normal, align: 'both', firstLineMm: indentMm, line: lineSpacing },
    { ...heading, id: headings[1], name: 'heading 1', outline: 0, align: 'center', beforePt: interval, afterPt: interval },
    { ...heading, id: headings[2], name: 'heading 2', outline: 1, align: 'center', beforePt: interval, afterPt: 8 },
    { ...heading, id: headings[3], name: 'heading 3', outline: 2, firstLineMm: indentMm, beforePt: 10, afterPt: 4 },
    {
      ...heading,
      id: headings[4],
      name: 'heading 4',
      outline: 3,
      firstLineMm: indentMm,
      beforePt: 6,
      afterPt: 2,
      italics: true,
    },
    { id: styles.keyword, name: 'Текст: распорядительное слово', basedOn: body, next, firstLineMm: 0, beforePt: 8, afterPt: 8 },
    { id: styles.lead, name: 'Текст: вводная строка', basedOn: body, next, keepNext: true },
    { id: styles.note, name: 'Текст: примечание', basedOn: body, sizePt: style.font.noteSizePt, beforePt: 4 },
    { id: styles.clauses, name: 'Текст: пункт', basedOn: body },
    { id: styles.numbered, name: 'Текст: нумерованный перечень', basedOn: body },
    { id: styles.dash, name: 'Текст: перечень с тире', basedOn: body },
    { id: styles.draftMark, name: 'Реквизит: пометка проекта', basedOn: normal, align: 'right', bold: true, afterPt: 6 },
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
    { id: styles.place, name: 'Реквизит: место издания', basedOn: normal, align: 'center', beforePt: 6 },
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
      afterPt: 6,
    },
    { id: styles.signaturePost, name: 'Реквизит: должность в подписи', basedOn: normal },
    { id: styles.signatureName, name: 'Реквизит: имя в подписи', basedOn: normal, align: 'right' },
    { id: styles.caption, name: 'caption', basedOn: normal, next, align: 'center', beforePt: 6, afterPt: 6, keepLines: true },
    { id: styles.picture, name: 'Рисунок', basedOn: normal, next: styles.caption, align: 'center', beforePt: 6 },
    { id: cell.start, name: 'Таблица: текст', basedOn: normal, sizePt: tablePt, align: 'left' },
    { id: cell.center, name: 'Таблица: текст по центру', basedOn: cell.start, align: 'center' },
    { id: cell.end, name: 'Таблица: текст справа', basedOn: cell.start, align: 'right' },
    { id: styles.cellHead, name: 'Таблица: заголовок графы', basedOn: cell.start, align: 'center' },
    { id: styles.cellBanner, name: 'Таблица: строка-заголовок', basedOn: cell.start, align: 'center', bold: true },
    { id: styles.cellNote, name: 'Таблица: примечание', basedOn: cell.start, sizePt: Math.min(tablePt, style.font.noteSizePt) },
    { id: styles.gap, name: 'Служебный: промежуток', basedOn: normal, thin: true },
    { id: styles.header, name: 'header', basedOn: normal, align: 'center' },
  ]
}

const SPACED: ReadonlySet<string> = new Set([
  ...Object.values(styles.headings),
  styles.keyword,
  styles.caption,
  styles.picture,
  styles.kind,
  styles.gap,
])

/** Whether the style keeps its own distance from what stands above. */
export function hasSpaceBefore(style: string): boolean {
  return SPACED.has(style)
}

export function writeStyles(style: HouseStyle, lang: string): string {
  const defined = paragraphStyles(style).map(writeParagraphStyle)
  const content = [writeDefaults(style, lang), writeLatentStyles(), ...defined, ...otherStyles(style)]
  return XML_DECLARATION + xmlElement('w:styles', { 'xmlns:w': NAMESPACE }, content)
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function writeDefaults(style: HouseStyle, lang: string): string {
  const { family, sizePt } = style.font
  const run = [
    // Each script has its own font setting; Word would take another font for «№» or quotes if one were missing.
    xmlElement('w:rFonts', { 'w:ascii': family, 'w:eastAsia': family, 'w:hAnsi': family, 'w:cs': family }),
    ...size(sizePt),
    xmlElement('w:lang', { 'w:val': lang, 'w:eastAsia': lang, 'w:bidi': 'ar-SA' }),
  ]
  const paragraph = [
    xmlElement('w:widowControl'),
    xmlElement('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' }),
  ]
  return xmlElement('w:docDefaults', {}, [
    xmlElement('w:rPrDefault', {}, [xmlElement('w:rPr', {}, run)]),
    xmlElement('w:pPrDefault', {}, [xmlElement('w:pPr', {}, paragraph)]),
  ])
}

/** Hides Word's hundreds of unused styles, so that the list of styles shows those of the document. */
function writeLatentStyles(): string {
  return xmlElement('w:latentStyles', {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 1,
    'w:defUnhideWhenUsed': 1,
    'w:defQFormat': 0,
    'w:count': 376,
  })
}

function writeParagraphStyle(style: ParagraphStyle, index: number): string {
  const attributes = {
    'w:type': 'paragraph',
    ...(style.id === styles.normal ? { 'w:default': 1 } : {}),
    ...(BUILT_IN.has(style.id) ? {} : { 'w:customStyle': 1 }),
    'w:styleId': style.id,
  }
  return xmlElement('w:style', attributes, [
    val('w:name', style.name),
    ...(style.basedOn === undefined ? [] : [val('w:basedOn', style.basedOn)]),
    ...(style.next === undefined ? [] : [val('w:next', style.next)]),
    val('w:uiPriority', index + 1),
    xmlElement('w:qFormat'),
    wrap('w:pPr', paragraphProperties(style)),
    wrap('w:rPr', runProperties(style)),
  ])
}

const BUILT_IN: ReadonlySet<string> = new Set([
  styles.normal,
  styles.body,
  ...Object.values(styles.headings),
  styles.caption,
  styles.header,
])

/** Order of the children is fixed by the schema (CT_PPrBase). */
function paragraphProperties(look: ParagraphStyle): string[] {
  const spacing = {
    ...(look.beforePt === undefined ? {} : { 'w:before': twipsOfPt(look.beforePt) }),
    ...(look.afterPt === undefined ? {} : { 'w:after': twipsOfPt(look.afterPt) }),
    ...(look.line === undefined ? {} : { 'w:line': Math.round(240 * look.line), 'w:lineRule': 'auto' }),
    ...(look.thin === true ? { 'w:line': 20, 'w:lineRule': 'exact' } : {}),
  }
  const indent = {
    ...(look.leftMm === undefined ? {} : { 'w:left': twipsOfMm(look.leftMm) }),
    ...(look.firstLineMm === undefined ? {} : { 'w:firstLine': twipsOfMm(look.firstLineMm) }),
  }
  return [
    ...(look.keepNext === true ? [xmlElement('w:keepNext')] : []),
    ...(look.keepLines === true ? [xmlElement('w:keepLines')] : []),
    ...(Object.keys(spacing).length === 0 ? [] : [xmlElement('w:spacing', spacing)]),
    ...(Object.keys(indent).length === 0 ? [] : [xmlElement('w:ind', indent)]),
    ...(look.align === undefined ? [] : [val('w:jc', look.align)]),
    ...(look.outline === undefined ? [] : [val('w:outlineLvl', look.outline)]),
  ]
}

function runProperties(look: ParagraphStyle): string[] {
  return [
    ...(look.bold === true ? [xmlElement('w:b'), xmlElement('w:bCs')] : []),
    ...(look.italics === true ? [xmlElement('w:i'), xmlElement('w:iCs')] : []),
    ...(look.thin === true ? size(1) : []),
    ...(look.sizePt === undefined ? [] : size(look.sizePt)),
  ]
}

function otherStyles(style: HouseStyle): string[] {
  const noBorderMargins = cellMargins(0, 0)
  return [
    xmlElement('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' }, [
      val('w:name', 'Default Paragraph Font'),
      val('w:uiPriority', 1),
      xmlElement('w:semiHidden'),
    ]),
    // A link is printed as text: no colour and no underline in an official document.
    xmlElement('w:style', { 'w:type': 'character', 'w:styleId': characterStyles.link }, [
      val('w:name', 'Hyperlink'),
      val('w:basedOn', 'DefaultParagraphFont'),
      val('w:uiPriority', 99),
    ]),
    xmlElement('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
      val('w:name', 'Normal Table'),
      val('w:uiPriority', 99),
      xmlElement('w:semiHidden'),
      xmlElement('w:tblPr', {}, [xmlElement('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), cellMargins(0, 1.9)]),
    ]),
    xmlElement('w:style', { 'w:type': 'table', 'w:styleId': tableStyles.ruled }, [
      val('w:name', 'Table Grid'),
      val('w:basedOn', 'TableNormal'),
      val('w:uiPriority', 39),
      xmlElement('w:tblPr', {}, [ruledBorders(), cellMargins(style.font.tableSizePt / 24, 1.5)]),
    ]),
    xmlElement('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': tableStyles.plain }, [
      val('w:name', 'Служебный: без рамок'),
      val('w:basedOn', 'TableNormal'),
      val('w:uiPriority', 99),
      xmlElement('w:tblPr', {}, [noBorderMargins]),
    ]),
    xmlElement('w:style', { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' }, [
      val('w:name', 'No List'),
      val('w:uiPriority', 99),
      xmlElement('w:semiHidden'),
    ]),
  ]
}

/** Single lines of 0.5 pt around every cell; `w:sz` counts eighths of a point. */
function ruledBorders(): string {
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }
  return wrap(
    'w:tblBorders',
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => xmlElement(`w:${side}`, line)),
  )
}

function cellMargins(verticalMm: number, horizontalMm: number): string {
  const margin = (side: string, mm: number): string => xmlElement(`w:${side}`, { 'w:w': twipsOfMm(mm), 'w:type': 'dxa' })
  return wrap('w:tblCellMar', [
    margin('top', verticalMm),
    margin('left', horizontalMm),
    margin('bottom', verticalMm),
    margin('right', horizontalMm),
  ])
}

const val = (name: string, value: string | number): string => xmlElement(name, { 'w:val': value })

const wrap = (name: string, content: readonly string[]): string => (content.length === 0 ? '' : xmlElement(name, {}, content))

const size = (pt: number): string[] => [val('w:sz', halfPointsOfPt(pt)), val('w:szCs', halfPointsOfPt(pt))]
