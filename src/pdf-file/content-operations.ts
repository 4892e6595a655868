/** The operations of a content stream (ISO 32000-1, 7.8.2), one after another. */

export type Operand = number | boolean | null | { readonly name: string } | Uint8Array | readonly Operand[] | ReadonlyMap<string, Operand>

export interface Operation {
  readonly operator: string
  readonly operands: readonly Operand[]
  /** Where it stands in the stream, its operands included. */
  readonly start: number
  readonly end: number
}

const latin1 = new TextDecoder('latin1')
const isSpace = (byte: number | undefined): boolean => byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32
const isDelimiter = (byte: number | undefined): boolean => byte !== undefined && '()<>[]{}/%'.includes(String.fromCharCode(byte))
const isRegular = (byte: number | undefined): boolean => byte !== undefined && !isSpace(byte) && !isDelimiter(byte)

/** Never throws: what can not be read ends the stream, as viewers do. An inline image is one operation `BI`. */
export function* readOperations(bytes: Uint8Array): Generator<Operation, void> {
  const reader = new TokenReader(bytes)
  let operands: Operand[] = []
  let start = 0
  for (;;) {
    reader.skipSpace()
    if (operands.length === 0) start = reader.at
    if (reader.at >= bytes.length) return
    const token = reader.read()
    if (token === undefined) return
    if (!isOperator(token)) {
      operands.push(token)
      continue
    }
    if (token.operator === 'BI') reader.skipInlineImage()
    yield { operator: token.operator, operands, start, end: reader.at }
    operands = []
  }
}

interface OperatorToken {
  readonly operator: string
}

function isOperator(token: Operand | OperatorToken): token is OperatorToken {
  return typeof token === 'object' && token !== null && 'operator' in token
}

class TokenReader {
  at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  skipSpace(): void {
    for (; this.at < this.#bytes.length; this.at++) {
      if (this.#bytes[this.at] === 0x25) while (this.at < this.#bytes.length && this.#bytes[this.at] !== 10 && this.#bytes[this.at] !== 13) this.at++
      else if (!isSpace(this.#bytes[this.at])) return
    }
  }

  read(depth = 0): Operand | OperatorToken | undefined {
    const byte = this.#bytes[this.at]
    if (byte === undefined || depth > 32) return undefined
    if (byte === 0x2f) return this.#readName()
    if (byte === 0x28) return this.#readString()
    if (byte === 0x3c) return this.#bytes[this.at + 1] === 0x3c ? this.#readDictionary(depth) : this.#readHex()
    if (byte === 0x5b) return this.#readArray(depth)
    if (!isRegular(byte)) {
      this.at++
      return this.at >= this.#bytes.length ? undefined : null
    }
    const word = this.#readWord()
    if (/^[+-]?(\d+\.?\d*|\.\d+)/.test(word)) return Number.parseFloat(word)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : { operator: word }
  }

  /** From behind `BI` to behind `EI`. */
  skipInlineImage(): void {
    const bytes = this.#bytes
    for (; this.at < bytes.length; this.at++) {
      const isEnd = bytes[this.at] === 0x45 && bytes[this.at + 1] === 0x49 && isSpace(bytes[this.at - 1]) && !isRegular(bytes[this.at + 2])
      if (isEnd) break
    }
    this.at = Math.min(this.at + 2, bytes.length)
  }

  #readWord(): string {
    const start = this.at
    while (isRegular(this.#bytes[this.at])) this.at++
    return latin1.decode(this.#bytes.subarray(start, this.at))
  }

  #readName(): Operand {
    this.at++
    return { name: this.#readWord().replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) }
  }

  #readArray(depth: number): Operand {
    const items: Operand[] = []
    for (this.at++; ; ) {
      this.skipSpace()
      if (this.at >= this.#bytes.length || this.#bytes[this.at] === 0x5d) break
      const item = this.read(depth + 1)
      if (item === undefined) break
      if (!isOperator(item)) items.push(item)
    }
    this.at++
    return items
  }

  #readDictionary(depth: number): Operand {
    const entries = new Map<string, Operand>()
    for (this.at += 2; ; ) {
      this.skipSpace()
      if (this.at >= this.#bytes.length || this.#bytes[this.at] === 0x3e) break
      const key = this.read(depth + 1)
      this.skipSpace()
      const value = this.read(depth + 1)
      if (key === undefined || value === undefined) break
      if (typeof key === 'object' && key !== null && 'name' in key && !isOperator(value)) entries.set(key.name, value)
    }
    this.at += 2
    return entries
  }

  #readHex(): Operand {
    const end = this.#bytes.indexOf(0x3e, this.at)
    const last = end === -1 ? this.#bytes.length : end
    const digits = latin1.decode(this.#bytes.subarray(this.at + 1, last)).replace(/[^0-9A-Fa-f]/g, '')
    this.at = last + 1
    return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  }

  #readString(): Operand {
    const out: number[] = []
    let depth = 1
    for (this.at++; this.at < this.#bytes.length; this.at++) {
      const byte = this.#bytes[this.at]!
      if (byte === 0x5c) {
        const escaped = this.#readEscape()
        if (escaped !== undefined) out.push(escaped)
        continue
      }
      if (byte === 0x28) depth++
      if (byte === 0x29 && --depth === 0) break
      out.push(byte)
    }
    this.at++
    return Uint8Array.from(out)
  }

  /** Stops on the last character of the escape. */
  #readEscape(): number | undefined {
    const byte = this.#bytes[++this.at]
    if (byte === undefined) return undefined
    const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...this.#bytes.subarray(this.at, this.at + 3)))?.[0]
    if (octal !== undefined) {
      this.at += octal.length - 1
      return Number.parseInt(octal, 8) & 0xff
    }
    if (byte === 13 && this.#bytes[this.at + 1] === 10) this.at++
    if (byte === 10 || byte === 13) return undefined
    const named = ({ n: 10, r: 13, t: 9, b: 8, f: 12 } as Readonly<Record<string, number>>)[String.fromCharCode(byte)]
    return named ?? byte
  }
}
