/** `prikaz seal`, `build --as-of` and `check` of signed acts as a user meets them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureCompiled, runCli } from '../helpers/run-cli.ts'
import { editFile, temporaryProject } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

const ORDER = 'content/stepnoy/programma/order.yaml'
const ROADMAP = 'content/stepnoy/programma/roadmap.yaml'

/** An amending act as an official who writes Russian keys would read it. */
function amend(folder: string): void {
  editFile(folder, ROADMAP, 'Март 2021 года', 'Апрель 2021 года')
  editFile(folder, ROADMAP, '      - { id: monitoring', '      - { id: seminar, number: "1.1", period: Май 2021 года, title: Семинар }\n      - { id: monitoring')
  mkdirSync(join(folder, 'content/stepnoy/izmeneniya'))
  writeFileSync(
    join(folder, 'content/stepnoy/izmeneniya/amendment.yaml'),
    [
      'вид: внесение-изменений',
      'изменяет: programma',
      'дата: 01.04.2021',
      'номер: 20',
      'преамбула: В связи с уточнением сроков,',
      'изменения:',
      '  - документ: roadmap.yaml',
      '    место: группы/2021/мероприятия/working-group/срок',
      '    было: Март 2021 года',
      '    стало: Апрель 2021 года',
      '  - документ: roadmap.yaml',
      '    место: группы/2021/мероприятия',
      '    действие: добавить',
      '    после: working-group',
      '    стало: { обозначение: seminar, номер: 1.1, срок: Май 2021 года, название: Семинар }',
      'пункты:',
      '  - контроль: petrov',
      '',
    ].join('\n'),
  )
}

const words = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8').replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

describe('seal', () => {
  it('shows what it would write, writes it, and then every edit is found', () => {
    const cwd = temporaryProject()
    const before = readFileSync(join(cwd, ORDER), 'utf8')
    const dry = runCli(['seal', '--dry-run'], { cwd })
    expect([dry.code, dry.stderr]).toEqual([0, 'Будет запечатано: 1 акт.\n'])
    expect(dry.stdout).toMatch(/^\+fingerprint: /m)
    expect(readFileSync(join(cwd, ORDER), 'utf8')).toBe(before)

    expect(runCli(['seal'], { cwd })).toEqual({ code: 0, stdout: '', stderr: 'Запечатано: 1 акт.\n' })
    expect(runCli(['check'], { cwd }).code).toBe(0)
    expect(runCli(['seal'], { cwd }).stderr).toBe('Запечатывать нечего. Уже запечатано: 1 акт.\n')

    editFile(cwd, ROADMAP, 'Март 2021 года', 'Апрель 2021 года')
    const check = runCli(['check'], { cwd })
    expect(check.code).toBe(1)
    expect(check.stdout).toContain('Текст «roadmap.yaml» не тот, что в подписанной редакции: его изменили без приказа о внесении изменений')
    const again = runCli(['seal', '--json'], { cwd })
    expect(again.code).toBe(1)
    expect(JSON.parse(again.stdout)).toMatchObject({ version: 1, sealed: [], kept: [], diagnostics: [{ code: 'amendment/sealed-otherwise' }] })
    expect(runCli(['seal', 'content/stepnoy/programma', '--again'], { cwd }).code).toBe(0)
    expect(runCli(['check'], { cwd }).code).toBe(0)
  })
})

describe('build --as-of', () => {
  it('prints the edition of the day, in Russian keys too, and leaves later acts out', () => {
    const cwd = temporaryProject()
    amend(cwd)
    expect(runCli(['check'], { cwd })).toMatchObject({ code: 1, stdout: expect.stringContaining('списка «редакции» в нем нет') as string })
    expect(runCli(['seal'], { cwd })).toMatchObject({ code: 0, stderr: expect.stringContaining('Запечатано: 2 акта.') as string })
    const text = readFileSync(join(cwd, 'content/stepnoy/izmeneniya/amendment.yaml'), 'utf8')
    expect(text).toMatch(/\nредакции: # .*\n {2}- документ: order\.yaml\n {4}было: [^]*\nоформление: # .*\n {2}внесение-изменений: \{ исключение: [а-я-]+, нумерация: [а-я-]+, порог-новой-редакции: 30 \}\nотпечаток: /)
    expect(runCli(['check'], { cwd })).toMatchObject({ code: 0 })
    expect(runCli(['build', '-f', 'html'], { cwd }).code).toBe(0)
    const now = words(cwd, 'out/stepnoy/programma/annex-2-roadmap.html')
    expect(now).toContain('(в ред. приказа отдела образования администрации Степного городского округа от 1 апреля 2021 г. № 20)')
    expect(now).toContain('(строка 1.1 введена приказом от 1 апреля 2021 г. № 20)')
    expect(words(cwd, 'out/stepnoy/izmeneniya/amendment.html')).toContain('слово «Март» заменить словом «Апрель»')

    const past = runCli(['build', '--as-of', '31.03.2021', '--out', 'на дату', '-f', 'html'], { cwd })
    expect([past.code, past.stderr]).toEqual([0, expect.stringContaining('На 31 марта 2021 г. этого акта еще нет: он подписан 1 апреля 2021 г.; он пропущен')])
    const then = words(cwd, 'на дату/stepnoy/programma/annex-2-roadmap.html')
    expect(then).toContain('Март 2021 года')
    expect(then).not.toMatch(/Семинар|в ред\./)
    expect(existsSync(join(cwd, 'на дату/stepnoy/izmeneniya'))).toBe(false)
  })

  it('refuses days before the act, and takes nothing for a day that is none', () => {
    const cwd = temporaryProject()
    const { code, stderr } = runCli(['build', 'content/stepnoy/programma', '--as-of', '2020-12-31'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('На 31 декабря 2020 г. собирать нечего: акт подписан 1 февраля 2021 г.')
    expect(runCli(['build', '--as-of', 'вчера'], { cwd })).toMatchObject({ code: 2, stdout: '' })
    expect(existsSync(join(cwd, 'out/stepnoy'))).toBe(false)
  })
})
