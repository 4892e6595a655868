import { describe, expect, it } from 'vitest'
import { checkWord, codesOf } from '../../../helpers/check-word.ts'
import { field, p, table } from '../../../helpers/word-file.ts'
import { BODY, CENTER, KEEP, order, RIGHT, text, type OrderPieces } from '../../../helpers/word-order.ts'

const codes = (pieces: OrderPieces): readonly string[] => codesOf(order(pieces))
const registration = (date: string, number: string): string => table([[date, p(number, { p: RIGHT })]], { ruled: false, head: false })
const signature = (post: string, name: string): string => table([[post, p(name, { p: RIGHT })]], { ruled: false, head: false })

describe('the kind', () => {
  it('is there, in capitals and without marks', () => {
    expect(codes({ kind: '' })).toEqual(['gost/kind-missing'])
    expect(checkWord(order({ kind: p('Приказ', { p: CENTER }) }))).toEqual(['warning gost/kind-form 2 Вид документа «Приказ» пишут прописными буквами и без знаков: «ПРИКАЗ» (ГОСТ Р 7.0.97-2025, 5.9)'])
    expect(codes({ kind: p('ПРИКАЗ.', { p: CENTER }) })).toEqual(['gost/kind-form'])
    for (const good of ['ПОСТАНОВЛЕНИЕ', 'РАСПОРЯЖЕНИЕ', 'ПРИКАЗ по основной деятельности', 'ПРИКАЗ ПО ШКОЛЕ']) {
      expect(codes({ kind: p(good, { p: CENTER }), keyword: text(good === 'ПОСТАНОВЛЕНИЕ' ? 'ПОСТАНОВЛЯЮ:' : 'ПРИКАЗЫВАЮ:') })).toEqual([])
    }
  })

  it('is not a sentence about an order', () => {
    expect(codes({ letterhead: text('АДМИНИСТРАЦИЯ ОКРУГА', CENTER) + text('Приказ вступает в силу', CENTER) })).toEqual([])
  })
})

