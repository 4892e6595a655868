/** Neither the cache nor threads change a byte of the results or a word of what is said. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasErrors } from '../../src/diagnostics/diagnostic.ts'
import { openBuildCache } from '../../src/pipeline/build-cache.ts'
import { buildToFolder } from '../../src/pipeline/build-to-folder.ts'
import { openCacheFolder } from '../../src/workspace/cache-folder.ts'
import { createDiskHost } from '../../src/workspace/disk.ts'
import { observeProject } from '../../src/pipeline/observe-project.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { readFolder } from '../helpers/case-folders.ts'
import { ensureCompiled, runCli, startCli } from '../helpers/run-cli.ts'
import { copyBaseContent, temporaryFolder } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

/** What a build says and leaves. */
function build(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = runCli(['build', '--out', 'out', '--quiet', ...args], { cwd })
  return { code, stdout, stderr, files: readFolder(join(cwd, 'out')) }
}

/** The same sources built from nothing, elsewhere. */
function buildAnew(cwd: string, ...args: string[]) {
  const other = temporaryFolder()
  cpSync(join(cwd, 'content'), join(other, 'content'), { recursive: true })
  return build(other, '--no-cache', '--jobs', '1', ...args)
}

describe('all samples', () => {
  it('are the same from the cache, from threads and anew', { timeout: 180_000 }, () => {
    const cwd = temporaryFolder()
    cpSync(contentRoot, join(cwd, 'content'), { recursive: true })
    const anew = buildAnew(cwd)
    expect(anew.code).toBe(0)
    expect(Object.keys(anew.files).length).toBeGreaterThan(20)
    expect(build(cwd, '--jobs', '3')).toEqual(anew)
    expect(build(cwd)).toEqual(anew)
    rmSync(join(cwd, 'out/manifest.json'))
    for (const path of Object.keys(anew.files).slice(0, 9)) rmSync(join(cwd, 'out', path), { force: true })
    // Damaged, and of the same size as before.
    writeFileSync(join(cwd, 'out', Object.keys(anew.files)[10]!), Buffer.alloc(anew.files[Object.keys(anew.files)[10]!]!.length))
    expect(build(cwd, '--jobs', '2')).toEqual(anew)
  })
})

