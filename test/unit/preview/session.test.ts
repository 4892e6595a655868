import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildContent } from '../../../src/pipeline/build-content.ts'
import type { NamedBase } from '../../../src/preview/base-revision.ts'
import type { PagesAnswer, PageText, ViewKey } from '../../../src/preview/protocol.ts'
import { createSession, type PreviewSession } from '../../../src/preview/session.ts'
import { createDiskHost } from '../../../src/workspace/disk.ts'
import { testRoot } from '../../helpers/case-folders.ts'
import { copyBaseContent, temporaryFolder } from '../../helpers/temporary.ts'

const DOSSIER = 'stepnoy/programma'
const view = (name: string, changes = false): ViewKey => ({ dossier: DOSSIER, document: `${DOSSIER}/${name}.yaml`, changes })

let root: string
let session: PreviewSession
beforeEach(() => {
  root = join(temporaryFolder(), 'исходные файлы')
  copyBaseContent(root)
  session = open()
})
const open = (base?: NamedBase): PreviewSession => createSession({ root, selection: '', display: (path) => `content/${path}`, base })
const file = (name: string): string => join(root, DOSSIER, `${name}.yaml`)
const edit = (name: string, from: string, to: string): void => {
  const text = readFileSync(file(name), 'utf8')
  expect(text).toContain(from)
  writeFileSync(file(name), text.replace(from, to))
}
const pages = (key: ViewKey, known: readonly string[] = []): Promise<PagesAnswer> => session.answer({ kind: 'pages', view: key, known })
const wordsOf = (answer: PagesAnswer): string => answer.pages.map(({ text }) => (JSON.parse(answer.files[text]!) as PageText).runs.map(([words]) => words).join(' ')).join(' ')

describe('the session of the preview', () => {
  it('lists dossiers and names their documents', async () => {
    expect((await session.answer({ kind: 'list' })).dossiers).toEqual([{ path: DOSSIER, authority: 'stepnoy' }])
    const { entry } = await session.answer({ kind: 'summary', dossier: DOSSIER })
    expect(entry).toMatchObject({
      authorityName: 'Отдел образования администрации Степного городского округа',
      title: 'Об утверждении программы поддержки школ',
      counts: { error: 0 },
    })
    expect(entry!.documents.map(({ file, name }) => [file, name])).toEqual([
      [`${DOSSIER}/order.yaml`, 'Приказ от 1 февраля 2021 г. № 15/2'],
      [`${DOSSIER}/program.yaml`, 'Приложение № 1'],
      [`${DOSSIER}/roadmap.yaml`, 'Приложение № 2'],
    ])
  })

  it('draws a document, and says when nothing has changed', async () => {
    const first = await pages(view('roadmap'))
    expect(first).toMatchObject({ status: 'fresh', isSame: false, errors: [] })
    expect(wordsOf(first)).toContain('Создание рабочей группы')
    expect((await pages(view('roadmap'))).isSame).toBe(true)
    edit('program', '18 школ', '19 школ')
    const other = await pages(view('roadmap'), first.pages.flatMap(({ image, text }) => [image, text]))
    expect(other).toMatchObject({ status: 'fresh', isSame: false, pages: first.pages, files: {} })
  })

  it('sends only pages that have changed', async () => {
    const events = Array.from({ length: 120 }, (_, index) => `      - { id: e-${index}, period: Март 2021 года, title: Мероприятие ${index} }`).join('\n')
    edit('roadmap', '    events:\n', `    events:\n${events}\n`)
    const first = await pages(view('roadmap'))
    expect(first.pages.length).toBeGreaterThan(3)
    edit('roadmap', 'title: Мероприятие 3 }', 'title: Дело 3 }')
    const second = await pages(view('roadmap'), first.pages.flatMap(({ image, text }) => [image, text]))
    expect(Object.keys(second.files).sort()).toEqual([second.pages[0]!.image, second.pages[0]!.text].sort())
    expect(second.pages.slice(1)).toEqual(first.pages.slice(1))
  })

  it('tells why a document can not be drawn, and draws the others', async () => {
    edit('roadmap', 'kind: roadmap', 'kind: roadmap\nlishny: 1')
    const broken = await pages(view('roadmap'))
    expect(broken).toMatchObject({ status: 'broken', pages: [] })
    expect(broken.errors[0]).toMatchObject({ code: 'schema/unknown-key', place: { shown: `content/${DOSSIER}/roadmap.yaml`, path: file('roadmap'), line: 2, column: 1 } })
    expect(broken.errors[0]!.frame).toContain('2 │ lishny: 1')
    edit('roadmap', 'lishny: 1\n', '')
    expect((await pages(view('roadmap'))).status).toBe('fresh')
  })

  it('tells of errors in the files of the authority', async () => {
    writeFileSync(join(root, 'stepnoy/people.yaml'), 'kind: people\npeople: [')
    const { status, errors } = await pages(view('order'))
    expect(status).toBe('broken')
    expect(errors.map(({ place }) => place?.shown)).toContain('content/stepnoy/people.yaml')
  })

  it('tells of a document and of a dossier that are gone', async () => {
    expect((await pages(view('нет'))).status).toBe('gone')
    rmSync(join(root, DOSSIER), { recursive: true })
    expect((await pages(view('order'))).status).toBe('gone')
    expect((await session.answer({ kind: 'findings', dossier: DOSSIER })).entry).toBeUndefined()
  })

  it('sees a picture and a template appear', async () => {
    edit('program', 'В округе работают', '![Схема](схема.png)\n\n      В округе работают')
    expect((await pages(view('program'))).errors.map(({ code }) => code)).toContain('image/missing')
    cpSync(join(testRoot, '../content/stepnoy/gerb.png'), join(root, DOSSIER, 'схема.png'))
    const { status, files } = await pages(view('program'))
    expect(status).toBe('fresh')
    expect(Object.values(files).some((content) => content.includes('href="data:image/png;base64,'))).toBe(true)
    mkdirSync(join(root, 'stepnoy/templates/documents'), { recursive: true })
    writeFileSync(join(root, 'stepnoy/templates/documents/program.hbs'), '<document><section><p data-role="body">Свой шаблон</p></section></document>\n')
    const own = await pages(view('program'))
    expect([own.status, own.status === 'fresh' ? wordsOf(own) : own.errors.map(({ code }) => code)]).not.toEqual(['fresh', wordsOf(await pages(view('roadmap')))])
  })

  it('finds what check finds', async () => {
    edit('roadmap', 'title: Создание рабочей группы', "title: 'Создание  рабочей группы'")
    const { findings, entry } = await session.answer({ kind: 'findings', dossier: DOSSIER })
    expect(findings.map(({ code }) => code)).toContain('typography/double-space')
    expect(Object.values(entry!.counts!).reduce((sum, count) => sum + count)).toBe(findings.length)
  })

  it('leads every word back to its line', async () => {
    const answer = await pages(view('roadmap'))
    const { runs, origins } = JSON.parse(answer.files[answer.pages[0]!.text]!) as PageText
    const run = runs.find(([words]) => words.includes('Создание рабочей группы'))!
    const [path, pointer] = origins[run[4]]!
    expect(await session.answer({ kind: 'place', dossier: DOSSIER, file: path, pointer })).toMatchObject({ shown: `content/${DOSSIER}/roadmap.yaml`, line: 8 })
    writeFileSync(file('roadmap'), `# заметка\n${readFileSync(file('roadmap'), 'utf8')}`)
    expect(await session.answer({ kind: 'place', dossier: DOSSIER, file: path, pointer })).toMatchObject({ line: 9 })
    expect(await session.answer({ kind: 'place', dossier: DOSSIER, file: '../../etc/passwd', pointer: '' })).toBeUndefined()
  })

  it.each(['docx', 'pdf', 'html'] as const)('gives the same %s as a build', async (format) => {
    const { outputs } = await buildContent(createDiskHost(root), { formats: [format] })
    const { name, bytes } = await session.answer({ kind: 'download', view: view('order'), format })
    expect(name).toBe(`programma-order.${format}`)
    expect(Buffer.from(bytes!).equals(Buffer.from(outputs.find(({ path }) => path === `${DOSSIER}/order.${format}`)!.bytes))).toBe(true)
  })

  it('gives no file of a document with an error', async () => {
    edit('order', 'control: petrov', 'control: petrow')
    expect((await session.answer({ kind: 'download', view: view('order'), format: 'pdf' })).bytes).toBeUndefined()
  })
})

