/** The scale of time over a chart: which years, quarters or months it has, and where each day lies. */
import { nameUnit } from '../russian/periods/unit-names.ts'
import { NBSP } from '../russian/letters.ts'
import { dateOf, dayOf, lastOfMonth, shiftMonth, type Day, type Span } from '../model/schedule/days.ts'
import { widthOf, type TextStyle } from './wrap-text.ts'

export interface TimeAxis {
  readonly span: Span
  /** Where the day begins, in points from the left of the chart. */
  readonly left: (day: Day) => number
  /** Where it ends. */
  readonly right: (day: Day) => number
  readonly years: readonly AxisUnit[]
  /** Quarters, or the months of a short plan. */
  readonly parts: readonly AxisUnit[]
  readonly partName: 'quarter' | 'month'
}

export interface AxisUnit extends Span {
  readonly label: string
  /** «I квартал 2021 года» */
  readonly name: string
}

/** Longer plans are divided into quarters. */
const MOST_MONTHS = 18

const ROMAN = ['I', 'II', 'III', 'IV']

export function createAxis(wanted: Span, leftPt: number, widthPt: number, style: TextStyle): TimeAxis {
  const [from, to] = [dateOf(wanted.from), dateOf(wanted.to)]
  const months = (to.year - from.year) * 12 + to.month - from.month + 1
  const step = months > MOST_MONTHS ? 3 : 1
  const first = { year: from.year, month: from.month - ((from.month - 1) % step) }
  const count = Math.ceil(((to.year - first.year) * 12 + to.month - first.month + 1) / step)
  const units = Array.from({ length: count }, (_, index) => unitAt(shiftMonth(first.year, first.month, index * step), step))
  const span = { from: units[0]!.from, to: units.at(-1)!.to }
  const scale = widthPt / (span.to - span.from + 1)
  const left = (day: Day): number => leftPt + (Math.min(Math.max(day, span.from), span.to + 1) - span.from) * scale
  const fits = (label: string, unit: Span): boolean => widthOf(label, style) + 4 <= (unit.to - unit.from + 1) * scale
  const years = Array.from({ length: to.year - first.year + 1 }, (_, index): AxisUnit => yearUnit(first.year + index, span, fits))
  // All parts have labels of one length, or none.
  const level = units[0]!.labels.findIndex((_, index) => units.every((unit) => fits(unit.labels[index]!, unit)))
  const parts = units.map((unit): AxisUnit => ({ from: unit.from, to: unit.to, name: unit.name, label: unit.labels[level] ?? '' }))
  return { span, left, right: (day) => left(day + 1), years, parts, partName: step === 3 ? 'quarter' : 'month' }
}

function yearUnit(year: number, span: Span, fits: (label: string, unit: Span) => boolean): AxisUnit {
  const own = {
    from: Math.max(span.from, dayOf({ year, month: 1, day: 1 })),
    to: Math.min(span.to, dayOf({ year, month: 12, day: 31 })),
  }
  const labels = [`${year}${NBSP}год`, String(year), `’${String(year).slice(-2)}`]
  return { ...own, label: labels.find((label) => fits(label, own)) ?? '', name: `${year} год` }
}

/** Its labels from the longest to the shortest. */
function unitAt({ year, month }: { readonly year: number; readonly month: number }, step: 1 | 3): Span & { readonly labels: readonly string[]; readonly name: string } {
  const last = shiftMonth(year, month, step - 1)
  const span = { from: dayOf({ year, month, day: 1 }), to: lastOfMonth(last.year, last.month) }
  if (step === 3) {
    const roman = ROMAN[(month - 1) / 3]!
    return { ...span, labels: [`${roman}${NBSP}кв.`, roman], name: `${roman} квартал ${year} года` }
  }
  const name = nameUnit({ month, day: 1, unit: 'month' }, 'nominative')
  return { ...span, labels: [name, name.length <= 4 ? name : `${name.slice(0, 3)}.`, String(month)], name: `${name} ${year} года` }
}
