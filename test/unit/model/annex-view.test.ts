import { describe, expect, it } from 'vitest'
import { buildActView } from '../../../src/model/act.ts'
import { buildAnnexHeader, buildAppendixHeader, numberAnnexes } from '../../../src/model/annex-view.ts'
import { annexMeta, orderMeta } from '../../../src/model/document-meta.ts'
import type { HouseStyle } from '../../../src/house-style/house-style.ts'
import { content, sampleAuthority } from '../../helpers/content.ts'
import { gost2025 } from '../../helpers/house-style.ts'

const styled = (annexHeader: Partial<HouseStyle['annexHeader']>): HouseStyle => ({
  ...gost2025,
  annexHeader: { ...gost2025.annexHeader, ...annexHeader },
})
const act = buildActView(
  content('order', '{ title: О, date: 2020-09-17, number: 212/1, points: [{ text: а }] }'),
  sampleAuthority,
).value!
const draft = buildActView(content('order', '{ title: О, points: [{ text: а }] }'), sampleAuthority).value!

const roadmap = { kind: 'roadmap', title: 'План мероприятий («дорожная карта»)\nна 2020–2024 годы' } as const
const program = { kind: 'program', title: 'Муниципальная **программа**\nподдержки школ' } as const
const [, second] = numberAnnexes(['program', 'roadmap'], styled({ numberSign: false }))

describe('annex view', () => {
  it('prints what the annex itself asks for', () => {
    const header = (own: 'both' | 'annex' | 'approved') => buildAnnexHeader({ ...roadmap, header: own }, second!, act, styled({ style: 'both' }))
    expect(header('annex')).toMatchObject({ heading: 'Приложение\u00a02', stamp: undefined })
    expect(header('annex').belongsTo).toMatch(/^к\u00a0приказу /)
    expect(header('approved')).toMatchObject({ heading: undefined, stamp: 'УТВЕРЖДЕН' })
    expect(header('both')).toMatchObject({ heading: 'Приложение\u00a02', stamp: 'УТВЕРЖДЕН' })
  })

  it('numbers annexes as the house style writes it; a single one has no number', () => {
    expect(numberAnnexes(['a', 'b'], styled({ numberSign: true })).map((place) => place.heading)).toEqual([
      'Приложение\u00a0№\u00a01',
      'Приложение\u00a0№\u00a02',
    ])
    expect(second).toEqual({ id: 'roadmap', number: 2, heading: 'Приложение\u00a02', mention: 'приложение\u00a02' })
    expect(numberAnnexes(['a'], gost2025)).toEqual([
      { id: 'a', number: undefined, heading: 'Приложение', mention: 'приложение' },
    ])
  })

  it('prints number, agreed stamp and the act', () => {
    expect(buildAnnexHeader(roadmap, second!, act, styled({ style: 'both' }))).toMatchObject({
      heading: 'Приложение\u00a02',
      stamp: 'УТВЕРЖДЕН',
      belongsTo: 'приказом отдела образования администрации Степного городского округа',
      act: { number: '212/1' },
    })
  })

  it('leaves out the stamp or the number when the house style says so', () => {
    expect(buildAnnexHeader(roadmap, second!, act, styled({ style: 'annex' }))).toMatchObject({
      heading: 'Приложение\u00a02',
      stamp: undefined,
      belongsTo: 'к\u00a0приказу отдела образования администрации Степного городского округа',
    })
    expect(buildAnnexHeader(roadmap, second!, act, styled({ style: 'approved' }))).toMatchObject({
      heading: undefined,
      stamp: 'УТВЕРЖДЕН',
    })
  })

  it('agrees the stamp with the title, else with the kind, unless the author decides', () => {
    const stamp = (document: Parameters<typeof buildAnnexHeader>[0]) =>
      buildAnnexHeader(document, second!, act, styled({ style: 'both' })).stamp
    expect(stamp(program)).toBe('УТВЕРЖДЕНА')
    expect(stamp({ kind: 'program', title: 'Навстречу знаниям' })).toBe('УТВЕРЖДЕНА')
    expect(stamp({ kind: 'roadmap', title: 'Шаги к успеху' })).toBe('УТВЕРЖДЕН')
    expect(stamp({ kind: 'roadmap', title: 'План работы', approval: 'plural' })).toBe('УТВЕРЖДЕНЫ')
  })

  it('puts an appendix under its annex', () => {
    const [place] = numberAnnexes(['a', 'b'], styled({ numberSign: false }))
    const header = buildAppendixHeader({ kind: 'roadmap', title: 'План' }, place!, { kind: 'program', title: 'Муниципальная программа' })
    expect(header).toEqual({
      heading: 'Приложение\u00a01',
      stamp: undefined,
      belongsTo: 'к\u00a0муниципальной программе',
      act: undefined,
    })
    expect(annexMeta('План', header, act).subject).toBe(
      'Приложение 1 к муниципальной программе, приказ от 17 сентября 2020 г. № 212/1',
    )
  })

  it('fills the properties of the files', () => {
    const header = buildAnnexHeader(program, second!, act, gost2025)
    expect(annexMeta(program.title, header, act)).toEqual({
      title: 'Муниципальная программа поддержки школ',
      author: 'Отдел образования администрации Степного городского округа',
      subject: 'Приложение 2 к приказу от 17 сентября 2020 г. № 212/1',
      lang: 'ru',
      date: '2020-09-17',
    })
    expect(orderMeta('Об утверждении', act).subject).toBe('Приказ от 17 сентября 2020 г. № 212/1')
    expect(orderMeta('Об утверждении', draft)).not.toHaveProperty('date')
    expect(orderMeta('Об утверждении', draft).subject).toBe('Проект приказа')
    expect(annexMeta('План', buildAnnexHeader(roadmap, second!, draft, gost2025), draft).subject).toBe(
      'Приложение 2 к проекту приказа',
    )
  })
})
