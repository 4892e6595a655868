import { diagnose } from '../diagnostics/diagnose.ts'
import type { Staged } from '../diagnostics/diagnostic.ts'
import { LineIndex } from '../source/line-index.ts'
import type { Place } from '../source/place.ts'
import { guessCyrillicEncoding, guessWideEncoding } from './guess-encoding.ts'

/** The largest source file that is read. */
export const maximumFileBytes = 16 * 1024 * 1024

/**
 * The text of a source file, without a byte order mark. Sources are UTF-8;
 * other encodings are recognised, so that the author is told which one it is.
 */
export function decodeText(file: string, bytes: Uint8Array): Staged<string> {
  if (bytes.length > maximumFileBytes) {
    const megabytes = Math.ceil(bytes.length / (1024 * 1024))
    return failed(
      diagnose('yaml/file-too-large', { megabytes, limit: maximumFileBytes / (1024 * 1024) }, startOf(file)),
    )
  }
  const wide = guessWideEncoding(bytes)
  if (wide !== undefined) return failed(diagnose('yaml/encoding', { encoding: wide.name }, startOf(file)))
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] }
  } catch {
    return failed(describeBadBytes(file, bytes))
  }
}

function describeBadBytes(file: string, bytes: Uint8Array) {
  const { offset, badCount, goodCount } = surveyUtf8(bytes)
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset))
  const start = new LineIndex(before).position(before.length)
  const place: Place = {
    file,
    range: { start, end: { line: start.line, column: start.column + 1, offset: start.offset + 1 } },
  }
  const encoding = goodCount > badCount ? undefined : guessCyrillicEncoding(bytes)
  if (encoding !== undefined) return diagnose('yaml/encoding', { encoding: encoding.name }, place)
  const byte = bytes[offset]!.toString(16).toUpperCase().padStart(2, '0')
  return diagnose('yaml/invalid-utf8', { byte, count: badCount }, place)
}

/** Where UTF-8 breaks first, and how many sequences are broken and whole: a mixed file is not a Windows-1251 one. */
function surveyUtf8(bytes: Uint8Array): { offset: number; badCount: number; goodCount: number } {
  let first = -1
  let badCount = 0
  let goodCount = 0
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i)
    if (length === 0) {
      if (first < 0) first = i
      badCount++
      i++
    } else {
      if (length > 1) goodCount++
      i += length
    }
  }
  return { offset: Math.max(first, 0), badCount, goodCount }
}

/** The length of the well-formed UTF-8 sequence at `i` (RFC 3629); 0 when there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return 0
  const second = bytes[i + 1] ?? 0
  if (lead === 0xe0 && second < 0xa0) return 0
  if (lead === 0xed && second > 0x9f) return 0
  if (lead === 0xf0 && second < 0x90) return 0
  if (lead === 0xf4 && second > 0x8f) return 0
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

function startOf(file: string): Place {
  const start = { line: 1, column: 1, offset: 0 }
  return { file, range: { start, end: start } }
}

function failed(diagnostic: ReturnType<typeof diagnose>): Staged<string> {
  return { value: undefined, diagnostics: [diagnostic] }
}
