/**
 * Declines a name by its head: «заместитель начальника отдела» becomes
 * «заместителя начальника отдела». Words that depend on the head stay, and
 * further heads in the nominative («директор и главный бухгалтер») are declined too.
 */
import { adjectiveAgreement, adjectiveForm } from './adjective.ts'
import { inLettersOf, sure, unsure, type Case, type Declined } from './grammar.ts'
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

  let next = head.next
  while (next < words.length) {
    const word = words[next]!
    if (word.isEnclosed && word.lead.includes('(') && readHead([{ ...word, isEnclosed: false }], 0, lexicon, grammaticalCase, false)) {
      return unsure(text, `неясно, склоняется ли «${word.core}» в скобках`)
    }
    const further = word.isEnclosed ? undefined : delimiterBefore(words, next)
    if (further !== undefined) {
      const other = readHead(words, next, lexicon, grammaticalCase, false)
      if (other !== undefined && isNominative(other, words, next, head.next, lexicon)) {
        put(cores, next, other)
        next = other.next
        continue
      }
      // «учитель, ответственный за питание»
      if (other === undefined && further === ',' && adjectiveAgreement(word.core) === head.agreement && !/ой$/i.test(word.core)) {
        cores[next] = inLettersOf(word.core, adjectiveForm(word.core, head.agreement, grammaticalCase, lexicon.isAnimate))
      } else if (other === undefined && lexicon.isAnimate && lexicon.guess(word.core) !== undefined) {
        return unsure(text, `неясно, склоняется ли «${word.core}»`)
      }
    }
    next++
  }
  return sure(joinPhrase(words, cores))
}

function put(cores: string[], start: number, head: Head): void {
  head.cores.forEach((core, offset) => (cores[start + offset] = core))
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
