import { describe, expect, it } from 'vitest'
import { openProject } from '../../../../src/pipeline/open-project.ts'
import { composeConsolidated } from '../../../../src/pipeline/stages.ts'
import { printTree } from '../../../../src/tree/print.ts'
import type { Host } from '../../../../src/workspace/host.ts'
import { amendedContent, DOSSIER, type Step } from '../../../helpers/amended-content.ts'

const steps: readonly Step[] = [
  {
    folder: 'izm-1',
    date: '2021-04-01',
    number: '20',
    edit: {
      'roadmap.yaml': (text) => text.replace('Март 2021 года', 'Апрель 2021 года').replace(/ {6}- \{ id: monitoring.*\n/, '').replace('{ id: summary,', '{ id: summary, number: "1",'),
      'order.yaml': (text) => text.replace(/ {2}- id: execute\n.*\n.*\n/, '').replace('- control: petrov', '- { number: "3", control: petrov }').replace('- inForce: signing', '- { number: "4", inForce: signing }'),
    },
  },
  {
    folder: 'izm-2',
    date: '2021-06-01',
    number: '31',
    edit: {
      'roadmap.yaml': (text) => text.replace('  - year: 2022', '      - { id: seminar, number: "3", period: Октябрь 2021 года, title: Семинар }\n  - year: 2022').replace('Апрель 2021 года', 'Май 2021 года'),
      'program.yaml': (text) => text.replace('18 школ', '19 школ').replace('      - наставники;\n', ''),
    },
  },
  { folder: 'izm-3', edit: { 'program.yaml': (text) => text.replace('Методическая помощь школам', 'Помощь школам') } },
]

function print(host: Host, asOf?: string): string {
  return [...openProject(host, { selection: DOSSIER, ...(asOf === undefined ? {} : { asOf }) })]
    .flatMap(({ documents, diagnostics }) => {
      expect(diagnostics).toEqual([])
      return documents.map((plan) => printTree(composeConsolidated(plan).value!.document))
    })
    .join('\n')
}

describe('the consolidated text', () => {
  const host = amendedContent(steps)
  it('names', () => {
    console.log(print(host))
    console.log(print(host, '2021-05-01').split('\n').filter((line) => /edition|note|ред\.|исключ|силу|Список/.test(line)).join('\n'))
  })
})
