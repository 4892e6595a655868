import { describe, expect, it } from 'vitest'
import { pdfEmitter } from '../../../../src/emit/pdf/emit-pdf.ts'
import * as t from '../../../../src/tree/build.ts'
import type { Block, DocumentNode } from '../../../../src/tree/nodes.ts'
import { gost2025 as style } from '../../../helpers/house-style.ts'
import { readPdf } from '../../../helpers/read-pdf.ts'
import { annexTree, orderTree, sampleImages } from '../../../helpers/sample-tree.ts'

async function emit(document: DocumentNode, images: ReadonlyMap<string, Uint8Array> = sampleImages) {
  const { value, diagnostics } = await pdfEmitter.emit({ document, style, images })
  return { bytes: value!, diagnostics, pdf: await readPdf(value!) }
}

describe('words with space between their letters', () => {
  it('stay whole for those who copy or listen', async () => {
    const spaced = { ...style, keyword: { ...style.keyword, spacingPt: 3 } }
    const word = (text: string) => t.paragraph([t.text('Глава '), t.spaced(text), t.text(':')])
    const document = t.document([t.section([word('постановляю'), t.pageBreak(), word('приказываю')])])
    const { value } = await pdfEmitter.emit({ document, style: spaced, images: new Map() })
    const pdf = await readPdf(value!)
    expect(pdf.units.map(({ text, page }) => `${page}: ${text}`)).toEqual(['1: Глава постановляю:', '2: Глава приказываю:'])
    const text = Buffer.from(value!).toString('latin1')
    // In the structure, and around the glyphs.
    expect([...text.matchAll(/\/ActualText <FEFF043F/g)]).toHaveLength(4)
  })
})

const emitBlocks = (blocks: readonly Block[]) => emit(t.document([t.section(blocks)]))

describe('an order', async () => {
  const { pdf, diagnostics } = await emit(orderTree)

  it('says every text of the tree as a unit of its own, in order', () => {
    expect(pdf.units.map(({ tag, text }) => `${tag}: ${text}`)).toEqual([
      'P: ПРОЕКТ',
      'P: ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ СТЕПНОГО',
      'P: ГОРОДСКОГО ОКРУГА',
      'P: ПРИКАЗ',
      'P: «___» __________ 20__ г.',
      'P: № ________',
      'P: г. Степной',
      'H1: Об утверждении муниципальной программы поддержки школ на 2020–2024 годы',
      'P: (в ред. приказа от 1 апреля 2021 г. № 45)',
      'P: В целях поддержки школ <script>alert(1)</script> & {{x}} ]]> #let $a$ \\ *не курсив* _и не он_',
      'P: ПРИКАЗЫВАЮ:',
      'P: 1. Утвердить:',
      'P: 1.1. Программу (приложение 1).',
      'P: 1.2. План мероприятий.',
      'P: 2. Опубликовать на сайте с полужирным и курсивом, старымновым словом.',
      'P: Второй абзац пункта.',
      'P: 3. Настоящий приказ вступает в силу со дня его подписания.',
      'P: Начальник отдела образования администрации Степного городского округа',
      'P: Э.И. Лиманова',
    ])
    expect(diagnostics).toEqual([])
  })

  it('is tagged PDF/A-1a in Russian with embedded fonts and a title in the window', () => {
    expect(pdf).toMatchObject({ pdfa: '1A', tagged: true, lang: 'ru', displaysTitle: true })
    expect(pdf).toMatchObject({
      title: 'Об утверждении муниципальной программы',
      author: 'Отдел образования',
      subject: 'Проект приказа',
      createdOn: '2000-01-01',
    })
    expect(pdf.fonts.length).toBeGreaterThan(1)
    expect(pdf.fonts.filter((font) => !font.embedded || !font.name.includes('Tinos'))).toEqual([])
  })

  it('keeps points as items of lists', () => {
    const paths = pdf.units.filter(({ text }) => /^\d/.test(text)).map(({ path }) => path)
    expect(paths).toEqual([
      'Document/L/LI/LBody',
      'Document/L/L/LI/LBody',
      'Document/L/L/LI/LBody',
      'Document/L/LI/LBody',
      'Document/L/LI/LBody',
    ])
  })

  it('leaves the reference to another document as text and the address as a link', () => {
    expect(pdf.links).toEqual({ external: ['https://example.org/?a=1&b=2'], internal: 0 })
  })
})

