/** The command line as a user meets it: words, exit codes, streams, files. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { codes } from '../../src/diagnostics/catalogue/index.ts'
import { readFolder } from '../helpers/case-folders.ts'
import { ensureCompiled, projectRoot, runCli } from '../helpers/run-cli.ts'
import { copyBaseContent, temporaryFolder } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

const ORDER = 'stepnoy/programma/order.yaml'
const DOCUMENTS = ['annex-1-program', 'annex-2-roadmap', 'order']

/** A folder with the base content in `name`. */
function project(name = 'content'): string {
  const folder = temporaryFolder()
  copyBaseContent(join(folder, name))
  return folder
}

function replaceIn(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

const files = (folder: string): string[] => Object.keys(readFolder(folder)).sort()
const listed = (out: string): string[] =>
  JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).dossiers.flatMap((dossier: { outputs: { path: string }[] }) =>
    dossier.outputs.map((output) => output.path),
  )
const outputs = (formats: readonly string[], documents = DOCUMENTS): string[] =>
  documents.flatMap((document) => formats.map((format) => `stepnoy/programma/${document}.${format}`)).sort()

/** Names at the beginning of the lines under «Команды:». */
const commandsIn = (help: string): readonly string[] => [...help.slice(help.indexOf('Команды:')).matchAll(/^  ([a-z]+) /gm)].map((match) => match[1]!)

describe('help', () => {
  it('speaks Russian and lists the commands', () => {
    const { code, stdout, stderr } = runCli(['--help'])
    expect(stdout).toMatchInlineSnapshot(`
      "Использование: prikaz <команда> [параметры]

      Приказ с приложениями из YAML: DOCX, PDF/A и HTML в официальном формате

      Параметры:
        -V, --version  показать версию
        -h, --help     показать справку

      Команды:
        init           завести папку приказов
        new            добавить документ
        build          собрать приказы с приложениями
        preview        показать документы в браузере и обновлять при сохранении
        check          проверить исходные файлы
        diff           показать, что изменилось между редакциями
        amend          составить приказ о внесении изменений
        seal           запечатать подписанные акты
        publish        собрать сайт с актами
        register       составить реестр актов
        tables         выгрузить таблицы в XLSX и CSV
        calendar       составить календари мероприятий
        stamp          поставить отметку об электронной подписи
        explain        объяснить замечание
        textconv       показать исходный файл текстом (для git diff)
        completion     дополнение команд клавишей Tab
        help           показать справку о команде

      Код завершения:
        0  ошибок нет
        1  есть ошибки в исходных файлах или результат не удалось записать
        2  неверно задана команда
        3  сбой самой программы
      "
    `)
    expect([code, stderr]).toEqual([0, ''])
  })

  it('describes a command', () => {
    const { code, stdout } = runCli(['help', 'build'])
    expect(stdout).toMatchInlineSnapshot(`
      "Использование: prikaz build [параметры] [путь]

      Собирает приказы с приложениями в DOCX, PDF и HTML. При ошибке в деле прежние файлы этого дела
      остаются целы.

      Аргументы:
        путь                   папка исходных файлов, органа или дела либо один файл (по умолчанию:
                               content)

      Параметры:
        -o, --out <папка>      папка результатов (по умолчанию: out)
        -f, --format <список>  форматы через запятую: docx, pdf, html (по умолчанию: docx,pdf,html)
        --bundle               собрать ещё и один PDF: приказ со всеми приложениями
        --as-of <дата>         собрать акты в той редакции, которая действовала на эту дату: 2021-03-01
        --json                 отчёт в JSON
        -q, --quiet            печатать только замечания
        -j, --jobs <число>     сколько дел собирать сразу (по умолчанию – по числу ядер)
        -w, --watch            следить за исходными файлами и пересобирать то, что изменилось
        --no-cache             собрать всё заново, не беря готовое из папки out/.cache
        -h, --help             показать справку

      Примеры:
        prikaz build
        prikaz build content/neftekumsk --format docx
        prikaz build --bundle
        prikaz build --watch --format docx
        prikaz build content/neftekumsk --as-of 2021-03-01 --out out/2021-03-01
        prikaz build "content/neftekumsk/podderzhka-shkol-2020/order.yaml" --out "D:\\приказы"

      Код завершения:
        0  ошибок нет
        1  есть ошибки в исходных файлах или результат не удалось записать
        2  неверно задана команда
        3  сбой самой программы
      "
    `)
    expect(code).toBe(0)
    expect(runCli(['build', '--help']).stdout).toBe(stdout)
  })

  it('describes every command without an English word of the library', () => {
    for (const command of commandsIn(runCli(['--help']).stdout)) {
      expect(runCli(['help', command]).stdout).not.toMatch(/Usage|Options|Arguments|default|choices|display help/)
    }
  })

  it('tells the version', () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
    expect(runCli(['--version'])).toEqual({ code: 0, stdout: version + '\n', stderr: '' })
  })

  it('shows the help when nothing is asked', () => {
    expect(runCli([])).toEqual({ ...runCli(['--help']), code: 2 })
  })
})

