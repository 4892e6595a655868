import { describe, expect, it } from 'vitest'
import { checkEditions } from '../../../../src/pipeline/amendments/check-editions.ts'
import { checkContent } from '../../../../src/pipeline/check-content.ts'
import { openProject, type OpenDossier } from '../../../../src/pipeline/open-project.ts'
import { composeTree } from '../../../../src/pipeline/stages.ts'
import { printTree } from '../../../../src/tree/print.ts'
import { plainText, visitNodes } from '../../../../src/tree/visit.ts'
import type { Host } from '../../../../src/workspace/host.ts'
import { caseHost } from '../../../helpers/case-folders.ts'
import { amendedContent, DOSSIER, textIn, withFiles, type Step } from '../../../helpers/amended-content.ts'

const replace = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}

/** Three acts: rows are rescheduled, added and excluded, words replaced, a section added. */
const steps: readonly Step[] = [
  { folder: 'izm-1', date: '2021-04-01', number: '20', edit: { 'roadmap.yaml': replace('Март 2021 года', 'Апрель 2021 года') } },
  {
    folder: 'izm-2',
    date: '2021-06-01',
    number: '31',
    edit: {
      'roadmap.yaml': replace('- year: 2022', '    - { id: seminar, period: Октябрь 2021 года, title: Семинар }\n  - year: 2022'),
      'program.yaml': replace('18 школ', '19 школ'),
    },
  },
  { folder: 'izm-3', date: '2021-09-01', number: '40', edit: { 'roadmap.yaml': replace('Апрель 2021 года', 'Май 2021 года'), 'program.yaml': replace('19 школ', '20 школ') } },
]

function printDossier(host: Host, asOf?: string): string {
  return [...openProject(host, { selection: DOSSIER, ...(asOf === undefined ? {} : { asOf }) })]
    .flatMap(({ documents, diagnostics }) => {
      expect(diagnostics).toEqual([])
      return documents.map((plan) => printTree(composeTree(plan).value!.document))
    })
    .join('\n')
}

const codes = (host: Host): readonly string[] => checkContent(host, { lint: false }).map(({ code }) => code)

describe('an act amended three times', () => {
  const states = steps.map((_, index) => amendedContent(steps.slice(0, index)))
  const last = amendedContent(steps)

  it('is in order', () => {
    expect(codes(last)).toEqual([])
  })

  it('is undone to each of its earlier states', () => {
    const days = ['2021-03-31', '2021-05-31', '2021-08-31']
    days.forEach((day, index) => expect(printDossier(last, day)).toBe(printDossier(states[index]!)))
    expect(printDossier(last, '2021-09-01')).toBe(printDossier(last))
    expect(printDossier(last, '2021-02-01')).toBe(printDossier(caseHost('build', 'base')))
  })

  it('says when an act was not there yet', () => {
    const open = (selection: string): readonly OpenDossier[] => [...openProject(last, { selection, asOf: '2021-05-01' })]
    const found = (selection: string) => open(selection).map(({ path, isAbsent, diagnostics }) => [path, isAbsent ?? false, ...diagnostics.map(({ code }) => code)])
    expect(found('stepnoy')).toEqual([
      ['stepnoy/izm-1', false],
      ['stepnoy/izm-2', true, 'amendment/not-yet-signed'],
      ['stepnoy/izm-3', true, 'amendment/not-yet-signed'],
      ['stepnoy/programma', false],
    ])
    expect(found('stepnoy/izm-2')).toEqual([['stepnoy/izm-2', true, 'amendment/before-signing']])
  })

  it('tells an edit of the source, of the people and of the list of changes apart', () => {
    const edit = (path: string, from: string, to: string): Host => withFiles(last, { [path]: replace(from, to)(textIn(last, path)) })
    expect(codes(edit(`${DOSSIER}/roadmap.yaml`, 'Подведение итогов', 'Подведение первых итогов'))).toEqual(['amendment/changed-without-amendment'])
    expect(codes(edit('stepnoy/people.yaml', 'Петров', 'Петровский'))).toContain('amendment/context-changed')
    expect(codes(edit(`${DOSSIER}/roadmap.yaml`, 'Май 2021 года', 'Июнь 2021 года'))).toEqual(['amendment/text-mismatch'])
    expect(codes(edit('stepnoy/izm-1/amendment.yaml', '"old": "Март 2021 года"', '"old": "Январь 2021 года"'))).toEqual(['amendment/old-edition-differs'])
  })

  it('is not disturbed by comments, ids of what had none, or marks of copies', () => {
    const order = textIn(last, `${DOSSIER}/order.yaml`)
    expect(codes(withFiles(last, { [`${DOSSIER}/order.yaml`]: `# подписан\n${order}\ncopy: { by: petrov, date: 2021-02-02 }\n` }))).toEqual([])
  })

  it('repeats the proof of the words', () => {
    const [dossier] = [...openProject(last, { selection: 'stepnoy/izm-1' })]
    expect(checkEditions(dossier!)).toEqual([])
    const { amendment } = dossier!
    const tampered = amendment!.documents.map((document) => ({ ...document, instructions: [] }))
    expect(checkEditions({ ...dossier!, amendment: { ...amendment!, documents: tampered } }).map(({ code }) => code)).toEqual(['amendment/words-mismatch'])
  })
})

