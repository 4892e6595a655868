/**
 * From the characters of a text value to where the author typed them. A value differs from its source only in the
 * white space of folded lines, in doubled apostrophes and in backslashes, so the other characters keep their order.
 */
import { isAlias, isScalar, type Node } from 'yaml'

/** Where a stretch of a text value stands in the file; both are offsets in UTF-16 units. */
export type TextTrace = (start: number, end: number) => readonly [start: number, end: number] | undefined

const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 10 || unit === 13
const BACKSLASH = 92
const APOSTROPHE = 39

/** `undefined` when the node is no text or is written with escapes that hide where its characters stand. */
export function traceText(text: string, node: Node | null | undefined): TextTrace | undefined {
  if (node === null || node === undefined || isAlias(node) || !isScalar(node) || typeof node.value !== 'string') return undefined
  const value = node.value
  const [from = 0, to = 0] = node.range ?? []
  const places = align(value, text, contentStart(text, from, node.type), to, node.type)
  if (places === undefined) return undefined
  return (start, end) => {
    if (start < 0 || end > value.length || start >= end) return undefined
    const last = end - 1
    const after = isBlank(value.charCodeAt(last)) && end < value.length ? places[end]! : places[last]! + 1
    return [places[start]!, after]
  }
}

function contentStart(text: string, from: number, type: string | undefined): number {
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') {
    const lineEnd = text.indexOf('\n', from)
    return lineEnd < 0 ? text.length : lineEnd + 1
  }
  return type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' ? from + 1 : from
}

function align(value: string, text: string, from: number, to: number, type: string | undefined): Int32Array | undefined {
  const places = new Int32Array(value.length)
  let at = from
  let index = 0
  while (index < value.length) {
    if (isBlank(value.charCodeAt(index))) {
      let end = index
      while (end < value.length && isBlank(value.charCodeAt(end))) end++
      let gapEnd = at
      while (gapEnd < to && isBlank(text.charCodeAt(gapEnd))) gapEnd++
      const asTyped = gapEnd - at === end - index && text.slice(at, gapEnd) === value.slice(index, end)
      for (let i = index; i < end; i++) places[i] = asTyped ? at + (i - index) : at
      index = end
      at = gapEnd
      continue
    }
    while (at < to && isBlank(text.charCodeAt(at))) at++
    if (type === 'QUOTE_DOUBLE' && text.charCodeAt(at) === BACKSLASH) at++
    if (type === 'QUOTE_SINGLE' && text.charCodeAt(at) === APOSTROPHE) at++
    if (at >= to || text.charCodeAt(at) !== value.charCodeAt(index)) return undefined
    places[index++] = at++
  }
  return places
}
