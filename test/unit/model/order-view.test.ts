import { describe, expect, it } from 'vitest'
import { buildActView } from '../../../src/model/act.ts'
import { numberAnnexes } from '../../../src/model/annex-view.ts'
import { buildOrderView } from '../../../src/model/order-view.ts'
import { buildPeopleRegister } from '../../../src/model/people-register.ts'
import { originOf } from '../../../src/source/origin-of.ts'
import { codesOf, content, sampleAuthority, samplePeople } from '../../helpers/content.ts'
import { gost2025 } from '../../helpers/house-style.ts'

const register = buildPeopleRegister(samplePeople).value!

function viewOrder(yaml: string, annexIds: readonly string[] = []) {
  const order = content('order', yaml)
  const act = buildActView(order, sampleAuthority).value!
  return buildOrderView({ order, authority: sampleAuthority, register, act, style: gost2025, annexes: numberAnnexes(annexIds, gost2025) })
}

const points = (yaml: string, annexIds: readonly string[] = []) => {
  const annexes = annexIds.length === 0 ? '' : `annexes: [${annexIds.map((id) => `${id}.yaml`).join(', ')}]`
  return viewOrder(`title: О\n${annexes}\npoints:\n${yaml}`, annexIds)
}
/** What the template prints of a point's text. */
const printed = (yaml: string, annexIds: readonly string[] = []) =>
  points(yaml, annexIds).value!.points.map((point) =>
    [
      point.executor === undefined ? '' : `${point.executor} `,
      point.text ?? point.control ?? point.inForce ?? point.publish ?? point.repeal ?? '',
      point.annex === undefined ? '' : ` (${point.annex.mention})`,
      point.ending,
      point.deadline === undefined ? '' : ` Срок – ${point.deadline}`,
    ].join(''),
  )

