import { expect, it } from 'vitest'
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
