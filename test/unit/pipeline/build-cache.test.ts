import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Emitter } from '../../../src/emit/emitter.ts'
import { openBuildCache, selectRubbish } from '../../../src/pipeline/build-cache.ts'
import type { UnitResult } from '../../../src/pipeline/build-unit.ts'
import { buildUnits } from '../../../src/pipeline/build-units.ts'
import { openCacheFolder } from '../../../src/workspace/cache-folder.ts'
import type { Host } from '../../../src/workspace/host.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'
import { observeProject } from '../../../src/pipeline/observe-project.ts'
import { amendedContent, DOSSIER, textIn, withFiles, type Step } from '../../helpers/amended-content.ts'
import { readFolder, testRoot } from '../../helpers/case-folders.ts'
import { temporaryFolder } from '../../helpers/temporary.ts'

// What is drawn is the words of the tree: enough to see whether the right document was made, and when it was.
const drawn: string[] = []
const emitter: Emitter = {
  format: 'html',
  emit: ({ document }) => {
    drawn.push(document.meta.title)
    return Promise.resolve({ value: new TextEncoder().encode(JSON.stringify(document)), diagnostics: [] })
  },
}
vi.mock('../../../src/pipeline/load-emitter.ts', () => ({ loadEmitter: () => Promise.resolve(emitter) }))

type Files = Readonly<Record<string, string>>
const decoder = new TextDecoder()
const base = Object.fromEntries(Object.entries(readFolder(join(testRoot, 'cases/base/content'))).map(([path, bytes]) => [path, decoder.decode(bytes)]))
const other = (id: string): Files =>
  Object.fromEntries(['authority', 'people'].map((name) => [`${id}/${name}.yaml`, base[`stepnoy/${name}.yaml`]!.replace('id: stepnoy', `id: ${id}`)]))

let root: string
beforeEach(() => {
  root = join(temporaryFolder('кэш '), '.cache')
  drawn.length = 0
})

interface ReadableResult extends Omit<UnitResult, 'outputs'> {
  readonly outputs: readonly { readonly path: string; readonly sha256: string; readonly bytes: string }[]
}

async function build(files: Files, options: { program?: string; selection?: string; asOf?: string; cached?: boolean; host?: Host } = {}): Promise<readonly ReadableResult[]> {
  const host = options.host ?? createMemoryHost(files)
  const cache = openBuildCache(openCacheFolder(root), options.program ?? 'prikaz', observeProject(host))
  const results: ReadableResult[] = []
  const cached = options.cached === false ? {} : { cache }
  for await (const result of buildUnits(host, { wanted: { formats: ['html'], bundle: false }, ...cached, ...(options.selection === undefined ? {} : { selection: options.selection }), ...(options.asOf === undefined ? {} : { asOf: options.asOf }) })) {
    results.push({ ...result, outputs: result.outputs.map((output) => ({ ...output, bytes: decoder.decode(output.bytes) })) })
  }
  return results
}

/** Builds with and without the cache, compares, and tells how many documents the cached build had to draw. */
async function drawnFor(files: Files, options: { program?: string; selection?: string } = {}): Promise<number> {
  drawn.length = 0
  const results = await build(files, options)
  const count = drawn.length
  expect(results).toEqual(await build(files, { ...options, cached: false }))
  return count
}

