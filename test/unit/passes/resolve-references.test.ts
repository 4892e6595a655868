import { describe, expect, it } from 'vitest'
import { resolveReferences } from '../../../src/passes/resolve-references.ts'
import * as t from '../../../src/tree/build.ts'
import { plainText } from '../../../src/tree/visit.ts'
import type * as tree from '../../../src/tree/nodes.ts'

const origin = { file: 'a.yaml', pointer: '/points/2/text' }
const ref = (target: string, words: string | [] = []): tree.Reference => ({ ...t.reference(target, words), origin })
const resolve = (blocks: tree.Block[], outside?: ReadonlyMap<string, string>) => {
  const { value, diagnostics } = resolveReferences(t.document([t.section(blocks)]), outside)
  return { blocks: value!.sections[0]!.children, diagnostics }
}

describe('resolveReferences', () => {
  it('prints the number of the target without its full stop', () => {
    const { blocks, diagnostics } = resolve([
      t.list('clauses', [t.item('Утвердить', { id: 'approve', label: '1.1.' })]),
      t.paragraph([t.text('пункт '), ref('approve'), t.text(' и '), ref('approve', 'слова')]),
    ])
    expect(diagnostics).toEqual([])
    expect(blocks[1]).toMatchObject({
      children: [{}, { children: [{ value: '1.1' }] }, {}, { children: [{ value: 'слова' }] }],
    })
  })

  it('reports an unknown target with the nearest id, and a target without a number', () => {
    const { diagnostics } = resolve([
      t.list('clauses', [t.item('Утвердить', { id: 'approve', label: '1.' })]),
      t.paragraph([ref('aprove')]),
      t.table([100], [], [], { id: 'indicators' }),
      t.paragraph([ref('indicators')]),
    ])
    expect(diagnostics).toMatchObject([
      { code: 'structure/unresolved-reference', place: { ...origin, quote: '(#aprove)' }, help: 'Возможно, имелось в виду «approve»' },
      { code: 'structure/reference-without-number', place: origin },
    ])
  })

  it('does not take the dash of a list for a number', () => {
    const { diagnostics } = resolve([t.list('dash', [t.item('помощь', { id: 'help', label: '–' })]), t.paragraph([ref('help')])])
    expect(diagnostics).toMatchObject([{ code: 'structure/reference-without-number' }])
  })

  it('mentions other documents of the dossier, in their own words or the author’s', () => {
    const outside = new Map([['annex:program', 'приложение № 1']])
    const { blocks, diagnostics } = resolve([t.paragraph([ref('annex:program'), ref('annex:program', 'к ней')])], outside)
    expect(diagnostics).toEqual([])
    expect(blocks[0]).toMatchObject({ children: [{ children: [{ value: 'приложение № 1' }] }, { children: [{ value: 'к ней' }] }] })
    expect(resolve([t.paragraph([ref('annex:program', 'слова')])]).diagnostics).toHaveLength(1)
  })

  describe('in a case', () => {
    const inCase = (target: string, grammaticalCase: string, words: string | [] = []): tree.Reference => ({ ...t.reference(target, words, grammaticalCase), origin })
    const units = [
      t.heading(2, 'Цели', { id: 'goals', label: '2.' }),
      t.heading(3, 'Ход', { id: 'course', label: '2.1.' }),
      t.heading(3, 'Повысить', { id: 'series', label: 'Цель № 5.' }),
      t.heading(3, 'Модуль', { id: 'odd', label: 'Ъмодум 5.' }),
      t.list('clauses', [
        t.item([t.paragraph('Утвердить:'), t.list('clauses', [t.item('программу', { id: 'approve', label: '1.1.' })])], { id: 'first', label: '1.' }),
      ]),
      t.list('numbered', [
        t.item(
          [
            t.paragraph('Меры:'),
            t.list('numbered', [t.item([t.paragraph('одна'), t.list('numbered', [t.item('а', { id: 'letter', label: 'а)' })])], { id: 'inner', label: '1)' })]),
          ],
          { id: 'outer', label: '3.' },
        ),
        t.item('задача', { id: 'task', label: '4.', unit: 'task' }),
      ]),
      t.table([100], [], [{ ...t.row('body', [t.cell('текст')]), id: 'event', label: '7' }]),
      { type: 'figure', id: 'picture', label: 'Рисунок\u00a01', image: 'a.png', format: 'png', widthPx: 1, heightPx: 1, alternative: 'схема' } satisfies tree.Figure,
      { ...t.table([100], [], [t.row('body', [t.cell('текст')])]), id: 'captioned', label: 'Таблица\u00a02' },
      { ...t.table([100], [], [{ ...t.row('banner', [t.cell('год')]), id: 'banner', label: '2.' }]), bannerWord: 'Этап' },
    ]
    it.each([
      ['goals', 'prepositional', 'разделе~2'], ['goals', 'Родительный', 'раздела~2'], ['course', 'dative', 'подразделу~2.1'], ['series', 'dative', 'цели № 5'], ['series', 'instrumental', 'целью № 5'],
      ['first', 'предложный', 'пункте~1'], ['approve', 'dative', 'пункту~1.1'], ['approve', 'именительный', 'пункт~1.1'], ['approve', 'творительный', 'пунктом~1.1'],
      ['outer', 'accusative', 'пункт~3'], ['inner', 'genitive', 'подпункта~1 пункта~3'], ['letter', 'dative', 'подпункту~«а» подпункта~1 пункта~3'],
      ['task', 'dative', 'задаче~4'], ['event', 'prepositional', 'строке~7'], ['banner', 'genitive', 'этапа~2'], ['picture', 'prepositional', 'рисунке~1'], ['captioned', 'dative', 'таблице~2'],
      ['annex:program', 'dative', 'приложению~№~2'], ['annex:program', 'предложный', 'приложении~№~2'],
    ])('%s %s: %s', (target, grammaticalCase, words) => {
      const outside = new Map([['annex:program', 'приложение\u00a0№\u00a02']])
      const { blocks, diagnostics } = resolve([...units, t.paragraph([inCase(target, grammaticalCase)])], outside)
      expect(diagnostics).toEqual([])
      expect(plainText((blocks.at(-1) as tree.Paragraph).children).replaceAll('\u00a0', '~')).toBe(words)
    })

    it('calls points inside points as the house style does', () => {
      const { value } = resolveReferences(t.document([t.section([...units, t.paragraph([inCase('approve', 'dative'), t.text(', '), inCase('first', 'dative')])])]), new Map(), 'subpoint')
      expect(plainText((value!.sections[0]!.children.at(-1) as tree.Paragraph).children).replaceAll('\u00a0', '~')).toBe('подпункту~1.1, пункту~1')
    })

    it('must be the name of a case, of a unit that has a number and known words', () => {
      const cases = [inCase('approve', 'дательны'), inCase('approve', 'куда'), inCase('odd', 'dative'), inCase('approve', 'dative', 'слова')]
      const { diagnostics } = resolve([...units, t.paragraph(cases)])
      expect(diagnostics).toMatchObject([
        { code: 'structure/unknown-case', place: { ...origin, quote: 'дательны' }, help: 'Возможно, имелось в виду «дательный»' },
        { code: 'structure/unknown-case', place: { ...origin, quote: 'куда' } },
        { code: 'structure/case-not-certain', place: { ...origin, quote: '(#odd ' } },
        { code: 'structure/case-of-words', severity: 'warning' },
      ])
    })
  })

  it('reports an id used twice, naming the first place', () => {
    const first = { file: 'a.yaml', pointer: '/a' }
    const { diagnostics } = resolve([
      t.heading(2, 'а', { id: 'x', origin: first }),
      t.heading(2, 'б', { id: 'x', origin }),
    ])
    expect(diagnostics).toMatchObject([{
        code: 'structure/duplicate-id',
        place: { file: 'a.yaml', pointer: '/points/2/text/id' },
        related: [{ place: { file: 'a.yaml', pointer: '/a/id' } }],
      },])
  })

  it('leaves a tree without references untouched', () => {
    const document = t.document([t.section([t.table([100], [], [t.row('body', [t.cell('текст')])])])])
    expect(resolveReferences(document).value).toBe(document)
  })
})
