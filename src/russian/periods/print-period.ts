/** Prints a period as its author wrote it, or in one official form for all. */
import { capitaliseFirst } from '../letters.ts'
import type { Period, PeriodPart } from './period.ts'
import { printPart } from './print-part.ts'
import { printRecurrence } from './print-recurrence.ts'

/** `normalised`: «Январь 2021 года – март 2021 года», «I–II кварталы 2021 года», «Ежегодно, сентябрь – ноябрь». */
export type PeriodStyle = 'as-written' | 'normalised'

/** For the normalised form only. */
export interface PeriodPrinting {
  /** Default: true. All periods of a column begin alike. */
  readonly capital?: boolean
  /**
   * Whether a year that the author left to the heading of the group is printed. It never is behind «ежегодно»
   * and in «в течение года». Default: 'print'.
   */
  readonly impliedYears?: 'print' | 'omit'
}

/** Read back in the same context, the normalised form means the same. */
export function printPeriod(period: Period, style: PeriodStyle, printing: PeriodPrinting = {}): string {
  if (style === 'as-written') return period.written
  const words = normalise(period, printing.impliedYears !== 'omit')
  return printing.capital === false ? words : capitaliseFirst(words)
}

const STANDING: Partial<Record<Period['character'], string>> = {
  continuous: 'постоянно',
  'whole-term': 'весь период реализации',
  'as-needed': 'по мере необходимости',
}

function normalise(period: Period, withImpliedYears: boolean): string {
  const { parts, character, recurrence, basis, remark } = period
  const head = [STANDING[character], recurrence && printRecurrence(recurrence)].filter((words) => words !== undefined)
  const list = parts.map((part) => withRemark(printPart(part, hasYear(part, period, withImpliedYears)), part.remark)).join('; ')
  const tail = [list, basis].filter((words) => words !== undefined && words !== '')
  // Behind the last part of a list with remarks, a remark on the whole would read as one on that part.
  const isHeadRemark = head.length > 0 && parts.some((part) => part.remark !== undefined)
  const clauses = isHeadRemark ? [withRemark(head.join(', '), remark), ...tail] : [...head, ...tail]
  return isHeadRemark ? clauses.join(', ') : withRemark(clauses.join(', '), remark)
}

function hasYear(part: PeriodPart, { recurrence }: Period, withImpliedYears: boolean): boolean {
  if (part.yearImplied !== true) return true
  const unit = (part.start ?? part.end)?.unit
  const isWholeYear = part.throughout === true && (unit === 'year' || unit === 'school-year')
  return withImpliedYears && !isWholeYear && recurrence?.unit !== 'year' && recurrence?.unit !== 'school-year'
}

function withRemark(words: string, remark: string | undefined): string {
  return remark === undefined ? words : `${words} (${remark})`
}
