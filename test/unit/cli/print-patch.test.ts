import { describe, expect, it } from 'vitest'
import { printPatch } from '../../../src/cli/print-patch.ts'

it('shows changed lines with three lines around them, near ones together', () => {
  const before = Array.from({ length: 20 }, (_, index) => `строка ${index + 1}\n`).join('')
  const after = before.replace('строка 2\n', 'Строка 2\n').replace('строка 3\n', 'Строка 3\n').replace('строка 19\n', 'Строка 19\n')
  expect(printPatch('a.yaml', before, after)).toMatchInlineSnapshot(`
    "--- a/a.yaml
    +++ b/a.yaml
    @@ -1,6 +1,6 @@
     строка 1
    -строка 2
    -строка 3
    +Строка 2
    +Строка 3
     строка 4
     строка 5
     строка 6
    @@ -16,5 +16,5 @@
     строка 16
     строка 17
     строка 18
    -строка 19
    +Строка 19
     строка 20"
  `)
})

describe('a patch of lines that come and go', () => {
  it('shows them alone, and counts the lines of both files', () => {
    const before = Array.from({ length: 12 }, (_, i) => `строка ${i + 1}\n`).join('')
    const after = before.replace('строка 4\n', 'строка 4\nновая\n').replace('строка 11\n', '')
    expect(printPatch('a.yaml', before, after)).toBe(
      [
        '--- a/a.yaml',
        '+++ b/a.yaml',
        '@@ -2,6 +2,7 @@',
        ...[' строка 2', ' строка 3', ' строка 4', '+новая', ' строка 5', ' строка 6', ' строка 7'],
        '@@ -8,5 +9,4 @@',
        ...[' строка 8', ' строка 9', ' строка 10', '-строка 11', ' строка 12'],
      ].join('\n'),
    )
  })
})
