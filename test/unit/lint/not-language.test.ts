/** What is not language is not read by any rule of texts: addresses, file names, telephone numbers, labels and targets of Markdown. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixContent } from '../../../src/pipeline/fix-content.ts'
import { coverAddresses, coverMarkup } from '../../../src/lint/cover-markup.ts'
import { checkContent } from '../../../src/pipeline/check-content.ts'
import { packageRegistry } from '../../../src/schema/package-registry.ts'
import { isObject } from '../../../src/schema/schema-node.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'
import { readFolder, testRoot } from '../../helpers/case-folders.ts'

const base = Object.fromEntries(
  Object.entries(readFolder(join(testRoot, 'cases/base/content'))).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
)
const ORDER = 'stepnoy/programma/order.yaml'
const codesOf = (files: Readonly<Record<string, string>>) =>
  checkContent(createMemoryHost(files)).map(({ code }) => code).filter((code) => /^(?:language|typography|act|names)\//.test(code))

describe('values that are not prose', () => {
  it.each([
    'published: https://степное.рф/приказы №15/о работе a c МО',
    'published: https://степное.рф/приказы/1?a=б&постановление=№15',
    'preparedBy: { person: petrov, phone: "8 (86558) 4-00-00 ,a до№5" }',
    'preparedBy: { person: petrov, phone: "8 865 400", email: "отдел№5 a школа@школа.рф" }',
    'preparedBy: { person: petrov, phone: "8 865 400", почта: "отдел№5 a школа@школа.рф" }',
    'copy: { file: "01-05 a №5 и постановление № 3" }',
  ])('%s', (line) => {
    expect(codesOf({ ...base, [ORDER]: `${base[ORDER]!.trimEnd()}\n${line}\n` })).toEqual([])
  })

  it.each(['coatOfArms', 'emblem', 'герб'])('%s', (key) => {
    const file = 'stepnoy/authority.yaml'
    expect(codesOf({ ...base, [file]: `${base[file]!.trimEnd()}\n${key}: "герб a школы№5 постановление № 3.png"\n` })).toEqual([])
  })
})

it('no key that holds an address or a picture is prose', () => {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (!isObject(node)) return
    if (/\/plainText$/.test(String(node['$ref'])) && /https?:|@|\.png/.test(String(node['description']))) found.push(String(node['title']))
    Object.values(node).forEach(visit)
  }
  packageRegistry().kinds.forEach((kind) => visit(packageRegistry().rootOf(kind)))
  expect(found).toEqual([])
})

describe('what stands inside prose', () => {
  const covered = (text: string): string => coverMarkup(text).replace(/\ufffc+/g, '▢')
  it.each([
    ['см. https://степное.рф/приказы/1?a=б и далее', 'см. ▢ и далее'],
    ['пишите на школа.№5@школа.рф до мая', 'пишите на школа.№▢ до мая'],
    ['пишите на отдел-a@школа.рф.', 'пишите на ▢.'],
    ['на сайте степное.рф и edu.example.org', 'на сайте ▢ и ▢'],
    ['код `a №5` и слово', 'код ▢ и слово'],
    ['слово[^a] дальше', 'слово▢ дальше'],
    ['слово\n\n[^a]: текст', 'слово\n\n▢ текст'],
    ['[слово a](#approve "genitive") a', '[слово a▢ a'],
    ['[](#approve "родительный a")', '[▢'],
    ["[слово](https://a.рф/a(1) 'заголовок')", '[слово▢'],
    ['![герб](фото a №5.png)', '![герб▢'],
    ['файл отчет№5_a.docx приложен', 'файл ▢ приложен'],
    ['обычный текст (№5) и т.п. в 2020 г. у школ', 'обычный текст (№5) и т.п. в 2020 г. у школ'],
  ])('%s', (text, rest) => {
    expect(covered(text)).toBe(rest)
    expect(coverMarkup(text)).toHaveLength(text.length)
  })

  it('of a text without markup only addresses', () => {
    expect(coverAddresses('`a` и https://a.рф/б')).toMatch(/^`a` и \ufffc+$/)
  })
})

it('check --fix leaves addresses and labels alone', () => {
  const preamble = 'В целях поддержки школ[^a] (https://степное.рф/a?c=№5), отдел-a@школа.рф, [](#approve "genitive"), `a №5`, приказываю c мая:\n\n  [^a]: В округе.'
  const order = base[ORDER]!.replace(/^preamble: .*$/m, () => `preamble: |\n  ${preamble}`) + 'published: https://степное.рф/приказы/1?a=б\n'
  const files = fixContent(createMemoryHost({ ...base, [ORDER]: order }))
  const after = new Map(files.map((file) => [file.path, file.after])).get(ORDER) ?? order
  expect(after).toBe(order.replace('приказываю c мая', 'приказываю с мая'))
})