describe('the cache of builds', () => {
  it('gives what was built, findings and all, without building it', async () => {
    const files: Files = { ...base, [`${DOSSIER}/order.yaml`]: base[`${DOSSIER}/order.yaml`]!.replace('title: ', 'title:   ') }
    expect(await drawnFor(files)).toBe(3)
    expect(await drawnFor(files)).toBe(0)
    const withFinding = { ...files, [`${DOSSIER}/roadmap.yaml`]: files[`${DOSSIER}/roadmap.yaml`]!.replace(/title: ([^}\n]*)\n/, 'title: $1  -  дважды\n') }
    expect(await drawnFor(withFinding)).toBe(3)
    const again = await build(withFinding)
    expect(again.flatMap(({ diagnostics }) => diagnostics).length).toBeGreaterThan(0)
    expect(await drawnFor(withFinding)).toBe(0)
  })

  it('remembers errors too', async () => {
    const broken = { ...base, [`${DOSSIER}/order.yaml`]: base[`${DOSSIER}/order.yaml`]!.replace('title:', 'titel:') }
    const first = await build(broken)
    expect(first[0]!.diagnostics.map(({ code }) => code)).toContain('schema/unknown-key')
    expect(await build(broken)).toEqual(first)
  })

  it.each<[string, (files: Files) => Files]>([
    ['a source changes', (files) => ({ ...files, [`${DOSSIER}/program.yaml`]: files[`${DOSSIER}/program.yaml`]! + '# новое\n' })],
    ['people change', (files) => ({ ...files, 'stepnoy/people.yaml': files['stepnoy/people.yaml']!.replace('А.Б.', 'А.Я.') })],
    ['a template is shadowed', (files) => ({ ...files, 'stepnoy/templates/partials/act-kind.hbs': '<p>Приказ</p>' })],
    ['a file appears in the dossier', (files) => ({ ...files, [`${DOSSIER}/appendix.yaml`]: 'kind: appendix\n' })],
    ['a stray file appears beside the authority', (files) => ({ ...files, 'stepnoy/roadmap.yaml': 'kind: roadmap\n' })],
    ['a file is gone', ({ [`${DOSSIER}/roadmap.yaml`]: _gone, ...files }) => files],
    ['the authority is gone', ({ 'stepnoy/authority.yaml': _gone, ...files }) => files],
  ])('builds again when %s, and not when that is taken back', async (_name, change) => {
    await build(base)
    drawn.length = 0
    const changed = await build(change(base))
    expect(changed).toEqual(await build(change(base), { cached: false }))
    expect(await drawnFor(base)).toBe(0)
  })

  it('sees a picture appear that was missing', async () => {
    const program = base[`${DOSSIER}/program.yaml`]!
    const files = { ...base, [`${DOSSIER}/program.yaml`]: program.replace('В округе работают', '![Схема](схема.png)\n\n      В округе работают') }
    const first = await build(files)
    expect(first.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).toContain('image/missing')
    const png = readFileSync(join(testRoot, '../content/stepnoy/gerb.png'))
    const host = createMemoryHost({ ...files, [`${DOSSIER}/схема.png`]: new Uint8Array(png) })
    const codes = (await build(files, { host })).flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))
    expect(codes).not.toContain('image/missing')
  })

  it('sees the other authority of a joint act appear and change', async () => {
    const joint = { ...base, [`${DOSSIER}/order.yaml`]: base[`${DOSSIER}/order.yaml`]! + '\njointWith:\n  - { authority: b, number: 7 }\n' }
    const codes = (results: readonly ReadableResult[]): string[] => results.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))
    expect(codes(await build(joint))).toContain('order/unknown-authority')
    const both: Files = { ...joint, ...other('b') }
    expect(await build(both)).toEqual(await build(both, { cached: false }))
    expect(codes(await build(both))).not.toContain('order/unknown-authority')
    const renamed = { ...both, 'b/authority.yaml': both['b/authority.yaml']!.replace('id: b', 'id: c') }
    expect(codes(await build(renamed))).toContain('order/unknown-authority')
    expect(await drawnFor(both)).toBe(0)
  })

  it('lets the first authority keep an id, whichever of them the cache knows', async () => {
    const two: Files = { ...base, ...other('b'), 'b/authority.yaml': base['stepnoy/authority.yaml']!.replace(/id: .*/, 'id: b'), 'b/one/order.yaml': base[`${DOSSIER}/order.yaml`]!.replace(/annexes:[\s\S]*?\n(?=\S)/, '') }
    await build(two)
    const clash = { ...two, 'stepnoy/authority.yaml': two['stepnoy/authority.yaml']!.replace(/id: stepnoy/, 'id: b') }
    const results = await build(clash)
    expect(results).toEqual(await build(clash, { cached: false }))
    expect(results.flatMap(({ diagnostics }) => diagnostics.map(({ code, place }) => `${code} ${place?.file}`))).toContain('authority/duplicate-id stepnoy/authority.yaml')
    expect(await build(two)).toEqual(await build(two, { cached: false }))
  })

  it('follows the history of an act, whatever day is asked for', async () => {
    const steps: readonly Step[] = [
      { folder: 'izm-1', date: '2021-04-01', number: '20', edit: { 'roadmap.yaml': (text) => text.replace('Март 2021 года', 'Апрель 2021 года') } },
      { folder: 'izm-2', date: '2021-06-01', number: '31', edit: { 'roadmap.yaml': (text) => text.replace('Апрель 2021 года', 'Май 2021 года') } },
    ]
    const states = [0, 1, 2, 1, 2].map((count) => amendedContent(steps.slice(0, count)))
    const edited = withFiles(states[2]!, { [`${DOSSIER}/roadmap.yaml`]: textIn(states[2]!, `${DOSSIER}/roadmap.yaml`).replace('Декабрь 2022 года', 'Ноябрь 2022 года') })
    const broken = withFiles(states[2]!, { 'stepnoy/izm-2/amendment.yaml': textIn(states[2]!, 'stepnoy/izm-2/amendment.yaml').replace('"kind"', '"lishny": 1, "kind"') })
    for (const host of [...states, edited, broken, states[2]!]) {
      for (const asOf of [undefined, '2021-05-01', '2021-01-01']) {
        const options = { host, ...(asOf === undefined ? {} : { asOf }) }
        expect(await build({}, options)).toEqual(await build({}, { ...options, cached: false }))
      }
    }
    drawn.length = 0
    await build({}, { host: states[2]! })
    await build({}, { host: states[1]!, asOf: '2021-05-01' })
    expect(drawn).toEqual([])
  })

  it('does not mix programs, formats and parts of a dossier', async () => {
    expect(await drawnFor(base)).toBe(3)
    expect(await drawnFor(base, { program: 'prikaz, но новее' })).toBe(3)
    expect(await drawnFor(base, { selection: `${DOSSIER}/order.yaml` })).toBe(1)
    expect(await drawnFor(base, { selection: DOSSIER })).toBe(0)
    expect(await drawnFor(base, { selection: 'stepnoy' })).toBe(0)
    expect(await drawnFor(base, { selection: 'stepnoy/people.yaml' })).toBe(0)
  })

  it('keeps nothing made from files that changed while they were read', async () => {
    const memory = createMemoryHost(base)
    let times = 0
    const restless: Host = {
      ...memory,
      read: (path) => {
        const result = memory.read(path)
        if (!path.endsWith('people.yaml') || !result.ok) return result
        times++
        return { ok: true, bytes: new TextEncoder().encode(`${decoder.decode(result.bytes)}# ${times}\n`) }
      },
    }
    await build(base, { host: restless })
    expect(await drawnFor(base)).toBe(3)
  })

  it.each([
    ['every file of it is damaged', (path: string) => writeFileSync(path, 'мусор')],
    ['every file of it is cut short', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 20))],
    ['every file of it is empty', (path: string) => writeFileSync(path, '')],
    ['every file of it is gone', (path: string) => rmSync(path)],
  ])('works as if it were not there when %s', async (_name, spoil) => {
    await build(base)
    for (const { path } of openCacheFolder(root).files()) spoil(join(root, ...path.split('/')))
    expect(await drawnFor(base)).toBe(3)
    expect(await drawnFor(base)).toBe(0)
  })

  it('does without a folder that cannot be written', async () => {
    mkdirSync(join(root, '..'), { recursive: true })
    writeFileSync(root, 'не папка')
    expect(await drawnFor(base)).toBe(3)
    expect(await drawnFor(base)).toBe(3)
    expect(readFileSync(root, 'utf8')).toBe('не папка')
  })

  it('remembers four states of a dossier and forgets the oldest', async () => {
    const state = (n: number): Files => ({ ...base, [`${DOSSIER}/order.yaml`]: `${base[`${DOSSIER}/order.yaml`]!}# ${n}\n` })
    for (let n = 0; n < 5; n++) {
      await build(state(n))
      // Files written within one tick of the clock have no order.
      for (const { path, age } of openCacheFolder(root).files()) utimesSync(join(root, ...path.split('/')), 0, Date.now() / 1000 - age / 1000 - 60)
    }
    expect(await drawnFor(state(4))).toBe(0)
    expect(await drawnFor(state(1))).toBe(0)
    expect(await drawnFor(state(0))).toBe(3)
  })

  it('gives all its room back when it is dropped', async () => {
    const host = createMemoryHost(base)
    const cache = openBuildCache(openCacheFolder(root), 'prikaz', observeProject(host))
    for await (const _ of buildUnits(host, { wanted: { formats: ['html'], bundle: false }, cache })) cache.drop()
    expect(openCacheFolder(root).files()).toEqual([])
  })
})