describe('the head of an act', () => {
  it('may be one paragraph with breaks, or stand over lines to write on', () => {
    expect(codes({ letterhead: text('АДМИНИСТРАЦИЯ СТЕПНОГО ОКРУГА\n\nПРИКАЗ', CENTER), kind: '' })).toEqual([])
    expect(codes({ title: text('Об утверждении плана\nмероприятий школ\nСтепного округа', CENTER) })).toEqual([])
    const lined = '<w:tblBorders><w:bottom w:val="single"/></w:tblBorders>'
    expect(codes({ registration: table([['17 сентября 2025 г.', p('№ 212', { p: RIGHT })]], { ruled: false, head: false, properties: lined }) })).toEqual([])
    expect(codes({ registration: text('17.09.2025 г. Степной № 212', CENTER), place: '' })).toEqual([])
  })

  it('names the authority, in a header or a picture too', () => {
    expect(codes({ letterhead: '' })).toEqual(['gost/author-missing'])
    expect(codes({ letterhead: '', firstHeader: p('АДМИНИСТРАЦИЯ ОКРУГА') })).toEqual([])
    expect(codes({ letterhead: '<w:p><w:r><w:drawing/></w:r></w:p>' })).toEqual([])
  })

  it('has a date in its form', () => {
    expect(codes({ registration: registration('', '№ 212') })).toEqual(['gost/date-missing'])
    expect(codes({ registration: registration('17 сентября 2025 года', '№ 212') })).toEqual(['gost/date-form'])
    expect(codes({ registration: registration('«05» сентября 2025 г.', '№ 212') })).toEqual(['gost/date-form', 'typography/date-form'].slice(0, 1))
    expect(codes({ registration: registration('17.09.2025', '№ 212') })).toEqual([])
    expect(codes({ registration: registration('17.09.2025г.', '№ 212') })).toContain('gost/date-form')
    expect(codes({ registration: registration('от 17.09.2025', '№ 15-ОД') })).toEqual([])
  })

  it('has a number', () => {
    expect(codes({ registration: registration('17 сентября 2025 г.', '') })).toEqual(['gost/number-missing'])
    expect(codes({ registration: text('17.09.2025 № 212/1', CENTER) })).toEqual([])
    expect(codes({ letterhead: text('ШКОЛА № 5 г. Степной', CENTER), registration: registration('17 сентября 2025 г.', '') })).toEqual(['gost/number-missing'])
    expect(codes({ letterhead: text('ШКОЛА № 5', CENTER) })).toEqual([])
    expect(codes({ kind: p('ПРИКАЗ № 212', { p: CENTER }), registration: text('17 сентября 2025 г.', '') })).toEqual([])
  })

  it('has no blanks, unless it is a draft', () => {
    expect(checkWord(order({ registration: registration('«___» ________ 2025 г.', '№ ____') }))[0]).toBe(
      'warning gost/blanks 3 В документе осталось незаполненное место для даты или номера, а отметки ПРОЕКТ нет (ГОСТ Р 7.0.97-2025, 5.10)',
    )
    expect(codes({ letterhead: text('ПРОЕКТ', RIGHT) + text('АДМИНИСТРАЦИЯ ОКРУГА', CENTER), registration: registration('«___» ________ 2025 г.', '№ ____') })).toEqual([])
  })

  it('names the place, unless the name of the authority does', () => {
    expect(codes({ place: '' })).toEqual(['gost/place-missing'])
    expect(codes({ place: text('с. Летняя Ставка', CENTER) })).toEqual([])
    expect(codes({ place: text('Нефтекумск', CENTER) })).toEqual([])
    expect(codes({ place: '', letterhead: text('ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ ГОРОДА МОСКВЫ', CENTER) })).toEqual([])
  })

  it('has a title without a full stop', () => {
    expect(codes({ title: '' })).toEqual(['gost/title-missing'])
    expect(codes({ title: text('Об утверждении плана мероприятий.', CENTER) })).toEqual(['gost/title-full-stop'])
    expect(codes({ title: text('Об утверждении плана на 2025 г.', CENTER) })).toEqual([])
    expect(codes({ title: text('Об утверждении', CENTER) + text('плана мероприятий', CENTER) })).toEqual([])
  })

  it('may have no title when the text is short, by the text of 2016', () => {
    const short = order({ title: '', points: text('1. Провести конкурс.') + text('2. Контроль оставляю за собой.', KEEP + BODY) })
    expect(codesOf(short, { profile: 'gost-2016' })).toEqual([])
    expect(codesOf(short, { profile: 'gost-2025' })).toEqual(['gost/title-missing'])
  })

  it('is in order', () => {
    expect(checkWord(order({ registration: '', title: text('Об утверждении плана', CENTER) + registration('17 сентября 2025 г.', '№ 212') })).join()).toContain('gost/requisite-order')
    expect(codes({ kind: '', registration: registration('17 сентября 2025 г.', '№ 212') + p('ПРИКАЗ', { p: CENTER }) })).toEqual(['gost/requisite-order', 'gost/requisite-order'])
    expect(codes({ place: '', registration: text('17 сентября 2025 г.', CENTER) + text('г. Степной', CENTER) + text('№ 212', CENTER) })).toEqual(['gost/requisite-order'])
    // The corner form: everything in one cell of a table at the left.
    const corner = table([['АДМИНИСТРАЦИЯ СТЕПНОГО ОКРУГА', 'ПРИКАЗ', '17.09.2025 № 212', 'г. Степной'].map((words) => p(words)).join('')].map((cell) => [cell, '']), { ruled: false, head: false })
    expect(codes({ letterhead: corner, kind: '', registration: '', place: '' })).toEqual([])
  })
})

describe('the operative word', () => {
  it('ends the preamble, with a colon', () => {
    expect(codes({ keyword: '' })).toEqual(['gost/keyword-missing'])
    expect(codes({ keyword: text('ПРИКАЗЫВАЮ') })).toEqual(['gost/keyword-colon'])
    expect(codes({ keyword: '', preamble: text('В целях поддержки школ округа и их коллективов приказываю:') })).toEqual([])
    expect(codes({ keyword: text('п р и к а з ы в а ю:') })).toEqual(['gost/letter-spacing'])
  })

  it('is not needed without a preamble, nor in a распоряжение', () => {
    expect(codes({ keyword: '', preamble: '' })).toEqual([])
    expect(codes({ keyword: '', kind: p('РАСПОРЯЖЕНИЕ', { p: CENTER }) })).toEqual([])
  })
})

