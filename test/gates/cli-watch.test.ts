/** `build --watch` as a user runs it. */
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ensureCompiled, openCli, runCli, type RunningCli } from '../helpers/run-cli.ts'
import { copyBaseContent, temporaryFolder } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

let cli: RunningCli | undefined
afterEach(async () => {
  if (cli !== undefined && cli.process.exitCode === null) await cli.interrupt()
})

const WAITING = 'Слежу за изменениями'
const ORDER = 'content/stepnoy/programma/order.yaml'

function watch(...args: string[]): { readonly cwd: string; readonly cli: RunningCli } {
  const cwd = temporaryFolder()
  copyBaseContent(join(cwd, 'content'))
  cli = openCli(['build', '--watch', '-f', 'html', ...args], { cwd })
  return { cwd, cli }
}
const edit = (cwd: string, path: string, from: string, to: string): void => {
  const text = readFileSync(join(cwd, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(cwd, path), text.replace(from, to))
}
const html = (cwd: string, name: string): string => readFileSync(join(cwd, 'out/stepnoy/programma', name), 'utf8')

describe('build --watch', () => {
  it('builds what a save has changed, tells mistakes, and recovers', async () => {
    const { cwd, cli } = watch()
    let at = await cli.says(WAITING)
    edit(cwd, ORDER, 'поддержки школ', 'поддержки всех школ')
    at = await cli.says('  stepnoy/programma/order.html\n', await cli.says(`изменилось: ${ORDER}`, at))
    expect(cli.output().slice(0, at)).toMatch(/Записано в папку «out» за [\d,]+ с: 1 файл\n$|1 файл\n {2}stepnoy/)
    expect(html(cwd, 'order.html')).toContain('поддержки всех школ')

    edit(cwd, ORDER, 'control: petrov', 'control: petrow')
    at = await cli.says('Прежние файлы в папке «out» целы', await cli.says(`${ORDER}:15:14: ошибка:`, at))
    expect(html(cwd, 'order.html')).toContain('Петров')

    edit(cwd, ORDER, 'control: petrow', 'control: petrov')
    at = await cli.says('Файлы в папке «out» не изменились', at)
    expect(await cli.interrupt()).toBe(0)
    expect(cli.output()).toContain('Слежение остановлено.')
  })

  it('follows files however editors save them, and folders that come and go', async () => {
    const { cwd, cli } = watch()
    let at = await cli.says(WAITING)
    // As Vim, LibreOffice and many others save: beside, then in place.
    const text = readFileSync(join(cwd, ORDER), 'utf8').replace('поддержки школ', 'поддержки сёл')
    writeFileSync(join(cwd, 'content/stepnoy/programma/.order.yaml.swp'), 'x')
    writeFileSync(join(cwd, `${ORDER}~`), text)
    renameSync(join(cwd, `${ORDER}~`), join(cwd, ORDER))
    at = await cli.says('stepnoy/programma/order.html\n', at)

    cpSync(join(cwd, 'content/stepnoy/programma'), join(cwd, 'content/stepnoy/второе дело'), { recursive: true })
    at = await cli.says('stepnoy/второе дело/annex-2-roadmap.html\n', at)
    edit(cwd, 'content/stepnoy/второе дело/roadmap.yaml', 'Март 2021 года', 'Апрель 2021 года')
    at = await cli.says('stepnoy/второе дело/annex-2-roadmap.html\n', at)
    rmSync(join(cwd, 'content/stepnoy/второе дело'), { recursive: true })
    at = await cli.says('Удалено из папки «out»', at)
    expect(existsSync(join(cwd, 'out/stepnoy/второе дело'))).toBe(false)

    // A template of one's own appears where there was no folder for it.
    cpSync('templates/partials/act-kind.hbs', join(cwd, 'content/stepnoy/templates/partials/act-kind.hbs'), { recursive: true })
    edit(cwd, 'content/stepnoy/templates/partials/act-kind.hbs', '\n', '\n\n')
    at = await cli.says(/изменилось: .*/, at)
    await cli.says(/(?:не изменились|Записано)/, at)
    expect(await cli.interrupt()).toBe(0)
    expect(readdirSync(join(cwd, 'out')).filter((name) => name.startsWith('.'))).toEqual(['.cache'])
  })

  it('prints one line of JSON for each build', async () => {
    const { cwd, cli } = watch('--json')
    const at = await cli.says(/^\{.*\}\n/)
    edit(cwd, ORDER, 'control: petrov', 'control: petrow')
    await cli.says(/^\{.*\}\n/, at)
    expect(await cli.interrupt()).toBe(0)
    const [first, second] = cli.output().trim().split('\n').map((line) => JSON.parse(line) as { outputs: unknown[]; diagnostics: { code: string }[] })
    expect([first!.outputs.length, first!.diagnostics]).toEqual([3, []])
    expect(second!.diagnostics.map(({ code }) => code)).toEqual(['ref/unknown-person'])
  })

  it('needs the cache', () => {
    expect(runCli(['build', '--watch', '--no-cache'])).toMatchObject({ code: 2, stderr: expect.stringContaining('не сочетаются') })
  })
})
