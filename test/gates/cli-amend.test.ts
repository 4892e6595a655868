/** `prikaz amend` as an official runs it: edits of a signed act become an amending act, or nothing is written. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureCompiled, projectRoot, runCli, type CliResult } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const dossier = 'content/neftekumsk/podderzhka-shkol-2020'
let folder: string
beforeAll(ensureCompiled)
/** The signed edition in `подписано`, and a copy in `content` to be edited. */
beforeEach(() => {
  folder = join(temporaryFolder(), 'Приказы отдела')
  mkdirSync(folder)
  for (const name of ['подписано', 'content']) cpSync(join(projectRoot, 'content/neftekumsk'), join(folder, name, 'neftekumsk'), { recursive: true })
})

const read = (file: string): string => readFileSync(join(folder, dossier, file), 'utf8')
function edit(file: string, from: string, to: string): void {
  expect(read(file)).toContain(from)
  writeFileSync(join(folder, dossier, file), read(file).replace(from, to))
}
const amend = (...args: readonly string[]): CliResult => runCli(['amend', dossier, '--from', 'подписано', ...args], { cwd: folder })
const snapshot = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path, readFileSync(join(folder, 'content', path), 'utf8')]),
  )

const NEW_ROW = `      - id: y2021-anti-risk
        period: Март 2021 года – декабрь 2021 года
        title: Составление антирисковых программ
      - id: y2021-targeted-courses
`

