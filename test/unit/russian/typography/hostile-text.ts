/** Texts made of everything that the rules look for, in every order. */
import fc from 'fast-check'

const pieces = [
  ' ', ' ', ' ', '\u00a0', '\u202f', '\n', '-', '–', '—', '"', '"', '«', '»', '„', '“', '”', '.', ',', ';', ':', '(', ')', '/', '%', '№', '§',
  '1', '5', '12', '17', '334', '2020', '2024', '1999', '78', '0', 'г.', 'гг.', 'год', 'года', 'руб.', 'тыс.', 'млн', 'кг', 'ч.', 'мин', '°C',
  'сентября', 'мая', 'А.', 'Б.', 'Дж.', 'А', 'Б', 'Иванов', 'Касьмину', 'Приказ', 'СОШ', 'Салтыков-Щедрин', 'слово', 'школа', 'в', 'и', 'т.', 'д.', 'е.',
  'п.', 'пп.', 'ст.', 'им.', 'ул.', 'с.', 'о.', 'XX', 'в.', 'века', 'лет', 'классы', 'пункты', 'ГОСТ', 'Р', '7.0.97', 'тел.', '273-ФЗ', '212/1-о', 'п/п', 'б/н', '_',
  'https://edu.ru/a-b?q="1"', 'a@b.ru', '`', '``', 'www.ru', '\ufffc', 'ё', 'é', '😀', 'abc', '\t',
]

export const hostileText = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''))

/** The text without what typography may change. */
export function withoutSoft(text: string): string {
  return text.replace(/[\s"«»„“”–—-]/gu, '')
}
