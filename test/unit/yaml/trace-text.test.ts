import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'

/** What the file holds where the given words of the value of `a` stand. */
function written(yaml: string, words: string): string | undefined {
  const source = parseYaml('a.yaml', new TextEncoder().encode(yaml)).value!
  const value = (source.value as { a: string }).a
  const start = value.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  const traced = source.trace('/a')?.(start, start + words.length)
  return traced && source.text.slice(...traced)
}

describe('trace of a text', () => {
  it('is found in every style of YAML', () => {
    expect(written('a: один два', 'два')).toBe('два')
    expect(written("a: 'об''один два'", 'один')).toBe('один')
    expect(written('a: "об\\"один два"', 'один')).toBe('один')
    expect(written('a: |\n  один\n\n  два', 'два')).toBe('два')
    expect(written('a: >-\n  один\n  два', 'два')).toBe('два')
  })

  it('covers the fold that a space was made of', () => {
    expect(written('a: >-\n  один\n  два', 'один два')).toBe('один\n  два')
    expect(written('a: один\n  два три', 'н д')).toBe('н\n  д')
  })

  it('is unknown behind escapes', () => {
    expect(written('a: "\\u043e один"', 'один')).toBeUndefined()
  })
})
