/** How files to be downloaded are named and measured. */
import { formatNumber } from '../../russian/numbers.ts'
import { NBSP } from '../../russian/letters.ts'
import { formatNumericDate } from '../../russian/dates.ts'
import { actWords } from '../../model/act-words.ts'
import { capitaliseFirst } from '../../russian/letters.ts'
import type { ActRecord, DocumentRecord } from './records.ts'

export const mediaTypes: Readonly<Record<'pdf' | 'docx' | 'xlsx' | 'ics' | 'csv' | 'json', string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar',
  csv: 'text/csv',
  json: 'application/json',
}

/** «148 КБ», «1,2 МБ»: thousands are of 1024, as systems show them. */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1) return `${bytes}${NBSP}Б`
  if (kilobytes < 1000) return `${formatNumber(Math.max(1, Math.round(kilobytes)))}${NBSP}КБ`
  return `${formatNumber(Math.round((kilobytes / 1024) * 10) / 10)}${NBSP}МБ`
}

/** The name under which a reader keeps the file: «Приказ от 17.09.2020 № 212-1, приложение 1.pdf». */
export function downloadName({ source: { kind, date, number }, isDraft }: ActRecord, document: DocumentRecord, format: string): string {
  const words = actWords[kind]
  const act = isDraft || date === undefined || number === undefined ? `Проект ${words.genitive}` : `${capitaliseFirst(words.nominative)} от ${formatNumericDate(date)} № ${number}`
  const annex = document.heading === undefined ? '' : `, ${document.heading.toLowerCase()} (${document.id})`
  // Signs that no system takes into the name of a file.
  return `${act}${annex}`.replaceAll(NBSP, ' ').replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-').slice(0, 120) + `.${format}`
}
