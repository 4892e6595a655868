/** Signed acts are watched: nothing of them changes, comes or goes without an amending act. */
import { describe, expect, it } from 'vitest'
import { buildContent } from '../../../../src/pipeline/build-content.ts'
import { checkCommitted } from '../../../../src/pipeline/amendments/check-committed.ts'
import { checkContent } from '../../../../src/pipeline/check-content.ts'
import { openProject } from '../../../../src/pipeline/open-project.ts'
import { sealActs, type SealOptions } from '../../../../src/pipeline/seal-acts.ts'
import { composeTree } from '../../../../src/pipeline/stages.ts'
import { printTree } from '../../../../src/tree/print.ts'
import type { Host } from '../../../../src/workspace/host.ts'
import { createOverlayHost } from '../../../../src/workspace/overlay.ts'
import { amendedContent, DOSSIER, textIn, withFiles, type Step } from '../../../helpers/amended-content.ts'
import { caseHost } from '../../../helpers/case-folders.ts'

const ORDER = `${DOSSIER}/order.yaml`
const ROADMAP = `${DOSSIER}/roadmap.yaml`
const base = caseHost('build', 'base')
const sealed = (host: Host, options: SealOptions = {}): Host => createOverlayHost(host, new Map(sealActs(host, options).files.map(({ path, bytes }) => [path, bytes])))
const edit = (host: Host, path: string, from: string, to: string): Host => {
  expect(textIn(host, path)).toContain(from)
  return withFiles(host, { [path]: textIn(host, path).replace(from, to) })
}
const codes = (host: Host): readonly string[] => checkContent(host, { lint: false }).map(({ code }) => code)
const replace = (from: string, to: string) => (text: string) => text.replace(from, to)

const first: Step = { folder: 'izm-1', date: '2021-04-01', number: '20', edit: { 'roadmap.yaml': replace('Март 2021 года', 'Апрель 2021 года') } }
const second: Step = { folder: 'izm-2', date: '2021-06-01', number: '31', edit: { 'roadmap.yaml': replace('Подведение итогов', 'Подведение первых итогов') } }

describe('a sealed act', () => {
  it('is not built when it was edited without an amending act; the others are', async () => {
    const other = 'kind: order\ntitle: О дежурстве\npreamble: В целях порядка\npoints:\n  - control: self\n'
    const host = edit(withFiles(sealed(base), { 'stepnoy/dezhurstvo/order.yaml': other }), ROADMAP, 'Март 2021 года', 'Май 2021 года')
    const { outputs, diagnostics } = await buildContent(host, { formats: ['html'] })
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code, place }) => [code, place?.file])).toEqual([['amendment/changed-without-amendment', ROADMAP]])
    expect(outputs.map(({ path }) => path)).toEqual(['stepnoy/dezhurstvo/order.html'])
  })

  it('is built as a draft when its number is taken away, and the check tells of that', async () => {
    const host = edit(edit(sealed(base), ROADMAP, 'Март 2021 года', 'Май 2021 года'), ORDER, 'number: 15/2\n', '')
    expect(codes(host)).toEqual(['amendment/requisites-edited', 'amendment/changed-without-amendment'])
    const { outputs, diagnostics } = await buildContent(host, { formats: ['html'] })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(new TextDecoder().decode(outputs.find(({ path }) => path.endsWith('order.html'))!.bytes)).toContain('ПРОЕКТ')
  })

  it('keeps its date and its number, but not the way they are written', () => {
    const host = sealed(base)
    expect(codes(edit(host, ORDER, 'date: 2021-02-01', 'date: 01.02.2021'))).toEqual([])
    expect(codes(edit(host, ORDER, 'date: 2021-02-01', 'date: 2021-02-02'))).toEqual(['amendment/requisites-edited'])
    expect(codes(edit(host, ORDER, 'number: 15/2', 'number: 15/3'))).toEqual(['amendment/requisites-edited'])
    expect(codes(edit(host, ORDER, 'title: Об утверждении программы', 'title: О программе'))).toEqual(['amendment/changed-without-amendment'])
    expect(sealActs(edit(host, ORDER, 'number: 15/2', 'number: 15/3'))).toMatchObject({ files: [], diagnostics: [{ code: 'amendment/sealed-otherwise' }] })
  })

  it('gets no new annex', () => {
    const goals = 'kind: goals\ntitle: Цели\ngoals:\n  - { id: quality, text: Повышение качества }\ntasks:\n  - { id: help, text: Помощь школам }\n'
    const host = withFiles(edit(edit(sealed(base), ORDER, '  - roadmap.yaml', '  - roadmap.yaml\n  - goals.yaml'), ORDER, '  - id: execute', '      - { id: approve-goals, text: Цели и задачи, annex: goals }\n  - id: execute'), { [`${DOSSIER}/goals.yaml`]: goals })
    expect(codes(host)).toContain('amendment/added-without-amendment')
  })

  it('is sealed in its first edition when amending acts came before the seal', () => {
    const host = sealed(amendedContent([first]), { selection: DOSSIER })
    expect(textIn(host, ORDER).split('fingerprint:')[1]).toBe(textIn(sealed(base), ORDER).split('fingerprint:')[1])
    expect(codes(host)).toEqual([])
  })
})

