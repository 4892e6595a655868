/** Sources in Russian keys are the same sources: equal bytes come out, and the same findings at the same lines, in Russian words. */
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { buildContent } from '../../src/pipeline/build-content.ts'
import { checkContent } from '../../src/pipeline/check-content.ts'
import { packageRegistry } from '../../src/schema/package-registry.ts'
import { isObject, schemasIn, type SchemaObject } from '../../src/schema/schema-node.ts'
import { createDiskHost } from '../../src/workspace/disk.ts'
import type { Host } from '../../src/workspace/host.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { caseHost, listCases } from '../helpers/case-folders.ts'
import { twinOf } from '../helpers/twin.ts'

describe('a dossier in Russian keys', () => {
  const outputsOf = async (host: Host, formats?: readonly 'html'[]) => {
    const { outputs, diagnostics } = await buildContent(host, formats === undefined ? {} : { formats })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    return new Map(outputs.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]))
  }

  it('gives the bytes of its English twin, for all sample content', async () => {
    const host = createDiskHost(contentRoot)
    const english = await outputsOf(twinOf(host, 'english'))
    expect(english.size).toBeGreaterThan(9)
    expect(await outputsOf(twinOf(host, 'russian'))).toEqual(english)
  })

  it('is what one of the samples is, wholly', () => {
    const host = createDiskHost(contentRoot)
    const textOf = (from: Host, path: string): string => {
      const result = from.read(path)
      return result.ok ? new TextDecoder().decode(result.bytes) : ''
    }
    for (const file of ['authority.yaml', 'people.yaml', 'dorozhnaya-karta-2020/order.yaml', 'dorozhnaya-karta-2020/roadmap.yaml']) {
      const path = `matveevo-kurgan/${file}`
      expect(textOf(twinOf(host, 'russian'), path)).toBe(textOf(host, path))
      expect(textOf(twinOf(host, 'english'), path)).toMatch(/^kind: [a-z]+$/m)
    }
  })

  it.each(listCases('build'))('gives the text of its English twin: %s', async (name) => {
    const host = caseHost('build', name)
    expect(await outputsOf(twinOf(host, 'russian'), ['html'])).toEqual(await outputsOf(host, ['html']))
  })
})

describe('findings in a dossier in Russian keys', () => {
  /** English names that an author who writes Russian keys has no business to know. */
  const english = new Set<string>()
  const collect = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(collect)
    if (!isObject(node)) return
    for (const [key, property] of schemasIn(node['properties'])) if (property['x-ru'] !== undefined) english.add(key)
    if (isObject(node['x-ru-values'])) for (const value of Object.keys(node['x-ru-values'])) english.add(value)
    for (const [keyword, child] of Object.entries(node)) if (!keyword.startsWith('x-')) collect(child)
  }
  const registry = packageRegistry()
  const roots = registry.kinds.map((kind): SchemaObject => registry.rootOf(kind))
  roots.forEach(collect)

  /** Words of findings, without the author's own words, file names, addresses and what stands in a template. */
  const foreignWords = ({ message, help = '' }: Diagnostic, own: ReadonlySet<string>): readonly string[] =>
    latinWords(`${message} ${help}`.replaceAll(/«[^»]+\.ya?ml»|[\w/-]+\.(?:ya?ml|hbs)\b|#id\b|#annex:[a-z0-9-]+|prikaz explain \S+/g, '')).filter((word) => english.has(word) && !own.has(word))
  const latinWords = (text: string): readonly string[] => text.match(/(?<![\w.-])[a-z][A-Za-z-]*(?![\w-])/g) ?? []
  const wordsOf = (host: Host, folder = ''): readonly string[] =>
    (host.list(folder) ?? []).flatMap(({ name, kind }) => {
      const path = folder === '' ? name : `${folder}/${name}`
      if (kind === 'directory') return wordsOf(host, path)
      const result = host.read(path)
      return [name.replace(/\.yaml$/, ''), ...(result.ok && name.endsWith('.yaml') ? latinWords(new TextDecoder().decode(result.bytes)) : [])]
    })

  /** Not those of files that can not be read or have no kind, and so no twin; nor those about English words that an author has tried to write. */
  const about = ['structure-unknown-case', 'schema-kind-missing', 'schema-unknown-key', 'schema-key-in-two-languages']
  const names = listCases('diagnostics').filter((name) => !/^(?:yaml|template)-/.test(name) && !about.includes(name))

  it.each(names)('are the same, in Russian words: %s', (name) => {
    const host = caseHost('diagnostics', name)
    const summary = ({ code, place }: Diagnostic): string => `${place?.file}:${place?.range?.start.line} ${code}`
    const before = checkContent(host)
    const twin = twinOf(host, 'russian')
    const after = checkContent(twin)
    const own = new Set(wordsOf(twin))
    expect(after.map(summary).sort()).toEqual(before.map(summary).sort())
    expect(after.flatMap((found) => foreignWords(found, own).map((word) => `${word}: ${found.code}: ${found.message} / ${found.help}`))).toEqual([])
  })
})
