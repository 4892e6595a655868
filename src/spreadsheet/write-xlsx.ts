/**
 * A workbook as XLSX: valid by the Open XML SDK, the same bytes for the same tables. Sums are formulas with their
 * values beside them. Why it is written here: docs/decisions/0007-own-writer-of-workbooks.md.
 */
import { zipPackage } from '../archive/zip-package.ts'
import { StyleBook } from './xlsx-styles.ts'
import { withoutTechnical, type Workbook } from './sheet.ts'
import { writeSheet, type WrittenSheet } from './xlsx-sheet.ts'
import { escapeXml, XML_DECLARATION, xmlElement } from '../archive/xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument'

/** For what belongs to no dated act. */
const DRAFT_DATE = '2000-01-01'

export function writeXlsx(workbook: Workbook): Uint8Array {
  const styles = new StyleBook()
  const texts = new Map<string, number>()
  let uses = 0
  const textIndex = (text: string): number => {
    uses++
    const known = texts.get(text)
    if (known !== undefined) return known
    texts.set(text, texts.size)
    return texts.size - 1
  }
  const names = sheetNames(workbook)
  const sheets = workbook.sheets.map((sheet, index) => writeSheet(withoutTechnical(sheet), { styles, textIndex, isFirst: index === 0 }))
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml'], ['core', 'docProps/core.xml'], ['extended-properties', 'docProps/app.xml']])],
    ['docProps/core.xml', coreProperties(workbook)],
    ['docProps/app.xml', XML_DECLARATION + xmlElement('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, xmlElement('Application', {}, 'Prikaz'))],
    ['xl/workbook.xml', workbookXml(names, sheets)],
    ['xl/_rels/workbook.xml.rels', relationships([...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const), ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']])],
    ['xl/styles.xml', styles.write()],
    ['xl/sharedStrings.xml', sharedStrings([...texts.keys()], uses)],
  ])
  for (const [index, sheet] of sheets.entries()) {
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, sheet.xml)
    if (sheet.links.length > 0) parts.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, linkRelationships(sheet.links))
  }
  return zipPackage(parts)
}

/** Names of tabs: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end, no two alike. */
function sheetNames({ sheets }: Workbook): readonly string[] {
  const used = new Set<string>()
  return sheets.map(({ name }) => {
    const clean = name.replace(/[[\]:*?/\\]/g, ' ').replace(/\s+/g, ' ').replace(/^'+|'+$/g, '').trim() || 'Лист'
    let unique = clean.slice(0, 31).trim()
    for (let count = 2; used.has(unique.toLowerCase()); count++) unique = `${clean.slice(0, 31 - ` (${count})`.length).trim()} (${count})`
    used.add(unique.toLowerCase())
    return unique
  })
}

function workbookXml(names: readonly string[], sheets: readonly WrittenSheet[]): string {
  const quoted = names.map((name) => `'${name.replaceAll("'", "''")}'`)
  const defined = sheets.flatMap(({ filter }, index) => [
    ...(filter === undefined ? [] : [xmlElement('definedName', { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 }, escapeXml(`${quoted[index]}!${filter}`))]),
    xmlElement('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, escapeXml(`${quoted[index]}!$1:$1`)),
  ])
  return XML_DECLARATION + xmlElement('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, [
    xmlElement('bookViews', {}, xmlElement('workbookView', { activeTab: 0 })),
    xmlElement('sheets', {}, names.map((name, index) => xmlElement('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }))),
    xmlElement('definedNames', {}, defined),
    xmlElement('calcPr', { calcId: 191029 }),
  ])
}

function contentTypes(count: number): string {
  const override = (part: string, type: string): string => xmlElement('Override', { PartName: part, ContentType: type })
  return XML_DECLARATION + xmlElement('Types', { xmlns: `${PACKAGE}/content-types` }, [
    xmlElement('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    xmlElement('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', `${TYPE}.extended-properties+xml`),
    override('/xl/workbook.xml', `${TYPE}.spreadsheetml.sheet.main+xml`),
    override('/xl/styles.xml', `${TYPE}.spreadsheetml.styles+xml`),
    override('/xl/sharedStrings.xml', `${TYPE}.spreadsheetml.sharedStrings+xml`),
    ...Array.from({ length: count }, (_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, `${TYPE}.spreadsheetml.worksheet+xml`)),
  ])
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  return XML_DECLARATION + xmlElement('Relationships', { xmlns: `${PACKAGE}/relationships` }, targets.map(([type, target], index) =>
    xmlElement('Relationship', { Id: `rId${index + 1}`, Type: type === 'core' ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${type}`, Target: target }),
  ))
}

function linkRelationships(targets: readonly string[]): string {
  return XML_DECLARATION + xmlElement('Relationships', { xmlns: `${PACKAGE}/relationships` }, targets.map((target, index) =>
    xmlElement('Relationship', { Id: `rId${index + 1}`, Type: `${OFFICE}/hyperlink`, Target: encodeURI(target).replaceAll('%25', '%'), TargetMode: 'External' }),
  ))
}

function sharedStrings(texts: readonly string[], uses: number): string {
  return XML_DECLARATION + xmlElement('sst', { xmlns: MAIN, count: uses, uniqueCount: texts.length }, texts.map((text) => xmlElement('si', {}, xmlElement('t', { 'xml:space': 'preserve' }, escapeCell(text)))))
}

/** `_x0041_` would be read as an escaped letter. */
function escapeCell(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}

function coreProperties({ title, author, date = DRAFT_DATE }: Workbook): string {
  const moment = (name: string): string => xmlElement(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`)
  return XML_DECLARATION + xmlElement(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [xmlElement('dc:title', {}, escapeXml(title)), xmlElement('dc:creator', {}, escapeXml(author)), moment('dcterms:created'), moment('dcterms:modified')],
  )
}
