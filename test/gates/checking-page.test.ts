/** docs/checking.md does what it says: its problem matchers read our output, its pre-commit configuration stops a bad commit. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { testRoot } from '../helpers/case-folders.ts'
import { canSkip, hasProgram } from '../helpers/programs.ts'
import { ensureCompiled, main, projectRoot, runCli } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

const page = readFileSync(join(projectRoot, 'docs/checking.md'), 'utf8').replaceAll('\r\n', '\n')
const blockAfter = (heading: string, language: string): string => {
  const section = page.slice(page.indexOf(`## ${heading}\n`))
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section)![1]!
}

const order = join('content', 'stepnoy', 'programma', 'order.yaml')

/** The base of the cases as a project in a folder with Cyrillic letters and a space. */
function project(): string {
  const folder = join(temporaryFolder(), 'мои приказы')
  cpSync(join(testRoot, 'cases/base/content'), join(folder, 'content'), { recursive: true })
  return folder
}

/** With an error, a warning and a note in it. */
function spoil(folder: string): void {
  const file = join(folder, order)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('preamble: В целях поддержки школ', 'preamble: "В целях среднерегionalных [дел], приказа №73 и постановления № 334: пункт 5 [1]"').replace('executor: imo', 'executor: imoo'))
}

interface Matcher {
  readonly severity: string
  readonly pattern: { readonly regexp: string; readonly file: number; readonly line: number; readonly column: number; readonly message: number; readonly code: number }
}

describe('the problem matchers for VS Code', () => {
  const { tasks } = JSON.parse(blockAfter('VS Code', 'json')) as { tasks: readonly [{ command: string; problemMatcher: readonly Matcher[] }] }
  const severities: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', info: 'note' }

  it('find every finding of the printed report and nothing else', () => {
    const folder = project()
    spoil(folder)
    const [, ...args] = tasks[0].command.replace('npx ', '').split(' ')
    const printed = runCli(args, { cwd: folder }).stdout
    const { diagnostics } = JSON.parse(runCli(['check', '--json'], { cwd: folder }).stdout) as {
      diagnostics: readonly { code: string; severity: string; message: string; place: { file: string; range: { start: { line: number; column: number } } } }[]
    }
    const matched = printed.split('\n').flatMap((line) =>
      tasks[0].problemMatcher.flatMap(({ severity, pattern }) => {
        const match = new RegExp(pattern.regexp).exec(line)
        if (match === null) return []
        const [file, lineNumber, column, message, code] = [pattern.file, pattern.line, pattern.column, pattern.message, pattern.code].map((group) => match[group]!)
        expect(existsSync(join(folder, file!))).toBe(true)
        return [{ severity: severities[severity], file, line: Number(lineNumber), column: Number(column), message, code }]
      }),
    )
    expect(matched).toEqual(
      diagnostics.map(({ code, severity, message, place }) => ({ severity, file: place.file, line: place.range.start.line, column: place.range.start.column, message, code })),
    )
    expect(new Set(matched.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'note']))
  })
})

describe('the configuration of pre-commit', () => {
  const text = blockAfter('Перед записью в git', 'yaml')
  const { repos } = parse(text) as { repos: readonly [{ hooks: readonly [{ entry: string; files: string; pass_filenames: boolean; language: string }] }] }
  const [hook] = repos[0].hooks

  it('runs for the sources, and its command fails for them when they are wrong', () => {
    expect(new RegExp(hook.files).test('content/stepnoy/programma/order.yaml')).toBe(true)
    expect(new RegExp(hook.files).test('README.md')).toBe(false)
    const [npx, name, ...args] = hook.entry.split(' ')
    expect([npx, name, hook.language, hook.pass_filenames]).toEqual(['npx', 'prikaz', 'system', false])
    const folder = project()
    expect(runCli(args, { cwd: folder }).code).toBe(0)
    spoil(folder)
    expect(runCli(args, { cwd: folder }).code).toBe(1)
  })

  const isPresent = hasProgram('pre-commit') && hasProgram('git')
  it.skipIf(canSkip(isPresent))('stops a commit of wrong sources and lets a right one through', () => {
    const folder = project()
    const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder, stdio: 'pipe', encoding: 'utf8' })
    writeFileSync(join(folder, '.pre-commit-config.yaml'), text)
    writeFileSync(join(folder, '.gitignore'), 'node_modules\n')
    // As an installed package has its command.
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
    const command = join(folder, 'node_modules/.bin/prikaz')
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`)
    chmodSync(command, 0o755)
    writeFileSync(join(folder, 'package.json'), '{ "name": "content", "private": true }\n')
    git('init', '-q')
    git('add', '-A')
    const run = () => spawnSync('pre-commit', ['run', '--all-files', '--verbose', '--color', 'never'], { cwd: folder, encoding: 'utf8', env: { ...process.env, PRE_COMMIT_HOME: join(folder, '../pre-commit'), NO_COLOR: '1' } })
    const sound = run()
    expect(sound.stdout + sound.stderr).toContain('Замечаний нет.')
    expect(sound.status).toBe(0)
    spoil(folder)
    git('add', '-A')
    const wrong = run()
    expect(wrong.status).toBe(1)
    expect(wrong.stdout).toContain('[language/mixed-script]')
  }, 60_000)
})
