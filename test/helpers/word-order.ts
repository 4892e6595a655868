/** An order in a Word file that is in order itself; cases replace the piece that they are about. */
import { field, p, sectPr, table, wordFile, type Sheet, type WordFileParts } from './word-file.ts'

export const CENTER = '<w:jc w:val="center"/>'
export const RIGHT = '<w:jc w:val="right"/>'
export const BODY = '<w:ind w:firstLine="709"/><w:jc w:val="both"/>'
export const KEEP = '<w:keepNext/>'
/** An annex header stands at the right. */
export const SIDE = '<w:ind w:left="5103"/>'

export interface OrderPieces {
  readonly letterhead?: string
  readonly kind?: string
  readonly registration?: string
  readonly place?: string
  readonly title?: string
  readonly preamble?: string
  readonly keyword?: string
  readonly points?: string
  readonly signature?: string
  /** What follows the signature, annexes too. */
  readonly after?: string
  readonly sheet?: Sheet
  readonly header?: string
  readonly firstHeader?: string
}

export const text = (words: string, p_ = BODY, r = ''): string => p(words, { p: p_, r })

export const orderBody = (pieces: OrderPieces = {}): string =>
  [
    pieces.letterhead ?? text('АДМИНИСТРАЦИЯ СТЕПНОГО МУНИЦИПАЛЬНОГО ОКРУГА', CENTER),
    pieces.kind ?? p('ПРИКАЗ', { p: CENTER, r: '<w:b/>' }),
    pieces.registration ?? table([['17 сентября 2025 г.', p('№ 212', { p: RIGHT })]], { ruled: false, head: false }),
    pieces.place ?? text('г. Степной', CENTER),
    pieces.title ?? p('Об утверждении плана мероприятий на 2025–2027 годы', { p: CENTER, r: '<w:b/>' }),
    pieces.preamble ?? text('В целях поддержки школ округа и в соответствии с планом работы управления образования'),
    pieces.keyword ?? text('ПРИКАЗЫВАЮ:'),
    pieces.points ??
      [
        text('1. Утвердить план мероприятий по поддержке школ на 2025–2027 годы (приложение).'),
        text('2. Заведующему методическим кабинетом (Петрова А.А.) обеспечить выполнение плана в установленные сроки.'),
        text('3. Контроль за исполнением настоящего приказа оставляю за собой.', KEEP + BODY),
      ].join(''),
    pieces.signature ?? table([['Начальник управления', p('И.И. Иванов', { p: RIGHT })]], { ruled: false, head: false }),
    pieces.after ?? '',
  ].join('')

/** A header of an annex, and its beginning. */
export const annex = (lines: readonly string[], title: string, { look = SIDE, pageBreak = true } = {}): string =>
  [
    ...lines.map((line, index) => text(line, (index === 0 && pageBreak ? '<w:pageBreakBefore/>' : '') + look)),
    p(title, { p: CENTER, r: '<w:b/>' }),
    text('Методический кабинет проводит семинары для учителей и обобщает опыт работы школ округа в течение учебного года.'),
  ].join('')

export const ANNEX_LINES = ['Приложение', 'к приказу администрации Степного муниципального округа', 'от 17 сентября 2025 г. № 212']

/** The whole file: the number of the page in the middle above, not on the first one. */
export function order(pieces: OrderPieces = {}, parts: Partial<WordFileParts> = {}): Uint8Array {
  const before = '<w:headerReference w:type="default" r:id="hd"/><w:headerReference w:type="first" r:id="hf"/>'
  return wordFile({
    body: orderBody(pieces) + sectPr({ before, ...pieces.sheet }),
    headers: { hd: pieces.header ?? p(field('PAGE', '2'), { p: CENTER }), hf: pieces.firstHeader ?? p('', { p: CENTER }) },
    ...parts,
  })
}
