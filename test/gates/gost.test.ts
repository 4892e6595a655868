/** Promise: what the program draws is in order by its own measure, down to the last note; and `check --gost` as users call it. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkWordFile, type WordCheckOptions } from '../../src/pipeline/check-word-file.ts'
import { loadAuthorityStyle } from '../../src/pipeline/load-authority-style.ts'
import { buildContent } from '../../src/pipeline/build-content.ts'
import { createDiskHost } from '../../src/workspace/disk.ts'
import type { Host } from '../../src/workspace/host.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { caseHost, listCases } from '../helpers/case-folders.ts'
import { ensureCompiled, runCli } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { order } from '../helpers/word-order.ts'
import { defaultStyles, p, wordFile } from '../helpers/word-file.ts'

interface Sample {
  readonly path: string
  readonly host: Host
  readonly bytes: Uint8Array
}

describe('our own documents', () => {
  let samples: readonly Sample[] = []
  beforeAll(async () => {
    const hosts: [string, Host][] = [['content/', createDiskHost(contentRoot)], ...listCases('build').map((name): [string, Host] => [`${name}/`, caseHost('build', name)])]
    const built = await Promise.all(
      hosts.map(async ([prefix, host]) => (await buildContent(host, { formats: ['docx'] })).outputs.map(({ path, bytes }) => ({ path: prefix + path, host, bytes }))),
    )
    samples = built.flat().filter(({ path }) => path.endsWith('.docx'))
  })

  const findings = (optionsOf: (sample: Sample) => WordCheckOptions): readonly string[] =>
    samples
      .flatMap((sample) => checkWordFile(sample.bytes, sample.path, optionsOf(sample)).diagnostics)
      // That case prints a lone quotation mark on purpose; the check of its sources says so too.
      .filter(({ code, place }) => !(place?.file.startsWith('hostile-text/') && code === 'typography/straight-quotes'))
      .map(({ code, message, place }) => `${place?.file} ${place?.word?.paragraph} ${code} ${message} ${place?.quote}`)

  it('are many', () => {
    expect(samples.length).toBeGreaterThan(50)
  })

  it.each(['gost-2025', 'gost-2016', undefined] as const)('have no findings by %s', (profile) => {
    expect(findings(() => (profile === undefined ? {} : { profile }))).toEqual([])
  })

  it('have no findings by the house style of their authority', () => {
    const styleOf = ({ path, host }: Sample): WordCheckOptions => {
      const authority = path.split('/')[1]!
      const loaded = loadAuthorityStyle(host, authority).value!
      return { houseStyle: loaded.style, ...(loaded.weights === undefined ? {} : { weights: loaded.weights }) }
    }
    expect(findings(styleOf)).toEqual([])
  })
})

describe('prikaz check --gost', () => {
  beforeAll(ensureCompiled)

  it('says that a file is in order, and by what measure', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'Приказ 212.docx'), order())
    const { code, stdout, stderr } = runCli(['check', '--gost', 'Приказ 212.docx'], { cwd: folder })
    expect([code, stdout, stderr]).toEqual([0, 'Замечаний нет.\n', 'Проверено: 1 файл; оформление – ГОСТ Р 7.0.97-2025.\n'])
    expect(runCli(['check', 'Приказ 212.docx', '--gost'], { cwd: folder }).code).toBe(0)
    expect(runCli(['check', '--gost', '*.docx'], { cwd: folder }).stdout).toBe('Замечаний нет.\n')
  })

  it('goes through folders, names what it leaves aside, and shows the paragraph', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'приказы', '2025'), { recursive: true })
    writeFileSync(join(folder, 'приказы', 'а.docx'), order({ sheet: { top: 15 } }))
    writeFileSync(join(folder, 'приказы', '2025', 'б.docx'), order({}, { styles: defaultStyles({ font: 'Calibri' }) }))
    writeFileSync(join(folder, 'приказы', 'в.doc'), 'x')
    writeFileSync(join(folder, 'приказы', '~$а.docx'), 'x')
    const { code, stdout, stderr } = runCli(['check', '--gost', 'приказы'], { cwd: folder })
    expect(code).toBe(1)
    expect(stdout).toContain('приказы/а.docx, абзац 1: ошибка: Верхнее поле 15 мм, а должно быть не меньше 20 мм (ГОСТ Р 7.0.97-2025, поля документа) [gost/margins]\n  1 │ АДМИНИСТРАЦИЯ СТЕПНОГО')
    expect(stdout).toContain('Как исправить: Word: Макет → Поля')
    expect(stdout).toContain('приказы/2025/б.docx, абзац 7: замечание: Текст набран шрифтом Calibri')
    expect(stdout).toContain('1 ошибка, 1 замечание в 2 файлах')
    expect(stderr).toContain('В папке «приказы» не проверено: 1 файл других форматов (в.doc).')
  })

  it('reports in every format, without lines that a Word file has not', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'а.docx'), order({ preamble: p('В целях поддержки школ округа и коллективов', { p: '<w:ind w:firstLine="709"/><w:jc w:val="both"/>', r: '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>' }) }))
    const run = (format: string): string => runCli(['check', '--gost', 'а.docx', '--format', format], { cwd: folder }).stdout
    const json = JSON.parse(run('json')) as { diagnostics: readonly { place: unknown }[] }
    expect(json.diagnostics.map(({ place }) => place)).toEqual([{ file: 'а.docx', quote: 'В целях поддержки школ округа и коллективов', word: { paragraph: 7, at: [0, 43] } }])
    const sarif = JSON.parse(run('sarif')) as { runs: readonly { results: readonly { locations: readonly unknown[] }[] }[] }
    expect(sarif.runs[0]!.results[0]!.locations).toEqual([
      { logicalLocations: [{ name: 'абзац 7', kind: 'element' }], physicalLocation: { artifactLocation: { uri: '%D0%B0.docx', uriBaseId: '%SRCROOT%' } } },
    ])
    expect(run('github')).toMatch(/^::warning file=а.docx,title=[^\n]*::Абзац 7: Здесь шрифт Arial/)
    expect(JSON.parse(run('gitlab'))).toMatchObject([{ check_name: 'gost/mixed-fonts', location: { path: 'а.docx', lines: { begin: 7 } } }])
    expect(runCli(['check', '--gost', 'а.docx', '--max-warnings', '0'], { cwd: folder }).code).toBe(1)
  })

  it('has one clear message for a file that can not be read', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'скан.docx'), '%PDF-1.4')
    writeFileSync(join(folder, 'оборван.docx'), wordFile({ body: p('Приказ') }).subarray(0, 300))
    const { code, stdout, stderr } = runCli(['check', '--gost', 'скан.docx', 'оборван.docx', 'нет.docx'], { cwd: folder })
    expect(code).toBe(1)
    expect(stdout).toContain('скан.docx: ошибка: Это файл PDF: поля, шрифты и стили из него не прочитать [docx/other-format]')
    expect(stdout).toContain('оборван.docx: ошибка: Документ поврежден: он обрывается, скопирован или скачан не до конца [docx/damaged]')
    expect(stdout).toContain('нет.docx: ошибка: Файл не читается: его нет по этому пути [docx/cannot-read]')
    expect(stdout + stderr).not.toMatch(/\bat .*\.js:|Error/)
    writeFileSync(join(folder, 'огромный.docx'), '')
    truncateSync(join(folder, 'огромный.docx'), 101 * 2 ** 20)
    expect(runCli(['check', '--gost', 'огромный.docx'], { cwd: folder }).stdout).toContain('огромный.docx: ошибка: Документ слишком велик: больше 100 МБ [docx/too-large]')
    mkdirSync(join(folder, 'пусто'))
    expect(runCli(['check', '--gost'], { cwd: folder })).toMatchObject({ code: 2 })
    expect(runCli(['check', '--gost', 'пусто'], { cwd: folder }).stdout).toContain('[docx/nothing-found]')
  })

  it('explains what it does not do', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'а.docx'), order())
    expect(runCli(['check', '--gost', 'а.docx', '--fix'], { cwd: folder })).toMatchObject({ code: 2, stderr: expect.stringContaining('«--fix»') as string })
    expect(runCli(['check', 'а.docx'], { cwd: folder })).toMatchObject({ code: 2, stderr: expect.stringContaining('prikaz check --gost') as string })
    expect(runCli(['check', '--profile', 'gost-2016'])).toMatchObject({ code: 2 })
    expect(runCli(['check', '--gost', join(folder, 'а.docx'), '--authority', 'content/neftekumsk']).stderr).toBe('Проверено: 1 файл; оформление – ГОСТ Р 7.0.97-2025 и «content/neftekumsk».\n')
    expect(runCli(['check', '--gost', join(folder, 'а.docx'), '--authority', folder]).code).toBe(2)
  })
})
