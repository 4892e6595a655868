/** Entries of a register of people and units in six cases: the forms that its author gave first, then the machine. */
import { declineNamePart, joinName, partsOf, type NameLayout, type NamePart, type PersonName } from './decline-person.ts'
import { declinePost } from './decline-post.ts'
import { declineUnit } from './decline-unit.ts'
import type { Case, ObliqueCase } from './grammar.ts'
import { guessNamePart, guessPhrase } from './guess-form.ts'
import { findGender } from './person-gender.ts'

type FormsOf<Form> = { readonly [C in ObliqueCase]?: Form | undefined }

export interface PersonEntry extends PersonName {
  readonly post: string
  readonly cases?: FormsOf<{ readonly [K in NamePart | 'post']?: string | undefined }> | undefined
}

export interface UnitEntry {
  readonly name: string
  readonly cases?: FormsOf<string> | undefined
}

/** A word that the machine can not decline with certainty and the author gave no form of. */
export interface Doubt {
  /** The key of the form in the register. */
  readonly key: NamePart | 'post'
  /** In Russian: why. */
  readonly reason: string
  readonly guess: string
  /** Whether it would be certain if the register said that the person is a man or a woman. */
  readonly asksGender: boolean
}

/** A form to print; with doubts it must not be printed, and is the nominative. */
export interface EntryForm {
  readonly text: string
  readonly doubts: readonly Doubt[]
}

/** «Касьмину Т.И.», «Т.И. Касьмину» or «Касьмину Татьяну Ивановну». */
export function personForm(person: PersonEntry, grammaticalCase: Case, layout: NameLayout = 'initials-last'): EntryForm {
  if (grammaticalCase === 'nominative') return { text: joinName(person, layout), doubts: [] }
  const doubts: Doubt[] = []
  const forms: { [K in NamePart]?: string } = {}
  for (const part of partsOf(person, layout)) {
    const given = person.cases?.[grammaticalCase]?.[part]
    const declined = given === undefined ? declineNamePart(person, part, grammaticalCase) : undefined
    forms[part] = given ?? declined!.text
    if (declined?.certainty !== 'unsure') continue
    const { gender, conflict } = findGender(person)
    const guess = guessNamePart(person[part]!, part, gender, grammaticalCase)
    doubts.push({ key: part, reason: declined.reason, guess, asksGender: gender === undefined && conflict === undefined && part !== 'patronymic' })
  }
  return { text: joinName(doubts.length > 0 ? person : { ...person, ...forms }, layout, person), doubts }
}

/** «заместителя начальника отдела образования» */
export function postForm(person: PersonEntry, grammaticalCase: Case): EntryForm {
  if (grammaticalCase === 'nominative') return { text: person.post, doubts: [] }
  const given = person.cases?.[grammaticalCase]?.post
  if (given !== undefined) return { text: given, doubts: [] }
  const declined = declinePost(person.post, grammaticalCase)
  if (declined.certainty === 'sure') return { text: declined.text, doubts: [] }
  const guess = guessPhrase(person.post, grammaticalCase, true)
  return { text: person.post, doubts: [{ key: 'post', reason: declined.reason, guess, asksGender: false }] }
}

/** «информационно-методическому отделу»; the key of its doubt is of no use: a unit has one name. */
export function unitForm(unit: UnitEntry, grammaticalCase: Case): EntryForm {
  if (grammaticalCase === 'nominative') return { text: unit.name, doubts: [] }
  const given = unit.cases?.[grammaticalCase]
  if (given !== undefined) return { text: given, doubts: [] }
  const declined = declineUnit(unit.name, grammaticalCase)
  if (declined.certainty === 'sure') return { text: declined.text, doubts: [] }
  const guess = guessPhrase(unit.name, grammaticalCase, false)
  return { text: unit.name, doubts: [{ key: 'name', reason: declined.reason, guess, asksGender: false }] }
}
