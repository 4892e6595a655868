import type { AuthorWords } from '../author-words.ts'
import { entry } from './entry.ts'

export interface NamedKey {
  readonly key: string
  readonly title?: string | undefined
}

export interface KindName {
  readonly name: string
  readonly title: string
}

/** A name with what it means, unless the name says that itself: `title (Название)`, `«название»`. Russian names stand in quotes to be told from the sentence. */
const explained = (name: string, title: string | undefined): string => {
  const plain = (text: string): string => text.toLowerCase().replaceAll('-', ' ')
  const shown = /[а-яё]/i.test(name) ? `«${name}»` : name
  return title === undefined || plain(title) === plain(name) ? shown : `${shown} (${title})`
}
const named = ({ key, title }: NamedKey, words: AuthorWords): string => explained(words.key(key), title)
const namedKind = ({ name, title }: KindName, words: AuthorWords): string => explained(words.value('kind', name), title)
const listKinds = (kinds: readonly KindName[], words: AuthorWords): string => kinds.map((kind) => namedKind(kind, words)).join(', ')
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? line.slice(0, 59) + '…' : line
}

const expectedWords: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  integer: 'целое число',
  boolean: 'true (да) или false (нет)',
  array: 'список (строки с «- »)',
  object: 'набор строк «ключ: значение»',
  null: 'пустое значение',
}

const foundWords: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'дробное число',
  integer: 'число',
  boolean: 'true или false',
  array: 'список',
  object: 'набор ключей',
  null: 'ничего нет',
}

