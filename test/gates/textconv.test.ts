/** `git diff` of sources through the textconv driver, set up as docs/diff.md says. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureCompiled, main, runCli } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const before = `# черновик
kind: roadmap
title: План мероприятий
groups:
  - year: 2021
    events:
      - id: news
        period: Январь 2021 года
        title: >-
          Информирование
          о ходе работы
`
const sameOtherwise = `title: "План мероприятий"
вид: дорожная-карта
группы:
  - год: 2021
    мероприятия: [{ название: Информирование о ходе работы, срок: Январь 2021 года, id: novosti }]
`

describe('git diff of sources', () => {
  beforeAll(ensureCompiled)

  function git(folder: string, ...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' })
    expect(stderr, args.join(' ')).toBe('')
    expect(status).toBe(0)
    return stdout
  }

  function repository(): string {
    const folder = join(temporaryFolder(), 'приказы отдела')
    mkdirSync(join(folder, 'content'), { recursive: true })
    git(folder, 'init', '-q')
    git(folder, 'config', 'core.autocrlf', 'false')
    git(folder, 'config', 'diff.prikaz.textconv', `"${process.execPath}" "${main}" textconv`)
    writeFileSync(join(folder, '.gitattributes'), 'content/**/*.yaml diff=prikaz\n')
    writeFileSync(join(folder, 'content', 'карта.yaml'), before)
    git(folder, 'add', '-A')
    return folder
  }

  it('shows what is said, in Russian', () => {
    const folder = repository()
    writeFileSync(join(folder, 'content', 'карта.yaml'), before.replace('Январь', 'Март').replace('# черновик', '# чистовик'))
    const changed = git(folder, 'diff').split('\n').filter((line) => /^[+-] /.test(line))
    expect(changed).toEqual(['-      – Срок: Январь 2021 года', '+      – Срок: Март 2021 года'])
  })

  it('shows nothing for another order, language or layout of the same', () => {
    const folder = repository()
    writeFileSync(join(folder, 'content', 'карта.yaml'), sameOtherwise)
    expect(git(folder, 'diff').split('\n').filter((line) => /^[+-] /.test(line))).toEqual([])
  })

  it('shows a file that is no source as it is, and says when there is none', () => {
    const folder = repository()
    writeFileSync(join(folder, 'content', 'карта.yaml'), 'a: [1\n')
    expect(git(folder, 'diff')).toContain('+a: [1')
    const missing = runCli(['textconv', 'нет.yaml'], { cwd: folder })
    expect(missing.code).toBe(2)
    expect(missing.stderr).toContain('файл не читается: «нет.yaml»')
  })
})