describe('one change after another', () => {
  const order = 'content/stepnoy/programma/order.yaml'
  const edit = (path: string, from: string, to: string) => (cwd: string) => {
    const text = readFileSync(join(cwd, path), 'utf8')
    if (!text.includes(from)) throw new Error(`${path} has no «${from}»`)
    writeFileSync(join(cwd, path), text.replace(from, to))
  }
  const put = (path: string, text: string | Uint8Array) => (cwd: string) => {
    mkdirSync(join(cwd, path, '..'), { recursive: true })
    writeFileSync(join(cwd, path), text)
  }
  const steps: readonly [string, (cwd: string) => void][] = [
    ['a word of the title', edit(order, 'поддержки школ', 'поддержки всех школ')],
    ['a mistake', edit(order, 'control: petrov', 'control: petrow')],
    ['another mistake elsewhere', edit('content/stepnoy/programma/roadmap.yaml', 'Март 2021 года', 'Март 2020 года')],
    ['the first mistake put right', edit(order, 'petrow', 'petrov')],
    ['a template that shadows a built-in one', put('content/stepnoy/templates/partials/act-kind.hbs', '<requisite data-kind="kind"><part data-name="line">РАСПОРЯЖЕНИЕ</part></requisite>\n')],
    ['the same template with a mistake', put('content/stepnoy/templates/partials/act-kind.hbs', '<requisit>\n')],
    ['no template', (cwd) => rmSync(join(cwd, 'content/stepnoy/templates'), { recursive: true })],
    ['a picture that is not there', edit('content/stepnoy/programma/program.yaml', 'В округе работают', '![Схема](схема.png)\n\n      В округе работают')],
    ['the picture', put('content/stepnoy/programma/схема.png', readFileSync(join(contentRoot, 'stepnoy/gerb.png')))],
    ['a second dossier', (cwd) => cpSync(join(cwd, 'content/stepnoy/programma'), join(cwd, 'content/stepnoy/второе дело'), { recursive: true })],
    ['a file that nobody names', put('content/stepnoy/второе дело/лишний.yaml', 'kind: appendix\ntitle: Лишний\n')],
    ['that file renamed', (cwd) => renameSync(join(cwd, 'content/stepnoy/второе дело/лишний.yaml'), join(cwd, 'content/stepnoy/второе дело/другой.yaml'))],
    ['the first dossier gone', (cwd) => rmSync(join(cwd, 'content/stepnoy/programma'), { recursive: true })],
    ['another authority', (cwd) => cpSync(join(cwd, 'content/stepnoy'), join(cwd, 'content/дальний'), { recursive: true })],
    ['its own id', edit('content/дальний/authority.yaml', 'id: stepnoy', 'id: dalny')],
    ['people in another order', edit('content/stepnoy/people.yaml', 'people:', '# список\npeople:')],
  ]

  /** In this process: so many builds would otherwise do nothing but start. */
  async function buildHere(cwd: string, out: string, isCached: boolean) {
    const host = createDiskHost(join(cwd, 'content'))
    const cache = openBuildCache(openCacheFolder(join(out, '.cache')), 'prikaz', observeProject(host))
    // What was written differs: a cached build has nothing to write.
    const { outputs, diagnostics } = await buildToFolder(host, { out, outShownAs: 'out', generator: 'prikaz', formats: ['html'], ...(isCached ? { cache } : {}) })
    return { report: { outputs, diagnostics }, files: readFolder(out) }
  }

  it('always gives what a build from nothing gives', async () => {
    const cwd = temporaryFolder()
    copyBaseContent(join(cwd, 'content'))
    let { files } = await buildHere(cwd, join(cwd, 'out'), true)
    for (const [name, change] of steps) {
      change(cwd)
      const now = await buildHere(cwd, join(cwd, 'out'), true)
      const anew = await buildHere(cwd, join(temporaryFolder(), 'out'), false)
      expect(now.report, name).toEqual(anew.report)
      // A dossier with an error keeps its earlier results.
      if (!hasErrors(now.report.diagnostics)) expect(now.files, name).toEqual(anew.files)
      else expect({ ...files, ...anew.files, 'manifest.json': 0 }, name).toEqual({ ...now.files, 'manifest.json': 0 })
      files = now.files
      expect(await buildHere(cwd, join(cwd, 'out'), true), `${name}, again`).toEqual(now)
    }
  })
})

describe('builds that run at once', () => {
  it('do not disturb one another', async () => {
    const cwd = temporaryFolder()
    copyBaseContent(join(cwd, 'content'))
    for (let i = 0; i < 4; i++) cpSync(join(cwd, 'content/stepnoy/programma'), join(cwd, `content/stepnoy/дело ${i}`), { recursive: true })
    const anew = buildAnew(cwd, '-f', 'html,docx')
    const run = () => {
      const child = startCli(['build', '--out', 'out', '-f', 'html,docx', '--jobs', '2'], { cwd })
      return new Promise<number | null>((resolve) => child.once('exit', resolve))
    }
    expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0])
    expect(readFolder(join(cwd, 'out'))).toEqual(anew.files)
    // One of them finds everything too old and sweeps, the others read.
    for (const path of Object.keys(readFolder(join(cwd, 'out/.cache/units')))) utimesSync(join(cwd, 'out/.cache/units', path), 0, 0)
    rmSync(join(cwd, 'out/.cache/swept'))
    rmSync(join(cwd, 'out/stepnoy'), { recursive: true })
    expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0])
    expect(readFolder(join(cwd, 'out'))).toEqual(anew.files)
  })
})

describe('--jobs', () => {
  it.each(['0', '-1', 'много', '1.5', ''])('refuses «%s»', (jobs) => {
    const { code, stderr } = runCli(['build', `--jobs=${jobs}`])
    expect(code).toBe(2)
    expect(stderr).toContain('--jobs')
  })
})
