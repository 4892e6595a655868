/** The package as npm packs it, installed into an empty folder: everything works there, and nothing is read from the checkout. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { canSkip } from '../helpers/programs.ts'
import { ensureCompiled, projectRoot, type CliResult } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

let tarball: string
let contents: readonly string[]
beforeAll(async () => {
  await ensureCompiled()
  const folder = temporaryFolder()
  // The program is compiled already; compiling again would pull it from under other tests.
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: projectRoot, encoding: 'utf8' })) as {
    filename: string
    files: { path: string }[]
  }[]
  tarball = join(folder, packed!.filename)
  contents = packed!.files.map(({ path }) => path)
}, 120_000)

describe('the package', () => {
  it('holds the program, its schemas and templates, and nothing of its making', () => {
    const top = [...new Set(contents.map((path) => path.split('/')[0]))].sort()
    expect(top).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'package.json', 'schemas', 'templates'])
    expect(contents).toContain('schemas/editor/mixed.json')
    expect(contents).toContain('templates/new/order.yaml')
  })

  it('is described right: exports, types, bin (publint, arethetypeswrong)', () => {
    const lint = spawnSync('npx', ['--no-install', 'publint', 'run', tarball, '--strict'], { cwd: projectRoot, encoding: 'utf8' })
    expect(lint.stdout + lint.stderr).toContain('All good!')
    const types = spawnSync('npx', ['--no-install', 'attw', tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'], { cwd: projectRoot, encoding: 'utf8' })
    expect([types.status, types.stdout], types.stderr).toEqual([0, expect.stringContaining('node16 (from ESM): OK')])
  }, 120_000)
})

describe('the package in an empty folder', () => {
  let folder: string
  let installed = false
  beforeAll(() => {
    folder = join(temporaryFolder(), 'Рабочая папка отдела')
    mkdirSync(folder)
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    const install = spawnSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], { cwd: folder, encoding: 'utf8' })
    installed = install.status === 0
    if (!installed && !canSkip(false)) throw new Error(install.stderr)
  }, 180_000)

  function prikaz(...args: readonly string[]): CliResult {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'node_modules/prikaz/dist/cli/main.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1' },
    })
    return { code: status, stdout, stderr }
  }

  it('runs what an official needs, from nothing to the site', ({ skip }) => {
    if (!installed) skip('the packages it depends on could not be fetched')
    expect(existsSync(join(folder, 'node_modules/.bin/prikaz'))).toBe(true)
    expect(prikaz('init', '--yes').code).toBe(0)
    expect(prikaz('check', '--max-warnings', '0')).toMatchObject({ code: 0, stdout: 'Замечаний нет.\n' })
    expect(prikaz('build', '--bundle').code).toBe(0)
    const results = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(docx|pdf|html)$/.test(name))
    expect(results).toHaveLength(10)
    const roadmap = join(folder, 'content/otdel-obrazovaniya/programmy-povysheniya/roadmap.yaml')
    const before = join(folder, 'прежняя редакция')
    spawnSync('cp', ['-r', join(folder, 'content'), before])
    writeFileSync(roadmap, readFileSync(roadmap, 'utf8').replace('period: В течение года', 'period: Весной'))
    expect(prikaz('diff', '--from', 'прежняя редакция').stdout).toContain('В течение года')
    expect(prikaz('publish').code).toBe(0)
    expect(existsSync(join(folder, 'out/site/index.html'))).toBe(true)
    expect(prikaz('explain', 'schema/unknown-key').code).toBe(0)
    // The schemas that the editor's settings name are there.
    const settings = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')) as { 'yaml.schemas': Record<string, unknown> }
    for (const path of Object.keys(settings['yaml.schemas'])) expect(existsSync(join(folder, path)), path).toBe(true)
  }, 180_000)

  it('is a library too', ({ skip }) => {
    if (!installed) skip('the packages it depends on could not be fetched')
    const code = "import { checkContent } from 'prikaz'; console.log(typeof checkContent)"
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' })).toBe('function\n')
  })
})
