import { describe, expect, it } from 'vitest'
import { oneLine, plainTitle } from '../../../src/model/plain-title.ts'

describe('plain title', () => {
  it.each([
    ['План мероприятий\n«дорожная карта»\n', 'План мероприятий «дорожная карта»'],
    ['**Программа** *поддержки* школ', 'Программа поддержки школ'],
    ['Об утверждении [программы](https://example.org)', 'Об утверждении программы'],
    ['Приказ №\u00a05', 'Приказ № 5'],
    ['Файл some_long_name', 'Файл some_long_name'],
    ['2 \\* 2', '2 * 2'],
  ])('of %j is %j', (written, plain) => {
    expect(plainTitle(written)).toBe(plain)
  })

  it('in one line keeps its Markdown', () => {
    expect(oneLine('**Программа**\n  поддержки школ\n')).toBe('**Программа** поддержки школ')
  })
})
