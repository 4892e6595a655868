import type { Position, Range } from './place.ts'

/** Turns offsets of one text into lines and columns. Lines end with LF, CRLF or CR. */
export class LineIndex {
  readonly #starts: number[] = [0]
  readonly #text: string

  constructor(text: string) {
    this.#text = text
    // Nearly no file has a CR; looking for one character is several times faster than reading all of them.
    const end = text.includes('\r') ? /\r\n?|\n/g : undefined
    if (end === undefined) for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
    else for (const { 0: found, index } of text.matchAll(end)) this.#starts.push(index + found.length)
  }

  get lineCount(): number {
    return this.#starts.length
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - this.#starts[low]! + 1, offset: at }
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) }
  }

  /** The text of a 1-based line, without its line end. */
  lineText(line: number): string {
    const start = this.#starts[line - 1]
    if (start === undefined) return ''
    const end = this.#starts[line] ?? this.#text.length
    return this.#text.slice(start, end).replace(/[\r\n]+$/, '')
  }
}
