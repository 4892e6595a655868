/** `prikaz calendar` as a user meets it, with the history that git keeps. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFolder } from '../helpers/case-folders.ts'
import { ensureCompiled, runCli } from '../helpers/run-cli.ts'
import { copyBaseContent, temporaryFolder } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

const ROADMAP = 'content/stepnoy/programma/roadmap.yaml'

function project(): string {
  const folder = temporaryFolder()
  copyBaseContent(join(folder, 'content'))
  edit(join(folder, ROADMAP), (text) => text.replace('period, title]', 'period, title, responsible]').replace('рабочей группы }', 'рабочей группы, responsible: [imo] }'))
  return folder
}

const files = (folder: string): string[] => (existsSync(folder) ? Object.keys(readFolder(folder)).sort() : [])

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8')
  expect(change(text)).not.toBe(text)
  writeFileSync(path, change(text))
}

interface Entry {
  readonly uid: string
  readonly status: string
  readonly sequence: number
  readonly summary: string
}

function read(file: string): Entry[] {
  return new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8'))).getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, sequence } = new ICAL.Event(component)
    return { uid, summary, sequence, status: String(component.getFirstPropertyValue('status')) }
  })
}

it('writes a calendar for each plan and for everyone who is responsible', () => {
  const cwd = project()
  const { code, stdout } = runCli(['calendar', '--remind', '2w,1d'], { cwd })
  expect(code).toBe(0)
  expect(stdout).toContain('Готово, файлы в папке «out/calendar»:')
  expect(files(join(cwd, 'out/calendar'))).toEqual(['calendars.json', 'stepnoy/programma/roadmap.ics', 'stepnoy/responsible-imo.ics'])
  const plan = read(join(cwd, 'out/calendar/stepnoy/programma/roadmap.ics'))
  expect(plan.length).toBeGreaterThan(2)
  expect(new Set(plan.map(({ uid }) => uid)).size).toBe(plan.length)
  for (const { uid } of read(join(cwd, 'out/calendar/stepnoy/responsible-imo.ics'))) expect(plan.map((each) => each.uid)).toContain(uid)
})

it('says what it can not do', () => {
  const cwd = project()
  const remind = runCli(['calendar', '--remind', 'завтра'], { cwd })
  expect(remind.code).toBe(2)
  expect(remind.stderr).toContain('непонятно, за сколько напоминать: «завтра»')
  const nobody = runCli(['calendar', '--responsible', 'imoo'], { cwd })
  expect(nobody.code).toBe(2)
  expect(nobody.stderr).toContain('Возможно, имелось в виду «imo»')
  const history = runCli(['calendar', '--history'], { cwd })
  expect(history.code).toBe(2)
  expect(history.stderr).toContain('исходные файлы не лежат в хранилище git')
  expect(files(join(cwd, 'out'))).toEqual([])
})

describe('with the history of git', () => {
  const cwd = project()
  const roadmap = join(cwd, ROADMAP)
  const commit = (date: string): void => {
    const env = { ...process.env, GIT_AUTHOR_DATE: `${date}T10:00:00Z`, GIT_COMMITTER_DATE: `${date}T10:00:00Z` }
    execFileSync('git', ['-C', cwd, 'add', '-A'], { env })
    execFileSync('git', ['-C', cwd, '-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'x'], { env })
  }

  it('counts changes, and keeps excluded events as cancelled', () => {
    execFileSync('git', ['-C', cwd, 'init', '-q'])
    commit('2021-01-20')
    runCli(['calendar', '--history', '--out', 'out/first'], { cwd })
    const before = read(join(cwd, 'out/first/stepnoy/programma/roadmap.ics'))
    expect(before.map(({ sequence, status }) => [sequence, status])).toEqual(before.map(() => [0, 'CONFIRMED']))

    const events = [...readFileSync(roadmap, 'utf8').matchAll(/^ +- \{ ?id: ([a-z0-9-]+).*\n/gm)]
    expect(events.length).toBeGreaterThan(1)
    const [changed, excluded] = events
    edit(roadmap, (text) => text.replace(changed![0], changed![0].replace(/title: /, 'title: Уточненное ')))
    commit('2021-02-10')
    edit(roadmap, (text) => text.replace(excluded![0], ''))
    commit('2021-03-05')

    expect(runCli(['calendar', '--history'], { cwd }).code).toBe(0)
    const after = read(join(cwd, 'out/calendar/stepnoy/programma/roadmap.ics'))
    expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort())
    const startsWith = (id: string) => ({ uid }: Entry) => uid.startsWith(`${id}.`)
    expect(after.filter(startsWith(changed![1]!))).toMatchObject(before.filter(startsWith(changed![1]!)).map(() => ({ sequence: 1, status: 'CONFIRMED', summary: expect.stringContaining('Уточненное') })))
    expect(after.filter(startsWith(excluded![1]!))).toMatchObject(before.filter(startsWith(excluded![1]!)).map(() => ({ sequence: 1, status: 'CANCELLED', summary: expect.stringContaining('Отменено: ') })))
    expect(readFileSync(join(cwd, 'out/calendar/stepnoy/programma/roadmap.ics'), 'utf8')).toContain('DTSTAMP:20210305T000000Z')
  })
})
