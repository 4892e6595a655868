/** The file of an amending act as `amend` writes it: complete, commented, ready to be read by an official; or the lists of an earlier draft anew. */
import type { ValueChange } from '../../revision/amend/value-change.ts'
import { writeKeys } from '../../schema/write-keys.ts'
import { translateKeys, type AuthorSource } from '../../schema/translate-keys.ts'
import { childPointer } from '../../source/pointer.ts'
import { parseYaml } from '../../yaml/parse-yaml.ts'
import { writeYaml } from '../../yaml/write-yaml.ts'
import type { EditionRecord } from './fingerprints.ts'

export const AMENDMENT_FILE = 'amendment.yaml'

export interface DraftLists {
  readonly changes: readonly ValueChange[]
  readonly editions: readonly EditionRecord[]
}

export interface NewDraft extends DraftLists {
  /** Folder of the amended dossier inside that of its authority. */
  readonly amends: string
  /** «приказ от 17 сентября 2020 г. № 212/1»: for the comment above. */
  readonly act: string
  readonly kind: keyof typeof KIND_WORDS
  readonly language: 'english' | 'russian'
}

/** What the comments of the file call the act, and the word that the program prints between the preamble and the points. */
const KIND_WORDS = {
  order: { genitive: 'приказа', keyword: 'ПРИКАЗЫВАЮ' },
  resolution: { genitive: 'постановления', keyword: 'ПОСТАНОВЛЯЮ' },
  directive: { genitive: 'распоряжения', keyword: 'ОБЯЗЫВАЮ' },
} as const

export function writeNewDraft({ amends, act, kind, language, ...lists }: NewDraft): string {
  const { genitive, keyword } = KIND_WORDS[kind]
  const text = `# Проект ${genitive} о внесении изменений: ${act}.
# Слова «в разделе … строку 7 изложить …» программа выводит из списка changes сама; соберите и прочитайте: prikaz build.
# После регистрации уберите знаки # и впишите дату и номер:
# ${keyIn('date', language)}: 2026-01-15
# ${keyIn('number', language)}: "1"
kind: amendment

# Какое дело изменяется: его папка.
${writeYaml({ amends })}
# Основание изменений. Кончается запятой; слово «${keyword}:» программа поставит сама.
preamble: В целях уточнения отдельных положений,

# Пункты после первого, в котором перечислены изменения. Контроль: id человека из people.yaml или self – за собой.
points:
  - id: control
    control: self
  - id: in-force
    inForce: signing

# Эти два списка составляет программа: по ним она восстанавливает прежние редакции и проверяет, что подписанный текст не изменили иначе.
# Понадобилась еще правка – внесите ее в файлы дела и повторите prikaz amend с --update.
${listsText(lists)}`
  return language === 'english' ? text : inRussianKeys(text)
}

/** The same file with new lists; everything else stays byte for byte. `undefined` when it is not laid out so that they can be replaced. */
export function updateDraft(source: AuthorSource, lists: DraftLists): string | undefined {
  const { key } = source.words('')
  const isRussian = key('changes') !== 'changes'
  const written = isRussian ? readSource(inRussianKeys(`kind: amendment\n${listsText(lists)}`)) : readSource(listsText(lists))
  if (written === undefined) return undefined
  let text = source.text
  const blocks = (['editions', 'changes'] as const)
    .map((name) => ({ name, old: blockOf(source, `/${name}`), fresh: blockOf(written, `/${isRussian ? key(name) : name}`) }))
    .sort((a, b) => (b.old?.start ?? Infinity) - (a.old?.start ?? Infinity))
  for (const { old, fresh } of blocks) {
    if (fresh === undefined) return undefined
    const body = written.text.slice(fresh.start, fresh.end).trimEnd() + '\n'
    const withEnds = source.text.includes('\r\n') ? body.replaceAll('\n', '\r\n') : body
    text = old === undefined ? `${text.trimEnd()}\n${withEnds}` : text.slice(0, old.start) + withEnds + text.slice(old.end)
  }
  const { value: read } = parseYaml(source.file, new TextEncoder().encode(text))
  return read === undefined ? undefined : text
}

interface Span {
  readonly start: number
  readonly end: number
}

/** A key of the file with all its lines, up to the next key or the comments above it. */
function blockOf(source: Pick<AuthorSource, 'locate' | 'text' | 'value'>, pointer: string): Span | undefined {
  const key = source.locate(pointer, 'key')
  const value = source.locate(pointer)
  if (key === undefined || value === undefined || source.text[value.start.offset] === '[') return undefined
  const own = pointer.slice(1)
  if (typeof source.value !== 'object' || source.value === null || !Object.hasOwn(source.value, own)) return undefined
  const next = Object.keys(source.value)
    .map((name) => source.locate(childPointer('', name), 'key')!.start.offset)
    .filter((offset) => offset > key.start.offset)
    .sort((a, b) => a - b)[0]
  let end = next === undefined ? source.text.length : source.text.lastIndexOf('\n', next - 1) + 1
  for (;;) {
    const above = source.text.lastIndexOf('\n', end - 2) + 1
    if (next === undefined || above <= key.start.offset || !/^\s*(?:#.*)?\r?\n$/.test(source.text.slice(above, end))) break
    end = above
  }
  return { start: key.start.offset, end }
}

function listsText({ changes, editions }: DraftLists): string {
  return writeYaml({ changes: changes.map(compact), editions })
}

/** As an author writes it: `set` and «at the beginning» go without saying. */
function compact(change: ValueChange): object {
  const { operation, document, path, ...rest } = change
  const said = Object.fromEntries(Object.entries(rest).filter(([key, value]) => !((key === 'after' || key === 'before') && value === null)))
  return { document, path, ...(operation === 'set' ? {} : { operation }), ...said }
}

function inRussianKeys(text: string): string {
  const { value: source } = parseYaml('amendment.yaml', new TextEncoder().encode(text))
  const translated = source && translateKeys(source).value
  return translated === undefined ? text : writeKeys(translated, 'russian')
}

function readSource(text: string) {
  return parseYaml('amendment.yaml', new TextEncoder().encode(text)).value
}

function keyIn(key: 'date' | 'number', language: 'english' | 'russian'): string {
  return language === 'english' ? key : { date: 'дата', number: 'номер' }[key]
}
