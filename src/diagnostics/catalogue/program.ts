/** The data of a programme: goals from a file of their own, mentions of goals and tasks, indicators, financing. */
import type { Phrase } from '../author-words.ts'
import { entry } from './entry.ts'

const goalsEntries = {
  'dossier/missing-goals': entry<{ path: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Файл целей и задач не найден',
    message: ({ path }) => `Файл целей и задач «${path}» не найден`,
    help: ({ nearest }) => (nearest === undefined ? 'Проверьте имя файла: он лежит в папке приказа' : `Возможно, имелся в виду «${nearest}»`),
    explanation: [
      'Ключ `goalsFrom` программы называет файл, из которого она берёт цели и задачи. Файл лежит в той же папке, что и приказ.',
      '',
      'Неверно: `goalsFrom: goal.yaml`, когда рядом лежит `goals.yaml`. Верно: `goalsFrom: goals.yaml`.',
    ].join('\n'),
  }),
  'dossier/not-goals': entry<{ path: string; kind: string }>({
    severity: 'error',
    title: 'В файле не цели и задачи',
    message: ({ path, kind }, words) => `В файле «${path}» не цели и задачи: его вид – ${words.value('kind', kind)}`,
    help: (_, words) => `Назовите файл, в котором стоит «${words.key('kind')}: ${words.value('kind', 'goals')}»`,
    explanation: [
      'Цели и задачи программа берёт только из файла вида `goals`: в нём есть списки `goals` и `tasks`.',
      '',
      'Неверно: `goalsFrom: roadmap.yaml`. Верно: `goalsFrom: goals.yaml`, а в начале этого файла – `kind: goals`.',
    ].join('\n'),
  }),
  'program/goals-twice': entry<{ key: string }>({
    severity: 'error',
    title: 'Цели и задачи записаны дважды',
    message: ({ key }, words) => `Ключ «${words.key(key)}» стоит вместе с «${words.key('goalsFrom')}»: непонятно, какие цели и задачи печатать`,
    help: ({ key }, words) => `Оставьте что-то одно: уберите «${words.key(key)}» или «${words.key('goalsFrom')}»`,
    explanation: [
      'Цели и задачи программы записывают либо в ней самой (`goals`, `tasks`), либо в отдельном файле, который называет `goalsFrom`.',
      'Две записи рано или поздно разойдутся.',
      '',
      'Неверно: `goalsFrom: goals.yaml` и `tasks: [ { text: … } ]` в одном файле. Верно: только `goalsFrom: goals.yaml`.',
    ].join('\n'),
  }),
  'ref/unknown-entry': entry<{ id: string; what: string; list: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Обозначения нет в списке',
    message: ({ id, what, list }, words) => `${what} с обозначением «${id}» нет в списке «${words.key(list)}»`,
    help: ({ nearest, list }, words) => (nearest === undefined ? `Исправьте обозначение или добавьте запись в «${words.key(list)}»` : `Возможно, имелось в виду «${nearest}»`),
    explanation: [
      'Задача называет свои цели, показатель – свою задачу, сумма – свой источник и подпрограмму по `id`, которым они записаны в своём списке.',
      '',
      'Неверно: `goals: [qality]`, когда цель записана с `id: quality`. Верно: `goals: [quality]`.',
    ].join('\n'),
  }),
}

