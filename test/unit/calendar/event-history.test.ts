import { expect, it } from 'vitest'
import { historyOf } from '../../../src/calendar/event-history.ts'
import { eventKey, uidOf } from '../../../src/calendar/event-uid.ts'
import { buildPeopleRegister } from '../../../src/model/people-register.ts'
import { readSchedule } from '../../../src/model/schedule/read-schedule.ts'
import type { Schedule } from '../../../src/model/schedule/schedule.ts'
import { content, samplePeople } from '../../helpers/content.ts'

const register = buildPeopleRegister(samplePeople).value!

/** A plan of 2021 with these events: id, period, title. */
function plan(...events: readonly (readonly [id: string, period: string, title: string])[]): Schedule {
  const list = events.map(([id, period, title]) => `      - { id: ${id}, period: ${period}, title: ${title} }`).join('\n')
  const document = content('roadmap', `title: План\ncolumns: [number, period, title]\ngroups:\n  - year: 2021\n    events:\n${list}\n`)
  return readSchedule({ document, register, authorGenitive: 'администрации края' })
}

it('counts the changes of every event, and not those of its number', () => {
  const history = historyOf([
    { date: '2021-01-01', schedule: plan(['a', 'март', 'Сбор'], ['b', 'май', 'Отчет']) },
    { date: '2021-02-01', schedule: plan(['new', 'март', 'Новое'], ['a', 'апрель', 'Сбор'], ['b', 'май', 'Отчет']) },
    { date: '2021-03-01', schedule: plan(['new', 'март', 'Новое'], ['a', 'апрель', 'Сбор данных'], ['b', 'май', 'Отчет']) },
  ])
  expect([...history.events]).toEqual([
    ['a', { sequence: 2, date: '2021-03-01' }],
    ['b', { sequence: 0, date: '2021-01-01' }],
    ['new', { sequence: 0, date: '2021-02-01' }],
  ])
  expect(history.gone).toEqual([])
})

it('keeps what is gone as it was last, and lets it come back', () => {
  const [both, one] = [plan(['a', 'март', 'Сбор'], ['b', 'май', 'Отчет']), plan(['a', 'март', 'Сбор'])]
  const gone = historyOf([{ date: '2021-01-01', schedule: both }, { date: '2021-02-01', schedule: one }, { date: '2021-03-01', schedule: one }]).gone
  expect(gone).toMatchObject([{ key: 'b', sequence: 1, date: '2021-02-01', event: { title: 'Отчет' } }])
  const back = historyOf([{ date: '2021-01-01', schedule: both }, { date: '2021-02-01', schedule: one }, { date: '2021-03-01', schedule: both }])
  expect(back.gone).toEqual([])
  expect(back.events.get('b')).toEqual({ sequence: 2, date: '2021-03-01' })
})

it('names events by their ids, and those without by their titles', () => {
  const name = { authority: 'stepnoy', dossier: '2021/план школ', document: 'roadmap' }
  expect(uidOf('sbor', name)).toBe('sbor.roadmap.2021.%D0%BF%D0%BB%D0%B0%D0%BD%20%D1%88%D0%BA%D0%BE%D0%BB.stepnoy@prikaz')
  expect(eventKey({ id: undefined, title: 'Сбор\u00a0 данных' })).toBe(eventKey({ id: undefined, title: 'сбор данных' }))
  expect(eventKey({ id: undefined, title: 'Сбор' })).not.toBe(eventKey({ id: undefined, title: 'Отчет' }))
})
