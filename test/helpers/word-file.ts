/** Word files made by hand, part by part, as any program may write them. */
import { strToU8, zipSync } from 'fflate'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
export const MAIN_TYPE = `${TYPES}.document.main+xml`

export interface WordFileParts {
  /** Inside of `w:body`, the last section's properties included. */
  readonly body: string
  /** Inside of `w:styles`. */
  readonly styles?: string
  readonly numbering?: string
  readonly settings?: string
  readonly footnotes?: string
  readonly theme?: string
  /** Inside of `w:hdr` and `w:ftr`, by the ids of their relationships. */
  readonly headers?: Readonly<Record<string, string>>
  readonly footers?: Readonly<Record<string, string>>
  readonly pages?: number
  readonly mainType?: string
  /** Other parts, and changed ones. `undefined` leaves a part out. */
  readonly extra?: Readonly<Record<string, string | Uint8Array | undefined>>
  readonly relationships?: string
  readonly documentAttributes?: string
}

export function wordFile(parts: WordFileParts): Uint8Array {
  return zipSync(wordParts(parts))
}

export function wordParts({ body, headers = {}, footers = {}, extra = {}, ...parts }: WordFileParts): Record<string, Uint8Array> {
  const related: [id: string, type: string, target: string][] = []
  const files: Record<string, string | Uint8Array | undefined> = {}
  const overrides: string[] = [`<Override PartName="/word/document.xml" ContentType="${parts.mainType ?? MAIN_TYPE}"/>`]
  const add = (name: string, type: string, root: string, content: string, id = `rel-${name}`): void => {
    files[`word/${name}.xml`] = root === '' ? content : `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${root}>`
    related.push([id, type, `${name}.xml`])
  }
  add('styles', 'styles', 'styles', parts.styles ?? defaultStyles())
  if (parts.numbering !== undefined) add('numbering', 'numbering', 'numbering', parts.numbering)
  if (parts.settings !== undefined) add('settings', 'settings', 'settings', parts.settings)
  if (parts.footnotes !== undefined) add('footnotes', 'footnotes', 'footnotes', parts.footnotes)
  if (parts.theme !== undefined) add('theme', 'theme', '', parts.theme)
  for (const [id, content] of Object.entries(headers)) add(id, 'header', 'hdr', content, id)
  for (const [id, content] of Object.entries(footers)) add(id, 'footer', 'ftr', content, id)
  files['word/document.xml'] = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}" xmlns:r="${R}" ${parts.documentAttributes ?? ''}><w:body>${body}</w:body></w:document>`
  files['word/_rels/document.xml.rels'] = relationshipsPart(related.map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`).join('') + (parts.relationships ?? ''))
  files['_rels/.rels'] = relationshipsPart(
    `<Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/>` +
      (parts.pages === undefined ? '' : `<Relationship Id="r2" Type="${R}/extended-properties" Target="docProps/app.xml"/>`),
  )
  if (parts.pages !== undefined) {
    files['docProps/app.xml'] = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>${parts.pages}</Pages></Properties>`
  }
  files['[Content_Types].xml'] =
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  const all = { ...files, ...extra }
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, content]) => (content === undefined ? [] : [[name, typeof content === 'string' ? strToU8(content) : content]])),
  )
}

export const relationshipsPart = (content: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`

export interface Looks {
  /** Inside of `w:pPr`. */
  readonly p?: string
  /** Inside of `w:rPr`. */
  readonly r?: string
}

/** A paragraph: `\t` and `\n` become Word's own, `<…>` is taken for markup of runs. */
export function p(text: string, { p: paragraph = '', r = '' }: Looks = {}): string {
  const runs = text
    .split(/(<.*>)/s)
    .map((piece) => (piece.startsWith('<') ? piece : run(piece, r)))
    .join('')
  return `<w:p>${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${runs}</w:p>`
}

export function run(text: string, r = ''): string {
  if (text === '') return ''
  const content = text
    .split(/([\t\n])/)
    .map((piece) => (piece === '\t' ? '<w:tab/>' : piece === '\n' ? '<w:br/>' : piece === '' ? '' : `<w:t xml:space="preserve">${escape(piece)}</w:t>`))
    .join('')
  return `<w:r>${r === '' ? '' : `<w:rPr>${r}</w:rPr>`}${content}</w:r>`
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Times New Roman 14, Russian, single spacing. */
export function defaultStyles({ font = 'Times New Roman', half = 28, lang = 'ru-RU' } = {}): string {
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="${half}"/><w:lang w:val="${lang}"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>` +
    `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style>`
  )
}

export interface Sheet {
  readonly width?: number
  readonly height?: number
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
  readonly left?: number
  readonly header?: number
  readonly titlePage?: boolean
  /** References and anything else, before the size. */
  readonly before?: string
  readonly landscape?: boolean
}

const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

/** Properties of a section; lengths in millimetres. */
export function sectPr({ width = 210, height = 297, top = 20, right = 10, bottom = 20, left = 30, header = 10, titlePage = true, before = '', landscape = false }: Sheet = {}): string {
  return (
    `<w:sectPr>${before}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${landscape ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="${twips(header)}" w:footer="${twips(10)}" w:gutter="0"/>` +
    `${titlePage ? '<w:titlePg/>' : ''}</w:sectPr>`
  )
}

export const field = (instruction: string, result = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

export interface TableLooks {
  readonly ruled?: boolean
  /** In twips. */
  readonly widths?: readonly number[]
  readonly head?: boolean
  readonly cantSplit?: boolean
  /** Inside of `w:tblPr`. */
  readonly properties?: string
}

/** Rows of cells; a cell is the text of its paragraph, or markup. */
export function table(rows: readonly (readonly string[])[], { ruled = true, widths, head = true, cantSplit = true, properties = '' }: TableLooks = {}): string {
  const grid = widths ?? (rows[0] ?? []).map(() => Math.floor(twips(170) / (rows[0]?.length ?? 1)))
  return (
    `<w:tbl><w:tblPr>${ruled ? '<w:tblStyle w:val="Grid"/>' : ''}<w:tblW w:w="${grid.reduce((sum, each) => sum + each, 0)}" w:type="dxa"/>${properties}</w:tblPr>` +
    `<w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    rows
      .map(
        (cells, index) =>
          `<w:tr><w:trPr>${cantSplit ? '<w:cantSplit/>' : ''}${head && index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>` +
          cells.map((cell, at) => `<w:tc><w:tcPr><w:tcW w:w="${grid[at] ?? 0}" w:type="dxa"/></w:tcPr>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('') +
          '</w:tr>',
      )
      .join('') +
    '</w:tbl>'
  )
}
