import { describe, expect, it } from 'vitest'
import { widestWordEm } from '../../../../src/house-style/text-width.ts'
import { quoteWording } from '../../../../src/revision/amend/quote-wording.ts'
import type { Cell, Row, Table } from '../../../../src/tree/nodes.ts'
import { gost2025 } from '../../../helpers/house-style.ts'

const cell = (text: string, header = false): Cell => ({ type: 'cell', header, colspan: 1, rowspan: 1, align: 'start', showsNumber: false, children: [{ type: 'paragraph', role: 'body', children: [{ type: 'text', value: text }] }] })
const row = (kind: Row['kind'], texts: readonly string[]): Row => ({ type: 'row', kind, cells: texts.map((text) => cell(text, kind === 'head')) })

const quote = (shares: readonly number[], head: readonly string[], body: readonly string[]): Table =>
  quoteWording({ blocks: [], rows: { shares, head: [row('head', head)], body: [row('body', body)] } }, ';', gost2025)[0] as Table // rows are quoted as one table

/** What is left of each column in mm when its longest word stands in it. */
const room = ({ columns, head, body, sizePt = gost2025.font.tableSizePt }: Table): readonly number[] =>
  columns.map(({ share }, index) => {
    const words = [...head, ...body].map(({ cells }) => cells[index]!.children.map((block) => (block.type === 'paragraph' ? block.children.map((each) => (each.type === 'text' ? each.value : '')).join('') : '')).join(' '))
    return (share * 170) / 100 - Math.max(widestWordEm(words[0]!, 'bold'), widestWordEm(words[1]!, 'regular')) * sizePt * (25.4 / 72)
  })

describe('a quoted table', () => {
  it('keeps the columns of its annex while every word has room', () => {
    const table = quote([10, 60, 30], ['№ п/п', 'Мероприятие', 'Срок'], ['7.', 'Семинар', 'Май 2021 года'])
    expect(table.columns.map(({ share }) => share)).toEqual([10, 60, 30])
    expect(table.sizePt).toBeUndefined()
  })

  it('gives a number with its quotation mark the room it needs', () => {
    const table = quote([7, 63, 30], ['№ п/п', 'Мероприятие', 'Срок'], ['10.11.1.', 'Семинар', 'Май 2021 года'])
    expect(Math.min(...room(table))).toBeGreaterThan(0)
    expect(table.sizePt).toBeUndefined()
  })

  it('is set in smaller type when it comes from a sheet on its side', () => {
    const head = ['№ п/п', 'Содержание работы', 'Срок', 'Уровень', 'Участники', 'Ответственные', 'Отметка об исполнении']
    const table = quote([5, 27, 13, 14, 13, 15, 13], head, ['0.1', 'Диагностика профессиональных дефицитов', 'Вторая декада', 'Муниципальный', 'Учителя-предметники', 'Благотворительность', ''])
    expect(Math.min(...room(table))).toBeGreaterThan(0)
    expect(table.sizePt).toBeLessThan(gost2025.font.tableSizePt)
    expect(table.columns.reduce((sum, { share }) => sum + share, 0)).toBe(100)
  })
})
