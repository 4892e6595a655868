import { describe, expect, it } from 'vitest'
import { checkWord, codesOf } from '../../../helpers/check-word.ts'
import { defaultStyles, p, run, sectPr, table, wordFile } from '../../../helpers/word-file.ts'
import { BODY, order, orderBody, text } from '../../../helpers/word-order.ts'

describe('language', () => {
  it('is Russian for Word too', () => {
    expect(checkWord(order({}, { styles: defaultStyles({ lang: 'en-US' }) }))).toEqual([
      'note gost/language 1 Русский текст отмечен в Word языком «en-US»: правописание в нем не проверяется (ГОСТ Р 7.0.97-2025, 5.18)',
    ])
    expect(codesOf(order({ preamble: text('В целях поддержки школ округа', BODY, '<w:lang w:val="en-US"/>') }))).toEqual([])
    expect(codesOf(order({}, { styles: defaultStyles({ lang: '' }) }))).toEqual([])
  })

  it('is Russian at all', () => {
    const foreign = text('The quick brown fox jumps over the lazy dog and runs away into the dark forest.') + sectPr()
    expect(codesOf(wordFile({ body: foreign }))).toContain('gost/not-russian')
    expect(codesOf(order({ preamble: text('В целях внедрения Microsoft Office Professional и Windows Server') }))).toEqual([])
  })

  it('is there', () => {
    expect(codesOf(wordFile({ body: p('') + sectPr() }))).toEqual(['gost/no-text'])
    expect(codesOf(wordFile({ body: '<w:p><w:r><w:drawing/></w:r></w:p>' + sectPr() }))).toEqual(['gost/no-text'])
  })
})

describe('wording of Word files', () => {
  it('is read by the rules over cases and abbreviations', () => {
    expect(codesOf(order({ preamble: p('Во исполнение отчета о проведение учений', { p: BODY }) }))).toEqual(['language/case-of-name'])
    expect(codesOf(order({ preamble: p('В целях освоения 12 млн. рублей согласно приказа', { p: BODY }) }))).toEqual(['language/derived-preposition', 'typography/abbreviation-stop'])
  })
})

describe('what is left of the work on a text', () => {
  it('is found: changes, comments, hidden letters, parts of other formats', () => {
    const changed = `<w:p><w:pPr>${BODY}</w:pPr>${run('В целях поддержки ')}<w:del w:id="1"><w:r><w:delText>гимназий</w:delText></w:r></w:del><w:ins w:id="2">${run('школ округа')}</w:ins></w:p>`
    expect(checkWord(order({ preamble: changed }))).toEqual([
      'warning gost/review-marks - В документе остались 2 непринятых исправления; проверен текст, в котором исправления приняты (ГОСТ Р 7.0.97-2025, 5.18)',
    ])
    const one = `<w:p><w:pPr>${BODY}</w:pPr>${run('В целях поддержки ')}<w:ins w:id="2">${run('школ округа')}</w:ins></w:p>`
    expect(checkWord(order({ preamble: one })).join()).toContain('В документе осталось 1 непринятое исправление')
    expect(codesOf(order({ preamble: p('В целях поддержки школ<w:r><w:commentReference w:id="1"/></w:r>', { p: BODY }) }))).toEqual(['gost/review-marks'])
    expect(checkWord(order({ preamble: p(`В целях поддержки школ${run(' и гимназий', '<w:vanish/>')}`, { p: BODY }) })).join()).toContain('gost/hidden-text - В документе есть скрытый текст (10 знаков)')
    expect(codesOf(order({ after: '<w:altChunk r:id="x"/>' }))).toEqual(['gost/unread-part'])
  })

  it('is found: fields of a template that nobody filled in, unless it is a draft', () => {
    const control = (properties: string): string => p(`В целях <w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run('Место для ввода текста', '<w:color w:val="808080"/>')}</w:sdtContent></w:sdt>`, { p: BODY })
    expect(checkWord(order({ preamble: control('<w:showingPlcHdr/>') }))).toEqual(['warning gost/placeholder 7 Поле шаблона не заполнено, на печати останется «Место для ввода текста» (ГОСТ Р 7.0.97-2025, 5.18)'])
    expect(codesOf(order({ letterhead: text('ПРОЕКТ', '<w:jc w:val="right"/>') + text('АДМИНИСТРАЦИЯ ОКРУГА', '<w:jc w:val="center"/>'), preamble: control('<w:showingPlcHdr/>') }))).toEqual([])
    expect(codesOf(order({ preamble: control('').replace('808080', 'auto') }))).toEqual([])
  })

  it('does not mean the earlier looks that Word remembers', () => {
    expect(codesOf(order({ preamble: text('В целях поддержки школ округа', BODY + '<w:pPrChange w:id="1"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>') }))).toEqual([])
  })
})

