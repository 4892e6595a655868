/** What the linter says about its own settings, and the findings of its rules. */
import { entry } from './entry.ts'
import { languageEntries } from './lint-language.ts'
import { layoutEntries } from './lint-layout.ts'
import { nameRuleEntries } from './lint-names.ts'
import { senseAreaEntries } from './lint-sense.ts'
import { structureRuleEntries } from './lint-structure.ts'
import { timeEntries } from './lint-time.ts'
import { typographyEntries } from './lint-typography.ts'

const settingsEntries = {
  'lint/unknown-code': entry<{ code: string; nearest: string | undefined; fixed: boolean }>({
    severity: 'warning',
    title: 'Такого замечания нет, или его важность не меняется',
    message: ({ code, fixed }) =>
      code === '' ? 'Не сказано, какое замечание здесь не нужно' : fixed ? `Замечание «${code}» – ошибка в самом файле, его нельзя отключить` : `Нет замечания с кодом «${code}»`,
    help: ({ nearest, fixed }) => (fixed ? 'Исправьте саму ошибку, а эту строку уберите' : nearest === undefined ? 'Все коды: prikaz explain' : `Возможно, имелось в виду «${nearest}»`),
    explanation: [
      'Код в `lint:` и после `prikaz-ignore` должен быть кодом замечания. Ошибки, из-за которых документ нельзя собрать, отключить нельзя.',
      '',
      'Верно: `# prikaz-ignore typography/straight-quotes: так в уставе школы`.',
    ].join('\n'),
  }),
  'lint/no-reason': entry<{ code: string }>({
    severity: 'warning',
    title: 'Замечание отключено без объяснения',
    message: ({ code }) => `Не сказано, почему замечание «${code}» здесь не нужно`,
    help: ({ code }) => `Допишите причину: # prikaz-ignore ${code}: причина`,
    explanation: [
      'Отключить замечание в одном месте можно, если сказать почему: тот, кто будет править файл через год, должен это понять.',
      '',
      'Неверно: `# prikaz-ignore time/before-order`. Верно: `# prikaz-ignore time/before-order: мероприятие проведено до приказа`.',
    ].join('\n'),
  }),
  'lint/unused-silencer': entry<{ code: string }>({
    severity: 'warning',
    title: 'Отключать здесь нечего',
    message: ({ code }) => `Замечания «${code}» в этом месте нет, комментарий больше не нужен`,
    help: () => 'Уберите комментарий',
    explanation: [
      'Комментарий `# prikaz-ignore` действует на свою строку, а если стоит на отдельной строке – на следующую. Замечание исправлено, а комментарий',
      'остался: он скроет следующую такую же ошибку.',
      '',
      'Верно: убрать комментарий вместе с исправленной ошибкой.',
    ].join('\n'),
  }),
}

export const lintEntries = {
  ...settingsEntries,
  ...timeEntries,
  ...senseAreaEntries,
  ...structureRuleEntries,
  ...nameRuleEntries,
  ...layoutEntries,
  ...languageEntries,
  ...typographyEntries,
}
