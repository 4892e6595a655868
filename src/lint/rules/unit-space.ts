import { patternRule } from '../pattern-rule.ts'

const UNITS = 'мм|см|кВт|МВт|МПа|мл|мг|тыс\\.|млн|млрд|трлн|руб\\.|рубл[а-яё]+|чел\\.|человек|кг|км|га|кв\\. ?м|экз\\.|шт\\.|ед\\.|балл[а-яё]*|час[а-яё]*|мин\\.|р\\.|м[23²³](?!\\p{N})|°[ \\u00a0]?[CС]'

/** «5 руб.»: a space between a number and its unit (T4). */
export const unitSpace = patternRule({
  code: 'typography/unit-space',
  where: ({ plain }) => /\d[\p{Ll}°]/u.test(plain),
  find: new RegExp(`(?<![\\p{L}\\p{N}.,/№-])(\\d{1,12}(?:[.,]\\d{1,3})?)(${UNITS})(?!\\p{L})`, 'gu'),
  right: ([, number = '', unit = '']) => `${number} ${unit}`,
})