describe('dossiers that nobody looks at', () => {
  const summary = () => session.answer({ kind: 'summary', dossier: DOSSIER })

  it('are checked again when something of theirs has changed, and only then', async () => {
    const first = await summary()
    expect(await summary()).toBe(first)
    edit('order', 'control: petrov', 'control: petrow')
    const broken = await summary()
    expect([first.entry!.counts!.error, broken.entry!.counts!.error]).toEqual([0, 1])
    edit('order', 'control: petrow', 'control: petrov')
    writeFileSync(join(root, DOSSIER, 'лишний.yaml'), 'kind: appendix\ntitle: Лишний\n')
    expect((await summary()).entry!.counts!.error + (await summary()).entry!.counts!.warning).toBeGreaterThan(0)
    rmSync(join(root, DOSSIER), { recursive: true })
    expect((await summary()).entry).toBeUndefined()
  })
})

describe('changes', () => {
  beforeEach(() => {
    const before = join(temporaryFolder(), 'прежние')
    cpSync(root, before, { recursive: true })
    session = open({ type: 'folder', root: before, name: 'прежние' })
  })

  it('are marked in the document', async () => {
    expect((await pages(view('roadmap', true))).base).toEqual({ name: 'прежние', state: 'same' })
    edit('roadmap', 'Март 2021 года', 'Апрель 2021 года')
    const answer = await pages(view('roadmap', true))
    expect(answer.base).toEqual({ name: 'прежние', state: 'changed' })
    expect(wordsOf(answer)).toMatch(/Март.*Апрель/)
    expect((await pages(view('order', true))).base?.state).toBe('same')
  })

  it('are listed for the whole dossier', async () => {
    edit('roadmap', 'Март 2021 года', 'Апрель 2021 года')
    const { html, base } = await session.answer({ kind: 'list-changes', dossier: DOSSIER })
    expect(base.state).toBe('changed')
    expect(html).toContain('прежние → рабочая папка')
    expect(html).toContain('Апрель')
  })

  it('of a new document are the document itself', async () => {
    cpSync(join(root, DOSSIER), join(root, 'stepnoy/новое'), { recursive: true })
    const answer = await pages({ dossier: 'stepnoy/новое', document: 'stepnoy/новое/order.yaml', changes: true })
    expect([answer.status, answer.base?.state]).toEqual(['fresh', 'new'])
  })

  it('can not be told without an earlier revision', async () => {
    session = open()
    const answer = await pages(view('order', true))
    expect([answer.status, answer.base]).toEqual(['fresh', { name: '', state: 'unreadable' }])
    expect((await session.answer({ kind: 'list-changes', dossier: DOSSIER })).html).toBeUndefined()
  })
})