describe('an amending act', () => {
  const gone = (host: Host, folder: string): Host => withFiles(host, { [`stepnoy/${folder}/amendment.yaml`]: undefined })
  const host = amendedContent([first, second], sealed(base))

  it('is missed when it is gone, whichever it is', () => {
    expect(codes(host)).toEqual([])
    expect(codes(gone(host, 'izm-1'))).toEqual(['amendment/missing-amendment'])
    expect(codes(gone(host, 'izm-2'))).toEqual(['amendment/changed-without-amendment'])
    expect(codes(gone(gone(host, 'izm-1'), 'izm-2'))).toEqual(['amendment/changed-without-amendment'])
  })

  it('has to keep both editions once it is signed, and seal writes them', () => {
    const withoutEditions = withFiles(host, { 'stepnoy/izm-2/amendment.yaml': textIn(host, 'stepnoy/izm-2/amendment.yaml').replace(/ "editions": \[[^\]]*\],\n/, '') })
    expect(codes(withoutEditions)).toEqual(['amendment/no-editions'])
    const draft = withFiles(withoutEditions, { 'stepnoy/izm-2/amendment.yaml': textIn(withoutEditions, 'stepnoy/izm-2/amendment.yaml').replace(' "number": "31",\n', '') })
    expect(codes(draft)).toEqual([])
    const partial = edit(host, 'stepnoy/izm-2/amendment.yaml', '"document": "program.yaml"', '"document": "progr.yaml"')
    expect(codes(partial)).toContain('amendment/edition-missing')
  })

  it('is sealed: editions, its own words, and the habits that they were derived with', () => {
    const plain = `kind: amendment
amends: programma
date: 2021-04-01
number: 20
changes:
  - document: roadmap.yaml
    path: groups/2021/events/working-group/period
    old: Март 2021 года
    new: Апрель 2021 года
points:
  - control: petrov
`
    const unsealed = withFiles(edit(sealed(base), ROADMAP, 'Март 2021 года', 'Апрель 2021 года'), { 'stepnoy/izm/amendment.yaml': plain })
    expect(codes(unsealed)).toEqual(['amendment/no-editions'])
    const done = sealed(unsealed)
    const text = textIn(done, 'stepnoy/izm/amendment.yaml')
    expect(text.startsWith(plain)).toBe(true)
    expect(text.slice(plain.length)).toMatch(
      /^editions: # составляет prikaz seal\n( {2}- document: \w+\.yaml\n {4}old: [0-9a-f]{64}\n {4}new: [0-9a-f]{64}\n {4}values: [0-9a-f]{64}\n){3}houseStyle: # .*\n {2}amendment: \{ removal: \w+, numbering: \w+, reissueAbovePercent: 30 \}\nfingerprint: # составляет prikaz seal\n {2}- document: amendment\.yaml\n {4}words: /,
    )
    expect(codes(done)).toEqual([])
    expect(sealActs(done)).toMatchObject({ files: [], diagnostics: [] })
    expect(codes(edit(done, 'stepnoy/izm/amendment.yaml', 'control: petrov', 'control: self'))).toEqual(['amendment/signed-words-changed'])
    expect(codes(edit(done, 'stepnoy/izm/amendment.yaml', 'number: 20', 'number: 21'))).toContain('amendment/signed-words-changed')
  })

  const print = (from: Host): string => {
    const [dossier] = [...openProject(from, { selection: 'stepnoy/izm-1' })]
    return printTree(composeTree(dossier!.documents[0]!).value!.document)
  }

  it.each(['', 'houseStyle: { profile: gost-2016 }\n', 'houseStyle:\n  profile: gost-2016\n'])('keeps its words whatever its authority decides later (%j)', (own) => {
    const removal: Step = { folder: 'izm-1', date: '2021-04-01', number: '20', edit: { 'order.yaml': replace('  - id: execute\n    executor: imo\n    text: обеспечить выполнение плана\n', '') } }
    const made = amendedContent([removal], base)
    const { editions, changes } = JSON.parse(textIn(made, 'stepnoy/izm-1/amendment.yaml')) as { editions: object; changes: object }
    const signed = withFiles(made, {
      'stepnoy/izm-1/amendment.yaml': `kind: amendment\namends: programma\ndate: 2021-04-01\nnumber: 20\n${own}changes: ${JSON.stringify(changes)}\neditions: ${JSON.stringify(editions)}\npoints:\n  - control: petrov\n`,
    })
    const done = sealed(signed)
    expect(codes(done)).toEqual([])
    const style = textIn(base, 'stepnoy/authority.yaml') + 'houseStyle: { amendment: { removal: exclude, numbering: brackets } }\n'
    const [later, loose] = [done, signed].map((each) => withFiles(each, { 'stepnoy/authority.yaml': style }))
    expect(print(loose!)).not.toBe(print(signed))
    expect(print(later!)).toBe(print(signed))
    expect(codes(later!)).toEqual([])
    // Without what the seal wrote the check still tells.
    const forgotten = withFiles(later!, { 'stepnoy/izm-1/amendment.yaml': textIn(later!, 'stepnoy/izm-1/amendment.yaml').replace(/amendment: \{ removal[^}]*\}/, 'amendment: { removal: exclude }') })
    expect(codes(forgotten)).toEqual(['amendment/signed-words-changed'])
  })
})

