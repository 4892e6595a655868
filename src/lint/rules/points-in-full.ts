import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

const LETTERED = /\d[авг](?![\p{L}\d])|(?<!\p{L})(?:каб|кв|ул|д|дом[ае]?|корп|палат[аеуы]?|комнат[аеуы]?|аудитори[яию])(?!\p{L})/u

/** «баллов» in full. */
export const pointsInFull = patternRule({
  code: 'language/points-in-full',
  traits: TRAIT.figure | TRAIT.stop,
  find: /(?<=\d[ \u00a0]?)б\.(?![\p{L}])/gu,
  canFix: false,
  // «кабинеты 12а и 14б.»: the letter of a room or a house.
  right: (_match, { plain }) => (LETTERED.test(plain) ? undefined : 'баллов'),
  where: ({ plain }) => plain.includes('б.'),
})
