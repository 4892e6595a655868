/** Guesses which key an author meant by one that does not exist. */
import { findNearest } from '../source/nearest.ts'
import { isObject, textIn, type SchemaObject } from './schema-node.ts'

export type SuggestionReason = 'similar' | 'letters' | 'latin-letters' | 'keyboard' | 'latin-keyboard'

export interface KeySuggestion {
  readonly key: string
  /** The key in the language in which its author has tried to write it: `title` or «название». */
  readonly name: string
  readonly reason: SuggestionReason
}

/** Keys that may stand at one place, with the schema of each. */
export type KnownKeys = ReadonlyMap<string, SchemaObject>

/** Cyrillic letters that look like Latin ones. */
const toLatin: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  ё: 'e',
  н: 'h',
  і: 'i',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  и: 'u',
  у: 'y',
  х: 'x',
}

/** The other way round; of two Russian letters the one that looks the same in both cases. */
const toRussian: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(toLatin)
    .filter(([letter]) => !'ёінѕи'.includes(letter))
    .map(([russian, latin]) => [latin, russian]),
)

/** Russian letters by the Latin ones on the same keys of a keyboard. */
const onRussianKeys = 'йцукенгшщзхъфывапролджэячсмитьбю'
const onLatinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,."

export function suggestKey(
  written: string,
  known: KnownKeys,
  label: (schema: SchemaObject, keyword: string) => string | undefined,
): KeySuggestion | undefined {
  const lower = written.toLowerCase()
  const english = new Map([...known.keys()].map((key) => [key.toLowerCase(), { key, name: key }]))
  const russian = new Map<string, { readonly key: string; readonly name: string }>()
  for (const [key, schema] of known) {
    const name = label(schema, 'x-ru')
    for (const text of [label(schema, 'title'), name]) if (text !== undefined) russian.set(plain(text), { key, name: name ?? key })
  }
  const found = (names: typeof russian, text: string | undefined, reason: SuggestionReason): KeySuggestion | undefined => {
    const match = text === undefined ? undefined : names.get(text)
    return match && { ...match, reason }
  }
  const hasRussian = /[а-яёіѕ]/.test(lower)
  const hasLatin = /[a-z]/.test(lower)
  const near = findNearest(written.replaceAll(/[_ ]/g, '-'), known.keys())?.toLowerCase()
  return (
    (hasRussian ? found(english, mapLetters(lower, (letter) => toLatin[letter] ?? letter), 'letters') : undefined) ??
    found(russian, plain(written), 'similar') ??
    (hasLatin ? found(russian, plain(mapLetters(lower, (letter) => toRussian[letter] ?? letter)), 'latin-letters') : undefined) ??
    (hasRussian ? found(english, retype(lower, onRussianKeys, onLatinKeys), 'keyboard') : undefined) ??
    (hasRussian ? undefined : found(russian, plain(retype(lower, onLatinKeys, onRussianKeys)), 'latin-keyboard')) ??
    found(english, near, 'similar') ??
    found(english, lower.replaceAll(/[-_ ]/g, ''), 'similar') ??
    found(russian, findNearest(plain(written), russian.keys()), 'similar')
  )
}

/** The value of an enumeration that was meant, by its own spelling or its Russian name. */
export function suggestValue(written: string, allowed: readonly string[], schema: SchemaObject): string | undefined {
  const names = isObject(schema['x-ru-values']) ? schema['x-ru-values'] : {}
  const russian = new Map(
    allowed.flatMap((value) =>
      textIn(names, value) === undefined ? [] : ([[plain(textIn(names, value) ?? ''), value]] as const),
    ),
  )
  const exact = russian.get(plain(written))
  if (exact !== undefined) return exact
  const nearRussian = findNearest(plain(written), russian.keys())
  return findNearest(written, allowed) ?? (nearRussian === undefined ? undefined : russian.get(nearRussian))
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[-_\s]+/g, ' ')
    .trim()
}

function retype(text: string, from: string, to: string): string {
  return mapLetters(text, (letter) => to[from.indexOf(letter)] ?? letter)
}

function mapLetters(text: string, change: (letter: string) => string): string {
  return [...text].map(change).join('')
}
