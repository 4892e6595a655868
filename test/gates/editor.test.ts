/** The editor schemas in the hands of the real yaml-language-server: completion, hover, and what is underlined. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseHost, listCases } from '../helpers/case-folders.ts'
import { startLanguageServer, type LanguageServer, type Position } from '../helpers/language-server.ts'
import { twinText } from '../helpers/twin.ts'
import { projectRoot } from '../helpers/run-cli.ts'

let server: LanguageServer
beforeAll(async () => {
  server = await startLanguageServer(projectRoot)
})
afterAll(() => server.stop())

/** A text with ┃ where the author's cursor stands. */
function cursor(marked: string): { readonly text: string; readonly at: Position } {
  const [before = ''] = marked.split('┃')
  const lines = before.split('\n')
  return { text: marked.replace('┃', ''), at: { line: lines.length - 1, character: lines.at(-1)!.length } }
}

const complete = (marked: string, path = 'content/x/дело/файл.yaml'): Promise<readonly string[]> => {
  const { text, at } = cursor(marked)
  return server.complete(path, text, at)
}
const hover = (marked: string): Promise<string> => {
  const { text, at } = cursor(marked)
  return server.hover('content/x/дело/файл.yaml', text, at)
}
const messages = async (text: string): Promise<readonly string[]> =>
  (await server.check('content/x/дело/файл.yaml', text)).map(({ range, message }) => `${range.start.line + 1}: ${message}`)

describe('completion', () => {
  it('offers the kinds of files in an empty file', async () => {
    expect(await complete('к┃')).toEqual(expect.arrayContaining(['kind', 'вид']))
    expect(await complete('┃')).toEqual(expect.arrayContaining(['Приказ', 'Программа']))
    expect(await complete('kind: ┃')).toEqual(expect.arrayContaining(['order', 'приказ']))
    expect(await complete('вид: ┃')).toEqual(expect.arrayContaining(['приказ', 'дорожная-карта']))
  })

  it('offers the keys of an order, and of no other kind, by its kind', async () => {
    for (const text of ['kind: order\n┃', 'вид: приказ\n┃']) {
      const labels = await complete(text)
      expect(labels).toEqual(expect.arrayContaining(['title', 'название', 'points', 'пункты']))
      expect(labels).not.toContain('groups')
      expect(labels).not.toContain('группы')
    }
  })

  it('offers the keys of a point, in English and in Russian', async () => {
    const labels = await complete('вид: приказ\nназвание: О\nпункты:\n  - ┃')
    expect(labels).toEqual(expect.arrayContaining(['text', 'executor', 'текст', 'исполнитель', 'вступление-в-силу']))
    expect(await complete('kind: order\ntitle: О\npoints:\n  - text: а\n    ┃')).toEqual(expect.arrayContaining(['deadline', 'срок']))
  })

  it('offers the values of a choice', async () => {
    expect(await complete('вид: приказ\nпункты:\n  - вступление-в-силу: ┃')).toEqual(expect.arrayContaining(['подписание']))
    expect(await complete('kind: order\npoints:\n  - inForce: ┃')).toEqual(expect.arrayContaining(['signing']))
    expect(await complete('вид: дорожная-карта\nнумерация: ┃')).toEqual(expect.arrayContaining(['сквозная', 'по-группам']))
  })

  it('keeps to one language when the author chooses its schema', async () => {
    const schema = (language: string): string => `# yaml-language-server: $schema=../../../schemas/editor/${language}.json\n`
    const russian = await complete(`${schema('russian')}вид: приказ\n┃`)
    expect(russian).toContain('название')
    expect(russian).not.toContain('title')
    const english = await complete(`${schema('english')}kind: order\n┃`)
    expect(english).toContain('title')
    expect(english).not.toContain('название')
  })
})

describe('hover', () => {
  it('explains a key in Russian, whatever its language', async () => {
    expect(await hover('kind: order\ntit┃le: О\n')).toMatch(/Название[^]*Заголовок приказа/)
    expect(await hover('вид: приказ\nназ┃вание: О\n')).toMatch(/Название[^]*Заголовок приказа/)
    expect(await hover('вид: приказ\nпункты:\n  - испол┃нитель: imo\n')).toMatch(/Исполнитель[^]*people\\?\.yaml/)
  })

  it('gives examples in the language of the key', async () => {
    expect(await hover('вид: программа\nразделы:\n  - название: О\n    час┃ти: []\n')).toContain('показать: цели')
    expect(await hover('kind: program\nsections:\n  - title: О\n    blo┃cks: []\n')).toContain('show: goals')
  })
})

describe('underlining', () => {
  it('finds a wrong key, value, form and type, in Russian words', async () => {
    expect(await messages('kind: order\ntitle: О\ntilte: О\npoints: [{ text: а }]\n')).toEqual([expect.stringMatching(/^3: Здесь бывают ключи: kind, вид/)])
    expect(await messages('вид: приказ\nназвание: О\nпункты: [{ текст: а, вступление-в-силу: завтра }]\n')).toEqual([
      expect.stringMatching(/^3: Допустимы: .*подписание/),
    ])
    expect(await messages('вид: приказ\nдата: 1 февраля\nназвание: О\nпункты: [{ текст: а }]\n')).toEqual(['2: Дата пишется как 2020-09-17 или 17.09.2020'])
    expect(await messages('вид: приказ\nназвание: О\nпункты: а\n')).toEqual(['3: Здесь нужен список: каждый пункт с новой строки, с «- »'])
    expect(await messages('вид: приказы\n')).toEqual([expect.stringMatching(/^1: Виды файлов: .*приказ/)])
  })

  it('asks for what is missing', async () => {
    expect(await messages('вид: приказ\nпункты: [{ текст: а }]\n')).not.toEqual([])
    expect(await messages('название: О\n')).not.toEqual([])
  })

  const content = join(projectRoot, 'content')
  const samples = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
  it.each(samples.map((path) => path.split(sep).join('/')))('finds nothing in our sample %s, also in Russian keys', async (path) => {
    const bytes = readFileSync(join(content, path))
    expect(await server.check(`content/${path}`, bytes.toString('utf8'))).toEqual([])
    expect(await server.check(`content/${path}`, twinText(path, bytes, 'russian') ?? '')).toEqual([])
  })

  it.each(listCases('build'))('finds nothing in the case %s', async (name) => {
    const host = caseHost('build', name)
    const walk = (folder: string): readonly string[] =>
      (host.list(folder) ?? []).flatMap((entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        return entry.kind === 'directory' ? walk(path) : path.endsWith('.yaml') ? [path] : []
      })
    for (const path of walk('')) {
      const result = host.read(path)
      const text = result.ok ? new TextDecoder().decode(result.bytes) : ''
      expect(await server.check(`content/${path}`, text), path).toEqual([])
    }
  })
})
