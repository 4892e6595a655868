import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { LineIndex } from '../source/line-index.ts'
import type { Range } from '../source/place.ts'
import { parsePointer } from '../source/pointer.ts'
import { traceText, type TextTrace } from './trace-text.ts'

interface Found {
  readonly key: Node | null
  readonly value: Node | null
  readonly complete: boolean
}

/** Finds the nodes of a pointer. Walks through aliases to the text that they stand for. */
function walk(root: Node | null, targets: ReadonlyMap<Node, Node>, pointer: string): Found {
  let key: Node | null = null
  let value = root
  for (const part of parsePointer(pointer)) {
    const holder = value !== null && isAlias(value) ? targets.get(value) : value
    if (isMap(holder)) {
      // Keys and values of a parsed mapping are nodes; the library's type also covers mappings made by programs.
      const pair = holder.items.find((item) => isScalar(item.key) && String(item.key.value) === part)
      if (pair === undefined) return { key, value, complete: false }
      key = pair.key as Node
      value = pair.value as Node | null
    } else if (isSeq(holder) && /^(?:0|[1-9]\d*)$/.test(part) && Number(part) < holder.items.length) {
      key = null
      value = holder.items[Number(part)] as Node | null // as above
    } else {
      return { key, value, complete: false }
    }
  }
  return { key, value, complete: true }
}

export function createLocator(
  text: string,
  lines: LineIndex,
  root: Node | null,
  targets: ReadonlyMap<Node, Node>,
): { locate(pointer: string, at?: 'key' | 'value'): Range | undefined; written(pointer: string): string | undefined; trace(pointer: string): TextTrace | undefined } {
  /** Block texts and mappings end after their last line break; a finding should end with the last visible character. */
  const whole = (node: Node): Range => {
    const [start, end] = node.range ?? [0, 0]
    let last = end
    while (last > start && /\s/.test(text[last - 1]!)) last--
    return lines.range(start, last)
  }

  const firstLine = (node: Node): Range => {
    const { start, end } = whole(node)
    if (start.line === end.line) return { start, end }
    return lines.range(start.offset, start.offset - start.column + 1 + lines.lineText(start.line).trimEnd().length)
  }

  return {
    locate(pointer, at = 'value') {
      if (root === null) return undefined
      const { key, value, complete } = walk(root, targets, pointer)
      const wantsKey = at === 'key' || !complete
      if (wantsKey && key !== null) return whole(key)
      if (value === null) return key === null ? undefined : whole(key)
      return wantsKey ? firstLine(value) : whole(value)
    },
    written(pointer) {
      const { value, complete } = walk(root, targets, pointer)
      if (!complete) return undefined
      const node = value !== null && isAlias(value) ? targets.get(value) : value
      return isScalar(node) && node.type === 'PLAIN' ? (node.source ?? '') : undefined
    },
    trace(pointer) {
      const { value, complete } = walk(root, targets, pointer)
      if (!complete) return undefined
      return traceText(text, value !== null && isAlias(value) ? targets.get(value) : value)
    },
  }
}
