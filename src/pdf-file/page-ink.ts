/**
 * Where a page has anything on it: text, lines, pictures. Boxes are rather too
 * large than too small, so that what they leave free is free. White fills are
 * no ink; clipping is not counted.
 */
import { PDFArray, PDFContext, PDFDict, PDFNumber, PDFRawStream } from 'pdf-lib'
import { type Operand, type Operation, readOperations } from './content-operations.ts'
import { dictEntry, entry, listEntry, name, nameEntry, numberEntry, pageEntry } from './graph.ts'
import { apply, boxOf, IDENTITY, invert, type Box, type Matrix, multiply } from './matrix.ts'
import { decode, readFont, type ShownFont } from './shown-font.ts'

export interface Ink extends Box {
  readonly kind: 'text' | 'drawing' | 'picture'
  /** What a shown string says, where its font tells. */
  readonly text?: string
}

export interface PageInk {
  /** Size of the page as it is shown, in points. */
  readonly width: number
  readonly height: number
  /** From the shown page (its lower left corner is 0, 0) to the space that content is written in. */
  readonly toContent: Matrix
  /** In the space of the shown page. */
  readonly ink: readonly Ink[]
  /** Whether some of the content could not be read: then nothing on the page is known to be free. */
  readonly isUnknown: boolean
}

const DEEPEST_FORM = 12

export function readPageInk(page: PDFDict): PageInk {
  const { context } = page
  const box = numbersOf(context, pageEntry(page, 'CropBox')) ?? numbersOf(context, pageEntry(page, 'MediaBox')) ?? [0, 0, 612, 792]
  const [x0, y0, x1, y1] = [Math.min(box[0]!, box[2]!), Math.min(box[1]!, box[3]!), Math.max(box[0]!, box[2]!), Math.max(box[1]!, box[3]!)]
  const [w, h] = [x1 - x0, y1 - y0]
  const rotation = context.lookup(pageEntry(page, 'Rotate'))
  const turns = (((rotation instanceof PDFNumber ? rotation.asNumber() : 0) / 90) % 4 + 4) % 4
  const shown: Matrix = (
    [
      [1, 0, 0, 1, -x0, -y0],
      [0, -1, 1, 0, -y0, x1],
      [-1, 0, 0, -1, x1, y1],
      [0, 1, -1, 0, y1, -x0],
    ] as const
  )[turns] ?? IDENTITY
  const size = turns % 2 === 0 ? { width: w, height: h } : { width: h, height: w }
  const reading: Reading = { context, ink: [], fonts: new Map(), isUnknown: false, depth: 0, page: { x0: 0, y0: 0, x1: size.width, y1: size.height } }
  const resources = context.lookup(pageEntry(page, 'Resources'))
  const content = contentsOf(page)
  if (content === undefined) reading.isUnknown = true
  else readContent(content, resources instanceof PDFDict ? resources : undefined, shown, reading)
  for (const annotation of listEntry(page, 'Annots')) readAnnotation(context.lookup(annotation), shown, reading)
  return { ...size, toContent: invert(shown), ink: reading.ink, isUnknown: reading.isUnknown }
}

