/**
 * Which words stand in which documents. What one publication finds out is kept for the next, so that an edit costs as much
 * as was edited: the words of a document are asked for only when its key is new.
 */
import { sha256 } from '../../workspace/hash.ts'
import type { WordCounts } from './records.ts'

export interface IndexedDocument {
  /** Changes with the text of the document; no two documents have the same one. */
  readonly key: string
  readonly words: () => WordCounts
}

/** In the order of the words; behind each the documents that hold it and how often: `[number, count, number, count …]`. */
export type Postings = readonly (readonly [word: string, list: readonly number[]])[]

export interface WordIndex {
  readonly postings: Postings
  /** For the next publication. */
  readonly kept: string
}

interface Kept {
  readonly keys: readonly string[]
  readonly postings: Postings
}

/** @param earlier what `kept` was then; anything else counts as nothing */
export function indexWords(documents: readonly IndexedDocument[], earlier: string | undefined): WordIndex {
  const old = parseKept(earlier)
  const numbers = new Map(documents.map(({ key }, number) => [key, number]))
  const numberOf = old.keys.map((key) => numbers.get(key) ?? -1)
  const known = new Set(old.keys)
  const found = new Map<string, number[]>()
  for (const [word, list] of old.postings) {
    const renumbered: number[] = []
    for (let at = 0; at < list.length; at += 2) {
      const number = numberOf[list[at]!]!
      if (number >= 0) renumbered.push(number, list[at + 1]!)
    }
    if (renumbered.length > 0) found.set(word, inOrder(renumbered))
  }
  for (const [number, { key, words }] of documents.entries()) {
    if (known.has(key)) continue
    for (const [word, count] of Object.entries(words())) {
      const list = found.get(word)
      if (list === undefined) found.set(word, [number, count])
      else list.splice(placeOf(number, list), 0, number, count)
    }
  }
  const postings = [...found].sort(([a], [b]) => (a < b ? -1 : 1))
  return { postings, kept: formatKept({ keys: documents.map(({ key }) => key), postings }) }
}

/** Documents may have changed places since. */
function inOrder(list: number[]): number[] {
  for (let at = 2; at < list.length; at += 2) if (list[at]! < list[at - 2]!) return sorted(list)
  return list
}

function sorted(list: readonly number[]): number[] {
  const pairs: [number, number][] = []
  for (let at = 0; at < list.length; at += 2) pairs.push([list[at]!, list[at + 1]!])
  return pairs.sort(([a], [b]) => a - b).flat()
}

/** Where a document belongs in a list that is in order. */
function placeOf(number: number, list: readonly number[]): number {
  let at = list.length
  while (at > 0 && list[at - 2]! > number) at -= 2
  return at
}

/** With its hash before it: a damaged file is as good as none. */
function formatKept(kept: Kept): string {
  const text = JSON.stringify(kept)
  return `${sha256(text)}\n${text}`
}

function parseKept(text: string | undefined): Kept {
  const end = text?.indexOf('\n') ?? -1
  const json = text?.slice(end + 1)
  return text === undefined || json === undefined || text.slice(0, Math.max(end, 0)) !== sha256(json) ? { keys: [], postings: [] } : (JSON.parse(json) as Kept) // written by `formatKept`
}