describe('order view', () => {
  it('shows the requisites of the authority and the act', () => {
    const { value, diagnostics } = viewOrder('{ title: О, date: 17.09.2020, number: 212/1, points: [{ text: а }] }')
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({
      act: { date: '17\u00a0сентября 2020\u00a0г.', isoDate: '2020-09-17', number: '212/1', isDraft: false },
      registration: { place: 'г.\u00a0Степной' },
      opening: { keyword: 'ПРИКАЗЫВАЮ' },
      signature: { post: 'Начальник отдела образования', name: 'Э.И.\u00a0Лиманова' },
    })
    expect([...value!.letterheads[0]!.lines]).toEqual(['ОТДЕЛ ОБРАЗОВАНИЯ', 'СТЕПНОГО ГОРОДСКОГО ОКРУГА'])
  })

  it.each(['{ title: О, date: 2020-09-17, points: [{ text: а }] }', '{ title: О, number: "5", points: [{ text: а }] }'])(
    'is a draft without a date or a number: %s',
    (yaml) => {
      expect(viewOrder(yaml).value?.act.isDraft).toBe(true)
    },
  )

  it('names the signatory of the order before the head of the authority', () => {
    expect(viewOrder('{ title: О, signatory: kasmina, points: [{ text: а }] }').value?.signature?.name).toBe('Т.И.\u00a0Касьмина')
    expect(codesOf(viewOrder('{ title: О, signatory: nobody, points: [{ text: а }] }').diagnostics)).toEqual([
      'ref/unknown-person /signatory',
    ])
  })

  it('reports a date that is not in the calendar', () => {
    const order = content('order', '{ title: О, date: 31.09.2020, points: [{ text: а }] }')
    expect(codesOf(buildActView(order, sampleAuthority).diagnostics)).toEqual(['order/invalid-date /date'])
  })

  it('finishes points as sentences and keeps what the author finished', () => {
    expect(printed('  - text: утвердить план\n  - text: Утвердить план.\n  - { text: Утвердить, points: [{ text: план }] }\n  - { text: "Утвердить:", points: [{ text: план }] }')).toEqual([
      'Утвердить план.',
      'Утвердить план.',
      'Утвердить:',
      'Утвердить:',
    ])
  })

  it('addresses the executor in the dative and goes on in the same sentence', () => {
    expect(printed('  - { executor: imo, text: Обеспечить работу, deadline: до 1 октября 2020 г. }')).toEqual([
      'Информационно-методическому отделу (Лизина\u00a0Г.А.) обеспечить работу. Срок – до 1 октября 2020 г.',
    ])
    expect(printed('  - { executor: kasmina, text: обеспечить явку, deadline: ежемесячно }')).toEqual([
      'Заместителю начальника отдела образования Касьминой\u00a0Т.И. обеспечить явку. Срок – ежемесячно.',
    ])
  })

  it('mentions annexes with their numbers before the final mark', () => {
    expect(printed('  - { text: Программу., annex: program }\n  - { text: План, annex: roadmap }', ['program', 'roadmap'])).toEqual([
      'Программу (приложение\u00a0№\u00a01).',
      'План (приложение\u00a0№\u00a02).',
    ])
    expect(printed('  - { text: Программу, annex: program }', ['program'])).toEqual(['Программу (приложение).'])
  })

  it('puts the deadline of a point with points of its own before the colon', () => {
    const one = (yaml: string) => points(yaml).value!.points[0]
    const listed = '    deadline: До 3 марта 2025 г.\n    points: [{ text: раз }]'
    expect(one(`  - text: "Утвердить:"\n${listed}`)).toMatchObject({ text: 'Утвердить', ending: ':', deadline: 'до 3 марта 2025 г.', hasInnerDeadline: true })
    expect(one(`  - text: Утвердить\n${listed}`)).toMatchObject({ text: 'Утвердить', ending: ':' })
    expect(one('  - { text: "Утвердить:", points: [{ text: раз }] }')).toMatchObject({ text: 'Утвердить:', ending: '', hasInnerDeadline: false })
  })

  it('says once that the name of an annex file is no id', () => {
    expect(codesOf(points('  - { text: План, annex: plan }', ['план']).diagnostics)).toEqual(['ref/unknown-annex /points/0/annex'])
    expect(codesOf(points('  - { text: План }', ['план']).diagnostics)).toEqual(['ref/unused-annex /annexes/0'])
  })

  it('words control and entry into force', () => {
    expect(printed('  - control: kasmina\n  - control: self\n  - inForce: signing\n  - inForce: publication')).toEqual([
      'Контроль исполнения настоящего приказа возложить на заместителя начальника отдела образования Касьмину\u00a0Т.И.',
      'Контроль исполнения настоящего приказа оставляю за собой.',
      'Настоящий приказ вступает в\u00a0силу со\u00a0дня его подписания.',
      'Настоящий приказ вступает в\u00a0силу со\u00a0дня его официального опубликования.',
    ])
  })

  it('words repeal by the number of what is repealed', () => {
    const act = (more: string): string => `{ date: 2018-03-05, number: "44", title: О графике${more} }`
    const repealed = 'отдела образования администрации Степного городского округа от\u00a05\u00a0марта 2018\u00a0г. №\u00a044 «О графике».'
    expect(printed(`  - repeal: [${act('')}]\n  - repeal: [${act(', act: resolution, body: думы, points: ["2"]')}]\n  - repeal: [${act(', points: ["2", "3.1"]')}]`)).toEqual([
      `Признать утратившим силу приказ ${repealed}`,
      'Признать утратившим силу пункт\u00a02 постановления думы от\u00a05\u00a0марта 2018\u00a0г. №\u00a044 «О графике».',
      `Признать утратившими силу пункты\u00a02 и 3.1 приказа ${repealed}`,
    ])
    const [several] = points(`  - repeal: [${act('')}, ${act(', act: directive')}]`).value!.points
    expect(several?.repeal).toBe('Признать утратившими силу:')
    expect(several?.points?.map(({ repeal }) => repeal)).toEqual([`Приказ ${repealed}`, `Распоряжение ${repealed}`])
    expect(originOf(several?.points)).toEqual({ file: 'a/order.yaml', pointer: '/points/0/repeal' })
    expect(originOf(several?.points?.[1])).toEqual({ file: 'a/order.yaml', pointer: '/points/0/repeal/1' })
  })

  it('asks for exactly one content of a point', () => {
    const { diagnostics } = points(
      '  - { id: a }\n  - { text: а, control: self }\n  - { inForce: signing, deadline: завтра }\n  - { text: а, points: [{ id: b }] }',
    )
    expect(codesOf(diagnostics)).toEqual([
      'order/point-content /points/0',
      'order/point-content /points/1/control (key)',
      'order/point-content /points/2/deadline (key)',
      'order/point-content /points/3/points/0',
    ])
  })

  it('reports unknown people where they are named', () => {
    const { diagnostics } = points('  - { executor: ino, text: а }\n  - { control: nobody }')
    expect(codesOf(diagnostics)).toEqual(['ref/unknown-person /points/0/executor', 'ref/unknown-person /points/1/control'])
  })

  it('reports annexes that are unknown, unused or out of order', () => {
    const order = '  - { text: План, annex: roadmap }\n  - { text: Программу, annex: program }\n  - { text: а, annex: rodmap }'
    expect(codesOf(points(order, ['program', 'roadmap', 'report']).diagnostics)).toEqual([
      'ref/annex-order /annexes/1',
      'ref/unused-annex /annexes/2',
      'ref/unknown-annex /points/2/annex',
    ])
  })

  it('accepts an annex that only a link of the text mentions', () => {
    expect(points('  - text: Утвердить [программу](#annex:program)', ['program']).diagnostics).toEqual([])
  })

  it('says where everything comes from', () => {
    const view = viewOrder('{ title: О, points: [{ text: а, points: [{ text: б }] }] }').value!
    expect(originOf(view)).toEqual({ file: 'a/order.yaml', pointer: '' })
    expect(originOf(view.points[0]?.points?.[0])).toEqual({ file: 'a/order.yaml', pointer: '/points/0/points/0' })
    expect(originOf(view.letterheads[0]!.lines)).toEqual({ file: 'a/authority.yaml', pointer: '/letterhead' })
    expect(originOf(view.signature)).toEqual({ file: 'a/people.yaml', pointer: '/people/0' })
  })
})
