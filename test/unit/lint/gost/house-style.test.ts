import { describe, expect, it } from 'vitest'
import { resolveHouseStyle } from '../../../../src/house-style/resolve-house-style.ts'
import { loadProfile } from '../../../../src/pipeline/style-of.ts'
import { checkWord, codesOf } from '../../../helpers/check-word.ts'
import { defaultStyles } from '../../../helpers/word-file.ts'
import { order } from '../../../helpers/word-order.ts'

const style = resolveHouseStyle(loadProfile('gost-2025'), { page: { marginsMm: { left: 25 } }, font: { sizePt: 13 }, text: { lineSpacing: 1.5 } })

describe('the house style of an authority', () => {
  it('is wanted exactly', () => {
    expect(checkWord(order(), { houseStyle: style })).toEqual([
      'warning gost/house-style 1 Левое поле: 30 мм, а в оформлении органа 25 мм (ключ houseStyle; ГОСТ Р 7.0.97, раздел 3, оставляет выбор органу)',
      'warning gost/house-style 7 Размер шрифта: 14, а в оформлении органа 13 (ключ houseStyle; ГОСТ Р 7.0.97, раздел 3, оставляет выбор органу)',
      'warning gost/house-style 7 Междустрочный интервал: 1, а в оформлении органа 1,5 (ключ houseStyle; ГОСТ Р 7.0.97, раздел 3, оставляет выбор органу)',
    ])
    expect(checkWord(order(), { houseStyle: loadProfile('gost-2025') })).toEqual([])
  })

  it('names its own font', () => {
    const arial = { ...style, page: loadProfile('gost-2025').page, font: { ...style.font, family: 'Arial', sizePt: 14 }, text: { ...style.text, lineSpacing: 1 } }
    expect(codesOf(order({}, { styles: defaultStyles({ font: 'Arial' }) }), { houseStyle: arial })).toEqual([])
    expect(codesOf(order(), { houseStyle: arial })).toEqual(['gost/house-style'])
  })

  it('comes with the weights of its authority', () => {
    expect(codesOf(order({ sheet: { left: 20 } }), { weights: { 'gost/storage-margin': 'off' } })).toEqual([])
    expect(checkWord(order({ sheet: { left: 20 } }), { weights: { 'gost/storage-margin': 'error' } }).join()).toMatch(/^error/)
  })
})
