import { describe, expect, it } from 'vitest'
import { fillStarter } from '../../../src/scaffold/fill-starter.ts'

describe('a starter with its blanks filled in', () => {
  it('quotes what YAML would read otherwise, keeps numbers, lists and comments', () => {
    const starter = '# с __year__ года\nname: __name__\nnumber: __number__\n  - year: __year__\nlines:\n  __lines__\nemblem: __none__\n'
    expect(fillStarter(starter, { year: 2026, name: 'План: «карта» # 1', number: '48', lines: ['ОТДЕЛ', 'да: нет'], none: '' })).toBe(
      '# с 2026 года\nname: "План: «карта» # 1"\nnumber: "48"\n  - year: 2026\nlines:\n  - ОТДЕЛ\n  - "да: нет"\n',
    )
  })
  it('never prints a blank that nobody filled', () => {
    expect(() => fillStarter('name: __name__', {})).toThrow('name')
  })
})
