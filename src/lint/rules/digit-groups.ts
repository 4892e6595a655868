import { patternRule } from '../pattern-rule.ts'

/** Things that are counted; other long numbers are codes. */
const COUNTED = 'руб|тыс|млн|млрд|чел|обучающ|учащ|учени|школьник|дет[еяи]|педагог|граждан|жител|семе[йя]|семьи|мест|единиц|ед\\.|га(?!\\p{L})|кв\\.|экз|шт'

/** «25 352 121»: digits of a number from five on stand in threes (T21). */
export const digitGroups = patternRule({
  code: 'typography/digit-groups',
  where: ({ plain }) => /\d{5}|\d[.,]\d{3}[.,]\d{3}/.test(plain),
  find: new RegExp(`(?<![\\p{L}\\p{N}.,:/№_-])(?<!№[ \\u00a0])(?:\\d{5,12}|\\d{1,3}(?:,\\d{3}){2,3}|\\d{1,3}(?:\\.\\d{3}){2,3})(?=(?:,\\d{1,3})?[ \\u00a0\\n](?:${COUNTED}))`, 'gu'),
  right: ([found]) => found.replace(/[.,]/gu, '').replace(/\B(?=(?:\d{3})+$)/gu, ' '),
})
