/** People under whose words room is left for a signature: from people.yaml, or written out because they are not of this body. */
import type { Phrase } from '../../diagnostics/author-words.ts'
import { joinName } from '../../russian/cases/decline-person.ts'
import { capitaliseFirst, NBSP } from '../../russian/letters.ts'
import type { Official } from '../content.ts'
import { placeOf, viewOf, type Report } from '../finding.ts'
import { findSignatory, type PeopleRegister } from '../people-register.ts'

/** Its origin is the entry in people.yaml, or the entry of the order. */
export interface OfficialView {
  /** With a capital letter, in the nominative. */
  readonly post: string
  /** «А.Б. Петрова» */
  readonly name: string
  /** «Петрова А.Б.» */
  readonly surnameFirst: string
}

const OWN_KEYS = ['post', 'surname', 'initials'] as const

/** `undefined` after a reported entry that names nobody, or two. */
export function buildOfficial(official: Official, register: PeopleRegister, report: Report): OfficialView | undefined {
  const own = OWN_KEYS.filter((key) => official[key] !== undefined)
  if (official.person !== undefined) {
    if (own.length > 0) {
      const [other] = own
      const problem: Phrase = (words) => `Рядом с «${words.key('person')}» стоит «${words.key(other!)}»: должность и имя берутся из people.yaml`
      report('requisite/official-content', { problem }, placeOf(official))
      return undefined
    }
    const found = findSignatory(register, official.person, placeOf(official, 'person'), report)
    return found && viewOf({ post: found.post, name: found.name, surnameFirst: joinName(found.person, 'initials-last') }, found.person)
  }
  const { post, surname, initials } = official
  if (post === undefined || surname === undefined || initials === undefined) {
    const missing = OWN_KEYS.filter((key) => official[key] === undefined)
    const problem: Phrase = (words) =>
      own.length === 0
        ? `Не сказано, кто это: нет ни «${words.key('person')}», ни должности с фамилией`
        : `Не хватает ${missing.map((key) => `«${words.key(key)}»`).join(' и ')}`
    report('requisite/official-content', { problem }, placeOf(official))
    return undefined
  }
  const names = { name: `${initials}${NBSP}${surname}`, surnameFirst: `${surname}${NBSP}${initials}` }
  return viewOf({ post: capitaliseFirst(post), ...names }, official)
}

/** Everybody who could be understood. */
export function buildOfficials(officials: readonly Official[], register: PeopleRegister, report: Report): readonly OfficialView[] {
  return officials.flatMap((official) => buildOfficial(official, register, report) ?? [])
}