describe('the signature', () => {
  it('is there', () => {
    expect(codes({ signature: '' })).toEqual(['gost/signature-missing'])
    expect(codes({ signature: text('Начальник управления') })).toEqual(['gost/signature-missing'])
  })

  it('is not a name in a point', () => {
    const points = text('1. Утвердить план мероприятий (приложение).') + text('2. Контроль возложить на заместителя начальника управления Петрову А.А.', KEEP + BODY)
    expect(codes({ points, signature: '' })).toEqual(['gost/signature-missing'])
    expect(codes({ points })).toEqual([])
  })

  it('has initials before the surname, with a space', () => {
    expect(codes({ signature: signature('Директор', 'Иванов И.И.') })).toEqual(['gost/signature-name'])
    expect(codes({ signature: signature('Директор', '/И.И. Иванов/') })).toEqual(['gost/signature-name'])
    expect(codes({ signature: signature('Директор', 'Иванов Иван Иванович') })).toEqual(['gost/signature-name'])
    expect(codes({ signature: signature('Директор', 'И.И.Иванов') })).toEqual(['gost/signature-name'])
    for (const good of ['И.И. Иванов', 'И.\u00a0И. Иванов', 'А.-П. Иванов'.replace('-П.', 'П.'), 'М.А. Салтыков-Щедрин', 'И. Иванов']) {
      expect(codes({ signature: signature('И.о. начальника управления', good) })).toEqual([])
    }
  })

  it('has the post at the left and the name at the right', () => {
    expect(codes({ signature: text('Начальник управления                      И.И. Иванов', '') })).toEqual(['gost/signature-layout'])
    expect(codes({ signature: text('Начальник управления\t\t\tИ.И. Иванов', '') })).toEqual(['gost/signature-layout'])
    expect(codes({ signature: text('Начальник управления И.И. Иванов', '') })).toEqual(['gost/signature-layout'])
    expect(codes({ signature: text('Начальник управления', '') + text('И.И. Иванов', '') })).toEqual(['gost/signature-layout'])
    expect(codes({ signature: text('Начальник управления\tИ.И. Иванов', '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>') })).toEqual([])
  })

  it('may have a post of several lines', () => {
    const tabs = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'
    expect(codes({ signature: text('Начальник управления\nобразования\tИ.И. Иванов', tabs) })).toEqual([])
    expect(codes({ signature: text('Начальник управления', '') + text('образования\tИ.И. Иванов', tabs) })).toEqual([])
  })

  it('is not alone on its page', () => {
    const alone = table([[p('<w:r><w:lastRenderedPageBreak/><w:t>Начальник управления</w:t></w:r>'), p('И.И. Иванов', { p: RIGHT })]], { ruled: false, head: false })
    expect(checkWord(order({ signature: alone })).at(-1)).toBe('warning gost/signature-alone 12 Подпись перешла на новую страницу без текста (ГОСТ Р 7.0.97-2025, 5.22)')
    const together = text('1. Утвердить план мероприятий (приложение).') + p('<w:r><w:lastRenderedPageBreak/><w:t>2. Контроль оставляю за собой.</w:t></w:r>', { p: KEEP + BODY })
    expect(codes({ points: together })).toEqual([])
  })

  it('keeps with the text of a long act', () => {
    const long = Array.from({ length: 20 }, (_, index) => text(`${index + 1}. Заведующему методическим кабинетом (Петрова А.А.) обеспечить выполнение плана в установленные сроки и доложить об этом.`)).join('')
    const header = p(field('PAGE'), { p: CENTER })
    expect(codes({ points: long, header })).toEqual(['gost/signature-keep'])
    expect(codes({ points: long + text('21. Контроль оставляю за собой.', KEEP + BODY), header })).toEqual([])
    expect(codesOf(order({ points: long, header }, { pages: 1 }))).toEqual([])
  })

  it('stands before the sheets that follow it', () => {
    expect(codes({ after: text('С приказом ознакомлены:', '') + text('Директор школы                 А.А. Петрова', '') })).toEqual(['gost/spaces-for-layout'])
  })
})
