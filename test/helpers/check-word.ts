import { expect } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { checkWordFile, type WordCheckOptions } from '../../src/pipeline/check-word-file.ts'

function diagnosticsOf(bytes: Uint8Array, options: WordCheckOptions): readonly Diagnostic[] {
  const { diagnostics } = checkWordFile(bytes, 'приказ.docx', options)
  for (const { code, message, help } of diagnostics.filter((each) => each.code.startsWith('gost/'))) {
    expect(message, code).toContain('ГОСТ Р 7.0.97')
    expect(help, code).toBeTruthy()
  }
  return diagnostics
}

/** The findings of a Word file, one line each: severity, code, paragraph, message. */
export function checkWord(bytes: Uint8Array, options: WordCheckOptions = {}): readonly string[] {
  return diagnosticsOf(bytes, options).map(({ code, severity, place, message }) => `${severity} ${code} ${place?.word?.paragraph ?? '-'} ${message}`)
}

/** Only the codes, sorted. */
export function codesOf(bytes: Uint8Array, options: WordCheckOptions = {}): readonly string[] {
  return diagnosticsOf(bytes, options).map(({ code }) => code).sort()
}
