/** People in six cases: «Касьминой Т.И.», «Лизиной Галины Александровны», «Т.И. Касьминой». */
import { NBSP } from '../letters.ts'
import { sure, unsure, type Case, type Declined } from './grammar.ts'
import { declineName, declinePatronymic } from './given-name.ts'
import { findGender, type PersonName } from './person-gender.ts'
import { declineSurname } from './surname.ts'

export type { PersonName } from './person-gender.ts'

/** The parts of a name that take endings. */
export type NamePart = 'surname' | 'name' | 'patronymic'

/**
 * How a person is named. `initials-last` «Касьмина Т.И.» in texts and tables; `initials-first` «Т.И. Касьмина» in
 * a signature; `full` «Касьмина Татьяна Ивановна», or the initials of whom no full name is known.
 */
export type NameLayout = 'initials-last' | 'initials-first' | 'full'

/** One part of the name. Its gender is the given one, or that of the patronymic, the name, the surname; unsure when they disagree. */
export function declineNamePart(person: PersonName, part: NamePart, grammaticalCase: Case): Declined {
  const word = person[part] ?? ''
  if (grammaticalCase === 'nominative') return sure(word)
  const { gender, conflict } = findGender(person)
  if (conflict !== undefined) return unsure(word, conflict)
  switch (part) {
    case 'surname':
      return declineSurname(word, gender, grammaticalCase)
    case 'name':
      return declineName(word, gender, grammaticalCase)
    case 'patronymic':
      return declinePatronymic(word, grammaticalCase)
  }
}

/** Which parts are printed in full. */
export function partsOf(person: PersonName, layout: NameLayout): readonly NamePart[] {
  if (layout !== 'full' || person.name === undefined) return ['surname']
  return person.patronymic === undefined ? ['surname', 'name'] : ['surname', 'name', 'patronymic']
}

/** The name as one text; the initials, which stay on the line of the surname, come from the `nominative` when they are not given. */
export function joinName(person: PersonName, layout: NameLayout, nominative: PersonName = person): string {
  const { surname, name, patronymic } = person
  if (layout === 'full' && name !== undefined) return [surname, name, patronymic].filter((part) => part !== undefined).join(' ')
  const initials = initialsOf(nominative)
  if (initials === undefined) return surname
  return layout === 'initials-first' ? initials + NBSP + surname : surname + NBSP + initials
}

/** «Т.И.»: the given initials, or those of the name and the patronymic: «Анна-Мария» «А.-М.». «Расул оглы» has no certain ones. */
export function initialsOf({ name, patronymic, initials }: PersonName): string | undefined {
  if (initials !== undefined || name === undefined || (patronymic !== undefined && isOfTwoWords(patronymic))) return initials
  const first = name.split('-').map((part) => `${part.slice(0, 1).toUpperCase()}.`)
  return first.join('-') + (patronymic === undefined ? '' : `${patronymic.slice(0, 1).toUpperCase()}.`)
}

/** «Расул оглы»: its second word is written out, shortened or left out, as families do. */
function isOfTwoWords(patronymic: string): boolean {
  return /[\s-]/.test(patronymic)
}
