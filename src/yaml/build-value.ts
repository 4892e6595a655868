/**
 * Turns the nodes of a YAML document into a plain value, and refuses what YAML
 * allows but an author never means: duplicate keys, tags, merge keys, aliases
 * that grow without bound.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { diagnose, type DiagnosticDetails } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Code, ParamsOf } from '../diagnostics/catalogue/index.ts'
import type { LineIndex } from '../source/line-index.ts'
import { characterName, findForbiddenEscapes, findInvisibleCharacters, hasForbiddenCharacter } from './forbidden-characters.ts'
import { readPlainScalar } from './read-scalar.ts'

/** Lists and mappings inside one another; a real dossier needs about ten. */
export const maximumDepth = 64
/** The longest single text, in UTF-16 units: about fifty pages. */
export const maximumTextLength = 100_000
/** How much aliases may add to a file, in nodes and characters. */
const maximumAliasWeight = 1_000_000

/** No-break and zero-width spaces, soft hyphens and direction marks: part of a key for YAML, nothing for the eye. */
const invisible = /[\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u2060\u3000\uFEFF]/g

interface Anchor {
  readonly node: Node
  value: unknown
  weight: number
  open: boolean
  used: boolean
}

export interface BuiltValue {
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  /** What each alias node stands for. */
  readonly targets: ReadonlyMap<Node, Node>
}

