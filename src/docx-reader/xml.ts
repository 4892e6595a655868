/**
 * XML of a part as plain elements, with the names that Word's own files use: `w:p` is `w:p` whatever prefix the file binds,
 * and in files of the strict form of the standard too. A document type declaration is refused: no part of a document needs
 * one, and its entities can be made to grow without end.
 */
import { SaxesParser } from 'saxes'
import { damaged, DocxError, refuse } from './docx-failure.ts'
import { limits } from './limits.ts'

export interface XmlElement {
  readonly name: string
  /** By the same names; attributes without a namespace have no prefix. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Only of the elements that hold text. */
  readonly text: string
}

interface Growing extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

/** Transitional and strict namespaces under their common prefix. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'app',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'app',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

const HOLD_TEXT: ReadonlySet<string> = new Set(['w:t', 'w:instrText', 'm:t', 'app:Pages', 'app:Application'])

/** How many elements have been read of a file so far. */
export interface XmlBudget {
  elements: number
}

export interface ParseOptions {
  /** Children of elements of this name are handed over one by one and then forgotten, so that a long text takes little memory. */
  readonly unitsOf?: string
  readonly onUnit?: (unit: XmlElement) => void
}

/** The root element. Throws `DocxError` for what is not well-formed. */
export function parseXml(part: string, pieces: Iterable<Uint8Array>, budget: XmlBudget, { unitsOf, onUnit }: ParseOptions = {}): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const stack: Growing[] = []
  let root: XmlElement | undefined
  const fail = (): never => damaged({ kind: 'xml', part, line: parser.line })
  parser.on('error', fail)
  parser.on('doctype', () => refuse({ code: 'unsafe-xml', part }))
  parser.on('opentag', (tag) => {
    budget.elements += 1
    if (budget.elements > limits.elements) refuse({ code: 'too-large', what: 'elements' })
    if (stack.length >= limits.depth) refuse({ code: 'too-large', what: 'depth' })
    const attributes: Record<string, string> = {}
    for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) {
        // The prefixes that alternate content asks for are told by their bindings.
        if (prefix === 'xmlns') attributes[`xmlns:${local}`] = value
        continue
      }
      attributes[nameOf(uri, local)] = value
    }
    stack.push({ name: nameOf(tag.uri, tag.local), attributes, children: [], text: '' })
  })
  parser.on('closetag', () => {
    const done = stack.pop()!
    const parent = stack.at(-1)
    if (parent === undefined) root = done
    else if (unitsOf !== undefined && parent.name === unitsOf) onUnit?.(done)
    else parent.children.push(done)
  })
  const addText = (text: string): void => {
    const element = stack.at(-1)
    if (element !== undefined && HOLD_TEXT.has(element.name)) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    for (const text of decode(pieces)) parser.write(text)
    parser.close()
  } catch (error) {
    if (error instanceof DocxError) throw error
    fail()
  }
  return root ?? fail()
}

function nameOf(uri: string, local: string): string {
  if (uri === '') return local
  const prefix = PREFIXES[uri]
  return prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`
}

/** UTF-8, or UTF-16 where its mark stands at the beginning; parts of packages have no other encodings. */
function* decode(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for (const piece of pieces) {
    decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8', { fatal: true })
    yield decoder.decode(piece, { stream: true })
  }
  if (decoder !== undefined) yield decoder.decode()
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** `w:val` of a child. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}
