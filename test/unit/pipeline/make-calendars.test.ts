import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { makeCalendars } from '../../../src/pipeline/make-calendars.ts'
import { makeRegister } from '../../../src/pipeline/make-register.ts'
import type { DatedRevision } from '../../../src/pipeline/plan-histories.ts'
import type { Host } from '../../../src/workspace/host.ts'
import { amendedContent, DOSSIER, withFiles, type Step } from '../../helpers/amended-content.ts'
import { caseHost } from '../../helpers/case-folders.ts'

const steps: readonly Step[] = [
  { folder: 'izm-1', date: '2021-04-01', number: '20', edit: { 'roadmap.yaml': (text) => text.replace('Март 2021 года', 'Апрель 2021 года') } },
  { folder: 'izm-2', date: '2021-06-01', number: '31', edit: { 'roadmap.yaml': (text) => text.replace(/^ +- \{ id: monitoring.*\n/m, '') } },
]

/** Of every entry: its event, how often it changed, its status and its stamp. */
function entriesOf(host: Host): string[] {
  const { files, diagnostics } = makeCalendars(host)
  expect(diagnostics).toEqual([])
  const text = new TextDecoder().decode(files.find(({ path }) => path === `${DOSSIER}/roadmap.ics`)!.bytes)
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence } = new ICAL.Event(component)
    const stamp = component.getFirstPropertyValue('dtstamp') as ICAL.Time // the property has no other type
    return `${uid.split('.')[0]} ${sequence} ${String(component.getFirstPropertyValue('status'))} ${stamp.toString().slice(0, 10)}`
  })
}

it('knows how often amending acts changed an event, and keeps what they excluded as cancelled', () => {
  expect(entriesOf(caseHost('build', 'base'))).toEqual([
    'working-group 0 CONFIRMED 2021-02-01',
    'monitoring 0 CONFIRMED 2021-02-01',
    'monitoring 0 CONFIRMED 2021-02-01',
    'monitoring 0 CONFIRMED 2021-02-01',
    'summary 0 CONFIRMED 2021-02-01',
  ])
  expect(entriesOf(amendedContent(steps))).toEqual([
    'working-group 1 CONFIRMED 2021-04-01',
    'summary 0 CONFIRMED 2021-02-01',
    'monitoring 1 CANCELLED 2021-06-01',
    'monitoring 1 CANCELLED 2021-06-01',
    'monitoring 1 CANCELLED 2021-06-01',
  ])
})

it('tells nobody of changes that nobody has signed yet', () => {
  const [first, second] = steps as readonly [Step, Step]
  const draft: Step = { folder: second.folder, edit: second.edit }
  expect(entriesOf(amendedContent([first, draft]))).toEqual(entriesOf(amendedContent([first])))
  expect(entriesOf(amendedContent([{ folder: first.folder, edit: first.edit }]))).toEqual(entriesOf(caseHost('build', 'base')))
  // Neither when one file is asked for.
  const one = (host: Host): readonly Uint8Array[] => makeCalendars(host, { selection: `${DOSSIER}/roadmap.yaml` }).files.map(({ bytes }) => bytes)
  expect(one(amendedContent([first, draft]))).toEqual(one(amendedContent([first])))
  // Nor from what git keeps of the drafts.
  const findRevisions = (): readonly DatedRevision[] => [
    { date: '2021-02-01', open: () => caseHost('build', 'base') },
    { date: '2021-05-20', open: () => amendedContent([{ folder: second.folder, edit: second.edit }]) },
  ]
  const texts = makeCalendars(amendedContent([{ folder: second.folder, edit: second.edit }]), { findRevisions }).files.map(({ bytes }) => new TextDecoder().decode(bytes))
  expect(texts.length).toBeGreaterThan(0)
  for (const text of texts) expect(new Set(text.match(/(?:STATUS|SEQUENCE):\w+/g))).toEqual(new Set(['STATUS:CONFIRMED', 'SEQUENCE:0']))
})

it('cancels what a repealed plan had still to come, whatever is asked for', () => {
  const order = (number: string): string => `kind: order\ndate: 2021-05-01\n${number}title: О признании утратившим силу\npreamble: В связи с завершением работы\npoints:\n  - repeal: [{ date: 2021-02-01, number: 15/2, title: Об утверждении программы поддержки школ }]\n  - control: self\n`
  const repealed = (number: string): Host => withFiles(caseHost('build', 'base'), { 'stepnoy/otmena/order.yaml': order(number) })
  const ended = ['working-group 0 CONFIRMED 2021-02-01', ...Array<string>(3).fill('monitoring 1 CANCELLED 2021-05-01'), 'summary 1 CANCELLED 2021-05-01']
  expect(entriesOf(repealed('number: 40\n'))).toEqual(ended)
  const { files } = makeCalendars(repealed('number: 40\n'), { selection: DOSSIER })
  expect(new TextDecoder().decode(files[0]!.bytes).match(/STATUS:CANCELLED/g)).toHaveLength(4)
  // A draft ends nothing yet.
  expect(entriesOf(repealed('')).filter((entry) => entry.includes('CANCELLED'))).toEqual([])
})

it('takes events of a draft for tentative', () => {
  const draft = caseHost('build', 'draft')
  const { files } = makeCalendars(draft)
  const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes))
  expect(texts.length).toBeGreaterThan(0)
  for (const text of texts) expect(new Set(text.match(/STATUS:\w+/g))).toEqual(new Set(['STATUS:TENTATIVE']))
})

it('lists amended acts as changed, with the acts that changed them', () => {
  const { acts, diagnostics } = makeRegister(amendedContent(steps), [])
  expect(diagnostics).toEqual([])
  expect(acts.map(({ path, status, changedBy, changes }) => [path, status, changedBy.map((each) => each.path), changes.map((each) => each.path)])).toEqual([
    [DOSSIER, 'amended', ['stepnoy/izm-1', 'stepnoy/izm-2'], []],
    ['stepnoy/izm-1', 'in-force', [], [DOSSIER]],
    ['stepnoy/izm-2', 'in-force', [], [DOSSIER]],
  ])
})
