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
  - { title: Итоги, year: 2022, events: [{ period: Июнь, title: Отчет, responsible: [archive] }] }
`)
    expect(diagnostics).toEqual([])
    expect(value?.columns.map((column) => column.heading)).toEqual(['№\nп/п', 'Период', 'Наименование мероприятия', 'Ответственные'])
    expect(value?.groups.map((group) => [group.timeBanner, group.title])).toEqual([
      ['2021\u00a0год', undefined],
      [undefined, 'Итоги'],
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
    const shares = sharesOf(['number', 'period', 'title'], `{ title: Страница сайта о ходе и результатах работы с районными школами округа и края за год, period: 'https://${'a'.repeat(90)}.example' }`)
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

  it('numbers sections by title and leaves the number to the program', () => {
    const groups = (...titles: string[]) =>
      viewRoadmap(`{ title: П, numbering: sections, columns: [number, title], groups: [${titles.map((title) => `{ ${title}, events: [{ title: а }] }`).join(', ')}] }`)
    const { value, diagnostics } = groups('title: Организация', 'title: "Раздел 2. Итоги", number: "7"', 'title: РАЗДЕЛ III – Сайт', 'title: Раздел 4', 'year: 2021', 'title: 1 сентября – День знаний')
    expect(value!.groups.map(({ title, timeBanner, isNumbered, number }) => [title ?? timeBanner, isNumbered, number])).toEqual([
      ['Организация', true, undefined],
      ['Итоги', true, '7'],
      ['Сайт', true, undefined],
      ['Раздел 4', false, undefined],
      ['2021\u00a0год', false, undefined],
      ['1 сентября – День знаний', true, undefined],
    ])
    expect(codesOf(diagnostics)).toEqual([1, 2, 3].map((index) => `plan/section-number-in-title /groups/${index}/title`))
    expect(value!.sectionWord).toBe('Раздел')
    expect(viewRoadmap('{ title: П, sectionWord: Направление, columns: [title], groups: [{ title: а, events: [{ title: б }] }] }').value!.sectionWord).toBe('')
  })

  it('knows the words of sections that the author chose', () => {
    const { value, diagnostics } = viewRoadmap(
      '{ title: П, numbering: sections, sectionWord: "Направление (этап)", columns: [number, title], groups: [{ title: "Направление (этап) 1: Учеба", events: [{ title: а }] }] }',
    )
    expect(value!.groups[0]!.title).toBe('Учеба')
    expect(diagnostics).toHaveLength(1)
    expect(viewRoadmap('{ title: П, numbering: sections, sectionWord: "", columns: [number, title], groups: [{ title: Учеба, events: [{ title: а }] }] }').value!.sectionWord).toBe('')
  })

  it('lists goals and results before the table', () => {
    const { value } = viewRoadmap(`
