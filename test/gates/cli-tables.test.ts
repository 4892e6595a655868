/** `prikaz tables` and `prikaz register` as a user meets them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFolder } from '../helpers/case-folders.ts'
import { ensureCompiled, runCli } from '../helpers/run-cli.ts'
import { copyBaseContent, temporaryFolder } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

function project(): string {
  const folder = temporaryFolder()
  copyBaseContent(join(folder, 'content'))
  return folder
}

const files = (folder: string): string[] => (existsSync(folder) ? Object.keys(readFolder(folder)).sort() : [])

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8')
  expect(change(text)).not.toBe(text)
  writeFileSync(path, change(text))
}

describe('tables', () => {
  it('writes a workbook for the dossier and a file for each table, and says so', () => {
    const cwd = project()
    const { code, stdout } = runCli(['tables', '--format', 'csv,xlsx,json'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('Готово, файлы в папке «out/tables»:')
    expect(files(join(cwd, 'out/tables'))).toEqual(['stepnoy/programma/programma.xlsx', 'stepnoy/programma/roadmap.csv', 'stepnoy/programma/roadmap.json', 'tables.json'])
  })

  it('removes the tables of a plan that is gone, and nothing else', () => {
    const cwd = project()
    runCli(['tables', '--format', 'csv'], { cwd })
    writeFileSync(join(cwd, 'out/tables/stepnoy/programma/моё.csv'), '')
    edit(join(cwd, 'content/stepnoy/programma/roadmap.yaml'), (text) => text.replace(/^kind: roadmap/m, 'kind: roadmap\nid: plan-new'))
    edit(join(cwd, 'content/stepnoy/programma/order.yaml'), (text) => text.replace(/annex: roadmap/, 'annex: plan-new'))
    expect(runCli(['tables', '--format', 'csv'], { cwd }).code).toBe(0)
    expect(files(join(cwd, 'out/tables'))).toEqual(['stepnoy/programma/plan-new.csv', 'stepnoy/programma/моё.csv', 'tables.json'])
  })

  it('says what it can not do: a format, a folder among the sources, a dossier with errors', () => {
    const cwd = project()
    const format = runCli(['tables', '--format', 'pdf'], { cwd })
    expect(format.code).toBe(2)
    expect(format.stderr).toContain('нет формата «pdf»')
    const inside = runCli(['tables', '--out', 'content/tables'], { cwd })
    expect(inside.code).toBe(1)
    expect(inside.stderr).toContain('лежит внутри исходных файлов')
    edit(join(cwd, 'content/stepnoy/programma/roadmap.yaml'), (text) => text.replace(/^title:/m, 'titel:'))
    const broken = runCli(['tables', '--json'], { cwd })
    expect(broken.code).toBe(1)
    expect(JSON.parse(broken.stdout)).toMatchObject({ outputs: [], diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'schema/unknown-key' })]) })
    expect(files(join(cwd, 'out'))).toEqual([])
  })
})

describe('register', () => {
  it('lists every act with its status, and links to what was built', () => {
    const cwd = project()
    runCli(['build', '--format', 'html,pdf'], { cwd })
    const { code } = runCli(['register', '--format', 'html,csv,json'], { cwd })
    expect(code).toBe(0)
    expect(files(join(cwd, 'out/register'))).toEqual(['register.csv', 'register.html', 'register.json'])
    const { records } = JSON.parse(readFileSync(join(cwd, 'out/register/register.json'), 'utf8'))
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({ id: 'stepnoy/programma', status: 'действует', htmlUrl: '../stepnoy/programma/order.html', pdfUrl: '../stepnoy/programma/order.pdf' })
    expect(existsSync(join(cwd, 'out/register', records[0].pdfUrl))).toBe(true)
  })

  it('is not written while an act can not be read', () => {
    const cwd = project()
    edit(join(cwd, 'content/stepnoy/programma/order.yaml'), (text) => text.replace(/^title:/m, 'titel:'))
    const { code, stdout } = runCli(['register'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('Ни одного файла не записано.')
    expect(files(join(cwd, 'out'))).toEqual([])
  })
})