describe('an annex', async () => {
  const { pdf, diagnostics } = await emit(annexTree)

  it('has the rows, spans and header cells of its tables', () => {
    expect(diagnostics).toEqual([])
    const cells = pdf.tables.map(({ cells }) =>
      cells.map((row) => row.map(({ tag, colspan, rowspan }) => `${tag}${colspan}x${rowspan}`).join(' ')),
    )
    expect(cells).toEqual([
      ['TH1x1 TD1x1'],
      ['TH1x1 TH1x1 TH1x1', 'TH3x1', 'TD1x1 TD1x1 TD1x1', 'TD1x1 TD1x2 TD1x1', 'TD1x1 TD1x1'],
    ])
    const rows = pdf.units.filter(({ path }) => path.startsWith('Document/Table/TR'))
    expect(rows.map(({ text }) => text)).toEqual([
      ...['Задачи', '– одна;', '– другая.'],
      ...['№ п/п', 'Период', 'Мероприятие', '2020 год', '1', 'Сентябрь 2020 года', 'Подготовка актов'],
      ...['2', 'Постоянно', '1.1. Первый показатель', 'Второй абзац', '3', 'Последнее'],
    ])
  })

  it('bookmarks its headings, the title on top and in one line', () => {
    expect(pdf.bookmarks).toEqual([
      { level: 1, title: 'План мероприятий («дорожная карта»)' },
      { level: 2, title: '1.\u00a0Паспорт' },
      { level: 3, title: 'Ход работ' },
      { level: 4, title: 'Схема' },
    ])
  })

  it('numbers the pages from the second one and turns the wide section', () => {
    expect(pdf.artifacts).toEqual(['', '2', '3'])
    expect(pdf.pageSizes.map(({ width, height }) => width < height)).toEqual([true, true, false])
  })

  it('describes the picture, and carries the date of the act', () => {
    expect(pdf.figures).toEqual(['Схема взаимодействия'])
    expect(pdf.createdOn).toBe('2020-09-17')
  })
})

it('gives the same bytes whatever was drawn before', async () => {
  const first = await emit(annexTree)
  await emit(orderTree)
  expect(Buffer.compare((await emit(annexTree)).bytes, first.bytes)).toBe(0)
})

it('leads references to units with Cyrillic ids, to the first of two equal ones', async () => {
  const { pdf } = await emitBlocks([
    t.paragraph([t.reference('пункт 1/а', 'см. пункт 1'), t.text(' и '), t.reference('строка', 'строку 2')]),
    t.list('clauses', [t.item('Пункт.', { id: 'пункт 1/а', label: '1.' }), t.item('Ещё.', { id: 'пункт 1/а', label: '2.' })]),
    t.table([100], [], [t.row('body', [t.cell('Строка')], { id: 'строка' })]),
  ])
  expect(pdf.links.internal).toBe(2)
})

it('writes Cyrillic addresses as browsers send them and reports impossible ones', async () => {
  const { pdf, diagnostics } = await emitBlocks([
    t.paragraph([t.link('https://школа.рф/план работы', 'план'), t.link(`https://a.ru/${'я'.repeat(3000)}`, 'длинный')]),
  ])
  expect(pdf.links.external).toEqual(['https://xn--80atdl2c.xn--p1ai/%D0%BF%D0%BB%D0%B0%D0%BD%20%D1%80%D0%B0%D0%B1%D0%BE%D1%82%D1%8B'])
  expect(pdf.units.map(({ text }) => text)).toEqual(['пландлинный'])
  expect(diagnostics.map(({ code }) => code)).toEqual(['emit/not-representable'])
})

describe('what cannot be shown', () => {
  const origin = { file: 'content/a/order.yaml', pointer: '/points/0' }

  it('is reported with the character and its place, once per text', async () => {
    const { pdf, diagnostics } = await emitBlocks([t.paragraph('Готово ✓ и ✓, 😀\u200d.', { origin })])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('знаки «✓» (U+2713), «😀» (U+1F600)'),
    ])
    expect(diagnostics.map(({ place }) => place)).toEqual([origin])
    expect(pdf.units.map(({ text }) => text)).toEqual(['Готово □ и □, □.'])
  })

  it('is a broken picture: its words are printed instead', async () => {
    const figure: Block = {
      ...{ type: 'figure', image: 'content/x.png', format: 'png', widthPx: 10, heightPx: 10 },
      ...{ alternative: 'Схема', caption: [t.text('Рисунок 1')], origin },
    }
    const document = t.document([t.section([figure])])
    for (const images of [new Map(), new Map([['content/x.png', Uint8Array.of(0x89, 0x50, 1, 2)]])]) {
      const { pdf, diagnostics } = await emit(document, images)
      expect(diagnostics).toMatchObject([{ code: 'emit/not-representable', place: origin }])
      expect(diagnostics[0]!.message).toContain('content/x.png')
      expect(pdf.units.map(({ text }) => text)).toEqual(['Схема', 'Рисунок 1'])
    }
  })
})

describe('notes and contents', async () => {
  const { pdf, diagnostics } = await emitBlocks([
    t.contents('Содержание', [t.entry(2, 'measures', '1. Меры')]),
    { type: 'page-break' },
    t.heading(2, [t.text('Меры'), t.footnote([t.text('Сноска к '), t.emphasis('заголовку'), t.text('.')], '1')], { id: 'measures', label: '1.' }),
    t.paragraph([t.text('Текст'), t.footnote('Вторая.', '2'), t.text('.')]),
  ])

  it('stand after the text, with the page of the heading and without its note', () => {
    expect(diagnostics).toEqual([])
    expect(pdf.units.map(({ tag, text }) => `${tag}: ${text}`)).toEqual([
      'P: Содержание',
      'TOCI: 1. Меры',
      'H2: 1. Меры1',
      'P: Текст2.',
      'Note: 1 Сноска к заголовку.',
      'Note: 2 Вторая.',
    ])
    expect(pdf.pageNumbers).toEqual([2])
  })

  it('keep the words of a note out of the bookmark', () => {
    expect(pdf.bookmarks.map(({ title }) => title.replaceAll('\u00a0', ' '))).toEqual(['1. Меры'])
  })
})
