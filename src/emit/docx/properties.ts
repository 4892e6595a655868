/** `docProps/core.xml`: what Windows and Word show about the file. No person and no company. */
import type { DocumentMeta } from '../../tree/nodes.ts'
import { XML_DECLARATION, escapeXml, xmlElement } from '../../archive/xml.ts'

export function writeCoreProperties(meta: DocumentMeta, timestamp: string): string {
  const moment = (name: string): string => xmlElement(name, { 'xsi:type': 'dcterms:W3CDTF' }, [timestamp])
  const text = (name: string, value: string): string => (value === '' ? '' : xmlElement(name, {}, [escapeXml(value)]))
  return (
    XML_DECLARATION +
    xmlElement('cp:coreProperties', NAMESPACES, [
      text('dc:title', meta.title),
      text('dc:subject', meta.subject),
      text('dc:creator', meta.author),
      text('dc:language', wordLanguage(meta.lang)),
      moment('dcterms:created'),
      moment('dcterms:modified'),
    ])
  )
}

const NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
} as const

/** Word's proofing tools want a region with the language. */
export function wordLanguage(lang: string): string {
  return lang === 'ru' ? 'ru-RU' : lang
}
