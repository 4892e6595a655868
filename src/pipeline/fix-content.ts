/**
 * Repairs what has one right form, in the author's own files. Only the words at fault change: comments, quotation and
 * layout stay byte for byte. Repeated until nothing more is found, so that a second run has nothing to do.
 */
import { addTo } from '../collections/add-to.ts'
import type { Fix } from '../diagnostics/diagnostic.ts'
import { ruleCodes } from '../lint/registry.ts'
import type { Host } from '../workspace/host.ts'
import { createOverlayHost } from '../workspace/overlay.ts'
import { readMarkedText, writeMarkedText } from '../yaml/byte-order-mark.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { checkContent } from './check-content.ts'
import type { OpenOptions } from './open-project.ts'

export interface FixedFile {
  /** Workspace path. */
  readonly path: string
  readonly before: string
  readonly after: string
  /** `after` as the file is stored: with the byte order mark that it had. */
  readonly bytes: Uint8Array
  /** How many places were repaired. */
  readonly count: number
}

/** Edits of one file that go together. */
type Repair = readonly Fix[]

/** A repair may uncover another one; more rounds than these would be rules that undo each other. */
const ROUNDS = 5

/** The files that change, sorted by path; writes nothing. */
export function fixContent(host: Host, options: OpenOptions = {}): readonly FixedFile[] {
  const fixed = new Map<string, FixedFile>()
  for (let round = 0; round < ROUNDS; round++) {
    const overlay = createOverlayHost(host, new Map([...fixed].map(([path, { bytes }]) => [path, bytes])))
    const fixes = new Map<string, Repair[]>()
    for (const { code, fix, alsoFix = [] } of checkContent(overlay, options)) {
      if (fix === undefined || !ruleCodes.has(code)) continue
      // Further edits of a repair are in the same file.
      addTo(fixes, fix.file, [fix, ...alsoFix])
    }
    let hasChanged = false
    for (const [path, own] of fixes) {
      const read = overlay.read(path)
      if (!read.ok) continue
      const { text, mark } = readMarkedText(read.bytes)
      const { after, count } = applyFixes(text, soundRepairs(path, text, own).flat())
      if (after === text) continue
      const known = fixed.get(path)
      fixed.set(path, { path, before: known?.before ?? text, after, bytes: writeMarkedText(after, mark), count: (known?.count ?? 0) + count })
      hasChanged = true
    }
    if (!hasChanged) break
  }
  return [...fixed.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Those that overlap an earlier one wait for the next round. */
export function applyFixes(text: string, fixes: readonly Fix[]): { readonly after: string; readonly count: number } {
  const sorted = [...fixes].sort((a, b) => a.range.start.offset - b.range.start.offset || a.range.end.offset - b.range.end.offset)
  let after = ''
  let at = 0
  let count = 0
  for (const { range, replacement } of sorted) {
    if (range.start.offset < at) continue
    after += text.slice(at, range.start.offset) + replacement
    at = range.end.offset
    count++
  }
  return { after: after + text.slice(at), count }
}

/** Without those after which the file would be read otherwise: a colon with a space begins a value where no quotation marks stand. */
function soundRepairs(path: string, text: string, repairs: readonly Repair[]): readonly Repair[] {
  if (repairs.length === 0 || isSameShape(path, text, applyFixes(text, repairs.flat()).after)) return repairs
  if (repairs.length === 1) return []
  const middle = Math.ceil(repairs.length / 2)
  const halves = [repairs.slice(0, middle), repairs.slice(middle)].map((half) => soundRepairs(path, text, half))
  const [first] = halves
  const all = halves.flat()
  return isSameShape(path, text, applyFixes(text, all.flat()).after) ? all : first!
}

/** Ids are put in where there are none; nothing else may come or go. */
const ADDED = new Set(['id', 'обозначение'])

/** Whether the file still says the same with other words: no key but an id, no list and no number is gained or lost. */
function isSameShape(path: string, before: string, after: string): boolean {
  const shapeOf = (text: string): string | undefined => {
    const { value } = parseYaml(path, new TextEncoder().encode(text))
    return value && JSON.stringify(value.value, (key, item: unknown) => (ADDED.has(key) ? undefined : typeof item === 'string' ? '' : item))
  }
  const shape = shapeOf(before)
  return shape !== undefined && shape === shapeOf(after)
}
