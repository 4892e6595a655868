import type { Paragraph, Row, Table } from '../../../docx-reader/word-document.ts'
import { mmOf } from '../lengths.ts'
import { paragraphsIn, plainWords, type NumberedTable } from '../layout.ts'
import type { GostContext, GostRule } from '../rule.ts'
import { citeInstructions, citeRequisite } from '../standard.ts'

/** Tables stay between the margins, repeat their heads and keep their rows whole. */
export const tables: GostRule = {
  codes: ['gost/table-head', 'gost/table-rows', 'gost/table-width', 'gost/table-head-stop'],
  check(context, report) {
    const { layout, style } = context
    const instructions = citeInstructions(style)
    for (const each of layout.tables) {
      const { table, first, isNested } = each
      if (isNested || first === undefined) continue
      const over = overhang(each, context)
      if (over > TOLERANCE_TWIPS) report('gost/table-width', { over: mmOf(over), citation: citeRequisite(style, 18) }, first, { key: String(each.number) })
      if (!table.isRuled) continue
      const head = headOf(table)
      for (const paragraph of head.flatMap(paragraphsOf)) {
        if (/[^.…]\.$/u.test(plainWords(paragraph.text)) && !/(?<!\p{L})(?:п\/п|п\. ?п|ед\. изм|руб|тыс|г|гг|т\. ?п|т\. ?д|др|пр|чел|шт|час|мин|ед)\.$/iu.test(plainWords(paragraph.text))) {
          report('gost/table-head-stop', { citation: instructions }, paragraph)
        }
      }
      if (!goesOn(each, context)) continue
      if (!table.rows[0]!.isHead && table.rows.length > 2 && head.length > 0) report('gost/table-head', { citation: instructions }, first, { key: String(each.number) })
      const torn = table.rows.filter(({ cantSplit, isHead }) => !cantSplit && !isHead).length
      if (torn > 0) report('gost/table-rows', { rows: torn, citation: instructions }, first, { key: String(each.number) })
    }
  },
}

/** Word moves tables by the room inside their cells. */
const TOLERANCE_TWIPS = 250

/** How far it leaves the text, to the left or to the right. */
function overhang({ table, first }: NumberedTable, { document }: GostContext): number {
  if (table.isFloating || first === undefined) return 0
  const { width, margins } = document.sections[table.section]!
  const textWidth = width - margins.left - margins.right
  const own = widthOf(table)
  if (table.alignment === 'center') return (own - textWidth) / 2
  if (table.alignment === 'right') return own - textWidth
  return Math.max(table.indent + own - textWidth, -table.indent)
}

function widthOf(table: Table): number {
  const ofGrid = table.grid.reduce((sum, each) => sum + each, 0)
  // Programs that leave the columns to Word write a grid that nobody obeys.
  const ofRows = table.rows.map(({ cells }) => (cells.every(({ width }) => width !== undefined) ? cells.reduce((sum, { width }) => sum + width!, 0) : undefined))
  const widest = Math.max(0, ...ofRows.map((each) => each ?? 0))
  return table.width ?? (widest > 0 ? widest : table.isFixed ? ofGrid : 0)
}

/** The rows marked as a head, or a first row that looks like one. */
function headOf({ rows }: Table): readonly Row[] {
  const marked = rows.filter(({ isHead }) => isHead)
  if (marked.length > 0) return marked
  const [first, second] = rows
  if (first === undefined || second === undefined || first.cells.length < 2) return []
  const paragraphs = paragraphsOf(first).filter(({ text }) => plainWords(text) !== '')
  const isShort = paragraphs.every(({ text }) => text.length < 120)
  const isStrong = paragraphs.every(({ runs, look }) => look.alignment === 'center' || runs.every((run) => run.look.bold || run.text.trim() === ''))
  const isNumbered = /^№/.test(plainWords(paragraphs[0]?.text ?? ''))
  return paragraphs.length > 1 && isShort && (isStrong || isNumbered) ? [first] : []
}

function paragraphsOf(row: Row): readonly Paragraph[] {
  return paragraphsIn({ rows: [row] } as unknown as Table) // only the rows are looked at
}

/** Letters that surely need more than a page, in type of the usual size of tables. */
const LETTERS_OF_A_PAGE = 3000

/** Whether it goes on on another page. */
function goesOn({ table, first, last }: NumberedTable, { document }: GostContext): boolean {
  const [from, to] = [first?.page, last?.page]
  if (document.marks.hasLayout && from !== undefined && to !== undefined) return to > from
  if (document.pages === 1) return false
  const letters = paragraphsIn(table).reduce((sum, { text }) => sum + text.length, 0)
  return letters > LETTERS_OF_A_PAGE || table.rows.length > 45
}
