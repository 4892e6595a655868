/** The sums of a programme as a table of data: one source of one part in a row, every total a formula. */
import { capitaliseFirst } from '../russian/letters.ts'
import { setType } from '../russian/typography/set-type.ts'
import type { Program } from '../model/content.ts'
import type { Funding, FundingPart, ProgramFunding, SourceFunding } from '../model/funding.ts'
import { plainTitle } from '../model/plain-title.ts'
import { numberCell, textCell, type Cell, type Column, type Row, type Sheet } from '../spreadsheet/sheet.ts'

interface FundingRecord {
  readonly part: string | undefined
  readonly source: string
  readonly sums: Funding
}

const WHOLE = 'Всего по программе'

export function financingSheet(program: Pick<Program, 'title'>, funding: ProgramFunding, name: string): Sheet {
  const { years, parts, sources, entry } = funding
  const isDivided = parts.length > 0
  const unit = plain(entry.unit)
  const records: readonly FundingRecord[] = isDivided
    ? parts.flatMap((part) => part.sources.map((source) => ({ part: partName(part), source: sourceName(source), sums: source })))
    : sources.map((source) => ({ part: undefined, source: sourceName(source), sums: source }))
  const lead = isDivided ? 2 : 1
  const columns: readonly Column[] = [
    ...(isDivided ? [{ key: 'part', heading: 'Часть программы', width: 40 }] : []),
    { key: 'source', heading: 'Источник финансирования', width: 34 },
    { key: 'total', heading: `Всего, ${unit}`, width: 16, align: 'end' },
    ...years.map((year): Column => ({ key: `year${year}`, heading: `${year} год, ${unit}`, width: 15, align: 'end' })),
  ]
  const rows: Row[] = records.map(({ part, source, sums }, row) => ({
    cells: [...(isDivided ? [textCell(part)] : []), textCell(source), sumAcross(sums, row, lead, funding), ...sums.byYear.map((amount) => numberCell(amount, funding.decimals))],
  }))
  /** @param of the records that it sums up; all of them when absent */
  const addTotal = (labels: readonly string[], sums: Funding, of?: { readonly column: number; readonly rows: readonly number[] }): void => {
    const likeRow = rows.length
    const byYear = sums.byYear.map((value, index): Cell | undefined => {
      const column = lead + 1 + index
      if (value === undefined || records.length === 0) return undefined
      const range = { rows: [0, records.length - 1], columns: [column, column] } as const
      return { kind: 'sum', of: range, ...(of === undefined ? {} : { where: { ...of, likeRow } }), value, decimals: funding.decimals }
    })
    rows.push({ role: 'total', cells: [...labels.map((label) => textCell(label)), sumAcross(sums, likeRow, lead, funding), ...byYear] })
  }
  const rowsOf = (belongs: (sums: Funding) => boolean): readonly number[] => records.flatMap(({ sums }, row) => (belongs(sums) ? [row] : []))
  if (isDivided) {
    for (const part of parts) addTotal([partName(part), 'Все источники'], part, { column: 0, rows: rowsOf((sums) => part.sources.some((source) => source === sums)) })
    for (const source of sources) {
      const own = parts.flatMap((part) => part.sources.filter((row) => row.source === source.source))
      addTotal([WHOLE, sourceName(source)], source, { column: 1, rows: rowsOf((sums) => own.some((row) => row === sums)) })
    }
  }
  addTotal(isDivided ? [WHOLE, 'Все источники'] : [WHOLE], funding)
  return { name, title: `Финансирование: ${plain(program.title)}`, columns, rows }
}

/** A year without a sum stays empty. */
function sumAcross({ total }: Funding, row: number, lead: number, { years, decimals }: ProgramFunding): Cell | undefined {
  if (years.length === 0) return undefined
  return { kind: 'sum', of: { rows: [row, row], columns: [lead + 1, lead + years.length] }, value: total, decimals }
}

function partName({ isSubprogram, title }: FundingPart): string {
  return plain(isSubprogram ? `Подпрограмма «${title}»` : title)
}

function sourceName({ name }: SourceFunding): string {
  return plain(capitaliseFirst(name))
}

function plain(text: string): string {
  return setType(plainTitle(text))
}
