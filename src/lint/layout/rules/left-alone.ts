import { shorten } from '../../shorten.ts'
import type { LaidUnit } from '../laid-out.ts'
import type { LayoutRule } from '../rule.ts'

/** What leads to something stands on its page: a heading, a line before a list, the banner of a year. */
export const leftAlone: LayoutRule = {
  codes: ['layout/heading-alone', 'layout/banner-alone'],
  check({ units }, report) {
    const read = units.filter(({ lines, requisite }) => lines.length > 0 && requisite !== 'prepared-by')
    for (const [index, unit] of read.entries()) {
      const next = read.slice(index + 1).find((each) => !isSameLeader(unit, each))
      if (next === undefined || !leads(unit)) continue
      const page = unit.lines.at(-1)!.page
      if (next.lines[0]!.page <= page) continue
      const params = { words: shorten(unit.text), page }
      report(unit.cell === undefined ? 'layout/heading-alone' : 'layout/banner-alone', params, unit.origin)
    }
  },
}

function leads({ kind, cell }: LaidUnit): boolean {
  if (cell !== undefined) return cell.row.kind !== 'body'
  return kind === 'heading' || kind === 'lead' || kind === 'caption'
}

/** Cells of one head or banner, lines of one title, are looked at as a whole. */
function isSameLeader(unit: LaidUnit, next: LaidUnit): boolean {
  if (unit.cell === undefined) return false
  const { table, row } = unit.cell
  return next.cell?.table === table && (next.cell.row === row || (row.kind === 'head' && next.cell.row.kind === 'head'))
}
