/** The import rules of docs/architecture.md, checked on the source itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const src = resolve(dirname(fileURLToPath(import.meta.url)), '../src')

/** A folder may import only from folders of a lower level. */
const levels: Readonly<Record<string, number>> = {
  collections: 0,
  source: 0,
  workspace: 0,
  archive: 0,
  diagnostics: 1,
  yaml: 2,
  richtext: 2,
  russian: 2,
  'house-style': 2,
  barcode: 2,
  'docx-reader': 2,
  tree: 2,
  schema: 3,
  model: 3,
  template: 3,
  spreadsheet: 3,
  passes: 3,
  'pdf-file': 3,
  signature: 3,
  chart: 4,
  tables: 4,
  calendar: 4,
  emit: 4,
  lint: 4,
  scaffold: 4,
  revision: 4,
  stamp: 5,
  pipeline: 5,
  publish: 6,
  preview: 6,
  '.': 7,
  cli: 8,
}

/** Each library has one owner, so that it can be replaced in one place. */
const owners: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml'],
  'markdown-it': ['richtext'],
  saxes: ['tree', 'docx-reader'],
  uqr: ['barcode'],
  ajv: ['schema'],
  handlebars: ['template'],
  docx: ['emit/docx'],
  '@resvg/resvg-wasm': ['emit/docx'],
  fflate: ['archive', 'docx-reader'],
  '@myriaddreamin/typst-ts-node-compiler': ['emit/pdf'],
  'pdf-lib': ['pdf-file'],
  pkijs: ['signature'],
  asn1js: ['signature'],
  '@noble/curves': ['signature'],
  'node-gost-crypto': ['signature'],
  commander: ['cli'],
  '@clack/prompts': ['cli'],
  picocolors: ['cli'],
  lvovich: ['russian/cases'],
}

const nodeFolders = ['workspace', 'preview', 'cli']

interface SourceFile {
  readonly path: string
  /** Without comments. */
  readonly text: string
  readonly lines: number
  readonly imports: readonly string[]
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const whole = readFileSync(join(src, path), 'utf8')
    const text = withoutComments(whole)
    const imports = [...text.matchAll(/(?<![-\w])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!)
    return { path: path.split(sep).join('/'), text, lines: whole.split('\n').length, imports }
  })

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.')

/** `emit/docx`, `lint/rules/mixed-script.ts`: siblings that must not know each other. */
const siblingOf = (path: string): string | undefined => /^(emit\/[^/]+)\/|^(lint\/(?:gost\/)?rules\/[^/]+)$/.exec(path)?.slice(1).find((part) => part !== undefined)

function target(file: SourceFile, specifier: string): string {
  return relative(src, resolve(src, dirname(file.path), specifier)).split(sep).join('/')
}

describe('imports', () => {
  it('finds the source', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(files.some((file) => file.imports.length > 3)).toBe(true)
  })

  it.each(files.map((file) => [file.path, file] as const))('%s imports only downwards', (_path, file) => {
    const own = levels[folderOf(file.path)]
    expect(own, `folder of ${file.path} has a level`).toBeDefined()
    for (const specifier of file.imports.filter((specifier) => specifier.startsWith('.'))) {
      const to = target(file, specifier)
      if (folderOf(to) === folderOf(file.path)) {
        const [from, into] = [siblingOf(file.path), siblingOf(to)]
        if (from !== undefined && into !== undefined) expect(into, `${file.path} → ${to}`).toBe(from)
        continue
      }
      expect(levels[folderOf(to)], `${file.path} → ${to}`).toBeLessThan(own!)
    }
  })

  it('leaves each library to its owner', () => {
    const strangers: string[] = []
    for (const file of files) {
      for (const specifier of file.imports) {
        if (specifier.startsWith('.') || specifier.startsWith('node:')) continue
        const name = /^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)![1]!
        const allowed = owners[name]
        if (allowed?.some((owner) => file.path.startsWith(owner + '/')) !== true) strangers.push(`${file.path}: ${name}`)
      }
    }
    expect(strangers).toEqual([])
  })

  it('keeps the machine at the edges', () => {
    const leaks: string[] = []
    for (const file of files) {
      if (nodeFolders.includes(folderOf(file.path))) continue
      for (const specifier of file.imports) if (specifier.startsWith('node:')) leaks.push(`${file.path}: ${specifier}`)
      for (const word of file.text.match(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.\w+|\blocaleCompare\b/g) ?? []) {
        leaks.push(`${file.path}: ${word}`)
      }
    }
    expect(leaks).toEqual([])
  })

  it('has no cycles', () => {
    const graph = new Map(
      files.map((file) => [
        file.path,
        [...file.text.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*from\s+['"](\.[^'"]+)['"]/gm)].map((match) => target(file, match[1]!)),
      ]),
    )
    const done = new Set<string>()
    const visit = (path: string, trail: readonly string[]): void => {
      expect(trail.includes(path) ? [...trail, path].join(' → ') : '').toBe('')
      if (done.has(path)) return
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
      done.add(path)
    }
    for (const file of files) visit(file.path, [])
  })

  it('keeps the proof of an amending act apart from what writes it', () => {
    const byPath = new Map(files.map((file) => [file.path, file]))
    const reach = (path: string, found = new Set<string>()): ReadonlySet<string> => {
      const file = byPath.get(path)
      if (file === undefined || found.has(path)) return found
      found.add(path)
      for (const specifier of file.imports.filter((each) => each.startsWith('.'))) reach(target(file, specifier), found)
      return found
    }
    const amend = (...names: readonly string[]): readonly string[] => names.map((name) => `revision/amend/${name}.ts`)
    const [reader, writer] = [reach('revision/amend/apply-instructions.ts'), reach('revision/amend/instruct.ts')]
    expect(reader.size * writer.size).toBeGreaterThan(100)
    expect(amend('instruct', 'outline', 'pair-parts', 'plan-instructions', 'place-part', 'describe-edit').filter((path) => reader.has(path))).toEqual([])
    expect([...reader].filter((path) => /match-units|compare-units|read-units/.test(path))).toEqual([])
    expect(amend('apply-instructions', 'find-unit', 'tree-edits').filter((path) => writer.has(path))).toEqual([])
  })

  it('keeps files small', () => {
    const large = files
      .filter((file) => !file.path.includes('generated') && !file.path.includes('catalogue/'))
      .map((file) => [file.path, file.lines] as const)
      .filter(([, lines]) => lines > 350)
    expect(large).toEqual([])
  })
})
