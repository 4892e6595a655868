/** What to tell the author of a register about forms that are not certain, and the line of YAML that would settle it. */
import { CASE_NAMES } from './case-names.ts'
import type { Doubt } from './entry-forms.ts'
import type { Case } from './grammar.ts'

export interface DescribedDoubts {
  /** «дательный» */
  readonly caseName: string
  readonly question: string
  readonly reason: string
  /** What to put under `cases:`, with the guesses, in the keys of the author: `{ dative: { surname: Шмидту } }`. */
  readonly sample: (words: { readonly key: (name: string, owner?: string) => string }) => string
  readonly asksGender: boolean
}

/** A unit has one form for a case, a person one for each part of the name and for the post. */
export function describeDoubts(doubts: readonly Doubt[], grammaticalCase: Case, entry: 'person' | 'unit'): DescribedDoubts {
  const { russian: caseName, question } = CASE_NAMES[grammaticalCase]
  return {
    caseName,
    question,
    reason: [...new Set(doubts.map((doubt) => doubt.reason))].join('; '),
    sample: (words) => {
      const guesses = doubts.map(({ key, guess }) => (entry === 'unit' ? flowScalar(guess) : `${words.key(key)}: ${flowScalar(guess)}`)).join(', ')
      return `{ ${words.key(grammaticalCase, 'cases')}: ${entry === 'unit' ? guesses : `{ ${guesses} }`} }`
    },
    asksGender: doubts.some((doubt) => doubt.asksGender),
  }
}

/** As it may stand inside «{ … }» of YAML. */
function flowScalar(text: string): string {
  return /[,:#{}[\]"']/.test(text) ? JSON.stringify(text) : text
}