/** All content streams of a page as one, as they are read. */
function contentsOf(page: PDFDict): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  for (const each of listEntry(page, 'Contents')) {
    const stream = page.context.lookup(each)
    const bytes = stream instanceof PDFRawStream ? decode(stream) : undefined
    if (bytes === undefined) return undefined
    parts.push(bytes, Uint8Array.of(10))
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

interface Reading {
  readonly context: PDFContext
  readonly ink: Ink[]
  readonly fonts: Map<PDFDict, ShownFont>
  isUnknown: boolean
  depth: number
  readonly page: Box
}

interface State {
  matrix: Matrix
  isWhite: boolean
  lineWidth: number
  font: ShownFont | undefined
  size: number
  charSpace: number
  wordSpace: number
  scale: number
  leading: number
  rise: number
}

function readContent(bytes: Uint8Array, resources: PDFDict | undefined, matrix: Matrix, reading: Reading): void {
  let state: State = { matrix, isWhite: false, lineWidth: 1, font: undefined, size: 1, charSpace: 0, wordSpace: 0, scale: 1, leading: 0, rise: 0 }
  const stack: State[] = []
  let text: Matrix = IDENTITY
  let line: Matrix = IDENTITY
  let path: [number, number][] = []
  const number = (operand: Operand | undefined): number => (typeof operand === 'number' ? operand : 0)
  const nextLine = (x: number, y: number): void => void (text = line = multiply([1, 0, 0, 1, x, y], line))
  const show = (pieces: readonly Operand[]): void => void (text = showText(pieces, state, text, reading))
  const paint = (fills: boolean, strokes: boolean): void => {
    if (path.length > 0 && (strokes || (fills && !state.isWhite))) {
      const grow = strokes ? state.lineWidth / 2 : 0
      reading.ink.push({ ...boxOf(path.flatMap(([x, y]) => [[x - grow, y - grow], [x + grow, y + grow]] as const).map((point) => apply(state.matrix, point))), kind: 'drawing' })
    }
    path = []
  }
  const colour = (values: readonly Operand[]): void => {
    const components = values.filter((value) => typeof value === 'number')
    const isLight = components.every((value) => value >= 0.999)
    state.isWhite = components.length === 4 ? components.every((value) => value <= 0.001) : components.length > 0 && isLight
  }

  const handlers: Readonly<Record<string, (operands: readonly Operand[]) => void>> = {
    q: () => void stack.push({ ...state }),
    Q: () => void (state = stack.pop() ?? state),
    cm: (o) => void (state.matrix = multiply(o.map(number) as unknown as Matrix, state.matrix)),
    w: ([width]) => void (state.lineWidth = number(width)),
    g: colour,
    rg: colour,
    k: colour,
    sc: colour,
    scn: colour,
    cs: () => void (state.isWhite = false),
    m: ([x, y]) => void path.push([number(x), number(y)]),
    l: ([x, y]) => void path.push([number(x), number(y)]),
    c: (o) => void path.push([number(o[0]), number(o[1])], [number(o[2]), number(o[3])], [number(o[4]), number(o[5])]),
    v: (o) => void path.push([number(o[0]), number(o[1])], [number(o[2]), number(o[3])]),
    y: (o) => void path.push([number(o[0]), number(o[1])], [number(o[2]), number(o[3])]),
    re: (o) => {
      const [x, y, w, h] = o.map(number) as [number, number, number, number]
      path.push([x, y], [x + w, y + h])
    },
    f: () => paint(true, false),
    F: () => paint(true, false),
    'f*': () => paint(true, false),
    S: () => paint(false, true),
    s: () => paint(false, true),
    B: () => paint(true, true),
    'B*': () => paint(true, true),
    b: () => paint(true, true),
    'b*': () => paint(true, true),
    n: () => void (path = []),
    // A shading fills all that the clipping leaves, which is not counted here.
    sh: () => void reading.ink.push({ ...reading.page, kind: 'picture' }),
    BI: () => void reading.ink.push({ ...unitSquare(state.matrix), kind: 'picture' }),
    Do: ([operand]) => drawObject(operand, resources, state.matrix, reading),
    BT: () => void (text = line = IDENTITY),
    Tf: ([font, size]) => {
      state.font = fontNamed(font, resources, reading)
      state.size = number(size)
    },
    Tc: ([value]) => void (state.charSpace = number(value)),
    Tw: ([value]) => void (state.wordSpace = number(value)),
    Tz: ([value]) => void (state.scale = number(value) / 100),
    TL: ([value]) => void (state.leading = number(value)),
    Ts: ([value]) => void (state.rise = number(value)),
    Tm: (o) => void (text = line = o.map(number) as unknown as Matrix),
    Td: ([x, y]) => nextLine(number(x), number(y)),
    TD: ([x, y]) => {
      state.leading = -number(y)
      nextLine(number(x), number(y))
    },
    'T*': () => nextLine(0, -state.leading),
    Tj: show,
    TJ: ([pieces]) => show(Array.isArray(pieces) ? (pieces as readonly Operand[]) : []),
    "'": (o) => {
      nextLine(0, -state.leading)
      show(o)
    },
    '"': ([word, char, string]) => {
      state.wordSpace = number(word)
      state.charSpace = number(char)
      nextLine(0, -state.leading)
      show(string === undefined ? [] : [string])
    },
  }
  for (const { operator, operands } of readOperations(bytes) as Iterable<Operation>) {
    if (Object.hasOwn(handlers, operator)) handlers[operator]!(operands)
  }
}

/** Gives the text matrix behind the shown text. */
function showText(pieces: readonly Operand[], state: State, from: Matrix, reading: Reading): Matrix {
  const font = state.font ?? readFont(undefined)
  let advance = 0
  let words = ''
  let hasInk = false
  for (const piece of pieces) {
    if (typeof piece === 'number') {
      advance -= (piece / 1000) * state.size * state.scale
      if (piece < -200) words += ' '
    }
    if (!(piece instanceof Uint8Array)) continue
    for (const { width, text, isSpace } of font.glyphs(piece)) {
      advance += (width * state.size + state.charSpace + (isSpace ? state.wordSpace : 0)) * state.scale
      words += text ?? ''
      hasInk ||= text === undefined ? !isSpace : text.trim() !== ''
    }
  }
  if (hasInk) {
    const [bottom, top] = [font.descent * state.size + state.rise, font.ascent * state.size + state.rise]
    const toPage = multiply(from, state.matrix)
    const corners = [[0, bottom], [advance, bottom], [0, top], [advance, top]] as const
    reading.ink.push({ ...boxOf(corners.map((corner) => apply(toPage, corner))), kind: 'text', ...(words === '' ? {} : { text: words }) })
  }
  return multiply([1, 0, 0, 1, advance, 0], from)
}

function fontNamed(operand: Operand | undefined, resources: PDFDict | undefined, reading: Reading): ShownFont {
  const dict = isName(operand) ? dictEntry(dictEntry(resources, 'Font'), operand.name) : undefined
  if (dict === undefined) return readFont(undefined)
  const known = reading.fonts.get(dict)
  if (known !== undefined) return known
  const font = readFont(dict)
  reading.fonts.set(dict, font)
  return font
}

function drawObject(operand: Operand | undefined, resources: PDFDict | undefined, matrix: Matrix, reading: Reading): void {
  const stream = isName(operand) ? entry(dictEntry(resources, 'XObject'), operand.name) : undefined
  if (!(stream instanceof PDFRawStream)) return
  if (nameEntry(stream.dict, 'Subtype') !== 'Form') {
    reading.ink.push({ ...unitSquare(matrix), kind: 'picture' })
    return
  }
  const bytes = decode(stream)
  if (bytes === undefined || reading.depth >= DEEPEST_FORM) {
    reading.isUnknown = true
    return
  }
  const own = numbersOf(reading.context, stream.dict.get(name('Matrix')))
  reading.depth++
  readContent(bytes, dictEntry(stream.dict, 'Resources') ?? resources, own?.length === 6 ? multiply(own as unknown as Matrix, matrix) : matrix, reading)
  reading.depth--
}

/** Links show nothing of their own; fields, notes and stamps do. */
function readAnnotation(annotation: unknown, shown: Matrix, reading: Reading): void {
  if (!(annotation instanceof PDFDict) || nameEntry(annotation, 'Subtype') === 'Link') return
  const HIDDEN = 0b10
  if (((numberEntry(annotation, 'F') ?? 0) & HIDDEN) !== 0) return
  const rectangle = numbersOf(reading.context, annotation.get(name('Rect')))
  if (rectangle?.length !== 4) return
  const [x0, y0, x1, y1] = rectangle as [number, number, number, number]
  reading.ink.push({ ...boxOf([apply(shown, [x0, y0]), apply(shown, [x1, y1])]), kind: 'picture' })
}

function unitSquare(matrix: Matrix): Box {
  return boxOf(([[0, 0], [1, 0], [0, 1], [1, 1]] as const).map((corner) => apply(matrix, corner)))
}

function isName(operand: Operand | undefined): operand is { readonly name: string } {
  return typeof operand === 'object' && operand !== null && 'name' in operand
}

function numbersOf(context: PDFContext, object: unknown): readonly number[] | undefined {
  const array = context.lookup(object as never) // anything may stand there; what is no array is left out
  if (!(array instanceof PDFArray)) return undefined
  const numbers = array.asArray().map((each) => context.lookup(each))
  return numbers.every((each) => each instanceof PDFNumber) ? numbers.map((each) => (each as PDFNumber).asNumber()) : undefined // all are
}