export const schemaEntries = {
  'schema/kind-missing': entry<{ kinds: readonly KindName[]; similar: string | undefined }>({
    severity: 'error',
    title: 'Не указан вид файла',
    message: ({ similar }, words) =>
      similar === undefined
        ? `В файле нет ключа «${words.key('kind')}» – неизвестно, что это за документ`
        : `Вид файла указывает ключ «${words.key('kind')}», а здесь записано «${similar}»`,
    help: ({ kinds }, words) =>
      kinds.length === 1
        ? `Впишите первой строкой «${words.key('kind')}: ${words.value('kind', kinds[0]?.name ?? '…')}»`
        : `Впишите первой строкой «${words.key('kind')}: …»; виды: ${listKinds(kinds, words)}`,
    explanation: `Ключ \`kind\` говорит, что за документ в файле: приказ, программа, дорожная карта. От него зависит, какие ещё ключи бывают в файле и как он печатается.

Неверно:

\`\`\`yaml
title: Об утверждении программы
\`\`\`

Верно:

\`\`\`yaml
kind: order
title: Об утверждении программы
\`\`\``,
  }),
  'schema/kind-unknown': entry<{ kind: string; nearest: string | undefined; kinds: readonly KindName[] }>({
    severity: 'error',
    title: 'Неизвестный вид файла',
    message: ({ kind }, words) => (kind === '' ? `После «${words.key('kind')}» не указан вид файла` : `Вида файла «${kind}» не бывает`),
    help: ({ nearest, kinds }, words) =>
      `${nearest === undefined ? '' : `Возможно, имелось в виду «${words.value('kind', nearest)}». `}Виды: ${listKinds(kinds, words)}`,
    explanation: `В ключе \`kind\` пишется одно из известных слов: \`order\` – приказ, \`program\` – программа, \`roadmap\` – план мероприятий, \`people\` – люди и подразделения, \`authority\` – сведения об органе.

Неверно: \`kind: приказы\`. Верно: \`kind: order\` или, по-русски, \`вид: приказ\`.`,
  }),
  'schema/kind-misplaced': entry<{ kind: string; title: string; expected: readonly KindName[] }>({
    severity: 'error',
    title: 'Файл не того вида',
    message: ({ kind, title, expected }, words) =>
      `Здесь должен быть файл вида ${expected.map((one) => namedKind(one, words)).join(' или ')}, а это ${namedKind({ name: kind, title }, words)}`,
    help: (_, words) => `Проверьте имя файла и строку «${words.key('kind')}»: возможно, перепутаны два файла`,
    explanation: `У каждого файла дела своё место: \`order.yaml\` – приказ, приложения – программа и план. Если под именем приказа лежит программа, документы напечатались бы не на своих местах.

Неверно: в \`order.yaml\` стоит \`kind: program\`. Верно: в \`order.yaml\` стоит \`kind: order\`.`,
  }),
  'schema/unknown-key': entry<{
    key: string
    suggestion:
      | {
          /** In the language in which the author has tried to write it. */
          readonly name: string
          readonly reason: 'similar' | 'letters' | 'latin-letters' | 'keyboard' | 'latin-keyboard'
        }
      | undefined
    title: string | undefined
    allowed: readonly NamedKey[]
    /** Words behind a comma in «{ … }», of which the author did not mean to make a key. */
    isCutOff: boolean
  }>({
    severity: 'error',
    title: 'Неизвестный ключ',
    message: ({ key, suggestion }) =>
      suggestion?.reason === 'letters'
        ? `В ключе «${key}» есть русские буквы, похожие на латинские`
        : suggestion?.reason === 'latin-letters'
          ? `В ключе «${key}» есть латинские буквы, похожие на русские`
        : `Ключа «${key}» здесь не бывает`,
    help: ({ suggestion, title, allowed, isCutOff }, words) => {
      if (isCutOff) return 'Если это продолжение текста перед запятой, возьмите весь текст в кавычки: внутри «{ … }» запятая кончает значение'
      const list = allowed.length === 0 ? '' : `Здесь бывают: ${allowed.map((one) => named(one, words)).join(', ')}`
      if (suggestion === undefined) return list === '' ? 'Удалите этот ключ' : list
      const meant = explained(suggestion.name, title)
      const hints = {
        similar: `Возможно, имелся в виду ключ ${meant}`,
        letters: `Наберите ключ латиницей: ${meant}`,
        'latin-letters': `Наберите ключ русскими буквами: ${meant}`,
        keyboard: `Похоже, ключ ${meant} набран в русской раскладке`,
        'latin-keyboard': `Похоже, ключ ${meant} набран в латинской раскладке`,
      }
      return `${hints[suggestion.reason]}. ${list}`
    },
    explanation: `Программа знает все ключи каждого вида документа. Незнакомый ключ – это почти всегда опечатка; если его пропустить, его содержание не попадёт в документ, и никто этого не заметит.

Неверно: \`tilte: Об утверждении программы\`. Верно: \`title: Об утверждении программы\`.

Ключи пишутся строчными буквами, по-английски (\`title\`) или по-русски (\`название\`), через дефис, если слов несколько. Буквы «а», «е», «о», «с» в обоих алфавитах выглядят
одинаково, но это разные буквы: ключ набирают целиком в одной раскладке.`,
  }),
  'schema/key-in-two-languages': entry<{ first: string; second: string }>({
    severity: 'error',
    title: 'Один ключ записан дважды: по-английски и по-русски',
    message: ({ first, second }) => `«${first}» и «${second}» – один и тот же ключ, а записан он здесь дважды`,
    help: () => 'Оставьте одну из двух строк: какая из них верна, программа не знает',
    explanation: `У каждого ключа два имени, английское и русское: \`title\` и \`название\`, \`kind\` и \`вид\`. Писать можно любое, но один раз.

Неверно:

\`\`\`yaml
title: Об утверждении программы
название: Об утверждении муниципальной программы
\`\`\`

Верно:

\`\`\`yaml
название: Об утверждении муниципальной программы
\`\`\``,
  }),
  'schema/missing-key': entry<{
    key: string
    title: string | undefined
    hint: string | undefined
    because: string | undefined
  }>({
    severity: 'error',
    title: 'Нет обязательного ключа',
    message: ({ key, title, because }, words) =>
      because === undefined
        ? `Нет обязательного ключа ${named({ key, title }, words)}`
        : `Вместе с ключом «${words.key(because)}» нужен ключ ${named({ key, title }, words)}`,
    help: ({ key, hint }, words) =>
      `Добавьте строку «${words.key(key)}: …» на этом уровне${hint === undefined ? '' : `. ${hint.replace(/([а-яё\d»)])\.$/, '$1')}`}`,
    explanation: `Без некоторых сведений документ составить нельзя: у приказа должны быть название и пункты, у раздела – заголовок.

Неверно:

\`\`\`yaml
sections:
  - text: Абзац без заголовка
\`\`\`

Верно:

\`\`\`yaml
sections:
  - title: Обоснование
    text: Абзац
\`\`\``,
  }),
  'schema/wrong-type': entry<{ key: string; expected: readonly string[]; found: string; written: string }>({
    severity: 'error',
    title: 'Значение не того вида',
    message: ({ key, expected, found }, words) =>
      `${key === '' ? 'Здесь' : `В «${words.key(key)}»`} ожидается ${expected.map((type) => expectedWords[type] ?? type).join(' или ')}, а записан${found === 'string' || found === 'array' || found === 'object' ? '' : 'о'} ${foundWords[found] ?? found}`,
    help: ({ expected, found, written }) => {
      if (expected.includes('array') && found === 'string') {
        return /^-\S/.test(written)
          ? 'После дефиса в списке нужен пробел: «- текст»'
          : 'Перенесите значение на новую строку с отступом и поставьте перед ним «- »'
      }
      if (expected.includes('array') && found === 'object') return 'Поставьте перед первым ключом каждого пункта «- »'
      if (expected.includes('object') && found === 'string') {
        return /^[\p{L}\w-]+:\S/u.test(written)
          ? 'После двоеточия нужен пробел: «ключ: значение»'
          : 'Запишите значение по ключам, каждый с новой строки: «ключ: значение»'
      }
      if (expected.includes('string') && found === 'object')
        return 'Если двоеточие – часть текста, возьмите весь текст в прямые кавычки'
      if (expected.includes('string') && found === 'array')
        return 'Оставьте один текст без «- » и скобок; абзацы списком пишите под знаком «|»'
      if (expected.includes('object') && found === 'array') return 'Уберите «- » перед ключами'
      if (expected.includes('boolean')) return 'Напишите true или «да», false или «нет»'
      if (expected.includes('integer') || expected.includes('number'))
        return 'Напишите число цифрами, без кавычек и единиц измерения'
      return 'Сверьтесь с примером: prikaz explain schema/wrong-type'
    },
    explanation: `У каждого ключа свой вид значения: текст, число, список или набор ключей. Список – это строки, каждая из которых начинается с «- »; набор ключей – строки «ключ: значение».

Неверно: \`annexes: program.yaml\`. Верно:

\`\`\`yaml
annexes:
  - program.yaml
\`\`\``,
  }),
  'schema/empty-value': entry<{ key: string }>({
    severity: 'error',
    title: 'Пустое значение',
    message: ({ key }, words) => (key === '' ? 'Здесь пусто' : `После «${words.key(key)}» пусто`),
    help: () => 'Впишите значение; если оно не нужно – удалите строку целиком',
    explanation: `Ключ записан, а значения у него нет. Программа не знает, забыли его вписать или оно не нужно, поэтому спрашивает. То же с дефисом, после которого ничего нет.

Неверно:

\`\`\`yaml
preamble:
\`\`\`

Верно: вписать преамбулу или удалить строку. Обратите внимание: текст после знака # – заметка, он не печатается.`,
  }),
  'schema/wrong-value': entry<{
    key: string
    value: string
    allowed: readonly { readonly name: string; readonly title?: string | undefined }[]
    nearest: string | undefined
  }>({
    severity: 'error',
    title: 'Недопустимое значение',
    message: ({ key, value }, words) => `Значения «${excerpt(value)}» у ключа «${words.key(key)}» не бывает`,
    help: ({ key, allowed, nearest }, words) =>
      `${nearest === undefined ? '' : `Возможно, имелось в виду «${words.value(key, nearest)}». `}Допустимы: ${allowed.map(({ name, title }) => explained(words.value(key, name), title)).join(', ')}`,
    explanation: `У некоторых ключей значение выбирается из короткого перечня слов, потому что от него зависит вид документа.

Неверно: \`numbering: common\`. Верно: \`numbering: through\` или, по-русски, \`нумерация: сквозная\`.`,
  }),
  'schema/bad-format': entry<{ value: string; message: string | undefined }>({
    severity: 'error',
    title: 'Значение записано не по форме',
    message: ({ value, message }) =>
      `${value.trim() === '' ? 'Вместо значения написаны одни пробелы' : `«${excerpt(value)}» записано не по форме`}${message === undefined ? '' : `: ${message}`}`,
    help: ({ value, message }) =>
      // Nothing but spaces and marks: there is no pattern to correct it by.
      /^[\s\p{C}\p{Z}*_~]*$/u.test(value)
        ? 'Впишите значение или уберите эту строку целиком'
        : message === undefined
        ? 'Сверьтесь с описанием ключа в docs и с соседними файлами'
        : 'Исправьте запись по этому образцу',
    explanation: `Даты, номера, обозначения и имена файлов имеют твёрдую форму, чтобы их могли читать и люди, и программы.

Неверно: \`date: 17 сентября 2020\`. Верно: \`date: 17.09.2020\`.

Неверно: \`id: Утвердить\`. Верно: \`id: approve\`.`,
  }),
  'schema/text-length': entry<{ problem: 'short' | 'long'; length: number; limit: number }>({
    severity: 'error',
    title: 'Текст слишком короткий или слишком длинный',
    message: ({ problem, length, limit }) =>
      `Знаков в тексте: ${length}, а нужно не ${problem === 'short' ? 'меньше' : 'больше'} ${limit}`,
    help: ({ problem }) =>
      problem === 'short' ? 'Впишите текст полнее' : 'Сократите текст или перенесите часть в другое поле',
    explanation: `Длина некоторых текстов ограничена тем, как они печатаются: краткое название помещается в строку, заголовок – на страницу.

Неверно: \`shortName\` из целого абзаца. Верно: \`shortName: отдел образования\`.`,
  }),
  'schema/list-length': entry<{ key: string; problem: 'few' | 'many'; count: number; limit: number; what: string }>({
    severity: 'error',
    title: 'В списке слишком мало или слишком много пунктов',
    message: ({ key, problem, count, limit, what }, words) =>
      count === 0 && limit === 1
        ? `${key === '' ? 'Здесь' : `В «${words.key(key)}»`} пусто, а нужен хотя бы один ${what === 'пунктов' ? 'пункт' : 'ключ'}`
        : `${key === '' ? 'Здесь' : `В «${words.key(key)}»`} ${what}: ${count}, а нужно не ${problem === 'few' ? 'меньше' : 'больше'} ${limit}`,
    help: ({ problem }) =>
      problem === 'few' ? 'Допишите недостающее; если список не нужен – удалите ключ целиком' : 'Удалите лишнее',
    explanation: `Пустой список в документе – это заголовок без содержания: таблица без строк, приказ без пунктов.

Неверно: \`points: []\`. Верно:

\`\`\`yaml
points:
  - text: Утвердить программу
\`\`\``,
  }),
  'schema/number-range': entry<{ value: string; bound: string }>({
    severity: 'error',
    title: 'Число вне допустимых пределов',
    message: ({ value, bound }) => `Число ${value} не подходит: должно быть ${bound}`,
    help: () => 'Проверьте, нет ли в числе лишней или пропущенной цифры',
    explanation: `Пределы заданы там, где число вне их наверняка описка: год из пяти цифр, отрицательный размер поля.

Неверно: \`year: 20201\`. Верно: \`year: 2021\`.`,
  }),
  'schema/repeated-item': entry<{ key: string; value: string }>({
    severity: 'error',
    title: 'Повтор в списке',
    message: ({ key, value }, words) =>
      value === '' ? 'Такой пункт в этом списке уже есть' : `«${excerpt(words.value(key, value))}» в этом списке уже есть`,
    help: () => 'Удалите повтор',
    explanation: `В этом списке каждый пункт может стоять только один раз: одно приложение не прикладывают к приказу дважды, столбец не печатают в таблице два раза.

Неверно: \`columns: [number, title, title]\`. Верно: \`columns: [number, period, title]\`.`,
  }),
  'schema/choose-one': entry<{ choices: readonly NamedKey[]; present: readonly string[] }>({
    severity: 'error',
    title: 'Нужен ровно один из ключей',
    message: ({ choices, present }, words) =>
      present.length < 2
        ? `Нужен один из ключей: ${choices.map((one) => named(one, words)).join(', ')}`
        : `Ключи ${present.map((key) => `«${words.key(key)}»`).join(' и ')} вместе не пишутся: нужен только один из них`,
    help: ({ present }) =>
      present.length < 2 ? 'Добавьте один из этих ключей' : 'Оставьте один ключ; второй перенесите в отдельный пункт',
    explanation: `Иногда содержание задаётся одним из нескольких способов, и смешивать их нельзя: пункт приказа – это либо текст, либо контроль, либо вступление в силу.

Неверно:

\`\`\`yaml
- text: Контроль оставляю за собой.
  control: self
\`\`\`

Верно:

\`\`\`yaml
- control: self
\`\`\``,
  }),
  'schema/not-together': entry<{ keys: readonly string[] }>({
    severity: 'error',
    title: 'Эти ключи вместе не пишутся',
    message: ({ keys }, words) => `Ключи ${keys.map((key) => `«${words.key(key)}»`).join(' и ')} вместе не пишутся`,
    help: () => 'Оставьте один из них',
    explanation: `Два ключа противоречат друг другу или говорят одно и то же, и неясно, какой из них печатать.

Неверно: в одном разделе и \`text\`, и \`blocks\`. Верно: что-то одно; текст можно сделать первой частью \`blocks\`.`,
  }),
  'schema/condition': entry<{
    /** The rule in words of its own. */
    message: string | undefined
    key: string | undefined
  }>({
    severity: 'error',
    title: 'Нарушено правило этого вида документа',
    message: ({ message, key = '' }, words) =>
      message ?? `Значение ${key === '' ? '' : `ключа «${words.key(key)}» `}не подходит по правилам этого вида документа`,
    help: () => 'Исправьте это место по правилу',
    explanation: `У видов документов есть правила, которые связывают несколько значений сразу. Правило, которое нарушено, названо в сообщении.

Неверно: указан исполнитель, но не сказано, что он должен сделать. Верно: \`executor\` вместе с \`text\`.`,
  }),
}
