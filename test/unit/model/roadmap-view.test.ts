import { describe, expect, it } from 'vitest'
import { buildActView } from '../../../src/model/act.ts'
import { buildAnnexHeader, numberAnnexes } from '../../../src/model/annex-view.ts'
import { buildPeopleRegister } from '../../../src/model/people-register.ts'
import { buildRoadmapView } from '../../../src/model/roadmap-view.ts'
import { originOf } from '../../../src/source/origin-of.ts'
import { codesOf, content, sampleAuthority, samplePeople } from '../../helpers/content.ts'
import { gost2025 } from '../../helpers/house-style.ts'

const act = buildActView(content('order', '{ title: О, points: [{ text: а }] }'), sampleAuthority).value!
const register = buildPeopleRegister(samplePeople).value!

function viewRoadmap(yaml: string) {
  const roadmap = content('roadmap', yaml)
  const [place] = numberAnnexes(['roadmap'], gost2025)
  return buildRoadmapView({ roadmap, register, act, header: buildAnnexHeader(roadmap, place!, act, gost2025) })
}

describe('roadmap view', () => {
  it('fills the cells of every column and keeps where they come from', () => {
    const { value, diagnostics } = viewRoadmap(`
title: План
numbering: sections
columns: [number, period, title, responsible]
headings: { period: Период }
groups:
  - { year: 2021, events: [{ id: a, number: "7.1", period: Май, title: Выезд, responsible: [imo, kasmina] }] }
  - { title: Раздел 2, year: 2022, events: [{ period: Июнь, title: Отчет, responsible: [archive] }] }
`)
    expect(diagnostics).toEqual([])
    expect(value?.columns.map((column) => column.heading)).toEqual(['№\nп/п', 'Период', 'Наименование мероприятия', 'Ответственные'])
    expect(value?.groups.map((group) => [group.yearBanner, group.title])).toEqual([
      ['2021\u00a0год', undefined],
      [undefined, 'Раздел 2'],
    ])
    const event = value!.groups[0]!.events[0]!
    expect(event).toMatchObject({ id: 'a', number: '7.1' })
    expect(event.cells.map((cell) => (cell.showsNumber ? '#' : cell.text))).toEqual([
      '#',
      'Май',
      'Выезд',
      'Информационно-методический отдел, Касьмина\u00a0Т.И.',
    ])
    expect(originOf(event.cells[2])?.pointer).toBe('/groups/0/events/0/title')
    expect(originOf(value!.columns[1])?.pointer).toBe('/headings/period')
  })

  it('numbers through unless told otherwise, and not at all without a column for it', () => {
    const groups = 'groups: [{ year: 2021, events: [{ title: а }] }]'
    expect(viewRoadmap(`title: П\ncolumns: [number, title]\n${groups}`).value?.numbering).toBe('through')
    expect(viewRoadmap(`title: П\nnumbering: per-group\ncolumns: [number, title]\n${groups}`).value?.numbering).toBe('per-group')
    expect(viewRoadmap(`title: П\ncolumns: [title]\n${groups}`).value?.numbering).toBe('none')
  })

  const sharesOf = (columns: readonly string[], event: string): readonly number[] =>
    viewRoadmap(`title: П\ncolumns: [${columns.join(', ')}]\ngroups: [{ events: [${event}] }]`).value!.columns.map(({ share }) => share)
  const event = `{ title: Диагностика общеобразовательных информационных систем, period: Сентябрь – декабрь (ежегодно),
    responsible: [kasmina, lizina], result: Аналитический отчет }`

  it('gives the columns of the sample plan sensible widths', () => {
    expect(sharesOf(['number', 'period', 'title'], event)).toEqual([8, 29, 63])
  })

  it('gives every column room for its longest word and for its heading', () => {
    const shares = sharesOf(['number', 'title', 'period', 'responsible', 'result'], event)
    // «общеобразовательных», «Ответственные» in bold, «Аналитический» with the padding, in millimetres of 170.
    expect(shares[1]! * 1.7).toBeGreaterThan(43)
    expect(shares[3]! * 1.7).toBeGreaterThan(35)
    expect(shares[4]! * 1.7).toBeGreaterThan(32)
    expect(shares[0]).toBeLessThanOrEqual(8)
  })

  it('does not give the whole table to an address', () => {
    const shares = sharesOf(['number', 'period', 'title'], `{ title: Сайт, period: 'https://${'a'.repeat(90)}.example' }`)
    expect(shares).toEqual([8, 29, 63])
  })

  it('reports cells left empty, keys without a column, groups without a name and unknown people', () => {
    const { diagnostics } = viewRoadmap(`
title: План
numbering: per-group
columns: [number, period, title, responsible]
groups:
  - events:
      - { title: Выезд, period: Май, responsible: [imo], result: отчет }
      - { title: Отчет, responsible: [imo, nobody], result: отчет }
`)
    expect(codesOf(diagnostics)).toEqual([
      'roadmap/hidden-value /groups/0/events/0/result (key)',
      'roadmap/unnamed-group /groups/0',
      'roadmap/empty-cell /groups/0/events/1',
      'ref/unknown-person /groups/0/events/1/responsible/1',
    ])
    expect(diagnostics[0]?.message).toContain('мероприятий: 2')
  })

  it('lets a single group stand without a name', () => {
    expect(viewRoadmap('{ title: П, columns: [title], groups: [{ events: [{ title: а }] }] }').diagnostics).toEqual([])
  })
})