const figureEntries = {
  'program/no-program': entry<Record<never, never>>({
    severity: 'error',
    title: 'Не из чего показывать',
    message: (_, words) => `Ключ «${words.key('show')}» берёт данные из программы, а это приложение к ней не относится`,
    help: (_, words) => `Назовите этот файл в «${words.key('annexes')}» программы или напишите здесь «${words.key('text')}»`,
    explanation: [
      'Приложение печатает показатели, финансирование и другие данные той программы, в `annexes` которой оно стоит. Приложение к самому приказу',
      'такой программы не имеет.',
      '',
      'Верно: файл `indicators.yaml` стоит в `annexes` файла program.yaml, а не order.yaml.',
    ].join('\n'),
  }),
  'program/passport-incomplete': entry<{ keys: readonly { key: string; what: string }[] }>({
    severity: 'warning',
    title: 'В паспорте нет обязательных строк',
    message: ({ keys }, words) =>
      `В паспорте не будет обязательных строк: нет ${keys.map(({ key, what }) => `${words.key(key)} (${what})`).join(', ')}`,
    help: (_, words) => `Добавьте эти ключи в начало файла программы или перечислите строки паспорта сами («${words.key('passport')}»)`,
    explanation: [
      '`show: passport` печатает все обычные строки паспорта, для которых в начале файла есть данные. Ответственный исполнитель, цели, задачи,',
      'показатели, сроки, финансирование и ожидаемые результаты есть в паспорте любой муниципальной программы.',
      '',
      'Если форма паспорта у вас другая, перечислите его строки: `passport: [ { show: goals }, { name: Куратор, text: … } ]`.',
    ].join('\n'),
  }),
  'program/year-missing': entry<{ what: string; years: readonly string[]; sample: string }>({
    severity: 'warning',
    title: 'Не за все годы есть данные',
    message: ({ what, years }) => `${what} ничего не указано на ${years.join(', ')} ${years.length === 1 ? 'год, а у других строк таблицы этот год есть' : 'годы, а у других строк таблицы эти годы есть'}`,
    help: ({ years, sample }) => `Допишите ${years.length === 1 ? 'год' : 'годы'}; если данных нет и не будет, так и напишите: «${years[0]}: ${sample}»`,
    explanation: [
      'Столбцы таблицы – это все годы, которые названы хотя бы в одной строке. Пропущенный год печатается прочерком, но чаще он просто забыт.',
      '',
      'Если денег на год нет, напишите `2026: 0`; если показателя ещё нет, напишите `2026: "–"`.',
    ].join('\n'),
  }),
  'program/against-direction': entry<{ name: string; direction: 'rises' | 'falls'; from: string; to: string }>({
    severity: 'warning',
    title: 'Показатель идёт не в ту сторону',
    message: ({ name, direction, from, to }) =>
      `Показатель «${name}» должен ${direction === 'rises' ? 'расти, а уменьшается' : 'снижаться, а растёт'}: ${from}, затем ${to}`,
    help: (_, words) => `Проверьте значения или направленность («${words.key('direction')}»)`,
    explanation: [
      'Ключ `direction` говорит, чего добиваются: `rises` – показатель растёт, `falls` – снижается. Значение, которое идёт в обратную сторону, –',
      'обычно опечатка.',
      '',
      'Неверно: `direction: rises` и `targets: { 2025: 65, 2026: 56 }`. Верно: `targets: { 2025: 65, 2026: 66 }`.',
    ].join('\n'),
  }),
  'program/financing-content': entry<{ problem: Phrase }>({
    severity: 'error',
    title: 'Непонятно, из чего складываются суммы',
    message: ({ problem }, words) => problem(words),
    help: () => 'Суммы пишутся один раз: у источников, а если программа делится на части – у источников каждой части',
    explanation: [
      'Если программа не делится на части, суммы стоят у источников: `sources: [ { name: бюджет округа, amounts: { 2025: 1200.5 } } ]`.',
      'Если делится, в `sources` остаются названия источников, а суммы стоят в `groups`: у каждой части – свои `sources` с `source` и `amounts`.',
      'Часть – это либо подпрограмма (`subprogram`), либо группа мероприятий с названием (`title`).',
    ].join('\n'),
  }),
  'program/total-differs': entry<{
    what: string
    stated: string
    computed: string
    difference: string
    isMore: boolean
    unit: string
  }>({
    severity: 'error',
    title: 'Итог не сходится с суммой строк',
    message: ({ what, stated, computed, difference, isMore, unit }) =>
      `${what}: указано ${stated}, а сумма строк – ${computed} ${unit}; указано на ${difference} ${isMore ? 'больше' : 'меньше'}`,
    help: (_, words) =>
      `Проверьте суммы и исправьте их или итог; без ключей «${words.key('total')}» и «${words.key('totals')}» программа посчитает итоги сама`,
    explanation: [
      'Итоги программа считает сама и точно, до последней копейки. Ключи `total` и `totals` – для проверки: если итог известен из бюджета,',
      'расхождение с ним означает ошибку в одной из сумм.',
      '',
      'Неверно: `amounts: { 2025: 1200.5, 2026: 1300 }` и `total: 2500`. Верно: `total: 2500.5`.',
    ].join('\n'),
  }),
}

export const programDataEntries = { ...goalsEntries, ...figureEntries }
