/** A signed act from its signature to its amendment, as an official lives it: what is noticed, what is refused, what is written. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureCompiled, runCli, type CliResult } from '../helpers/run-cli.ts'
import { editFile, temporaryFolder, temporaryProject } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

const DOSSIER = 'content/stepnoy/programma'
const ORDER = `${DOSSIER}/order.yaml`
const ROADMAP = `${DOSSIER}/roadmap.yaml`
const ADVICE = `Подписано, но не запечатано: 1 акт. Правку подписанного текста программа может не заметить. Запечатать: prikaz seal ${DOSSIER}\n`

function git(folder: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=Prikaz', '-c', 'user.email=prikaz@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
}

function committed(): string {
  const cwd = temporaryProject()
  git(cwd, 'init', '--quiet', '--initial-branch=main')
  git(cwd, 'add', '--all')
  git(cwd, 'commit', '--quiet', '--message=signed')
  return cwd
}

const reschedule = (cwd: string): void => editFile(cwd, ROADMAP, 'Март 2021 года', 'Апрель 2021 года')
const sign = (cwd: string, name: string): void => editFile(cwd, `content/stepnoy/${name}/amendment.yaml`, 'kind: amendment', 'kind: amendment\ndate: 2021-04-01\nnumber: "20"')
const codesOf = ({ stdout }: CliResult): readonly string[] => (JSON.parse(stdout) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code)
const snapshot = (cwd: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(cwd, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path, readFileSync(join(cwd, 'content', path), 'utf8')]),
  )

describe('the way of a signed act', () => {
  it('sign, seal, edit, amend, sign, seal, check', () => {
    const cwd = temporaryProject()
    const run = (...args: readonly string[]): CliResult => runCli(args, { cwd })
    expect(run('seal', DOSSIER)).toMatchObject({ code: 0, stderr: 'Запечатано: 1 акт.\n' })
    expect(run('check')).toEqual({ code: 0, stdout: 'Замечаний нет.\n', stderr: '' })
    cpSync(join(cwd, 'content'), join(cwd, 'подписано'), { recursive: true })

    reschedule(cwd)
    expect(run('check')).toMatchObject({ code: 1, stdout: expect.stringContaining('[amendment/changed-without-amendment]') as string })
    expect(run('diff', '--from', 'подписано', '--exit-code')).toMatchObject({ code: 4 })

    expect(run('amend', DOSSIER, '--from', 'подписано', '--name', 'izmeneniya')).toMatchObject({ code: 0 })
    expect(run('check')).toMatchObject({ code: 0, stdout: 'Замечаний нет.\n', stderr: '' })
    const covered = run('diff', '--from', 'подписано', '--exit-code', '--format', 'md')
    expect(covered.code).toBe(1)
    expect(covered.stdout).toContain('**Апрель**')
    expect(covered.stdout).not.toContain('приказа о внесении изменений нет')

    sign(cwd, 'izmeneniya')
    expect(run('check').stderr).toBe('Подписано, но не запечатано: 1 акт. Правку подписанного текста программа может не заметить. Запечатать: prikaz seal content/stepnoy/izmeneniya\n')
    expect(run('seal', 'content/stepnoy/izmeneniya')).toMatchObject({ code: 0, stderr: 'Запечатано: 1 акт.\n' })
    expect(run('check')).toEqual({ code: 0, stdout: 'Замечаний нет.\n', stderr: '' })
    editFile(cwd, 'content/stepnoy/authority.yaml', 'kind: authority', 'kind: authority\nhouseStyle: { amendment: { numbering: brackets } }')
    expect(run('check')).toEqual({ code: 0, stdout: 'Замечаний нет.\n', stderr: '' })

    // The amending act is put away: the text of the act has no reason any more.
    renameSync(join(cwd, 'content/stepnoy/izmeneniya'), join(cwd, 'izmeneniya'))
    expect(codesOf(run('check', '--json'))).toEqual(['amendment/changed-without-amendment'])
    expect(run('build', '--format', 'html').code).toBe(1)
    expect(run('publish', '--formats', 'none')).toMatchObject({ code: 1, stdout: 'Сайт не опубликован, прежний остался как был.\n', stderr: expect.stringContaining('[amendment/changed-without-amendment]') as string })
  })
})

describe('an act that is signed and not sealed', () => {
  it('is named after the findings, for people and for programs', () => {
    const cwd = temporaryProject()
    expect(runCli(['check'], { cwd })).toEqual({ code: 0, stdout: 'Замечаний нет.\n', stderr: ADVICE })
    expect(JSON.parse(runCli(['check', '--json'], { cwd }).stdout)).toMatchObject({ diagnostics: [], unsealed: [DOSSIER] })
    expect(runCli(['check', '--format', 'github'], { cwd }).stderr).toBe('')
    editFile(cwd, ORDER, 'number: 15/2\n', '')
    expect(runCli(['check'], { cwd }).stderr).toBe('')
  })

  it('is compared with what git has of it', () => {
    const cwd = committed()
    const check = (): readonly string[] => codesOf(runCli(['check', '--json'], { cwd }))
    expect(check()).toEqual([])
    editFile(cwd, ROADMAP, 'kind: roadmap', '# пояснение\nkind: roadmap')
    expect(check()).toEqual([])
    reschedule(cwd)
    expect(runCli(['check'], { cwd })).toMatchObject({ code: 1, stdout: expect.stringContaining('Подписан приказ от 1 февраля 2021 г. № 15/2, а текст «roadmap.yaml» не тот, что записан в git') as string })
    expect(runCli(['check', 'content/stepnoy/people.yaml'], { cwd }).code).toBe(1)
    // The pages can be looked at all the same, and a draft is edited freely.
    expect(runCli(['build', '--format', 'html'], { cwd }).code).toBe(0)
    editFile(cwd, ORDER, 'number: 15/2\n', '')
    expect(check()).toEqual([])
    git(cwd, 'checkout', '--quiet', ORDER)
    editFile(cwd, ORDER, 'number: 15/2', 'number: 15/3')
    expect(check()).toEqual(['amendment/changed-since-commit', 'amendment/changed-since-commit'])
    git(cwd, 'checkout', '--quiet', ORDER)
    expect(runCli(['amend', DOSSIER, '--from', 'HEAD', '--name', 'izmeneniya'], { cwd }).code).toBe(0)
    expect(check()).toEqual([])
  })

  it('that is the signed text is sealed, and git is asked no more', () => {
    const cwd = committed()
    reschedule(cwd)
    expect(runCli(['seal'], { cwd }).code).toBe(0)
    expect(runCli(['check'], { cwd })).toEqual({ code: 0, stdout: 'Замечаний нет.\n', stderr: '' })
  })

  it('misses an amending act that git has', () => {
    const cwd = committed()
    reschedule(cwd)
    runCli(['amend', DOSSIER, '--from', 'HEAD', '--name', 'izmeneniya'], { cwd })
    sign(cwd, 'izmeneniya')
    // As somebody would have it who writes the act by hand.
    const order = readFileSync(join(cwd, ORDER), 'utf8')
    writeFileSync(join(cwd, ORDER), order.slice(0, order.indexOf('fingerprint:')))
    git(cwd, 'add', '--all')
    git(cwd, 'commit', '--quiet', '--message=amended')
    expect(codesOf(runCli(['check', '--json'], { cwd }))).toEqual([])
    renameSync(join(cwd, 'content/stepnoy/izmeneniya'), join(cwd, 'content/stepnoy/izmeneniya-2021'))
    expect(codesOf(runCli(['check', '--json'], { cwd }))).toEqual([])
    rmSync(join(cwd, 'content/stepnoy/izmeneniya-2021'), { recursive: true })
    const gone = runCli(['check'], { cwd })
    expect([gone.code, gone.stdout]).toEqual([1, expect.stringContaining('Приказ о внесении изменений от 1 апреля 2021 г. № 20 записан в git')])
    expect(codesOf(runCli(['check', '--json'], { cwd }))).toEqual(['amendment/gone-since-commit'])
  })
})

describe('build of a sealed act that was edited', () => {
  it('fails, keeps its earlier results, and builds the other dossiers', () => {
    const cwd = temporaryProject()
    cpSync(join(cwd, DOSSIER), join(cwd, 'content/stepnoy/drugoe'), { recursive: true })
    editFile(cwd, 'content/stepnoy/drugoe/order.yaml', 'number: 15/2', 'number: 16')
    runCli(['seal', DOSSIER], { cwd })
    expect(runCli(['build', '--format', 'html'], { cwd }).code).toBe(0)
    const result = (dossier: string): string => readFileSync(join(cwd, `out/stepnoy/${dossier}/annex-2-roadmap.html`), 'utf8')
    const before = result('programma')
    for (const dossier of ['programma', 'drugoe']) editFile(cwd, `content/stepnoy/${dossier}/roadmap.yaml`, 'Март 2021 года', 'Апрель 2021 года')
    const built = runCli(['build', '--format', 'html'], { cwd })
    expect([built.code, built.stderr]).toEqual([1, expect.stringContaining('[amendment/changed-without-amendment]')])
    expect(result('programma')).toBe(before)
    expect(result('drugoe')).toContain('Апрель')
    // Again from the cache.
    expect(runCli(['build', '--format', 'html'], { cwd }).code).toBe(1)
  })
})

describe('diff --exit-code', () => {
  it('takes a changed number of a signed act for an uncovered change', () => {
    const cwd = committed()
    editFile(cwd, ORDER, 'number: 15/2', 'number: 15/3')
    expect(runCli(['diff', '--from', 'HEAD', '--exit-code', '--format', 'md'], { cwd })).toMatchObject({ code: 4, stdout: expect.stringContaining('приказа о внесении изменений нет') as string })
  })

  it('does not take a seal for a change', () => {
    const cwd = committed()
    runCli(['seal'], { cwd })
    expect(runCli(['diff', '--from', 'HEAD', '--exit-code', '--format', 'md'], { cwd })).toMatchObject({ code: 0, stdout: expect.stringContaining('Изменений нет') as string })
  })

  it('answers 2 when there is nothing to compare, and 4 when a signed amending act was taken back', () => {
    const cwd = committed()
    reschedule(cwd)
    runCli(['amend', DOSSIER, '--from', 'HEAD', '--name', 'izmeneniya'], { cwd })
    sign(cwd, 'izmeneniya')
    runCli(['seal'], { cwd })
    expect(runCli(['diff', '--from', 'HEAD', '--exit-code', '--format', 'md'], { cwd }).code).toBe(1)
    git(cwd, 'add', '--all')
    git(cwd, 'commit', '--quiet', '--message=amended')
    expect(runCli(['diff', '--from', 'HEAD~1', '--to', 'HEAD', '--exit-code', '--format', 'md'], { cwd }).code).toBe(1)
    rmSync(join(cwd, 'content/stepnoy/izmeneniya'), { recursive: true })
    editFile(cwd, ROADMAP, 'Апрель 2021 года', 'Март 2021 года')
    expect(runCli(['diff', '--from', 'HEAD', '--exit-code', '--format', 'md'], { cwd }).code).toBe(4)
    expect(runCli(['diff', '--from', 'net-takoy', '--exit-code', '--format', 'md'], { cwd })).toMatchObject({ code: 2, stdout: '' })
    editFile(cwd, ROADMAP, 'kind: roadmap', 'kind: карта')
    expect(runCli(['diff', '--from', 'HEAD', '--exit-code', '--format', 'md'], { cwd })).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('what amend is asked in vain', () => {
  const refused = (cwd: string, from: string, code: number, reason: string, env?: Readonly<Record<string, string>>): void => {
    const before = snapshot(cwd)
    const result = runCli(['amend', DOSSIER, '--from', from], { cwd, ...(env === undefined ? {} : { env }) })
    expect([result.code, result.stdout, result.stderr]).toEqual([code, '', expect.stringContaining(reason)])
    expect(result.stderr).not.toMatch(/\n {4}at /)
    expect(snapshot(cwd)).toEqual(before)
  }

  it('a revision that is not there, and no git', () => {
    const cwd = committed()
    reschedule(cwd)
    refused(cwd, 'mian', 2, 'Возможно, имелась в виду «main»')
    refused(cwd, 'main', 2, 'git не установлена', { PATH: '' })
    refused(temporaryProject(), 'main', 2, 'не лежат в хранилище git')
  })

  it('a clone without history', () => {
    const cwd = committed()
    git(cwd, 'tag', 'signed')
    reschedule(cwd)
    git(cwd, 'commit', '--quiet', '--all', '--message=edit')
    const shallow = temporaryFolder()
    git(shallow, 'clone', '--quiet', '--depth=1', '--no-tags', `file://${cwd}`, 'clone')
    refused(join(shallow, 'clone'), 'signed', 2, 'git fetch --unshallow')
  })

  it('a dossier that the revision has not', () => {
    const cwd = committed()
    cpSync(join(cwd, DOSSIER), join(cwd, 'content/stepnoy/novoe'), { recursive: true })
    const result = runCli(['amend', 'content/stepnoy/novoe', '--from', 'HEAD'], { cwd })
    expect([result.code, result.stderr]).toEqual([2, expect.stringContaining('нет этого дела')])
    expect(existsSync(join(cwd, 'content/stepnoy/novoe-izmeneniya-1'))).toBe(false)
  })

  it('an annex that became one of another kind', () => {
    const goals = 'kind: goals\nid: roadmap\ntitle: Цели работы со школами\ngoals:\n  - { id: quality, text: Повышение качества }\ntasks:\n  - { id: help, text: Помощь школам }\n'
    const cwd = committed()
    writeFileSync(join(cwd, ROADMAP), goals)
    refused(cwd, 'HEAD', 1, 'Здесь должен быть файл вида roadmap')

    // Under a name that promises nothing too: «приложение 2 исключить, дополнить приложением 2» would be an act that nobody can carry out.
    git(cwd, 'checkout', '--quiet', ROADMAP)
    const annex = `${DOSSIER}/prilozhenie.yaml`
    editFile(cwd, ORDER, 'roadmap.yaml', 'prilozhenie.yaml')
    editFile(cwd, ROADMAP, 'kind: roadmap', 'kind: roadmap\nid: roadmap')
    renameSync(join(cwd, ROADMAP), join(cwd, annex))
    git(cwd, 'add', '--all')
    git(cwd, 'commit', '--quiet', '--message=renamed')
    writeFileSync(join(cwd, annex), goals)
    refused(cwd, 'HEAD', 1, 'сравнить их нельзя [revision/other-kind]')
  })

  it('an edit with an id that stands twice', () => {
    const cwd = committed()
    editFile(cwd, ROADMAP, 'id: monitoring', 'id: working-group')
    refused(cwd, 'HEAD', 1, 'уже занято другим местом')
  })
})
