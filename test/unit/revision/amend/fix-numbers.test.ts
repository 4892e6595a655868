import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixNumbers } from '../../../../src/revision/amend/fix-numbers.ts'
import { compareNumbers, numberBetween } from '../../../../src/revision/amend/number-between.ts'
import { longestRun } from '../../../../src/revision/longest-run.ts'
import { instructionsOf, mismatch, printedUnits, randomPair, treeOf, withFixedNumbers, type PrintedUnit } from '../../../helpers/amend-pair.ts'
import { editDocument, type DocumentSpec, type EventSpec } from '../../../helpers/random-documents.ts'
import { Random } from '../../../helpers/seeded-random.ts'

const titles: Readonly<Record<string, string>> = {
  a: 'Анализ итогов оценочных процедур',
  b: 'Выезды методистов в школы',
  c: 'Курсы повышения квалификации учителей',
  d: 'Семинар директоров о наставничестве',
  e: 'Публикация отчета на сайте',
  x: 'Создание рабочей группы',
  y: 'Конкурс проектов учеников',
  z: 'Пополнение фонда библиотек',
}
const events = (...ids: readonly string[]): EventSpec[] => ids.map((id) => ({ id, cells: [titles[id]!, 'Март 2021 года'] }))
const plan = (...years: readonly EventSpec[][]): DocumentSpec => ({
  kind: 'roadmap',
  title: 'План',
  preamble: [],
  points: [],
  blocks: [],
  sections: [],
  table: { columns: ['Мероприятие', 'Срок'], numbering: 'per-group', loose: [], groups: years.map((list, index) => ({ id: `y${index}`, title: `${2021 + index} год`, events: list })) },
})
const fixes = (before: DocumentSpec, after: DocumentSpec, ...earlier: readonly DocumentSpec[]): string[] =>
  fixNumbers(treeOf(before), treeOf(after), { earlier: earlier.map(treeOf) }).fixes.map(({ origin, number }) => `${origin.pointer} ${number}`)

describe('fixNumbers', () => {
  it('fixes nothing that counting gives by itself', () => {
    expect(fixes(plan(events('a', 'b')), plan(events('a', 'b')))).toEqual([])
    expect(fixes(plan(events('a', 'b')), plan(events('a', 'b', 'c', 'd')))).toEqual([])
    expect(fixes(plan(events('a', 'b', 'c')), plan(events('a', 'b')))).toEqual([])
  })

  it('leaves the number of an excluded unit vacant', () => {
    expect(fixes(plan(events('a', 'b', 'c', 'd')), plan(events('a', 'c', 'd')))).toEqual(['/groups/0/events/1 3'])
    expect(fixes(plan(events('a', 'b', 'c')), plan(events('a', 'b', 'x')))).toEqual(['/groups/0/events/2 4'])
  })

  it('gives 7.1 between 7 and 8, and 0.1 before the first', () => {
    expect(fixes(plan(events('a', 'b')), plan(events('a', 'x', 'y', 'b')))).toEqual(['/groups/0/events/1 1.1', '/groups/0/events/2 1.2'])
    expect(fixes(plan(events('a', 'b')), plan(events('x', 'a', 'b')))).toEqual(['/groups/0/events/0 0.1'])
  })

  it('gives 1.01 between 1 and 1.1', () => {
    const number = (list: EventSpec[], fixed: string, at: number): EventSpec[] => list.map((each, index) => (index === at ? { ...each, number: fixed } : each))
    const signed = plan(number(events('a', 'x', 'b'), '1.1', 1))
    expect(fixes(signed, plan(number(events('a', 'y', 'z', 'x', 'b'), '1.1', 3)))).toEqual(['/groups/0/events/1 1.01', '/groups/0/events/2 1.02'])
  })

  it('takes a unit that was moved for a new one', () => {
    expect(fixes(plan(events('a', 'b', 'c')), plan(events('b', 'c', 'a')))).toEqual(['/groups/0/events/0 2'])
    expect(fixes(plan(events('a', 'b'), events('c', 'd')), plan(events('a'), events('c', 'b', 'd')))).toEqual(['/groups/1/events/1 1.1'])
  })

  it('uses no number again that an earlier amendment excluded', () => {
    const [first, second] = [plan(events('a', 'b', 'c')), plan(events('a', 'b'))]
    expect(fixes(second, plan(events('a', 'b', 'x')), first)).toEqual(['/groups/0/events/2 4'])
    expect(fixes(second, plan(events('a', 'b', 'x')))).toEqual([])
  })

  it('puts the index of a new point above the line where a dot would begin a number inside it', () => {
    const points = (...texts: readonly (readonly [string, string[]])[]): DocumentSpec => ({
      ...plan(),
      kind: 'order',
      table: undefined,
      points: texts.map(([id, inner]) => ({ id, text: `${titles[id]!}.`, more: [], points: inner.map((each) => ({ id: each, text: `${titles[each]!} (подробно).`, more: [], points: [] })) })),
    })
    expect(fixes(points(['a', ['b', 'c']], ['d', []], ['e', []]), points(['a', ['b', 'x', 'c']], ['y', []], ['d', []], ['z', []], ['e', []]))).toEqual([
      '/points/0/points/1 1.1¹',
      '/points/1 1¹',
      '/points/3 2.1',
    ])
  })

  it('keeps what was excluded vacant, whatever is edited, time after time', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), (seed) => {
        const random = new Random(seed)
        const pair = randomPair(seed)
        const states = [pair.before]
        for (let times = 0; times < 3; times++) {
          const trees = states.map((spec) => treeOf(spec))
          const old = trees.at(-1)!
          const fixed = withFixedNumbers(old, editDocument(random, states.at(-1)!, random.integer(1, 4)), trees.slice(0, -1))
          const now = treeOf(fixed)
          expect(fixNumbers(old, now, { earlier: trees.slice(0, -1) }).fixes).toEqual([])
          expectStill(printedUnits(old), printedUnits(now), fixed.table?.numbering === 'through')
          expect(mismatch(old, now, instructionsOf(old, now, pair))).toBeUndefined()
          states.push(fixed)
        }
      }),
      { numRuns: 300, seed: 2 },
    )
  })
})

