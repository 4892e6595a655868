import type { AuthorWords } from '../author-words.ts'
import { entry } from './entry.ts'
import { explained } from './schema-words.ts'

export interface KindName {
  readonly name: string
  readonly title: string
}

const namedKind = ({ name, title }: KindName, words: AuthorWords): string => explained(words.value('kind', name), title)
const listKinds = (kinds: readonly KindName[], words: AuthorWords): string => kinds.map((kind) => namedKind(kind, words)).join(', ')

/** Findings about the kind of a file. */
export const schemaKindEntries = {
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
}
