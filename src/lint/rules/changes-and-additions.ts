import { patternRule } from '../pattern-rule.ts'

/** A title says only «изменения», whatever is done inside (T30). */
export const changesAndAdditions = patternRule({
  code: 'language/changes-and-additions',
  hints: ['дополнени'],
  find: /изменени([йея])[ \u00a0\n]и[ \u00a0\n]дополнени[йея]|дополнени[йея][ \u00a0\n]и[ \u00a0\n]изменени([йея])/giu,
  right: ([, first, ending = first ?? '']) => `изменени${ending}`,
  where: ({ role, document }) => role === 'title' && document.kind !== 'authority',
})
