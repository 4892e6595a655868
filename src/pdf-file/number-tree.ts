/** Number trees and name trees (ISO 32000-1, 7.9.6 and 7.9.7), flat or divided into nodes. */
import { PDFDict, PDFHexString, PDFNumber, PDFObject, PDFString } from 'pdf-lib'
import { listEntry } from './graph.ts'

export function readNumberTree(node: PDFDict | undefined): readonly (readonly [key: number, value: PDFObject])[] {
  return readTree(node, 'Nums').flatMap(([key, value]) => (key instanceof PDFNumber ? [[key.asNumber(), value] as const] : []))
}

export function readNameTree(node: PDFDict | undefined): readonly (readonly [key: string, value: PDFObject])[] {
  return readTree(node, 'Names').flatMap(([key, value]) =>
    key instanceof PDFString || key instanceof PDFHexString ? [[key.decodeText(), value] as const] : [],
  )
}

function readTree(node: PDFDict | undefined, leaf: 'Nums' | 'Names', depth = 0): readonly (readonly [PDFObject, PDFObject])[] {
  if (node === undefined || depth > 64) return []
  const list = listEntry(node, leaf)
  const own = list.flatMap((key, index) => {
    const value = list[index + 1]
    return index % 2 === 0 && value !== undefined ? [[node.context.lookup(key)!, value] as const] : []
  })
  const below = listEntry(node, 'Kids').flatMap((kid) => {
    const dict = node.context.lookup(kid)
    return dict instanceof PDFDict ? readTree(dict, leaf, depth + 1) : []
  })
  return [...own, ...below]
}