describe('a wrong command line', () => {
  it.each([
    [['biuld'], 'нет команды «biuld»', 'Возможно, имелось в виду «build»'],
    [['собрать'], 'нет команды «собрать»', 'Справка: prikaz --help'],
    [['help', 'chek'], 'нет команды «chek»', 'Возможно, имелось в виду «check»'],
    [['build', '--fromat', 'docx'], 'нет параметра «--fromat»', 'Возможно, имелось в виду «--format»'],
    [['build', '--zzz'], 'нет параметра «--zzz»', 'Справка: prikaz --help'],
    [['build', '--out'], 'у параметра «--out» не указано значение', 'Справка: prikaz --help'],
    [['build', '--format', 'odt'], 'нет формата «odt»', 'Можно указать: docx, pdf, html'],
    [['build', '--format', ','], 'нет формата «,»', 'Можно указать: docx, pdf, html'],
    [['build', '--as-of', '2021-02-30'], '«2021-02-30» – не дата', 'Например: --as-of 2021-03-01 или --as-of 01.03.2021'],
    [['check', '--format', 'xml'], 'у параметра «--format» нет значения «xml»', 'Можно указать: text, json, sarif, github, gitlab'],
    [['build', 'нет/такой папки'], 'нет такой папки или файла: «нет/такой папки»', 'Проверьте путь. Обычно это папка content'],
    [['build', 'мои', 'приказы'], 'слишком много аргументов', 'Если в пути есть пробелы, возьмите его в кавычки: "мои приказы/content"'],
    [['explain', 'yaml/tab-indnt'], 'нет замечания с кодом «yaml/tab-indnt»', 'Возможно, имелось в виду «yaml/tab-indent»'],
    [['explain', 'что-то'], 'нет замечания с кодом «что-то»', 'Все коды: prikaz explain'],
  ])('%j', (args, message, help) => {
    const { code, stdout, stderr } = runCli(args)
    const [first, second] = stderr.split('\n')
    expect(first).toBe(`Ошибка: ${message}`)
    expect(second).toBe(help)
    expect(stderr).not.toMatch(/\n\s+at |error:/)
    expect([code, stdout]).toEqual([2, ''])
  })

  it('guesses the folder when it is one level too high', () => {
    const { code, stderr } = runCli(['check', '.'], { cwd: project('мои приказы') })
    expect([code, stderr]).toEqual([2, 'Ошибка: в папке «.» нет ни одного органа\nВозможно, имелась в виду папка «мои приказы»\n'])
  })
})

