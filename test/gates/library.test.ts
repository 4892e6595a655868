/** The pipeline as a library: everything from memory to memory. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as library from '../../src/index.ts'
import {
  buildContent,
  buildDossiers,
  checkContent,
  checkWordFile,
  createDiskHost,
  createMemoryHost,
  formats,
  loadContent,
  reportJson,
  reportText,
} from '../../src/index.ts'
import type {
  Authority,
  BuildOptions,
  BuildResult,
  BuiltDossier,
  Code,
  Diagnostic,
  DirectoryEntry,
  DossierResult,
  Event,
  Fix,
  Format,
  Group,
  Host,
  LoadedAnnex,
  LoadedContent,
  LoadedDocument,
  LoadedDossierContent,
  ManifestDossier,
  ManifestFile,
  ManifestOutput,
  OpenOptions,
  Order,
  OutputFile,
  People,
  Person,
  Place,
  Point,
  Position,
  Program,
  Range,
  ReadFailure,
  ReadResult,
  RelatedPlace,
  Roadmap,
  Severity,
  Unit,
  WordCheck,
  WordCheckOptions,
} from '../../src/index.ts'
import { readFolder, testRoot } from '../helpers/case-folders.ts'
import { projectRoot } from '../helpers/run-cli.ts'

const sources = readFolder(join(testRoot, 'cases/base/content'))
const ORDER = 'stepnoy/programma/order.yaml'
const text = (path: string): string => new TextDecoder().decode(sources[path])
const broken = { ...sources, [ORDER]: text(ORDER).replace('control: petrov', 'control: petrow') }

/** The base dossier, and two copies of it in other folders. */
const several = (): Record<string, Uint8Array | string> => {
  const files: Record<string, Uint8Array | string> = { ...sources }
  for (const [path, bytes] of Object.entries(sources)) {
    for (const copy of ['вторая', 'третья']) files[path.replace('/programma/', `/${copy}/`)] = bytes
  }
  return files
}

const WRITERS = ['writeFileSync', 'appendFileSync', 'writeSync', 'mkdirSync', 'renameSync', 'rmSync', 'createWriteStream'] as const
const READERS = ['readFileSync', 'openSync', 'readdirSync', 'statSync', 'lstatSync'] as const

