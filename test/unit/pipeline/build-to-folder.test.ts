import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Emitter } from '../../../src/emit/emitter.ts'
import { buildContent } from '../../../src/pipeline/build-content.ts'
import { buildToFolder } from '../../../src/pipeline/build-to-folder.ts'
import { parseManifest } from '../../../src/pipeline/manifest.ts'
import { sha256 } from '../../../src/workspace/hash.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'
import type { OutputDisk } from '../../../src/workspace/output-folder.ts'
import { readFolder, testRoot } from '../../helpers/case-folders.ts'
import { temporaryFolder } from '../../helpers/temporary.ts'

// The emitters have tests of their own; here they only have to write something, or to break.
const emitter: Emitter = {
  format: 'html',
  emit: ({ document }) => {
    if (document.meta.title.includes('сломать')) throw new Error('planted bug')
    return Promise.resolve({ value: new TextEncoder().encode(document.meta.title), diagnostics: [] })
  },
}
vi.mock('../../../src/pipeline/load-emitter.ts', () => ({ loadEmitter: () => Promise.resolve(emitter) }))

const base = readFolder(join(testRoot, 'cases/base/content'))
const authority = (id: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(base).flatMap(([path, bytes]) =>
      /^stepnoy\/(authority|people)\.yaml$/.test(path)
        ? [[path.replace('stepnoy', id), new TextEncoder().encode(new TextDecoder().decode(bytes).replace('id: stepnoy', `id: ${id}`))]]
        : [],
    ),
  )
const order = (title: string): string => `kind: order\ntitle: ${title}\npoints:\n  - control: self\n`

let out: string
beforeEach(() => {
  out = join(temporaryFolder('сборка '), 'out')
})
const build = (files: Readonly<Record<string, string | Uint8Array>>) =>
  buildToFolder(createMemoryHost(files), { out, generator: 'test', formats: ['html'] })
const written = (path: string): boolean => existsSync(join(out, path))

describe('earlier results', () => {
  const two = { ...authority('a'), 'a/one/order.yaml': order('Об одном'), 'a/two/order.yaml': order('О другом') }

  it('of a dossier that is gone are removed by a sound build of everything', async () => {
    await build(two)
    const { 'a/two/order.yaml': _gone, ...rest } = two
    await build(rest)
    expect([written('a/one/order.html'), written('a/two/order.html')]).toEqual([true, false])
  })

  it.each([
    ['nothing is found', {}],
    ['only an empty authority is found', { 'a/readme.md': '' }],
    ['anything is an error', { ...authority('a'), 'a/one/order.yaml': 'kind: order\n' }],
  ])('stay when %s', async (_name, files) => {
    await build(two)
    expect((await build(files)).diagnostics.length).toBeGreaterThan(0)
    expect([written('a/one/order.html'), written('a/two/order.html')]).toEqual([true, true])
  })

  it('of another content root stay', async () => {
    await build(two)
    await build({ ...authority('b'), 'b/one/order.yaml': order('О третьем') })
    expect([written('a/one/order.html'), written('b/one/order.html')]).toEqual([true, true])
  })
})

describe('a bug of ours in one dossier', () => {
  const files = {
    ...authority('a'),
    'a/1/order.yaml': order('О первом'),
    'a/2/order.yaml': order('О том, как сломать'),
    'a/3/order.yaml': order('О третьем'),
  }

  it('costs the others nothing and is reported in the end', async () => {
    await expect(build(files)).rejects.toThrow('a/2/order.yaml: planted bug')
    expect(['1', '2', '3'].map((name) => written(`a/${name}/order.html`))).toEqual([true, false, true])
  })

  it('is thrown by the library too', async () => {
    await expect(buildContent(createMemoryHost(files), { formats: ['html'] })).rejects.toThrow('planted bug')
  })
})

describe('a result that is open in Word', () => {
  const two = { ...authority('a'), 'a/one/order.yaml': order('Об одном'), 'a/two/order.yaml': order('О другом') }
  const changed = { ...two, 'a/one/order.yaml': order('О новом'), 'a/two/order.yaml': order('О самом новом') }
  const held = Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' })
  const text = (path: string): string => readFileSync(join(out, path), 'utf8')
  const disk: OutputDisk = {
    rename: (from, to) => {
      if (to.endsWith(join('one', 'order.html'))) throw held
      renameSync(from, to)
    },
    remove: (path) => {
      if (path.endsWith(join('one', 'order.html'))) throw held
      rmSync(path, { force: true })
    },
  }
  const listed = (): readonly string[] => parseManifest(text('manifest.json'))!.dossiers.flatMap(({ outputs }) => outputs.map(({ path, sha256: hash }) => `${path} ${hash === sha256(text(path))}`))

  it('is named, and the others are written', async () => {
    await build(two)
    writeFileSync(join(out, 'a/one/~$der.html'), '')
    const { outputs, diagnostics } = await buildToFolder(createMemoryHost(changed), { out, outShownAs: 'out', generator: 'test', formats: ['html'], disk })
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([['output/locked', 'Файл «out/a/one/order.html» открыт в Word: закройте его и повторите']])
    expect([text('a/one/order.html'), text('a/two/order.html')]).toEqual(['Об одном', 'О самом новом'])
    expect(outputs.map(({ path }) => path)).toEqual(['a/two/order.html'])
    expect(listed()).toEqual(['a/one/order.html true', 'a/two/order.html true'])
  })

  it('does no harm when it need not be replaced', async () => {
    await build(two)
    expect((await buildToFolder(createMemoryHost({ ...changed, 'a/one/order.yaml': two['a/one/order.yaml'] }), { out, generator: 'test', formats: ['html'], disk })).diagnostics).toEqual([])
    expect(text('a/two/order.html')).toBe('О самом новом')
  })

  it('stays listed when it should be gone, until it is', async () => {
    await build(two)
    const { 'a/one/order.yaml': _gone, ...rest } = two
    const { diagnostics } = await buildToFolder(createMemoryHost(rest), { out, generator: 'test', formats: ['html'], disk })
    expect(diagnostics.map(({ code }) => code)).toEqual(['output/locked'])
    expect(listed()).toEqual(['a/one/order.html true', 'a/two/order.html true'])
    await build(rest)
    expect(written('a/one/order.html')).toBe(false)
    expect(listed()).toEqual(['a/two/order.html true'])
  })
})
