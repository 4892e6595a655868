import { entry } from './entry.ts'

export const languageEntries = {
  'language/mixed-script': entry<{ word: string; letters: string; script: string }>({
    severity: 'error',
    title: 'Латинские и русские буквы в одном слове',
    message: ({ word, letters, script }) => `В слове «${word}» смешаны алфавиты: ${script} здесь буквы «${letters}»`,
    help: () => 'Наберите слово заново, не переключая раскладку',
    explanation: [
      'Слово с буквами двух алфавитов не находит поиск, его неверно читает программа экранного доступа, а в другом шрифте оно выглядит ошибкой.',
      'Части слова через дефис проверяются отдельно: «IT-технологии» и «PISA-2022» – верные слова.',
      '',
      'Неверно: `среднерегionalных`. Верно: `среднерегиональных`.',
    ].join('\n'),
  }),
}
