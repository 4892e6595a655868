/** The package of a Word document (OPC): which part is what is told by types and relationships, never by names. */
import { damaged, refuse } from './docx-failure.ts'
import { childrenOf, parseXml, type ParseOptions, type XmlBudget, type XmlElement } from './xml.ts'
import { openZip, type ZipArchive } from './zip-archive.ts'

export interface Relationship {
  readonly id: string
  /** The last part of its type, the same in both forms of the standard: `styles`, `header`. */
  readonly type: string
  /** Name of the part it leads to; `undefined` for addresses outside of the package. */
  readonly part: string | undefined
}

export interface WordPackage {
  /** Name of the part with the text. */
  readonly main: string
  /** Of a part; of the package itself for ''. */
  relationships(part: string): readonly Relationship[]
  /** The first part that `part` is related to in this way, if the archive has it. */
  related(part: string, type: string): string | undefined
  has(part: string): boolean
  parse(part: string, options?: ParseOptions): XmlElement
}

const MAIN_TYPE = /wordprocessingml\.document\.main\+xml$/i
const TEMPLATE_TYPE = /wordprocessingml\.template\.main\+xml$/i
/** Also where no part leads to it. */
const MACRO_PART = /(?:^|\/)vbaproject\.bin$/i
const MACRO_TYPE = /ms-word\.(?:document|template)\.macroEnabled/i

export function openPackage(bytes: Uint8Array): WordPackage {
  const archive = openZip(bytes)
  const budget: XmlBudget = { elements: 0 }
  const parse = (part: string, options?: ParseOptions): XmlElement => {
    const entry = archive.find(part)
    return entry === undefined ? damaged({ kind: 'missing-part', part }) : parseXml(part, archive.read(entry), budget, options)
  }
  const known = new Map<string, readonly Relationship[]>()
  const relationships = (part: string): readonly Relationship[] => {
    const before = known.get(part)
    if (before !== undefined) return before
    const found = readRelationships(part, archive, parse)
    known.set(part, found)
    return found
  }
  const has = (part: string): boolean => archive.find(part) !== undefined
  refuseStrangers(archive)
  const main = relationships('').find(({ type, part }) => type === 'officeDocument' && part !== undefined)?.part ?? 'word/document.xml'
  if (!has(main)) damaged({ kind: 'missing-part', part: main })
  refuseByType(main, archive, relationships, parse)
  return {
    main,
    relationships,
    related: (part, type) => relationships(part).find((each) => each.type === type && each.part !== undefined && has(each.part))?.part,
    has,
    parse,
  }
}

/** Archives that are other things. */
function refuseStrangers(archive: ZipArchive): void {
  const under = (folder: string): boolean => archive.entries.some(({ name }) => name.toLowerCase().startsWith(folder))
  const mimetype = archive.find('mimetype')
  if (mimetype !== undefined) {
    const type = new TextDecoder().decode([...archive.read(mimetype)][0] ?? new Uint8Array())
    if (type.includes('opendocument')) refuse({ code: 'other-format', format: type.includes('opendocument.text') ? 'odt' : 'odf' })
  }
  if (archive.find('[Content_Types].xml') !== undefined || archive.find('_rels/.rels') !== undefined || archive.find('word/document.xml') !== undefined) return
  if (under('xl/')) refuse({ code: 'other-format', format: 'excel' })
  if (archive.entries.length === 0) damaged({ kind: 'empty' })
  refuse({ code: 'other-format', format: 'zip' })
}

function refuseByType(
  main: string,
  archive: ZipArchive,
  relationships: (part: string) => readonly Relationship[],
  parse: (part: string) => XmlElement,
): void {
  const type = typeOf(main, archive, parse)
  const hasMacros = relationships(main).some((each) => each.type === 'vbaProject') || archive.entries.some(({ name }) => MACRO_PART.test(name))
  if (MACRO_TYPE.test(type) || hasMacros) refuse({ code: 'macros' })
  if (TEMPLATE_TYPE.test(type)) refuse({ code: 'other-format', format: 'template' })
  if (type === '' || MAIN_TYPE.test(type)) return
  if (/spreadsheetml|ms-excel/i.test(type)) refuse({ code: 'other-format', format: 'excel' })
  if (/presentationml|ms-powerpoint/i.test(type)) refuse({ code: 'other-format', format: 'powerpoint' })
  // A wrong or plain type («application/xml»): whether it is a document, its root element tells.
}

/** The declared type of a part; '' when nothing is declared. */
function typeOf(part: string, archive: ZipArchive, parse: (part: string) => XmlElement): string {
  if (archive.find('[Content_Types].xml') === undefined) return ''
  const types = parse('[Content_Types].xml')
  const named = childrenOf(types, 'ct:Override').find(({ attributes }) => attributes['PartName']?.toLowerCase() === `/${part}`.toLowerCase())
  if (named !== undefined) return named.attributes['ContentType'] ?? ''
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  const byExtension = childrenOf(types, 'ct:Default').find(({ attributes }) => attributes['Extension']?.toLowerCase() === extension)
  return byExtension?.attributes['ContentType'] ?? ''
}

function readRelationships(part: string, archive: ZipArchive, parse: (part: string) => XmlElement): readonly Relationship[] {
  const slash = part.lastIndexOf('/')
  const [folder, name] = [part.slice(0, slash + 1), part.slice(slash + 1)]
  const file = `${folder}_rels/${name}.rels`
  if (archive.find(file) === undefined) return []
  return childrenOf(parse(file), 'rel:Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
    part: attributes['TargetMode'] === 'External' ? undefined : resolveTarget(folder, attributes['Target'] ?? ''),
  }))
}

function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '')
  const parts = path.startsWith('/') ? [] : folder.split('/').filter((each) => each !== '')
  for (const each of path.split('/')) {
    if (each === '' || each === '.') continue
    if (each === '..') parts.pop()
    else parts.push(decodePart(each))
  }
  return parts.join('/')
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
