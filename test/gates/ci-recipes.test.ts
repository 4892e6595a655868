/**
 * The recipes of `init --ci`, step by step, by the shells that the platforms use. What belongs to a platform is
 * replaced: its variables, its actions, and the programs that reach the network (npm, gh, curl), which tell what they were asked.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { contentRoot } from '../helpers/built-content.ts'
import { canSkip, hasProgram } from '../helpers/programs.ts'
import { ensureCompiled, main, projectRoot } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

// Each of them runs several programs, one after another.
vi.setConfig({ testTimeout: 240_000 })

const hasTools = process.platform !== 'win32' && ['git', 'bash'].every((name) => hasProgram(name))
const readRecipe = (name: string): string => readFileSync(join(projectRoot, 'templates/ci', name), 'utf8')

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly id?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}

interface GithubJob {
  readonly if?: string
  readonly needs?: string
  readonly permissions: Readonly<Record<string, string>>
  readonly defaults: { readonly run: { readonly shell: string } }
  readonly steps: readonly Step[]
}

interface GitlabJob {
  readonly stage: string
  readonly script: readonly string[]
  readonly artifacts: { readonly paths?: readonly string[]; readonly reports?: { readonly codequality: string }; readonly when?: string }
}

const github = parse(readRecipe('github.yml')) as { readonly on: object; readonly permissions: object; readonly jobs: Readonly<Record<string, GithubJob>> }
const gitlab = parse(readRecipe('gitlab.yml')) as {
  readonly stages: readonly string[]
  readonly default: { readonly before_script: readonly string[] }
} & Readonly<Record<'check' | 'changes' | 'documents' | 'pages', GitlabJob>>

interface Run {
  readonly code: number | null
  readonly output: string
}

/** A clone of a repository in which somebody has changed a text, as the platform lays it before a job. */
class Workplace {
  readonly folder: string
  readonly base: string
  readonly #tools: string

  /** `before`: what the repository is before the change, when that is not the sample as it is. */
  constructor(change: (folder: string) => void, before: (folder: string) => void = () => undefined) {
    this.folder = join(temporaryFolder(), 'приказы округа')
    this.#tools = temporaryFolder()
    mkdirSync(this.folder)
    cpSync(join(contentRoot, 'neftekumsk'), join(this.folder, 'content', 'neftekumsk'), { recursive: true })
    writeFileSync(join(this.folder, '.gitignore'), 'node_modules/\nout/\n')
    writeFileSync(join(this.folder, 'package.json'), '{ "private": true, "devDependencies": { "prikaz": "^0.1.0" } }\n')
    before(this.folder)
    this.git('init', '--quiet', '--initial-branch', 'main')
    this.#commit('Прежняя редакция')
    this.base = this.git('rev-parse', 'HEAD').trim()
    this.git('switch', '--quiet', '--create', 'правка')
    change(this.folder)
    this.#commit('Правка')
    this.#writeTools()
  }

  /** What GitHub checks out: the change merged into the main branch. */
  merge(): this {
    this.git('switch', '--quiet', 'main')
    this.git('merge', '--quiet', '--no-ff', '--message', 'Слияние', 'правка')
    return this
  }

  git(...args: readonly string[]): string {
    const identity = ['-c', 'user.name=Проверка', '-c', 'user.email=ci@example.org', '-c', 'commit.gpgsign=false']
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: this.folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout
  }

