/** `check --jobs`: the findings, their order and their words do not depend on the number of threads. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { testRoot } from '../helpers/case-folders.ts'
import { ensureCompiled, runCli } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

/** Two authorities with one id, and dossiers of which each has findings of its own. */
function project(): string {
  const folder = join(temporaryFolder(), 'приказы')
  const base = join(testRoot, 'cases/base/content/stepnoy')
  for (const authority of ['nagornoe', 'stepnoy']) {
    for (const name of ['authority.yaml', 'people.yaml']) cpSync(join(base, name), join(folder, authority, name))
    for (let number = 1; number <= 11; number++) {
      const dossier = join(folder, authority, `delo-${String(number).padStart(2, '0')}`)
      cpSync(join(base, 'programma'), dossier, { recursive: true })
      const change = (file: string, from: string, to: string): void => writeFileSync(join(dossier, file), readFileSync(join(dossier, file), 'utf8').replace(from, to))
      if (number % 3 === 0) change('order.yaml', 'В целях', `В целях среднерегionalных дел № ${number}, приказа №${number}`)
      if (number % 5 === 0) change('order.yaml', 'executor: imo', 'executor: imoo')
      if (number % 7 === 0) change('roadmap.yaml', 'kind: roadmap', 'kind: roadmapp')
    }
  }
  return folder
}

describe('check in threads', () => {
  const cwd = project()

  it('says the same as in one', () => {
    const alone = runCli(['check', '.', '--format', 'json', '--jobs', '1'], { cwd })
    expect(alone.code).toBe(1)
    expect(alone.stdout).toContain('language/mixed-script')
    expect(alone.stdout).toContain('authority/duplicate-id')
    expect(alone.stdout).toContain('schema/kind-unknown')
    expect(runCli(['check', '.', '--format', 'json', '-j', '3'], { cwd })).toMatchObject({ code: 1, stdout: alone.stdout })
  }, 120_000)

  it('lays out pages in threads too', () => {
    const [alone, divided] = ['1', '2'].map((jobs) => runCli(['check', 'stepnoy', '--layout', '-j', jobs], { cwd }))
    expect(divided!.stdout).toBe(alone!.stdout)
  }, 120_000)

  it('wants a number', () => {
    expect(runCli(['check', '.', '--jobs', 'все'], { cwd })).toMatchObject({ code: 2 })
    expect(runCli(['check', '.', '--layout', '--gost', 'a.docx'], { cwd })).toMatchObject({ code: 2 })
  })
})
