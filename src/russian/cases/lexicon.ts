/** Sets of nouns that can be the head of a post, a unit or a document, looked up by their nominative. */
import { lookupForm, type Agreement } from './grammar.ts'
import type { Noun } from './noun.ts'

export interface Lexicon {
  find(word: string): Noun | undefined
  /** Nouns outside the table whose suffix leaves no doubt about gender and declension. */
  guess(word: string): Noun | undefined
  /** Stems of adjectives that are the head whatever follows: «заведующий отделом», «столовая школы». */
  readonly governing: RegExp
  /** Stems of adjectives that are the head when nothing or a preposition follows: «дежурный по школе», but «дежурный врач». */
  readonly standalone: RegExp
  readonly isAnimate: boolean
}

/** Words of one agreement in a string; a word may add `|stem`, `|=genitive` of a plural, `|!` or `|stem!` for a stressed ending, `|0` for no endings. */
export type WordList = Readonly<Partial<Record<Agreement, string>>>

const NEVER = /^(?!)/

export function buildLexicon(
  words: WordList,
  suffixes: readonly (readonly [pattern: RegExp, agreement: Agreement])[],
  heads: { readonly governing: RegExp; readonly standalone?: RegExp },
  isAnimate: boolean,
): Lexicon {
  const nouns = new Map<string, Noun>()
  for (const agreement of ['masculine', 'feminine', 'neuter', 'plural'] as const) {
    for (const entry of (words[agreement] ?? '').trim().split(/\s+/)) {
      const [lemma = '', mark] = entry.split('|')
      if (lemma !== '') nouns.set(lemma, { lemma, agreement, isAnimate, ...readMark(mark) })
    }
  }
  return {
    governing: heads.governing,
    standalone: heads.standalone ?? NEVER,
    isAnimate,
    find: (word) => nouns.get(lookupForm(word)),
    guess(word) {
      const lemma = lookupForm(word)
      const agreement = suffixes.find(([pattern]) => pattern.test(lemma))?.[1]
      return agreement === undefined ? undefined : { lemma, agreement, isAnimate }
    },
  }
}

function readMark(mark: string | undefined): Partial<Noun> {
  if (mark === undefined) return {}
  if (mark === '!') return { isEndStressed: true }
  if (mark === '0') return { isIndeclinable: true }
  if (mark.startsWith('=')) return { genitive: mark.slice(1) }
  return mark.endsWith('!') ? { stem: mark.slice(0, -1), isEndStressed: true } : { stem: mark }
}
