/** The head of a phrase: adjectives and the noun they agree with, or an adjective that stands for a noun. */
import { adjectiveAgreement, adjectiveForm } from './adjective.ts'
import { inLettersOf, lookupForm, type Agreement, type ObliqueCase } from './grammar.ts'
import type { Lexicon } from './lexicon.ts'
import { nounForm, type Noun } from './noun.ts'
import type { PhraseWord } from './phrase-words.ts'

/** Declined words of a phrase from `start` up to `next`. */
export interface Head {
  readonly agreement: Agreement
  readonly cores: readonly string[]
  readonly next: number
}

/** Parts before a hyphen that never change: «вице-президент», «шеф-повар». */
const INVARIABLE_PART = /^(?:вице|экс|шеф|пресс|бизнес|веб|медиа|интернет|топ|арт|унтер|обер|it)$/
/** «гл. бухгалтер», «ст. методист»: shortened adjectives. */
const SHORT_ADJECTIVE = /^(?:гл|ст|мл|вед|мед|соц|муз|тех)\.$/i
const PREPOSITION = /^(?:по|за|на|в|во|с|со|при|к|от|из|для|о|об|у)$/

/** `undefined` when the words at `start` are no known head in the nominative. */
export function readHead(
  words: readonly PhraseWord[],
  start: number,
  lexicon: Lexicon,
  grammaticalCase: ObliqueCase,
  mayGuess: boolean,
): Head | undefined {
  const adjectives: { index: number; agreement: Agreement }[] = []
  let index = start
  for (; index < words.length; index++) {
    const word = words[index]!
    if (word.isEnclosed) break
    if (SHORT_ADJECTIVE.test(word.core)) continue
    const nouns = findNouns(word.core, lexicon, mayGuess)
    if (nouns !== undefined) {
      if (adjectives.some(({ agreement }) => agreement !== nouns[0]!.agreement)) break
      return head(index, nouns)
    }
    const agreement = adjectiveAgreement(word.core)
    if (agreement === undefined || (adjectives[0]?.agreement ?? agreement) !== agreement) break
    adjectives.push({ index, agreement })
    if (/[,;:]/.test(word.trail)) {
      index++
      break
    }
  }
  const last = words[index]
  const standing = adjectives.find(
    ({ index: place }) =>
      lexicon.governing.test(lookupForm(words[place]!.core)) ||
      (lexicon.standalone.test(lookupForm(words[place]!.core)) && isFollowedByPreposition(words, place)),
  )
  if (standing !== undefined) return head(standing.index, undefined)
  if (!mayGuess) return undefined
  // A name in capitals behind its adjectives: «районная ПМПК».
  if (adjectives.length > 0 && last !== undefined && !last.isEnclosed && isAbbreviation(last.core)) return head(adjectives.at(-1)!.index, undefined)
  // Nouns in «-ние» look like plural adjectives until no other head is found.
  for (const { index: place } of adjectives) {
    const noun = lexicon.guess(words[place]!.core)
    const before = adjectives.filter(({ index: other }) => other < place)
    if (noun !== undefined && before.every(({ agreement }) => agreement === noun.agreement)) return head(place, [noun])
  }
  return undefined

  function head(place: number, nouns: readonly Noun[] | undefined): Head {
    const agreement = nouns?.[0]?.agreement ?? adjectives[0]!.agreement
    const isAnimate = nouns?.[0]?.isAnimate ?? lexicon.isAnimate
    const cores = words.slice(start, place + 1).map(({ core }, offset) => {
      if (nouns !== undefined && start + offset === place) return compoundForm(core, nouns, grammaticalCase)
      if (SHORT_ADJECTIVE.test(core)) return core
      return inLettersOf(core, adjectiveForm(core, agreement, grammaticalCase, isAnimate))
    })
    return { agreement, cores, next: place + 1 }
  }
}

/** A name in capitals that takes no endings: «МБОУ», «КДНиЗП». */
export function isAbbreviation(word: string): boolean {
  return /^[А-ЯЁA-Z]{2,8}$|^[А-ЯЁ]{2,}[а-яё]{1,2}[А-ЯЁ]{1,5}$/.test(word) && adjectiveAgreement(word) === undefined
}

/** The noun of the word, or one noun per part of a hyphenated word; invariable parts are `isIndeclinable`. */
function findNouns(word: string, lexicon: Lexicon, mayGuess: boolean): readonly Noun[] | undefined {
  const whole = lexicon.find(word)
  if (whole !== undefined) return [whole]
  const parts = word.split('-')
  const nouns: Noun[] = []
  for (const [index, part] of parts.entries()) {
    const isPrefix = index < parts.length - 1 && INVARIABLE_PART.test(part.toLowerCase())
    const noun = isPrefix ? undefined : (lexicon.find(part) ?? (mayGuess && adjectiveAgreement(part) === undefined ? lexicon.guess(part) : undefined))
    if (noun === undefined && !isPrefix) return undefined
    nouns.push(noun ?? { lemma: lookupForm(part), agreement: 'masculine', isAnimate: lexicon.isAnimate, isIndeclinable: true })
  }
  return nouns
}

function compoundForm(word: string, nouns: readonly Noun[], grammaticalCase: ObliqueCase): string {
  if (nouns.length === 1) return inLettersOf(word, nounForm(nouns[0]!, grammaticalCase))
  return word
    .split('-')
    .map((part, index) => (nouns[index]!.isIndeclinable ? part : inLettersOf(part, nounForm(nouns[index]!, grammaticalCase))))
    .join('-')
}

function isFollowedByPreposition(words: readonly PhraseWord[], place: number): boolean {
  const after = words[place + 1]
  return after === undefined || /[,;]/.test(words[place]!.trail) || PREPOSITION.test(after.core)
}
