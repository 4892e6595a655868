import { patternRule } from '../pattern-rule.ts'

/** «Э.И. Лиманова» (ГОСТ Р 7.0.97, реквизит 22; T3). */
export const initialsSpace = patternRule({
  code: 'typography/initials-space',
  hints: ['.'],
  find: /(?<![\p{L}-])()([А-ЯЁ][а-яё]{3,})(?=[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ]\.(?!\p{L}))|(?<![\p{L}\p{N}.])((?:[А-ЯЁ]\.){2})([А-ЯЁ][а-яё]{2,})/gu,
  right: ([, , before, initials = '', surname = '']) => (before === undefined ? `${initials} ${surname}` : `${before} `),
})