  run(script: string, shell: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
    const file = join(this.#tools, 'step.sh')
    writeFileSync(file, script)
    const { FORCE_COLOR: _colour, ...inherited } = process.env
    const { status, stdout, stderr } = spawnSync(shell[0]!, [...shell.slice(1), file], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...inherited, CI: 'true', PATH: this.#tools + delimiter + process.env['PATH'], GITHUB_STEP_SUMMARY: join(this.#tools, 'summary.md'), GITHUB_OUTPUT: join(this.#tools, 'output.txt'), ...env },
    })
    return { code: status, output: stdout + stderr }
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path))
  }

  readTool(path: string): string {
    const file = join(this.#tools, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }

  #commit(message: string): void {
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '--message', message)
  }

  #writeTools(): void {
    const tool = (name: string, lines: readonly string[]): void => {
      writeFileSync(join(this.#tools, name), ['#!/usr/bin/env bash', 'set -eu', ...lines, ''].join('\n'))
      chmodSync(join(this.#tools, name), 0o755)
    }
    // The program is not fetched but put where npm would put it; npx is the real one.
    tool('npm', [
      'test "$1" = install',
      'mkdir -p node_modules/.bin',
      `printf '#!/bin/sh\\nexec "%s" "%s" "$@"\\n' '${process.execPath}' '${main}' > node_modules/.bin/prikaz`,
      'chmod +x node_modules/.bin/prikaz',
    ])
    tool('gh', [
      `echo "gh $*" >> '${this.#tools}/asked.txt'`,
      // There is no earlier comment to edit.
      'case "$*" in *--edit-last*) exit 1;; esac',
      `while [ $# -gt 0 ]; do if [ "$1" = --body-file ]; then cp "$2" '${this.#tools}/comment.md'; fi; shift; done`,
    ])
    tool('curl', [
      `echo "curl $*" >> '${this.#tools}/asked.txt'`,
      `for each in "$@"; do case "$each" in body@*) cp "\${each#body@}" '${this.#tools}/comment.md';; *per_page*) cat '${this.#tools}/notes.json';; esac; done`,
      // What the network answers to a request for a file; nothing: there is none.
      `while [ $# -gt 0 ]; do if [ "$1" = --output ] && [ "$2" != /dev/null ]; then cp '${this.#tools}/answer.txt' "$2" 2> /dev/null || exit 22; fi; shift; done`,
    ])
    writeFileSync(join(this.#tools, 'notes.json'), '[]')
  }

  /** What the earlier site, or whatever stands in its place, answers. */
  writeAnswer(text: string): void {
    writeFileSync(join(this.#tools, 'answer.txt'), text)
  }

  /** Comments that the merge request has already. */
  writeNotes(notes: readonly object[]): void {
    writeFileSync(join(this.#tools, 'notes.json'), JSON.stringify(notes))
  }
}

const ORDER = 'content/neftekumsk/podderzhka-shkol-2020/order.yaml'

function edit(folder: string, from: RegExp, to: string): void {
  const path = join(folder, ORDER)
  const text = readFileSync(path, 'utf8')
  if (!from.test(text)) throw new Error(`${from} is not in ${ORDER}`)
  writeFileSync(path, text.replace(from, to))
}

/** An order without date and number: nobody has signed it yet. */
const draft = (folder: string): void => edit(folder, /^date: .*\nnumber: .*\n/m, '')
/** The order of the example «О внесении изменений» with the act that it changes. */
const amended = (folder: string): void => cpSync(join(projectRoot, 'docs/examples/izmeneniya-2021/neftekumsk'), join(folder, 'content/neftekumsk'), { recursive: true })
const changed = (folder: string): void => edit(folder, /обеспечить/, 'организовать')
const broken = (folder: string): void => edit(folder, /^points:/m, 'poinst:')
const unchanged = (folder: string): void => writeFileSync(join(folder, 'README.md'), 'Приказы\n')

/** What a site tells of itself on which one act stood that is no more. */
const earlierSite = JSON.stringify({ version: 1, generator: 'prikaz', documents: [{ page: 'neftekumsk/staroe-delo/index.html', title: 'О старом деле' }], gone: [], files: ['index.html'] })

/** As GitHub runs `shell: bash` and GitLab's runner its scripts. */
const githubShell = ['bash', '--noprofile', '--norc', '-eo', 'pipefail']
const gitlabShell = ['bash', '-eo', 'pipefail']

const stepNamed = (job: string, name: string): Step => {
  const step = github.jobs[job]!.steps.find((each) => each.name === name)
  if (step?.run === undefined) throw new Error(`the job ${job} has no step «${name}»`)
  return step
}

describe.skipIf(canSkip(hasTools))('the recipe for GitHub', () => {
  const run = (place: Workplace, job: string, name: string, env: Record<string, string> = {}): Run => {
    const step = stepNamed(job, name)
    // Values of expressions come from the platform; every one has to be given here.
    for (const [key, value] of Object.entries(step.env ?? {})) if (value.includes('${{') && !(key in env)) throw new Error(`${key} is not given`)
    return place.run(step.run!, githubShell, { ...step.env, ...env })
  }

  it('lets no text of a platform into a command, and asks for no more rights than it needs', () => {
    for (const job of Object.values(github.jobs)) for (const step of job.steps) expect(step.run ?? '').not.toContain('${{')
    expect(github.permissions).toEqual({ contents: 'read' })
    expect(github.jobs['check']!.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
    expect(github.jobs['site']!.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' })
    expect(Object.keys(github.on)).toEqual(['pull_request', 'push'])
    expect([github.jobs['site']!.needs, github.jobs['site']!.if]).toEqual(['check', "${{ github.event_name == 'push' }}"])
  })

  it('uses actions of known versions, with the whole history', () => {
    const uses = Object.values(github.jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []))
    for (const each of uses) expect(each).toMatch(/^actions\/[a-z-]+@v\d+$/)
    const checkouts = Object.values(github.jobs).flatMap(({ steps }) => steps.filter((step) => step.uses?.startsWith('actions/checkout')))
    expect(checkouts.map((step) => step.with)).toEqual([{ 'fetch-depth': 0 }, { 'fetch-depth': 0 }])
  })

  it('has only commands that the shell understands', () => {
    const place = new Workplace(unchanged)
    for (const job of Object.values(github.jobs)) {
      expect(job.defaults.run.shell).toBe('bash')
      for (const step of job.steps) if (step.run !== undefined) expect(place.run(step.run, ['bash', '-n'])).toEqual({ code: 0, output: '' })
    }
  })

  it('checks a change, tells of it and builds', () => {
    const place = new Workplace(changed, draft).merge()
    expect(run(place, 'check', 'Установить программу').code).toBe(0)
    expect(run(place, 'check', 'Проверить исходные файлы').code).toBe(0)

    expect(run(place, 'check', 'Показать, что изменится').code).toBe(0)
    const comment = place.read('comment.md')
    expect(comment).toMatch(/^## Что изменится в документах\n\n1 изменение в 1 документе\./)
    expect(comment).toContain('~~обеспечить~~')
    expect(place.readTool('summary.md')).toBe(comment)
    expect(place.readTool('output.txt')).toBe('code=1\n')

    expect(run(place, 'check', 'Оставить комментарий', { GH_TOKEN: 'secret', NUMBER: '17' }).code).toBe(0)
    expect(place.readTool('asked.txt')).toBe('gh pr comment 17 --edit-last --body-file short.md\ngh pr comment 17 --body-file short.md\n')
    expect(place.readTool('comment.md')).toBe(comment)

    expect(run(place, 'check', 'Собрать документы для подписи').code).toBe(0)
    const artifact = github.jobs['check']!.steps.find((step) => step.uses?.startsWith('actions/upload-artifact'))!.with!
    const dossier = `${String(artifact['path'])}/neftekumsk/podderzhka-shkol-2020`
    for (const file of ['order.docx', 'order.pdf', 'annex-1-program.docx', 'order-with-annexes.pdf']) expect(place.has(`${dossier}/${file}`), file).toBe(true)
  })

  it('stops the change of a signed act that no order makes, and tells of it', () => {
    const place = new Workplace(changed).merge()
    run(place, 'check', 'Установить программу')
    expect(run(place, 'check', 'Показать, что изменится').code).toBe(0)
    expect(place.readTool('output.txt')).toBe('code=4\n')
    expect(place.read('comment.md')).toMatch(/^## Что изменится в документах\n\n\*\*Изменён подписанный акт[^\n]*`prikaz amend`\.\n\n1 изменение/)
    expect(stepNamed('check', 'Не менять подписанное без приказа').if).toBe("${{ !cancelled() && steps.changes.outputs.code == '4' }}")
    const stopped = run(place, 'check', 'Не менять подписанное без приказа')
    expect(stopped.code).toBe(1)
    expect(stopped.output).toMatch(/^::error title=Изменён подписанный акт::/)
  })

  it('lets a signed act be changed by an order', () => {
    const place = new Workplace(amended).merge()
    run(place, 'check', 'Установить программу')
    expect(run(place, 'check', 'Проверить исходные файлы').code).toBe(0)
    expect(run(place, 'check', 'Показать, что изменится').code).toBe(0)
    expect(place.readTool('output.txt')).toBe('code=1\n')
    expect(place.read('comment.md')).not.toContain('Изменён подписанный акт')
  })

  it('keeps comments within the limit', () => {
    const place = new Workplace(changed).merge()
    writeFileSync(join(place.folder, 'comment.md'), 'щ€'.repeat(40_000))
    expect(run(place, 'check', 'Оставить комментарий', { GH_TOKEN: 'secret', NUMBER: '17' }).code).toBe(0)
    const sent = place.readTool('comment.md')
    expect(sent.length).toBeLessThan(65_536)
    expect(sent).toMatch(/^[щ€]{65000}…\n\nПолностью – в сводке проверки/)
  })

  it('says so when no document changes', () => {
    const place = new Workplace(unchanged).merge()
    run(place, 'check', 'Установить программу')
    expect(run(place, 'check', 'Показать, что изменится').code).toBe(0)
    expect(place.read('comment.md')).toContain('Изменений нет')
  })

  it('stops a mistake at its line', () => {
    const place = new Workplace(broken).merge()
    run(place, 'check', 'Установить программу')
    const checked = run(place, 'check', 'Проверить исходные файлы')
    expect(checked.code).toBe(1)
    expect(checked.output).toMatch(new RegExp(`^::error file=${ORDER},line=\\d+,col=1,title=Неизвестный ключ`, 'm'))
    expect(run(place, 'check', 'Показать, что изменится').code).toBe(2)
    expect(place.has('comment.md')).toBe(false)
  })

  it('shows a first act as new', () => {
    const place = new Workplace((folder) => {
      cpSync(join(folder, 'content/neftekumsk/podderzhka-shkol-2020'), join(folder, 'content/neftekumsk/vtoroe-delo'), { recursive: true })
    }).merge()
    run(place, 'check', 'Установить программу')
    expect(run(place, 'check', 'Показать, что изменится').code).toBe(0)
    expect(place.read('comment.md')).toContain('vtoroe-delo')
  })

  it('builds the site for the address that Pages gives', () => {
    const place = new Workplace(unchanged).merge()
    expect(run(place, 'site', 'Установить программу').code).toBe(0)
    const built = run(place, 'site', 'Собрать сайт', { BASE_URL: 'https://okrug.example.org/prikazy' })
    expect(built.output).not.toContain('ошибка')
    expect(built.code).toBe(0)
    const upload = github.jobs['site']!.steps.find((step) => step.uses?.startsWith('actions/upload-pages-artifact'))!.with!
    expect(place.has(`${String(upload['path'])}/index.html`)).toBe(true)
    expect(place.read(`${String(upload['path'])}/sitemap.xml`)).toContain('https://okrug.example.org/prikazy/')
    expect(place.readTool('asked.txt')).toContain('https://okrug.example.org/prikazy/site.json')
  })

  it.each([
    ['the earlier site', earlierSite, true],
    ['a page to log in', '<!DOCTYPE html><title>Вход</title>', false],
  ])('builds the site whatever answers at its address: %s', (_what, answer, isKnown) => {
    const place = new Workplace(unchanged).merge()
    place.writeAnswer(answer)
    expect(run(place, 'site', 'Установить программу').code).toBe(0)
    expect(run(place, 'site', 'Собрать сайт', { BASE_URL: 'https://okrug.example.org/prikazy' }).code).toBe(0)
    // What was taken down keeps a page that says so.
    expect(place.has('out/site/neftekumsk/staroe-delo/index.html')).toBe(isKnown)
  })
})

describe.skipIf(canSkip(hasTools))('the recipe for GitLab', () => {
  const run = (place: Workplace, job: 'check' | 'changes' | 'documents' | 'pages', env: Record<string, string> = {}): Run =>
    place.run([...gitlab.default.before_script, ...gitlab[job].script].join('\n'), gitlabShell, env)
  const request = (place: Workplace): Record<string, string> => ({
    CI_MERGE_REQUEST_DIFF_BASE_SHA: place.base,
    CI_API_V4_URL: 'https://git.example.org/api/v4',
    CI_PROJECT_ID: '5',
    CI_MERGE_REQUEST_IID: '17',
  })

  it('has a job for each of its stages', () => {
    expect([...new Set(['check', 'changes', 'documents', 'pages'].map((job) => gitlab[job as 'check'].stage))]).toEqual(gitlab.stages)
    // GitLab takes no other letters in the name under which a file is shown.
    expect(readRecipe('gitlab.yml')).toMatch(/^ {4}expose_as: [\w -]+$/m)
  })

  it('checks a change and builds', () => {
    const place = new Workplace(changed, draft)
    const checked = run(place, 'check')
    expect(checked.code).toBe(0)
    expect(JSON.parse(place.read(gitlab.check.artifacts.reports!.codequality))).toEqual(expect.any(Array))
    expect(run(place, 'documents').code).toBe(0)
    expect(place.has(`${gitlab.documents.artifacts.paths![0]!}/neftekumsk/podderzhka-shkol-2020/order-with-annexes.pdf`)).toBe(true)
  })

  it('stops a mistake, with a report for the merge request and words for the log', () => {
    const place = new Workplace(broken)
    const checked = run(place, 'check')
    expect(checked.code).toBe(1)
    expect(checked.output).toContain('Ключа «poinst» здесь не бывает')
    expect(gitlab.check.artifacts.when).toBe('always')
    expect(JSON.parse(place.read(gitlab.check.artifacts.reports!.codequality))).toMatchObject([{ check_name: 'schema/unknown-key', location: { path: ORDER } }])
    expect(run(place, 'changes', request(place)).code).toBe(2)
  })

  it('stops the change of a signed act that no order makes, after the comment', () => {
    const place = new Workplace(changed)
    const stopped = run(place, 'changes', { ...request(place), PRIKAZ_TOKEN: 'secret' })
    expect(stopped.code).toBe(1)
    expect(stopped.output).toContain('Составьте его: prikaz amend')
    expect(place.readTool('comment.md')).toContain('**Изменён подписанный акт')
  })

  it('tells of a change in a file, and in a comment when it has a token', () => {
    const place = new Workplace(changed, draft)
    expect(run(place, 'changes', request(place)).code).toBe(0)
    expect(place.read(gitlab.changes.artifacts.paths![0]!)).toContain('~~обеспечить~~')
    expect(place.readTool('asked.txt')).toBe('')

    const notes = 'https://git.example.org/api/v4/projects/5/merge_requests/17/notes'
    expect(run(place, 'changes', { ...request(place), PRIKAZ_TOKEN: 'secret' }).code).toBe(0)
    expect(place.readTool('asked.txt').trim().split('\n').map((line) => line.split(' ').at(-1))).toEqual([`${notes}?per_page=100`, notes])
    expect(place.readTool('asked.txt')).toContain('--request POST')
    expect(place.readTool('comment.md')).toBe(place.read('comment.md'))
  })

  it('renews its own comment', () => {
    const place = new Workplace(changed, draft)
    place.writeNotes([{ id: 3, body: 'Согласен' }, { id: 8, body: '## Что изменится в документах\n\n…' }])
    expect(run(place, 'changes', { ...request(place), PRIKAZ_TOKEN: 'secret' }).code).toBe(0)
    expect(place.readTool('asked.txt')).toMatch(/--request PUT .*\/notes\/8\n$/)
  })

  it('says so when no document changes', () => {
    const place = new Workplace(unchanged)
    expect(run(place, 'changes', request(place)).code).toBe(0)
    expect(place.read('comment.md')).toContain('Изменений нет')
  })

  it('builds the site into the folder of Pages', () => {
    const place = new Workplace(unchanged)
    const built = run(place, 'pages', { CI_PAGES_URL: 'https://okrug.example.org/prikazy' })
    expect(built.code).toBe(0)
    expect(gitlab.pages.artifacts.paths).toEqual(['public'])
    expect(place.readTool('asked.txt')).toContain('https://okrug.example.org/prikazy/site.json')
  })

  it('leaves pages of what was taken down', () => {
    const place = new Workplace(unchanged)
    place.writeAnswer(earlierSite)
    expect(run(place, 'pages', { CI_PAGES_URL: 'https://okrug.example.org/prikazy' }).code).toBe(0)
    expect(place.read('public/neftekumsk/staroe-delo/index.html')).toContain('Документ снят с публикации')
    expect(place.has('public/index.html')).toBe(true)
    rmSync(place.folder, { recursive: true })
  })
})