describe('footnotes', () => {
  const noted = p('В целях поддержки школ округа<w:r><w:footnoteReference w:id="2"/></w:r>', { p: BODY })
  const codes = (note: string): readonly string[] =>
    codesOf(order({ preamble: noted }, { footnotes: `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote><w:footnote w:id="2">${note}</w:footnote>` }))

  it('have words of the family and no larger than the text', () => {
    expect(codes(p('Сведения за прошлый год.', { r: '<w:sz w:val="24"/>' }))).toEqual([])
    expect(codes(p(''))).toEqual(['gost/footnote'])
    expect(codes(p('Сведения за прошлый год.', { r: '<w:sz w:val="32"/>' }))).toEqual(['gost/footnote'])
    expect(codes(p('Сведения за прошлый год.', { r: '<w:rFonts w:hAnsi="Calibri"/><w:sz w:val="20"/>' }))).toEqual(['gost/footnote'])
  })
})

describe('wording', () => {
  const codes = (words: string): readonly string[] => codesOf(order({ preamble: text(words) }))

  it('is looked at by the rules over texts, in cells and notes too', () => {
    expect(codes('В целях поддержки 35% школ по постановлению №334 от 17.09.2020г., "О поддержке"')).toEqual([
      'typography/date-form', 'typography/number-sign-space', 'typography/percent-space', 'typography/straight-quotes',
    ])
    expect(codes('В целях реализации среднерегionalных программ')).toEqual(['language/mixed-script'])
    expect(codesOf(order({ after: table([['№', 'Срок'], ['1', 'Сентябрь 2020года']]) }))).toEqual(['typography/year-space'])
  })

  it('leaves alone what is right, with the spaces of Word', () => {
    expect(codes('В целях поддержки 35\u00a0% школ по постановлению от 17.09.2020 №\u00a0334 «О поддержке»\u00a0– с 2020–2024 годов, см. https://example.ru/a?b=1')).toEqual([])
  })

  it('leaves alone quotations that go over paragraphs in an act that amends another', () => {
    const amending = text('1. Пункт 2 приказа изложить в следующей редакции:') + text('«2. Провести конкурс школ округа.') + text('3. Подвести его итоги.».') + text('2. Контроль оставляю за собой.', '<w:keepNext/>' + BODY)
    expect(codesOf(order({ points: amending }))).toEqual([])
    expect(codes('В целях поддержки школ «Дети округа и их коллективов')).toEqual(['typography/unpaired-mark'])
  })

  it('makes one finding of all places', () => {
    const found = checkWord(order({ preamble: text('В целях исполнения №1, №2 и №3') }))
    expect(found).toHaveLength(1)
  })
})

describe('a document that is no act', () => {
  it('is told so once, and checked as a sheet', () => {
    const letter = text('Уважаемые коллеги, направляем вам сведения о проведении мероприятий за прошедший год.') + sectPr({ top: 10 })
    expect(codesOf(wordFile({ body: letter }))).toEqual(['gost/margins', 'gost/not-an-act'])
    expect(orderBody()).toContain('ПРИКАЗ')
  })
})