describe('amend', () => {
  it('writes the draft and the numbers, and everything is proved and builds', () => {
    edit('roadmap.yaml', '      - id: y2021-targeted-courses\n', NEW_ROW)
    edit('roadmap.yaml', '        period: Январь 2021 года\n', '        period: Март 2021 года\n')
    const made = amend()
    expect(made.code, made.stderr).toBe(0)
    expect(made.stdout).toBe(
      'Записан проект: content/neftekumsk/podderzhka-shkol-2020-izmeneniya-1/amendment.yaml (2 изменения)\nЗакреплены номера: content/neftekumsk/podderzhka-shkol-2020/roadmap.yaml\nЗапечатан текст, который был подписан: content/neftekumsk/podderzhka-shkol-2020/order.yaml\n',
    )
    expect(read('order.yaml')).toContain('\nfingerprint: # составляет prikaz seal\n')
    expect(read('roadmap.yaml')).toContain('      - id: y2021-anti-risk\n        number: "7.1"\n')
    expect(runCli(['check', '--max-warnings', '0'], { cwd: folder })).toMatchObject({ code: 0, stdout: 'Замечаний нет.\n' })
    expect(runCli(['build', '--format', 'html'], { cwd: folder }).code).toBe(0)
    const order = readFileSync(join(folder, 'out/neftekumsk/podderzhka-shkol-2020-izmeneniya-1/amendment.html'), 'utf8')
    expect(order).toContain('7.1')
  })

  it('shows everything and writes nothing with --dry-run', () => {
    edit('roadmap.yaml', '      - id: y2021-targeted-courses\n', NEW_ROW)
    const before = snapshot()
    const shown = amend('--name', 'izmeneniya-2021', '--dry-run')
    expect(shown.code).toBe(0)
    expect(shown.stdout).toContain('# content/neftekumsk/izmeneniya-2021/amendment.yaml')
    expect(shown.stdout).toContain('+        number: "7.1"')
    expect(snapshot()).toEqual(before)
  })

  it('makes the lists of a draft anew and keeps the rest of it', () => {
    edit('roadmap.yaml', '        period: Январь 2021 года\n', '        period: Март 2021 года\n')
    amend('--name', 'proekt')
    const file = join(folder, 'content/neftekumsk/proekt/amendment.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('В целях уточнения отдельных положений,', 'В связи с переносом сроков, # наше основание'))
    expect(amend().stderr).toContain('проект изменений этого приказа уже есть: «content/neftekumsk/proekt»')
    edit('roadmap.yaml', 'period: Март 2021 года\n', 'period: Апрель 2021 года\n')
    // The draft tells of March, the source says April.
    expect(runCli(['check'], { cwd: folder }).code).toBe(1)
    expect(amend('--update', 'content/neftekumsk/proekt').code).toBe(0)
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('В связи с переносом сроков, # наше основание')
    expect(text).toContain('new: Апрель 2021 года')
    expect(text).not.toContain('Март 2021')
    expect(runCli(['check', '--max-warnings', '0'], { cwd: folder }).code).toBe(0)
  })

  it('writes Russian keys into a dossier that is written in them', () => {
    for (const root of ['подписано', 'content']) cpSync(join(projectRoot, 'content/matveevo-kurgan'), join(folder, root, 'matveevo-kurgan'), { recursive: true })
    const path = join(folder, 'content/matveevo-kurgan/dorozhnaya-karta-2020/order.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('ежегодно готовить отчет', 'ежегодно готовить подробный отчет'))
    const made = runCli(['amend', 'content/matveevo-kurgan/dorozhnaya-karta-2020', '--from', 'подписано', '--name', 'izmeneniya'], { cwd: folder })
    expect(made.code, made.stderr).toBe(0)
    const text = readFileSync(join(folder, 'content/matveevo-kurgan/izmeneniya/amendment.yaml'), 'utf8')
    expect(text).toContain('вид: внесение-изменений')
    expect(text).toContain('изменения:\n  - документ: order.yaml')
    expect(runCli(['check', 'content/matveevo-kurgan', '--max-warnings', '0'], { cwd: folder }).code).toBe(0)
  })

  it('takes the signed edition from git, where the act was a commit ago', () => {
    const git = (...args: readonly string[]): void => void spawnSync('git', ['-c', 'user.name=А', '-c', 'user.email=a@b', ...args], { cwd: folder })
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'подписано')
    git('tag', 'signed-2020')
    edit('roadmap.yaml', '        period: Январь 2021 года\n', '        period: Март 2021 года\n')
    const made = runCli(['amend', dossier, '--from', 'signed-2020'], { cwd: folder })
    expect(made.code, made.stderr).toBe(0)
    expect(runCli(['amend', dossier, '--from', 'net-takoy'], { cwd: folder })).toMatchObject({ code: 2 })
  })

  it.each<[string, () => readonly string[], number, string]>([
    ['nothing was edited', () => [], 0, 'приказ о внесении изменений не нужен'],
    ['only a comment was edited', () => (edit('roadmap.yaml', 'kind: roadmap', '# новое\nkind: roadmap'), []), 0, 'приказ о внесении изменений не нужен'],
    ['the act has not been signed', () => (unsign(), []), 2, 'еще не подписан'],
    ['the number of the signed act was edited', () => (edit('order.yaml', 'number: 212/1', 'number: 213/1'), []), 1, 'реквизит'],
    ['the edited file has an error', () => (edit('roadmap.yaml', 'numbering: per-group', 'numbering: per-grup'), []), 1, 'per-group'],
    ['the folder of the draft is taken', () => (edit('roadmap.yaml', 'period: Январь 2021 года', 'period: Март 2021 года'), ['--name', 'podderzhka-shkol-2020']), 2, 'уже есть'],
    ['the folder of the draft has an impossible name', () => (edit('roadmap.yaml', 'period: Январь 2021 года', 'period: Март 2021 года'), ['--name', '../x']), 2, 'не годится'],
    ['there is no such draft', () => ['--update', 'content/neftekumsk/podderzhka-shkol-2020'], 2, 'нет приказа, который изменяет'],
    ['a person of the signed act was rewritten', () => (rewritePerson(), []), 1, 'people.yaml'],
  ])('writes nothing when %s', (_, prepare, code, reason) => {
    const args = prepare()
    const before = snapshot()
    const refused = amend(...args)
    expect([refused.code, refused.stderr]).toEqual([code, expect.stringContaining(reason)])
    expect(snapshot()).toEqual(before)
  })

  it('asks for one dossier, and for one that can be amended', () => {
    cpSync(join(folder, dossier), join(folder, 'content/neftekumsk/drugoe'), { recursive: true })
    expect(runCli(['amend', 'content', '--from', 'подписано'], { cwd: folder })).toMatchObject({ code: 2, stderr: expect.stringContaining('несколько дел') as string })
    edit('roadmap.yaml', 'period: Январь 2021 года', 'period: Март 2021 года')
    amend('--name', 'proekt')
    expect(runCli(['amend', 'content/neftekumsk/proekt', '--from', 'подписано'], { cwd: folder })).toMatchObject({ code: 2, stderr: expect.stringContaining('сам приказ о внесении изменений') as string })
    renameSync(join(folder, 'подписано/neftekumsk/podderzhka-shkol-2020'), join(folder, 'подписано/neftekumsk/prezhnee'))
    expect(amend().code).toBe(2)
    expect(existsSync(join(folder, 'content/neftekumsk/podderzhka-shkol-2020-izmeneniya-1'))).toBe(false)
  })
})

function unsign(): void {
  for (const root of ['подписано', 'content']) {
    const path = join(folder, root, 'neftekumsk/podderzhka-shkol-2020/order.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('number: 212/1\n', ''))
  }
  edit('roadmap.yaml', 'period: Январь 2021 года', 'period: Март 2021 года')
}

function rewritePerson(): void {
  const path = join(folder, 'content/neftekumsk/people.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('surname: Лизина', 'surname: Ежова'))
  edit('roadmap.yaml', 'period: Январь 2021 года', 'period: Март 2021 года')
}

describe('the sample', () => {
  const signed = dossier
  const amended = 'docs/examples/izmeneniya-2021/neftekumsk'

  it('as it stood before its amendment is what was signed, to the byte', () => {
    const out = temporaryFolder()
    expect(runCli(['build', `${amended}/podderzhka-shkol-2020`, '--as-of', '2020-10-01', '--format', 'html', '--out', join(out, 'as-of')]).code).toBe(0)
    expect(runCli(['build', signed, '--format', 'html', '--out', join(out, 'signed')]).code).toBe(0)
    for (const name of ['order', 'annex-1-program', 'annex-2-roadmap']) {
      const [earlier, original] = ['as-of', 'signed'].map((root) => readFileSync(join(out, root, `neftekumsk/podderzhka-shkol-2020/${name}.html`), 'utf8'))
      expect(earlier, name).toBe(original)
    }
  })

  it('has the lists that amend makes of its edit', () => {
    const again = runCli(['amend', `${amended}/podderzhka-shkol-2020`, '--from', signed, '--update', `${amended}/izmeneniya-2021`, '--dry-run'])
    expect(again.stderr).toContain(`${amended}/izmeneniya-2021/amendment.yaml: без изменений`)
    expect(again.stdout).toBe('')
  })
})

describe('a second amendment', () => {
  it('never gives a number again that the first one has excluded', () => {
    const text = read('roadmap.yaml')
    writeFileSync(join(folder, dossier, 'roadmap.yaml'), text.slice(0, text.lastIndexOf('      - id: y2024')))
    expect(amend('--name', 'pervoe').code).toBe(0)
    const first = join(folder, 'content/neftekumsk/pervoe/amendment.yaml')
    writeFileSync(first, readFileSync(first, 'utf8').replace('kind: amendment', 'kind: amendment\ndate: 2020-11-10\nnumber: "250"'))
    cpSync(join(folder, 'content'), join(folder, 'подписано 2'), { recursive: true })
    writeFileSync(join(folder, dossier, 'roadmap.yaml'), `${read('roadmap.yaml').trimEnd()}\n      - id: y2024-new\n        period: Декабрь 2024 года\n        title: Новое дело\n`)
    const made = runCli(['amend', dossier, '--from', 'подписано 2', '--name', 'vtoroe'], { cwd: folder })
    expect(made.code, made.stderr).toBe(0)
    expect(read('roadmap.yaml')).toContain('      - id: y2024-new\n        number: "19"\n')
    expect(runCli(['check', '--max-warnings', '0'], { cwd: folder }).code).toBe(0)
  })
})
