/** What tables of events say: plans of work and «дорожные карты». */
import { entry } from './entry.ts'

export const planEntries = {
  'plan/month-not-understood': entry<{ text: string; reason: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Месяц группы не понят',
    message: ({ text, reason }) => `Месяц «${text}» не понят: ${reason}`,
    help: ({ nearest }, words) =>
      nearest === undefined
        ? `Напишите один месяц, словом или цифрами: сентябрь, 2021-09; другое название группы пишут ключом «${words.key('title')}»`
        : `Возможно, имелось в виду «${nearest}»`,
    explanation: [
      'Ключ `month` группы называет один месяц: он печатается строкой «Сентябрь 2021 года», и к нему относятся сроки «до 15 числа»',
      'и «в течение месяца». Несколько месяцев или другие слова пишут в `title`.',
      '',
      'Неверно: `month: сентябр`, `month: 2021-13`, `month: сентябрь – октябрь`.',
      'Верно: `month: сентябрь`, `month: 2021-09`, `title: Сентябрь – октябрь 2021 года`.',
    ].join('\n'),
  }),
  'plan/month-without-year': entry<{ month: string }>({
    severity: 'error',
    title: 'У месяца нет года',
    message: ({ month }) => `Непонятно, какого года месяц «${month}»`,
    help: (_params, words) => `Укажите в начале файла «${words.key('year')}: 2021» или «${words.key('year')}: 2021/2022», либо напишите месяц с годом: 2021-09`,
    explanation: [
      'Группа с месяцем печатается с годом: «Сентябрь 2021 года». Год берётся из самого месяца (`2021-09`, `сентябрь 2021 года`), из `year` группы',
      'или из `year` в начале файла. Если там учебный год, `2021/2022`, месяцы с сентября относятся к первому году, остальные – ко второму.',
      '',
      'Верно:',
      '```yaml',
      'year: 2021/2022',
      'groups:',
      '  - month: сентябрь',
      '    events:',
      '      - { period: до 15 числа, title: Утверждение состава центра }',
      '```',
    ].join('\n'),
  }),
  'plan/school-year-not-understood': entry<{ text: string }>({
    severity: 'error',
    title: 'Учебный год записан неверно',
    message: ({ text }) => `Учебный год «${text}» не понят: это должны быть два года подряд`,
    help: () => 'Напишите два года через косую черту: 2021/2022',
    explanation: 'Неверно: `year: 2021/2023`. Верно: `year: 2021/2022`, а для календарного года – `year: 2021`.',
  }),
  'plan/section-number-in-title': entry<{ written: string }>({
    severity: 'warning',
    title: 'Номер раздела написан в его названии',
    message: ({ written }) => `Номер раздела программа ставит сама, а в названии уже написано «${written}»`,
    help: ({ written }, words) => `Уберите «${written}» из ключа «${words.key('title')}»; если номер нужно закрепить, укажите его ключом «${words.key('number')}»`,
    explanation: [
      'При `numbering: sections` название группы печатается «Раздел 1. Организация»: слово и номер добавляются сами, и номера строк',
      '1.1., 1.2. всегда им соответствуют. Номер, оставленный в названии, при перестановке разделов стал бы неверным.',
      '',
      'Неверно: `title: Раздел 1. Организация`. Верно: `title: Организация`, а слово «Раздел» меняется ключом `sectionWord`.',
    ].join('\n'),
  }),
  'plan/number-without-section': entry<Record<never, never>>({
    severity: 'warning',
    title: 'Номер группы не печатается',
    message: () => 'Номер закреплён за группой, которая печатается без номера',
    help: (_params, words) =>
      `Уберите ключ «${words.key('number')}» или укажите «${words.key('numbering')}: ${words.value('numbering', 'sections')}» и название раздела «${words.key('title')}»`,
    explanation: [
      'Номер есть только у разделов: групп с названием (`title`) при нумерации `numbering: sections`. Годы и месяцы печатаются без номера.',
    ].join('\n'),
  }),
  'plan/columns-too-narrow': entry<{ orientation: 'portrait' | 'landscape' }>({
    severity: 'warning',
    title: 'Столбцы не помещаются на листе',
    message: ({ orientation }) =>
      `Столбцы не помещаются ${orientation === 'portrait' ? 'на книжном листе' : 'даже на альбомном листе'}: длинные слова придется разделить между строками`,
    help: ({ orientation }, words) =>
      orientation === 'portrait'
        ? `Уберите «${words.key('orientation')}: ${words.value('orientation', 'portrait')}», и таблица напечатается на альбомном листе, или уберите столбец`
        : `Уберите столбец из «${words.key('columns')}» или сократите заголовки столбцов ключом «${words.key('headings')}»`,
    explanation: [
      'Каждому столбцу нужно место для его самого длинного слова, в том числе в заголовке. Если его не хватает и на альбомном листе, таблица',
      'печатается мельче, но не мельче 9 пт. Если не хватает и тогда, слова делятся между строками без знака переноса, и таблицу трудно читать.',
      '',
      'Обычно помогает короткий заголовок: `headings: { funding: Средства }` вместо «Источник финансирования».',
    ].join('\n'),
  }),
  'plan/chart-without-days': entry<Record<string, never>>({
    severity: 'warning',
    title: 'На графике нечего показать',
    message: () => 'График не напечатан: ни у одного мероприятия нет дней',
    help: (_params, words) => `Укажите сроки с месяцем и годом или уберите «${words.key('chart')}»`,
    explanation: [
      'График показывает мероприятия на шкале лет и кварталов. Дни берутся из сроков: «март 2021 года», «III квартал», «ежемесячно, до 5 числа».',
      'Срок «по мере необходимости» дней не называет, а сроку «март» нужен год – в самом сроке, в `year` группы или в начале файла.',
    ].join('\n'),
  }),
  'plan/caption-without-chart': entry<Record<string, never>>({
    severity: 'warning',
    title: 'Подпись есть, а графика нет',
    message: (_params, words) => `Подпись «${words.key('chartCaption')}» не печатается: график не включён`,
    help: (_params, words) => `Добавьте «${words.key('chart')}: true» или уберите подпись`,
    explanation: 'Неверно: `chartCaption: График подготовки школ` без `chart`. Верно: `chart: true` и под ним `chartCaption: График подготовки школ`.',
  }),
}
