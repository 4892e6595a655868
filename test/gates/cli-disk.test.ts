/** The command line against disks, pipes and terminals that do not behave. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ManifestDossier } from '../../src/pipeline/manifest.ts'
import { sha256 } from '../../src/workspace/hash.ts'
import { readFolder } from '../helpers/case-folders.ts'
import { canSkip, hasProgram } from '../helpers/programs.ts'
import { ensureCompiled, main, runCli } from '../helpers/run-cli.ts'
import { copyBaseContent, temporaryFolder } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

const isRoot = process.getuid?.() === 0
/** Somebody who may write nowhere here: root is never refused anything. */
const stranger = isRoot ? { uid: 65534 } : {}

function project(): string {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  copyBaseContent(join(folder, 'content'))
  return folder
}

const leftovers = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('.') && name !== '.cache')

function shell(script: string, options: { cwd: string; env?: Record<string, string> }) {
  const { NO_COLOR: _none, FORCE_COLOR: _force, CI: _ci, ...env } = process.env
  return spawnSync('bash', ['-c', script], {
    cwd: options.cwd,
    encoding: 'utf8',
    env: { ...env, NODE: process.execPath, PRIKAZ: main, ...options.env },
  })
}

describe('an output folder that refuses', () => {
  it('has a file in its place', () => {
    const cwd = project()
    writeFileSync(join(cwd, 'out'), 'не папка')
    const { code, stdout, stderr } = runCli(['build', '-f', 'html'], { cwd })
    expect(stderr).toBe(`\
ошибка: Не удалось записать «out»: на этом месте лежит файл или папка с тем же именем [output/cannot-write]
  Как исправить: Переименуйте или уберите то, что лежит на этом месте, или укажите другую папку: --out ПАПКА

1 ошибка
`)
    expect([code, stdout]).toEqual([1, 'Ни одного файла не записано.\n'])
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe('не папка')
  })

  it('may not be written to', () => {
    const cwd = project()
    mkdirSync(join(cwd, 'out'))
    chmodSync(join(cwd, 'out'), 0o555)
    const { code, stderr } = runCli(['build', '-f', 'html'], { cwd, ...stranger })
    expect(code).toBe(1)
    expect(stderr).toContain('Не удалось записать «out»: нет прав на запись')
    expect(readdirSync(join(cwd, 'out'))).toEqual([])
  })

  it('lies among the sources', () => {
    const cwd = project()
    for (const out of ['content/out', 'content', 'content/stepnoy/programma']) {
      const { code, stderr } = runCli(['build', '--out', out], { cwd })
      expect(code).toBe(1)
      expect(stderr).toContain(`Папка результатов «${out}» лежит внутри исходных файлов [output/inside-sources]`)
    }
    expect(existsSync(join(cwd, 'content/out'))).toBe(false)
    expect(runCli(['build', '--out', 'content-out', '-f', 'html'], { cwd }).code).toBe(0)
  })

  it('runs full: the old files stay whole', (context) => {
    const cwd = project()
    expect(runCli(['build', '-f', 'docx'], { cwd }).code).toBe(0)
    const before = readFolder(join(cwd, 'out'))
    const result = buildOnFullDisk(cwd)
    if (result === undefined) return context.skip('neither a small disk nor a limit of file sizes can be had here')
    expect(result.stderr).toContain('на диске не осталось места [output/cannot-write]')
    expect(result.stderr).toContain('Освободите место на диске')
    expect(result.stderr).not.toMatch(/\n\s+at /)
    expect(result.status).toBe(1)
    expect(result.after).toEqual(before)
  })

  it('keeps one file from being replaced: the others are written', () => {
    const cwd = project()
    mkdirSync(join(cwd, 'out/stepnoy/programma/order.html/занято'), { recursive: true })
    const { code, stdout, stderr } = runCli(['build', '-f', 'html'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('Не удалось записать «out/stepnoy/programma/order.html»: на этом месте лежит файл или папка')
    expect(stdout).toBe('Готово, файлы в папке «out»:\n  stepnoy/programma/annex-1-program.html\n  stepnoy/programma/annex-2-roadmap.html\n')
    expect(existsSync(join(cwd, 'out/stepnoy/programma/annex-1-program.html'))).toBe(true)
    expect(leftovers(join(cwd, 'out'))).toEqual([])
    expect(listedHashes(cwd)).toEqual(realHashes(cwd))
  })

  it('keeps one file from being replaced: the manifest still tells the truth about it', () => {
    const cwd = project()
    runCli(['build', '-f', 'html'], { cwd })
    const before = listedHashes(cwd)
    // Nothing can be moved into a folder that may not be changed; the manifest lies outside it.
    shell(isRoot ? 'chown -R 65534 out && chown 0 out/stepnoy/programma && chmod 555 out/stepnoy/programma' : 'chmod 555 out/stepnoy/programma', { cwd })
    const people = join(cwd, 'content/stepnoy/people.yaml')
    writeFileSync(people, readFileSync(people, 'utf8').replace('А.Б.', 'А.Я.'))
    const { code, stdout, stderr } = runCli(['build', '-f', 'html'], { cwd, ...stranger })
    expect(code).toBe(1)
    expect(stderr).toMatch(/«out\/stepnoy\/programma\/order\.html»: нет прав на запись/)
    // The annexes have not changed, so nothing had to be replaced there.
    expect(stdout).toBe('Готово, файлы в папке «out»:\n  stepnoy/programma/annex-1-program.html\n  stepnoy/programma/annex-2-roadmap.html\n')
    expect(listedHashes(cwd)).toEqual(before)
    expect(listedHashes(cwd)).toEqual(realHashes(cwd))
  })
})

describe('a result that another program holds', () => {
  it('is named, the others are written, and the next build needs only this one', (context) => {
    const cwd = project()
    expect(runCli(['build', '-f', 'docx'], { cwd }).code).toBe(0)
    const order = 'out/stepnoy/programma/order.docx'
    const before = readFileSync(join(cwd, order))
    // What cannot be changed can be neither replaced nor removed, as on Windows what is open in Word.
    if (shell(`chattr +i ${order}`, { cwd }).status !== 0) return context.skip('files cannot be made immutable here')
    try {
      for (const name of ['order', 'roadmap']) {
        const path = join(cwd, `content/stepnoy/programma/${name}.yaml`)
        writeFileSync(path, readFileSync(path, 'utf8').replace('поддержк', 'развити'))
      }
      const { code, stdout, stderr } = runCli(['build', '-f', 'docx'], { cwd })
      expect(code).toBe(1)
      expect(stderr).toContain('ошибка: Файл «out/stepnoy/programma/order.docx» открыт в Word: закройте его и повторите [output/locked]')
      expect(stdout).toBe('Готово, файлы в папке «out»:\n  stepnoy/programma/annex-1-program.docx\n  stepnoy/programma/annex-2-roadmap.docx\n')
      expect(readFileSync(join(cwd, order)).equals(before)).toBe(true)
      expect(listedHashes(cwd)).toEqual(realHashes(cwd))
      expect(readdirSync(join(cwd, 'out/stepnoy/programma')).filter((name) => name.startsWith('.'))).toEqual([])
    } finally {
      shell(`chattr -i ${order}`, { cwd })
    }
    expect(runCli(['build', '-f', 'docx'], { cwd }).code).toBe(0)
    expect(readFileSync(join(cwd, order)).equals(before)).toBe(false)
  })
})

function listedHashes(cwd: string): Record<string, string> {
  const manifest = JSON.parse(readFileSync(join(cwd, 'out/manifest.json'), 'utf8')) as { dossiers: ManifestDossier[] } // our own file
  return Object.fromEntries(manifest.dossiers.flatMap((dossier) => dossier.outputs.map((output) => [output.path, output.sha256])))
}

function realHashes(cwd: string): Record<string, string> {
  const { 'manifest.json': _manifest, ...outputs } = readFolder(join(cwd, 'out'))
  return Object.fromEntries(Object.entries(outputs).map(([path, bytes]) => [path, sha256(bytes)]))
}

/** Builds into a copy of `out` on a disk of a few kilobytes, or else with a limit on file sizes. */
function buildOnFullDisk(cwd: string) {
  const disk = join(cwd, 'disk')
  mkdirSync(disk)
  const mounted = shell('mount -t tmpfs -o size=160k tmpfs disk', { cwd }).status === 0
  try {
    cpSync(join(cwd, 'out'), join(disk, 'out'), { recursive: true, filter: (path) => !path.endsWith('.cache') })
    const limit = mounted ? '' : 'ulimit -f 16; '
    const { status, stderr } = shell(`${limit}"$NODE" "$PRIKAZ" build -f docx,pdf --out disk/out`, { cwd })
    const after = readFolder(join(disk, 'out'))
    expect(existsSync(join(disk, 'out/.cache'))).toBe(false)
    return mounted || stderr.includes('output/cannot-write') ? { status, stderr, after } : undefined
  } finally {
    if (mounted) shell('umount disk', { cwd })
  }
}

describe('sources', () => {
  it('are only read: a copy without any right to write is enough', () => {
    const cwd = project()
    mkdirSync(join(cwd, 'out'))
    chmodSync(join(cwd, 'out'), 0o777)
    shell('chmod -R a-w,a+rX content', { cwd })
    expect(runCli(['build', '-f', 'html'], { cwd, ...stranger })).toMatchObject({ code: 0, stderr: '' })
    shell('chmod -R u+w content', { cwd })
  })

  it('that may not be read are named', () => {
    const cwd = project()
    chmodSync(join(cwd, 'content/stepnoy/programma/roadmap.yaml'), 0o000)
    const { code, stdout } = runCli(['check'], { cwd, ...stranger })
    expect(code).toBe(1)
    expect(stdout).toContain('не читается: нет прав на чтение')
    expect(stdout).toContain('1 ошибка в 1 файле')
    chmodSync(join(cwd, 'content'), 0o000)
    expect(runCli(['check'], { cwd, ...stranger })).toMatchObject({ code: 2, stderr: expect.stringContaining('нет прав на чтение: «content»') })
    chmodSync(join(cwd, 'content'), 0o755)
  })

  it.each([
    ['a text of 5 MB', () => `kind: order\ntitle: ${'а'.repeat(2_500_000)}\npoints: [ { text: Обеспечить } ]\n`],
    ['a file over 16 MB', () => `kind: order\ntitle: Об обеспечении\n${'# заметка\n'.repeat(1_000_000)}points: [ { text: Обеспечить } ]\n`],
  ])('hold %s: one short finding', (_name, text) => {
    const cwd = project()
    writeFileSync(join(cwd, 'content/stepnoy/programma/order.yaml'), text())
    const { code, stdout, stderr } = runCli(['check'], { cwd })
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/^content\/stepnoy\/programma\/order\.yaml(:\d+:\d+)?: ошибка: /)
    expect(stdout).toMatch(/\n1 ошибка в 1 файле\n$/)
    expect(stdout.length).toBeLessThan(2000)
  })
})

describe('streams', () => {
  it('carry no colour and no progress into a pipe', () => {
    const cwd = project()
    manyDossiers(cwd, 60)
    writeFileSync(join(cwd, 'content/stepnoy/дело-1/забытый.yaml'), 'kind: order\n')
    const { stdout, stderr } = shell('"$NODE" "$PRIKAZ" build -f docx,html', { cwd })
    expect(stderr).toContain('content/stepnoy/дело-1/забытый.yaml')
    expect(stdout).toContain('Готово')
    expect(stdout + stderr).not.toMatch(/\u001b|\r/)
  })

  it('may be closed early', () => {
    const cwd = project()
    for (const command of ['explain', 'explain --json', 'check --format sarif']) {
      const { stdout, stderr } = shell(`set -o pipefail; "$NODE" "$PRIKAZ" ${command} | head -1`, { cwd })
      expect(stdout.split('\n')).toHaveLength(2)
      expect(stderr).toBe('')
    }
    const { status } = shell('set -o pipefail; "$NODE" "$PRIKAZ" build -f html 2>&1 | true', { cwd })
    expect(status).toBe(0)
    expect(existsSync(join(cwd, 'out/manifest.json'))).toBe(true)
  })
})

const hasScript = hasProgram('script')

describe.skipIf(canSkip(hasScript))(hasScript ? 'a terminal' : 'a terminal (no `script` here)', () => {
  const onTerminal = (command: string, cwd: string, env: Record<string, string> = {}): string =>
    shell(`script -qec ${JSON.stringify(`"${process.execPath}" "${main}" ${command}`)} /dev/null`, { cwd, env: { TERM: 'xterm', ...env } }).stdout

  it('shows the progress of a long build and wipes it away at the end', () => {
    const cwd = project()
    manyDossiers(cwd, 60)
    const shown = onTerminal('build -f docx,html', cwd)
    expect(shown).toMatch(/\r\u001b\[KСобираю: \d+ из 61, прошло \d+ с(, осталось около \d+ с)? · stepn/)
    const end = shown.slice(shown.lastIndexOf('Собираю'))
    expect(end).toMatch(/^[^\n]*\r\u001b\[K(Собираю[^\n]*)?Готово/)
    expect(onTerminal('build -f docx,html', cwd, { CI: 'true' })).not.toContain('Собираю')
  })

  it('shows none for a short one', () => {
    expect(onTerminal('build content/stepnoy/programma/order.yaml -f html', project())).not.toContain('Собираю')
  })

  it('shows colours, unless they are not wanted or the report goes to a file', () => {
    const cwd = project()
    writeFileSync(join(cwd, 'content/stepnoy/лишний.yaml'), 'kind: order\n')
    expect(onTerminal('check', cwd)).toContain('\u001b[31m')
    expect(onTerminal('check', cwd, { NO_COLOR: '1' })).not.toContain('\u001b[')
    expect(onTerminal('check > report.txt', cwd)).toBe('')
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toMatch(/^[^\u001b]*\[dossier\/stray-file\][^\u001b]*$/)
  })
})

function manyDossiers(cwd: string, count: number): void {
  for (let i = 1; i <= count; i++) {
    cpSync(join(cwd, 'content/stepnoy/programma'), join(cwd, `content/stepnoy/дело-${i}`), { recursive: true })
  }
}
