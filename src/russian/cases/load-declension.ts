/** Opens declension when it is first needed: the rules for names take longer to load than a small dossier to check. */
import { declineDocument } from './decline-document.ts'
import { declinePost } from './decline-post.ts'
import { declineUnit } from './decline-unit.ts'
import type { DeclinedPerson, PersonName } from './decline-person.ts'
import type { Case, Declined } from './grammar.ts'

export interface Declension {
  declinePerson(person: PersonName, grammaticalCase: Case): DeclinedPerson
  declinePost(post: string, grammaticalCase: Case): Declined
  declineUnit(name: string, grammaticalCase: Case): Declined
  declineDocument(name: string, grammaticalCase: Case): Declined
}

/** Everything by one promise; afterwards declension is synchronous, as template helpers must be. */
export async function loadDeclension(): Promise<Declension> {
  const { declinePerson } = await import('./decline-person.ts')
  return { declinePerson, declinePost, declineUnit, declineDocument }
}
