import { diagnose } from '../../diagnostics/diagnose.ts'
import { CASE_WORDS, findCase } from '../../russian/cases/case-names.ts'
import { describeDoubts } from '../../russian/cases/describe-doubts.ts'
import type { EntryForm, PersonEntry, UnitEntry } from '../../russian/cases/entry-forms.ts'
import type { Case } from '../../russian/cases/grammar.ts'
import { findNearest } from '../../source/nearest.ts'
import { originOf } from '../../source/origin-of.ts'
import type { HelperCall } from './helper.ts'

/** The case that a template names, «accusative» or «винительный»; a wrong name is reported. */
export function readCase(name: unknown, call: HelperCall): Case | undefined {
  const found = typeof name === 'string' ? findCase(name) : undefined
  if (found === undefined) {
    const text = String(name)
    call.report(diagnose('template/unknown-case', { name: text, nearest: findNearest(text, CASE_WORDS) }, call.place))
  }
  return found
}

export function isPerson(value: unknown): value is PersonEntry {
  return hasText(value, 'surname') && hasText(value, 'post')
}

export function isUnit(value: unknown): value is UnitEntry {
  return hasText(value, 'name') && !hasText(value, 'surname')
}

function hasText(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) && typeof (value as Record<string, unknown>)[key] === 'string'
}

/** The form, or a request for it when it is not certain: then nothing is printed. */
export function printForm(form: EntryForm, grammaticalCase: Case, entry: PersonEntry | UnitEntry, call: HelperCall): string {
  if (form.doubts.length === 0) return form.text
  const origin = originOf(entry)
  const doubts = describeDoubts(form.doubts, grammaticalCase, isPerson(entry) ? 'person' : 'unit')
  const related = origin === undefined ? [] : [{ place: origin, message: 'запись в people.yaml' }]
  call.report(diagnose('ref/missing-case', { name: form.text, ...doubts }, call.place, { related }))
  return ''
}
