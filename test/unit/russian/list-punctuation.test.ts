import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { punctuateItems, withFinalMark, withoutFinalMark } from '../../../src/russian/list-punctuation.ts'

describe('list punctuation', () => {
  it('makes sentences of numbered items', () => {
    expect(punctuateItems(['обеспечение доступности', 'Рост потенциала.', 'создание сети;'], 'numbered')).toEqual([
      'Обеспечение доступности.',
      'Рост потенциала.',
      'Создание сети.',
    ])
  })

  it('makes one sentence of dash items', () => {
    expect(punctuateItems(['Обеспечение доступности', 'Рост потенциала.', 'создание сети;'], 'dash')).toEqual([
      'обеспечение доступности;',
      'рост потенциала;',
      'создание сети.',
    ])
  })

  it.each([
    ['ВПР и их итоги', 'ВПР и их итоги;'],
    ['СМИ', 'СМИ;'],
    ['Нефтекумский городской округ', 'Нефтекумский городской округ;'],
    ['Ставропольского края школы', 'Ставропольского края школы;'],
    ['Российские школы', 'Российские школы;'],
    ['В школах округа', 'в школах округа;'],
    ['А.С. Пушкин', 'А.С. Пушкин;'],
    ['Методический совет', 'методический совет;'],
    ['«Дети Ставрополя» и другие', '«Дети Ставрополя» и другие;'],
    ['**Важное** дело', '**важное** дело;'],
    ['дело **важное**', 'дело **важное**;'],
    ['дело **важное.**', 'дело **важное**;'],
    ['семинары и т. д.', 'семинары и т. д.;'],
    ['план на 2021 г.', 'план на 2021 г.;'],
    ['результаты ОГЭ.', 'результаты ОГЭ;'],
    ['кто отвечает?', 'кто отвечает?'],
    ['школы (опорные)', 'школы (опорные);'],
  ])('prints «%s» behind a dash as «%s»', (written, printed) => {
    expect(punctuateItems([written, 'последнее'], 'dash')[0]).toBe(printed)
  })

  it('is done once: applying it again changes nothing', () => {
    const words = fc.array(fc.constantFrom('Школа', 'ВПР', 'т. д.', 'г.', '«план»', '**да**', 'нет', '.', ';', ',', ':', '?', '*а.*', 'Т.И.'), {
      minLength: 1,
      maxLength: 6,
    })
    const items = fc.array(words.map((list) => list.join(' ')), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(items, fc.constantFrom('numbered' as const, 'dash' as const), (list, form) => {
        const once = punctuateItems(list, form)
        expect(punctuateItems(once, form)).toEqual(once)
      }),
      { numRuns: 500 },
    )
  })

  it('never doubles a mark and never loses a word', () => {
    const text = fc.stringMatching(/^[а-яА-Я ]{1,20}школа[.;,]?$/)
    fc.assert(
      fc.property(text, fc.constantFrom('numbered' as const, 'dash' as const), (item, form) => {
        const [printed = ''] = punctuateItems([item, 'конец'], form)
        expect(printed).not.toMatch(/[.;,]{2}$/)
        expect(printed.toLowerCase().replace(/[\s.;,]+$/, '')).toBe(item.toLowerCase().replace(/[\s.;,]+$/, ''))
      }),
    )
  })

  it('gives way to a colon and to words that follow', () => {
    expect(withFinalMark('Утвердить:', '.')).toBe('Утвердить:')
    expect(withFinalMark('Утвердить', ':')).toBe('Утвердить:')
    expect(withoutFinalMark('Программу.')).toBe('Программу')
    expect(withoutFinalMark('до 1 октября 2020 г.')).toBe('до 1 октября 2020 г.')
    expect(withoutFinalMark('Программу;')).toBe('Программу')
  })
})
