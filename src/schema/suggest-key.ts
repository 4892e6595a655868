/** Guesses which key an author meant by one that does not exist. */
import { findNearest } from '../source/nearest.ts'
import { isObject, textIn, type SchemaObject } from './schema-node.ts'

export type SuggestionReason = 'similar' | 'russian' | 'letters' | 'keyboard'

export interface KeySuggestion {
  readonly key: string
  readonly reason: SuggestionReason
}

/** Keys that may stand at one place, with the schema of each. */
export type KnownKeys = ReadonlyMap<string, SchemaObject>

/** Cyrillic letters that look like Latin ones. */
const lookalikes: Readonly<Record<string, string>> = {
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

/** Russian letters by the Latin ones on the same keys of a keyboard. */
const onRussianKeys = 'йцукенгшщзхъфывапролджэячсмитьбю'
const onLatinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,."

export function suggestKey(
  written: string,
  known: KnownKeys,
  label: (schema: SchemaObject, keyword: string) => string | undefined,
): KeySuggestion | undefined {
  const lower = written.toLowerCase()
  const byLatin = new Map([...known.keys()].map((key) => [key.toLowerCase(), key]))
  const find = (text: string): string | undefined => byLatin.get(text)

  const looks = /[а-яёіѕ]/.test(lower) ? find(mapLetters(lower, (letter) => lookalikes[letter] ?? letter)) : undefined
  if (looks !== undefined) return { key: looks, reason: 'letters' }

  const russian = new Map<string, string>()
  for (const [key, schema] of known) {
    for (const name of [label(schema, 'title'), label(schema, 'x-ru')])
      if (name !== undefined) russian.set(plain(name), key)
  }
  const exact = russian.get(plain(written))
  if (exact !== undefined) return { key: exact, reason: 'russian' }

  const typed = find(mapLetters(lower, (letter) => onLatinKeys[onRussianKeys.indexOf(letter)] ?? letter))
  if (typed !== undefined && /[а-яё]/.test(lower)) return { key: typed, reason: 'keyboard' }

  const near = findNearest(written.replaceAll(/[_ ]/g, '-'), known.keys()) ?? find(lower.replaceAll(/[-_ ]/g, ''))
  if (near !== undefined) return { key: near, reason: 'similar' }
  const nearRussian = findNearest(plain(written), russian.keys())
  const key = nearRussian === undefined ? undefined : russian.get(nearRussian)
  return key === undefined ? undefined : { key, reason: 'russian' }
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

function mapLetters(text: string, change: (letter: string) => string): string {
  return [...text].map(change).join('')
}
