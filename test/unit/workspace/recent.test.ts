import { describe, expect, it } from 'vitest'
import { createRecent } from '../../../src/workspace/recent.ts'

describe('createRecent', () => {
  it('makes each value once and forgets the one not asked for longest', () => {
    const made: string[] = []
    const recent = createRecent<string>(2)
    const ask = (key: string): string => recent.of(key, () => (made.push(key), key.toUpperCase()))
    expect([ask('a'), ask('b'), ask('a'), ask('c'), ask('a'), ask('b')]).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('remembers that there is nothing', () => {
    let times = 0
    const recent = createRecent<undefined>(2)
    for (let i = 0; i < 3; i++) recent.of('a', () => void times++)
    expect(times).toBe(1)
  })
})
