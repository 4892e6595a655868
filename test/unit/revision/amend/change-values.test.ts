import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, undoChanges } from '../../../../src/revision/amend/change-values.ts'
import { diffValues, type DossierValues } from '../../../../src/revision/amend/diff-values.ts'
import { isSameValue } from '../../../../src/revision/amend/value-path.ts'
import type { Value, ValueChange } from '../../../../src/revision/amend/value-change.ts'

const file = (value: Value): DossierValues => new Map([['roadmap.yaml', value]])
const diff = (before: Value, after: Value): readonly ValueChange[] => diffValues(file(before), file(after))

const events = (...items: Value[]): Value => ({ groups: [{ year: 2021, events: items }] })

describe('diffValues', () => {
  it('finds nothing in equal values, however their keys are ordered', () => {
    expect(diff({ a: 1, b: [{ id: 'x', c: 2 }] }, { b: [{ c: 2, id: 'x' }], a: 1 })).toEqual([])
  })

  it('names an edited key by the ids and years on its way', () => {
    expect(diff(events({ id: 'a', period: 'май' }, { id: 'b' }), events({ id: 'a', period: 'июнь' }, { id: 'b' }))).toEqual([
      { operation: 'set', document: 'roadmap.yaml', path: 'groups/2021/events/a/period', old: 'май', new: 'июнь' },
    ])
  })

  it('adds and removes whole items behind their neighbours', () => {
    expect(diff(events({ id: 'a' }, { id: 'b' }), events({ id: 'c' }, { id: 'b' }, { id: 'd' }))).toEqual([
      { operation: 'remove', document: 'roadmap.yaml', path: 'groups/2021/events', after: null, old: { id: 'a' } },
      { operation: 'add', document: 'roadmap.yaml', path: 'groups/2021/events', after: null, new: { id: 'c' } },
      { operation: 'add', document: 'roadmap.yaml', path: 'groups/2021/events', after: 'b', new: { id: 'd' } },
    ])
  })

  it('moves what went past others', () => {
    expect(diff(events({ id: 'a' }, { id: 'b' }, { id: 'c' }), events({ id: 'c' }, { id: 'a' }, { id: 'b' }))).toEqual([
      { operation: 'move', document: 'roadmap.yaml', path: 'groups/2021/events', item: 'c', before: 'b', after: null },
    ])
  })

  it('tells an item without a name by its place, and pairs it by content and likeness', () => {
    expect(diff({ tasks: ['первая задача', 'вторая задача'] }, { tasks: ['новая работа', 'первая задача', 'вторая большая задача'] })).toEqual([
      { operation: 'add', document: 'roadmap.yaml', path: 'tasks', after: null, new: 'новая работа' },
      { operation: 'set', document: 'roadmap.yaml', path: 'tasks/#3', old: 'вторая задача', new: 'вторая большая задача' },
    ])
  })

  it('changes a text of several paragraphs paragraph by paragraph', () => {
    const [one, two, three] = ['Первый абзац о школах.', 'Второй абзац\nо районе.', '- строка\n- другая']
    expect(diff({ text: [one, two, three].join('\n\n') }, { text: [one, 'Второй абзац\nоб округе.', 'Новый.', three].join('\n\n') })).toEqual([
      { operation: 'add', document: 'roadmap.yaml', path: 'text', after: '#2', new: 'Новый.' },
      { operation: 'set', document: 'roadmap.yaml', path: 'text/#2', old: 'Второй абзац\nо районе.', new: 'Второй абзац\nоб округе.' },
    ])
  })

  it('gives an item an id without replacing it', () => {
    expect(diff(events({ title: 'А' }), events({ id: 'a', title: 'А' }))).toEqual([
      { operation: 'set', document: 'roadmap.yaml', path: 'groups/2021/events/#1/id', new: 'a' },
    ])
  })

  it('tells a key that came or went from one that became empty', () => {
    expect(diff({ a: null }, { b: null })).toEqual([
      { operation: 'set', document: 'roadmap.yaml', path: 'a', old: null },
      { operation: 'set', document: 'roadmap.yaml', path: 'b', new: null },
    ])
  })

  it('sees files come and go', () => {
    expect(diffValues(new Map([['a.yaml', { kind: 'plan' }]]), new Map([['b.yaml', { kind: 'goals' }]]))).toEqual([
      { operation: 'set', document: 'a.yaml', path: '', old: { kind: 'plan' } },
      { operation: 'set', document: 'b.yaml', path: '', new: { kind: 'goals' } },
    ])
  })

  it('compares ten thousand events in well under a second', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ id: `e${i}`, title: `Мероприятие ${i}` }))
    const after = many.filter((_, i) => i % 100 !== 0).map((item, i) => (i % 50 === 0 ? { ...item, title: 'другое' } : item))
    const start = performance.now()
    const changes = diff(events(...many), events(...after))
    expect(changes).toHaveLength(100 + 198)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe('paragraphs of a text', () => {
  const text = (...paragraphs: string[]): Value => ({ text: paragraphs.join('\n\n') + '\n' })

  it('are changed one by one, also at the end of a block', () => {
    const [before, after] = [text('Первый абзац.', 'Второй абзац.'), text('Первый абзац.', 'Второй абзац.', 'Третий.')]
    const changes = diff(before, after)
    expect(changes).toEqual([{ operation: 'add', document: 'roadmap.yaml', path: 'text', after: '#2', new: 'Третий.' }])
    expect(applyChanges(changes, file(before))).toEqual({ ok: true, values: file(after) })
    expect(undoChanges(changes, file(after))).toEqual({ ok: true, values: file(before) })
  })

  it('are one value where their gaps are no plain ones', () => {
    expect(diff({ text: 'А\n\n\nб' }, { text: 'А\n\nб' })).toEqual([{ operation: 'set', document: 'roadmap.yaml', path: 'text', old: 'А\n\n\nб', new: 'А\n\nб' }])
  })
})

