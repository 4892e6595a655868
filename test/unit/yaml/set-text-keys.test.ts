import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'
import { setTextKeys } from '../../../src/yaml/set-text-keys.ts'

function set(text: string, ...keys: readonly (readonly [pointer: string, key: string, value: string])[]): string | undefined {
  const { value } = parseYaml('a.yaml', new TextEncoder().encode(text))
  return setTextKeys(value!, keys.map(([pointer, key, value_]) => ({ pointer, key, value: value_ })))
}

describe('a number written into a source', () => {
  it('stands behind the id, and nothing else moves', () => {
    const text = '# года\nevents:\n  - id: a # первое\n    # когда\n    period: Март\n\n  - id: b\n    period: Май # сдвинуто\n'
    expect(set(text, ['/events/0', 'number', '7.1'], ['/events/1', 'number', '8'])).toBe(
      '# года\nevents:\n  - id: a # первое\n    number: "7.1"\n    # когда\n    period: Март\n\n  - id: b\n    number: "8"\n    period: Май # сдвинуто\n',
    )
  })
  it('stands in front of a first text of several lines', () => {
    expect(set('points:\n  - text: >-\n      Один\n      два\n    id: a\n', ['/points/0', 'number', '3'])).toBe(
      'points:\n  - number: "3"\n    text: >-\n      Один\n      два\n    id: a\n',
    )
  })
  it('goes into braces, keeps line ends of Windows, and a file without a last line end', () => {
    expect(set('events:\r\n  - { period: Март, title: Да }\r\n  - id: b', ['/events/0', 'номер', '2'], ['/events/1', 'номер', '4'])).toBe(
      'events:\r\n  - { номер: "2", period: Март, title: Да }\r\n  - id: b\r\n    номер: "4"',
    )
  })
  it('replaces the one that is there', () => {
    expect(set("a:\n  number: '3' # был\n  b: c\n", ['/a', 'number', '4'])).toBe('a:\n  number: "4" # был\n  b: c\n')
  })
  it('is refused where there is no mapping, or where an alias would get it too', () => {
    expect(set('a:\n  - текст\n', ['/a/0', 'number', '1'])).toBeUndefined()
    expect(set('a:\n  - &x\n    id: b\n  - *x\n', ['/a/0', 'number', '1'])).toBeUndefined()
  })
})
