/** The rules of layout: over real pages where a layout can be forced to be bad, over drawn ones where ours is never so. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { checkLayout, layoutCodes } from '../../../src/lint/layout/check-layout.ts'
import type { LaidPage, LaidRun } from '../../../src/lint/layout/laid-out.ts'
import { checkInThreads } from '../../../src/pipeline/check-in-threads.ts'
import type { Block, Cell, DocumentNode, Row } from '../../../src/tree/nodes.ts'
import { createDiskHost } from '../../../src/workspace/disk.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'
import { readPackageText } from '../../../src/workspace/package-files.ts'
import { readFolder, testRoot } from '../../helpers/case-folders.ts'
import { gost2025 } from '../../helpers/house-style.ts'

const HERE = { root: '', count: () => 0 }
const base = Object.fromEntries(
  Object.entries(readFolder(join(testRoot, 'cases/base/content'))).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
)
const AUTHORITY = 'stepnoy/authority.yaml'
const ORDER = 'stepnoy/programma/order.yaml'
const PROGRAM = 'stepnoy/programma/program.yaml'
const ROADMAP = 'stepnoy/programma/roadmap.yaml'
const sentence = 'Школам округа нужны наставники, методическая помощь и новые учебники.'
const paragraphs = (count: number): string[] => Array.from({ length: count }, () => sentence)

async function find(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  const found = await checkInThreads(createMemoryHost({ ...base, ...files }), HERE, { layout: true, lint: false })
  expect(found.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
  return found.filter(({ code }) => layoutCodes.has(code))
}

const shown = (found: readonly Diagnostic[]): string[] => found.map(({ code, place }) => `${code} ${place?.file.split('/').at(-1)}${place?.pointer ?? ''}`)
const change = (path: string, from: string | RegExp, to: string): Record<string, string> => {
  const changed = base[path]!.replace(from, () => to)
  expect(changed).not.toBe(base[path])
  return { [path]: changed }
}
/** The text of the section, a paragraph a line. */
const programText = (lines: readonly string[]): Record<string, string> =>
  change(PROGRAM, '      В округе работают 18 школ. Программа опирается на их опыт.\n', lines.map((line) => `      ${line}\n`).join('\n'))
const withStyle = (style: string): Record<string, string> => ({ [AUTHORITY]: `${base[AUTHORITY]}houseStyle:\n  ${style}\n` })

describe('the layout of real pages', () => {
  it('is sound in the base of the cases', async () => {
    expect(await find({})).toEqual([])
  })

  it('tells a heading that a template has torn off', async () => {
    const template = readPackageText('templates/documents/program.hbs').replace('</h2>', '</h2>\n<hr data-break="page">')
    expect(shown(await find({ 'stepnoy/templates/documents/program.hbs': template }))).toContain('layout/heading-alone program.yaml/sections/0/title')
  })

  it('tells a signature without the text of its act, and leaves one with its lines alone', async () => {
    const long = (count: number) =>
      change(ORDER, '  - control: petrov\n', Array.from({ length: count }, (_, n) => `  - { id: p${n}, executor: imo, text: ${sentence.slice(0, -1).replaceAll(',', '')} }\n`).join('') + '  - control: petrov\n')
    const alone: number[] = []
    for (let count = 8; count < 24 && alone.length === 0; count++) {
      const found = await find({ ...long(count), ...withStyle('signature: { minLinesWithText: 0 }') })
      if (found.some(({ code }) => code === 'layout/signature-alone')) alone.push(count)
    }
    expect(alone).toHaveLength(1)
    // As many points with the usual style: three lines go with the signature.
    expect(await find(long(alone[0]!))).toEqual([])
  })

  it('tells columns that are too narrow for a word, once for each', async () => {
    const event = 'responsible: [imo], result: Высококвалифицированные специалисты, participants: Общеобразовательные организации, level: [municipal], funding: Внебюджетное }'
    const wide = change(ROADMAP, 'columns: [number, period, title]', 'columns: [number, period, title, responsible, result, participants, level, funding, mark]\norientation: portrait')
    const files = { [ROADMAP]: wide[ROADMAP]!.replace('title: Создание рабочей группы }', `title: Создание рабочей группы, ${event}`) }
    const found = await find(files)
    expect(found.every(({ code }) => code === 'layout/narrow-column')).toBe(true)
    expect(found.some(({ message }) => message.includes('«Высококвалифицированные»') || message.includes('«Ожидаемый»'))).toBe(true)
    expect(new Set(found.map(({ place }) => place?.pointer)).size).toBe(found.length)
    // Lying across there is room for the words, but for the longest.
    expect((await find({ [ROADMAP]: files[ROADMAP].replace('portrait', 'landscape') })).length).toBeLessThan(found.length)
  })

  it('tells a row that the end of a page has torn', async () => {
    const found = await find(change(ROADMAP, 'title: Подведение итогов }', `title: '${Array.from({ length: 40 }, () => sentence).join(' ')}' }`))
    expect(shown(found)).toEqual(['layout/torn-row roadmap.yaml/groups/1/events/0/title'])
  })

  it('tells a page number that is not in its field', async () => {
    const files = { ...programText(paragraphs(40)), ...withStyle('page: { numberFromTopMm: 25 }') }
    expect(shown(await find(files))).toEqual(['layout/page-number-missing authority.yaml/houseStyle'])
    expect(await find(programText(paragraphs(40)))).toEqual([])
  })

  it('tells the last line of a paragraph that a long note has parted from it', async () => {
    const note = `^[${Array.from({ length: 6 }, () => sentence).join(' ')}]`
    const [four, five] = [4, 5].map((count) => Array.from({ length: count }, () => sentence).join(' '))
    const lines = [...paragraphs(7), four + note, five!]
    const found = await find(programText(lines))
    expect(shown(found)).toEqual(['layout/lonely-line program.yaml/sections/1/text'])
    expect(found[0]!.place?.range?.end.line).toBe(found[0]!.place?.range?.start.line)
  })

  it('is sound in the sample content', async () => {
    const found = await checkInThreads(createDiskHost(join(testRoot, '../content')), HERE, { layout: true, lint: false })
    expect(found.map(({ code, message, place }) => `${place?.file} ${code} ${message}`)).toEqual([])
  }, 120_000)
})

