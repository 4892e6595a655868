import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Emitter } from '../../../src/emit/emitter.ts'
import { buildContent } from '../../../src/pipeline/build-content.ts'
import { buildToFolder } from '../../../src/pipeline/build-to-folder.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'
import { readFolder, testRoot } from '../../helpers/case-folders.ts'

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
  out = join(mkdtempSync(join(tmpdir(), 'сборка ')), 'out')
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
