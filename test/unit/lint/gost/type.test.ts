import { describe, expect, it } from 'vitest'
import { checkWord, codesOf } from '../../../helpers/check-word.ts'
import { defaultStyles, p } from '../../../helpers/word-file.ts'
import { BODY, order, text } from '../../../helpers/word-order.ts'

const CALIBRI = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'

describe('fonts', () => {
  it('finds a family of another habit, as a note', () => {
    expect(codesOf(order({}, { styles: defaultStyles({ font: 'Calibri' }) }))).toEqual(['gost/font-family'])
  })

  it('takes twins of Times New Roman for it', () => {
    expect(codesOf(order({}, { styles: defaultStyles({ font: 'PT Astra Serif' }) }))).toEqual([])
    expect(codesOf(order({ preamble: text('В целях поддержки школ округа и их коллективов', BODY, '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/>') }))).toEqual([])
  })

  it('finds a second family where it stands', () => {
    expect(checkWord(order({ preamble: text('В целях поддержки школ округа и их коллективов', BODY, CALIBRI) }))).toEqual([
      'warning gost/mixed-fonts 7 Здесь шрифт Calibri, а документ набран шрифтом Times New Roman (ГОСТ Р 7.0.97-2025, раздел 3, шрифты, интервалы и отступы)',
    ])
  })

  it('leaves alone symbols', () => {
    expect(codesOf(order({ preamble: p('В целях поддержки школ округа <w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>abcde</w:t></w:r>', { p: BODY }) }))).toEqual([])
  })
})

describe('sizes', () => {
  it('finds text smaller than 12 and larger than 14', () => {
    expect(codesOf(order({}, { styles: defaultStyles({ half: 22 }) }))).toEqual(['gost/font-size'])
    expect(codesOf(order({}, { styles: defaultStyles({ half: 32 }) }))).toEqual(['gost/font-size'])
    expect(codesOf(order({}, { styles: defaultStyles({ half: 26 }) }))).toEqual([])
  })

  it('finds a paragraph of another size', () => {
    expect(codesOf(order({ preamble: text('В целях поддержки школ округа и их коллективов', BODY, '<w:sz w:val="26"/>') }))).toEqual(['gost/mixed-sizes'])
  })

  it('leaves alone smaller notes', () => {
    const note = text('Примечание. Сведения приведены по состоянию на начало учебного года.', BODY, '<w:sz w:val="20"/>')
    expect(codesOf(order({ points: text('1. Утвердить план мероприятий по поддержке школ (приложение).') + note + text('2. Контроль за исполнением оставляю за собой.', '<w:keepNext/>' + BODY) }))).toEqual([])
  })
})
