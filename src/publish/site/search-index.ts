/**
 * The index of words for the search of the site: forms as they are written, each
 * with the documents that hold it. The page's script knows the endings. Files are
 * scripts that call back, because a page opened from a disk may load nothing else.
 */
import { addTo } from '../../collections/add-to.ts'
import type { Passage, SiteFile, WordCounts } from './records.ts'
import type { Postings } from './word-index.ts'

const TITLE_WEIGHT = 8
/** A part of the index grows to about so many bytes before it is divided. */
const PART_SIZE = 48_000
const MAX_KEY = 4

/** Words that stand in almost every text. The script of the search page has the same list. */
const COMMON = /^(?:а|без|в|во|для|до|за|и|из|или|к|ко|на|над|не|ни|но|о|об|от|по|под|при|с|со|у|что|как)$/

export function countWords(title: string, subject: string, passages: readonly Passage[]): WordCounts {
  const counts = new Map<string, number>()
  const add = (text: string, weight: number): void => {
    for (const [word] of text.toLowerCase().replaceAll('ё', 'е').matchAll(/[\p{L}\p{N}]+/gu)) {
      if (!COMMON.test(word)) counts.set(word, (counts.get(word) ?? 0) + weight)
    }
  }
  add(title, TITLE_WEIGHT)
  add(subject, TITLE_WEIGHT)
  for (const { place, text } of passages) {
    add(place, 1)
    add(text, 1)
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What search can find: a document, a piece of news. */
export interface Findable {
  readonly page: string
  readonly title: string
  /** «Приказ от 17 сентября 2020 г. № 212/1, приложение 1» */
  readonly label: string
  readonly status: { readonly code: string; readonly text: string }
}

/** The files of the index; the text of document n is `text-n.js`, see `passagesFile`. */
export function searchFiles(documents: readonly Findable[], postings: Postings): readonly SiteFile[] {
  const terms = postings.map(([word, list]) => ({ word, json: `${JSON.stringify(word)}:[${list.join(',')}]` }))
  const parts = divide(terms, 1)
  const index = {
    parts: parts.map(({ key }) => key),
    documents: documents.map(({ page, title, label, status }) => [page, title, label, status.code, status.text]),
  }
  return [
    script('index', `prikazSearch.index(${safeJson(index)})`),
    ...parts.map(({ terms: own }, number) => script(`terms-${number}`, `prikazSearch.terms(${number},{${own.map(({ json }) => json).join(',\n')}})`)),
  ]
}

export function passagesFile(number: number, passages: readonly Passage[]): SiteFile {
  return script(`text-${number}`, `prikazSearch.text(${number},${safeJson(passages.map(({ anchor, place, text }) => [anchor, place, text]))})`)
}

interface Term {
  readonly word: string
  readonly json: string
}

interface Part {
  /** The beginning that its words share. */
  readonly key: string
  readonly terms: readonly Term[]
}

/** Words by their first letter; a part that grows too large by two letters, by three … */
function divide(terms: readonly Term[], length: number): readonly Part[] {
  const groups = new Map<string, Term[]>()
  for (const term of terms) {
    addTo(groups, [...term.word].slice(0, length).join(''), term)
  }
  return [...groups].flatMap(([key, own]): readonly Part[] => {
    const size = own.reduce((sum, { json }) => sum + json.length, 0)
    const isDivisible = size > PART_SIZE && length < MAX_KEY && own.some(({ word }) => word.length > key.length)
    return isDivisible ? divide(own, length + 1) : [{ key, terms: own }]
  })
}

function script(name: string, code: string): SiteFile {
  return { path: `poisk/data/${name}.js`, bytes: new TextEncoder().encode(code + '\n') }
}

/** JSON that is also an expression of every JavaScript. */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029').replaceAll('<', '\\u003c')
}