describe('what is printed under the date and number of a signed act', () => {
  const signed = amendedContent([first, second], sealed(base))
  /** With a key on a line of its own, so that a seal can be written. */
  const inLines = (name: string): string => Object.entries(JSON.parse(textIn(signed, name)) as object).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('')
  const host = sealed(withFiles(signed, Object.fromEntries(['izm-1', 'izm-2'].map((folder) => [`stepnoy/${folder}/amendment.yaml`, inLines(`stepnoy/${folder}/amendment.yaml`)]))))
  const errors = async (from: Host, asOf?: string): Promise<readonly (string | undefined)[][]> => {
    const { diagnostics, outputs } = await buildContent(from, { formats: ['html'], ...(asOf === undefined ? {} : { asOf }) })
    return [diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code), outputs.map(({ path }) => path.split('/')[1]!)].map((list) => [...new Set(list)])
  }

  it('is what was signed, today and on every earlier day', async () => {
    expect(await errors(host)).toEqual([[], ['izm-1', 'izm-2', 'programma']])
    expect(await errors(host, '2021-03-01')).toEqual([[], ['programma']])
    expect(await errors(host, '2021-05-01')).toEqual([[], ['izm-1', 'programma']])
  })

  it('is refused when a signed list of changes was edited: the amending act, and the edition that it would lead back to', async () => {
    const forged = edit(host, 'stepnoy/izm-1/amendment.yaml', 'Март 2021 года', 'Январь 2021 года')
    expect(await errors(forged)).toEqual([['amendment/signed-words-changed'], ['izm-2', 'programma']])
    expect(await errors(forged, '2021-03-01')).toEqual([['amendment/old-edition-differs'], []])
    expect(await errors(forged, '2021-06-01')).toEqual([['amendment/signed-words-changed'], ['izm-2', 'programma']])
    // Without a seal what the amending acts keep is enough.
    const loose = edit(amendedContent([first, second], base), 'stepnoy/izm-1/amendment.yaml', 'Март 2021 года', 'Январь 2021 года')
    expect(await errors(loose, '2021-03-01')).toEqual([['amendment/old-edition-differs'], []])
  })

  it('is refused when the register changed, or the date', async () => {
    const people = edit(host, 'stepnoy/people.yaml', 'Петров', 'Сидоров')
    expect((await errors(people, '2021-03-01'))[0]).toEqual(['amendment/context-changed'])
    expect(await errors(edit(sealed(base), ORDER, 'date: 2021-02-01', 'date: 2021-02-02'))).toEqual([['amendment/requisites-edited'], []])
  })
})

