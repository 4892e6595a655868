/** The package as npm packs it, installed into an empty folder: everything works there, and nothing is read from the checkout. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { argumentsOf, blocksOf, commandsOf, readPage } from '../helpers/doc-blocks.ts'
import { canSkip } from '../helpers/programs.ts'
import { ensureCompiled, projectRoot, type CliResult } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

async function waitFor(isDone: () => boolean, said: () => string): Promise<void> {
  for (const end = Date.now() + 60_000; !isDone(); await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (Date.now() > end) throw new Error(`waited in vain:\n${said()}`)
  }
}

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

  it('is as large as README.md says', () => {
    const told = /Пакет \(`npm pack`\) – (\d+),(\d) МБ/.exec(readPage('README.md'))!
    const size = statSync(tarball).size / 1e6
    expect(Math.abs(size - Number(`${told[1]}.${told[2]}`)), `${size} MB`).toBeLessThan(0.3)
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

  /** As node finds it, with nothing of this checkout in its environment. */
  const options = (): { cwd: string; env: NodeJS.ProcessEnv } => ({ cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1' } })
  const entry = (): string => join(folder, 'node_modules/prikaz/dist/cli/main.js')

  function prikaz(...args: readonly string[]): CliResult {
    const { status, stdout, stderr } = spawnSync(process.execPath, [entry(), ...args], { ...options(), encoding: 'utf8' })
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

  it('shows pages, and gives the files that build writes', async ({ skip }) => {
    if (!installed) skip('the packages it depends on could not be fetched')
    const child = spawn(process.execPath, [entry(), 'preview', '--no-open', '--port', '4650'], { ...options(), stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
    const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
    try {
      await waitFor(() => /http:\/\/127\.0\.0\.1:\d+\//.test(said) || child.exitCode !== null, () => said)
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)![0]
      const page = await (await fetch(`${address}/`)).text()
      expect(page).toContain('<title>Просмотр</title>')
      for (const [, path] of page.matchAll(/(?:src|href)="(\/static\/[^"]+)"/g)) expect((await fetch(address + path)).status, path).toBe(200)
      // To the last byte what `build` wrote.
      const dossier = 'otdel-obrazovaniya/programmy-povysheniya'
      const query = new URLSearchParams({ dossier, document: `${dossier}/order.yaml`, format: 'pdf' })
      const downloaded = await fetch(`${address}/download?${query.toString()}`)
      expect(downloaded.status, said).toBe(200)
      expect(prikaz('build', '--format', 'pdf', '--out', 'для сравнения').code).toBe(0)
      expect(Buffer.from(await downloaded.arrayBuffer()).equals(readFileSync(join(folder, 'для сравнения', dossier, 'order.pdf')))).toBe(true)
    } finally {
      child.kill('SIGINT')
    }
    expect(await exit, said).toBe(0)
    expect(said).toContain('Просмотр остановлен.')
  }, 120_000)

  it('is a library too', ({ skip }) => {
    if (!installed) skip('the packages it depends on could not be fetched')
    const code = "import { checkContent } from 'prikaz'; console.log(typeof checkContent)"
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' })).toBe('function\n')
  })
})

describe('docs/first-order.md, line by line', () => {
  it('leads from the file of the program to an order', async ({ skip }) => {
    const documents = join(temporaryFolder(), 'Мои документы')
    mkdirSync(documents)
    copyFileSync(tarball, join(documents, basename(tarball)))
    let cwd = temporaryFolder()
    const run: string[] = []
    for (const line of blocksOf('docs/first-order.md').filter(({ language }) => language === 'bat').flatMap(commandsOf)) {
      // What cmd.exe understands, said as this system says it.
      const [command, ...args] = argumentsOf(line.replace('%USERPROFILE%\\Documents', `"${documents}"`).replaceAll('\\', '/'))
      run.push(command!)
      if (command === 'cd') cwd = args[0]!.startsWith('/') ? args[0]! : join(cwd, args[0]!)
      else if (command === 'mkdir') mkdirSync(join(cwd, args[0]!))
      else if (line === 'npx prikaz preview') {
        const child = spawn('npx', ['prikaz', 'preview', '--no-open', '--port', '4670'], { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
        let said = ''
        for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
        await waitFor(() => said.includes('нажмите Ctrl+C') || child.exitCode !== null, () => said)
        // Ctrl+C reaches everything that runs in the window.
        process.kill(-child.pid!, 'SIGINT')
        await waitFor(() => said.includes('Просмотр остановлен.') || child.exitCode !== null, () => said)
        expect(said).toContain('Просмотр остановлен.')
      } else {
        // The questions themselves are answered in a terminal by test/gates/cli-init.test.ts.
        const extra = line === 'npx prikaz init' ? ['--yes'] : command === 'npm' ? ['--prefer-offline', '--no-audit', '--no-fund'] : []
        const { status, stdout, stderr } = spawnSync(command!, [...args, ...extra], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
        if (command === 'npm' && status !== 0 && canSkip(false)) skip('the packages it depends on could not be fetched')
        expect(status, `${line}\n${stdout}${stderr}`).toBe(0)
      }
    }
    expect(run).toEqual(['cd', 'mkdir', 'cd', 'npm', 'npx', 'npx', 'npx', 'npx'])
    const results = readdirSync(join(cwd, 'out'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(docx|pdf|html)$/.test(name))
    expect(results).toHaveLength(9)
    // A second folder names the file that the program came in: `npm install` works there too.
    expect(spawnSync('npx', ['prikaz', 'init', 'ещё', '--yes'], { cwd, encoding: 'utf8' }).status).toBe(0)
    const { devDependencies } = JSON.parse(readFileSync(join(cwd, 'ещё', 'package.json'), 'utf8')) as { devDependencies: { prikaz: string } }
    expect(join(cwd, 'ещё', devDependencies.prikaz.slice('file:'.length))).toBe(join(documents, basename(tarball)))
  }, 240_000)
})
