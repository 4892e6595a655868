import { describe, expect, it } from 'vitest'
import { pdfEmitter } from '../../../../src/emit/pdf/emit-pdf.ts'
import * as t from '../../../../src/tree/build.ts'
import type { Block, ListItem } from '../../../../src/tree/nodes.ts'
import { gost2025 as style } from '../../../helpers/house-style.ts'
import { readPdf } from '../../../helpers/read-pdf.ts'

/** Lines of 14 pt on a page: 257 mm by 1.149 em. */
const PAGE_LINES = 45

async function read(blocks: readonly Block[]) {
  const { value } = await pdfEmitter.emit({ document: t.document([t.section(blocks)]), style, images: new Map() })
  const pdf = await readPdf(value!)
  return { ...pdf, pageOf: (start: string) => pdf.units.find(({ text }) => text.startsWith(start))?.page }
}

const lines = (count: number): Block[] => Array.from({ length: count }, (_, i) => t.paragraph(`Строка ${i + 1}.`))
const words = (count: number): string => Array.from({ length: count }, (_, i) => `слово${i}`).join(' ')

const signature = t.requisite('signature', [t.part('post', 'Начальник отдела'), t.part('name', 'Э.И. Лиманова')])

it('sets as many lines on a page as Word does with single spacing', async () => {
  expect((await read(lines(PAGE_LINES))).pageCount).toBe(1)
  expect((await read(lines(PAGE_LINES + 1))).pageCount).toBe(2)
})

describe('a signature', () => {
  it('takes the last points with it to the next page', async () => {
    for (let before = PAGE_LINES - 8; before <= PAGE_LINES - 2; before++) {
      const { pageOf } = await read([
        ...lines(before),
        t.list('clauses', [
          t.item('Первый.', { label: '1.' }),
          // Kept as a whole, and by its paragraph, as the pass marks it.
          t.item(words(25), { label: '2.', keepNext: true }),
          t.item([t.paragraph('Третий.', { keepNext: true })], { label: '3.' }),
        ]),
        signature,
      ])
      expect([before, pageOf('2.'), pageOf('3.')]).toEqual([before, pageOf('Начальник'), pageOf('Начальник')])
    }
  })

  it('takes the last sub-points with it too', async () => {
    for (let before = PAGE_LINES - 12; before <= PAGE_LINES - 2; before += 2) {
      const subpoints = [1, 2, 3, 4, 5].map((n) =>
        t.item([t.paragraph(`Подпункт ${n}.`, { keepNext: n > 2 })], { label: `1.${n}.` }),
      )
      const { pageOf } = await read([
        ...lines(before),
        t.list('clauses', [t.item([t.paragraph(words(70)), t.list('clauses', subpoints)], { label: '1.' })]),
        signature,
      ])
      expect([before, pageOf('1.3.')]).toEqual([before, pageOf('Начальник')])
    }
  })
})

it('a long last paragraph goes on from page to page before the signature', async () => {
  for (let before = 1; before <= PAGE_LINES; before += 6) {
    const paragraph = t.paragraph(words(900), { keepNext: true })
    const point = t.list('clauses', [t.item([paragraph], { label: '2.' })])
    for (const last of [paragraph, point, t.list('clauses', [t.item([t.paragraph('Первый.'), point], { label: '1.' })])]) {
      const { units, pageOf } = await read([...lines(before), last, signature])
      const unit = units.find(({ text }) => text.endsWith('слово899'))!
      // A hundred lines of words.
      expect([before, unit.lastPage! - unit.page!]).toEqual([before, expect.toSatisfy((n: number) => n >= 2)])
      expect([before, pageOf('Начальник')! - unit.lastPage!]).toEqual([before, expect.toSatisfy((n: number) => n <= 1)])
    }
  }
})