describe('the library on a memory host', () => {
  const written: string[] = []
  const read: string[] = []
  beforeAll(() => {
    // What goes through a spy still happens: the tests see only where to.
    for (const name of WRITERS) spyOn(name, written)
    for (const name of READERS) spyOn(name, read)
    syncBuiltinESMExports()
  })
  afterAll(() => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  })

  function spyOn(name: (typeof WRITERS)[number] | (typeof READERS)[number], log: string[]): void {
    const original = fs[name] as (...args: unknown[]) => unknown // the calls go through as they are
    vi.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
      log.push(`${name} ${String(args[0])}`)
      return original.apply(fs, args)
    }) as never) // one signature for all of them
  }

  it('loads content as typed data', () => {
    const { dossiers, diagnostics }: LoadedContent = loadContent(createMemoryHost(sources))
    expect(diagnostics).toEqual([])
    expect(dossiers).toHaveLength(1)
    const dossier: LoadedDossierContent = dossiers[0]!
    const authority: Authority = dossier.authority
    const order: LoadedDocument<Order> = dossier.order
    const annexes: readonly LoadedAnnex[] = dossier.annexes
    expect([dossier.path, authority.place, order.id, order.file]).toEqual(['stepnoy/programma', 'г. Степной', 'order', ORDER])
    const points: readonly Point[] = order.content.points
    expect(points.map((point) => point.control)).toEqual([undefined, undefined, 'petrov', undefined])
    expect(annexes.map(({ id, content }) => [id, content.kind])).toEqual([
      ['program', 'program'],
      ['roadmap', 'roadmap'],
    ])
    const roadmap = annexes[1]!.content as Roadmap | Program // told apart by kind
    const groups: readonly Group[] = roadmap.kind === 'roadmap' ? roadmap.groups : []
    const events: readonly Event[] = groups.flatMap((group) => group.events)
    expect(events.map((event) => event.title)).toEqual(['Создание рабочей группы', 'Мониторинг результатов', 'Подведение итогов'])
  })

  it('loads what is selected and sound, and names the rest', () => {
    const options: OpenOptions = { selection: 'stepnoy/вторая' }
    expect(loadContent(createMemoryHost(several()), options).dossiers.map(({ path }) => path)).toEqual(['stepnoy/вторая'])
    const { dossiers, diagnostics } = loadContent(createMemoryHost({ ...sources, [ORDER]: 'kind: order\n' }))
    expect(dossiers).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toContain('schema/missing-key')
  })

  it('checks content', () => {
    expect(checkContent(createMemoryHost(sources))).toEqual([])
    const diagnostics: readonly Diagnostic[] = checkContent(createMemoryHost(broken))
    const [{ code, severity, place, related }] = diagnostics as [Diagnostic] // compared below
    const seen: { code: Code; severity: Severity; related: readonly RelatedPlace[]; file: Place['file'] | undefined } = { code, severity, related, file: place?.file }
    expect(diagnostics).toHaveLength(1)
    expect(seen).toEqual({ code: 'ref/unknown-person', severity: 'error', related: [], file: ORDER })
    const range: Range | undefined = place?.range
    const start: Position | undefined = range?.start
    expect(start).toMatchObject({ line: 15, column: 14 })
  })

  it('reports findings as text and as JSON', () => {
    const host = createMemoryHost(broken)
    const diagnostics = checkContent(host)
    const lines = text(ORDER).replace('petrov', 'petrow').split('\n')
    const report = reportText(diagnostics, { lineText: (_file, line) => lines[line - 1] })
    expect(report).toContain(`${ORDER}:15:14: ошибка: `)
    expect(report).toContain('15 │   - control: petrow')
    expect(JSON.parse(reportJson(diagnostics, { name: 'мой-портал', version: '1' }))).toMatchObject({
      tool: { name: 'мой-портал' },
      diagnostics: [{ code: 'ref/unknown-person' }],
    })
  })

  it('offers a fix as a replacement of characters', () => {
    const wrong = text(ORDER).replace('title: Об утверждении', 'title: Об утверждении: новой')
    const [found] = checkContent(createMemoryHost({ ...sources, [ORDER]: wrong }))
    const fix: Fix | undefined = found?.fix
    expect(fix?.file).toBe(ORDER)
    const { start, end } = fix!.range
    const mended = wrong.slice(0, start.offset) + fix!.replacement + wrong.slice(end.offset)
    expect(checkContent(createMemoryHost({ ...sources, [ORDER]: mended }))).toEqual([])
  })

  it('builds every format to bytes', async () => {
    const result: BuildResult = await buildContent(createMemoryHost(sources))
    expect(result.diagnostics).toEqual([])
    const starts: Record<Format, (bytes: Uint8Array) => boolean> = {
      docx: (bytes) => ascii(bytes).startsWith('PK\u0003\u0004'),
      pdf: (bytes) => ascii(bytes).startsWith('%PDF-1.'),
      html: (bytes) => ascii(bytes).toLowerCase().startsWith('<!doctype html>'),
    }
    const outputs: readonly OutputFile[] = result.outputs
    expect(outputs.map(({ path }) => path).sort()).toEqual(
      ['annex-1-program', 'annex-2-roadmap', 'order'].flatMap((stem) => [...formats].sort().map((format) => `stepnoy/programma/${stem}.${format}`)),
    )
    for (const { path, bytes } of outputs) {
      const format = formats.find((each) => path.endsWith(each))!
      expect(starts[format](bytes), path).toBe(true)
      expect(bytes.length).toBeGreaterThan(2000)
    }
    const [manifest]: readonly BuiltDossier[] = result.manifests
    const dossier: ManifestDossier = manifest!
    const files: readonly ManifestFile[] = dossier.sources
    expect(files.map(({ path }) => path).sort()).toEqual(Object.keys(sources).sort())
    const listed: readonly ManifestOutput[] = dossier.outputs
    expect(listed.map(({ path, bytes }) => [path, bytes])).toEqual(outputs.map(({ path, bytes }) => [path, bytes.length]))
  })

  it('builds nothing of a dossier with an error, and all the others', async () => {
    const host = createMemoryHost({ ...several(), [ORDER]: broken[ORDER]! })
    const { outputs, diagnostics } = await buildContent(host, { formats: ['html'] })
    expect(diagnostics.map(({ code }) => code)).toEqual(['ref/unknown-person'])
    expect([...new Set(outputs.map(({ path }) => path.split('/')[1]))]).toEqual(['вторая', 'третья'])
  })

  it('streams dossier by dossier: nothing is made before it is asked for', async () => {
    const opened: string[] = []
    const options: BuildOptions = { formats: ['html'], onProgress: (done, total, current) => void opened.push(`${done}/${total} ${current}`) }
    const stream: AsyncGenerator<DossierResult, void> = buildDossiers(createMemoryHost(several()), options)
    expect(opened).toEqual([])
    const first = await stream.next()
    expect(first.value).toMatchObject({ path: 'stepnoy/programma', diagnostics: [] })
    expect(opened).toEqual(['0/3 stepnoy/programma'])
    const rest: string[] = []
    for await (const result of stream) rest.push(`${result.path} ${result.outputs.length}`)
    expect(rest).toEqual(['stepnoy/вторая 3', 'stepnoy/третья 3'])
  })

  it('takes any host', () => {
    const asked: string[] = []
    const memory = createMemoryHost(sources)
    const refused: ReadFailure = 'denied'
    const host: Host = {
      read: (path): ReadResult => {
        asked.push(path)
        return path.endsWith('roadmap.yaml') ? { ok: false, failure: refused } : memory.read(path)
      },
      list: (path): readonly DirectoryEntry[] | undefined => memory.list(path),
      kind: (path) => memory.kind(path),
    }
    expect(checkContent(host).map(({ code }) => code)).toEqual(['dossier/cannot-read'])
    expect(asked).toContain(ORDER)
  })

  it('has written nothing, and has read nothing but its own package', () => {
    expect(written).toEqual([])
    expect(read.length).toBeGreaterThan(0)
    // The loader of the native Typst library looks at ldd to learn which C library this system has.
    expect(read.filter((call) => !call.includes(projectRoot) && !call.endsWith('/ldd'))).toEqual([])
  })
})

