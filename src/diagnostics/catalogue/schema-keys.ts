import { entry } from './entry.ts'
import { explained, named, type NamedKey } from './schema-words.ts'

/** Findings about keys: which there are, which must be and which may stand together. */
export const schemaKeyEntries = {
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
