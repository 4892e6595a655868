/**
 * The sums of a programme: by source and year, for the whole and for each of
 * its parts, added up exactly and compared with the totals that the author states.
 */
import type { Phrase } from '../diagnostics/author-words.ts'
import { addDecimals, compareDecimals, decimalOf, formatDecimal, parseDecimal, subtractDecimals, ZERO, type Decimal } from '../russian/decimal.ts'
import { NBSP } from '../russian/letters.ts'
import { checkEntry } from './check-goal-links.ts'
import type { Financing, Program } from './content.ts'
import { keyPlaceOf, placeOf, type Report } from './finding.ts'
import { oneLine } from './plain-title.ts'

/** One row of sums. */
export interface Funding {
  /** By year, in the order of the years; `undefined` where the author wrote nothing. */
  readonly byYear: readonly (Decimal | undefined)[]
  readonly total: Decimal
}

export interface SourceFunding extends Funding {
  readonly name: string
  /** The entry of the source, and the entry of its sums: the same unless the programme has parts. */
  readonly source: object
  readonly entry: object
}

export interface FundingPart extends Funding {
  readonly title: string
  readonly isSubprogram: boolean
  readonly entry: object
  readonly sources: readonly SourceFunding[]
}

export interface ProgramFunding extends Funding {
  readonly entry: Financing
  readonly years: readonly string[]
  /** Digits behind the comma of every sum. */
  readonly decimals: number
  readonly sources: readonly SourceFunding[]
  /** Empty when the programme is not divided. */
  readonly parts: readonly FundingPart[]
}

type Amounts = NonNullable<Financing['sources'][number]['amounts']>

/** Adds up the sums; what is contradictory or missing is reported by `checkFunding`. */
export function computeFunding(program: Program, financing: Financing): ProgramFunding {
  const years = yearsOf(financing)
  const parts = (financing.groups ?? []).map((group): FundingPart => {
    const sources = group.sources.map((row): SourceFunding => {
      const source = financing.sources.find(({ id }) => id === row.source)
      return { name: source?.name ?? row.source, source: source ?? row, entry: row, ...sumsOf(row.amounts, years) }
    })
    const subprogram = program.subprograms?.find(({ id }) => id === group.subprogram)
    const title = subprogram === undefined ? (group.title ?? '') : oneLine(subprogram.title)
    return { title, isSubprogram: subprogram !== undefined, entry: group, sources, ...addFunding(sources, years) }
  })
  const sources = financing.sources.map((source): SourceFunding => {
    const rows = parts.flatMap((part) => part.sources.filter((row) => row.source === source))
    const sums = parts.length > 0 ? addFunding(rows, years) : sumsOf(source.amounts, years)
    return { name: source.name, source, entry: source, ...sums }
  })
  const all = [...sources, ...parts.flatMap((part) => part.sources)]
  const scale = Math.max(0, ...all.flatMap((row) => row.byYear).map((amount) => amount?.scale ?? 0))
  return { entry: financing, years, decimals: Math.max(scale, financing.decimals ?? 0), sources, parts, ...addFunding(sources, years) }
}

function yearsOf(financing: Financing): readonly string[] {
  const rows = [...financing.sources, ...(financing.groups ?? []).flatMap((group) => group.sources)]
  const years = new Set(rows.flatMap((row) => Object.keys(row.amounts ?? {})))
  return [...years].sort()
}

function sumsOf(amounts: Amounts | undefined, years: readonly string[]): Funding {
  const byYear = years.map((year) => readAmount(amounts?.[year]))
  return { byYear, total: addAll(byYear) }
}

/** The columns added up; a year without any sum stays without one. */
function addFunding(rows: readonly Funding[], years: readonly string[]): Funding {
  const byYear = years.map((_, index) => {
    const amounts = rows.flatMap((row) => row.byYear[index] ?? [])
    return amounts.length === 0 ? undefined : addDecimals(...amounts)
  })
  return { byYear, total: addAll(byYear) }
}

function readAmount(written: string | number | undefined): Decimal | undefined {
  return written === undefined ? undefined : parseDecimal(written)
}

function addAll(amounts: readonly (Decimal | undefined)[]): Decimal {
  return addDecimals(ZERO, ...amounts.flatMap((amount) => amount ?? []))
}

/** «384 149,54»; «1 200,50» where longer sums stand beside it, so that thousands stand under thousands. */
export function formatAmount(amount: Decimal, { decimals, total }: ProgramFunding): string {
  const text = formatDecimal(amount, { fractionDigits: decimals })
  return compareDecimals(total, TEN_THOUSAND) < 0 ? text : text.replace(/^(−?\d)(\d{3})(?=,|$)/, `$1${NBSP}$2`)
}

const TEN_THOUSAND = decimalOf(10_000)

