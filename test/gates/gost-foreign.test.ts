/** Promise: `check --gost` reads what other programs write, finds what is wrong in it, and only that. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TabStopType, Table, TableCell, TableRow, TextRun } from 'docx'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildContent } from '../../src/pipeline/build-content.ts'
import { createDiskHost } from '../../src/workspace/disk.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { checkWord, codesOf } from '../helpers/check-word.ts'
import { canSkip, hasProgram } from '../helpers/programs.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const ORDER = [
  'МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ', '«СРЕДНЯЯ ОБЩЕОБРАЗОВАТЕЛЬНАЯ ШКОЛА № 5»', '', 'П Р И К А З', '',
  '01.09.2025                                        № 45-о/д', 'с. Ивановка', '', 'О режиме работы школы', 'в 2025–2026 учебном году', '',
  'На основании Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации», в целях четкой организации труда учителей и школьников',
  'п р и к а з ы в а ю:',
  '1. Установить режим работы школы с 8.30 до 14.00.',
  '2. Заместителю директора по учебной работе Петровой А.А. составить расписание уроков до 05.09.2025г.',
  '3. Контроль за исполнением приказа оставляю за собой.', '', '', '',
  'Директор школы                    ____________ /И.И.Иванов/', '', 'С приказом ознакомлены:', 'Петрова А.А. ______________',
]

/** What is wrong with it, whatever program has made a document of it. */
const WRONG = ['gost/letter-spacing', 'gost/letter-spacing', 'gost/signature-layout', 'gost/signature-name', 'gost/spaces-for-layout', 'typography/date-form']
/** What must not be said of it: its requisites are there and in order. */
const RIGHT = ['gost/kind-missing', 'gost/date-missing', 'gost/number-missing', 'gost/place-missing', 'gost/title-missing', 'gost/author-missing', 'gost/keyword-missing', 'gost/signature-missing', 'gost/requisite-order', 'gost/blanks', 'gost/not-an-act']

function expectOrder(bytes: Uint8Array): void {
  const codes = codesOf(bytes)
  expect(codes.filter((code) => WRONG.includes(code))).toEqual(WRONG)
  expect(codes.filter((code) => RIGHT.includes(code))).toEqual([])
}

describe('documents of the docx library, with its own looks', () => {
  const pack = async (options: ConstructorParameters<typeof Document>[0]): Promise<Uint8Array> => new Uint8Array(await Packer.toBuffer(new Document(options)))

  it('are read: an order typed as officials type', async () => {
    expectOrder(await pack({ sections: [{ children: ORDER.map((line) => new Paragraph({ children: [new TextRun(line)] })) }] }))
  })

  it('are read: an order in good order, with stops, tables and a number in its header', async () => {
    const font = 'Times New Roman'
    const body = (words: string, keepNext = false): Paragraph => new Paragraph({ text: words, alignment: AlignmentType.BOTH, indent: { firstLine: 709 }, keepNext })
    const center = (words: string): Paragraph => new Paragraph({ text: words, alignment: AlignmentType.CENTER })
    const stops = (left: string, right: string): Paragraph =>
      new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: 9638 }], children: [new TextRun(left), new TextRun({ children: [new Tab()] }), new TextRun(right)] })
    const bytes = await pack({
      styles: { default: { document: { run: { font, size: 28, language: { value: 'ru-RU' } } } } },
      sections: [
        {
          properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, right: 567, bottom: 1134, left: 1701, header: 567 } } },
          headers: { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }), first: new Header({ children: [new Paragraph('')] }) },
          children: [
            center('ШКОЛА № 5'), center('ПРИКАЗ'), stops('1 сентября 2025 г.', '№ 45-о/д'), center('с. Ивановка'), center('О режиме работы школы'),
            body('В целях организации труда учителей и школьников'), body('приказываю:'), body('1. Установить режим работы школы.'),
            body('2. Контроль за исполнением приказа оставляю за собой.', true), stops('Директор', 'И.И. Иванов'),
            new Table({ rows: [new TableRow({ tableHeader: true, cantSplit: true, children: [new TableCell({ children: [new Paragraph('Класс')] })] })] }), new Paragraph(''),
          ],
        },
      ],
    })
    expect(checkWord(bytes)).toEqual([])
  })

  it('are read: numbers of pages below at the right', async () => {
    const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children: ['стр. ', PageNumber.CURRENT, ' из ', PageNumber.TOTAL_PAGES] })] })] })
    const codes = codesOf(await pack({ sections: [{ footers: { default: footer }, children: ORDER.map((line) => new Paragraph(line)) }] }))
    expect(codes).toEqual(expect.arrayContaining(['gost/page-number-first', 'gost/page-number-place']))
  })
})

describe.skipIf(canSkip(hasProgram('soffice')))('documents of LibreOffice', () => {
  const folder = temporaryFolder()
  const convert = (files: readonly string[], options: readonly string[], into: string): void => {
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...options, '--outdir', join(folder, into), ...files.map((file) => join(folder, file))], { stdio: 'ignore', timeout: 180_000 })
  }
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, path)))

  beforeAll(() => {
    writeFileSync(join(folder, 'текст.txt'), ORDER.join('\n'))
    const escape = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/ {2,}/g, (spaces) => '&nbsp;'.repeat(spaces.length))
    writeFileSync(join(folder, 'страница.html'), `<html><head><meta charset="utf-8"></head><body>${ORDER.map((line) => `<p>${escape(line) || '<br>'}</p>`).join('\n')}</body></html>`)
    convert(['текст.txt'], ['--infilter=Text (encoded):UTF8', '--convert-to', 'docx'], 'а')
    convert(['страница.html'], ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML'], 'а')
  })

  it('are read: made of a text and of a web page', () => {
    expectOrder(read('а/текст.docx'))
    expectOrder(read('а/страница.docx'))
  })

  it('have no findings when they were ours before LibreOffice opened and saved them', async () => {
    const { outputs } = await buildContent(createDiskHost(contentRoot), { formats: ['docx'] })
    mkdirSync(join(folder, 'б'))
    const chosen = outputs.filter(({ path }) => /^(?:neftekumsk|stepnoy\/razvitie|dagestan)/.test(path) && path.endsWith('.docx'))
    const names = chosen.map(({ path, bytes }) => {
      const name = path.replaceAll('/', '-')
      writeFileSync(join(folder, 'б', name), bytes)
      return name
    })
    expect(names.length).toBeGreaterThan(7)
    convert(names.map((name) => `б/${name}`), ['--convert-to', 'odt'], 'в')
    convert(names.map((name) => `в/${name.replace('.docx', '.odt')}`), ['--convert-to', 'docx'], 'г')
    expect(names.flatMap((name) => checkWord(read(`г/${name}`)).map((finding) => `${name}: ${finding}`))).toEqual([])
  }, 300_000)
})