/** Told by ids, which the fixing of numbers sees only through the comparison of revisions. */
function expectStill(before: readonly PrintedUnit[], after: readonly PrintedUnit[], isThrough: boolean): void {
  const texts = new Set(before.map(({ text }) => text))
  const old = new Map(before.map((unit, index) => [unit.id, { ...unit, index }]))
  const sequenceOf = (unit: PrintedUnit): string => (isThrough ? 'table' : unit.parent)
  for (const sequence of new Set(after.map(sequenceOf))) {
    const home = after.filter((unit) => sequenceOf(unit) === sequence && old.get(unit.id)?.parent === unit.parent)
    // Units that print the same are told apart by nobody.
    if (new Set(home.map(({ text }) => text)).size < home.length || home.some(({ parent }) => parent === 'nameless')) continue
    // What stands in a unit with a new number is counted in it anew.
    if (old.get(sequence)?.number !== after.find(({ id }) => id === sequence)?.number) continue
    const kept = home.filter((unit) => lastPart(old.get(unit.id)!.number) === lastPart(unit.number))
    expect(kept.length, `units of ${sequence} that keep their number`).toBeGreaterThanOrEqual(longestRun(home.map(({ id }) => old.get(id)!.index)).length - Math.max(0, ...home.map(({ nameless }) => nameless)))
    // A new unit may be an old one under another name; it never takes the number of one that is still there.
    const there = new Set(after.map(({ id }) => id))
    const numbers = before.filter((each) => sequenceOf(each) === sequence && there.has(each.id)).map(({ number }) => number)
    for (const unit of after.filter((each) => sequenceOf(each) === sequence && !texts.has(each.text) && !old.has(each.id))) {
      expect(numbers, `${unit.id} is new in ${sequence}`).not.toContain(unit.number)
    }
  }
}

function lastPart(number: string): string {
  return number.replace(/^.*\.(?=.)/, '')
}

describe('numberBetween', () => {
  it('sorts between its neighbours and is new', () => {
    expect(compareNumbers('5', '5.01')).toBeLessThan(0)
    expect(compareNumbers('5.09', '5.1')).toBeLessThan(0)
    expect(compareNumbers('5.02', '5.010')).toBeLessThan(0)
    const numbers = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'))
    fc.assert(
      fc.property(numbers, numbers, fc.boolean(), fc.array(numbers), (one, other, isNested, used) => {
        fc.pre(one !== other)
        const [after, before] = [one, other].sort(compareNumbers) as [string, string]
        const taken = new Set([...used, one, other])
        const number = numberBetween({ after, before, isNested, isTaken: (each) => taken.has(each) })
        expect(taken.has(number)).toBe(false)
        expect(compareNumbers(after, number)).toBeLessThan(0)
        expect(compareNumbers(number, before)).toBeLessThan(0)
      }),
    )
  })
})
