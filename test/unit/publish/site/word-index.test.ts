import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexWords, type IndexedDocument } from '../../../../src/publish/site/word-index.ts'

const document = (key: string, words: Readonly<Record<string, number>>): IndexedDocument => ({ key, words: () => words })
/** A document that the index knows already: its words are not asked for. */
const known = (key: string): IndexedDocument => ({
  key,
  words: () => {
    throw new Error(`asked for the words of ${key}`)
  },
})

const school = document('a', { школа: 2, план: 1 })
const plan = document('b', { план: 3 })

describe('the index of words', () => {
  it('lists words in order, and of each the documents with their counts', () => {
    expect(indexWords([school, plan], undefined).postings).toEqual([
      ['план', [0, 1, 1, 3]],
      ['школа', [0, 2]],
    ])
  })

  it('asks only for the words of documents that it does not know', () => {
    const { kept } = indexWords([school, plan], undefined)
    expect(indexWords([document('c', { план: 7, год: 1 }), known('b'), known('a')], kept).postings).toEqual([
      ['год', [0, 1]],
      ['план', [0, 7, 1, 3, 2, 1]],
      ['школа', [2, 2]],
    ])
  })

  it('forgets words that stand nowhere any more', () => {
    const { kept } = indexWords([school, plan], undefined)
    expect(indexWords([known('b')], kept).postings).toEqual([['план', [0, 3]]])
  })

  it('takes a damaged index for none', () => {
    const { kept } = indexWords([school, plan], undefined)
    for (const damaged of [kept.replace('школа', 'шкода'), kept.slice(0, -5), '', 'нет']) expect(indexWords([school, plan], damaged).kept).toBe(kept)
  })

  it('is the same whether it was brought up to date or made anew', () => {
    const words = fc.dictionary(fc.constantFrom('а', 'б', 'в', 'г', 'constructor', '__proto__'), fc.integer({ min: 1, max: 9 }), { noNullPrototype: true })
    const state = fc.uniqueArray(fc.record({ name: fc.integer({ min: 0, max: 12 }), words }), { selector: ({ name }) => name, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 4 }), (states) => {
        let kept: string | undefined
        for (const documents of states.map((state) => state.map(({ name, words }) => document(`${name} ${JSON.stringify(words)}`, words)))) {
          const updated = indexWords(documents, kept)
          expect(updated).toEqual(indexWords(documents, undefined))
          ;({ kept } = updated)
        }
      }),
    )
  })
})
