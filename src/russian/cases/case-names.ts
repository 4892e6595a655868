/** Names of the six cases, as schemas, templates and references in texts write them, and as findings say them. */
import { CASES, type Case } from './grammar.ts'

interface CaseName {
  readonly russian: string
  /** «кого, чего» */
  readonly question: string
}

export const CASE_NAMES: Readonly<Record<Case, CaseName>> = {
  nominative: { russian: 'именительный', question: 'кто, что' },
  genitive: { russian: 'родительный', question: 'кого, чего' },
  dative: { russian: 'дательный', question: 'кому, чему' },
  accusative: { russian: 'винительный', question: 'кого, что' },
  instrumental: { russian: 'творительный', question: 'кем, чем' },
  prepositional: { russian: 'предложный', question: 'о ком, о чём' },
}

/** Every way to write a case: «dative», «дательный». */
export const CASE_WORDS: readonly string[] = [...CASES, ...CASES.map((name) => CASE_NAMES[name].russian)]

/** The case that the word names; capital letters do not matter. */
export function findCase(word: string): Case | undefined {
  const known = word.trim().toLowerCase()
  return CASES.find((name) => name === known || CASE_NAMES[name].russian === known)
}
