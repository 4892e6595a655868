/** Documents and their parts in six cases: «приложение № 2» → «приложению № 2», «пункт 3.1» → «пункте 3.1». */
import { declinePhrase } from './decline-phrase.ts'
import { DOCUMENTS } from './document-lexicon.ts'
import type { Case, Declined } from './grammar.ts'

/** What acts refer to, in the given case; numbers and titles behind the noun stay. */
export function declineDocument(name: string, grammaticalCase: Case): Declined {
  return declinePhrase(name, grammaticalCase, DOCUMENTS)
}