export function buildValue(file: string, text: string, lines: LineIndex, root: Node | null): BuiltValue {
  const diagnostics: Diagnostic[] = []
  const anchors = new Map<string, Anchor>()
  const everyAnchor: Anchor[] = []
  const targets = new Map<Node, Node>()
  // Asked of the file once: most have none, and then no text of them has to be looked through.
  const hasInvisible = findInvisibleCharacters(text).length > 0
  const hasHash = text.includes('#')
  let weight = 0
  let aliasWeight = 0
  let bombed = false
  let tooDeep = false

  const report = <C extends Code>(
    code: C,
    params: ParamsOf<C>,
    start: number,
    end: number,
    details?: DiagnosticDetails,
  ): void => {
    diagnostics.push(diagnose(code, params, { file, range: lines.range(start, end) }, details))
  }

  const visit = (node: Node | null, depth: number): unknown => {
    weight++
    if (node === null) return null
    if (isAlias(node)) return followAlias(node, node.source)
    const [start, end] = node.range ?? [0, 0]
    if (depth > maximumDepth && !isScalar(node)) {
      if (!tooDeep) report('yaml/too-deep', { limit: maximumDepth }, start, Math.min(end, start + 1))
      tooDeep = true
      return null
    }
    const name = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined
    if (name === undefined) return visitContent(node, depth)
    const anchor: Anchor = { node, value: undefined, weight: 0, open: true, used: false }
    anchors.set(name, anchor)
    everyAnchor.push(anchor)
    const before = weight
    anchor.value = visitContent(node, depth)
    anchor.weight = weight - before
    anchor.open = false
    return anchor.value
  }

  const visitContent = (node: Node, depth: number): unknown => {
    if (isMap(node)) return checkTag(node, '!!map') && visitMap(node, depth)
    if (isSeq(node)) return checkTag(node, '!!seq') && visitList(node, depth)
    return isScalar(node) ? visitScalar(node) : null
  }

  const visitList = (node: YAMLSeq, depth: number): unknown[] =>
    // Items of a parsed list are nodes; the library's type also covers lists made by programs.
    node.items.map((item) => visit(item as Node | null, depth + 1))

  const visitMap = (node: YAMLMap, depth: number): Record<string, unknown> => {
    const value: Record<string, unknown> = {}
    const firstOf = new Map<string, Node>()
    for (const pair of node.items) {
      const keyNode = pair.key as Node | null // as above
      const key = readKey(keyNode, node)
      const item = visit(pair.value as Node | null, depth + 1) // as above
      if (key === undefined || keyNode === null) continue
      const [start, end] = keyNode.range ?? [0, 0]
      const first = firstOf.get(key)
      if (first !== undefined) {
        const [firstStart, firstEnd] = first.range ?? [0, 0]
        const firstRange = lines.range(firstStart, firstEnd)
        report('yaml/duplicate-key', { key, firstLine: firstRange.start.line }, start, end, {
          related: [{ place: { file, range: firstRange }, message: `здесь ключ «${key}» записан впервые` }],
        })
        continue
      }
      firstOf.set(key, keyNode)
      setOwn(value, key, item)
    }
    return value
  }

  const readKey = (key: Node | null, map: YAMLMap): string | undefined => {
    const [start, end] = key?.range ?? map.range ?? [0, 0]
    if (!isScalar(key)) {
      // `{{name}}` at the start of a text: a template's mark, which reads as a mapping inside a mapping.
      if (text.startsWith('{{', start - 1))
        report('yaml/reserved-start', { character: '{' }, start - 1, lineEnd(start - 1, text.length))
      else report('yaml/key-not-text', { written: excerpt(text.slice(start, end)) }, start, end)
      return undefined
    }
    if (key.type === 'PLAIN' && (key.source === '' || key.source === undefined)) {
      const colon = text.indexOf(':', start)
      report('yaml/key-not-text', { written: '' }, colon < 0 ? start : colon, colon < 0 ? start : colon + 1)
      return undefined
    }
    visit(key, 0)
    const name = String(key.value)
    if (key.type === 'PLAIN' && name === '<<') {
      report('yaml/merge-key', {}, start, end)
      return undefined
    }
    const visible = name.replace(invisible, '')
    if (visible === name) return name
    const character = name.match(invisible)?.[0] ?? ''
    // A byte order mark is already reported as a forbidden character.
    if (character !== '\uFEFF')
      report('yaml/invisible-in-key', { key: visible, character: characterName(character) }, start, end)
    return visible
  }

  const visitScalar = (node: Scalar): unknown => {
    const [start, end] = node.range ?? [0, 0]
    const asText = node.tag !== undefined
    if (!checkTag(node, '!!str')) return null
    const value = String(node.value ?? '')
    weight += value.length
    if (value.length > maximumTextLength) {
      report('yaml/text-too-long', { length: value.length, limit: maximumTextLength }, start, lineEnd(start, end))
      return null
    }
    if (hasInvisible) {
      for (const { offset, name } of findInvisibleCharacters(text.slice(start, end))) {
        report('yaml/invisible-character', { character: name }, start + offset, start + offset + 1)
      }
    }
    if (node.type === 'QUOTE_DOUBLE' && hasForbiddenCharacter(value)) {
      for (const { offset, length, name } of findForbiddenEscapes(text.slice(start, end))) {
        report('yaml/control-character', { character: name, more: 0 }, start + offset, start + offset + length)
      }
    }
    if (node.type === 'PLAIN') {
      const cut = hasHash ? /^[ \t]+(#[^\s#!].*)/.exec(text.slice(end, end + 200)) : null
      if (cut !== null) {
        const at = end + cut[0].length - cut[1]!.length
        report('yaml/text-after-hash', { lost: excerpt(cut[1]!) }, at, at + cut[1]!.length)
      }
      const dash = /\n[ \t]*- /.exec(text.slice(start, end))
      if (dash !== null) {
        const at = start + dash.index + dash[0].length - 2
        report('yaml/list-in-text', {}, at, lineEnd(at, end))
      }
    }
    return node.type === 'PLAIN' && !asText ? readPlainScalar(node.source ?? '') : value
  }

  const checkTag = (node: YAMLMap | YAMLSeq | Scalar, allowed: string): boolean => {
    if (node.tag === undefined) return true
    const start = tagStart(node)
    const written = /^[^\s,[\]{}]*/.exec(text.slice(start, start + 80))?.[0] ?? '!'
    if (written === allowed) return true
    report('yaml/tag', { tag: excerpt(written) }, start, start + written.length)
    return false
  }

  /** Tags and anchors stand before the node's range, in any order. */
  const tagStart = (node: Node): number => {
    const start = node.range?.[0] ?? 0
    const window = text.slice(Math.max(0, start - 300), start)
    const match = /!\S*(?:\s+&\S+)?\s*$/.exec(window)
    return match === null ? start : Math.max(0, start - 300) + match.index
  }

  const followAlias = (node: Node, name: string): unknown => {
    const [start, end] = node.range ?? [0, 0]
    const anchor = anchors.get(name)
    if (anchor === undefined) {
      report('yaml/unknown-alias', { name: excerpt(name) }, start, end)
      return null
    }
    anchor.used = true
    if (anchor.open) {
      report('yaml/alias-loop', { name }, start, end)
      return null
    }
    weight += anchor.weight
    aliasWeight += anchor.weight
    if (aliasWeight > maximumAliasWeight) {
      if (!bombed) report('yaml/alias-bomb', { name }, start, end)
      bombed = true
      return null
    }
    targets.set(node, anchor.node)
    return anchor.value
  }

  const lineEnd = (start: number, end: number): number => {
    const line = /^[^\r\n]*/.exec(text.slice(start, Math.min(end, start + 200)))?.[0].trimEnd() ?? ''
    return start + line.length
  }

  const value = visit(root, 0)
  for (const { node, used } of everyAnchor) {
    if (used) continue
    const name = (node as Scalar).anchor ?? '' // every node kind with an anchor has this field
    const start = node.range?.[0] ?? 0
    const found = text.lastIndexOf('&' + name, start)
    const at = found < 0 ? start : found
    report('yaml/unused-anchor', { name }, at, found < 0 ? start : at + 1 + name.length)
  }
  return { value: bombed || tooDeep ? undefined : value, diagnostics, targets }
}

/** A key named `__proto__` is a key like any other. */
function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  else target[key] = value
}

function excerpt(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? line.slice(0, 39) + '…' : line
}