describe('an act without a seal, beside the last commit', () => {
  const found = (after: Host) => checkCommitted({ before: base, after, edited: [DOSSIER], gone: [] }).map(({ code, place }) => [code, place?.file])

  it('is missed when it was edited, or when what it is printed with was', () => {
    expect(found(base)).toEqual([])
    expect(found(edit(base, ROADMAP, 'Март 2021 года', 'Май 2021 года'))).toEqual([['amendment/changed-since-commit', ROADMAP]])
    expect(found(edit(base, 'stepnoy/people.yaml', 'Петров', 'Сидоров'))).toEqual([['amendment/context-changed', ORDER]])
    expect(found(edit(base, 'stepnoy/people.yaml', 'people:\n', 'people:\n  - { id: novyi, surname: Новый, initials: Н.Н., post: начальник отдела }\n'))).toEqual([])
  })
})

describe('two amending acts that change one place', () => {
  const act = (number: number, date: string, old: string, now: string): string =>
    `kind: amendment\namends: programma\ndate: ${date}\nnumber: ${number}\nchanges:\n  - { document: roadmap.yaml, path: groups/2021/events/working-group/period, old: ${old}, new: ${now} }\npoints:\n  - control: petrov\n`
  const two = (one: string, other: string, now: string): Host =>
    withFiles(edit(base, ROADMAP, 'Март 2021 года', now), { 'stepnoy/izm-1/amendment.yaml': one, 'stepnoy/izm-2/amendment.yaml': other })

  it('with the same change: the later one is told, with both texts', () => {
    const found = checkContent(two(act(20, '2021-04-01', 'Март 2021 года', 'Май 2021 года'), act(31, '2021-06-01', 'Март 2021 года', 'Май 2021 года'), 'Май 2021 года'), { lint: false })
    expect(found.map(({ code, place, expected, actual, related }) => ({ code, file: place?.file, expected, actual, related: related.map((each) => each.place.file) }))).toEqual([
      { code: 'amendment/same-unit', file: 'stepnoy/izm-2/amendment.yaml', expected: 'Март 2021 года', actual: 'Май 2021 года', related: ['stepnoy/izm-1/amendment.yaml'] },
    ])
    expect(found[0]!.message).toBe(
      'Место «roadmap.yaml: groups/2021/events/working-group/period» уже изменил приказ от 1 апреля 2021 г. № 20, и приказ от 1 июня 2021 г. № 31 к его тексту не подходит – в действующей редакции: «Май 2021 года», а по приказу ожидалось: «Март 2021 года»',
    )
  })

  it('made for one edition: the later one is told too', () => {
    const found = checkContent(two(act(20, '2021-04-01', 'Март 2021 года', 'Апрель 2021 года'), act(31, '2021-06-01', 'Март 2021 года', 'Май 2021 года'), 'Май 2021 года'), { lint: false })
    expect(found.map(({ code, place, expected, actual }) => [code, place?.file, expected, actual])).toEqual([['amendment/same-unit', 'stepnoy/izm-2/amendment.yaml', 'Март 2021 года', 'Апрель 2021 года']])
  })
})
