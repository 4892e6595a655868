import type { AuthorWords, Phrase } from '../author-words.ts'
import { entry } from './entry.ts'

const suggestion = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Возможно, имелось в виду «${nearest}»`

/** The way out when the name of an annex file is no id: `план.yaml`. */
const giveId = (id: string, words: AuthorWords): string => `добавьте в него строку «${words.key('id')}: ${id}» или переименуйте файл`

/** References between the files of a dossier: people, units, annexes. Case forms are in people.ts. */
const referenceEntries = {
  'ref/unknown-person': entry<{ id: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Человек или подразделение не найдены',
    message: ({ id }) => `В people.yaml нет ни человека, ни подразделения с обозначением «${id}»`,
    help: ({ nearest }) => suggestion(nearest, 'Добавьте запись в people.yaml или исправьте обозначение'),
    explanation: [
      'Приказ называет людей и подразделения по `id` из файла people.yaml: оттуда берутся фамилия, должность и падежные формы.',
      'Если записи с таким `id` нет, печатать нечего.',
      '',
      'Неверно: `control: kosmina`, когда в people.yaml стоит `id: kasmina`.',
      'Верно: `control: kasmina`.',
    ].join('\n'),
  }),
  'ref/not-a-person': entry<{ id: string }>({
    severity: 'error',
    title: 'Нужен человек, а указано подразделение',
    message: ({ id }) => `«${id}» – подразделение, а здесь нужен человек`,
    help: (_, words) => `Укажите «${words.key('id')}» из списка «${words.key('people')}» файла people.yaml`,
    explanation: [
      'Подписывает приказ и возглавляет подразделение человек, поэтому здесь нужен `id` из списка `people`, а не из списка `units`.',
      '',
      'Неверно: `signatory: imo`. Верно: `signatory: limanova`.',
    ].join('\n'),
  }),
  'ref/duplicate-person': entry<{ id: string }>({
    severity: 'error',
    title: 'Обозначение в people.yaml повторяется',
    message: ({ id }) => `Обозначение «${id}» в people.yaml уже занято`,
    help: (_, words) => `Дайте одной из записей другое имя (${words.key('id')}): по нему приказы находят человека или подразделение`,
    explanation: [
      'Люди и подразделения ищутся по одному и тому же списку обозначений, поэтому каждый `id` в people.yaml встречается один раз.',
      '',
      'Неверно: человек `id: imo` и подразделение `id: imo`. Верно: `id: lizina` и `id: imo`.',
    ].join('\n'),
  }),
  'ref/unknown-annex': entry<{ id: string; nearest: string | undefined; unnamed?: string | undefined }>({
    severity: 'error',
    title: 'Приложение не найдено',
    message: ({ id }) => `У приказа нет приложения с обозначением «${id}»`,
    help: ({ id, nearest, unnamed }, words) =>
      unnamed === undefined
        ? suggestion(nearest, `Добавьте файл приложения в список «${words.key('annexes')}» приказа`)
        : `Если это приложение из файла «${unnamed}», ${giveId(id, words)}: обозначение пишется латинскими строчными буквами, и такое имя файла им не служит`,
    explanation: [
      'Ключ `annex` пункта называет приложение по его обозначению: это `id` документа-приложения, а если он не указан – имя файла без',
      '`.yaml`. Приложение должно стоять в списке `annexes` приказа.',
      '',
      'Неверно: `annex: programm`, когда в списке `annexes: [program.yaml]`. Верно: `annex: program`.',
      '',
      'Обозначение пишется латинскими строчными буквами. Если файл назван по-русски (`план.yaml`), запишите обозначение в самом файле: `id: plan`',
      '(по-русски `обозначение: plan`), а в пункте – `annex: plan`. Можно и переименовать файл.',
    ].join('\n'),
  }),
  'ref/unused-annex': entry<{ id: string; proposed: string | undefined }>({
    severity: 'error',
    title: 'Приложение не упомянуто в приказе',
    message: ({ id }) => `Приложение «${id}» не упомянуто ни в одном пункте приказа`,
    help: ({ id, proposed }, words) =>
      proposed !== undefined
        ? `Обозначение пишется латинскими строчными буквами, и такое имя файла им не служит: ${giveId(proposed, words)}. Затем добавьте «${words.key('annex')}: ${proposed}» к пункту, который вводит это приложение`
        : `Добавьте «${words.key('annex')}: ${id}» к пункту, который вводит это приложение, или уберите файл из списка «${words.key('annexes')}»`,
    explanation: [
      'О приложении к распорядительному документу говорит сам текст: «Утвердить муниципальную программу (приложение 1)».',
      'Приложение, которого нет ни в одном пункте, ничем не утверждено.',
      '',
      'Верно: `- { text: Утвердить муниципальную программу, annex: program }`.',
      '',
      'Приложение называют его обозначением: это `id` в его файле, а если его нет – имя файла. Имя файла с русскими или прописными буквами обозначением',
      'не служит: добавьте в файл `id: plan` (по-русски `обозначение: plan`) или переименуйте его.',
    ].join('\n'),
  }),
  'ref/annex-order': entry<{ id: string; after: string }>({
    severity: 'warning',
    title: 'Приложения пронумерованы не в порядке упоминания',
    message: ({ id, after }, words) =>
      `Приложение «${id}» упомянуто раньше приложения «${after}», а в списке «${words.key('annexes')}» стоит после него`,
    help: (_, words) => `Переставьте файлы в списке «${words.key('annexes')}» в том порядке, в каком их называют пункты`,
    explanation: [
      'Приложения нумеруются в том порядке, в каком они упомянуты в тексте: первое названное – приложение 1.',
      '',
      'Неверно: пункт 1 называет roadmap, пункт 2 – program, а список `annexes: [program.yaml, roadmap.yaml]`.',
      'Верно: `annexes: [roadmap.yaml, program.yaml]`.',
    ].join('\n'),
  }),
}

/** What an order says. */
const orderEntries = {
  'order/invalid-date': entry<{ text: string }>({
    severity: 'error',
    title: 'Такой даты нет в календаре',
    message: ({ text }) => `Даты «${text}» нет в календаре`,
    help: () => 'Проверьте день и месяц: дата пишется как 2020-09-17 или 17.09.2020',
    explanation: [
      'Дата приказа печатается в нём самом и в отметке каждого приложения, поэтому она должна существовать.',
      '',
      'Неверно: `date: 31.09.2020` (в сентябре 30 дней). Верно: `date: 30.09.2020`.',
    ].join('\n'),
  }),
  'order/points-too-deep': entry<{ deepest: number }>({
    severity: 'error',
    title: 'Пункты вложены слишком глубоко',
    message: ({ deepest }) => `Пункты вложены глубже ${deepest} уровней`,
    help: () => 'Поднимите вложенные пункты на уровень выше или вынесите подробности в приложение',
    explanation: [
      'Пункт приказа может иметь подпункты, они – свои, и так до шестого уровня. Пункт «1.1.1.1.1.1.1» никто не процитирует без ошибки:',
      'такие подробности выносят в приложение.',
      '',
      'Обычно глубокая вложенность получается случайно, когда ключ `points:` сдвинут вправо лишний раз.',
    ].join('\n'),
  }),
  'order/point-content': entry<{ problem: Phrase; advice?: Phrase | undefined }>({
    severity: 'error',
    title: 'Непонятно, что говорит пункт',
    message: ({ problem }, words) => problem(words),
    help: ({ advice }, words) =>
      advice?.(words) ??
      `В пункте должно быть что-то одно: ${['text', 'control', 'inForce', 'publish'].map((key) => `«${words.key(key)}»`).join(', ')} или «${words.key('repeal')}»`,
    explanation: [
      'Пункт приказа – это либо текст (`text`; с ним могут стоять `executor`, `deadline`, `annex` и вложенные `points`), либо контроль',
      '(`control`), либо вступление в силу (`inForce`, `inForceFrom`), либо размещение на сайте (`publish`), либо признание прежних актов',
      'утратившими силу (`repeal`).',
      '',
      'Неверно: `- { text: Обеспечить явку, control: kasmina }`.',
      'Верно: два пункта, `- text: Обеспечить явку` и `- control: kasmina`.',
    ].join('\n'),
  }),
}

/** What a programme says. */
const programEntries = {
  'program/section-content': entry<{ problem: Phrase }>({
    severity: 'error',
    title: 'Непонятно, из чего состоит раздел',
    message: ({ problem }, words) => problem(words),
    help: (_, words) =>
      `Напишите в разделе «${words.key('text')}», если в нём только текст, или «${words.key('blocks')}», если частей несколько`,
    explanation: [
      'Раздел программы – это либо один текст (`text`), либо несколько частей (`blocks`): текст, список, паспорт, критерии.',
      'Вместе они не пишутся: было бы неясно, что идёт первым.',
      '',
      'Верно: `- { title: Механизмы реализации, text: … }` или `- { title: Цели и задачи, blocks: [ { text: … }, { show: goals } ] }`.',
    ].join('\n'),
  }),
  'program/block-content': entry<{ problem: Phrase }>({
    severity: 'error',
    title: 'Непонятно, что печатать в этом месте',
    message: ({ problem }, words) => problem(words),
    help: () => 'Оставьте здесь что-то одно, остальное вынесите отдельно',
    explanation: [
      'Часть раздела – это подзаголовок (`heading`), текст (`text`) и не больше одного из `show`, `list`, `passport`, `criteria`.',
      'Строка паспорта – название (`name`) и что-то одно из `text`, `show`, `list`. Ключ `as` выбирает вид списка и без списка ничего не значит.',
      '',
      'Неверно: `- { name: Срок, text: 2020 год, show: term }`. Верно: `- { name: Срок, show: term }`.',
    ].join('\n'),
  }),
  'program/nothing-to-show': entry<{ key: string; what: string }>({
    severity: 'error',
    title: 'Показывать нечего',
    message: ({ key, what }, words) => `Здесь нужно напечатать ${what}, но ключа «${words.key(key)}» в начале файла нет`,
    help: ({ key }, words) =>
      `Добавьте «${words.key(key)}:» в начало файла программы или замените «${words.key('show')}» на «${words.key('text')}»`,
    explanation: [
      'Ключ `show` повторяет то, что один раз записано в начале файла: `goals` – цели, `tasks` – задачи, `term` – срок действия.',
      '',
      'Неверно: `show: goals` в файле, где нет `goals:`. Верно: в начале файла `goals: [ { text: … } ]`, в паспорте `show: goals`.',
    ].join('\n'),
  }),
  'program/never-shown': entry<{ key: string; what: string }>({
    severity: 'warning',
    title: 'Записано, но нигде не печатается',
    message: ({ key, what }, words) => `Ключ «${words.key(key)}» (${what}) записан, но ни паспорт, ни разделы его не показывают`,
    help: ({ key }, words) => `Добавьте «${words.key('show')}: ${words.value('show', key)}» в паспорт или в раздел`,
    explanation: [
      'Цели, задачи, срок и название записываются в начале файла один раз, а печатаются там, где стоит `show`.',
      'Если `show` нет нигде, записанное не попадёт в документ.',
    ].join('\n'),
  }),
}

/** What a roadmap says. */
const roadmapEntries = {
  'roadmap/unnamed-group': entry<Record<never, never>>({
    severity: 'error',
    title: 'У группы мероприятий нет ни года, ни месяца, ни названия',
    message: (_, words) =>
      `Группа мероприятий должна быть названа: укажите «${words.key('year')}», «${words.key('month')}» или «${words.key('title')}»`,
    help: (_, words) =>
      `Напишите «${words.key('year')}: 2021», «${words.key('month')}: 2021-09» или «${words.key('title')}: Методическая поддержка школ»`,
    explanation: [
      'Каждая группа начинается строкой во всю ширину таблицы: «2021 год», «Сентябрь 2021 года» или «Раздел 1. …». Без названия можно оставить только',
      'единственную группу со сквозной нумерацией.',
    ].join('\n'),
  }),
  'roadmap/empty-cell': entry<{ column: string; key: string }>({
    severity: 'warning',
    title: 'Пустая ячейка в плане мероприятий',
    message: ({ column }) => `В столбце «${column}» у этого мероприятия ничего не указано`,
    help: ({ key }, words) => `Добавьте в мероприятие «${words.key(key)}:»`,
    explanation: [
      'Столбцы таблицы заданы ключом `columns`. Мероприятие, в котором не заполнен один из них, напечатается с пустой ячейкой, а срок или',
      'ответственный в плане обычно обязательны.',
    ].join('\n'),
  }),
  'roadmap/period-not-understood': entry<{ reason: string }>({
    severity: 'note',
    title: 'Срок не понят и напечатан как есть',
    message: ({ reason }) => `Этот срок напечатан как есть, проверить его нельзя: ${reason}`,
    help: () => 'Запишите срок словами из примеров: prikaz explain roadmap/period-not-understood',
    explanation: [
      'Программа понимает сроки так, как их пишут в планах, и печатает их без изменений. Понятный срок можно проверить и перенести в календарь,',
      'непонятный – только напечатать.',
      '',
      'Понятны, например: «Январь 2021 года», «Сентябрь 2020 года – май 2021 года», «Февраль; июнь; ноябрь», «III квартал 2021 г.»,',
      '«2020–2023», «до 15 марта 2021 года», «В течение года», «Постоянно (по плану-графику)», «Сентябрь – ноябрь (ежегодно)»,',
      '«ежемесячно, до 5 числа», «вторая половина месяца». Сроки без точных дней – «третья неделя», «по вторникам», «летние каникулы»,',
      '«в течение 10 дней со дня подписания» – тоже понятны, но в календарь не попадают.',
    ].join('\n'),
  }),
  'roadmap/hidden-value': entry<{ key: string; count: number }>({
    severity: 'warning',
    title: 'Заполненный ключ не печатается',
    message: ({ key, count }, words) =>
      `Ключ «${words.key(key)}» заполнен (мероприятий: ${count}), но столбца «${words.value('columns', key)}» в таблице нет, и он не напечатается`,
    help: ({ key }, words) => `Добавьте «${words.value('columns', key)}» в «${words.key('columns')}» или уберите этот ключ из мероприятий`,
    explanation: [
      'В таблице печатаются только столбцы из `columns`. Чтобы ничего не пропало незаметно, программа сообщает о заполненных ключах,',
      'для которых столбца нет.',
      '',
      'Верно: `columns: [number, title, period, responsible]`, если в мероприятиях указаны `responsible`.',
    ].join('\n'),
  }),
}

export const dossierEntries = {
  ...referenceEntries,
  ...orderEntries,
  ...programEntries,
  ...roadmapEntries,
}
