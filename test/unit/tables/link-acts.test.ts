import { expect, it } from 'vitest'
import type { ActSource, RepealedReference } from '../../../src/tables/acts/act-record.ts'
import { actsPage, actsTable } from '../../../src/tables/acts/acts-html.ts'
import { linkActs } from '../../../src/tables/acts/link-acts.ts'
import { parseDate } from '../../../src/russian/dates.ts'

function act(path: string, date: string | undefined, number: string | undefined, more: Partial<ActSource> = {}): ActSource {
  return {
    path,
    authority: { id: 'a', name: 'Отдел образования', genitive: 'отдела образования' },
    author: 'Отдел образования',
    kind: 'order',
    date: date === undefined ? undefined : parseDate(date),
    number,
    title: `О деле ${path}`,
    annexes: [],
    repeals: [],
    amends: undefined,
    ...more,
  }
}

function repeal(date: string, number: string, more: Partial<RepealedReference> = {}): RepealedReference {
  return { kind: 'order', body: undefined, date: parseDate(date), number, title: 'О прежнем', points: [], ...more }
}

const statuses = (...acts: ActSource[]): Record<string, string> => Object.fromEntries(linkActs(acts).map(({ path, status }) => [path, status]))

it('knows drafts, acts in force and repealed ones', () => {
  const acts = [act('a/old', '2018-03-05', '44'), act('a/new', '2020-09-17', '212/1', { repeals: [repeal('2018-03-05', '44')] }), act('a/next', undefined, undefined)]
  expect(statuses(...acts)).toEqual({ 'a/old': 'repealed', 'a/new': 'in-force', 'a/next': 'draft' })
  const [old, now] = linkActs(acts)
  expect(old!.changedBy).toEqual([{ path: 'a/new', words: 'приказ от\u00a017\u00a0сентября 2020\u00a0г. №\u00a0212/1' }])
  expect(now!.changes).toEqual([{ path: 'a/old', words: 'приказ от\u00a05\u00a0марта 2018\u00a0г. №\u00a044' }])
})

it('knows the act that ended another, whatever came before or too late', () => {
  const ending = [repeal('2018-03-05', '44')]
  const acts = [
    act('a/old', '2018-03-05', '44'),
    act('a/change', '2019-01-10', '2', { amends: 'a/old' }),
    act('a/end', '2020-09-17', '212/1', { repeals: ending }),
    act('a/late', '2021-01-10', '3', { amends: 'a/old' }),
  ]
  const [old] = linkActs(acts)
  expect(old).toMatchObject({ status: 'repealed', endedBy: { path: 'a/end', date: { year: 2020, month: 9, day: 17 } } })
  expect(old!.changedBy).toHaveLength(3)
  expect(linkActs(acts.slice(0, 2))[0]!.endedBy).toBeUndefined()
})

it('takes an act without some of its points for amended', () => {
  const acts = [act('a/old', '2018-03-05', '44'), act('a/new', '2020-09-17', '1', { repeals: [repeal('2018-03-05', '44', { points: ['2', '3'] })] })]
  expect(statuses(...acts)['a/old']).toBe('amended')
  expect(linkActs(acts)[1]!.changes[0]!.words).toBe('пункты\u00a02 и 3 приказа от\u00a05\u00a0марта 2018\u00a0г. №\u00a044')
})

it('takes an act with amendments for amended', () => {
  const acts = [act('a/old', '2018-03-05', '44'), act('a/change', '2019-01-10', '2', { amends: 'a/old' })]
  expect(statuses(...acts)).toEqual({ 'a/old': 'amended', 'a/change': 'in-force' })
})

it('lets drafts change nothing', () => {
  expect(statuses(act('a/old', '2018-03-05', '44'), act('a/draft', '2020-01-01', undefined, { repeals: [repeal('2018-03-05', '44')] }))['a/old']).toBe('in-force')
})

it('tells acts of one number apart by kind and body, and not by spaces and dashes', () => {
  const old = act('a/old', '2018-03-05', '44‑о')
  const other = act('b/old', '2018-03-05', '44-о', { authority: { id: 'b', name: 'Отдел культуры', genitive: 'отдела культуры' } })
  const by = (reference: RepealedReference): Record<string, string> => statuses(old, other, act('a/new', '2020-01-01', '1', { repeals: [reference] }))
  expect(by(repeal('2018-03-05', '44-О'))).toMatchObject({ 'a/old': 'repealed', 'b/old': 'in-force' })
  expect(by(repeal('2018-03-05', '44-о', { body: 'Отдела  культуры' }))).toMatchObject({ 'a/old': 'in-force', 'b/old': 'repealed' })
  expect(by(repeal('2018-03-05', '44-о', { kind: 'resolution' }))).toMatchObject({ 'a/old': 'in-force', 'b/old': 'in-force' })
})

it('names the body of an act where another body speaks of it', () => {
  const culture = { id: 'b', name: 'Отдел культуры', genitive: 'отдела культуры' }
  const [old, by] = linkActs([act('b/old', '2018-03-05', '44', { authority: culture }), act('a/new', '2020-01-01', '1', { repeals: [repeal('2018-03-05', '44', { body: 'отдела культуры', points: ['2'] })] })])
  expect(old!.changedBy.map(({ words }) => words)).toEqual(['приказ отдела образования от\u00a01\u00a0января 2020\u00a0г. №\u00a01'])
  expect(by!.changes.map(({ words }) => words)).toEqual(['пункт\u00a02 приказа отдела культуры от\u00a05\u00a0марта 2018\u00a0г. №\u00a044'])
})

it('lists by date and number, drafts last', () => {
  const order = linkActs([act('d', undefined, '1'), act('c', '2020-01-01', '10'), act('b', '2020-01-01', '9'), act('a', '2019-12-31', '500')]).map(({ path }) => path)
  expect(order).toEqual(['a', 'b', 'c', 'd'])
})

it('shows acts as a table that links to one another and escapes every text', () => {
  const acts = linkActs([act('a/old', '2018-03-05', '44', { title: '<script>&"' }), act('a/new', '2020-09-17', '1', { repeals: [repeal('2018-03-05', '44'), repeal('2001-01-01', '7')] })])
  const html = actsTable(acts, { linksOf: () => ({ page: 'a.html', files: [{ key: 'pdf', label: 'PDF', href: 'a"b.pdf' }] }) })
  expect(html).toContain('<tr id="act-a-old" data-status="repealed">')
  expect(html).toContain('<a href="#act-a-old">')
  expect(html).toContain('&lt;script&gt;&amp;&quot;')
  expect(html).toContain('href="a&quot;b.pdf"')
  expect(html).toContain('приказ от\u00a01\u00a0января 2001\u00a0г. №\u00a07 «О прежнем»')
  expect(actsPage(acts)).not.toMatch(/<script|https?:/)
})
