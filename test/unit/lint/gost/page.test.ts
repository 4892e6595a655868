import { describe, expect, it } from 'vitest'
import { checkWord, codesOf } from '../../../helpers/check-word.ts'
import { field, p, sectPr, wordFile } from '../../../helpers/word-file.ts'
import { BODY, CENTER, order, orderBody, RIGHT, text, type OrderPieces } from '../../../helpers/word-order.ts'

const LONG = { after: '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + text('Вторая страница приказа с текстом, который не уместился на первой.') }

describe('a good order', () => {
  it('has no findings', () => {
    expect(checkWord(order())).toEqual([])
    expect(checkWord(order(LONG))).toEqual([])
    expect(checkWord(order(), { profile: 'gost-2016' })).toEqual([])
  })
})

describe('gost/page-size', () => {
  it('finds Letter and says what is there', () => {
    expect(checkWord(order({ sheet: { width: 215.9, height: 279.4 } }))).toEqual([
      'warning gost/page-size 1 Лист 216 мм × 279 мм, а нужен А4, 210 × 297 мм (ГОСТ Р 7.0.97-2025, формат листа А4)',
    ])
  })

  it('leaves alone a turned sheet and one rounded by another program', () => {
    expect(codesOf(order({ sheet: { width: 297, height: 210, landscape: true } }))).toEqual([])
    expect(codesOf(order({ sheet: { width: 209.9, height: 297.1 } }))).toEqual([])
  })
})

describe('gost/margins', () => {
  it('finds each margin that is too small', () => {
    expect(checkWord(order({ sheet: { left: 15, top: 15 } }))).toEqual([
      'error gost/margins 1 Левое поле 15 мм, а должно быть не меньше 20 мм (ГОСТ Р 7.0.97-2025, поля документа)',
      'error gost/margins 1 Верхнее поле 15 мм, а должно быть не меньше 20 мм (ГОСТ Р 7.0.97-2025, поля документа)',
    ])
  })

  it('leaves alone larger ones, rounded ones and those turned with the sheet', () => {
    expect(codesOf(order({ sheet: { left: 30, right: 10.5, top: 25, bottom: 19.9 } }))).toEqual([])
    expect(codesOf(order({ sheet: { width: 297, height: 210, landscape: true, top: 30, right: 20, bottom: 10, left: 20 } }))).toEqual([])
  })

  it('finds those of a turned sheet that are too small either way', () => {
    expect(codesOf(order({ sheet: { width: 297, height: 210, landscape: true, top: 15, right: 15, bottom: 10, left: 20 } }))).toContain('gost/margins')
  })

  it('counts the room for binding', () => {
    const gutter = orderBody() + sectPr({ left: 15 }).replace('w:gutter="0"', 'w:gutter="851"')
    expect(codesOf(wordFile({ body: gutter }))).not.toContain('gost/margins')
  })
})

describe('gost/storage-margin', () => {
  it('is a note on an act with less than 30 mm', () => {
    expect(checkWord(order({ sheet: { left: 20 } }))).toEqual([
      'note gost/storage-margin 1 Левое поле 20 мм; у документов, которые хранят больше 10 лет, оно не меньше 30 мм (ГОСТ Р 7.0.97-2025, поля документа)',
    ])
  })

  it('leaves alone what is no act', () => {
    const letter = text('Уважаемые коллеги, направляем вам сведения о проведении мероприятий за прошедший год.') + sectPr({ left: 20 })
    expect(codesOf(wordFile({ body: letter }))).not.toContain('gost/storage-margin')
  })
})

describe('page numbers', () => {
  const codes = (pieces: OrderPieces): readonly string[] => codesOf(order({ ...LONG, ...pieces }))

  it('must be there on the second page', () => {
    expect(codes({ header: p('') })).toEqual(['gost/page-number-missing'])
    expect(codesOf(order({ header: p('') }))).toEqual([])
    expect(codesOf(order({ header: p('') }, { pages: 2 }))).toEqual(['gost/page-number-missing'])
    expect(codesOf(order({ header: p('- 2 -') }, { pages: 2 }))).toEqual(['gost/page-number-missing'])
  })

  it('are known as simple fields, in frames, at stops and in content controls', () => {
    expect(codes({ header: '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>' })).toEqual([])
    expect(codes({ header: p(field('PAGE'), { p: '<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center" w:y="1"/>' }) })).toEqual([])
    expect(codes({ header: p(`<w:r><w:tab/></w:r>${field('PAGE')}`, { p: '<w:tabs><w:tab w:val="center" w:pos="4677"/><w:tab w:val="right" w:pos="9355"/></w:tabs>' }) })).toEqual([])
    expect(codes({ header: `<w:sdt><w:sdtContent>${p(field('PAGE'), { p: CENTER })}</w:sdtContent></w:sdt>` })).toEqual([])
  })

  it('do not stand on the first page', () => {
    expect(codes({ sheet: { titlePage: false } })).toEqual(['gost/page-number-first'])
    expect(codes({ firstHeader: p(field('PAGE'), { p: CENTER }) })).toEqual(['gost/page-number-first'])
  })

  it('stand in the middle above', () => {
    expect(codes({ header: p(field('PAGE'), { p: RIGHT }) })).toEqual(['gost/page-number-place'])
    expect(codes({ header: p(field('PAGE'), { p: BODY }) })).toEqual(['gost/page-number-place'])
    const below = wordFile({
      body: orderBody(LONG) + sectPr({ before: '<w:footerReference w:type="default" r:id="ft"/>' }),
      footers: { ft: p(field('PAGE'), { p: CENTER }) },
    })
    expect(checkWord(below)).toEqual(['warning gost/page-number-place 1 Номер страницы стоит внизу, а нужен посередине верхнего поля (ГОСТ Р 7.0.97-2025, раздел 3, номера страниц)'])
  })

  it('keep away from the edge', () => {
    expect(codes({ sheet: { header: 5 } })).toEqual(['gost/page-number-distance'])
    expect(codes({ sheet: { header: 12.5 } })).toEqual([])
  })

  it('cite the clause of 2016', () => {
    expect(checkWord(order({ ...LONG, header: p('') }), { profile: 'gost-2016' })).toEqual([
      'error gost/page-number-missing 1 Страницы не пронумерованы, а вторая и следующие нумеруются (ГОСТ Р 7.0.97-2016, 3.2)',
    ])
  })
})