describe('the library', () => {
  it('exports what is documented, and nothing else', () => {
    expect(Object.keys(library).sort()).toEqual(
      ['buildContent', 'buildDossiers', 'checkContent', 'checkWordFile', 'createDiskHost', 'createMemoryHost', 'formats', 'loadContent', 'makeCalendars', 'makeRegister', 'makeTables', 'reportJson', 'reportText', 'stampPdf'],
    )
    expect(formats).toEqual(['docx', 'pdf', 'html'])
  })

  it('checks Word files', async () => {
    const { outputs } = await buildContent(createMemoryHost(sources), { formats: ['docx'] })
    const options: WordCheckOptions = { profile: 'gost-2025' }
    for (const { path, bytes } of outputs.filter((output) => output.path.endsWith('.docx'))) {
      const check: WordCheck = checkWordFile(bytes, path, options)
      expect([check.diagnostics, check.style?.profile]).toEqual([[], 'gost-2025'])
    }
  })

  it('makes registers, tables and calendars from memory', () => {
    const host = createMemoryHost(sources)
    const made = [library.makeRegister(host, ['html', 'csv']), library.makeTables(host, ['xlsx', 'json']), library.makeCalendars(host, { reminders: [1] })]
    expect(made.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
    expect(made.flatMap(({ files }) => files.map(({ path }) => path))).toEqual([
      'register.html',
      'register.csv',
      'stepnoy/programma/programma.xlsx',
      'stepnoy/programma/roadmap.json',
      'stepnoy/programma/roadmap.ics',
    ])
  })

  it('gives the same from the disk as from memory', async () => {
    const options: BuildOptions = { formats: ['html'] }
    const disk = await buildContent(createDiskHost(join(testRoot, 'cases/base/content')), options)
    expect(disk).toEqual(await buildContent(createMemoryHost(sources), options))
  })

  it('exports the types of the people whom content names', () => {
    const person: Pick<Person, 'id' | 'surname'> = { id: 'petrov', surname: 'Петров' }
    const unit: Pick<Unit, 'id' | 'head'> = { id: 'imo', head: person.id }
    const register: Pick<People, 'kind'> = { kind: 'people' }
    expect([register.kind, unit.head]).toEqual(['people', 'petrov'])
  })
})

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 16))
}