describe('a change that does not fit', () => {
  const before = events({ id: 'a', period: 'май' }, { id: 'b' })
  const changes = diff(before, events({ id: 'a', period: 'июнь' }))
  const failureOf = (value: Value, list = changes) => {
    const result = applyChanges(list, file(value))
    return result.ok ? undefined : { reason: result.failure.reason, at: result.failure.at, expected: result.failure.expected, found: result.failure.found }
  }

  it('is told with what should stand there and what does', () => {
    expect(failureOf(events({ id: 'a', period: 'март' }, { id: 'b' }))).toEqual({ reason: 'other-value', at: undefined, expected: 'май', found: 'март' })
    expect(failureOf(events({ id: 'a', period: 'май' }, { id: 'b', title: 'Б' }))).toEqual({ reason: 'other-value', at: undefined, expected: { id: 'b' }, found: { id: 'b', title: 'Б' } })
  })

  it('is not one that lacks an id which its unit was given later', () => {
    const signed = events({ period: 'май', title: 'А', parts: [{ text: 'б' }] })
    const added = diffValues(file(events()), file(signed))
    expect(undoChanges(added, file(events({ id: 'a', period: 'май', title: 'А', parts: [{ id: 'b', text: 'б' }] })))).toEqual({ ok: true, values: file(events()) })
    expect(undoChanges(added, file(events({ id: 'a', period: 'июнь', title: 'А', parts: [{ text: 'б' }] })))).toMatchObject({ ok: false, failure: { reason: 'other-value' } })
  })

  it('is told when its place is not there', () => {
    expect(failureOf(events({ id: 'b' }))).toEqual({ reason: 'no-place', at: 'a', expected: undefined, found: undefined })
    expect(failureOf({})).toEqual({ reason: 'no-place', at: 'groups', expected: undefined, found: undefined })
    expect(applyChanges(changes, new Map())).toMatchObject({ ok: false, failure: { reason: 'no-document' } })
  })

  it('is told when an item stands behind another one', () => {
    expect(failureOf(events({ id: 'b' }, { id: 'a', period: 'май' }))).toEqual({ reason: 'other-neighbour', at: undefined, expected: 'a', found: null })
  })

  it('is refused before anything is lost: the values given are not touched', () => {
    const frozen = Object.freeze(file(before))
    applyChanges(changes, frozen)
    expect(frozen.get('roadmap.yaml')).toBe(before)
  })
})

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', '2021', 'x-1', '#1', 'имя', '')
const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(null, true, false, 0, 1, 2021, '', 'слово', 'слово и слово', 'другое слово', 'a/b', '~'),
  fc.string({ maxLength: 5 }),
  // Texts of several paragraphs.
  fc.array(fc.constantFrom('абзац о школах', 'абзац о районе', 'другой', '', '\n', 'строка\nстрока'), { maxLength: 5 }).map((paragraphs) => paragraphs.join('\n\n')),
)
const keys = fc.constantFrom('id', 'year', 'title', 'events', 'a/b', '~0', '', '__proto__', 'constructor', '#1', '1')
const { value: anyValue } = fc.letrec<{ value: Value; item: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('item'), { maxLength: 6 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
  item: fc.tuple(fc.option(name), fc.option(fc.constantFrom(2020, 2021, 2022)), fc.dictionary(keys, tie('value'), { maxKeys: 2, noNullPrototype: true })).map(([id, year, rest]) => ({
    ...(id === null ? {} : { id }),
    ...(year === null ? {} : { year }),
    ...rest,
  })),
}))
const dossier = fc.dictionary(fc.constantFrom('order.yaml', 'roadmap.yaml', 'папка/план.yaml'), anyValue, { noNullPrototype: true }).map((files): DossierValues => new Map(Object.entries(files)))

