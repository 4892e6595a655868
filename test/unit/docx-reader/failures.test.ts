import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { DocxFailure } from '../../../src/docx-reader/docx-failure.ts'
import { readDocx } from '../../../src/docx-reader/read-docx.ts'
import { checkWordFile, explainFailure } from '../../../src/pipeline/check-word-file.ts'
import { MAIN_TYPE, p, R, sectPr, W, wordFile, wordParts } from '../../helpers/word-file.ts'
import { order, orderBody } from '../../helpers/word-order.ts'

function failureOf(bytes: Uint8Array): DocxFailure | undefined {
  const reading = readDocx(bytes)
  return reading.ok ? undefined : reading.failure
}

function messageOf(bytes: Uint8Array): string {
  const { code, message } = explainFailure(failureOf(bytes)!, 'a.docx')
  return `${code}: ${message}`
}

/** A compound file with streams of these names. */
function ole(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    for (const [at, letter] of [...name].entries()) bytes[1024 + index * 128 + at * 2] = letter.charCodeAt(0)
  }
  return bytes
}

describe('files that are no DOCX', () => {
  it.each<[string, Uint8Array, string]>([
    ['.doc', ole('WordDocument', '1Table'), 'docx/old-format: Это документ Word 97–2003 (.doc), а проверяется формат .docx'],
    ['a password', ole('EncryptionInfo', 'EncryptedPackage'), 'docx/encrypted: Документ закрыт паролем, прочитать его нельзя'],
    ['.xls', ole('Workbook'), 'docx/other-format: Это книга Excel'],
    ['.msi', ole('Table'), 'docx/other-format: Это файл программы Windows, но не документ Word'],
    ['nothing', new Uint8Array(), 'docx/damaged: Документ поврежден: в нем ничего нет'],
    ['.pdf', strToU8('%PDF-1.7\n'), 'docx/other-format: Это файл PDF: поля, шрифты и стили из него не прочитать'],
    ['.rtf', strToU8('{\\rtf1\\ansi'), 'docx/other-format: Это файл RTF'],
    ['a web page', strToU8('\ufeff<!DOCTYPE html><html><body>'), 'docx/other-format: Это веб-страница, сохраненная под видом документа'],
    ['.mht', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'docx/other-format: Это веб-архив (.mht), сохраненный под видом документа'],
    ['Word 2003 XML', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), 'docx/other-format: Это документ Word 2003 в виде XML'],
    ['flat OPC', strToU8('<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'), 'docx/other-format: Это документ Word в виде одного файла XML'],
    ['text', strToU8('Приказ № 1'), 'docx/other-format: Это простой текст, а не документ'],
    ['.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'docx/other-format: Это рисунок, а не документ'],
    ['.rar', strToU8('Rar!\x1a\x07'), 'docx/other-format: Это архив'],
    ['rubbish', new Uint8Array([1, 2, 3, 4]), 'docx/other-format: Это не документ Word: начало файла программе не знакомо'],
    ['.odt', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'docx/other-format: Это документ LibreOffice Writer (.odt)'],
    ['.ods', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), 'docx/other-format: Это файл LibreOffice, но не текстовый документ'],
    ['.zip', zipSync({ 'приказ.txt': strToU8('Приказ') }), 'docx/other-format: Это архив ZIP, в котором нет документа Word'],
    ['.xlsx', wordFile({ body: '', mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }), 'docx/other-format: Это книга Excel'],
    ['.dotx', wordFile({ body: '', mainType: MAIN_TYPE.replace('document.main', 'template.main') }), 'docx/other-format: Это шаблон Word (.dotx), а не документ'],
    ['.docm', wordFile({ body: '', mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }), 'docx/macros: В документе есть макросы (программы), такие файлы не проверяются'],
    ['.dotm', wordFile({ body: '', mainType: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml' }), 'docx/macros: В документе есть макросы (программы), такие файлы не проверяются'],
    [
      'hidden macros',
      wordFile({ body: p('Приказ'), relationships: '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>' }),
      'docx/macros: В документе есть макросы (программы), такие файлы не проверяются',
    ],
    ['macros that no part leads to', wordFile({ body: p('Приказ'), extra: { 'word/vbaProject.bin': 'x' } }), 'docx/macros: В документе есть макросы (программы), такие файлы не проверяются'],
  ])('are named: %s', (_name, bytes, expected) => {
    expect(messageOf(bytes)).toBe(expected)
  })
})

describe('damaged files', () => {
  const whole = order()

  it('says that a file is cut off, wherever it is', () => {
    for (let share = 1; share < 20; share++) {
      const failure = failureOf(whole.subarray(0, Math.floor((whole.length * share) / 20)))
      expect(failure).toEqual({ code: 'damaged', damage: { kind: 'cut-off' } })
    }
  })

  it('names the part that is missing, broken or changed', () => {
    expect(messageOf(wordFile({ body: '', extra: { 'word/document.xml': undefined } }))).toBe('docx/damaged: Документ поврежден: в нем нет части «word/document.xml»')
    expect(messageOf(wordFile({ body: '', extra: { 'word/document.xml': '<w:document>\n<w:body>\n</w:document>' } }))).toMatch(/часть «word\/document.xml» нарушает правила XML в строке [13]$/)
    expect(messageOf(wordFile({ body: '<w:p>&nbsp;</w:p>' }))).toMatch(/нарушает правила XML/)
    expect(messageOf(wordFile({ body: '', extra: { 'word/document.xml': '<html xmlns="http://www.w3.org/1999/xhtml"/>' } }))).toBe('docx/damaged: Документ поврежден: в части «word/document.xml» нет текста документа')
    expect(messageOf(wordFile({ body: '', extra: { 'word/styles.xml': new Uint8Array([0x3c, 0xd0, 0x3e]) } }))).toMatch(/word\/styles.xml/)
    const stored = zipSync(wordParts({ body: orderBody() }), { level: 0 })
    const at = Buffer.from(stored).indexOf('УТВЕРД') < 0 ? Buffer.from(stored).indexOf('Утвердить') : 0
    stored[at + 1]! ^= 1
    expect(messageOf(stored)).toBe('docx/damaged: Документ поврежден: часть «word/document.xml» изменилась после записи, контрольная сумма не сходится')
  })

  it('never throws, whatever byte is changed', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = whole.slice()
        broken[at]! ^= change
        const reading = readDocx(broken)
        if (!reading.ok) expect(explainFailure(reading.failure, 'a.docx').message).toMatch(/[а-я]/)
      }),
      { numRuns: 300 },
    )
  })

  it('never throws, whatever stands in its XML', () => {
    const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const listed = p('пункт', { p: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' })
    const parts = wordParts({ body: orderBody({ after: listed }) + sectPr(), numbering, settings: '<w:evenAndOddHeaders/>', pages: 3 })
    const names = Object.keys(parts)
    // Values, names of elements and attributes: what a wrong program writes is still XML most of the time.
    const words = /(?<=")[^"<>]*(?=")|(?<=[</ ])w:[a-zA-Z]+/g
    fc.assert(
      fc.property(fc.nat(names.length - 1), fc.nat(), fc.constantFrom('', '0', '-1', 'nan', '99999999999', 'w:p', 'w:tbl', 'w:tc', 'w:sectPr', 'w:body', 'w:val', 'true', 'абв', '1e9', '#', 'NULL', '../../x'), (part, at, replacement) => {
        const text = new TextDecoder().decode(parts[names[part]!])
        const found = [...text.matchAll(words)]
        const chosen = found[at % found.length]!
        const changed = text.slice(0, chosen.index) + replacement + text.slice(chosen.index + chosen[0].length)
        const { diagnostics } = checkWordFile(zipSync({ ...parts, [names[part]!]: strToU8(changed) }, { level: 0 }), 'a.docx')
        for (const { message } of diagnostics) expect(message).not.toMatch(/undefined|NaN|Infinity|\[object/)
      }),
      { numRuns: 400 },
    )
  })

  it('says that an archive has a password of its own', () => {
    const locked = whole.slice()
    for (let at = 0; at + 46 < locked.length; at++) {
      if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2) locked[at + 8]! |= 1
    }
    expect(failureOf(locked)).toEqual({ code: 'encrypted' })
  })
})

describe('files that are made to do harm', () => {
  const started = (): (() => number) => {
    const start = performance.now()
    return () => performance.now() - start
  }

  it('refuses 100 MB in a small archive, quickly and without unpacking them', () => {
    const spaces = new Uint8Array(100 * 2 ** 20).fill(0x20)
    const bomb = zipSync({ ...wordParts({ body: p('Приказ') }), 'word/document.xml': spaces }, { level: 6 })
    expect(bomb.length).toBeLessThan(200_000)
    const elapsed = started()
    expect(messageOf(bomb)).toBe('docx/too-large: Документ слишком велик: его части после распаковки больше 64 МБ')
    expect(elapsed()).toBeLessThan(1000)

    // The same archive, that says of itself to be small.
    const lying = bomb.slice()
    const view = new DataView(lying.buffer)
    for (let at = 0; at + 46 < lying.length; at++) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === spaces.length) view.setUint32(at + 24, 1000, true)
    const again = started()
    expect(failureOf(lying)).toEqual({ code: 'too-large', what: 'part' })
    expect(again()).toBeLessThan(10_000)
  })

  it('refuses a document type, whose entities could grow', () => {
    const lol = `<!DOCTYPE w:document [<!ENTITY a "${'ха'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
    expect(messageOf(wordFile({ body: '', extra: { 'word/document.xml': lol } }))).toBe(
      'docx/unsafe-xml: В части «word/document.xml» есть описание DOCTYPE, которого в документах Word не бывает; такой файл не читается',
    )
  })

  it('refuses what is nested without end', () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(5000) + p('Приказ') + '</w:sdtContent></w:sdt>'.repeat(5000)
    expect(failureOf(wordFile({ body: deep }))).toEqual({ code: 'too-large', what: 'depth' })
  })

  it('refuses an archive of too many entries', () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`word/media/${index}.txt`, new Uint8Array()]))
    expect(failureOf(zipSync({ ...wordParts({ body: '' }), ...many }, { level: 0 }))).toEqual({ code: 'too-large', what: 'entries' })
  })

  it('refuses a paragraph without end', () => {
    expect(failureOf(wordFile({ body: p('слово '.repeat(90_000)) }))).toEqual({ code: 'too-large', what: 'letters' })
  })

  it('does not follow styles that are based on each other', () => {
    const styles = ['A', 'B'].map((id, index) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${'BA'[index]}"/></w:style>`).join('')
    expect(failureOf(wordFile({ body: p('Приказ', { p: '<w:pStyle w:val="A"/>' }), styles }))).toBeUndefined()
  })

  it('does not look for parts outside of the package', () => {
    const relationships = `<Relationship Id="h" Type="${R}/header" Target="../../../../etc/passwd"/>`
    expect(failureOf(wordFile({ body: p('Приказ') + '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>', relationships }))).toBeUndefined()
  })
})

describe('large documents', () => {
  it('reads 20,000 paragraphs in seconds', () => {
    const body = Array.from({ length: 20_000 }, (_, index) => p(`${index + 1}. Пункт приказа с текстом, который занимает две строки на странице и больше ничем не замечателен.`, { p: '<w:jc w:val="both"/>' })).join('')
    const bytes = wordFile({ body })
    const start = performance.now()
    const reading = readDocx(bytes)
    expect(performance.now() - start).toBeLessThan(20_000)
    expect(reading.ok && reading.document.paragraphs.length).toBe(20_000)
    const { diagnostics } = checkWordFile(bytes, 'a.docx')
    expect(performance.now() - start).toBeLessThan(60_000)
    expect(diagnostics.find(({ code }) => code === 'gost/indent')?.related.at(-1)?.message).toMatch(/ и еще 1899\d мест/)
  })
})
