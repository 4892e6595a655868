import { describe, expect, it } from 'vitest'
import { describeVocabulary, elementNames, ruleOf, vocabulary } from '../../../src/tree/vocabulary.ts'

describe('vocabulary', () => {
  it('names only elements that it describes', () => {
    for (const [key, rule] of Object.entries(vocabulary)) {
      for (const element of rule.elements) expect(ruleOf(element, key), `${key} > ${element}`).toBeDefined()
    }
  })

  it('reaches every element from the root', () => {
    const reached = new Set<string>(['article'])
    for (const name of reached) for (const element of ruleOf(name, undefined)!.elements) reached.add(element)
    expect([...reached].sort()).toEqual([...elementNames].sort())
  })

  it('has no way to say how a thing looks', () => {
    const attributes = Object.values(vocabulary).flatMap((rule) => Object.keys(rule.attributes))
    expect(attributes).not.toContain('style')
    expect(attributes).not.toContain('class')
  })

  it('knows a part of a requisite from a paragraph', () => {
    expect(Object.keys(ruleOf('p', 'div')!.attributes)).toEqual(['data-part'])
    expect(Object.keys(ruleOf('p', 'section')!.attributes)).toContain('data-role')
    expect(ruleOf('toString', undefined)).toBeUndefined()
  })

  it('is printed as a table with a row for each element', () => {
    const lines = describeVocabulary().trimEnd().split('\n')
    expect(lines).toHaveLength(Object.keys(vocabulary).length + 2)
    expect(lines.every((line) => line.split(/(?<!\\)\|/).length === 6)).toBe(true)
    expect(lines.find((line) => line.startsWith('| `col`'))).toContain('`data-share` (обязателен)')
  })
})