/** Another state of the same values: items that come, go, change places, keys that change. */
function edit(value: Value, random: () => number): Value {
  if (Array.isArray(value)) {
    const list = [...(value as readonly Value[])]
    for (let step = Math.floor(random() * 3); step > 0; step--) {
      const at = Math.floor(random() * (list.length + 1))
      const kind = random()
      if (kind < 0.3) list.splice(at, 1)
      else if (kind < 0.6) list.splice(at, 0, random() < 0.5 ? { id: `n${step}`, title: 'Новое' } : 'новое слово')
      else if (list.length > 1) list.splice(Math.floor(random() * list.length), 0, ...list.splice(at, 1))
    }
    return list.map((item) => (random() < 0.4 ? edit(item, random) : item))
  }
  if (typeof value === 'string' && value.includes('\n\n')) return (edit(value.split('\n\n'), random) as readonly Value[]).map(String).join('\n\n')
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(() => random() < 0.9)
    return Object.fromEntries(entries.map(([key, item]) => [key, random() < 0.5 ? edit(item, random) : item]))
  }
  return random() < 0.5 ? 'правка' : value
}

function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function proves(before: DossierValues, after: DossierValues): void {
  const changes = diffValues(before, after)
  const there = applyChanges(changes, before)
  const back = undoChanges(changes, after)
  if (!there.ok || !isSameDossier(there.values, after)) throw new Error(`apply: ${JSON.stringify([[...before], [...after], changes, there])}`)
  if (!back.ok || !isSameDossier(back.values, before)) throw new Error(`undo: ${JSON.stringify([[...before], [...after], changes, back])}`)
}

function isSameDossier(one: DossierValues, other: DossierValues): boolean {
  return one.size === other.size && [...one].every(([document, value]) => isSameValue(value, other.get(document)))
}

describe('for any two states', () => {
  it('apply(diff(a, b), a) is b and undo(diff(a, b), b) is a: values that have little in common', () => {
    fc.assert(fc.property(dossier, dossier, proves), { numRuns: 6_000 })
  })

  it('and values of which one was edited into the other', () => {
    fc.assert(
      fc.property(dossier, fc.nat(), (before, seed) => {
        const random = generator(seed)
        proves(before, new Map([...before].map(([document, value]) => [document, edit(value, random)])))
      }),
      { numRuns: 8_000 },
    )
  })
})
