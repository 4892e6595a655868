/**
 * People and units by id, and the forms of their names that acts print.
 *
 * Case forms come from people.yaml and nowhere else: a wrongly declined
 * surname in a signed order is worse than one more line in the register.
 */
import type { Staged } from '../diagnostics/diagnostic.ts'
import { capitaliseFirst, NBSP } from '../russian/letters.ts'
import { findNearest } from '../source/nearest.ts'
import type { Place } from '../source/place.ts'
import type { People, Person, Unit } from './content.ts'
import { collectFindings, placeOf, type Report } from './finding.ts'

export type Case = 'genitive' | 'dative' | 'accusative' | 'instrumental'

export interface PeopleRegister {
  readonly people: ReadonlyMap<string, Person>
  readonly units: ReadonlyMap<string, Unit>
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
    for (const person of content.people) add(people, person)
    for (const unit of content.units ?? []) add(units, unit)
    const register = { people, units }
    for (const unit of units.values()) {
      if (unit.head !== undefined) findPerson(register, unit.head, placeOf(unit, 'head'), report)
    }
    return register
  })
}

/**
 * A person or a unit in the given case: «заместителю начальника отдела
 * образования Касьминой Т.И.», «информационно-методическому отделу (Лизина Г.А.)».
 * `undefined` after reporting an unknown id or a missing form at `place`.
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
    const form = person.cases?.[grammaticalCase]
    if (form !== undefined) return `${form.post} ${form.surname}${NBSP}${person.initials}`
    const sample = `{ ${grammaticalCase}: { surname: …, post: … } }`
    reportMissingCase(person, surnameFirst(person), grammaticalCase, sample, place, report)
    return undefined
  }
  const unit = register.units.get(id)
  if (unit !== undefined) {
    const form = unit.cases?.[grammaticalCase]
    if (form !== undefined) return form + headInBrackets(register, unit)
    reportMissingCase(unit, unit.name, grammaticalCase, `{ ${grammaticalCase}: … }`, place, report)
    return undefined
  }
  reportUnknown(register, id, place, report)
  return undefined
}

/** How a table names who is responsible: «Информационно-методический отдел», «Касьмина Т.И.». */
export function nominativeName(
  register: PeopleRegister,
  id: string,
  place: Place | undefined,
  report: Report,
): string | undefined {
  const person = register.people.get(id)
  if (person !== undefined) return surnameFirst(person)
  const unit = register.units.get(id)
  if (unit !== undefined) return capitaliseFirst(unit.name)
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
  return person && { post: capitaliseFirst(person.post), name: `${person.initials}${NBSP}${person.surname}`, person }
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
  return `${person.surname}${NBSP}${person.initials}`
}

function headInBrackets(register: PeopleRegister, unit: Unit): string {
  const head = unit.head === undefined ? undefined : register.people.get(unit.head)
  return head === undefined ? '' : ` (${surnameFirst(head)})`
}

const CASE_NAMES: Readonly<Record<Case, readonly [name: string, question: string]>> = {
  genitive: ['родительный', 'кого, чего'],
  dative: ['дательный', 'кому, чему'],
  accusative: ['винительный', 'кого, что'],
  instrumental: ['творительный', 'кем, чем'],
}

function reportMissingCase(
  entry: Person | Unit,
  name: string,
  grammaticalCase: Case,
  sample: string,
  place: Place | undefined,
  report: Report,
): void {
  const [caseName, question] = CASE_NAMES[grammaticalCase]
  report('ref/missing-case', { name, caseName, question, sample }, place, relatedTo(entry, 'запись в people.yaml'))
}

function reportUnknown(register: PeopleRegister, id: string, place: Place | undefined, report: Report): void {
  const nearest = findNearest(id, [...register.people.keys(), ...register.units.keys()])
  report('ref/unknown-person', { id, nearest }, place)
}

function relatedTo(entry: object, message: string) {
  const place = placeOf(entry)
  return { related: place === undefined ? [] : [{ place, message }] }
}
