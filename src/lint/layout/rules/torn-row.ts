import { addTo } from '../../../collections/add-to.ts'
import type { Row } from '../../../tree/nodes.ts'
import { shorten } from '../../shorten.ts'
import type { LaidUnit } from '../laid-out.ts'
import type { LayoutRule } from '../rule.ts'

/** A row of a table stands on one page. */
export const tornRow: LayoutRule = {
  codes: ['layout/torn-row'],
  check({ units }, report) {
    const rows = new Map<Row, LaidUnit[]>()
    for (const unit of units) {
      if (unit.cell === undefined || unit.lines.length === 0) continue
      addTo(rows, unit.cell.row, unit)
    }
    for (const cells of rows.values()) {
      // A cell over several rows goes with them over the end of a page.
      if (cells.some(({ cell }) => cell!.row.cells.some(({ rowspan }) => rowspan > 1))) continue
      const pages = cells.flatMap(({ lines }) => lines.map(({ page }) => page))
      const [first, last] = [Math.min(...pages), Math.max(...pages)]
      if (first === last) continue
      const torn = cells.find(({ lines }) => new Set(lines.map(({ page }) => page)).size > 1) ?? cells[0]!
      report('layout/torn-row', { words: shorten(torn.text), page: first }, torn.origin)
    }
  },
}
