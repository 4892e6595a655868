/** `prikaz diff` as a user meets it: revisions in git and in folders, every view, exit codes, mistakes. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureCompiled, runCli } from '../helpers/run-cli.ts'
import { copyBaseContent, editFile, temporaryFolder, temporaryProject } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

const ROADMAP = 'content/stepnoy/programma/roadmap.yaml'

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Prikaz', '-c', 'user.email=prikaz@example.org', '-c', 'commit.gpgsign=false']
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return stdout
}

/** A folder with a space and Cyrillic letters whose content is committed and tagged «подписано-2020». */
function project(): string {
  const folder = temporaryProject()
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message=base')
  git(folder, 'tag', 'подписано-2020')
  return folder
}

const firstTitle = /title: (?!\|)(\S+) /g
/** Changes the first word of the last event. */
function rewordEvent(folder: string): void {
  const text = readFileSync(join(folder, ROADMAP), 'utf8')
  const last = [...text.matchAll(firstTitle)].at(-1)!
  writeFileSync(join(folder, ROADMAP), text.slice(0, last.index) + last[0].replace(last[1]!, 'Обновление') + text.slice(last.index + last[0].length))
}

describe('diff', () => {
  it('tells that nothing changed, whatever was done to comments and layout', () => {
    const cwd = project()
    writeFileSync(join(cwd, ROADMAP), `# новое примечание\n\n${readFileSync(join(cwd, ROADMAP), 'utf8')}`)
    const { code, stdout, stderr } = runCli(['diff', '--from', 'подписано-2020', '--exit-code'], { cwd })
    expect(stderr).toBe('')
    expect(stdout).toBe('Изменений нет (подписано-2020 → рабочая папка).\n')
    expect(code).toBe(0)
  })

  it('tells an edited word in every view, and answers by the exit code', () => {
    const cwd = project()
    rewordEvent(cwd)
    const text = runCli(['diff', '--from', 'HEAD', '--exit-code'], { cwd })
    expect(text.code).toBe(4)
    expect(text.stdout).toContain('+ Обновление')
    expect(text.stdout).toMatch(/1 изменение в 1 документе\nИзменен подписанный приказ от 1 февраля 2021 г\. № 15\/2 – приказа о внесении изменений нет\.\n$/)
    expect(runCli(['diff', '--from', 'HEAD'], { cwd }).code).toBe(0)

    const markdown = runCli(['diff', 'content/stepnoy', '--from', 'HEAD', '--format', 'md'], { cwd }).stdout
    expect(markdown).toContain('**Обновление**')
    const html = runCli(['diff', '--from', 'HEAD', '--format', 'html'], { cwd }).stdout
    expect(html).toContain('<ins>Обновление</ins>')
    expect(html).not.toMatch(/<script|https?:/)
    expect(runCli(['diff', '--from', 'HEAD', '--format', 'html', '--inline'], { cwd }).stdout).toMatch(/<del>[^<]+<\/del><ins>Обновление<\/ins>/)
    const json = JSON.parse(runCli(['diff', '--from', 'HEAD', '--json'], { cwd }).stdout)
    expect(json).toMatchObject({ version: 1, from: 'HEAD', to: 'рабочая папка', changed: true, uncovered: [{ folder: 'stepnoy/programma', act: 'приказ от 1 февраля 2021 г. № 15/2' }] })
    expect(markdown).toContain('> **Изменен подписанный приказ от 1 февраля 2021 г. № 15/2 – приказа о внесении изменений нет.**')
    expect(html).toContain('<p role="alert"><strong>Изменен подписанный приказ')
    expect(json.documents.flatMap((document: { changes: unknown[] }) => document.changes)).toHaveLength(1)
  })

  it('answers otherwise when the act is a draft, or an amending act covers the change, or nothing can be compared', () => {
    const cwd = project()
    const answer = (): number | null => runCli(['diff', '--from', 'HEAD', '--exit-code'], { cwd }).code
    editFile(cwd, ROADMAP, 'Март 2021 года', 'Апрель 2021 года')
    mkdirSync(join(cwd, 'content/stepnoy/izmeneniya'))
    writeFileSync(
      join(cwd, 'content/stepnoy/izmeneniya/amendment.yaml'),
      'kind: amendment\namends: programma\nchanges:\n  - document: roadmap.yaml\n    path: groups/2021/events/working-group/period\n    old: Март 2021 года\n    new: Апрель 2021 года\npoints:\n  - control: petrov\n',
    )
    expect(answer()).toBe(1)
    editFile(cwd, ROADMAP, 'Подведение итогов', 'Подведение первых итогов')
    expect(answer()).toBe(4)
    editFile(cwd, ROADMAP, 'kind: roadmap', 'kind: карта')
    expect(answer()).toBe(2)

    const draft = project()
    editFile(draft, 'content/stepnoy/programma/order.yaml', 'number: 15/2\n', '')
    git(draft, 'commit', '--quiet', '--all', '--message=draft')
    editFile(draft, ROADMAP, 'Март 2021 года', 'Апрель 2021 года')
    expect(runCli(['diff', '--from', 'HEAD', '--exit-code'], { cwd: draft }).code).toBe(1)
  })

  it('draws the comparison table as DOCX and PDF', () => {
    const cwd = project()
    rewordEvent(cwd)
    for (const format of ['docx', 'pdf']) {
      const out = `сравнительная таблица.${format}`
      expect(runCli(['diff', '--from', 'HEAD', '--format', format, '--out', out], { cwd })).toMatchObject({ code: 0, stderr: `Записано: ${out}\n` })
      expect(readFileSync(join(cwd, out)).subarray(0, 2).toString()).toBe(format === 'pdf' ? '%P' : 'PK')
    }
  })

  it('compares with a folder, and two commits with each other', () => {
    const cwd = project()
    cpSync(join(cwd, 'content'), join(cwd, 'прежняя редакция'), { recursive: true })
    rewordEvent(cwd)
    git(cwd, 'commit', '--quiet', '--all', '--message=edit')
    expect(runCli(['diff', '--from', 'прежняя редакция'], { cwd }).stdout).toContain('+ Обновление')
    expect(runCli(['diff', '--from', 'подписано-2020', '--to', 'main'], { cwd }).stdout).toContain('+ Обновление')
    expect(runCli(['diff', '--from', 'main', '--to', 'подписано-2020'], { cwd }).stdout).toContain('– Обновление')
  })

  it('shows a new dossier and one that is gone', () => {
    const cwd = project()
    cpSync(join(cwd, 'content/stepnoy/programma'), join(cwd, 'content/stepnoy/vtoroe-delo'), { recursive: true })
    const { stdout } = runCli(['diff', '--from', 'HEAD'], { cwd })
    expect(stdout.match(/Новый документ/g)).toHaveLength(3)
    expect(runCli(['diff', 'content/stepnoy/vtoroe-delo', '--from', 'HEAD'], { cwd }).stdout.match(/Новый документ/g)).toHaveLength(3)
    git(cwd, 'add', '--all')
    git(cwd, 'commit', '--quiet', '--message=second')
    rmSync(join(cwd, 'content/stepnoy/vtoroe-delo'), { recursive: true })
    expect(runCli(['diff', '--from', 'HEAD'], { cwd }).stdout.match(/Документа больше нет/g)).toHaveLength(3)
    expect(runCli(['diff', 'content/stepnoy/vtoroe-delo', '--from', 'HEAD'], { cwd }).stdout.match(/Документа больше нет/g)).toHaveLength(3)
    expect(runCli(['diff', 'content/stepnoy/vtoroe-delo', '--from', 'HEAD', '--to', 'подписано-2020'], { cwd }).stdout.match(/Документа больше нет/g)).toHaveLength(3)
    expect(runCli(['diff', '--from', 'HEAD', '--tracked', '--format', 'html', '--out', 'x'], { cwd }).stderr).toContain('Нет в правках: исключен «')
  })

  it('follows a renamed dossier, and a renamed file without an id', () => {
    const cwd = project()
    cpSync(join(cwd, 'content/stepnoy/programma'), join(cwd, 'content/stepnoy/novoe-imya'), { recursive: true })
    rmSync(join(cwd, 'content/stepnoy/programma'), { recursive: true })
    expect(runCli(['diff', '--from', 'HEAD'], { cwd }).stdout).toContain('Изменений нет')
    const folder = 'content/stepnoy/novoe-imya'
    editFile(cwd, `${folder}/order.yaml`, 'roadmap.yaml', 'meropriyatiya.yaml')
    editFile(cwd, `${folder}/order.yaml`, 'annex: roadmap', 'annex: meropriyatiya')
    cpSync(join(cwd, `${folder}/roadmap.yaml`), join(cwd, `${folder}/meropriyatiya.yaml`))
    rmSync(join(cwd, `${folder}/roadmap.yaml`))
    expect(runCli(['diff', '--from', 'HEAD'], { cwd }).stdout).toContain('Изменений нет')
  })

  it('does not compare what can not be read, and writes nothing', () => {
    const cwd = project()
    editFile(cwd, ROADMAP, 'columns:', 'colums:')
    const { code, stdout, stderr } = runCli(['diff', '--from', 'HEAD', '--format', 'html', '--out', 'diff.html'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('Редакция «рабочая папка»')
    expect(stderr).toContain('schema/unknown-key')
    expect(existsSync(join(cwd, 'diff.html'))).toBe(false)
  })

  it('follows a renamed file by its id, and warns of another kind under the same name', () => {
    const cwd = project()
    const renamed = 'content/stepnoy/programma/other.yaml'
    editFile(cwd, 'content/stepnoy/programma/order.yaml', 'roadmap.yaml', 'other.yaml')
    editFile(cwd, ROADMAP, /^kind: roadmap$/m, 'kind: roadmap\nid: roadmap')
    cpSync(join(cwd, ROADMAP), join(cwd, renamed))
    rmSync(join(cwd, ROADMAP))
    expect(runCli(['diff', '--from', 'HEAD'], { cwd }).stdout).toContain('Изменений нет')
    git(cwd, 'add', '--all')
    git(cwd, 'commit', '--quiet', '--message=renamed')
    cpSync(join(cwd, 'content/stepnoy/programma/program.yaml'), join(cwd, renamed))
    editFile(cwd, renamed, /^kind: program$/m, 'kind: program\nid: roadmap')
    expect(runCli(['diff', '--from', 'HEAD'], { cwd }).stderr).toContain('revision/other-kind')
  })

  it.each([
    [['diff'], 'не хватает параметра «--from»'],
    [['diff', '--from', ''], 'не указана редакция'],
    [['diff', '--from', 'подписано-2021'], 'Возможно, имелась в виду «подписано-2020»'],
    [['diff', '--from', '--output=x'], 'редакции «--output=x» нет'],
    [['diff', '--from', 'HEAD', '--format', 'docx'], 'печатается только в файл'],
    [['diff', '--from', 'HEAD', '--format', 'xml'], 'xml'],
    [['diff', 'content/нет', '--from', 'HEAD'], 'нет'],
  ])('%j is a mistake of the command', (args, message) => {
    const { code, stderr } = runCli(args, { cwd: project() })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('says that there is no git, and that there is no history', () => {
    const bare = temporaryFolder()
    copyBaseContent(join(bare, 'content'))
    expect(runCli(['diff', '--from', 'HEAD'], { cwd: bare })).toMatchObject({ code: 2, stderr: expect.stringContaining('не лежат в хранилище git') })
    const cwd = project()
    expect(runCli(['diff', '--from', 'HEAD'], { cwd, env: { PATH: '' } })).toMatchObject({ code: 2, stderr: expect.stringContaining('git не установлена') })
    rewordEvent(cwd)
    git(cwd, 'commit', '--quiet', '--all', '--message=edit')
    const shallow = temporaryFolder()
    git(shallow, 'clone', '--quiet', '--depth=1', '--no-tags', `file://${cwd}`, 'clone')
    const { code, stderr } = runCli(['diff', '--from', 'подписано-2020'], { cwd: join(shallow, 'clone') })
    expect(stderr).toContain('git fetch --unshallow')
    expect(code).toBe(2)
  })
})

describe('diff --tracked', () => {
  it('writes the only changed document to a file, several to a folder', () => {
    const cwd = project()
    rewordEvent(cwd)
    const one = runCli(['diff', '--from', 'HEAD', '--tracked', '--format', 'docx', '--out', 'правки.docx', '--author', 'Лизина Г.А.', '--date', '01.03.2021'], { cwd })
    expect(one).toMatchObject({ code: 0, stdout: '', stderr: 'Записано: правки.docx\n' })
    expect(readFileSync(join(cwd, 'правки.docx')).subarray(0, 2).toString()).toBe('PK')
    editFile(cwd, 'content/stepnoy/programma/order.yaml', /Утвердить/, 'Одобрить')
    expect(runCli(['diff', '--from', 'HEAD', '--tracked', '--format', 'docx', '--out', 'правки.docx'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('изменено документов: 2'),
    })
    const several = runCli(['diff', '--from', 'HEAD', '--tracked', '--format', 'html', '--out', 'все правки', '--exit-code'], { cwd })
    expect(several.code).toBe(4)
    expect(existsSync(join(cwd, 'все правки/stepnoy/programma/order.html'))).toBe(true)
    expect(readFileSync(join(cwd, 'все правки/stepnoy/programma/order.html'), 'utf8')).toContain('<ins>Одобрить</ins>')
  })

  it('has nothing to write when nothing changed', () => {
    expect(runCli(['diff', '--from', 'HEAD', '--tracked', '--format', 'docx', '--out', 'x.docx'], { cwd: project() })).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('записывать нечего'),
    })
  })

  it.each([
    [['--format', 'md', '--out', 'x.md'], 'не бывает вида «md»'],
    [['--format', 'docx'], 'нужен файл'],
    [['--format', 'docx', '--out', 'x.docx', '--date', 'вчера'], 'не дата'],
  ])('%j is a mistake of the command', (args, message) => {
    expect(runCli(['diff', '--from', 'HEAD', '--tracked', ...args], { cwd: project() })).toMatchObject({ code: 2, stderr: expect.stringContaining(message) })
  })
})