title: П
intro: Вступление.
goals: [{ id: one, text: Развитие кадров }, { text: повышение качества. }]
results: [{ text: Рост результатов }]
resultsLead: Чего ждем
columns: [title]
groups: [{ events: [{ title: а }] }]
`)
    expect(value!.lists.map(({ lead, list }) => [lead.text, list.items.map((item) => item.text)])).toEqual([
      ['Цели:', ['развитие кадров;', 'повышение качества.']],
      ['Чего ждем:', ['рост результатов.']],
    ])
    expect(originOf(value!.lists[0]!.lead)?.pointer).toBe('/goals')
    expect(originOf(value!.lists[1]!.lead)?.pointer).toBe('/resultsLead')
    expect(viewRoadmap('{ title: П, goals: [{ text: рост }], results: [{ text: рост }], columns: [title], groups: [{ events: [{ title: а }] }] }').value!.lists.map(({ lead }) => lead.text)).toEqual(['Цель:', 'Ожидаемый результат:'])
  })

  it('prints levels as the region calls them, and leaves the mark to be filled by hand', () => {
    const plan = (author: string, more = '') => {
      const own = { ...act, authorGenitive: author }
      const roadmap = content('plan', `{ title: П, ${more} columns: [title, level, mark], groups: [{ events: [{ title: а, level: [regional, municipal] }, { title: б, level: [school] }] }] }`)
      const { value, diagnostics } = buildRoadmapView({ roadmap, register, act: own, header: buildAnnexHeader(roadmap, place!, act, gost2025) })
      expect(diagnostics).toEqual([])
      return value!.groups[0]!.events.map((event) => event.cells[1]!.text)
    }
    const [place] = numberAnnexes(['plan'], gost2025)
    expect(plan('управления образования города Краснодара Краснодарского края')).toEqual(['Краевой, муниципальный', 'Школьный'])
    expect(plan('министерства образования Ростовской области')[0]).toBe('Областной, муниципальный')
    expect(plan('министерства образования Республики Дагестан')[0]).toBe('Республиканский, муниципальный')
    expect(plan('отдела образования')[0]).toBe('Региональный, муниципальный')
    expect(plan('отдела', 'levelNames: { municipal: Районный, school: внутришкольный },')).toEqual(['Региональный, районный', 'Внутришкольный'])
  })

  const seven = '[number, title, period, participants, level, responsible, mark]'
  const wide = `{ title: Диагностика общеобразовательных информационных систем, period: Сентябрь, participants: Педагогические работники,
    level: [municipal], responsible: [imo] }`

  it('turns the sheet when columns do not fit, and keeps the text before the table upright', () => {
    const sheets = (yaml: string) => {
      const { value } = viewRoadmap(`title: П\n${yaml}\ngroups: [{ events: [${wide}] }]`)
      return [value!.sheet, value!.tableSheet]
    }
    expect(sheets('columns: [number, title, period, responsible]')).toEqual(['portrait', undefined])
    expect(sheets(`columns: ${seven}`)).toEqual(['landscape', undefined])
    expect(sheets(`columns: ${seven}\ngoals: [{ text: рост }]`)).toEqual(['portrait', 'landscape'])
    expect(sheets(`columns: ${seven}\norientation: portrait`)).toEqual(['portrait', undefined])
    const upright = viewRoadmap(`title: П\ncolumns: ${seven}\norientation: portrait\ngroups: [{ events: [${wide}] }]`)
    expect(codesOf(upright.diagnostics)).toEqual(['plan/columns-too-narrow /columns (key)'])
    expect(sheets('columns: [number, title]\norientation: landscape')).toEqual(['landscape', undefined])
  })

  it('sets the table in smaller type before words are divided on a landscape sheet', () => {
    const nine = '[number, title, period, participants, level, responsible, funding, result, mark]'
    const view = (columns: string, more = '') => viewRoadmap(`title: П\ncolumns: ${columns}\n${more}groups: [{ events: [${wide.replace('responsible', "funding: 'бюджет района 384 149,54 тыс. рублей', result: Аналитическая справка, responsible")}] }]`)
    expect(view('[number, title, period, responsible]').value!.sizePt).toBeUndefined()
    expect(view(nine).value).toMatchObject({ sheet: 'landscape', sizePt: 9 })
    expect(view(nine).diagnostics.map(({ code }) => code)).not.toContain('plan/columns-too-narrow')
    expect(view(nine, 'orientation: landscape\n').value!.sizePt).toBe(9)
    const upright = view(nine, 'orientation: portrait\n')
    expect(upright.value!.sizePt).toBeUndefined()
    expect(upright.diagnostics.map(({ code }) => code)).toContain('plan/columns-too-narrow')
  })

  it('gives a column where nothing stands no more than its heading needs', () => {
    const { value } = viewRoadmap('{ title: П, columns: [number, title, funding, mark], groups: [{ events: [{ title: Проведение большого окружного совещания руководителей и методистов школ и детских садов }] }] }')
    const [, title, funding, mark] = value!.columns.map(({ share }) => share)
    expect(title!).toBeGreaterThan(40)
    expect(Math.max(funding!, mark!)).toBeLessThan(25)
  })

  it('turns the sheet for rows that narrow columns make too tall, and not for rows that are long anyway', () => {
    const long = 'организация работы с документами '.repeat(12)
    const sheet = (columns: string, event: string) => viewRoadmap(`title: П\ncolumns: ${columns}\ngroups: [{ events: [${event}] }]`).value!.sheet
    expect(sheet('[number, title, period, responsible, result]', `{ title: ${long}, period: Сентябрь, responsible: [imo], result: ${long} }`)).toBe('landscape')
    expect(sheet('[number, period, title]', `{ title: ${long.repeat(3)}, period: Сентябрь }`)).toBe('portrait')
  })

  it('keeps what the periods mean, in the year of their group', () => {
    const { value } = viewRoadmap('{ title: П, columns: [title, period], groups: [{ year: 2021, events: [{ title: а, period: Май }, { title: б, period: Когда-нибудь }] }] }')
    const [may, unknown] = value!.groups[0]!.events
    expect(may!.period?.parts[0]).toMatchObject({ start: { year: 2021, month: 5, day: 1 }, end: { day: 31 }, yearImplied: true })
    expect(unknown!.period).toBeUndefined()
  })
})
