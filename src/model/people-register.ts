/**
 * People and units by id, and the forms of their names that acts print.
 *
 * A form that the author of people.yaml gave is printed as it is; any other is
 * declined, and where that is not certain the author is asked: a wrong surname
 * in a signed order is worse than one more line in the register.
 */
import type { Staged } from '../diagnostics/diagnostic.ts'
import { initialsOf, joinName } from '../russian/cases/decline-person.ts'
import { describeDoubts } from '../russian/cases/describe-doubts.ts'
import { personForm, postForm, unitForm, type Doubt } from '../russian/cases/entry-forms.ts'
import type { Case } from '../russian/cases/grammar.ts'
import { capitaliseFirst } from '../russian/letters.ts'
import { findNearest } from '../source/nearest.ts'
import type { Place } from '../source/place.ts'
import type { People, Person, Unit } from './content.ts'
import { collectFindings, placeOf, type Report } from './finding.ts'

export type { Case }

export interface PeopleRegister {
  readonly people: ReadonlyMap<string, Person>
  readonly units: ReadonlyMap<string, Unit>
}

/** The register as templates see it: `{{post "dative" people.kasmina}}`. */
export interface RegisterView {
  readonly people: Readonly<Record<string, Person>>
  readonly units: Readonly<Record<string, Unit>>
}

export function viewRegister({ people, units }: PeopleRegister): RegisterView {
  return { people: Object.fromEntries(people), units: Object.fromEntries(units) }
}

/** What stands under an act: post with a capital letter, «Э.И. Лиманова». */
export interface Signatory {
  readonly post: string
  readonly name: string
  readonly person: Person
}

/** The register of people.yaml. People and units share one space of ids; the first of two entries with one id wins. */
export function buildPeopleRegister(content: People): Staged<PeopleRegister> {
  return collectFindings((report) => {
    const people = new Map<string, Person>()
    const units = new Map<string, Unit>()
    const add = <T extends Person | Unit>(map: Map<string, T>, entry: T): void => {
      const first = people.get(entry.id) ?? units.get(entry.id)
      if (first === undefined) map.set(entry.id, entry)
      else report('ref/duplicate-person', { id: entry.id }, placeOf(entry, 'id'), relatedTo(first, 'впервые здесь'))
    }
    for (const person of content.people) {
      add(people, person)
      checkInitials(person, report)
    }
    for (const unit of content.units ?? []) add(units, unit)
    const register = { people, units }
    for (const unit of units.values()) {
      if (unit.head !== undefined) findPerson(register, unit.head, placeOf(unit, 'head'), report)
    }
    return register
  })
}

function checkInitials(person: Person, report: Report): void {
  const fromNames = initialsOf({ ...person, initials: undefined })
  if (person.initials === undefined) {
    if (fromNames !== undefined) return
    const { name, patronymic } = person
    if (name === undefined || patronymic === undefined) report('people/no-initials', { surname: person.surname }, placeOf(person, 'surname'))
    else report('people/initials-not-certain', { patronymic }, placeOf(person, 'patronymic'))
    return
  }
  const letters = (initials: string): string => initials.replace(/[^А-ЯЁ]/g, '')
  if (fromNames === undefined || person.patronymic === undefined || letters(fromNames) === letters(person.initials)) return
  report('people/initials-differ', { given: person.initials, fromNames }, placeOf(person, 'initials'))
}

/**
 * A person or a unit in the given case: «заместителю начальника отдела
 * образования Касьминой Т.И.», «информационно-методическому отделу (Лизина Г.А.)».
 * `undefined` after reporting an unknown id or an uncertain form at `place`.
 */
export function nameInCase(
  register: PeopleRegister,
  id: string,
  grammaticalCase: Case,
  place: Place | undefined,
  report: Report,
): string | undefined {
  const person = register.people.get(id)
  if (person !== undefined) {
    const [name, post] = [personForm(person, grammaticalCase), postForm(person, grammaticalCase)]
    const doubts = [...name.doubts, ...post.doubts]
    if (doubts.length === 0) return `${post.text} ${name.text}`
    reportUncertain(person, surnameFirst(person), grammaticalCase, doubts, place, report)
    return undefined
  }
  const unit = register.units.get(id)
  if (unit !== undefined) {
    const { text, doubts } = unitForm(unit, grammaticalCase)
    if (doubts.length === 0) return text + headInBrackets(register, unit)
    reportUncertain(unit, unit.name, grammaticalCase, doubts, place, report)
    return undefined
  }
  reportUnknown(register, id, place, report)
  return undefined
}

/** Who is responsible, inside a list: «информационно-методический отдел», «Касьмина Т.И.»; tables of events print short names of units, «РМО». */
export function nominativeName(
  register: PeopleRegister,
  id: string,
  form: 'full' | 'short',
  place: Place | undefined,
  report: Report,
): string | undefined {
  const person = register.people.get(id)
  if (person !== undefined) return surnameFirst(person)
  const unit = register.units.get(id)
  if (unit !== undefined) return form === 'short' ? (unit.shortName ?? unit.name) : unit.name
  reportUnknown(register, id, place, report)
  return undefined
}

export function findSignatory(
  register: PeopleRegister,
  id: string,
  place: Place | undefined,
  report: Report,
): Signatory | undefined {
  const person = findPerson(register, id, place, report)
  return person && { post: capitaliseFirst(person.post), name: joinName(person, 'initials-first'), person }
}

function findPerson(
  register: PeopleRegister,
  id: string,
  place: Place | undefined,
  report: Report,
): Person | undefined {
  const person = register.people.get(id)
  if (person !== undefined) return person
  const unit = register.units.get(id)
  if (unit === undefined) reportUnknown(register, id, place, report)
  else report('ref/not-a-person', { id }, place, relatedTo(unit, 'подразделение записано здесь'))
  return undefined
}

/** «Касьмина Т.И.»: surname first, as in brackets and tables; the initials stay on its line. */
function surnameFirst(person: Person): string {
  return joinName(person, 'initials-last')
}

function headInBrackets(register: PeopleRegister, unit: Unit): string {
  const head = unit.head === undefined ? undefined : register.people.get(unit.head)
  return head === undefined ? '' : ` (${surnameFirst(head)})`
}

function reportUncertain(
  entry: Person | Unit,
  name: string,
  grammaticalCase: Case,
  doubts: readonly Doubt[],
  place: Place | undefined,
  report: Report,
): void {
  const described = describeDoubts(doubts, grammaticalCase, 'surname' in entry ? 'person' : 'unit')
  report('ref/missing-case', { name, ...described }, place, relatedTo(entry, 'запись в people.yaml'))
}

function reportUnknown(register: PeopleRegister, id: string, place: Place | undefined, report: Report): void {
  const nearest = findNearest(id, [...register.people.keys(), ...register.units.keys()])
  report('ref/unknown-person', { id, nearest }, place)
}

function relatedTo(entry: object, message: string) {
  const place = placeOf(entry)
  return { related: place === undefined ? [] : [{ place, message }] }
}
