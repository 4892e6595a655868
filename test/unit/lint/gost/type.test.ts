import { describe, expect, it } from 'vitest'
import { checkWord, codesOf } from '../../../helpers/check-word.ts'
import { defaultStyles, p } from '../../../helpers/word-file.ts'
import { BODY, CENTER, order, text } from '../../../helpers/word-order.ts'

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

  it.each(['(в ред. приказа администрации Степного округа от 12.01.2026 № 5)', 'Пункт 2 утратил силу. – Приказ администрации Степного округа от 12.01.2026 № 5'])('leaves alone a smaller note on wording: %s', (words) => {
    const points = text('1. Утвердить план мероприятий по поддержке школ (приложение).') + text(words, BODY, '<w:sz w:val="24"/>') + text('3. Контроль за исполнением оставляю за собой.', '<w:keepNext/>' + BODY)
    expect(codesOf(order({ points }))).toEqual([])
  })

  it('leaves alone smaller notes', () => {
    const note = text('Примечание. Сведения приведены по состоянию на начало учебного года.', BODY, '<w:sz w:val="20"/>')
    expect(codesOf(order({ points: text('1. Утвердить план мероприятий по поддержке школ (приложение).') + note + text('2. Контроль за исполнением оставляю за собой.', '<w:keepNext/>' + BODY) }))).toEqual([])
  })
})

describe('paragraphs', () => {
  const LONG = 'В целях поддержки школ округа, повышения качества образования и в соответствии с планом работы управления'
  const codes = (p_: string, words = LONG): readonly string[] => codesOf(order({ preamble: text(words, p_) }))

  it('have one to one and a half spacing', () => {
    expect(codes('<w:spacing w:line="480" w:lineRule="auto"/>' + BODY)).toEqual(['gost/line-spacing'])
    expect(codes('<w:spacing w:line="200" w:lineRule="auto"/>' + BODY)).toEqual(['gost/line-spacing'])
    expect(codes('<w:spacing w:line="240" w:lineRule="exact"/>' + BODY)).toEqual(['gost/line-spacing'])
    for (const good of ['w:line="360" w:lineRule="auto"', 'w:line="259" w:lineRule="auto"', 'w:line="360" w:lineRule="exact"', 'w:line="200" w:lineRule="atLeast"']) {
      expect(codes(`<w:spacing ${good}/>${BODY}`)).toEqual([])
    }
  })

  it('are justified, unless they take one line', () => {
    expect(checkWord(order({ preamble: text(LONG, '<w:ind w:firstLine="709"/>') }))).toEqual([
      'warning gost/alignment 7 Абзац выровнен по левому краю, а текст выравнивают по ширине (ГОСТ Р 7.0.97-2025, раздел 3, шрифты, интервалы и отступы)',
    ])
    expect(codes('<w:ind w:firstLine="709"/>', 'В целях поддержки школ округа')).toEqual([])
  })

  it('begin with an indent of 1.25 cm', () => {
    expect(checkWord(order({ preamble: text(LONG, '<w:jc w:val="both"/>') })).join()).toContain('Абзац начинается без отступа, а нужен 1,25 см')
    expect(checkWord(order({ preamble: text(LONG, '<w:ind w:firstLine="567"/><w:jc w:val="both"/>') })).join()).toContain('Абзацный отступ 1 см, а нужен 1,25 см')
    expect(codes('<w:ind w:left="709" w:hanging="283"/><w:jc w:val="both"/>')).toEqual(['gost/indent'])
    expect(codes('<w:ind w:firstLine="720"/><w:jc w:val="both"/>')).toEqual([])
    expect(codes('<w:ind w:left="709"/><w:jc w:val="both"/>')).toEqual([])
    expect(codes('<w:ind w:left="1069" w:hanging="360"/><w:jc w:val="both"/>')).toEqual([])
  })

  it('may begin with the number of a list of Word', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:jc w:val="both"/>'
    const points = text('Утвердить план мероприятий (приложение).', list) + text('Контроль за исполнением приказа оставляю за собой.', '<w:keepNext/>' + list)
    expect(codesOf(order({ points }, { numbering }))).toEqual([])
  })
})

