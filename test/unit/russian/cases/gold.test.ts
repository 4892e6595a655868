import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declineDocument } from '../../../../src/russian/cases/decline-document.ts'
import type { PersonName } from '../../../../src/russian/cases/decline-person.ts'
import { declinePost } from '../../../../src/russian/cases/decline-post.ts'
import { declineUnit } from '../../../../src/russian/cases/decline-unit.ts'
import { personForm, postForm, unitForm, type EntryForm } from '../../../../src/russian/cases/entry-forms.ts'
import { CASES, type Case, type Gender } from '../../../../src/russian/cases/grammar.ts'

const rows = readFileSync(new URL('../../../cases/russian/cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))

/** «m:Шмидт А.В.», «Лизина Галина Александровна»: what the first column of the table says about a person. */
function readPerson(text: string): PersonName {
  const [, sign, whole = ''] = /^(?:([mf]):)?(.*)$/.exec(text)!
  const gender: Gender | undefined = sign === 'm' ? 'male' : sign === 'f' ? 'female' : undefined
  const withInitials = /^(.*) ((?:[А-ЯЁA-Z]\.)+)$/.exec(whole)
  if (withInitials !== null) return { surname: withInitials[1]!, initials: withInitials[2]!, gender }
  const [surname = '', name, ...rest] = whole.split(' ')
  return { surname, name, patronymic: rest.length === 0 ? undefined : rest.join(' '), gender }
}

/** What acts and templates print of a register with this entry and no forms in it. */
function decline(kind: string, nominative: string, grammaticalCase: Case): EntryForm {
  switch (kind) {
    case 'person':
      return personForm({ ...readPerson(nominative), post: 'директор' }, grammaticalCase, 'full')
    case 'post':
      return postForm({ surname: 'Касьмина', post: nominative }, grammaticalCase)
    case 'unit':
      return unitForm({ name: nominative }, grammaticalCase)
    default: {
      const declined = declineDocument(nominative, grammaticalCase)
      return { text: declined.text, doubts: declined.certainty === 'sure' ? [] : [{ key: 'name', reason: declined.reason, guess: nominative, asksGender: false }] }
    }
  }
}

const visible = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('the gold table', () => {
  it('is large and well formed', () => {
    expect(rows.flatMap((row) => row.slice(2)).filter((form) => form !== '?').length).toBeGreaterThanOrEqual(600)
    expect(rows.filter((row) => row.length !== 7)).toEqual([])
    expect(new Set(rows.map(([kind, nominative]) => `${kind} ${nominative}`)).size).toBe(rows.length)
  })

  it.each(rows.map((row) => [row[0]!, row[1]!, row] as const))('%s «%s»', (kind, nominative, row) => {
    const forms = CASES.map((grammaticalCase) => decline(kind, nominative, grammaticalCase))
    const nominal = nominative.replace(/^[mf]:/, '')
    expect(forms.map((form) => (form.doubts.length === 0 ? visible(form.text) : '?'))).toEqual([nominal, ...row.slice(2)])
    for (const form of forms) {
      if (form.doubts.length > 0) expect(visible(form.text), 'an unsure answer repeats the nominative').toBe(nominal)
      for (const { reason, guess } of form.doubts) {
        expect(reason).toMatch(/^[а-я].*[а-яё»)]$/)
        if (nominal !== '') expect(guess).not.toBe('')
      }
    }
  })
})

describe('declension of anything', () => {
  const word = fc.constantFrom(
    'директор', 'школа', 'отдел', 'заместитель', 'заведующая', 'главный', 'старшая', 'образования', 'и', ',', '–', '(', ')', '«', '»', 'МБОУ', '№', '1', 'временно', 'ответственный',
    'по', 'учителя', 'учитель-логопед', 'бюро', 'гл.', 'и.о.', 'учреждение', 'план', 'порядок', 'условия', '-', 'ё', 'Ёлкин', 'abc', '😀', ',,', 'ая', 'ий', '',
  )
  const phrase = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
  const kinds = [declinePost, declineUnit, declineDocument]

  it('never fails, keeps the nominative, and keeps marks, spaces and the number of words', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'binary' })), fc.constantFrom(...CASES), (text, grammaticalCase) => {
        for (const kind of kinds) {
          const result = kind(text, grammaticalCase)
          if (grammaticalCase === 'nominative' || result.certainty === 'unsure') expect(result.text).toBe(text)
          expect(result.text.replace(/[а-яё]+/giu, '')).toBe(text.replace(/[а-яё]+/giu, ''))
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('declines no person into something else than letters, and gives no form it is unsure of', () => {
    const name = fc.oneof(fc.constantFrom('Касьмина', 'Шмидт', 'Лев', 'Кара-Мурза', 'Ким', 'Ёлкина', 'Цой', 'А', '-', 'ь', 'фон Штейн'), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(
        fc.record({ surname: name, name: fc.option(name, { nil: undefined }), patronymic: fc.option(name, { nil: undefined }), gender: fc.constantFrom('male', 'female', undefined) }),
        fc.constantFrom(...CASES),
        (person, grammaticalCase) => {
          const entry = { ...person, initials: 'Т.И.', post: 'директор' }
          const { text, doubts } = personForm(entry, grammaticalCase, 'initials-last')
          if (doubts.length > 0 || grammaticalCase === 'nominative') expect(text).toBe(`${person.surname}\u00a0Т.И.`)
          else expect(text).toMatch(/^[А-ЯЁа-яё -]+\u00a0Т\.И\.$/)
          expect(personForm(entry, grammaticalCase, 'full').text).toContain(person.name === undefined ? 'Т.И.' : ' ')
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('speed', () => {
  it('declines a register of a thousand people within a second', () => {
    const start = performance.now()
    for (let count = 0; count < 1000; count++) {
      personForm({ surname: 'Лизина', name: 'Галина', patronymic: 'Александровна', post: '' }, 'dative', 'full')
      declinePost('заместитель начальника отдела образования администрации Нефтекумского городского округа', 'accusative')
    }
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
