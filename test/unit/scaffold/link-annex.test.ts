import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src/pipeline/read-sources.ts'
import { linkAnnex } from '../../../src/scaffold/link-annex.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'

const annex = { file: 'roadmap.yaml', id: 'roadmap', approval: 'Утвердить план мероприятий' }
function link(text: string): string | undefined {
  return linkAnnex(readSource(createMemoryHost({ 'order.yaml': text }), 'order.yaml').value!, annex)
}

describe('a new annex in an order', () => {
  it('begins the points, and the list of annexes when there is none', () => {
    expect(link('kind: order\npoints:\n  # контроль\n  - control: self # наш\n')).toBe(
      'kind: order\npoints:\n  - id: approve-roadmap\n    text: Утвердить план мероприятий\n    annex: roadmap\n\n  # контроль\n  - control: self # наш\n' +
        '\n# Приложения в порядке номеров: первое в списке станет приложением 1.\nannexes:\n  - roadmap.yaml\n',
    )
  })
  it('follows those that are there, in the language and line ends of the file', () => {
    expect(link('вид: приказ\r\nприложения:\r\n  - program.yaml # первая\r\nпункты:\r\n  - текст: >-\r\n      Утвердить\r\n      программу\r\n    приложение: program\r\n  - контроль: за-собой\r\n')).toBe(
      'вид: приказ\r\nприложения:\r\n  - program.yaml # первая\r\n  - roadmap.yaml\r\nпункты:\r\n  - текст: >-\r\n      Утвердить\r\n      программу\r\n    приложение: program\r\n\r\n' +
        '  - обозначение: approve-roadmap\r\n    текст: Утвердить план мероприятий\r\n    приложение: roadmap\r\n  - контроль: за-собой\r\n',
    )
  })
  it('is left to the author where lists stand in brackets', () => {
    expect(link('kind: order\nannexes: [program.yaml]\npoints:\n  - text: Утвердить\n    annex: program\n')).toBeUndefined()
    expect(link('kind: order\npoints: [{ control: self }]\n')).toBeUndefined()
  })
})
