/** `word/styles.xml`, written whole: the library's own defaults (blue headings, Calibri) must not show through. */
import type { HouseStyle } from '../../house-style/house-style.ts'
import { halfPointsOfPt, twipsOfMm, twipsOfPt } from './measures.ts'
import { characterStyles, paragraphStyles, styles, tableStyles } from './styles.ts'
import type { ParagraphStyle } from './styles.ts'
import { XML_DECLARATION, xmlElement } from '../../archive/xml.ts'

export function writeStyles(style: HouseStyle, lang: string): string {
  const defined = paragraphStyles(style).map(writeParagraphStyle)
  const content = [writeDefaults(style, lang), writeLatentStyles(), ...defined, ...otherStyles()]
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
  styles.footnote,
  styles.contentsTitle,
  ...Object.values(styles.contents),
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
    ...(look.leaderMm === undefined
      ? []
      : [wrap('w:tabs', [xmlElement('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': twipsOfMm(look.leaderMm) })])]),
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

function otherStyles(): string[] {
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
    xmlElement('w:style', { 'w:type': 'character', 'w:styleId': characterStyles.footnote }, [
      val('w:name', 'footnote reference'),
      val('w:basedOn', 'DefaultParagraphFont'),
      val('w:uiPriority', 99),
      wrap('w:rPr', [val('w:vertAlign', 'superscript')]),
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
      xmlElement('w:tblPr', {}, [ruledBorders(), cellMargins(0.5, 1.9)]),
    ]),
    xmlElement('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': tableStyles.plain }, [
      val('w:name', 'Служебный: без рамок'),
      val('w:basedOn', 'TableNormal'),
      val('w:uiPriority', 99),
      xmlElement('w:tblPr', {}, [cellMargins(0, 0)]),
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
