import { patternRule } from '../pattern-rule.ts'

/** «Э.И. Лиманова» (ГОСТ Р 7.0.97, реквизит 22; T3). */
export const initialsSpace = patternRule({
  code: 'typography/initials-space',
  hints: ['.'],
  find: /(?<![\p{L}\p{N}.])((?:[А-ЯЁ]\.){2})([А-ЯЁ][а-яё]{2,})/gu,
  right: ([, initials = '', surname = '']) => `${initials} ${surname}`,
})
