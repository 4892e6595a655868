import { describe, expect, it } from 'vitest'
import { buildActView } from '../../../../src/model/act.ts'
import { collectFindings } from '../../../../src/model/finding.ts'
import { buildPeopleRegister } from '../../../../src/model/people-register.ts'
import { buildRequisites } from '../../../../src/model/requisites/requisites-view.ts'
import { originOf } from '../../../../src/source/origin-of.ts'
import { gost2025 } from '../../../helpers/house-style.ts'
import { codesOf, content, sampleAuthority, samplePeople } from '../../../helpers/content.ts'

const register = buildPeopleRegister(samplePeople).value!
const SIGNED = 'title: О «Школе», date: 2020-09-17, number: 212/1, points: [{ text: а }]'

function view(keys: string, head = SIGNED, style = gost2025, authority = sampleAuthority) {
  const order = content('order', `{ ${head}, ${keys} }`)
  const act = buildActView(order, sampleAuthority).value!
  return collectFindings((report) => buildRequisites({ order, authority, act, register, style }, report))
}

describe('requisites of an order', () => {
  it('are absent unless they are asked for', () => {
    const { value, diagnostics } = view('id: o')
    expect(diagnostics).toEqual([])
    expect(Object.values(value!).filter((part) => part !== undefined)).toEqual([])
  })

  it('name officials from people.yaml and from elsewhere', () => {
    const own = '{ post: директор школы, surname: Орлова, initials: Н.Н. }'
    const { value, diagnostics } = view(`approvalSheet: [{ person: kasmina }, ${own}], acquaintanceSheet: [${own}]`)
    expect(diagnostics).toEqual([])
    expect(value!.approvalSheet!.rows.map(({ post, name }) => [post, name])).toEqual([
      ['Заместитель начальника отдела образования', 'Т.И.\u00a0Касьмина'],
      ['Директор школы', 'Н.Н.\u00a0Орлова'],
    ])
    expect(value!.approvalSheet!.title).toBe('«О „Школе“»')
    expect(value!.acquaintanceSheet!.rows[0]!.surnameFirst).toBe('Орлова\u00a0Н.Н.')
    expect(originOf(value!.approvalSheet!.rows[1]!)?.pointer).toBe('/approvalSheet/1')
  })

  it.each([
    ['approvalSheet: [{ person: kasmina, post: директор }]', 'requisite/official-content /approvalSheet/0'],
    ['approvalSheet: [{ surname: Орлова }]', 'requisite/official-content /approvalSheet/0'],
    ['acquaintanceSheet: [{ person: nobody }]', 'ref/unknown-person /acquaintanceSheet/0/person'],
    ['agreement: [{ person: kasmina, document: решением }]', 'requisite/official-content /agreement/0'],
    ['copy: { by: kasmina, date: 2020-09-16 }', 'requisite/copy-before-original /copy/date'],
    ['copy: { by: kasmina, date: 2020-09-18, year: 2020 }', 'requisite/copy-without-file /copy/year'],
    ['preparedBy: { phone: "1" }', 'requisite/prepared-by-name /preparedBy'],
    ['preparedBy: { person: kasmina, phone: "1" }', 'requisite/prepared-by-name /preparedBy/person'],
    ['copy: { by: imo, date: 2020-09-18 }', 'ref/not-a-person /copy/by'],
  ])('reports %s', (keys, code) => {
    expect(codesOf(view(keys).diagnostics)).toEqual([code])
  })

  it('does not certify a copy of a draft', () => {
    const { diagnostics } = view('copy: { by: kasmina, date: 2020-09-18 }', 'title: О, points: [{ text: а }]')
    expect(codesOf(diagnostics)).toEqual(['requisite/copy-of-draft /copy (key)'])
  })

  it('certifies a copy on its own day, and says where the original is', () => {
    expect(view('copy: { by: kasmina, date: 17.09.2020, file: 01-05 }').value!.copyMark).toMatchObject({
      post: 'Заместитель начальника отдела образования',
      name: 'Т.И.\u00a0Касьмина',
      date: '17\u00a0сентября 2020\u00a0г.',
      original: 'Подлинник документа находится в\u00a0деле №\u00a001-05 за\u00a02020\u00a0год',
    })
    expect(view('copy: { by: kasmina, date: 17.09.2020 }').value!.copyMark!.original).toBeUndefined()
  })

  it('sends one copy unless told otherwise', () => {
    const { value } = view('distribution: [{ to: в дело }, { to: отделу, copies: 3 }]')
    expect(value!.distribution!.text).toBe('Разослать: в дело\u00a0– 1\u00a0экз., отделу\u00a0– 3\u00a0экз.')
  })

  it('leaves room for those who agree by hand', () => {
    const { value } = view('agreement: [{ post: глава, surname: Орлов, initials: О.О. }, { document: решением Совета }]')
    expect(value!.agreements).toMatchObject([
      { document: undefined, post: 'Глава', signature: '____________\u00a0О.О.\u00a0Орлов', date: '«___»\u00a0____________ 20___\u00a0г.' },
      { document: 'решением Совета', post: undefined, signature: undefined, date: undefined },
    ])
  })

  it('names who prepared the act', () => {
    const { value } = view('preparedBy: { name: Лизина Галина Анатольевна, phone: 8 (86558) 4-00-00 }')
    expect([...value!.preparedBy!.lines]).toEqual(['Лизина Галина Анатольевна', '8\u00a0(86558)\u00a04-00-00'])
  })

  it('lead to the published edition by a code', () => {
    expect(view('published: https://stepnoy.example/а').value!.qrCode).toMatchObject({
      address: 'https://stepnoy.example/%D0%B0',
      alternative: 'QR-код: https://stepnoy.example/а',
    })
  })

  it.each(['на сайте', 'stepnoy.example/1', 'ftp://stepnoy.example/1', 'https://', 'https://localhost', 'javascript:alert(1)', 'https://a.b c'])(
    'refuse an address that is none: %s',
    (address) => {
      const { value, diagnostics } = view(`published: '${address}'`)
      expect(codesOf(diagnostics)).toEqual(['requisite/qr-address /published'])
      expect(value!.qrCode).toBeUndefined()
    },
  )

  it('have no code before ГОСТ Р 7.0.97-2025, and none that is too fine', () => {
    const old = view('published: https://stepnoy.example/1', SIGNED, { ...gost2025, profile: 'gost-2016' })
    expect(codesOf(old.diagnostics)).toEqual(['requisite/qr-profile /published (key)'])
    expect(codesOf(view(`published: https://stepnoy.example/${'1'.repeat(180)}`).diagnostics)).toEqual(['requisite/qr-too-long /published'])
  })

  it('keep room for an electronic signature when the order or its authority says so', () => {
    expect(view('eSignature: true').value!.reserved).toBe('70x25')
    expect(view('id: o', SIGNED, gost2025, { ...sampleAuthority, eSignature: true }).value!.reserved).toBe('70x25')
    expect(view('eSignature: false', SIGNED, gost2025, { ...sampleAuthority, eSignature: true }).value!.reserved).toBeUndefined()
  })

  it('show the coat of arms, or the emblem, of the authority', () => {
    const { name } = sampleAuthority
    const emblemOf = (own: object) => view('id: o', SIGNED, gost2025, { ...sampleAuthority, ...own }).value!.emblem
    expect(emblemOf({ coatOfArms: 'gerb.png' })).toMatchObject({ file: 'gerb.png', alternative: `Герб: ${name}` })
    expect(emblemOf({ emblem: 'e.jpg', emblemAlternative: 'Книга' })).toMatchObject({ file: 'e.jpg', alternative: 'Книга' })
  })
})
