/** Drawn pages as they travel: what has not changed keeps its name and is not sent again. */
import type { DrawnPage } from '../emit/pdf/draw-pages.ts'
import { sha256 } from '../workspace/hash.ts'
import type { PageEntry, PageText } from './protocol.ts'

export interface PackedPages {
  readonly pages: readonly PageEntry[]
  /** Those that are not among the known ones, by their hashes. */
  readonly files: Readonly<Record<string, string>>
}

/** Enough to tell pages apart, and short enough for an address. */
const nameOf = (content: string): string => sha256(content).slice(0, 32)

export function packPages(pages: readonly DrawnPage[], known: readonly string[]): PackedPages {
  const isKnown = new Set(known)
  const files: Record<string, string> = {}
  const keep = (content: string): string => {
    const name = nameOf(content)
    if (!isKnown.has(name)) files[name] = content
    return name
  }
  const packed = pages.map((page) => ({ image: keep(page.svg), text: keep(JSON.stringify(textOf(page))), widthPt: page.widthPt, heightPt: page.heightPt }))
  return { pages: packed, files }
}

function textOf({ runs, links }: DrawnPage): PageText {
  const origins: (readonly [string, string])[] = []
  const numbers = new Map<string, number>()
  const numberOf = (file: string, pointer: string): number => {
    const key = `${file}#${pointer}`
    const number = numbers.get(key) ?? origins.push([file, pointer]) - 1
    numbers.set(key, number)
    return number
  }
  return {
    runs: runs.map(({ text, edges, y, sizePt, origin }) => [text, edges, y, sizePt, origin === undefined ? -1 : numberOf(origin.file, origin.pointer)]),
    origins,
    links: links.map(({ to, ...area }) => ('href' in to ? { ...area, href: to.href } : { ...area, page: to.page, top: to.y })),
  }
}
