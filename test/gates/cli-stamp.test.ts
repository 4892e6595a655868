/** `prikaz stamp` as a user runs it. */
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildContent } from '../../src/pipeline/build-content.ts'
import { createDiskHost } from '../../src/workspace/disk.ts'
import { sha256 } from '../../src/workspace/hash.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { canSkip } from '../helpers/programs.ts'
import { ensureCompiled, runCli } from '../helpers/run-cli.ts'
import { hasOpenssl, makeSigner, signBytes } from '../helpers/signatures.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

beforeAll(ensureCompiled)

const { outputs } = await buildContent(createDiskHost(contentRoot), { selection: 'stepnoy/razvitie-obrazovaniya-2025/order.yaml', formats: ['pdf'] })
const pdf = outputs[0]!.bytes
const keys = temporaryFolder()
const signature = hasOpenssl ? signBytes(keys, pdf, [makeSigner(keys, { surname: 'Дорохов', givenName: 'Пётр Сергеевич' })]) : new Uint8Array()

/** A folder with «приказ № 5.pdf» and its signature beside it. */
function signed(name = 'приказ № 5.pdf'): string {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, name), pdf)
  writeFileSync(join(cwd, `${name}.sig`), signature)
  return cwd
}

describe.skipIf(canSkip(hasOpenssl))('prikaz stamp', () => {
  it('finds the signature beside the document and puts the copy there', () => {
    const cwd = signed()
    const { code, stdout, stderr } = runCli(['stamp', 'приказ № 5.pdf'], { cwd })
    expect(stderr).toBe('')
    const when = /\d\d\.\d\d\.\d{4} \d\d:\d\d МСК/
    expect(when.test(stdout)).toBe(true)
    expect(stdout.replace(when, 'ВРЕМЯ')).toBe(`\
Готово: приказ № 5 с отметкой ЭП.pdf

Дорохов Пётр Сергеевич: отметка на странице 1, место «e-signature-1»
  сертификат 00B2169B7C6D9BB0E7C4A1D2E3F4051627, действителен с 12.01.2020 по 12.01.2049
  проверено: подпись сделана именно к этому файлу (SHA-256)
  проверено: подпись сделана ключом этого сертификата (RSA)
  проверено: сертификат действовал на момент подписания
  не проверено: время подписания ВРЕМЯ: его указал сам подписавший
  не проверено: выдал ли сертификат аккредитованный удостоверяющий центр и не был ли он отозван

Подписанный файл не изменён: публикуйте копию вместе с ним и файлом подписи.
`)
    expect(code).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['приказ № 5 с отметкой ЭП.pdf', 'приказ № 5.pdf', 'приказ № 5.pdf.sig'])
    expect(readFileSync(join(cwd, 'приказ № 5.pdf'))).toEqual(Buffer.from(pdf))
    expect(readFileSync(join(cwd, 'приказ № 5 с отметкой ЭП.pdf')).subarray(0, pdf.length)).toEqual(Buffer.from(pdf))
  })

  it('writes where it is told, the same bytes each time', () => {
    const cwd = signed()
    const args = ['stamp', 'приказ № 5.pdf', '-s', 'приказ № 5.pdf.sig', '--out', 'на сайт/приказ.pdf', '--json']
    const first = JSON.parse(runCli(args, { cwd }).stdout)
    const bytes = readFileSync(join(cwd, 'на сайт', 'приказ.pdf'))
    expect(first.output).toEqual({ path: 'на сайт/приказ.pdf', bytes: bytes.length, sha256: sha256(bytes) })
    expect(first.marks).toMatchObject([{ page: 1, area: 'e-signature-1', signature: { document: 'holds', value: 'holds', certificate: { owner: 'Дорохов Пётр Сергеевич' } } }])
    expect(JSON.parse(runCli(args, { cwd, env: { TZ: 'Asia/Kamchatka' } }).stdout)).toEqual(first)
    expect(readdirSync(join(cwd, 'на сайт'))).toEqual(['приказ.pdf'])
  })

  it.each([
    ['the document', ['--out', 'приказ № 5.pdf']],
    ['the document by another path', ['--out', '../папка/./приказ № 5.pdf']],
    ['a link to the document', ['--out', 'ссылка.pdf']],
    ['a second name of the document', ['--out', 'второе имя.pdf']],
    ['the signature', ['--out', 'приказ № 5.pdf.sig']],
  ])('never writes over %s', (_name, args) => {
    const cwd = signed()
    const inner = join(cwd, 'папка')
    mkdirSync(inner)
    copyFileSync(join(cwd, 'приказ № 5.pdf.sig'), join(inner, 'приказ № 5.pdf.sig'))
    copyFileSync(join(cwd, 'приказ № 5.pdf'), join(inner, 'приказ № 5.pdf'))
    symlinkSync('приказ № 5.pdf', join(inner, 'ссылка.pdf'))
    linkSync(join(inner, 'приказ № 5.pdf'), join(inner, 'второе имя.pdf'))
    const { code, stderr } = runCli(['stamp', 'приказ № 5.pdf', ...args], { cwd: inner })
    expect(stderr).toContain('[stamp/same-file]')
    expect(code).toBe(1)
    expect(readFileSync(join(inner, 'приказ № 5.pdf'))).toEqual(Buffer.from(pdf))
    expect(readFileSync(join(inner, 'приказ № 5.pdf.sig'))).toEqual(Buffer.from(signature))
  })

  it('writes nothing for a file that was changed', () => {
    const cwd = signed()
    writeFileSync(join(cwd, 'приказ № 5.pdf'), Buffer.concat([pdf, Buffer.from('\n')]))
    const { code, stdout, stderr } = runCli(['stamp', 'приказ № 5.pdf'], { cwd })
    expect(stderr).toMatch(/^приказ № 5\.pdf\.sig: ошибка: .*\[signature\/(?:other-file|of-original)\]/)
    expect([code, stdout]).toEqual([1, ''])
    expect(existsSync(join(cwd, 'приказ № 5 с отметкой ЭП.pdf'))).toBe(false)
  })

  it.each([
    [['нет.pdf'], 'нет такого файла: «нет.pdf»'],
    [['без подписи.pdf'], 'не указан файл подписи, и рядом с документом его нет'],
    [['приказ № 5.pdf', '-s', 'нет.sig'], 'нет такого файла подписи: «нет.sig»'],
    [['приказ № 5.pdf', '--certificate', 'нет.cer'], 'нет такого файла сертификата: «нет.cer»'],
    [['.'], '«.» – папка, а нужен файл'],
    [['приказ № 5.pdf', '--out', '.'], '«.» – папка, а нужен файл'],
    [['приказ № 5.pdf', '--out', ''], 'у параметра «--out» не указан файл'],
    [['приказ № 5.pdf', '--at', '1:90'], 'непонятно место «1:90»'],
    [['приказ № 5.pdf', '--at', '1;90,20'], 'непонятно место «1;90,20»'],
    [['приказ № 5.pdf', '--date', '31.02.2021'], '«31.02.2021» – не дата'],
    [[], 'не хватает аргумента «файл»'],
  ])('%j is a wrong command', (args, message) => {
    const cwd = signed()
    writeFileSync(join(cwd, 'без подписи.pdf'), pdf)
    const { code, stderr } = runCli(['stamp', ...args], { cwd })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('says which places there are', () => {
    const cwd = signed()
    const { code, stderr } = runCli(['stamp', 'приказ № 5.pdf', '--at', 'e-signature-2'], { cwd })
    expect(stderr).toContain('Места «e-signature-2» в документе нет или оно уже занято; свободны: e-signature-1 [stamp/unknown-area]')
    expect(code).toBe(1)
  })
})
