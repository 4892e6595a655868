import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../../src/model/finding.ts'
import {
  buildPeopleRegister,
  findSignatory,
  nameInCase,
  nominativeName,
  type Case,
} from '../../../src/model/people-register.ts'
import { codesOf, content, samplePeople } from '../../helpers/content.ts'

const register = buildPeopleRegister(samplePeople).value!
const asked = { file: 'a/order.yaml', pointer: '/points/0/executor' }
const inCase = (id: string, grammaticalCase: Case) =>
  collectFindings((report) => nameInCase(register, id, grammaticalCase, asked, report))

describe('people register', () => {
  it('finds nothing wrong in a good file', () => {
    expect(buildPeopleRegister(samplePeople).diagnostics).toEqual([])
  })

  it('puts a person and a unit into the case that the sentence needs', () => {
    expect(inCase('kasmina', 'dative').value).toBe('заместителю начальника отдела образования Касьминой\u00a0Т.И.')
    expect(inCase('kasmina', 'accusative').value).toBe('заместителя начальника отдела образования Касьмину\u00a0Т.И.')
    expect(inCase('imo', 'dative').value).toBe('информационно-методическому отделу (Лизина\u00a0Г.А.)')
  })

  it('asks for a missing form where it is needed and points to the entry', () => {
    const { value, diagnostics } = inCase('lizina', 'dative')
    expect(value).toBeUndefined()
    expect(diagnostics[0]).toMatchObject({
      code: 'ref/missing-case',
      place: asked,
      related: [{ place: { file: 'a/people.yaml', pointer: '/people/2' } }],
    })
    expect(diagnostics[0]?.message).toContain('дательный')
    expect(diagnostics[0]?.help).toContain('cases: { dative: { surname: …, post: … } }')
    expect(inCase('archive', 'accusative').diagnostics[0]?.help).toContain('cases: { accusative: … }')
  })

  it('suggests the nearest id for an unknown one', () => {
    const { value, diagnostics } = inCase('kosmina', 'dative')
    expect(value).toBeUndefined()
    expect(diagnostics[0]).toMatchObject({ code: 'ref/unknown-person', help: 'Возможно, имелось в виду «kasmina»' })
  })

  it('refuses one id for two entries, people and units alike, and an unknown head', () => {
    const people = content(
      'people',
      `
people:
  - { id: one, surname: А, initials: Б.В., post: начальник }
  - { id: one, surname: Г, initials: Д.Е., post: заместитель }
units:
  - { id: one, name: отдел }
  - { id: two, name: архив, head: tree }
  - { id: three, name: служба, head: two }
`,
    )
    const { value, diagnostics } = buildPeopleRegister(people)
    expect(codesOf(diagnostics)).toEqual([
      'ref/duplicate-person /people/1/id',
      'ref/duplicate-person /units/0/id',
      'ref/unknown-person /units/1/head',
      'ref/not-a-person /units/2/head',
    ])
    expect(diagnostics[0]?.related[0]?.place).toMatchObject({ pointer: '/people/0' })
    expect(value?.people.get('one')?.surname).toBe('А')
  })

  it('signs with the post in capitals first and the initials before the surname', () => {
    const { value } = collectFindings((report) => findSignatory(register, 'limanova', asked, report))
    expect(value).toMatchObject({ post: 'Начальник отдела образования', name: 'Э.И.\u00a0Лиманова' })
  })

  it('names the responsible in the nominative', () => {
    const { value } = collectFindings((report) => [
      nominativeName(register, 'imo', asked, report),
      nominativeName(register, 'kasmina', asked, report),
    ])
    expect(value).toEqual(['Информационно-методический отдел', 'Касьмина\u00a0Т.И.'])
  })
})
