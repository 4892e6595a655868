import { patternRule } from '../pattern-rule.ts'

/** «Целями Программы являются»: the verb agrees with the goals. */
export const agreement = patternRule({
  code: 'language/agreement',
  find: /(?<=(?<!\p{L})(?:Целями|Задачами|Результатами|Приоритетами|Направлениями)[ \u00a0\n](?:[\p{L}«»]+[ \u00a0\n…]{1,3}){0,6})является(?!\p{L})/gu,
  right: () => 'являются',
  where: ({ plain }) => plain.includes('является'),
})
