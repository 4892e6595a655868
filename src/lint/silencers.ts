/** Comments by which an author answers for a finding: `# prikaz-ignore typography/straight-quotes: так в уставе школы`. */
import type { Range } from '../source/place.ts'
import type { YamlSource } from '../yaml/parse-yaml.ts'

export interface Silencer {
  readonly code: string
  /** Empty when the author has not given one. */
  readonly reason: string
  /** The line it answers for: its own, or the next one when it stands alone. */
  readonly line: number
  readonly range: Range
}

const COMMENT = /^(.*?)(?:^|[ \t])#[ \t]*prikaz-ignore\b[ \t]*([^:]*?)[ \t]*(?::(.*))?$/

export function readSilencers({ text, lines }: YamlSource): readonly Silencer[] {
  if (!text.includes('prikaz-ignore')) return []
  const found: Silencer[] = []
  for (let line = 1; line <= lines.lineCount; line++) {
    const written = lines.lineText(line)
    const match = COMMENT.exec(written)
    if (match === null) continue
    const [, before = '', codes = '', reason = ''] = match
    const start = offsetOf(text, lines, line)
    const range = lines.range(start + written.indexOf('#', before.length), start + written.trimEnd().length)
    const own = before.trim() === '' ? nextLine(lines, line) : line
    for (const code of codes === '' ? [''] : codes.split(/[\s,]+/)) found.push({ code, reason: reason.trim(), line: own, range })
  }
  return found
}

/** The next line that is neither blank nor a comment. */
function nextLine(lines: YamlSource['lines'], from: number): number {
  let line = from + 1
  while (line <= lines.lineCount && /^\s*(?:#|$)/.test(lines.lineText(line))) line++
  return line
}

function offsetOf(text: string, lines: YamlSource['lines'], line: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines.position(middle).line < line) low = middle + 1
    else high = middle
  }
  return low
}