describe('answers and weights', () => {
  const torn = change(ROADMAP, '      - { id: summary, period: Декабрь 2022 года, title: Подведение итогов }', `      # prikaz-ignore layout/torn-row: так утверждено\n      - { id: summary, period: Декабрь 2022 года, title: '${Array.from({ length: 40 }, () => sentence).join(' ')}' }`)

  it('are heard, and an answer is not missed while nobody looks at the pages', async () => {
    expect(await find(torn)).toEqual([])
    const unlaid = await checkInThreads(createMemoryHost({ ...base, ...torn }), HERE, { lint: false })
    expect(unlaid).toEqual([])
    const silenced = await checkInThreads(createMemoryHost({ ...base, ...change(ROADMAP, '      - { id: summary', '      # prikaz-ignore layout/torn-row: так утверждено\n      - { id: summary') }), HERE, { layout: true, lint: false })
    expect(silenced.map(({ code }) => code)).toEqual(['lint/unused-silencer'])
    const off = await find({ ...torn, [ROADMAP]: torn[ROADMAP]!.replace(/ *# prikaz-ignore.*\n/, ''), [AUTHORITY]: `${base[AUTHORITY]}lint:\n  layout/torn-row: off\n` })
    expect(off).toEqual([])
  })
})

describe('the layout of drawn pages', () => {
  const MEASURES = { file: 'authority.yaml' }
  const origin = (pointer: string) => ({ file: 'a.yaml', pointer })
  const run = (text: string, pointer: string | undefined, y: number, left = 100): LaidRun => ({
    text,
    edges: Array.from({ length: text.length + 1 }, (_, at) => left + at * 6),
    y,
    sizePt: 12,
    origin: pointer === undefined ? undefined : origin(pointer),
  })
  const page = (number: number, ...runs: readonly LaidRun[]): LaidPage => ({ widthPt: 595, heightPt: 842, runs: number === 1 ? runs : [run(String(number), undefined, 40), ...runs] })
  const paragraph = (text: string, pointer: string): Block => ({ type: 'paragraph', role: 'body', children: [{ type: 'text', value: text }], origin: origin(pointer) })
  const cell = (text: string, pointer: string): Cell => ({ type: 'cell', header: false, colspan: 1, rowspan: 1, align: 'start', showsNumber: false, children: [paragraph(text, pointer)], origin: origin(pointer) })
  const row = (kind: Row['kind'], ...cells: readonly Cell[]): Row => ({ type: 'row', kind, cells })
  const documentOf = (...children: readonly Block[]): DocumentNode => ({
    type: 'document',
    meta: { title: 'а', author: 'а', subject: '', lang: 'ru-RU' } as DocumentNode['meta'], // rules of layout do not ask for it
    sections: [{ type: 'section', orientation: 'portrait', children }],
  })
  const check = (document: DocumentNode, ...pages: readonly LaidPage[]): string[] =>
    checkLayout({ document, pages, style: gost2025, measures: MEASURES }).map(({ code, place }) => `${code} ${place?.pointer ?? ''}`)

  const table: Block = {
    type: 'table',
    columns: [{ share: 50 }, { share: 50 }],
    rowNumbering: 'none',
    head: [row('head', cell('Срок', '/h1'), cell('Мероприятие', '/h2'))],
    body: [row('banner', cell('2021 год', '/g1')), row('body', cell('Март', '/p1'), cell('Совещание', '/t1')), row('banner', cell('2022 год', '/g2')), row('body', cell('Май', '/p2'), cell('Отчет', '/t2'))],
  }
  const head = (y: number): LaidRun[] => [run('Срок', '/h1', y), run('Мероприятие', '/h2', y, 300)]

  it('tells a banner, or the head of a table, that stands alone', () => {
    const whole = page(1, ...head(100), run('2021 год', '/g1', 120), run('Март', '/p1', 140), run('Совещание', '/t1', 140, 300))
    expect(check(documentOf(table), whole, page(2, ...head(100), run('2022 год', '/g2', 120), run('Май', '/p2', 140), run('Отчет', '/t2', 140, 300)))).toEqual([])
    const torn = page(1, ...whole.runs, run('2022 год', '/g2', 160))
    expect(check(documentOf(table), torn, page(2, ...head(100), run('Май', '/p2', 140), run('Отчет', '/t2', 140, 300)))).toEqual(['layout/banner-alone /g2'])
    const rest = [run('2021 год', '/g1', 120), run('Март', '/p1', 140), run('Совещание', '/t1', 140, 300), run('2022 год', '/g2', 160), run('Май', '/p2', 180), run('Отчет', '/t2', 180, 300)]
    expect(check(documentOf(table), page(1, ...head(700)), page(2, ...rest))).toEqual(['layout/banner-alone /h1', 'layout/banner-alone /h2'])
  })

  it('tells text that stands in a field, and leaves what hangs a hair over alone', () => {
    const document = documentOf(paragraph('Длинное слово', '/a'), paragraph('Обычное', '/b'))
    expect(check(document, page(1, run('Длинное слово', '/a', 100, 500), run('Обычное', '/b', 120)))).toEqual(['layout/outside-fields /a'])
    expect(check(document, page(1, run('Длинное слово', '/a', 900), run('Обычное', '/b', 120)))).toEqual(['layout/outside-fields /a'])
    expect(check(document, page(1, run('Длинное слово', '/a', 100), run('Обычное', '/b', 784)))).toEqual([])
  })

  it('tells the first line of a paragraph that stands alone, and leaves two lines on each page alone', () => {
    const document = documentOf(paragraph('Раз два три четыре', '/a'))
    expect(check(document, page(1, run('Раз', '/a', 700)), page(2, run('два три', '/a', 100), run('четыре', '/a', 120)))).toEqual(['layout/lonely-line /a'])
    expect(check(document, page(1, run('Раз', '/a', 700), run('два', '/a', 720)), page(2, run('три', '/a', 100), run('четыре', '/a', 120)))).toEqual([])
  })

  it('takes a word for divided only where letters follow letters', () => {
    const cells = (text: string, ...lines: readonly string[]): string[] => {
      const document = documentOf({ ...table, head: [], body: [row('body', cell(text, '/a'))] })
      return check(document, page(1, ...lines.map((line, at) => run(line, '/a', 100 + at * 14))))
    }
    expect(cells('Высококвалифицированные', 'Высококвалифи', 'цированные')).toEqual(['layout/narrow-column /a'])
    expect(cells('План-график работ', 'План-', 'график', 'работ')).toEqual([])
    expect(cells('и/или так', 'и/', 'или так')).toEqual([])
    expect(cells('Сайт https://example.org/aaaaaaaa', 'Сайт', 'https://example.or', 'g/aaaaaaaa')).toEqual([])
    expect(cells('12345678901234', '1234567', '8901234')).toEqual([])
  })
})