export function checkFunding(program: Program, funding: ProgramFunding, report: Report): void {
  const { entry: financing } = funding
  checkSources(financing, report)
  if (financing.decimals !== undefined && financing.decimals < funding.decimals) {
    const { decimals } = financing
    const problem: Phrase = (words) => `Суммы записаны точнее, чем велено печатать: знаков после запятой в них ${funding.decimals}, а в «${words.key('decimals')}» – ${decimals}`
    report('program/financing-content', { problem }, placeOf(financing, 'decimals'))
  }
  const sourceIds = financing.sources.flatMap(({ id }) => id ?? [])
  const subprogramIds = program.subprograms?.flatMap(({ id }) => id ?? []) ?? []
  for (const group of financing.groups ?? []) {
    if ((group.subprogram === undefined) === (group.title === undefined)) {
      report('program/financing-content', { problem: (words) => `У части программы должно быть что-то одно: «${words.key('subprogram')}» или «${words.key('title')}»` }, placeOf(group))
    }
    if (group.subprogram !== undefined) {
      checkEntry({ id: group.subprogram, ids: subprogramIds, what: 'Подпрограммы', list: 'subprograms' }, placeOf(group, 'subprogram'), report)
    }
    const seen = new Set<string>()
    for (const row of group.sources) {
      checkEntry({ id: row.source, ids: sourceIds, what: 'Источника', list: 'sources' }, placeOf(row, 'source'), report)
      if (seen.has(row.source)) report('program/financing-content', { problem: () => `Источник «${row.source}» назван в этой части дважды` }, placeOf(row, 'source'))
      seen.add(row.source)
    }
  }
  checkYears(funding, report)
  checkTotals(funding, report)
}

function checkSources(financing: Financing, report: Report): void {
  const seen = new Set<string>()
  for (const source of financing.sources) {
    if (source.id !== undefined && seen.has(source.id)) {
      report('program/financing-content', { problem: () => `Источник с обозначением «${source.id}» уже есть` }, placeOf(source, 'id'))
    }
    if (source.id !== undefined) seen.add(source.id)
    if (financing.groups === undefined && source.amounts === undefined) {
      report('program/financing-content', { problem: () => `У источника «${source.name}» нет сумм` }, placeOf(source))
    } else if (financing.groups !== undefined && source.amounts !== undefined) {
      const problem: Phrase = (words) => `Суммы записаны и в источнике, и в частях программы («${words.key('groups')}»): непонятно, какие из них верны`
      report('program/financing-content', { problem }, keyPlaceOf(source, 'amounts'))
    }
  }
}

/** A year that others have and one row lacks is more often forgotten than without money. */
function checkYears({ years, sources, parts }: ProgramFunding, report: Report): void {
  const rows = parts.length > 0 ? parts.flatMap((part) => part.sources) : sources
  for (const row of rows) {
    const missing = years.filter((_, index) => row.byYear[index] === undefined)
    if (missing.length === 0 || missing.length === years.length) continue
    report('program/year-missing', { what: `У источника «${row.name}»`, years: missing, sample: '0' }, keyPlaceOf(row.entry, 'amounts'))
  }
}

interface Stated {
  readonly total?: string | number | undefined
  readonly totals?: Amounts | undefined
}

function checkTotals(funding: ProgramFunding, report: Report): void {
  const compare = (what: string, written: string | number | undefined, computed: Decimal, place: ReturnType<typeof placeOf>): void => {
    const stated = readAmount(written)
    if (stated === undefined || compareDecimals(stated, computed) === 0) return
    const format = (amount: Decimal): string => formatDecimal(amount, { fractionDigits: Math.max(funding.decimals, amount.scale) })
    const difference = subtractDecimals(stated, computed)
    const size = difference.units < 0n ? { ...difference, units: -difference.units } : difference
    report(
      'program/total-differs',
      { what, stated: format(stated), computed: format(computed), difference: format(size), isMore: difference.units > 0n, unit: funding.entry.unit },
      place,
    )
  }
  const compareAll = (where: string, row: Funding, stated: object & Stated): void => {
    compare(`Итог ${where}`, stated.total, row.total, placeOf(stated, 'total'))
    for (const [year, written] of Object.entries(stated.totals ?? {})) {
      const computed = row.byYear[funding.years.indexOf(year)] ?? ZERO
      compare(`Итог ${where} за ${year} год`, written, computed, placeOf(stated, 'totals', year))
    }
  }
  compareAll('по программе', funding, funding.entry)
  for (const source of funding.sources) compareAll(`по источнику «${source.name}»`, source, source.entry)
  for (const part of funding.parts) {
    compareAll(`по части «${part.title}»`, part, part.entry)
    for (const row of part.sources) compareAll(`по источнику «${row.name}» в части «${part.title}»`, row, row.entry)
  }
}