describe('selectRubbish', () => {
  const day = 24 * 60 * 60 * 1000
  const file = (path: string, bytes: number, age: number) => ({ path, bytes, age })

  it('removes what was not used for a month, and results that nothing needs but that are not quite new', () => {
    const files = [
      file('units/a', 10, day),
      file('units/b', 10, 31 * day),
      file('outputs/1', 10, 40 * day),
      file('outputs/2', 10, 40 * day),
      file('outputs/3', 10, 1000),
      file('swept', 0, day),
    ]
    const outputs: Record<string, string[]> = { 'units/a': ['outputs/1'], 'units/b': ['outputs/1', 'outputs/2'] }
    expect(selectRubbish(files, (path) => outputs[path] ?? [])).toEqual(['units/b', 'outputs/2'])
  })

  it('keeps the newest gigabyte, and counts a shared result once', () => {
    const size = 300 * 1024 ** 2
    const files = ['a', 'b', 'c', 'd', 'e'].flatMap((name, index) => [file(`units/${name}`, 10, (index + 1) * day), file(`outputs/${name}`, size, 20 * day)])
    const outputsOf = (path: string): string[] => [path === 'units/c' ? 'outputs/a' : path.replace('units', 'outputs')]
    expect(selectRubbish(files, outputsOf)).toEqual(['units/e', 'outputs/c', 'outputs/e'])
  })
})
