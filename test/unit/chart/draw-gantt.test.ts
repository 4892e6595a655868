import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { drawGantt, drawGanttPages } from '../../../src/chart/draw-gantt.ts'
import { ganttOfSchedule } from '../../../src/chart/gantt-of-schedule.ts'
import { readSchedule } from '../../../src/model/schedule/read-schedule.ts'
import { content, samplePeople } from '../../helpers/content.ts'
import { buildPeopleRegister } from '../../../src/model/people-register.ts'

const register = buildPeopleRegister(samplePeople).value!

function chartOf(yaml: string) {
  const schedule = readSchedule({ document: content('roadmap', yaml), register, authorGenitive: 'администрации края' })
  return ganttOfSchedule(schedule)
}

const small = chartOf(`
title: План мероприятий <по & для> школ
columns: [number, period, title]
numbering: per-group
groups:
  - year: 2021
    events:
      - { id: first, period: Март 2021 года, title: 'Создание <script>alert(1)</script> группы & "прочее"' }
      - { id: always, period: Постоянно, title: Консультации }
      - { id: monthly, period: 'Ежемесячно, до 5 числа', title: Отчет }
      - { id: needed, period: По мере необходимости, title: Выезды в школы }
  - year: 2022
    events:
      - { id: until, period: до 1 июня, title: Итоги }
`)

/** Names of elements in order; throws where the text is not well-formed XML. */
function elementsOf(svg: string): { names: string[]; texts: string[] } {
  const names: string[] = []
  const texts: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ name }) => names.push(name))
  parser.on('text', (text) => texts.push(text))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(svg).close()
  return { names, texts }
}

describe('drawGantt', () => {
  it('is well-formed, and holds nothing that runs or loads', () => {
    const { names, texts } = elementsOf(drawGantt(small).svg)
    expect(new Set(names)).toEqual(new Set(['svg', 'title', 'desc', 'g', 'line', 'rect', 'text', 'path', 'polygon']))
    expect(texts.join(' ')).toContain('<script>alert(1)</script>')
    expect(drawGantt(small).svg).not.toMatch(/<script|href|style=|url\(|on\w+=/)
  })

  it('names years, months of a short plan and quarters of a long one, groups and events', () => {
    const { texts } = elementsOf(drawGantt(small).svg)
    expect(texts).toEqual(expect.arrayContaining(['2021\u00a0год', 'март', 'Консультации', 'Отчет']))
    const long = chartOf('title: План\ncolumns: [number, period, title]\ngroups:\n  - events:\n      - { period: 2021–2023 годы, title: Сбор }\n')
    expect(elementsOf(drawGantt(long).svg).texts).toEqual(expect.arrayContaining(['2023\u00a0год', 'IV\u00a0кв.', 'Сбор']))
  })

  it('says everything in words', () => {
    const { description, svg } = drawGantt(small)
    expect(description.split('\n')).toEqual([
      'График мероприятий: План мероприятий <по & для> школ, 2021–2022 годы. 5\u00a0мероприятий.',
      '2021\u00a0год:',
      '1. Создание <script>alert(1)</script> группы & «прочее» – Март 2021\u00a0года',
      '2. Консультации – Постоянно',
      '3. Отчет – Ежемесячно, до 5 числа',
      '4. Выезды в школы – По мере необходимости',
      '2022\u00a0год:',
      '1. Итоги – до 1\u00a0июня',
    ])
    expect(elementsOf(svg).texts).toContain('Выезды в школы – По мере необходимости')
  })

  it('divides a long plan into sheets, each with its scale', () => {
    const events = Array.from({ length: 60 }, (_, index) => `      - { period: Март 2021 года, title: Мероприятие ${index + 1} }`).join('\n')
    const long = chartOf(`title: План\ncolumns: [number, period, title]\ngroups:\n  - year: 2021\n    events:\n${events}\n`)
    const pages = drawGanttPages(long, 150)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect(page.heightMm).toBeLessThanOrEqual(150)
      expect(elementsOf(page.svg).texts).toContain('2021\u00a0год')
    }
    const rows = pages.flatMap(({ description }) => description.split('\n').filter((line) => /^\d+\. /.test(line)))
    expect(rows).toHaveLength(60)
  })

  it('draws a plan without any year as a list', () => {
    const plan = chartOf('title: План\ncolumns: [number, period, title]\ngroups:\n  - events:\n      - { period: март, title: Сбор }\n')
    const { texts } = elementsOf(drawGantt(plan).svg)
    expect(texts).toContain('Сбор – март')
  })

  it('gives the same bytes again', () => {
    expect(drawGantt(small).svg).toBe(drawGantt(small).svg)
  })
})

describe('sheets', () => {
  it('repeat the heading of a group that goes on', () => {
    const events = Array.from({ length: 40 }, (_, index) => `      - { period: Март 2021 года, title: Мероприятие ${index + 1} }`).join('\n')
    const pages = drawGanttPages(chartOf(`title: План\ncolumns: [number, period, title]\ngroups:\n  - year: 2021\n    events:\n${events}\n`), 120)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.map(({ svg }) => elementsOf(svg).texts.filter((text) => text.startsWith('2021\u00a0год') && !text.includes('\n')))).toEqual(
      pages.map((_, index) => (index === 0 ? ['2021\u00a0год', '2021\u00a0год'] : ['2021\u00a0год', '2021\u00a0год (продолжение)'])),
    )
  })
})
