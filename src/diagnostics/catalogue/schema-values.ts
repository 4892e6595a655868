import { entry } from './entry.ts'
import { explained } from './schema-words.ts'

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

/** Findings about the value of a key. */
export const schemaValueEntries = {
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
}