describe('what its author asks of an amending act', () => {
  const edit: Step['edit'] = { 'roadmap.yaml': replace('Март 2021 года', 'Апрель 2021 года') }
  const text = (head: object, options: NonNullable<Step['options']> = {}): string => {
    const host = amendedContent([{ folder: 'izm', date: '2021-04-01', number: '20', edit, head, options }])
    expect(checkContent(host, { lint: false }).filter(({ severity }) => severity !== 'note')).toEqual([])
    const [dossier] = [...openProject(host, { selection: 'stepnoy/izm' })]
    const lines: string[] = []
    visitNodes(composeTree(dossier!.documents[0]!).value!.document, (node) => void (node.type === 'paragraph' && lines.push(plainText(node.children).replaceAll('\u00a0', ' '))))
    return lines.join('\n')
  }

  it('is said in the fewest words by itself', () => {
    expect(text({})).toMatch(/Внести в приказ отдела образования .* от 1 февраля 2021 г\. № 15\/2 «Об утверждении программы поддержки школ» изменение, .*слов.* «Март» .*«Апрель»/)
  })

  it('may be a unit, or an annex, as a whole', () => {
    expect(text({}, { rewrite: ['working-group'] })).toContain('изложи')
    expect(text({}, { rewrite: ['working-group'] })).toContain('Создание рабочей группы')
    const reissued = text({}, { reissue: ['roadmap'] })
    expect(reissued).toContain('Подведение итогов')
    expect(reissued).toContain('в новой редакции')
  })

  it('may be the author\u2019s own sentence, which is not proved', () => {
    const phrases = [{ unit: 'working-group', text: 'в разделе «2021 год» срок создания рабочей группы перенести на апрель 2021 года' }]
    expect(text({ phrases })).toContain('срок создания рабочей группы перенести на апрель 2021 года')
    const host = amendedContent([{ folder: 'izm', date: '2021-04-01', number: '20', edit, head: { phrases } }])
    expect(codes(host)).toEqual(['amendment/own-phrase'])
    // Behind a number with a full stop it begins a sentence.
    const two = amendedContent([{ folder: 'izm', date: '2021-04-01', number: '20', edit: { ...edit, 'program.yaml': replace('18 школ', '19 школ') }, head: { phrases } }])
    const [dossier] = [...openProject(two, { selection: 'stepnoy/izm' })]
    expect(printTree(composeTree(dossier!.documents[0]!).value!.document)).toMatch(/"В разделе «2021.+» срок создания рабочей группы/)
  })

  it('has to name what changes', () => {
    const host = amendedContent([{ folder: 'izm', date: '2021-04-01', number: '20', edit, head: { phrases: [{ unit: 'monitoring', text: 'нет' }], rewrite: ['summary'] } }])
    expect(codes(host)).toEqual(['amendment/unknown-unit', 'amendment/unknown-unit'])
  })
})

describe('annexes that come and go', () => {
  const goals = 'kind: goals\ntitle: Цели и задачи работы со школами\ngoals:\n  - { id: quality, text: Повышение качества }\ntasks:\n  - { id: help, text: Помощь школам }\n'
  const added: Step = {
    folder: 'izm-1',
    date: '2021-04-01',
    number: '20',
    edit: {
      'goals.yaml': () => goals,
      'order.yaml': (text) => text.replace('  - id: execute', '      - { id: approve-goals, text: Цели и задачи, annex: goals }\n  - id: execute').replace('  - roadmap.yaml', '  - roadmap.yaml\n  - goals.yaml'),
    },
  }
  const removed: Step = {
    folder: 'izm-2',
    date: '2021-06-01',
    number: '31',
    edit: {
      'goals.yaml': () => undefined,
      'order.yaml': (text) => text.replace('      - { id: approve-goals, text: Цели и задачи, annex: goals }\n', '').replace('  - goals.yaml\n', ''),
    },
  }

  it('are found again in the states that have them', () => {
    const host = amendedContent([added, removed])
    expect(codes(host)).toEqual([])
    expect(printDossier(host, '2021-05-01')).toBe(printDossier(amendedContent([added])))
    expect(printDossier(host, '2021-03-01')).toBe(printDossier(caseHost('build', 'base')))
  })

  it('are printed behind the act that brings them', () => {
    const [dossier] = [...openProject(amendedContent([added]), { selection: 'stepnoy/izm-1' })]
    const text = printTree(composeTree(dossier!.documents[0]!).value!.document)
    expect(text).toContain('Цели и задачи работы со школами')
    expect(text).toContain('"Приложение\\u00a0№\\u00a03"')
  })
})
