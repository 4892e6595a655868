import { entry } from './entry.ts'

/** Values are shown in the sentence while they are short enough to be compared at a glance; both are shown below it anyway. */
const isLong = (value: string): boolean => value.length > 80 || value.includes('\n')
const quoted = (value: string): string => (isLong(value) ? 'другой текст' : value === 'ничего' ? 'ничего нет' : `«${value}»`)

/** «в действующей редакции: … / ожидалось: …»: long texts stand below the sentence only. */
const beside = (expected: string, actual: string): string =>
  isLong(expected) && isLong(actual) ? 'в действующей редакции стоит не то, что должно было остаться после приказа; оба текста – ниже' : `в действующей редакции: ${quoted(actual)}, а по приказу ожидалось: ${quoted(expected)}`

const behind = (name: string): string => (name === 'null' ? 'первой' : `после «${name}»`)

export interface Mismatch {
  readonly document: string
  readonly path: string
  readonly reason: 'no-document' | 'no-place' | 'ambiguous' | 'other-value' | 'other-neighbour'
  readonly at: string | undefined
  readonly expected: string
  readonly actual: string
}

function describeMismatch({ document, path, reason, at, expected, actual }: Mismatch): string {
  const place = path === '' ? `файл «${document}»` : `место «${path}» файла «${document}»`
  switch (reason) {
    case 'no-document':
      return `Изменение не подходит к делу: файла «${document}» в нем нет`
    case 'no-place':
      return `Изменение не подходит к тексту: в «${path}» файла «${document}» нет места «${at ?? ''}»`
    case 'ambiguous':
      return `Изменение не подходит к тексту: обозначение «${at ?? ''}» в «${path}» файла «${document}» встречается дважды`
    case 'other-neighbour':
      return `Изменение не подходит к тексту: в «${path}» файла «${document}» строка должна стоять ${behind(expected)}, а стоит ${behind(actual)}`
    case 'other-value':
      return `Изменение не подходит к тексту (${place}): ${beside(expected, actual)}`
  }
}

