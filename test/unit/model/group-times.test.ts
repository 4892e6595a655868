import { describe, expect, it } from 'vitest'
import { eventPeriod } from '../../../src/model/events/event-period.ts'
import { groupTimes, timeBanner } from '../../../src/model/events/group-times.ts'
import { content } from '../../helpers/content.ts'

const plan = (head: string, ...groups: string[]) =>
  content('plan', `{ title: П, ${head} columns: [title], groups: [${groups.map((group) => `{ ${group}, events: [{ title: а }] }`).join(', ')}] }`)

function times(head: string, ...groups: string[]) {
  const found: string[] = []
  const document = plan(head, ...groups)
  const read = groupTimes(document, (code, params) => found.push(`${code} ${JSON.stringify(params)}`))
  return { read, found, banners: document.groups.map((group, index) => timeBanner(group, read[index]!)) }
}

describe('times of groups', () => {
  it('reads months by name or number, with the year of the plan', () => {
    const { read, banners, found } = times('year: 2021,', 'month: 2022-03', 'month: сентябрь', 'month: Май 2023 года', 'month: июнь, year: 2024', 'title: Учеба', 'year: 2025')
    expect(found).toEqual([])
    expect(read).toEqual([{ year: 2022, month: 3 }, { year: 2021, month: 9 }, { year: 2023, month: 5 }, { year: 2024, month: 6 }, { year: 2021 }, { year: 2025 }])
    expect(banners).toEqual(['Март 2022\u00a0года', 'Сентябрь 2021\u00a0года', 'Май 2023\u00a0года', 'Июнь 2024\u00a0года', undefined, '2025\u00a0год'])
  })

  it('spreads the months of a school year over two calendar years', () => {
    const months = ['август', 'сентябрь', 'декабрь', 'январь', 'июнь', 'август']
    const { read } = times('year: 2021/2022,', ...months.map((month) => `month: ${month}`))
    expect(read.map(({ year, month }) => `${year}-${month}`)).toEqual(['2021-8', '2021-9', '2021-12', '2022-1', '2022-6', '2022-8'])
    expect(times('year: 2021/22,', 'title: Учеба').read).toEqual([{ year: 2021, isSchoolYear: true }])
  })

  it('reports what is no month, a month without a year and years that do not follow each other', () => {
    expect(times('', 'month: сентябр').found[0]).toMatch(/^plan\/month-not-understood .*"nearest":"сентябрь"/)
    expect(times('', 'month: сентябрь – октябрь').found[0]).toMatch(/^plan\/month-not-understood .*один месяц/)
    expect(times('', 'month: до сентября').found[0]).toContain('plan/month-not-understood')
    expect(times('', 'month: сентябрь').found).toEqual(['plan/month-without-year {"month":"сентябрь"}'])
    expect(times('year: 2021/2023,', 'title: а').found).toEqual(['plan/school-year-not-understood {"text":"2021/2023"}'])
  })
})

describe('the period of an event', () => {
  it('is read in the time of its group', () => {
    expect(eventPeriod({ period: 'до 15 числа' }, { year: 2021, month: 9 })).toMatchObject({ ok: true, period: { parts: [{ end: { year: 2021, month: 9, day: 15 } }] } })
    expect(eventPeriod({ period: 'май' }, 2022)).toMatchObject({ ok: true, period: { parts: [{ start: { year: 2022, month: 5 } }] } })
    expect(eventPeriod({ period: 'до 15 числа' }, 2021)).toMatchObject({ ok: false })
    expect(eventPeriod({ period: undefined }, 2021)).toBeUndefined()
  })
})
