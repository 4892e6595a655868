import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasForbiddenCharacter } from '../../../src/yaml/forbidden-characters.ts'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'
import { writeYaml } from '../../../src/yaml/write-yaml.ts'

describe('a value written as YAML', () => {
  it('is what a person would write', () => {
    expect(
      writeYaml({
        number: '48',
        date: '2021-03-15',
        title: 'План: «дорожная карта»',
        long: 'Адресные и персонифицированные мероприятия, которые готовятся и проводятся прямо в школах для педагогических коллективов и отдельных учителей',
        lines: 'Первая\nвторая\n',
        changes: [{ path: 'a/b', old: 7, new: true }],
      }),
    ).toMatchInlineSnapshot(`
      "number: "48"
      date: 2021-03-15
      title: "План: «дорожная карта»"
      long: Адресные и персонифицированные мероприятия, которые готовятся и проводятся прямо в школах для педагогических
        коллективов и отдельных учителей
      lines: |
        Первая
        вторая
      changes:
        - path: a/b
          old: 7
          new: true
      "
    `)
  })

  it('reads back, whatever its texts are', () => {
    const text = fc.string({ unit: fc.constantFrom('а', 'Я', ' ', '\n', ':', '#', '-', '"', "'", '«', '1', '.', ',', '[', '{', '|', '>', '&', '*', '!', '%', '@', '`', '\\', 'да', 'null', '~') })
    const value = fc.dictionary(fc.constantFrom('a', 'ключ', 'b-c'), fc.oneof(text, fc.array(text), fc.record({ x: text, y: fc.oneof(fc.integer(), fc.boolean()) })), { minKeys: 1 })
    fc.assert(
      fc.property(value, (each) => {
        fc.pre(!hasForbiddenCharacter(JSON.stringify(each)))
        const { value: read } = parseYaml('', new TextEncoder().encode(writeYaml(each)))
        expect(read?.value).toEqual({ ...each })
      }),
      { numRuns: 2000 },
    )
  })
})