/** Amending acts: what they amend, whether they fit it, and whether a signed text was changed without one. */
export const amendmentEntries = {
  'amendment/incomplete-change': entry<{ operation: string; missing: 'old' | 'new' | 'item' }>({
    severity: 'error',
    title: 'Изменение записано не полностью',
    message: ({ operation, missing }, words) =>
      missing === 'item'
        ? `В изменении «${words.value('operation', operation)}» не сказано, что переставлено`
        : operation === 'set'
          ? `В изменении не сказано ни что было, ни что стало`
          : `В изменении «${words.value('operation', operation)}» нет значения`,
    help: ({ missing }, words) => `Допишите «${words.key(missing)}»`,
    explanation: [
      'Изменение хранит и прежнее значение (`old`, «было»), и новое (`new`, «стало»): по ним находят любую редакцию. Добавленному нужно только новое,',
      'исключенному – только прежнее, переставленному – обозначение того, что переставлено (`item`, «строка»).',
      '',
      'Список изменений составляет `prikaz amend`: руками его обычно не пишут.',
    ].join('\n'),
  }),
  'amendment/unknown-dossier': entry<{ path: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Изменяемого дела нет',
    message: ({ path }) => `Дела «${path}», в которое вносятся изменения, нет`,
    help: ({ nearest }) => (nearest === undefined ? 'Укажите папку дела внутри папки того же органа' : `Возможно, имелось в виду «${nearest}»`),
    explanation: [
      'Приказ о внесении изменений называет папку изменяемого дела. Она лежит в папке того же органа: изменить приказ может только тот, кто его издал.',
      '',
      'Неверно: `amends: podderzhka-shkol`, когда папка называется podderzhka-shkol-2020. Верно: `amends: podderzhka-shkol-2020`.',
    ].join('\n'),
  }),
  'amendment/amends-amendment': entry<{ path: string; original: string }>({
    severity: 'error',
    title: 'Изменения вносятся в приказ об изменениях',
    message: ({ path }) => `«${path}» – само приказ о внесении изменений; изменения вносят только в основной акт`,
    help: ({ original }, words) => `Укажите основной акт: «${words.key('amends')}: ${original}»`,
    explanation: [
      'Изменения вносятся всегда в основной акт, а не в акты, которыми он изменен: после подписания они уже исполнены, и менять в них нечего.',
      '',
      'Выход: назовите в `amends` дело основного акта и составьте список изменений к его нынешней редакции командой `prikaz amend`.',
    ].join('\n'),
  }),
  'amendment/unsigned-act': entry<{ path: string }>({
    severity: 'error',
    title: 'Изменяется неподписанный акт',
    message: ({ path }) => `Акт «${path}» еще не подписан: у него нет даты или номера, и вносить изменения не во что`,
    help: () => 'Правьте сам проект: приказ о внесении изменений нужен только подписанному акту. Если акт подписан, впишите его дату и номер',
    explanation: [
      'Приказ о внесении изменений называет дату и номер изменяемого акта. Пока их нет, это проект: его просто правят.',
      '',
      'Выход: если акт уже подписан, впишите в его файл `date` и `number`; если нет – уберите папку с приказом о внесении изменений.',
    ].join('\n'),
  }),
  'amendment/before-act': entry<{ date: string; actDate: string }>({
    severity: 'error',
    title: 'Изменения раньше самого акта',
    message: ({ date, actDate }) => `Приказ о внесении изменений датирован ${date}, а изменяемый акт – ${actDate}`,
    help: () => 'Проверьте обе даты: изменить можно только то, что уже подписано',
    explanation: [
      'Изменения вносятся в акт, который уже подписан, поэтому приказ о них не может быть старше.',
      '',
      'Неверно: приказ от 17.09.2020, изменения от 01.03.2020. Верно: изменения от 01.03.2021.',
    ].join('\n'),
  }),
  'amendment/several-drafts': entry<{ path: string }>({
    severity: 'warning',
    title: 'Несколько проектов изменений одного акта',
    message: ({ path }) => `У акта есть еще один проект приказа о внесении изменений, «${path}»; какой из них будет подписан первым, неизвестно`,
    help: () => 'Объедините проекты в один или подпишите первый (впишите его дату и номер), прежде чем готовить следующий',
    explanation: [
      'Каждый приказ о внесении изменений составлен к определенной редакции. Пока неизвестно, какой из проектов будет подписан первым, программа считает их',
      'следующими друг за другом по именам папок.',
      '',
      'Выход: оставьте один проект и составьте его заново командой `prikaz amend`.',
    ].join('\n'),
  }),
  'amendment/text-mismatch': entry<Mismatch>({
    severity: 'error',
    title: 'Изменение не подходит к тексту акта',
    message: describeMismatch,
    help: () => 'Если файл правили после этого приказа, составьте новый: prikaz amend; если папку более позднего приказа убрали, верните ее; если это проект, составьте его заново: prikaz amend --update',
    explanation: [
      'Исходные файлы держат нынешний текст акта, а прежний находится обратным ходом: изменения последнего приказа снимаются первыми. Для этого на месте',
      'каждого изменения должно стоять то, что приказ туда поставил: «ожидалось» – слова приказа, «в действующей редакции» – то, что стоит в файле дела. Если',
      'они различаются, файл правили после приказа, или изменили сам список изменений.',
      '',
      'Выход: верните подписанный текст. Если приказ о внесении изменений еще не подписан, составьте его заново командой `prikaz amend`.',
    ].join('\n'),
  }),
  'amendment/same-unit': entry<{ place: string; own: string; other: string; expected: string | undefined; actual: string | undefined }>({
    severity: 'error',
    title: 'Два приказа меняют одно место, и второй не учитывает первого',
    message: ({ place, own, other, expected, actual }) =>
      `Место «${place}» уже изменил приказ ${other}, и приказ ${own} к его тексту не подходит${expected === undefined || actual === undefined ? '' : ` – ${beside(expected, actual)}`}`,
    help: ({ own, other }) => `Если приказ ${own} – проект, составьте его заново к нынешнему тексту: prikaz amend --update. Если подписаны оба, проверьте их даты и номера: позже подписанный составляется к тексту, который получился по приказу ${other}`,
    explanation: [
      'Приказы о внесении изменений применяются по порядку дат и номеров: каждый следующий составлен к тексту, который получился после прежнего. Замечание',
      'стоит у того приказа, который составлен к другому тексту: его «было» – не то, что оставил прежний приказ. Так бывает, когда два приказа составлены к одной',
      'редакции, когда одно изменение внесли дважды или когда перепутаны даты.',
      '',
      'Выход: исправьте дату или номер, в которых описка; проект составьте заново командой `prikaz amend` с `--update`.',
    ].join('\n'),
  }),
  'amendment/nothing-changes': entry<object>({
    severity: 'error',
    title: 'Изменения ничего не меняют в тексте',
    message: () => 'Эти изменения ничего не меняют в печатном тексте акта, и вносить нечего',
    help: () => 'Уберите эту папку: комментарии, обозначения и порядок ключей приказом не меняют',
    explanation: [
      'Приказ о внесении изменений меняет слова и номера, которые видит читатель. Обозначения (`id`), комментарии и запись YAML к тексту не относятся, их правят',
      'без всякого приказа.',
      '',
      'Выход: уберите папку с этим приказом или составьте его заново командой `prikaz amend` после правки исходных файлов.',
    ].join('\n'),
  }),
  'amendment/words-mismatch': entry<{ document: string; reason: 'missing' | 'ambiguous' | 'words' | 'place' | 'conflict' | 'differs' | 'result'; expected: string; actual: string }>({
    severity: 'error',
    title: 'Слова приказа не приводят к новому тексту',
    message: ({ document, reason, expected, actual }) => {
      const start = `Если исполнить приказ как написано, новая редакция файла «${document}» не получится`
      if (reason === 'missing') return `${start}: места, о котором он говорит, в прежнем тексте нет`
      if (reason === 'place') return `${start}: дополнить на указанном месте нельзя`
      if (reason === 'ambiguous') return `${start}: под его слова подходит несколько мест`
      if (reason === 'conflict') return `${start}: два указания говорят об одном месте`
      if (reason === 'words' || reason === 'differs') return `${start}: в прежнем тексте вместо ${quoted(expected)} стоит ${quoted(actual)}`
      return `${start}: вместо ${quoted(expected)} получается ${quoted(actual)}`
    },
    help: (_, words) => `Изложите это место целиком (ключ «${words.key('rewrite')}») или приложение в новой редакции (ключ «${words.key('reissue')}»)`,
    explanation: [
      'Программа исполняет слова приказа на печатном тексте так, как это сделал бы читатель: находит строки по номерам и названиям, слова – по самим словам.',
      'Получиться должна в точности новая редакция. Если не получается, подписывать такой приказ нельзя.',
      '',
      'Выход: назовите место в `rewrite` или приложение в `reissue` – тогда оно излагается целиком. Если это не помогло, сообщите разработчикам.',
    ].join('\n'),
  }),
  'amendment/requisite-changed': entry<{ requisite: string }>({
    severity: 'error',
    title: 'Изменения затрагивают реквизиты подписанного акта',
    message: ({ requisite }) => `Изменения затрагивают реквизит подписанного акта: ${requisite}`,
    help: () => 'Верните в файл акта прежнее значение: дату, номер, подпись и бланк подписанного акта приказом не меняют',
    explanation: [
      'Бланк, дата, номер, подпись и отметки – это сам подписанный лист. Приказ о внесении изменений меняет только содержание акта.',
      '',
      'Выход: верните прежние `date`, `number`, `signatory`, `agreement`. Опечатку в реквизите исправляют по правилам делопроизводства, а не приказом об изменениях.',
    ].join('\n'),
  }),
  'amendment/broken-state': entry<{ message: string; when: 'before' | 'after'; lacksPicture?: boolean }>({
    severity: 'error',
    title: 'Редакция акта не собирается',
    message: ({ message, when }) => `Редакция акта ${when === 'before' ? 'до' : 'после'} этих изменений не собирается: ${message}`,
    help: ({ lacksPicture }) =>
      lacksPicture === true
        ? 'Верните прежний рисунок в папку дела: без него прежнюю редакцию не напечатать; новый назовите иначе'
        : 'Проверьте дело целиком командой prikaz check и список изменений этого приказа',
    explanation: [
      'Обе редакции, прежняя и новая, собираются так же, как обычный документ: по ним составлены слова приказа. Здесь одна из них содержит ошибку,',
      'которой нет в нынешнем тексте, – значит, в список изменений попало не то, что стояло в подписанном акте, или человек, которого акт называл,',
      'удален из people.yaml, или из папки дела убрали рисунок, который стоял в прежней редакции.',
      '',
      'Выход: верните рисунок; верните в people.yaml прежнюю запись (новому человеку дают новое обозначение) или исправьте список изменений.',
    ].join('\n'),
  }),
  'amendment/broken-amendment': entry<{ path: string }>({
    severity: 'error',
    title: 'Приказ о внесении изменений прочитать нельзя',
    message: () => 'В этом приказе о внесении изменений есть ошибки, и ни прежних редакций акта, ни отметок о них без него не найти',
    help: ({ path }) => `Исправьте его: prikaz check "${path}"`,
    explanation: [
      'По приказам о внесении изменений программа находит прежние редакции акта и ставит в нем отметки «(в ред. приказа …)». Пока один из них прочитать',
      'нельзя, акт не собирается.',
      '',
      'Выход: исправьте файл, на который указывает сообщение, или уберите его из папки органа.',
    ].join('\n'),
  }),
  'amendment/unknown-unit': entry<{ id: string; key: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Такого места среди изменений нет',
    message: ({ id, key }, words) => `«${id}» в «${words.key(key)}» не называет ни одного измененного места`,
    help: ({ nearest }) => (nearest === undefined ? 'Уберите это обозначение: этот приказ его не меняет' : `Возможно, имелось в виду «${nearest}»`),
    explanation: [
      'В `reissue`, `rewrite` и `phrases` называют строки, пункты, разделы и приложения, которые этот приказ меняет, – по их обозначениям.',
      '',
      'Неверно: `rewrite: [ y2021-monitoring ]`, когда эта строка не изменилась. Выход: исправьте обозначение или уберите его.',
    ].join('\n'),
  }),
  'amendment/own-phrase': entry<{ unit: string }>({
    severity: 'note',
    title: 'Формулировка составлена вручную',
    message: ({ unit }) => `О «${unit}» печатается ваша формулировка: приводит ли она к новому тексту, программа не проверяет`,
    help: () => 'Прочитайте ее еще раз рядом с новым текстом; исправлять ничего не нужно',
    explanation: [
      'Слова приказа программа проверяет, исполняя их на прежнем тексте. Предложение из `phrases` она понять не может и печатает так, как оно написано; проверяется',
      'только то, что она составила бы сама.',
      '',
      'Исправлять ничего не нужно. Если своя формулировка не обязательна, уберите ее.',
    ].join('\n'),
  }),
  'amendment/not-yet-signed': entry<{ date: string; signed: string | undefined }>({
    severity: 'note',
    title: 'Акта на эту дату еще нет',
    message: ({ date, signed }) => `На ${date} этого акта еще нет: ${signed === undefined ? 'это проект' : `он подписан ${signed}`}; он пропущен`,
    explanation: [
      'С `--as-of` собираются акты, которые на эту дату подписаны, и в той редакции, которая тогда действовала. Проекты и более поздние акты не собираются.',
      '',
      'Исправлять ничего не нужно.',
    ].join('\n'),
  }),
  'amendment/before-signing': entry<{ date: string; signed: string | undefined }>({
    severity: 'error',
    title: 'На эту дату акт еще не подписан',
    message: ({ date, signed }) => `На ${date} собирать нечего: ${signed === undefined ? 'акт еще не подписан' : `акт подписан ${signed}`}`,
    help: ({ signed }) => (signed === undefined ? 'Соберите проект без --as-of' : 'Укажите этот день или более поздний'),
    explanation: [
      'Параметр `--as-of` собирает акт в той редакции, которая действовала на указанную дату. До подписания акта не было ни в какой редакции.',
      '',
      'Неверно: `--as-of 2020-01-01` для приказа от 17.09.2020. Верно: `--as-of 2020-09-17`.',
    ].join('\n'),
  }),
}