describe('words', () => {
  it('are not spaced out', () => {
    expect(checkWord(order({ kind: p('П Р И К А З', { p: CENTER }) }))).toEqual([
      'warning gost/letter-spacing 2 Буквы слова «ПРИКАЗ» раздвинуты пробелами: интервал между буквами обычный (ГОСТ Р 7.0.97-2025, раздел 3, шрифты, интервалы и отступы)',
    ])
    expect(codesOf(order({ kind: p('ПРИКАЗ', { p: CENTER, r: '<w:spacing w:val="60"/>' }) }))).toEqual([])
    expect(codesOf(order({ preamble: text('В целях работы групп а, б, в и г по плану управления') }))).toEqual([])
  })

  it('are not put in their places by spaces and tabs', () => {
    const registration = (words: string, p_ = ''): readonly string[] => codesOf(order({ registration: text(words, p_) }))
    expect(registration('17 сентября 2025 г.                    № 212')).toEqual(['gost/spaces-for-layout'])
    expect(registration('17 сентября 2025 г.\t\t\t\t№ 212')).toEqual(['gost/spaces-for-layout'])
    expect(registration('17 сентября 2025 г.\t№ 212', '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>')).toEqual([])
    expect(codesOf(order({ preamble: text('\tВ целях поддержки школ округа и их коллективов', '<w:jc w:val="both"/>') }))).toEqual(['gost/spaces-for-layout'])
    expect(codesOf(order({ preamble: text('      В целях поддержки школ округа и их коллективов', '<w:jc w:val="both"/>') }))).toEqual(['gost/spaces-for-layout'])
  })

  it('are black on white', () => {
    const codes = (r: string): readonly string[] => codesOf(order({ preamble: text('В целях поддержки школ округа и их коллективов', BODY, r) }))
    expect(codes('<w:color w:val="FF0000"/>')).toEqual(['gost/coloured-text'])
    expect(codes('<w:highlight w:val="yellow"/>')).toEqual(['gost/coloured-text'])
    expect(codes('<w:shd w:val="clear" w:fill="FFFF00"/>')).toEqual(['gost/coloured-text'])
    for (const good of ['<w:color w:val="auto"/>', '<w:color w:val="1F1F1F"/>', '<w:color w:val="0563C1"/><w:u w:val="single"/>', '<w:highlight w:val="none"/>', '<w:shd w:val="clear" w:fill="FFFFFF"/>']) {
      expect(codes(good)).toEqual([])
    }
  })
})

describe('empty paragraphs', () => {
  const gap = (count: number): string => text('', '').repeat(count)

  it('are no interval', () => {
    const codes = (count: number): readonly string[] => codesOf(order({ preamble: gap(count) + text('В целях поддержки школ округа и их коллективов') }))
    expect(codes(1)).toEqual([])
    expect(codes(2)).toEqual(['gost/empty-paragraphs'])
  })

  it('and begin no page', () => {
    expect(checkWord(order({ after: gap(12) + text('Вторая страница приказа с текстом, который не уместился.') })).join()).toContain('12 пустых абзацев подряд: так начинают новую страницу')
    expect(codesOf(order({ after: gap(3) + text('Вторая страница приказа с текстом, который не уместился.', '<w:pageBreakBefore/>' + BODY) }))).toEqual([])
    expect(codesOf(order({ after: gap(3) }))).toEqual([])
  })

  it('that are not seen are no concern', () => {
    expect(codesOf(order({ preamble: text('', '<w:spacing w:line="20" w:lineRule="exact"/>').repeat(2) + text('В целях поддержки школ округа') }))).toEqual([])
  })
})

describe('hyphenation', () => {
  it('is off', () => {
    expect(codesOf(order({}, { settings: '<w:autoHyphenation/>' }))).toEqual(['gost/hyphenation'])
    expect(codesOf(order({}, { settings: '<w:autoHyphenation w:val="0"/>' }))).toEqual([])
    const suppressed = defaultStyles().replace('<w:pPrDefault><w:pPr>', '<w:pPrDefault><w:pPr><w:suppressAutoHyphens/>')
    expect(codesOf(order({}, { settings: '<w:autoHyphenation/>', styles: suppressed }))).toEqual([])
  })
})
