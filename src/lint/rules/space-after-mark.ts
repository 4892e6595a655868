import { patternRule } from '../pattern-rule.ts'

/** Abbreviations that printing itself keeps with their names. */
const ABBREVIATIONS = /(?:^|[^\p{L}])(?:ул|им|пос|пер|пр|просп|мкр|наб|обл|респ|стр|корп|пгт|тел|см|ст|гг|руб|тыс|коп|чел|пп|рис|табл|гл|др|род)$/iu

/** A space after a mark (T11): «слово.Слово», «слово,слово». */
export const spaceAfterMark = patternRule({
  code: 'typography/space-after-mark',
  hints: ['.', ',', ';', ':', ')'],
  where: ({ plain }) => /[.,;:][^\s.,;)]/.test(plain),
  find: /(?<=\p{Ll}{2}|[%»)])\.(?=[А-ЯЁ][а-яё])|(?<=[а-яё»)])[,;](?=[\p{L}«])|(?<=[а-яё]{2}),(?=\d)|(?<=[а-яё]{3}|[»)]):(?=[А-ЯЁа-яё«][А-ЯЁа-яё])/gu,
  right: ({ 0: mark, index = 0 }, { plain }) => (isRatio(plain, index) || ABBREVIATIONS.test(plain.slice(Math.max(0, index - 8), index)) ? undefined : `${mark} `),
})

/** «учитель:ученик» is a proportion. */
function isRatio(text: string, index: number): boolean {
  return text[index] === ':' && /«\p{L}+$/u.test(text.slice(0, index)) && /^:\p{L}+»/u.test(text.slice(index))
}
