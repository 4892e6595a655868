import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { checkContent } from '../../../src/pipeline/check-content.ts'
import { createDiskHost } from '../../../src/workspace/disk.ts'
import type { Host } from '../../../src/workspace/host.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'
import { readFolder, testRoot } from '../../helpers/case-folders.ts'
import { copyBaseContent, temporaryFolder } from '../../helpers/temporary.ts'

const decoder = new TextDecoder()
const base = Object.fromEntries(
  Object.entries(readFolder(join(testRoot, 'cases/base/content'))).map(([path, bytes]) => [path, decoder.decode(bytes)]),
)
const ORDER = 'stepnoy/programma/order.yaml'
const PROGRAM = 'stepnoy/programma/program.yaml'

const places = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, place }) => {
    const { start, end } = place?.range ?? {}
    return `${place?.file}:${start?.line}:${start?.column}-${end?.line}:${end?.column} ${code}`
  })

/** Mistakes of every stage: YAML, schema, texts, meaning, references. */
const faulty = (file: string, from: string, to: string) => {
  expect(base[file]).toContain(from)
  return { [file]: base[file]!.replace(from, to) }
}
const faults: [string, Record<string, string>][] = [
  ['YAML', faulty(ORDER, 'title: Об', "title: 'Об")],
  ['schema', faulty(ORDER, 'preamble:', 'preamlbe:')],
  ['text', faulty(PROGRAM, '      Школам нужны:', '      ## Школам нужны:')],
  ['meaning', faulty(ORDER, 'control: petrov', 'control: petrow')],
  ['references', faulty(PROGRAM, 'на их опыт', 'на их опыт, пункт [](#nowhere)')],
]

describe('checkContent', () => {
  it.each(faults)('finds the same places with CRLF and a BOM: %s', (_name, files) => {
    const found = places(checkContent(createMemoryHost({ ...base, ...files })))
    expect(found.length).toBeGreaterThan(0)
    for (const place of found) expect(place).toMatch(/:\d+:\d+-\d+:\d+ /)
    const windows = Object.fromEntries(
      Object.entries({ ...base, ...files }).map(([path, text]) => [path, '\ufeff' + text.replaceAll('\n', '\r\n')]),
    )
    expect(places(checkContent(createMemoryHost(windows)))).toEqual(found)
  })

  it('finds places in files and folders with Russian names and spaces', () => {
    const { [PROGRAM]: program, [ORDER]: order, ...rest } = base
    const host = createMemoryHost({
      ...rest,
      'stepnoy/programma/Приказ № 15.yaml': order!.replace('- program.yaml', '- приложения/Программа (новая).yaml').replace('annex: program }', 'annex: program-new }'),
      'stepnoy/programma/приложения/Программа (новая).yaml': program!.replace('kind: program\n', 'kind: program\nid: program-new\n').replace('show: term', 'show: trem'),
    })
    expect(places(checkContent(host))).toEqual(['stepnoy/programma/приложения/Программа (новая).yaml:20:52-20:56 schema/wrong-value'])
  })

  it('follows annexes named with backslashes', () => {
    const { [PROGRAM]: program, ...rest } = base
    const host = createMemoryHost({
      ...rest,
      [ORDER]: base[ORDER]!.replace('- program.yaml', '- .\\annexes\\program.yaml'),
      'stepnoy/programma/annexes/program.yaml': program!,
    })
    expect(checkContent(host)).toEqual([])
  })

  it('reports texts beside mistakes of meaning, but nothing that only follows from them', () => {
    const files = {
      ...faulty(PROGRAM, '      Школам нужны:', '      ## Школам нужны: [](#gone)'),
      ...faulty(ORDER, 'control: petrov', 'control: petrow'),
    }
    files[PROGRAM] = files[PROGRAM]!.replace('term: 2021–2022 годы\n', '')
    expect(places(checkContent(createMemoryHost({ ...base, ...files })))).toEqual([
      `${ORDER}:15:14-15:20 ref/unknown-person`,
      `${PROGRAM}:18:52-18:56 program/nothing-to-show`,
      `${PROGRAM}:24:7-24:33 text/heading-level`,
    ])
  })

  it('goes on with the documents that are sound when another file of the dossier is not', () => {
    const files = { 'stepnoy/programma/roadmap.yaml': 'kind: roadmap\n', ...faulty(PROGRAM, '      Школам нужны:', '      ## Нужды') }
    const codes = checkContent(createMemoryHost({ ...base, ...files })).map(({ code }) => code)
    expect(codes).toContain('text/heading-level')
    expect(codes.filter((code) => !code.startsWith('schema/'))).toEqual(['text/heading-level'])
  })

  it('reports a file that the system refuses to read, once', () => {
    const memory = createMemoryHost(base)
    const host: Host = { ...memory, read: (path) => (path === PROGRAM ? { ok: false, failure: 'denied' } : memory.read(path)) }
    expect(checkContent(host)).toMatchObject([{ code: 'dossier/cannot-read', place: { file: PROGRAM } }])
  })

  it.each([
    ['', '.', 'ни одного органа'],
    ['nowhere', 'nowhere', 'ни одного органа'],
    ['stepnoy/nothing', 'stepnoy/nothing', 'ни одного дела'],
  ])('says that nothing was found in «%s»', (selection, file, words) => {
    const host = createMemoryHost(selection === '' ? { 'readme.txt': '' } : base)
    expect(checkContent(host, { selection })).toMatchObject([
      { code: 'dossier/nothing-found', place: { file }, message: expect.stringContaining(words) },
    ])
  })

  it('refuses an annex behind a link that leads out', () => {
    const folder = temporaryFolder()
    const root = join(folder, 'content')
    copyBaseContent(root)
    writeFileSync(join(folder, 'plan.yaml'), base['stepnoy/programma/roadmap.yaml']!)
    symlinkSync(join(folder, 'plan.yaml'), join(root, 'stepnoy/programma/plan.yaml'))
    writeFileSync(join(root, ORDER), base[ORDER]!.replace('  - roadmap.yaml', '  - roadmap.yaml\n  - plan.yaml'))
    expect(checkContent(createDiskHost(root))).toMatchObject([
      { code: 'dossier/path-outside', place: { file: 'stepnoy/programma/plan.yaml' } },
    ])
  })

  it('refuses a picture and a template behind a link that leads out', () => {
    const folder = temporaryFolder()
    const root = join(folder, 'content')
    copyBaseContent(root)
    writeFileSync(join(folder, 'схема.png'), 'not looked at')
    symlinkSync(join(folder, 'схема.png'), join(root, 'stepnoy/programma/схема.png'))
    writeFileSync(join(root, PROGRAM), base[PROGRAM]!.replace('      Школам нужны:', '      ![Схема](схема.png)\n\n      Школам нужны:'))
    expect(places(checkContent(createDiskHost(root)))).toEqual([`${PROGRAM}:25:16-25:25 dossier/path-outside`])

    writeFileSync(join(root, PROGRAM), base[PROGRAM]!)
    writeFileSync(join(folder, 'order.hbs'), '<article></article>')
    mkdirSync(join(root, 'stepnoy/templates/documents'), { recursive: true })
    symlinkSync(join(folder, 'order.hbs'), join(root, 'stepnoy/templates/documents/order.hbs'))
    expect(checkContent(createDiskHost(root))).toMatchObject([
      { code: 'dossier/path-outside', place: { file: 'stepnoy/templates/documents/order.hbs' } },
    ])
  })
})
