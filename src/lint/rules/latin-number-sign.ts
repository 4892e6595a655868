import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

/** «N» that is a quantity: it stands alone, or one of its kind is counted with. */
const FORMULA = /(?<![\p{L}\p{N}])N(?![\p{L}\p{N}]|[ \u00a0]?\d)|[\p{L}\p{N})][ \u00a0]?[=+×÷∑≤≥<>][ \u00a0]?[\p{L}\p{N}(]/u
const PARAGRAPH = /\n[ \t]*\n/u

/** «№ 212», not the Latin letter (T14). «N1 – число победителей» is a quantity with an index. */
export const latinNumberSign = patternRule({
  code: 'typography/latin-number-sign',
  traits: TRAIT.latin | TRAIT.figure,
  hints: ['N'],
  find: /(?<![\p{L}\p{N}])N(?:[ \u00a0](?=\d)|(?<=(?:\d|[а-яё]\.|[а-яёА-ЯЁ]{3})[ \u00a0\n]N)(?=\d+(?![ \u00a0\n]*[–—=+*/×]|[ \u00a0]-)))/gu,
  right: ({ index = 0 }, { plain }) => (FORMULA.test(paragraphAround(plain, index)) ? undefined : '№ '),
})

function paragraphAround(text: string, index: number): string {
  return `${text.slice(0, index).split(PARAGRAPH).at(-1)!}${text.slice(index).split(PARAGRAPH)[0]!}`
}
