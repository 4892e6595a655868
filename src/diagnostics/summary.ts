import type { Diagnostic, Severity } from './diagnostic.ts'

export interface Summary {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** Files that have at least one finding. */
  readonly files: number
}

export function summarize(diagnostics: readonly Diagnostic[]): Summary {
  const count = (severity: Severity): number => diagnostics.filter((found) => found.severity === severity).length
  const files = new Set(diagnostics.flatMap(({ place }) => place?.file ?? []))
  return { errors: count('error'), warnings: count('warning'), notes: count('note'), files: files.size }
}

/** «2 ошибки, 1 предупреждение в 3 файлах». */
export function formatSummary({ errors, warnings, notes, files }: Summary): string {
  const parts = [
    count(errors, 'ошибка', 'ошибки', 'ошибок'),
    count(warnings, 'предупреждение', 'предупреждения', 'предупреждений'),
    count(notes, 'замечание', 'замечания', 'замечаний'),
  ].filter((part) => part !== '')
  if (parts.length === 0) return 'Ошибок и замечаний нет'
  return parts.join(', ') + (files === 0 ? '' : ` в ${count(files, 'файле', 'файлах', 'файлах')}`)
}

/** A number with its noun: 1, 21 take `one`; 2–4, 22 take `few`; 5–20, 111 take `many`. Nothing for zero. */
export function count(number: number, one: string, few: string, many: string): string {
  if (number === 0) return ''
  const tens = number % 100
  const units = number % 10
  if (tens >= 11 && tens <= 14) return `${number} ${many}`
  if (units === 1) return `${number} ${one}`
  return `${number} ${units >= 2 && units <= 4 ? few : many}`
}
