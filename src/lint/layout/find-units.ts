/** Finds the units of a tree on its pages: by the values that they come from, and by their letters where one value gives several units. */
import { addTo } from '../../collections/add-to.ts'
import type { HouseStyle } from '../../house-style/house-style.ts'
import type { Origin } from '../../source/place.ts'
import type * as tree from '../../tree/nodes.ts'
import type { LaidDocument, LaidLine, LaidPage, LaidRun, LaidUnit } from './laid-out.ts'
import { treeUnits, type TreeUnit } from './tree-units.ts'

/** What no reader counts as a letter: spaces, and marks that only tell where a line may end. */
const BLANK = /[\s\u00a0\u00ad\u200b\u2060\ufeff]/u
/** Runs of one line stand at one height; the mark of a note stands a little above. */
const SAME_LINE = 0.5

interface Search {
  readonly unit: TreeUnit
  /** The letters of the text, and where each stands in it. */
  readonly letters: string
  readonly places: readonly number[]
  /** How many letters have been found. */
  found: number
  readonly lines: LaidLine[]
}

export function findUnits(document: tree.DocumentNode, pages: readonly LaidPage[], style: HouseStyle): LaidDocument {
  const searches = treeUnits(document).map(searchFor)
  const byOrigin = new Map<string, Search[]>()
  for (const search of searches) {
    addTo(byOrigin, keyOf(search.unit.origin), search)
  }
  for (const [index, { runs }] of pages.entries()) {
    for (const run of runs) if (run.origin !== undefined) place(run, index + 1, byOrigin.get(keyOf(run.origin)) ?? [])
  }
  return { title: document.meta.title, style, pages, units: searches.map(({ unit, lines }): LaidUnit => ({ ...unit, lines })) }
}

function keyOf(origin: Origin | undefined): string {
  return origin === undefined ? '' : `${origin.file}#${origin.pointer}`
}

function searchFor(unit: TreeUnit): Search {
  const places: number[] = []
  let letters = ''
  for (let index = 0; index < unit.text.length; index++) {
    const letter = unit.text[index]!
    if (BLANK.test(letter)) continue
    letters += letter
    places.push(index)
  }
  return { unit, letters, places, found: 0, lines: [] }
}

/** A run goes on with the unit that it is the next part of. A head that is repeated and the text of a note are nobody's. */
function place(run: LaidRun, page: number, searches: readonly Search[]): void {
  const letters = [...run.text].filter((letter) => !BLANK.test(letter)).join('')
  if (letters === '') return
  const search = searches.find(({ letters: all, found }) => all.startsWith(letters, found))
  if (search === undefined) return
  const from = search.places[search.found]!
  search.found += letters.length
  const to = search.places[search.found - 1]! + 1
  const [left, right] = [run.edges[0] ?? 0, run.edges.at(-1) ?? 0]
  const last = search.lines.at(-1)
  const isSameLine = last !== undefined && last.page === page && Math.abs(last.y - run.y) < Math.max(SAME_LINE, last.sizePt / 2)
  if (isSameLine) search.lines[search.lines.length - 1] = { ...last, left: Math.min(last.left, left), right: Math.max(last.right, right), to }
  else search.lines.push({ page, y: run.y, left, right, sizePt: run.sizePt, from, to })
}
