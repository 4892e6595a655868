/**
 * Declines a name by its head: «заместитель начальника отдела» becomes
 * «заместителя начальника отдела». Words that depend on the head stay, and
 * further heads in the nominative («директор и главный бухгалтер») are declined too.
 */
import { adjectiveAgreement, adjectiveForm } from './adjective.ts'
import { inLettersOf, sure, unsure, type Case, type Declined, type ObliqueCase } from './grammar.ts'
import type { Lexicon } from './lexicon.ts'
import { isAbbreviation, readHead, type Head } from './phrase-head.ts'
import { joinPhrase, splitPhrase, type PhraseWord } from './phrase-words.ts'

/** Behind one of these an inanimate noun may stand in the accusative, which looks like the nominative. */
const TAKES_ACCUSATIVE = /^(?:в|во|на|за|под|через|про|о|об|по)$/i

export function declinePhrase(text: string, grammaticalCase: Case, lexicon: Lexicon): Declined {
  if (grammaticalCase === 'nominative') return sure(text)
  const words = splitPhrase(text)
  const first = words[0]
  if (first === undefined) return unsure(text, 'название пустое')
  // «временно исполняющий»: an adverb before the head.
  const start = /^временно$/i.test(first.core) ? 1 : 0
  if (lexicon.find(first.core) === undefined && !first.isEnclosed && isAbbreviation(first.core)) return sure(text)
  const head = readHead(words, start, lexicon, grammaticalCase, true)
  if (head === undefined) {
    return unsure(text, first.isEnclosed ? 'название начинается с кавычек или скобки' : `неизвестно, как склоняется «${words[start]?.core ?? first.core}»`)
  }
  const cores = words.map(({ core }) => core)
  put(cores, start, head)

  for (let next = head.next; next < words.length; ) {
    const step = declineFurther(words, next, head, grammaticalCase, lexicon)
    if (step === 'unclear') return unsure(text, `неясно, склоняется ли «${words[next]!.core}»`)
    if (step !== undefined) put(cores, next, step)
    next = step?.next ?? next + 1
  }
  return sure(joinPhrase(words, cores))
}

function put(cores: string[], start: number, head: Head): void {
  head.cores.forEach((core, offset) => (cores[start + offset] = core))
}

/** What stands at `place` behind the head if it is declined with it; `undefined` for words that depend on the head. */
function declineFurther(
  words: readonly PhraseWord[],
  place: number,
  head: Head,
  grammaticalCase: ObliqueCase,
  lexicon: Lexicon,
): Head | 'unclear' | undefined {
  const word = words[place]!
  if (word.isEnclosed) return declineBracketed(words, place, grammaticalCase, lexicon)
  const delimiter = delimiterBefore(words, place)
  if (delimiter === undefined) return undefined
  const other = readHead(words, place, lexicon, grammaticalCase, false)
  // Right behind the head there is nothing yet that the words could depend on: «порядок и условия …».
  const isBesideHead = place === head.next + (delimiter === 'и' ? 1 : 0)
  if (other !== undefined) {
    if (isBesideHead || isNominative(other, words, place, head.next, lexicon)) return other
    return other.agreement === 'plural' ? 'unclear' : undefined
  }
  // «учитель, ответственный за питание»
  if (delimiter === ',' && adjectiveAgreement(word.core) === head.agreement && !/ой$/i.test(word.core)) {
    const core = inLettersOf(word.core, adjectiveForm(word.core, head.agreement, grammaticalCase, lexicon.isAnimate))
    return { agreement: head.agreement, cores: [core], next: place + 1 }
  }
  if (isBesideHead && delimiter === 'и') return 'unclear'
  return lexicon.isAnimate && mayBeAnotherPost(word.core) ? 'unclear' : undefined
}

/** «План мероприятий («дорожная карта»)» declines both; a noun in plain brackets may be either. */
function declineBracketed(
  words: readonly PhraseWord[],
  place: number,
  grammaticalCase: ObliqueCase,
  lexicon: Lexicon,
): Head | 'unclear' | undefined {
  const { lead } = words[place]!
  if (!lead.includes('(')) return undefined
  const open = words.map((word) => ({ ...word, isEnclosed: false }))
  const inside = readHead(open, place, lexicon, grammaticalCase, false)
  if (inside === undefined) return undefined
  return lead === '(«' && words[inside.next - 1]!.trail.startsWith('»)') ? inside : 'unclear'
}

/** A word that ends like a masculine nominative, not like a genitive plural. */
function mayBeAnotherPost(word: string): boolean {
  return /^[а-яё]*[бвгджзклмнпрстфхцчшщ]$/.test(word) && !/(?:[оеё]в|[иы]х)$/.test(word)
}

function delimiterBefore(words: readonly PhraseWord[], index: number): ',' | 'и' | undefined {
  const before = words[index - 1]!
  if (before.isEnclosed && !/[»“)]/.test(before.trail)) return undefined
  if (before.trail.endsWith(',')) return ','
  return /^(?:и|[–—/-])$/.test(before.core) ? 'и' : undefined
}

/** Whether the form can be nothing but a nominative. Animate nouns and those in «-а» show it themselves. */
function isNominative(other: Head, words: readonly PhraseWord[], place: number, tail: number, lexicon: Lexicon): boolean {
  if (other.agreement === 'plural') return false
  if (other.agreement === 'feminine') return !/ь$/.test(words[other.next - 1]!.core)
  if (lexicon.isAnimate && other.agreement === 'masculine') return true
  return !words.slice(tail, place).some(({ core }) => TAKES_ACCUSATIVE.test(core))
}
