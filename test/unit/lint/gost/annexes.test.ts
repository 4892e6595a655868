import { describe, expect, it } from 'vitest'
import { checkWord, codesOf } from '../../../helpers/check-word.ts'
import { p, sectPr, table, wordFile } from '../../../helpers/word-file.ts'
import { ANNEX_LINES, annex, BODY, CENTER, KEEP, order, RIGHT, text } from '../../../helpers/word-order.ts'

const [LABEL, TO, FROM] = ANNEX_LINES as [string, string, string]
const PLAN = 'План мероприятий на 2025–2027 годы'
const codes = (after: string, points?: string): readonly string[] => codesOf(order({ after, ...(points === undefined ? {} : { points }) }))
const points = (...words: readonly string[]): string => words.map((each) => text(each)).join('') + text('9. Контроль оставляю за собой.', KEEP + BODY)

describe('a good annex', () => {
  it('has no findings, in each of its forms', () => {
    expect(checkWord(order({ after: annex(ANNEX_LINES, PLAN) }))).toEqual([])
    expect(codes(annex(ANNEX_LINES, PLAN, { look: RIGHT }))).toEqual([])
    expect(codes(annex(['УТВЕРЖДЕН', 'приказом администрации Степного округа', 'от 17.09.2025 № 212'], PLAN))).toEqual([])
    expect(codes(annex([`${LABEL}\n${TO}\n${FROM}`], PLAN))).toEqual([])
    const cell = table([['', ANNEX_LINES.map((line) => p(line)).join('')]], { ruled: false, head: false })
    expect(codes('<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + cell + p(PLAN, { p: CENTER }))).toEqual([])
    // As LibreOffice writes it: the break is a run of the paragraph itself.
    const inside = annex(ANNEX_LINES, PLAN, { pageBreak: false }).replace('<w:r>', '<w:r><w:br w:type="page"/></w:r><w:r>')
    expect(inside).toContain('w:type="page"')
    expect(codes(inside)).toEqual([])
    const section = `<w:p><w:pPr>${sectPr({ before: '<w:headerReference w:type="default" r:id="hd"/><w:headerReference w:type="first" r:id="hf"/>' })}</w:pPr></w:p>`
    expect(codes(section + annex(ANNEX_LINES, PLAN, { pageBreak: false }))).toEqual([])
  })

  it('may be alone in a file', () => {
    const alone = wordFile({ body: annex(ANNEX_LINES, PLAN) + sectPr() })
    expect(codesOf(alone)).toEqual([])
    expect(codesOf(wordFile({ body: annex(['Приложение 3', TO, FROM], PLAN) + sectPr() }))).toEqual([])
  })

  it('may be one of an annex', () => {
    expect(codes(annex(['Приложение 1', 'к муниципальной программе'], 'Показатели программы'))).toEqual([])
  })

  it('is not a sentence about an annex, nor a line of a letter', () => {
    expect(codes(text('Приложение: на 3 л. в 1 экз.', ''))).toEqual([])
    expect(codes('', points('1. Приложение 1 к приказу изложить в новой редакции.'))).toEqual([])
  })
})

describe('the header of an annex', () => {
  it('names the act, its date and number', () => {
    expect(checkWord(order({ after: annex([LABEL], PLAN) }))[0]).toMatch(/^warning gost\/annex-act \d+ В отметке приложения не сказано, к какому акту оно относится \(ГОСТ Р 7\.0\.97-2025, 5\.19\)$/)
    expect(checkWord(order({ after: annex([LABEL, TO], PLAN) }))[0]).toContain('нет даты и номера акта')
    expect(checkWord(order({ after: annex([LABEL, TO, 'от 17 сентября 2025 г.'], PLAN) }))[0]).toContain('нет номера акта')
    expect(checkWord(order({ after: annex([LABEL, TO, '№ 212'], PLAN) }))[0]).toContain('нет даты акта')
    expect(codes(annex(['УТВЕРЖДЕН', 'приказом администрации округа'], PLAN))).toEqual(['gost/annex-act'])
  })

  it('names them as the act does', () => {
    expect(checkWord(order({ after: annex([LABEL, TO, 'от 17.09.2024 № 212'], PLAN) }))[0]).toMatch(/^error gost\/annex-mismatch \d+ В отметке приложения дата 17\.09\.2024, а у самого акта 17\.09\.2025/)
    expect(checkWord(order({ after: annex([LABEL, TO, 'от 17 сентября 2025 г. № 198'], PLAN) }))[0]).toMatch(/^error gost\/annex-mismatch \d+ В отметке приложения номер № 198, а у самого акта № 212/)
    expect(codes(annex([LABEL, TO, 'от 16.09.2025 № 198'], PLAN))).toEqual(['gost/annex-mismatch', 'gost/annex-mismatch'])
    expect(codes(annex([LABEL, TO, 'от 17.09.2025 № 212'], PLAN))).toEqual([])
  })

  it('has no blanks and no full stop', () => {
    expect(codes(annex([LABEL, TO, 'от «___» ________ 2025 г. № ____'], PLAN))).toEqual(['gost/blanks'])
    expect(codes(annex(['Приложение.', TO, FROM], PLAN))).toEqual(['gost/annex-full-stop'])
  })

  it('agrees with the document that it approves', () => {
    const stamp = (word: string): readonly string[] => [word, 'приказом администрации округа', 'от 17.09.2025 № 212']
    expect(checkWord(order({ after: annex(stamp('УТВЕРЖДЕНА'), PLAN) }))[0]).toMatch(/^error gost\/approval-agreement \d+ «УТВЕРЖДЕНА» не согласовано с названием «План мероприятий на 2025–2027 годы»: нужно «УТВЕРЖДЕН»/)
    expect(codes(annex(stamp('УТВЕРЖДЕНЫ'), PLAN))).toEqual(['gost/approval-agreement'])
    expect(codes(annex(stamp('УТВЕРЖДЕНА'), 'Муниципальная программа развития'))).toEqual([])
    expect(codes(annex(stamp('Утвержден'), PLAN))).toEqual(['gost/approval-capitals'])
    expect(codes(annex(stamp('УТВЕРЖДЕНО'), 'Сведения о школах'))).toEqual([])
  })

  it('stands in the upper right corner of a new page', () => {
    expect(codes(annex(ANNEX_LINES, PLAN, { look: '' }))).toEqual(['gost/annex-place'])
    expect(codes(annex(ANNEX_LINES, PLAN, { look: CENTER }))).toEqual(['gost/annex-place'])
    expect(codes(annex(ANNEX_LINES, PLAN, { pageBreak: false }))).toEqual(['gost/annex-new-page'])
    expect(codes('<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + annex(ANNEX_LINES, PLAN, { pageBreak: false }))).toEqual([])
  })
})

describe('numbers of annexes', () => {
  const numbered = (...numbers: readonly string[]): string => numbers.map((number) => annex([`Приложение ${number}`.trim(), TO, FROM], PLAN)).join('')
  const both = points('1. Утвердить план (приложение 1) и график (приложение № 2).')

  it('are those that the text names, one after another', () => {
    expect(codes(numbered('1', '№ 2'), both)).toEqual([])
    expect(codes(numbered('2', '1'), both)).toEqual(['gost/annex-numbers', 'gost/annex-numbers'])
    expect(codes(numbered('1', '1'), both)).toEqual(['gost/annex-missing', 'gost/annex-numbers'])
    expect(codes(numbered('1', ''), both)).toEqual(['gost/annex-missing', 'gost/annex-numbers'])
    expect(codes(numbered('1'), points('1. Утвердить план (приложение 1).'))).toEqual(['gost/annex-numbers'])
  })

  it('that are named are there', () => {
    expect(checkWord(order({ after: numbered('1', '2'), points: points('1. Утвердить план (приложение 1), график (приложение 2) и смету (приложение 3).') }))).toEqual([
      'warning gost/annex-missing 9 В тексте названо приложение 3, а отметки такого приложения в файле нет (ГОСТ Р 7.0.97-2025, 5.19)',
    ])
  })

  it('of other acts are no concern, nor are annexes in files of their own', () => {
    expect(codes(numbered('1', '2'), points('1. Утвердить план (приложение 1) и график (приложение 2) по форме приложения 5 к приказу министерства.'))).toEqual([])
    expect(codes('', both)).toEqual([])
  })
})

describe('tables', () => {
  const rows = (count: number, ending = ''): readonly (readonly string[])[] => [
    [p('№', { p: CENTER }), p(`Наименование мероприятия${ending}`, { p: CENTER })],
    ...Array.from({ length: count }, (_, index) => [String(index + 1), 'Проведение семинара для учителей школ округа с участием методистов']),
  ]
  const found = (rowsOf: readonly (readonly string[])[], looks: Parameters<typeof table>[1] = {}): readonly string[] => codes(annex(ANNEX_LINES, PLAN) + table(rowsOf, { widths: [1000, 8638], ...looks }))

  it('repeat their heads and keep their rows whole, when they take more than a page', () => {
    expect(found(rows(60))).toEqual([])
    expect(found(rows(60), { head: false })).toEqual(['gost/table-head'])
    expect(found(rows(60), { cantSplit: false })).toEqual(['gost/table-rows'])
    expect(found(rows(5), { head: false, cantSplit: false })).toEqual([])
    const broken = rows(4).map((row, index) => (index === 3 ? [p('<w:r><w:lastRenderedPageBreak/><w:t>3</w:t></w:r>'), row[1]!] : row))
    expect(found(broken, { head: false })).toEqual(['gost/table-head'])
  })

  it('stay between the margins', () => {
    expect(checkWord(order({ after: annex(ANNEX_LINES, PLAN) + table(rows(3), { widths: [1000, 9772] }) })).at(-1)).toMatch(/^warning gost\/table-width \d+ Таблица выходит за поле на 20 мм \(ГОСТ Р 7\.0\.97-2025, 5\.18\)$/)
    expect(found(rows(3), { widths: [1000, 8800] })).toEqual([])
    expect(found(rows(3), { widths: [1000, 8638], properties: '<w:tblInd w:w="-108" w:type="dxa"/>' })).toEqual([])
    expect(found(rows(3), { widths: [1000, 8638], properties: '<w:tblInd w:w="1000" w:type="dxa"/>' })).toEqual(['gost/table-width'])
  })

  it('have no full stops in their heads', () => {
    expect(found(rows(3, '.'))).toEqual(['gost/table-head-stop'])
    expect(found([[p('№ п.п.', { p: CENTER }), p('Сумма, тыс. руб.', { p: CENTER })], ['1', '5']])).toEqual([])
  })
})
