import { checkWordFile, type WordCheckOptions } from '../../src/pipeline/check-word-file.ts'

/** The findings of a Word file, one line each: severity, code, paragraph, message. */
export function checkWord(bytes: Uint8Array, options: WordCheckOptions = {}): readonly string[] {
  return checkWordFile(bytes, 'приказ.docx', options).diagnostics.map(({ code, severity, place, message }) => `${severity} ${code} ${place?.word?.paragraph ?? '-'} ${message}`)
}

/** Only the codes, sorted. */
export function codesOf(bytes: Uint8Array, options: WordCheckOptions = {}): readonly string[] {
  return checkWordFile(bytes, 'приказ.docx', options).diagnostics.map(({ code }) => code).sort()
}
