/** The same sources give the same bytes in another process, folder, time zone and locale. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFolder } from '../helpers/case-folders.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { ensureCompiled, projectRoot, runCli, startCli } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

const temporary = (): string => temporaryFolder('приказ № 1 ')
const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(readFolder(folder)).map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  )

describe('two builds', () => {
  it('give equal bytes for every file', () => {
    const [one, two] = [temporary(), temporary()]
    const copy = join(two, 'исходные файлы')
    cpSync(contentRoot, copy, { recursive: true })
    const first = runCli(['build', 'content', '--bundle', '--out', join(one, 'out')], {
      cwd: projectRoot,
      env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
    })
    const second = runCli(['build', 'исходные файлы', '--bundle', '--out', 'результат'], {
      cwd: two,
      env: { TZ: 'Asia/Kamchatka', LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8' },
    })
    expect([first.code, second.code], first.stderr + second.stderr).toEqual([0, 0])
    const files = hashes(join(one, 'out'))
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(10)
    expect(hashes(join(two, 'результат'))).toEqual(files)
  })

  it('list every source and output with its hash', () => {
    const folder = temporary()
    runCli(['build', 'content', '--out', folder])
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    const written = hashes(folder)
    delete written['manifest.json']
    const listed: Record<string, string> = {}
    const sources: Record<string, string> = {}
    for (const dossier of manifest.dossiers) {
      for (const output of dossier.outputs) listed[output.path] = output.sha256
      for (const source of dossier.sources) sources[source.path] = source.sha256
    }
    expect(listed).toEqual(written)
    // What stands beside the authorities (site.yaml) belongs to the site, not to a document.
    const yaml = Object.fromEntries(Object.entries(hashes(contentRoot)).filter(([path]) => path.endsWith('.yaml') && path.includes('/')))
    expect(sources).toMatchObject(yaml)
  })
})

describe('a build that does not finish', () => {
  it('leaves the old files whole when it is killed', async () => {
    const [folder, other] = [temporary(), temporary()]
    expect(runCli(['build', 'content', '--out', folder]).code).toBe(0)
    const before = hashes(folder)
    const content = join(other, 'content')
    cpSync(contentRoot, content, { recursive: true })
    for (const path of Object.keys(readFolder(content)).filter((path) => path.endsWith('people.yaml'))) {
      writeFileSync(join(content, path), readFileSync(join(content, path), 'utf8').replace(/initials: [А-Я]/g, 'initials: Ю'))
    }
    expect(runCli(['build', content, '--out', join(other, 'out')]).code).toBe(0)
    const now = hashes(join(other, 'out'))
    expect(now).not.toEqual(before)
    for (const delay of [150, 300, 450, 600, 750, 900]) {
      const child = startCli(['build', content, '--out', folder, '--no-cache'])
      await new Promise((resolve) => setTimeout(resolve, delay))
      child.kill('SIGKILL')
      await new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve(0) : child.once('exit', resolve)))
      const after = Object.entries(hashes(folder)).filter(([path]) => !path.startsWith('.prikaz-staging-'))
      expect(after.map(([path]) => path)).toEqual(Object.keys(before))
      expect(after.filter(([path, hash]) => hash !== before[path] && hash !== now[path])).toEqual([])
    }
  })

  it('leaves nothing behind when it is interrupted', async () => {
    const folder = temporary()
    for (const delay of [300, 500, 700]) {
      const child = startCli(['build', 'content', '--out', folder, '--no-cache'])
      const end = new Promise((resolve) => child.once('exit', resolve))
      await new Promise((resolve) => setTimeout(resolve, delay))
      child.kill('SIGINT')
      await end
      expect(Object.keys(readFolder(folder)).filter((path) => path.startsWith('.prikaz-staging-'))).toEqual([])
    }
  })

  it('keeps the earlier results of a dossier that has an error', () => {
    const folder = temporary()
    const content = join(folder, 'content')
    cpSync(contentRoot, content, { recursive: true })
    expect(runCli(['build', content, '--out', join(folder, 'out')]).code).toBe(0)
    const before = hashes(join(folder, 'out'))
    const order = join(content, 'neftekumsk/podderzhka-shkol-2020/order.yaml')
    writeFileSync(order, readFileSync(order, 'utf8').replace('title:', 'titel:'))
    const { code, stderr } = runCli(['build', content, '--out', join(folder, 'out')])
    expect(code).toBe(1)
    expect(stderr).toContain('titel')
    const after = hashes(join(folder, 'out'))
    delete before['manifest.json']
    expect(after).toMatchObject(before)
  })

  it('removes what the sources no longer produce', () => {
    const folder = temporary()
    const content = join(folder, 'content')
    const out = join(folder, 'out')
    cpSync(join(projectRoot, 'test/cases/base/content'), content, { recursive: true })
    runCli(['build', content, '--out', out])
    expect(existsSync(join(out, 'stepnoy/programma/annex-2-roadmap.pdf'))).toBe(true)
    mkdirSync(join(out, 'чужое'))
    writeFileSync(join(out, 'чужое/заметка.txt'), 'моё')
    const order = join(content, 'stepnoy/programma/order.yaml')
    writeFileSync(order, readFileSync(order, 'utf8').replace('  - roadmap.yaml\n', '').replace(/^.*approve-roadmap.*\n/m, ''))
    rmSync(join(content, 'stepnoy/programma/roadmap.yaml'))
    expect(runCli(['build', content, '--out', out]).code).toBe(0)
    expect(Object.keys(readFolder(out)).filter((path) => /roadmap|annex-1/.test(path))).toEqual([])
    expect(existsSync(join(out, 'stepnoy/programma/annex-program.pdf'))).toBe(true)
    expect(existsSync(join(out, 'чужое/заметка.txt'))).toBe(true)
  })
})
