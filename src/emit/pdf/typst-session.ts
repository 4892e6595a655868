/**
 * The Typst compiler: one instance for the life of the process, loaded when
 * the first PDF is drawn. No type of the compiler leaves this file.
 */
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { packageRoot, readDependencyBytes, readPackageText } from '../../workspace/package-files.ts'
import { type Coverage, readCoverage } from './font-coverage.ts'

/** A metric twin of Times New Roman that may be embedded (SIL OFL). */
const FONTS = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
]
const TEMPLATES = ['main', 'measures', 'page', 'inlines', 'blocks', 'requisites', 'tables', 'figures']
const WORKSPACE = `${packageRoot}/templates/pdf`

export interface TypstJob {
  /** JSON for `sys.inputs.drawing`. */
  readonly drawing: string
  /** Files that the drawing names, by path from the root of the templates. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface TypstSession {
  /** What the embedded fonts can show. */
  readonly canShow: Coverage
  /** Whether Typst can decode a picture; the reason in Typst's words when it cannot. */
  tryImage(bytes: Uint8Array, format: string): string | undefined
  /** @throws on every error and warning of Typst: the templates are ours, so they are a bug of ours. */
  toPdf(job: TypstJob): Uint8Array
}

let session: Promise<TypstSession> | undefined

export function openTypst(): Promise<TypstSession> {
  session ??= createSession()
  return session
}

async function createSession(): Promise<TypstSession> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = FONTS.map((path) => readDependencyBytes(`@expo-google-fonts/tinos/${path}`))
  const compiler = typst.NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) }],
  })
  for (const name of TEMPLATES) compiler.addSource(`${WORKSPACE}/${name}.typ`, readPackageText(`templates/pdf/${name}.typ`))
  return {
    canShow: readCoverage(fonts),
    tryImage: (bytes, format) => tryImage(compiler, bytes, format),
    toPdf: (job) => toPdf(compiler, job),
  }
}

function toPdf(compiler: NodeCompiler, { drawing, files }: TypstJob): Uint8Array {
  const paths = [...files.keys()].map((path) => WORKSPACE + path)
  try {
    for (const [path, bytes] of files) compiler.mapShadow(WORKSPACE + path, Buffer.from(bytes))
    const compiled = compiler.compile({ mainFilePath: `${WORKSPACE}/main.typ`, inputs: { drawing } })
    failOn(compiler, compiled.takeDiagnostics())
    if (compiled.result === null) throw new Error('Typst gave no document and no reason')
    // The document's own date is set by the template; the timestamp keeps the clock out of everything else.
    return compiler.pdf(compiled.result, { pdfStandard: 'a-1a', creationTimestamp: 0 })
  } finally {
    for (const path of paths) compiler.unmapShadow(path)
    // The cache is global and grows by every document drawn; without this thousands of documents do not fit into memory.
    compiler.evictCache(0)
  }
}

function tryImage(compiler: NodeCompiler, bytes: Uint8Array, format: string): string | undefined {
  const path = `${WORKSPACE}/probe.${format}`
  const main = `${WORKSPACE}/probe.typ`
  compiler.mapShadow(path, Buffer.from(bytes))
  compiler.addSource(main, `#image("/probe.${format}", width: 1pt)`)
  const compiled = compiler.compile({ mainFilePath: main })
  compiler.unmapShadow(path)
  return compiled.hasError() ? messagesOf(compiler, compiled.takeDiagnostics()).join('; ') : undefined
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
