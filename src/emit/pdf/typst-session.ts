/**
 * The Typst compiler: one instance for the life of the process, loaded when
 * the first PDF is drawn. No type of the compiler leaves this file.
 */
import type { NodeCompiler, NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { packageRoot, readDependencyBytes, readPackageText } from '../../workspace/package-files.ts'
import type { Measure } from './divide-wide-words.ts'
import { readAdvances } from './font-advances.ts'
import { type Coverage, readCoverage } from './font-coverage.ts'
import type { Picture } from './load-pictures.ts'
import { separateNoBreakSpace } from './no-break-space.ts'

/** A metric twin of Times New Roman that may be embedded (SIL OFL). */
const FONTS = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
]
const TEMPLATES = ['main', 'measures', 'page', 'inlines', 'blocks', 'requisites', 'tables', 'figures', 'contents', 'probe', 'signature-mark']
/**
 * Typst's cache is global and grows by every document drawn: thousands of them
 * would not fit into memory. What the last ones laid out is kept, so that a
 * dossier rebuilt after a small edit is drawn several times faster.
 */
const REMEMBERED_DOCUMENTS = 10
const WORKSPACE = `${packageRoot}/templates/pdf`

/** The document's own date is set by the template; the timestamp keeps the clock out of everything else. */
const PDF_OPTIONS = { pdfStandard: 'a-1a', creationTimestamp: 0 }

export interface TypstJob {
  /** JSON for `sys.inputs.drawing`. */
  readonly drawing: string
  /** Files that the drawing names, by path from the root of the templates. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The template that draws it. Default: a document. */
  readonly main?: 'main' | 'signature-mark'
}

/** An area kept free on a page, in points from the page's top left corner; its size in millimetres. */
export interface AreaOnPage {
  readonly name: string
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface TypstPdf {
  readonly bytes: Uint8Array
  readonly areas: readonly AreaOnPage[]
}

/** What is known of the embedded fonts. */
export interface Fonts {
  /** What all of them can show. */
  readonly canShow: Coverage
  readonly advance: Measure
}

export interface TypstSession extends Fonts {
  /** Whether the picture may stand in a PDF/A: sound, opaque, of an allowed colour space. */
  canDraw(picture: Picture): boolean
  /** @throws on every error and warning of Typst: the templates are ours, so they are a bug of ours. */
  toPdf(job: TypstJob): Promise<TypstPdf>
  /** A picture on a page of its own; `undefined` when it says that it does not fit. `drawing` as for `toPdf`. */
  toMark(drawing: string): Promise<Uint8Array | undefined>
  /** All pages as one SVG, with the text of every run. */
  toSvg(job: TypstJob): Promise<string>
  /** Pages of the headings that have an id. */
  pagesOf(job: TypstJob): Promise<ReadonlyMap<string, number>>
}

let session: Promise<TypstSession> | undefined

export function openTypst(): Promise<TypstSession> {
  session ??= createSession()
  return session
}

async function createSession(): Promise<TypstSession> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = FONTS.map((path) => separateNoBreakSpace(readDependencyBytes(`@expo-google-fonts/tinos/${path}`)))
  const compiler = typst.NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) }],
  })
  for (const name of TEMPLATES) compiler.addSource(`${WORKSPACE}/${name}.typ`, readPackageText(`templates/pdf/${name}.typ`))
  return {
    canShow: readCoverage(fonts),
    advance: measureWith(fonts),
    canDraw: (picture) => canDraw(compiler, picture),
    async toPdf(job) {
      const pdf = layOut(compiler, job, (document) => ({ bytes: compiler.pdf(document, PDF_OPTIONS), areas: areasOf(compiler, document) }))
      // Node frees a laid-out document (megabytes outside its heap) only between turns of the event loop.
      await new Promise(setImmediate)
      return pdf
    },
    async toMark(drawing) {
      const mark = layOut(compiler, { drawing, files: new Map(), main: 'signature-mark' }, (document) => {
        const [fits] = compiler.query(document, { selector: '<mark-fits>', field: 'value' }) as readonly boolean[] // written by signature-mark.typ
        return fits === true ? compiler.pdf(document, PDF_OPTIONS) : undefined
      })
      await new Promise(setImmediate)
      return mark
    },
    async toSvg(job) {
      const svg = layOut(compiler, job, (document) => compiler.svg(document))
      await new Promise(setImmediate)
      return svg
    },
    async pagesOf(job) {
      const pages = layOut(compiler, job, (document) => compiler.query(document, { selector: '<pages>', field: 'value' }) as unknown)
      await new Promise(setImmediate)
      return new Map((pages as readonly (readonly (readonly [string, number])[])[]).flat()) // written by contents.typ
    },
  }
}

function measureWith(fonts: readonly Uint8Array[]): Measure {
  const [regular, italic, bold, boldItalic] = fonts.map(readAdvances)
  // Emphasis within emphasis is upright: the wider of the two is always enough.
  return (c, isBold, isItalic) => {
    const upright = (isBold ? bold! : regular!)(c)
    return isItalic ? Math.max(upright, (isBold ? boldItalic! : italic!)(c)) : upright
  }
}

function areasOf(compiler: NodeCompiler, document: NodeTypstDocument): readonly AreaOnPage[] {
  return compiler.query(document, { selector: '<reserved-area>', field: 'value' }) as readonly AreaOnPage[] // written by requisites.typ
}

function layOut<T>(compiler: NodeCompiler, { drawing, files, main = 'main' }: TypstJob, use: (document: NodeTypstDocument) => T): T {
  const paths = [...files.keys()].map((path) => WORKSPACE + path)
  try {
    for (const [path, bytes] of files) compiler.mapShadow(WORKSPACE + path, Buffer.from(bytes))
    const compiled = compiler.compile({ mainFilePath: `${WORKSPACE}/${main}.typ`, inputs: { drawing } })
    failOn(compiler, compiled.takeDiagnostics())
    if (compiled.result === null) throw new Error('Typst gave no document and no reason')
    return use(compiled.result)
  } finally {
    for (const path of paths) compiler.unmapShadow(path)
    compiler.evictCache(REMEMBERED_DOCUMENTS)
  }
}

function canDraw(compiler: NodeCompiler, { source, bytes, format }: Picture): boolean {
  try {
    compiler.mapShadow(WORKSPACE + source, Buffer.from(bytes))
    const picture = JSON.stringify({ source, format })
    const compiled = compiler.compile({ mainFilePath: `${WORKSPACE}/probe.typ`, inputs: { picture } })
    if (compiled.result === null) return false
    compiler.pdf(compiled.result, PDF_OPTIONS)
    return true
  } catch {
    return false
  } finally {
    compiler.unmapShadow(WORKSPACE + source)
  }
}

function failOn(compiler: NodeCompiler, problems: NodeError | null): void {
  const messages = messagesOf(compiler, problems)
  if (messages.length > 0) throw new Error(`Typst could not draw the document: ${messages.join('; ')}`)
}

/** `tables.typ:12:3: message`; Typst counts lines and columns from 0. */
function messagesOf(compiler: NodeCompiler, problems: NodeError | null): string[] {
  // The short form of the problems lacks the ranges.
  const found: readonly TypstProblem[] = problems === null ? [] : compiler.fetchDiagnostics(problems)
  return found.map(({ path, range, message }) => {
    const place = range === null ? '' : `:${range.start.line + 1}:${range.start.character + 1}`
    return `${path.split('/').at(-1)}${place}: ${message}`
  })
}

interface TypstProblem {
  readonly path: string
  readonly message: string
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null
}
