import { addTo } from '../../../collections/add-to.ts'
import type { LaidUnit } from '../laid-out.ts'
import type { LayoutRule } from '../rule.ts'

/** Behind these a line ends without dividing a word. */
const BREAKS = /[-‐–—/\\.,:;?&=_@»”)\]]/u

interface Divided {
  readonly word: string
  readonly unit: LaidUnit
}

/** A column is wide enough for its longest word. One finding for each column of a table. */
export const dividedWord: LayoutRule = {
  codes: ['layout/narrow-column'],
  check({ units }, report) {
    const columns = new Map<object, Map<number, Divided[]>>()
    for (const unit of units) {
      const { cell } = unit
      if (cell === undefined) continue
      const word = dividedIn(unit)
      if (word === undefined) continue
      const table = columns.get(cell.table) ?? new Map<number, Divided[]>()
      columns.set(cell.table, table)
      addTo(table, cell.column, { word, unit })
    }
    for (const table of columns.values()) {
      for (const found of table.values()) {
        const [first] = found
        report('layout/narrow-column', { word: first!.word, count: found.length }, first!.unit.origin)
      }
    }
  },
}

/** The first word whose letters stand on two lines; addresses have to be divided somewhere. */
function dividedIn({ text, lines }: LaidUnit): string | undefined {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || next.from !== line.to || BREAKS.test(text[line.to - 1]!) || BREAKS.test(text[next.from]!)) continue
    const before = /\S*$/u.exec(text.slice(0, line.to))![0]
    const word = before + /^\S*/u.exec(text.slice(line.to))![0]
    if (!/:\/\/|@|www\./iu.test(word) && /\p{L}/u.test(word)) return word
  }
  return undefined
}
