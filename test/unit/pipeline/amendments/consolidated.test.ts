import { describe, expect, it } from 'vitest'
import { openProject } from '../../../../src/pipeline/open-project.ts'
import { composeConsolidated } from '../../../../src/pipeline/stages.ts'
import { plainText, visitNodes } from '../../../../src/tree/visit.ts'
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

/** Lines of the printed documents that tell of the acts. */
function notes(host: Host, asOf?: string): readonly string[] {
  const opened = [...openProject(host, { selection: DOSSIER, ...(asOf === undefined ? {} : { asOf }) })]
  expect(opened.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
  const texts: string[] = []
  for (const plan of opened.flatMap(({ documents }) => documents)) {
    texts.push(`# ${plan.id}`)
    visitNodes(composeConsolidated(plan).value!.document, (node) => {
      if (node.type !== 'paragraph') return
      const text = plainText(node.children).replaceAll('\u00a0', ' ')
      if (/ред\. |введен|сключен|Утратил|О внесении/.test(text)) texts.push(`${node.role}: ${text}`)
    })
  }
  return texts
}

const FIRST = 'от 1 апреля 2021 г. № 20'
const SECOND = 'от 1 июня 2021 г. № 31'
const DRAFT = 'от «___» ____________ 20___ г. № ________'
const BODY = 'отдела образования администрации Степного городского округа'
const ACT = 'приказ от 1 февраля 2021 г. № 15/2 „Об утверждении программы поддержки школ“'

describe('the consolidated text', () => {
  it('calls each amending act by the name that it was signed with, whatever became of the title since', () => {
    const titled: Step = { folder: 'izm-2', date: '2021-06-01', number: '31', edit: { 'order.yaml': (text) => text.replace('Об утверждении программы', 'Об утверждении новой программы') } }
    expect(notes(amendedContent([steps[0]!, titled])).filter((line) => line.includes('О внесении'))).toEqual([
      `body: Приказ ${FIRST} «О внесении изменений в ${ACT}»;`,
      `body: Приказ ${SECOND} «О внесении изменения в ${ACT}».`,
    ])
  })

  const host = amendedContent(steps)

  it('names the acts under the titles, at changed units, in the place of excluded ones, and in a list', () => {
    expect(notes(host)).toEqual([
      '# order',
      `edition: (в ред. приказов ${BODY} ${FIRST}, ${SECOND}, ${DRAFT})`,
      `body: Исключен. – Приказ ${FIRST}`,
      `body: Приказ ${FIRST} «О внесении изменений в ${ACT}»;`,
      `body: Приказ ${SECOND} «О внесении изменений в ${ACT}»;`,
      `body: Приказ ${DRAFT} «О внесении изменения в ${ACT}».`,
      '# program',
      `edition: (в ред. приказов ${BODY} ${SECOND}, ${DRAFT})`,
      `note: (в ред. приказа ${DRAFT})`,
      `note: (в ред. приказа ${SECOND})`,
      `note: Абзац исключен. – Приказ ${SECOND}`,
      '# roadmap',
      `edition: (в ред. приказов ${BODY} ${FIRST}, ${SECOND})`,
      `note: (строка 1 в ред. приказов ${FIRST}, ${SECOND})`,
      `note: Строка 2 исключена. – Приказ ${FIRST}`,
      `note: (строка 3 введена приказом ${SECOND})`,
    ])
  })

  it('is that of the day', () => {
    expect(notes(host, '2021-05-01')).toEqual([
      '# order',
      `edition: (в ред. приказа ${BODY} ${FIRST})`,
      `body: Исключен. – Приказ ${FIRST}`,
      `body: Приказ ${FIRST} «О внесении изменений в ${ACT}».`,
      '# program',
      '# roadmap',
      `edition: (в ред. приказа ${BODY} ${FIRST})`,
      `note: (строка 1 в ред. приказа ${FIRST})`,
      `note: Строка 2 исключена. – Приказ ${FIRST}`,
    ])
    expect(notes(host, '2021-02-01')).toEqual(['# order', '# program', '# roadmap'])
  })

  it('keeps the number of an excluded point', () => {
    const [order] = [...openProject(host, { selection: DOSSIER })][0]!.documents
    const labels: string[] = []
    visitNodes(composeConsolidated(order!).value!.document, (node) => void (node.type === 'item' && node.label !== undefined && labels.push(node.label)))
    expect(labels.filter((label) => /^\d\.$/.test(label))).toEqual(['1.', '2.', '3.', '4.'])
  })

  it('tells of a new edition of an annex only under its title', () => {
    const reissued = amendedContent([steps[0]!, { ...steps[1]!, options: { reissue: ['roadmap'] } }])
    const found = notes(reissued)
    expect(found.slice(found.indexOf('# roadmap'))).toEqual(['# roadmap', `edition: (в ред. приказов ${BODY} ${FIRST}, ${SECOND})`])
  })

  it('says by which act an annex came', () => {
    const goals: Step = {
      folder: 'izm-1',
      date: '2021-04-01',
      number: '20',
      edit: {
        'goals.yaml': () => 'kind: goals\ntitle: Цели и задачи\ngoals:\n  - { id: quality, text: Повышение качества }\ntasks:\n  - { id: help, text: Помощь школам }\n',
        'order.yaml': (text) => text.replace('  - id: execute', '      - { id: approve-goals, text: Цели и задачи, annex: goals }\n  - id: execute').replace('  - roadmap.yaml', '  - roadmap.yaml\n  - goals.yaml'),
      },
    }
    const found = notes(amendedContent([goals, { ...steps[1]!, edit: { 'goals.yaml': (text) => text.replace('Помощь', 'Помощь всем') } }]))
    expect(found).toContain(`note: (п. 1.3 введен приказом ${FIRST})`)
    expect(found.slice(found.indexOf('# goals'), found.indexOf('# goals') + 2)).toEqual(['# goals', `edition: (приложение введено приказом ${BODY} ${FIRST}; в ред. приказа ${SECOND})`])
  })
})
