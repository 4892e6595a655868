/** `prikaz init` and `prikaz new` as a user runs them: by parameters, and by answers in a real terminal. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { canSkip, hasProgram } from '../helpers/programs.ts'
import { ensureCompiled, main, runCli } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort()

describe('init', () => {
  beforeAll(ensureCompiled)

  it('writes a folder that checks clean and builds, named in Cyrillic and with spaces', () => {
    const folder = join(temporaryFolder(), 'Приказы отдела')
    const made = runCli(['init', folder, '--yes', '--name', 'Управление образования города Буденновска', '--place', 'г. Буденновск', '--surname', 'Зубова', '--initials', 'Н.П.', '--post', 'начальник управления образования города Буденновска', '--year', '2026'])
    expect(made.stderr).toContain('Дальше:')
    expect(made.code).toBe(0)
    expect(filesIn(folder)).toEqual(
      [
        '.gitattributes', '.gitignore', '.vscode/extensions.json', '.vscode/settings.json', '.vscode/tasks.json', 'README.md', 'package.json',
        ...['authority.yaml', 'people.yaml', ...['order.yaml', 'program.yaml', 'roadmap.yaml'].map((name) => `programmy-povysheniya/${name}`)].map((name) => `content/upravlenie-obrazovaniya/${name}`),
      ].sort(),
    )
    expect(runCli(['check', '--max-warnings', '0'], { cwd: folder })).toMatchObject({ code: 0, stdout: 'Замечаний нет.\n' })
    expect(runCli(['build', '--format', 'html'], { cwd: folder }).code).toBe(0)
    const order = readFileSync(join(folder, 'out/upravlenie-obrazovaniya/programmy-povysheniya/order.html'), 'utf8')
    expect(order).toContain('УПРАВЛЕНИЕ ОБРАЗОВАНИЯ')
    expect(order.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ')).toContain('Н.П. Зубова')
  })

  it('never overwrites: files that are there stay, an authority that is there is an error', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'README.md'), 'Наше')
    expect(runCli(['init', '--yes'], { cwd: folder }).stdout).toContain('оставлен прежним  README.md')
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('Наше')
    const before = filesIn(folder)
    const again = runCli(['init', '--yes'], { cwd: folder })
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('папка «content/otdel-obrazovaniya» уже есть')
    expect(filesIn(folder)).toEqual(before)
  })

  it.each([
    [['--initials', 'ОВ'], '--initials «ОВ»: русские прописные буквы с точками: О.В.'],
    [['--surname', 'сизова'], '--surname «сизова»: русскими буквами, первая прописная'],
    [['--surname', '123'], '--surname «123»'],
    [['--place', '5'], '--place «5»: русскими буквами'],
    [['--id', 'Отдел'], '--id «Отдел»: только латинские строчные буквы'],
    [['--dossier', 'aux'], 'не откроет Windows'],
    [['--name', ' '], '--name « »: ответ нужен'],
    [['--year', '26'], '--year «26»: год четырьмя цифрами'],
    [['--profile', 'gost'], 'gost-2025, gost-2016'],
  ])('refuses %j with a reason, and writes nothing', (args, reason) => {
    const folder = temporaryFolder()
    const refused = runCli(['init', '--yes', ...args], { cwd: folder })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain(reason)
    expect(filesIn(folder)).toEqual([])
  })

  it.skipIf(process.platform !== 'linux')('says so where no folder can be made', () => {
    const refused = runCli(['init', '/proc/нет', '--yes'], { cwd: temporaryFolder() })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('не удалось записать')
  })

  it('says how to go without questions where nobody can answer', () => {
    const folder = temporaryFolder()
    const refused = runCli(['init'], { cwd: folder })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('задать вопросы можно только в окне терминала')
    expect(refused.stderr).toContain('prikaz init --yes --name')
  })
})

describe.skipIf(canSkip(hasProgram('tmux', '-V')))('init in a terminal (tmux)', () => {
  beforeAll(ensureCompiled)

  it('asks in Russian, checks the answers, proposes what it can guess', async () => {
    const folder = temporaryFolder()
    const session = `prikaz-${process.pid}`
    const tmux = (...args: readonly string[]): string => spawnSync('tmux', ['-L', session, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' } }).stdout
    const screen = async (text: string): Promise<string> => {
      for (let i = 0; i < 100; i++) {
        const shown = tmux('capture-pane', '-p', '-t', session, '-S', '-200')
        if (shown.includes(text)) return shown
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`«${text}» was not shown:\n${tmux('capture-pane', '-p', '-t', session)}`)
    }
    const answer = (text: string): void => {
      if (text !== '') tmux('send-keys', '-t', session, '-l', text)
      tmux('send-keys', '-t', session, 'Enter')
    }
    tmux('-u', 'new-session', '-d', '-s', session, '-x', '110', '-y', '50', '-c', folder, `"${process.execPath}" "${main}" init; echo КОНЕЦ; sleep 60`)
    try {
      await screen('Полное название органа')
      answer('Отдел образования администрации Степного муниципального округа')
      await screen('Краткое название')
      answer('отдел образования округа')
      await screen('Имя папки органа')
      answer('Плохое имя')
      await screen('Только латинские строчные буквы')
      for (let i = 0; i < 20; i++) tmux('send-keys', '-t', session, 'BSpace')
      answer('')
      await screen('Место издания')
      answer('с. Степное')
      await screen('Фамилия руководителя')
      answer('Сизова')
      await screen('Его инициалы')
      answer('О. В.')
      await screen('Его должность')
      answer('')
      expect(await screen('Оформление')).toContain('Enter – принять предложенное')
      answer('')
      await screen('О чем первый приказ')
      answer('')
      await screen('Имя его папки')
      answer('programma')
      await screen('Проверять приказы на сервере')
      answer('')
      const shown = await screen('КОНЕЦ')
      expect(shown).toContain('создан  content/otdel-obrazovaniya/programma/order.yaml')
      // Not a word of English from the library that asks.
      expect(shown).not.toMatch(/navigate|confirm|select/)
      expect(readFileSync(join(folder, 'content/otdel-obrazovaniya/people.yaml'), 'utf8')).toContain('initials: О.В.')
      expect(readFileSync(join(folder, 'content/otdel-obrazovaniya/people.yaml'), 'utf8')).toContain('post: начальник отдела образования администрации Степного муниципального округа')
    } finally {
      tmux('kill-server')
    }
  }, 60_000)

  it('writes nothing when the questions are broken off', async () => {
    const folder = temporaryFolder()
    const session = `prikaz-c-${process.pid}`
    const tmux = (...args: readonly string[]): string => spawnSync('tmux', ['-L', session, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' } }).stdout
    tmux('-u', 'new-session', '-d', '-s', session, '-x', '110', '-y', '40', '-c', folder, `"${process.execPath}" "${main}" init; echo "КОД $?"; sleep 60`)
    try {
      const screen = async (text: string): Promise<string> => {
        for (let i = 0; i < 100; i++) {
          const shown = tmux('capture-pane', '-p', '-t', session)
          if (shown.includes(text)) return shown
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
        return tmux('capture-pane', '-p', '-t', session)
      }
      await screen('Полное название органа')
      tmux('send-keys', '-t', session, 'C-c')
      expect(await screen('КОД')).toContain('КОД 2')
      expect(filesIn(folder)).toEqual([])
    } finally {
      tmux('kill-server')
    }
  }, 30_000)
})

describe('new', () => {
  beforeAll(ensureCompiled)

  it('begins every kind of document; the act names it and builds without a finding', () => {
    const folder = temporaryFolder()
    runCli(['init', '--yes', '--year', '2026'], { cwd: folder })
    const dossier = 'content/otdel-obrazovaniya/Новое дело'
    expect(runCli(['new', 'order', dossier, '--title', 'Об утверждении документов: «вторых»'], { cwd: folder }).stdout).toBe(`создан  ${dossier}/order.yaml\n`)
    for (const kind of ['program', 'roadmap', 'concept', 'goals', 'plan', 'appendix']) {
      const added = runCli(['new', kind, dossier, '--year', '2026'], { cwd: folder })
      expect(added.stdout, kind).toContain(`создан  ${dossier}/${kind}.yaml\nизменен  ${dossier}/order.yaml`)
    }
    expect(runCli(['check', dossier, '--max-warnings', '0'], { cwd: folder })).toMatchObject({ code: 0, stdout: 'Замечаний нет.\n' })
    expect(runCli(['build', dossier, '--format', 'html'], { cwd: folder }).code).toBe(0)
  })

  it('refuses what would overwrite, what has no place, and what is made otherwise', () => {
    const folder = temporaryFolder()
    runCli(['init', '--yes'], { cwd: folder })
    const dossier = 'content/otdel-obrazovaniya/programmy-povysheniya'
    const refused = (...args: readonly string[]): string => {
      const { code, stderr } = runCli(['new', ...args], { cwd: folder })
      expect(code, args.join(' ')).toBe(2)
      return stderr
    }
    expect(refused('roadmap', dossier)).toContain('файл «roadmap.yaml» в этой папке уже есть')
    expect(refused('order', dossier)).toContain('уже есть приказ')
    expect(refused('order', 'content/otdel-obrazovaniya/nul')).toContain('Windows такое имя не откроет')
    expect(refused('order', 'где-то/новое')).toContain('нет органа')
    expect(refused('plan', 'content/otdel-obrazovaniya')).toContain('нет приказа')
    expect(refused('amendment', dossier)).toContain('npx prikaz new amendment content/otdel-obrazovaniya/programmy-povysheniya --from')
    expect(refused('roadmap', dossier, '--from', 'x')).toContain('--from нужен только виду amendment')
    expect(refused('letter', dossier)).toMatch(/аргумент «вид»: такого значения нет: «letter»[^]*order, program, roadmap/)
    expect(refused('roadmap', dossier, '--file', 'карта.yaml')).toContain('пишется латиницей')
    expect(runCli(['new', 'roadmap', dossier, '--file', 'roadmap-2.yaml'], { cwd: folder }).code).toBe(0)
    expect(runCli(['check'], { cwd: folder }).stdout).not.toContain('ошибка')
  })

  it('makes an amending act of the edits of a signed one', () => {
    const folder = temporaryFolder()
    runCli(['init', '--yes', '--year', '2026'], { cwd: folder })
    const dossier = 'content/otdel-obrazovaniya/programmy-povysheniya'
    const edit = (file: string, from: string, to: string): void => {
      const path = join(folder, dossier, file)
      const text = readFileSync(path, 'utf8')
      expect(text).toContain(from)
      writeFileSync(path, text.replace(from, to))
    }
    edit('order.yaml', '# date: 2026-01-15\n# number: "1"', 'date: 2026-01-15\nnumber: "1"')
    cpSync(join(folder, 'content'), join(folder, 'прежняя редакция'), { recursive: true })
    edit('roadmap.yaml', 'period: Сентябрь 2026 года', 'period: Ноябрь 2026 года')
    const made = runCli(['new', 'amendment', dossier, '--from', 'прежняя редакция'], { cwd: folder })
    expect(made.code, made.stderr).toBe(0)
    expect(made.stdout).toContain('Записан проект: content/otdel-obrazovaniya/programmy-povysheniya-izmeneniya-1/amendment.yaml')
    // It tells an official what to write where.
    expect(readFileSync(join(folder, 'content/otdel-obrazovaniya/programmy-povysheniya-izmeneniya-1/amendment.yaml'), 'utf8')).toMatch(/^#/)
    expect(runCli(['build', '--format', 'html'], { cwd: folder }).code).toBe(0)
  })

  it('leaves an order that stands in brackets to its author, and says what to write', () => {
    const folder = temporaryFolder()
    runCli(['init', '--yes'], { cwd: folder })
    const dossier = 'content/otdel-obrazovaniya/kratko'
    mkdirSync(join(folder, dossier))
    writeFileSync(join(folder, dossier, 'order.yaml'), 'kind: order\ntitle: О плане\npreamble: В целях порядка\npoints: [{ control: self }]\n')
    const added = runCli(['new', 'plan', dossier], { cwd: folder })
    expect(added.code).toBe(0)
    expect(added.stderr).toContain('Назовите его в order.yaml')
    expect(existsSync(join(folder, dossier, 'plan.yaml'))).toBe(true)
  })
})
