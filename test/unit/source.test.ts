import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LineIndex } from '../../src/source/line-index.ts'
import { editDistance, findNearest } from '../../src/source/nearest.ts'
import { ORIGIN, originOf, withOrigin } from '../../src/source/origin-of.ts'
import { formatOrigin, parseOrigin } from '../../src/source/place.ts'
import { childPointer, formatPointer, parsePointer } from '../../src/source/pointer.ts'

describe('pointers', () => {
  it('survive every key', () => {
    fc.assert(fc.property(fc.array(fc.string()), (parts) => {
      expect(parsePointer(formatPointer(parts))).toEqual(parts)
    }))
    expect(childPointer('/a', 'b/c~d')).toBe('/a/b~1c~0d')
  })

  it('travel inside origins', () => {
    const origin = { file: 'content/№ 1/приказ.yaml', pointer: '/points/0/text' }
    expect(parseOrigin(formatOrigin(origin))).toEqual(origin)
    expect(parseOrigin('a.yaml')).toEqual({ file: 'a.yaml', pointer: '' })
  })
})

describe('LineIndex', () => {
  it('counts LF, CRLF and CR lines, and columns in UTF-16 units', () => {
    const lines = new LineIndex('аб\r\n😀в\rг\n')
    expect([0, 1, 4, 6, 8, 10].map((offset) => lines.position(offset)).map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:1', '1:2', '2:1', '2:3', '3:1', '4:1',
    ])
    expect([1, 2, 3, 4, 5].map((line) => lines.lineText(line))).toEqual(['аб', '😀в', 'г', '', ''])
  })

  it('puts every offset inside its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('а', '\n', '\r', ' ', '😀') }), (text) => {
        const lines = new LineIndex(text)
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, column } = lines.position(offset)
          expect(column).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines.lineCount)
          if (offset < text.length && !/[\r\n]/.test(text[offset]!)) expect(lines.lineText(line)[column - 1]).toBe(text[offset])
        }
      }),
    )
  })
})

describe('findNearest', () => {
  it.each([
    ['tilte', 'title'],
    ['Title', 'title'],
    ['анексы', undefined],
    ['annexs', 'annexes'],
    ['x', undefined],
  ])('%s → %s', (text, expected) => {
    expect(findNearest(text, ['title', 'annexes', 'points'])).toBe(expected)
  })

  it('measures a distance', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, a)).toBe(0)
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})

describe('origins', () => {
  it('survive spreading and stay out of JSON', () => {
    const origin = { file: 'a.yaml', pointer: '/a' }
    const value = { ...withOrigin({ text: 'а' }, origin), more: 1 }
    expect(originOf(value)).toEqual(origin)
    expect(JSON.stringify(value)).toBe('{"text":"а","more":1}')
    expect(originOf('text')).toBeUndefined()
    expect(ORIGIN in withOrigin({}, undefined)).toBe(false)
  })
})
