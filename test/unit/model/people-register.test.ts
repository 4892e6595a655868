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
const doubtful = buildPeopleRegister(
  content(
    'people',
    `
people:
  - { id: shmidt, surname: Шмидт, initials: А.В., post: методист }
  - id: zayats
    surname: Заяц
    initials: П.П.
    gender: male
    post: бебеда отдела
    cases: { genitive: { surname: Зайца, post: бебеда отдела }, accusative: { surname: Зайца } }
  - { id: named, surname: Юнусова, name: Анна-Мария, patronymic: Руслановна, post: методист }
  - { id: miss, surname: Шмидт, initials: А.В., gender: female, post: методист }
units:
  - { id: shkolka, name: «Школка» }
`,
  ),
).value!
const asked = { file: 'a/order.yaml', pointer: '/points/0/executor' }
const inCase = (id: string, grammaticalCase: Case) =>
  collectFindings((report) => nameInCase(doubtful.people.has(id) || doubtful.units.has(id) ? doubtful : register, id, grammaticalCase, asked, report))

describe('people register', () => {
  it('finds nothing wrong in a good file', () => {
    expect(buildPeopleRegister(samplePeople).diagnostics).toEqual([])
  })

  it('puts a person and a unit into the case that the sentence needs', () => {
    expect(inCase('kasmina', 'dative').value).toBe('заместителю начальника отдела образования Касьминой\u00a0Т.И.')
    expect(inCase('kasmina', 'accusative').value).toBe('заместителя начальника отдела образования Касьмину\u00a0Т.И.')
    expect(inCase('imo', 'dative').value).toBe('информационно-методическому отделу (Лизина\u00a0Г.А.)')
  })

  it('declines what people.yaml gives no form of', () => {
    expect(inCase('lizina', 'dative').value).toBe('руководителю отдела Лизиной\u00a0Г.А.')
    expect(inCase('kasmina', 'prepositional').value).toBe('заместителе начальника отдела образования Касьминой\u00a0Т.И.')
    expect(inCase('archive', 'instrumental').value).toBe('архивом')
    expect(inCase('lizina', 'nominative').value).toBe('руководитель отдела Лизина\u00a0Г.А.')
  })

  it('asks for a form that is not certain where it is needed, with a guess, and points to the entry', () => {
    const { value, diagnostics } = inCase('shmidt', 'dative')
    expect(value).toBeUndefined()
    expect(diagnostics[0]).toMatchObject({
      code: 'ref/missing-case',
      place: asked,
      related: [{ place: { file: 'a/people.yaml', pointer: '/people/0' } }],
    })
    expect(diagnostics[0]?.message).toBe(
      'Программа не уверена, как пишется «Шмидт\u00a0А.В.» в дательном падеже (кому, чему?): по фамилии «Шмидт» не видно, мужчина это или женщина',
    )
    expect(diagnostics[0]?.help).toContain('gender: male')
    expect(diagnostics[0]?.help).toContain('cases: { dative: { surname: Шмидту } }')
  })

  it('asks only for the words it is not certain of', () => {
    expect(inCase('zayats', 'genitive').value).toBe('бебеда отдела Зайца\u00a0П.П.')
    expect(inCase('zayats', 'accusative').diagnostics[0]?.help).toContain('cases: { accusative: { post: бебеду отдела } }')
    expect(inCase('zayats', 'dative').diagnostics[0]?.help).toContain('cases: { dative: { surname: Заяцу, post: бебеде отдела } }')
    expect(inCase('shkolka', 'dative').diagnostics[0]?.help).toContain('cases: { dative: «Школка» }')
  })

  it('takes initials from the names, and a gender from the author', () => {
    expect(inCase('named', 'dative').value).toBe('методисту Юнусовой\u00a0А.-М.Р.')
    expect(inCase('miss', 'dative').value).toBe('методисту Шмидт\u00a0А.В.')
  })

  it('wants initials or a name, and the initials of that name', () => {
    const people = content(
      'people',
      `
people:
  - { id: one, surname: Иванов, post: начальник }
  - { id: two, surname: Иванов, name: Пётр, patronymic: Ильич, initials: П.К., post: начальник }
  - { id: three, surname: Иванов, name: Пётр, initials: П.И., post: начальник }
  - { id: four, surname: Алиев, name: Ибрагим, patronymic: Расул оглы, post: начальник }
  - { id: five, surname: Алиев, name: Ибрагим, patronymic: Расул оглы, initials: И.Р.оглы, post: начальник }
`,
    )
    expect(codesOf(buildPeopleRegister(people).diagnostics)).toEqual(['people/no-initials /people/0/surname', 'people/initials-differ /people/1/initials', 'people/initials-not-certain /people/3/patronymic'])
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
      nominativeName(register, 'imo', 'short', asked, report),
      nominativeName(register, 'kasmina', 'full', asked, report),
    ])
    expect(value).toEqual(['информационно-методический отдел', 'Касьмина\u00a0Т.И.'])
  })

  it('names a unit in tables by its short name, and in a passport in full', () => {
    const { value } = buildPeopleRegister(
      content('people', '{ people: [{ id: one, surname: А, initials: Б., post: директор }], units: [{ id: rmo, name: районные методические объединения, shortName: РМО }] }'),
    )
    const named = (form: 'full' | 'short') => collectFindings((report) => nominativeName(value!, 'rmo', form, asked, report)).value
    expect(named('short')).toBe('РМО')
    expect(named('full')).toBe('районные методические объединения')
  })
})
