/** What is needed of a font to know where its text stands on a page, and what it says. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFNumber, PDFRawStream } from 'pdf-lib'
import { dictEntry, entry, listEntry, nameEntry, numberEntry } from './graph.ts'
import { type Operand, readOperations } from './content-operations.ts'

export interface ShownFont {
  /** Glyphs of a shown string: width in units of the font size, and the text where it is known. */
  readonly glyphs: (bytes: Uint8Array) => readonly { readonly width: number; readonly text: string | undefined; readonly isSpace: boolean }[]
  /** Above and below the line, in units of the font size. */
  readonly ascent: number
  readonly descent: number
}

/** Without a word of the widths a glyph counts as wide as its height: rather too much room than too little. */
const UNKNOWN_WIDTH = 1

export function readFont(font: PDFDict | undefined): ShownFont {
  const isComposite = nameEntry(font, 'Subtype') === 'Type0'
  const descendant = isComposite ? listEntry(font, 'DescendantFonts')[0] : undefined
  const found = descendant === undefined ? undefined : font!.context.lookup(descendant)
  const inner = found instanceof PDFDict ? found : font
  const descriptor = dictEntry(inner, 'FontDescriptor')
  const width = isComposite ? compositeWidths(inner) : simpleWidths(inner, descriptor)
  const texts = readToUnicode(entry(font, 'ToUnicode'))
  const bytesPerCode = isComposite ? 2 : 1
  return {
    glyphs(bytes) {
      const glyphs: { width: number; text: string | undefined; isSpace: boolean }[] = []
      for (let at = 0; at < bytes.length; at += bytesPerCode) {
        const code = isComposite ? bytes[at]! * 256 + (bytes[at + 1] ?? 0) : bytes[at]!
        const text = texts.get(code)
        glyphs.push({ width: width(code), text, isSpace: !isComposite && code === 32 })
      }
      return glyphs
    },
    // A font may say less than its accents and commas take, or much more than any letter of it.
    ascent: Math.min(1.2, Math.max(0.9, (numberIn(descriptor, 'Ascent') ?? 0) / 1000)),
    descent: Math.max(-0.5, Math.min(-0.25, (numberIn(descriptor, 'Descent') ?? 0) / 1000)),
  }
}

function numberIn(dict: PDFDict | undefined, key: string): number | undefined {
  const value = dict === undefined ? undefined : numberEntry(dict, key)
  return value === 0 ? undefined : value
}

function simpleWidths(font: PDFDict | undefined, descriptor: PDFDict | undefined): (code: number) => number {
  const scale = nameEntry(font, 'Subtype') === 'Type3' ? matrixScale(font) : 1 / 1000
  const first = (font && numberEntry(font, 'FirstChar')) ?? 0
  const widths = listEntry(font, 'Widths').map((each) => font!.context.lookup(each))
  const missing = numberIn(descriptor, 'MissingWidth')
  return (code) => {
    const width = widths[code - first]
    if (width instanceof PDFNumber) return width.asNumber() * scale
    return missing === undefined ? UNKNOWN_WIDTH : missing * scale
  }
}

function matrixScale(font: PDFDict | undefined): number {
  const first = listEntry(font, 'FontMatrix')[0]
  return first instanceof PDFNumber ? Math.abs(first.asNumber()) : 1 / 1000
}

/** `W` of a CIDFont: `c [w1 w2 …]` or `c1 c2 w` (ISO 32000-1, 9.7.4.3). */
function compositeWidths(font: PDFDict | undefined): (code: number) => number {
  const usual = (font && numberEntry(font, 'DW')) ?? 1000
  const list = listEntry(font, 'W').map((each) => font!.context.lookup(each))
  const widths = new Map<number, number>()
  for (let at = 0; at + 1 < list.length; ) {
    const [first, second, third] = list.slice(at, at + 3)
    if (!(first instanceof PDFNumber)) break
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, index) => width instanceof PDFNumber && widths.set(first.asNumber() + index, width.asNumber()))
      at += 2
    } else if (second instanceof PDFNumber && third instanceof PDFNumber) {
      for (let code = first.asNumber(); code <= Math.min(second.asNumber(), 0xffff); code++) widths.set(code, third.asNumber())
      at += 3
    } else break
  }
  return (code) => (widths.get(code) ?? usual) / 1000
}

/** The table from codes to text that a font brings for those who copy and search; a CMap is written like a content stream. */
function readToUnicode(stream: unknown): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  if (!(stream instanceof PDFRawStream)) return texts
  const bytes = decode(stream)
  if (bytes === undefined) return texts
  for (const { operator, operands } of readOperations(bytes)) {
    if (operator === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) texts.set(codeOf(operands[at]), textOf(operands[at + 1]))
    } else if (operator === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) addRange(texts, codeOf(operands[at]), codeOf(operands[at + 1]), operands[at + 2])
    }
  }
  return texts
}

function addRange(texts: Map<number, string>, from: number, to: number, target: Operand | undefined): void {
  for (let code = from; code <= Math.min(to, from + 0xffff); code++) {
    if (Array.isArray(target)) {
      texts.set(code, textOf(target[code - from] as Operand))
      continue
    }
    const text = textOf(target)
    const last = text.charCodeAt(text.length - 1)
    texts.set(code, text.slice(0, -1) + String.fromCharCode(last + code - from))
  }
}

function codeOf(operand: Operand | undefined): number {
  return operand instanceof Uint8Array ? operand.reduce((code, byte) => code * 256 + byte, 0) : -1
}

function textOf(operand: Operand | undefined): string {
  return operand instanceof Uint8Array ? new TextDecoder('utf-16be').decode(operand) : ''
}

/** The bytes of a stream; `undefined` for filters that only pictures have. */
export function decode(stream: PDFRawStream): Uint8Array | undefined {
  try {
    return decodePDFRawStream(stream).decode()
  } catch {
    return undefined
  }
}