describe('build', () => {
  it('builds content/ into out/ and lists the files', () => {
    const cwd = project()
    const { code, stdout, stderr } = runCli(['build'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Готово, файлы в папке «out»:\n/)
    expect(files(join(cwd, 'out'))).toEqual(['manifest.json', ...outputs(['docx', 'html', 'pdf'])])
    for (const path of outputs(['docx', 'html', 'pdf'])) expect(stdout).toContain(`  ${path}\n`)
  })

  it.each(['content/stepnoy', 'content/stepnoy/programma', 'content/stepnoy/people.yaml'])('builds all that %s prints', (path) => {
    const cwd = project()
    expect(runCli(['build', path, '--format', 'html'], { cwd }).code).toBe(0)
    expect(files(join(cwd, 'out'))).toEqual(['manifest.json', ...outputs(['html'])])
  })

  it('builds one file alone and keeps the others listed', () => {
    const cwd = project()
    const out = join(cwd, 'out')
    runCli(['build', '--format', 'html'], { cwd })
    const before = readFolder(out)
    replaceIn(join(cwd, 'content', 'stepnoy/people.yaml'), 'initials: А.Б.', 'initials: А.Я.')
    const { code, stdout } = runCli(['build', `content/${ORDER}`, '--format', 'html'], { cwd })
    expect([code, stdout]).toEqual([0, 'Готово, файлы в папке «out»:\n  stepnoy/programma/order.html\n'])
    expect(listed(out)).toEqual(outputs(['html']))
    const after = readFolder(out)
    const changed = Object.keys(after).filter((path) => !Buffer.from(after[path]!).equals(before[path]!))
    expect(changed.sort()).toEqual(['manifest.json', 'stepnoy/programma/order.html'])
  })

  it('takes paths with Russian letters and spaces, absolute ones, and ones from a folder inside', () => {
    const cwd = project('мои приказы')
    expect(runCli(['build', 'мои приказы', '--out', 'готовые файлы', '-f', 'html'], { cwd }).code).toBe(0)
    expect(runCli(['build', join(cwd, 'мои приказы'), '--out', join(cwd, 'б'), '-f', 'html']).code).toBe(0)
    const inside = join(cwd, 'мои приказы/stepnoy/programma')
    expect(runCli(['build', '.', '--out', '../../../в', '-f', 'html'], { cwd: inside }).code).toBe(0)
    const expected = ['manifest.json', ...outputs(['html'])]
    for (const out of ['готовые файлы', 'б', 'в']) expect(files(join(cwd, out))).toEqual(expected)
  })

  it('takes a folder named in the Windows way as a name', () => {
    const cwd = project()
    expect(runCli(['build', '--out', 'D:\\приказы', '-f', 'html'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  })

  it('makes only the formats asked for, however they are listed', () => {
    const cwd = project()
    expect(runCli(['build', '--format', 'HTML, docx'], { cwd }).code).toBe(0)
    expect(files(join(cwd, 'out'))).toEqual(['manifest.json', ...outputs(['docx', 'html'])])
  })

  it('reports in JSON', () => {
    const cwd = project()
    const { code, stdout, stderr } = runCli(['build', '--json', '-f', 'html'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({ version: 1, tool: { name: 'prikaz' }, diagnostics: [] })
    expect(report.outputs.map((output: { path: string }) => output.path).sort()).toEqual(outputs(['html']))
    replaceIn(join(cwd, 'content', ORDER), 'control: petrov', 'control: petrow')
    const broken = runCli(['build', '--json'], { cwd })
    expect([broken.code, broken.stderr]).toEqual([1, ''])
    expect(JSON.parse(broken.stdout)).toMatchObject({
      outputs: [],
      diagnostics: [{ code: 'ref/unknown-person', place: { file: `content/${ORDER}`, range: { start: { line: 15, column: 14 } } } }],
    })
  })

  it('says nothing when asked to be quiet, except findings', () => {
    const cwd = project()
    expect(runCli(['build', '--quiet', '-f', 'html'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
    replaceIn(join(cwd, 'content', ORDER), 'control: petrov', 'control: petrow')
    const { code, stdout, stderr } = runCli(['build', '-q', '-f', 'html'], { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('[ref/unknown-person]')
  })

  it('builds the other authorities when one is broken', () => {
    const cwd = project()
    cpSync(join(cwd, 'content/stepnoy'), join(cwd, 'content/lesnoy'), { recursive: true })
    replaceIn(join(cwd, 'content/stepnoy/people.yaml'), '\npeople:', '\npoeple:')
    const { code, stdout, stderr } = runCli(['build', '-f', 'html'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('content/stepnoy/people.yaml:2:1: ошибка: ')
    expect(stdout).toContain('  lesnoy/programma/order.html\n')
    expect(stdout).not.toContain('  stepnoy/')
  })
})

/** The act of the base content is signed. */
const UNSEALED = 'Подписано, но не запечатано: 1 акт. Правку подписанного текста программа может не заметить. Запечатать: prikaz seal content/stepnoy/programma\n'

describe('check', () => {
  const broken = (): string => {
    const cwd = project('мои приказы')
    replaceIn(join(cwd, 'мои приказы', ORDER), 'control: petrov', 'control: petrow')
    replaceIn(join(cwd, 'мои приказы', 'stepnoy/programma/roadmap.yaml'), 'title: Создание', 'result: Приказ, title: Создание')
    return cwd
  }
  const file = `мои приказы/${ORDER}`

  it('is content with sound sources and writes nothing', () => {
    const cwd = project()
    expect(runCli(['check'], { cwd })).toEqual({ code: 0, stdout: 'Замечаний нет.\n', stderr: UNSEALED })
    expect(Object.keys(readFolder(cwd)).filter((path) => !path.startsWith('content/'))).toEqual([])
  })

  it('prints findings with the path as the user would write it', () => {
    const cwd = broken()
    const { code, stdout, stderr } = runCli(['check', 'мои приказы'], { cwd })
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatchInlineSnapshot(`
      "мои приказы/stepnoy/programma/order.yaml:15:14: ошибка: В people.yaml нет ни человека, ни подразделения с обозначением «petrow» [ref/unknown-person]
        14 │     text: обеспечить выполнение плана
        15 │   - control: petrow
           │              ^~~~~~
        16 │   - inForce: signing
        Как исправить: Возможно, имелось в виду «petrov»

      мои приказы/stepnoy/programma/roadmap.yaml:8:54: предупреждение: Ключ «result» заполнен (мероприятий: 1), но столбца «result» в таблице нет, и он не напечатается [roadmap/hidden-value]
        7 │     events:
        8 │ …roup, period: Март 2021 года, result: Приказ, title: Создание рабочей группы }
          │                                ^~~~~~
        9 │       - { id: monitoring, period: Февраль; июнь; ноябрь, title: Мониторинг результатов }
        Как исправить: Добавьте «result» в «columns» или уберите этот ключ из мероприятий

      1 ошибка, 1 предупреждение в 2 файлах
      "
    `)
    const nearby = runCli(['check', '.'], { cwd: join(cwd, 'мои приказы/stepnoy') })
    expect(nearby.stdout).toMatch(/^programma\/order\.yaml:15:14: ошибка: /)
    const above = runCli(['check', '.'], { cwd: join(cwd, 'мои приказы/stepnoy/programma') })
    expect(above.stdout).toMatch(/^order\.yaml:15:14: ошибка: /)
  })

  it('does not fail for a warning', () => {
    const cwd = project()
    replaceIn(join(cwd, 'content/stepnoy/programma/roadmap.yaml'), 'title: Создание', 'result: Приказ, title: Создание')
    const { code, stdout } = runCli(['check'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('1 предупреждение в 1 файле')
  })

  it('reports in JSON', () => {
    const cwd = broken()
    const { code, stdout } = runCli(['check', 'мои приказы', '--format', 'json'], { cwd })
    expect(code).toBe(1)
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({ version: 1, tool: { name: 'prikaz' }, summary: { errors: 1, warnings: 1 } })
    expect(report.diagnostics[0]).toMatchObject({ code: 'ref/unknown-person', severity: 'error', place: { file, pointer: '/points/2/control' } })
    expect(runCli(['check', 'мои приказы', '--json'], { cwd }).stdout).toBe(stdout)
  })

  it('reports in SARIF with what the format demands', () => {
    const { code, stdout } = runCli(['check', 'мои приказы', '--format', 'sarif'], { cwd: broken() })
    expect(code).toBe(1)
    const log = JSON.parse(stdout)
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif') })
    const [run] = log.runs
    const { driver } = run.tool
    expect(driver.name).toBe('prikaz')
    expect(run.results).toHaveLength(2)
    for (const result of run.results) {
      expect(driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      expect(['error', 'warning', 'note']).toContain(result.level)
      expect(result.message.text).toMatch(/[а-яё]/)
      const { artifactLocation, region } = result.locations[0].physicalLocation
      expect(decodeURIComponent(artifactLocation.uri)).toMatch(/^мои приказы\/stepnoy\/programma\//)
      expect(artifactLocation.uri).not.toMatch(/[ а-яё\\]/)
      expect(region.startLine).toBeGreaterThan(0)
      expect(region.startColumn).toBeGreaterThan(0)
      expect(region.endColumn).toBeGreaterThan(region.startColumn)
    }
  })

  it('reports as annotations of GitHub, and prints nothing when all is well', () => {
    const { code, stdout } = runCli(['check', 'мои приказы', '--format', 'github'], { cwd: broken() })
    expect(code).toBe(1)
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(new RegExp(`^::error file=${file},line=15,col=14,.*title=[^:]+::.*«petrow».*%0A`))
    expect(lines[1]).toMatch(/^::warning file=/)
    expect(runCli(['check', '--format', 'github'], { cwd: project() })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('reports as Code Quality of GitLab', () => {
    const { code, stdout } = runCli(['check', 'мои приказы', '--format', 'gitlab'], { cwd: broken() })
    expect(code).toBe(1)
    const issues = JSON.parse(stdout)
    expect(issues).toMatchObject([
      { check_name: 'ref/unknown-person', severity: 'major', location: { path: file, lines: { begin: 15 } } },
      { check_name: 'roadmap/hidden-value', severity: 'minor' },
    ])
    expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(2)
    for (const issue of issues) expect(issue.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  it('says so when a folder holds no authority or no dossier', () => {
    const empty = temporaryFolder()
    const nothing = runCli(['check', empty])
    expect(nothing.code).toBe(1)
    expect(nothing.stdout).toContain(`${basename(empty)}: ошибка: Здесь нет ни одного органа`)
    const cwd = project()
    mkdirSync(join(cwd, 'content/stepnoy/новое дело'))
    const { code, stderr } = runCli(['build', 'content/stepnoy/новое дело'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('content/stepnoy/новое дело: ошибка: Здесь нет ни одного дела')
  })
})

describe('explain', () => {
  it('lists the codes of an area', () => {
    const { code, stdout } = runCli(['explain', 'time'])
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n').every((line) => line.startsWith('time/'))).toBe(true)
  })

  it('explains a code', () => {
    const { code, stdout } = runCli(['explain', 'yaml/tab-indent'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^yaml\/tab-indent · ошибка\n[А-Я].*\n\n.{80,}/s)
    expect(JSON.parse(runCli(['explain', 'yaml/tab-indent', '--json']).stdout)).toMatchObject({
      code: 'yaml/tab-indent',
      severity: 'error',
      title: expect.stringMatching(/[а-яё]/),
      explanation: expect.stringMatching(/[а-яё]/),
    })
  })

  it('lists every code', () => {
    const lines = runCli(['explain']).stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual(codes)
    const all = JSON.parse(runCli(['explain', '--json']).stdout)
    expect(all.map((each: { code: string }) => each.code)).toEqual(codes)
  })
})

describe('check --fix', () => {
  const wrong = 'preamble: В целях исполнения приказа от 17 марта 2020 г. №73 "О школах"'
  const right = 'preamble: В целях исполнения приказа от 17 марта 2020 г. № 73 «О школах»'
  const misspelt = (): string => {
    const cwd = project()
    replaceIn(join(cwd, 'content', ORDER), 'preamble: В целях поддержки школ', wrong)
    return cwd
  }
  const preambleOf = (cwd: string): string | undefined => /^preamble: .*$/m.exec(readFileSync(join(cwd, 'content', ORDER), 'utf8'))?.[0]

  it('repairs the sources once and for all', () => {
    const cwd = misspelt()
    expect(runCli(['check', '--fix'], { cwd })).toEqual({ code: 0, stdout: 'Замечаний нет.\n', stderr: `Исправлено: 3 места в 1 файле.\n${UNSEALED}` })
    expect(preambleOf(cwd)).toBe(right)
    expect(runCli(['check', '--fix'], { cwd })).toEqual({ code: 0, stdout: 'Замечаний нет.\n', stderr: `Исправлять нечего.\n${UNSEALED}` })
  })

  it('shows a patch with --dry-run and writes nothing', () => {
    const cwd = misspelt()
    const { code, stdout } = runCli(['check', '--fix', '--dry-run'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain(`--- a/content/${ORDER}\n+++ b/content/${ORDER}\n@@`)
    expect(stdout).toContain(`-${wrong}\n+${right}\n`)
    expect(preambleOf(cwd)).toBe(wrong)
    expect(runCli(['check', '--dry-run'], { cwd }).code).toBe(2)
  })

  it('counts warnings against a limit', () => {
    const cwd = project()
    replaceIn(join(cwd, 'content', ORDER), 'preamble: В целях поддержки школ', 'preamble: В целях поддержки школ..')
    expect(runCli(['check'], { cwd }).code).toBe(0)
    expect(runCli(['check', '--max-warnings', '1'], { cwd }).code).toBe(0)
    expect(runCli(['check', '--max-warnings', '0'], { cwd })).toMatchObject({ code: 1, stderr: `${UNSEALED}Предупреждений 1, а допускается не больше 0.\n` })
    expect(runCli(['check', '--max-warnings', 'много'], { cwd }).code).toBe(2)
  })
})
