/** Adjectives, participles and ordinals: their gender by the ending, and all their case forms. */
import { lookupForm, type Agreement, type ObliqueCase } from './grammar.ts'

type Endings = Readonly<Record<ObliqueCase, string>>

const ending = (genitive: string, dative: string, accusative: string, instrumental: string, prepositional: string): Endings => ({
  genitive,
  dative,
  accusative,
  instrumental,
  prepositional,
})

/** Nominative endings and the gender they show. */
const NOMINATIVE: readonly (readonly [pattern: RegExp, agreement: Agreement])[] = [
  [/(?:ый|ий|ой)(?:ся)?$/, 'masculine'],
  [/(?:ая|яя)(?:ся)?$/, 'feminine'],
  [/(?:ое|ее)(?:ся)?$/, 'neuter'],
  [/(?:ые|ие)(?:ся)?$/, 'plural'],
]

/** Stressed endings after ш, ж: «большая» → «большой», where others have «ведущая» → «ведущей». */
const STRESSED = /^(?:небольш|больш|чуж)$/

/** Which gender or number the word shows if it is an adjective in the nominative. */
export function adjectiveAgreement(word: string): Agreement | undefined {
  const known = lookupForm(word)
  if (!/^[а-я]{2,}(?:-[а-я]+)*$/.test(known) || known.length < 4) return undefined
  return NOMINATIVE.find(([pattern]) => pattern.test(known))?.[1]
}

/** The form of an adjective whose nominative {@link adjectiveAgreement} knows. The accusative depends on the noun it goes with. */
export function adjectiveForm(word: string, agreement: Agreement, grammaticalCase: ObliqueCase, isAnimate: boolean): string {
  const known = lookupForm(word)
  const reflexive = known.endsWith('ся') ? 'ся' : ''
  const bare = known.slice(0, known.length - reflexive.length)
  if (grammaticalCase === 'accusative' && agreement !== 'feminine') {
    if (agreement === 'neuter' || !isAnimate) return known
    return adjectiveForm(word, agreement, 'genitive', isAnimate)
  }
  if (bare === 'третья') return grammaticalCase === 'accusative' ? 'третью' : 'третьей'
  const stem = bare === 'третий' ? 'треть' : bare.slice(0, -2)
  return stem + endingsOf(stem, bare.slice(-2), agreement)[grammaticalCase] + reflexive
}

function endingsOf(stem: string, nominative: string, agreement: Agreement): Endings {
  const isVelar = /[кгх]$/.test(stem)
  const isSibilant = /[жшчщц]$/.test(stem)
  const isStressed = nominative === 'ой' || STRESSED.test(stem)
  const isSoft = /^(?:яя|ее)$/.test(nominative) || (nominative === 'ий' && !isVelar) || (isSibilant && !isStressed)
  const takesI = isVelar || isSibilant || isSoft
  if (agreement === 'plural') {
    return nominative === 'ие' ? ending('их', 'им', '', 'ими', 'их') : ending('ых', 'ым', '', 'ыми', 'ых')
  }
  if (agreement === 'feminine') {
    if (!isSoft) return ending('ой', 'ой', 'ую', 'ой', 'ой')
    return ending('ей', 'ей', isSibilant ? 'ую' : 'юю', 'ей', 'ей')
  }
  const instrumental = takesI ? 'им' : 'ым'
  return isSoft ? ending('его', 'ему', '', instrumental, 'ем') : ending('ого', 'ому', '', instrumental, 'ом')
}
