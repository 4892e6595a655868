/** The closing points of an act, beyond the cases of each code. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkContent } from '../../../src/pipeline/check-content.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'
import { readFolder, testRoot } from '../../helpers/case-folders.ts'

const base = Object.fromEntries(
  Object.entries(readFolder(join(testRoot, 'cases/base/content'))).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
)
const ORDER = 'stepnoy/programma/order.yaml'

it('names the act by its own word', () => {
  const order = base[ORDER]!.replace('kind: order\n', 'kind: order\nact: resolution\n').replace(/ {2}- control: petrov\n {2}- inForce: signing\n/, '')
  const messages = checkContent(createMemoryHost({ ...base, [ORDER]: order })).map(({ message }) => message)
  expect(messages).toContain('Ни один пункт не говорит, кто контролирует исполнение постановления')
  expect(messages).toContain('Ни один пункт не говорит, когда постановление вступает в силу')
})
