import type { Line } from '../layout.ts'
import type { GostRule } from '../rule.ts'
import { standardName } from '../standard.ts'

/** The requisites of an act follow one another from the name of the authority to the signature. */
export const requisiteOrder: GostRule = {
  codes: ['gost/requisite-order'],
  check({ anatomy, layout, style }, report) {
    const { act } = anatomy
    if (act === undefined) return
    const citation = `${standardName(style)}, 5.5–5.22 и приложения`
    const kind: Step = { name: 'Вид документа', before: 'вид документа', line: act.kind.line }
    const date: Step = { name: 'Дата', before: 'дата', line: act.date?.line ?? act.blanks[0] }
    const number: Step = { name: 'Номер', before: 'номер', line: act.number?.line ?? act.blanks[0] }
    const place: Step = { name: 'Место издания', before: 'место издания', line: act.place }
    const title: Step = { name: 'Заголовок', before: 'заголовок', line: act.title[0] }
    // Date and number stand on one level, so only pairs in one file of the sheet are compared.
    const pairs: readonly (readonly [Step, Step])[] = [
      [kind, date], [kind, number], [kind, place], [kind, title], [date, title], [number, title], [place, title],
      [date, place], [number, place],
    ]
    const index = new Map(layout.lines.map((line, at) => [line, at]))
    for (const [first, second] of pairs) {
      if (first.line === undefined || second.line === undefined || first.line === second.line) continue
      if (isSameRow(first.line, second.line) || index.get(first.line)! < index.get(second.line)!) continue
      report('gost/requisite-order', { requisite: second.name, before: first.before, citation }, second.line.paragraph, { key: second.name })
    }
  },
}

interface Step {
  readonly name: string
  readonly before: string
  readonly line: Line | undefined
}

/** Cells of one row are beside one another. */
function isSameRow({ cell: one }: Line, { cell: other }: Line): boolean {
  return one !== undefined && one.table === other?.table && one.row === other.row
}
