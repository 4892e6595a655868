import { describe, expect, it } from 'vitest'
import { buildActView } from '../../../src/model/act.ts'
import { joinRegisters, jointNumber, jointNumberBlank, type Partner } from '../../../src/model/joint-act.ts'
import { buildPeopleRegister } from '../../../src/model/people-register.ts'
import { content, sampleAuthority, samplePeople } from '../../helpers/content.ts'

const order = content(
  'order',
  '{ title: О, date: 2021-02-01, number: "15", jointWith: [{ authority: kultura, number: 7-к }, { authority: sport }], points: [{ text: а }] }',
)
const register = buildPeopleRegister(samplePeople).value!
const others = buildPeopleRegister(
  content('people', 'people:\n  - { id: kasmina, surname: Белова, initials: А.Н., post: методист }\n  - { id: orlov, surname: Орлов, initials: Д.Е., post: методист }', 'b/people.yaml'),
).value!
const partners: Partner[] = order.jointWith!.map((entry) => ({
  entry,
  authority: { ...sampleAuthority, name: `Орган ${entry.authority}`, genitive: `органа ${entry.authority}` },
  register: others,
}))

describe('joint acts', () => {
  it('join the numbers with slashes, and leave blanks for those that are missing', () => {
    expect(jointNumber('15', partners)).toBeUndefined()
    expect(jointNumber('15', partners.slice(0, 1))).toBe('15/7-к')
    expect(jointNumber('15', [])).toBe('15')
    expect(jointNumberBlank('15', partners, '____')).toBe('15/7-к/____')
    expect(jointNumberBlank(undefined, [], '____')).toBe('____')
  })

  it('name all authors, and are drafts until every number is known', () => {
    const act = buildActView(order, sampleAuthority, partners).value!
    expect(act).toMatchObject({ isDraft: true, isJoint: true, number: undefined, numberBlank: '15/7-к/________' })
    expect(act.authorGenitive).toBe('отдела образования администрации Степного городского округа, органа kultura и органа sport')
    expect(buildActView(order, sampleAuthority, partners.slice(0, 1)).value).toMatchObject({ isDraft: false, number: '15/7-к' })
  })

  it('find people in the own register first, and by the authority when it is named', () => {
    const { people } = joinRegisters(register, partners.slice(0, 1))
    expect(people.get('kasmina')?.surname).toBe('Касьмина')
    expect(people.get('kultura/kasmina')?.surname).toBe('Белова')
    expect(people.get('orlov')?.surname).toBe('Орлов')
    expect(joinRegisters(register, [])).toBe(register)
  })
})
