/** The likeliest form of what is not certain: shown to the author who is asked for the right one, and never printed. */
import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich'
import { adjectiveAgreement, adjectiveForm } from './adjective.ts'
import type { NamePart } from './decline-person.ts'
import { inLettersOf, lookupForm, type Agreement, type Gender, type ObliqueCase } from './grammar.ts'
import { nounForm } from './noun.ts'
import { joinPhrase, splitPhrase } from './phrase-words.ts'
import { likelyForm } from './surname-stem.ts'

export function guessNamePart(word: string, part: NamePart, gender: Gender | undefined, grammaticalCase: ObliqueCase): string {
  const likely = part === 'surname' && gender !== 'female' ? likelyForm(word, lookupForm(word), grammaticalCase) : undefined
  if (likely !== undefined) return likely
  const incline = { surname: inclineLastname, name: inclineFirstname, patronymic: inclineMiddlename }[part]
  return incline(word, grammaticalCase, gender ?? 'male')
}

/** The adjectives at the beginning and the first noun by their endings; whatever follows is taken to depend on it. */
export function guessPhrase(text: string, grammaticalCase: ObliqueCase, isAnimate: boolean): string {
  const words = splitPhrase(text)
  const cores = words.map(({ core }) => core)
  const noun = words.findIndex(({ core, isEnclosed }) => isEnclosed || adjectiveAgreement(core) === undefined)
  const agreement = noun < 0 || words[noun]!.isEnclosed ? undefined : agreementOf(cores[noun]!)
  for (let index = 0; index < (noun < 0 ? words.length : noun); index++) {
    const core = cores[index]!
    cores[index] = inLettersOf(core, adjectiveForm(core, adjectiveAgreement(core)!, grammaticalCase, isAnimate))
  }
  if (agreement !== undefined) {
    const core = cores[noun]!
    cores[noun] = inLettersOf(core, nounForm({ lemma: lookupForm(core), agreement, isAnimate }, grammaticalCase))
  }
  return joinPhrase(words, cores)
}

function agreementOf(word: string): Agreement | undefined {
  const known = lookupForm(word)
  if (/[ая]$/.test(known)) return 'feminine'
  if (/[ое]$/.test(known)) return 'neuter'
  if (/[ыи]$/.test(known)) return 'plural'
  return /[бвгджзйклмнпрстфхцчшщь]$/.test(known) ? 'masculine' : undefined
}
