/** People in six cases: «Касьминой Т.И.», «Лизиной Галины Александровны». */
import { NBSP } from '../letters.ts'
import { sure, unsure, type Case, type Declined } from './grammar.ts'
import { declineName, declinePatronymic } from './given-name.ts'
import { findGender, type PersonName } from './person-gender.ts'
import { declineSurname } from './surname.ts'

export type { PersonName } from './person-gender.ts'

/** The person as a whole, and the parts for other orders of words («Т.И. Касьминой»). */
export type DeclinedPerson = Declined & { readonly parts: PersonParts }

export interface PersonParts {
  readonly surname: string
  readonly name?: string
  readonly patronymic?: string
  readonly initials?: string
}

/**
 * Surname first, then the full names or else the initials, which never change.
 * The gender is the given one, or that of the patronymic, the name, the
 * surname; unsure when they disagree or when forms depend on an unknown gender.
 *
 * @example
 * declinePerson({ surname: 'Касьмина', initials: 'Т.И.' }, 'dative')  // «Касьминой Т.И.», sure
 * declinePerson({ surname: 'Шмидт', initials: 'А.В.' }, 'dative')     // unsure: a man or a woman?
 */
export function declinePerson(person: PersonName, grammaticalCase: Case): DeclinedPerson {
  const { gender, conflict } = findGender(person)
  const decided = (decline: (oblique: Exclude<Case, 'nominative'>) => Declined, nominative: string): Declined => {
    if (grammaticalCase === 'nominative') return sure(nominative)
    return conflict === undefined ? decline(grammaticalCase) : unsure(nominative, conflict)
  }
  const { name, patronymic, initials } = person
  const surname = decided((oblique) => declineSurname(person.surname, gender, oblique), person.surname)
  const first = name === undefined ? undefined : decided((oblique) => declineName(name, gender, oblique), name)
  const second = patronymic === undefined ? undefined : decided((oblique) => declinePatronymic(patronymic, oblique), patronymic)

  const doubtful = [surname, first, second].find((part) => part?.certainty === 'unsure')
  const nominative = doubtful !== undefined
  const parts: PersonParts = {
    surname: nominative ? person.surname : surname.text,
    ...(first === undefined ? {} : { name: nominative ? name! : first.text }),
    ...(second === undefined ? {} : { patronymic: nominative ? patronymic! : second.text }),
    ...(initials === undefined ? {} : { initials }),
  }
  const text = joinParts(parts)
  return doubtful?.certainty === 'unsure' ? { ...unsure(text, doubtful.reason), parts } : { ...sure(text), parts }
}

function joinParts({ surname, name, patronymic, initials }: PersonParts): string {
  if (name !== undefined) return [surname, name, patronymic].filter((part) => part !== undefined).join(' ')
  return initials === undefined ? surname : surname + NBSP + initials
}
