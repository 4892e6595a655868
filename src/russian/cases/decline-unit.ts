/** Units and organisations in six cases: «информационно-методический отдел» → «информационно-методическому отделу». */
import { declinePhrase } from './decline-phrase.ts'
import type { Case, Declined } from './grammar.ts'
import { UNITS } from './unit-lexicon.ts'

/** The unit in the given case; names that begin with an abbreviation («МБОУ СОШ № 1») stay as they are, as do names in quotation marks. */
export function declineUnit(name: string, grammaticalCase: Case): Declined {
  return declinePhrase(name, grammaticalCase, UNITS)
}