describe('a table', () => {
  const head = t.row('head', [t.cell('Срок', { header: true }), t.cell('Дело', { header: true })], { breakable: false })
  const banner = (year: number) =>
    t.row('banner', [t.cell(`${year} год`, { header: true, colspan: 2 })], { keepNext: true, breakable: false })
  const row = (n: number) => t.row('body', [t.cell(`дело ${n}`), t.cell(words(25))], { breakable: false })

  it('keeps heading, lead, head, banner and first row together, tears no row and drops none', async () => {
    for (let before = PAGE_LINES - 16; before <= PAGE_LINES - 2; before += 2) {
      const { pageOf, units, tables } = await read([
        ...lines(before),
        t.heading(2, 'Раздел', { keepNext: true }),
        t.paragraph('Таблица:', { role: 'lead', keepNext: true }),
        t.table([50, 50], [head], [banner(2020), row(1), row(2), banner(2021), row(3), row(4)]),
      ])
      const first = pageOf('дело 1')
      expect([before, pageOf('Раздел'), pageOf('Таблица'), pageOf('Срок'), pageOf('2020')]).toEqual([
        ...[before, first, first, first, first],
      ])
      expect([before, pageOf('2021')]).toEqual([before, pageOf('дело 3')])
      expect(units.filter(({ page, lastPage }) => page !== lastPage)).toEqual([])
      expect(tables.map(({ rows }) => rows)).toEqual([7])
    }
  })

  it('repeats its head on every page for the eye, and says it once', async () => {
    const { pageCount, artifacts, units } = await read([t.table([50, 50], [head], Array.from({ length: 60 }, (_, i) => row(i)))])
    expect(pageCount).toBeGreaterThan(3)
    expect(artifacts.slice(1).every((text) => text.includes('Срок') && text.includes('Дело'))).toBe(true)
    expect(units.filter(({ text }) => text === 'Срок')).toHaveLength(1)
  })

  it.each([true, false])('loses nothing of a row higher than a page, breakable: %s', async (breakable) => {
    const long = words(1500)
    const { pageCount, units } = await read([
      t.table([20, 80], [head], [t.row('body', [t.cell('а'), t.cell(long)], { breakable })]),
    ])
    expect(pageCount).toBeGreaterThan(2)
    expect(units.some(({ text }) => text === long)).toBe(true)
  })

  it('loses nothing of a head higher than a page', async () => {
    const long = words(1500)
    const { units } = await read([
      t.table([20, 80], [t.row('head', [t.cell('а', { header: true }), t.cell(long, { header: true })])], [row(1)]),
    ])
    expect(units.map(({ text }) => text)).toEqual(['а', long, 'дело 1', words(25)])
  })

  it('leads a cell over many rows across pages', async () => {
    const rows = Array.from({ length: 60 }, (_, i) =>
      t.row('body', [...(i === 0 ? [t.cell('Общее', { rowspan: 60 })] : []), t.cell(`дело ${i} ${words(20)}`)], {
        breakable: false,
      }),
    )
    const { pageCount, units, tables } = await read([t.table([40, 60], [], rows)])
    expect(pageCount).toBeGreaterThan(2)
    expect(tables.map(({ rows }) => rows)).toEqual([60])
    expect(units.filter(({ text }) => text.startsWith('дело'))).toHaveLength(60)
    expect(units.filter(({ page, lastPage }) => page !== lastPage)).toEqual([])
  })

  it.each([false, true])('has the same space around it in points as in other text, when it stays with what follows: %s', async (keepNext) => {
    const table = t.table([50, 50], [head], [t.row('body', [t.cell('дело'), t.cell('срок')])], { keepNext })
    // Half a line above and below shows in how many lines have room behind it.
    const roomBehind = async (blocks: readonly Block[]): Promise<number> => {
      const { units } = await read([...lines(20), ...blocks, ...Array.from({ length: PAGE_LINES }, (_, i) => t.paragraph(`Конец ${i}.`))])
      return units.filter(({ text, page }) => text.startsWith('Конец') && page === 1).length
    }
    for (const count of [1, 2, 4]) {
      const wordings = Array.from({ length: count }, (_, i) => [t.paragraph(`Дополнить строкой ${i}:`), table, t.paragraph('Далее.')] as const)
      const points = wordings.flatMap(([words, rows, after], i) => [t.item([words, rows], { label: `${2 * i + 1}.` }), t.item([after], { label: `${2 * i + 2}.` })])
      expect([count, await roomBehind([t.list('clauses', points)])]).toEqual([count, await roomBehind(wordings.flat())])
    }
  })

  it.each([1, 2, 3])('in a point of level %i goes on from page to page, its last rows before the signature', async (level) => {
    for (let before = 1; before <= PAGE_LINES; before += 6) {
      const table = t.table([50, 50], [head], Array.from({ length: 60 }, (_, i) => (i % 5 === 0 ? [banner(2000 + i), row(i)] : [row(i)])).flat(), { keepNext: true })
      const wording = t.item([t.paragraph('Раздел изложить в следующей редакции:', { keepNext: true }), table], { label: '1.' })
      const point = Array.from({ length: level - 1 }).reduce<ListItem>(
        (inner) => t.item([t.paragraph('Внести изменения:', { keepNext: true }), t.list('clauses', [inner])], { label: '1.' }),
        wording,
      )
      const last = t.item([t.paragraph('Контроль.', { keepNext: true })], { label: '2.' })
      const { pageOf, units, artifacts, pageCount } = await read([...lines(before), t.list('clauses', [point, last]), signature])
      const rows = units.filter(({ text }) => text.startsWith('дело'))
      expect([before, rows.length]).toEqual([before, 60])
      // Forty lines of rows go on a page: none is drawn over another one.
      expect(pageOf('дело 59')! - pageOf('дело 0')!).toBeGreaterThanOrEqual(3)
      expect([before, pageCount - pageOf('дело 59')!]).toEqual([before, expect.toSatisfy((n: number) => n <= 1)])
      expect([before, pageOf('2. Контроль')]).toEqual([before, pageOf('Начальник')])
      expect(units.filter(({ page, lastPage, text }) => text.startsWith('дело') && page !== lastPage)).toEqual([])
      for (let i = 0; i < 60; i += 5) expect([before, i, pageOf(`${2000 + i} год`)]).toEqual([before, i, pageOf(`дело ${i}`)])
      expect(artifacts.slice(pageOf('дело 0')!, pageOf('дело 59')!).filter((text) => !text.includes('Срок'))).toEqual([])
    }
  })
})
