import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/docx-reader/read-docx.ts'
import type { Paragraph, WordDocument } from '../../../src/docx-reader/word-document.ts'
import { field, p, R, relationshipsPart, run, sectPr, table, W, wordFile, wordParts, type WordFileParts } from '../../helpers/word-file.ts'

function read(parts: WordFileParts): WordDocument {
  return readBytes(wordFile(parts))
}

function readBytes(bytes: Uint8Array): WordDocument {
  const reading = readDocx(bytes)
  if (!reading.ok) throw new Error(JSON.stringify(reading.failure))
  return reading.document
}

const texts = (document: WordDocument): readonly string[] => document.paragraphs.map(({ text }) => text)
const first = (parts: WordFileParts): Paragraph => read(parts).paragraphs[0]!

describe('packages', () => {
  it('are read by relationships, whatever parts are called', () => {
    const { 'word/document.xml': main, 'word/styles.xml': styles, '[Content_Types].xml': types } = wordParts({ body: p('Приказ', { p: '<w:pStyle w:val="A"/>' }), styles: '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Особый"/></w:style>' })
    const moved = zipSync({
      '[Content_Types].xml': types!,
      '_rels/.rels': strToU8(relationshipsPart(`<Relationship Id="r1" Type="${R}/officeDocument" Target="/text/main.xml"/>`)),
      'text/main.xml': main!,
      'text/_rels/main.xml.rels': strToU8(relationshipsPart(`<Relationship Id="s" Type="${R}/styles" Target="../looks/of%20text.xml"/>`)),
      'looks/of text.xml': styles!,
    })
    const { paragraphs } = readBytes(moved)
    expect(paragraphs.map(({ text, styleName }) => [text, styleName])).toEqual([['Приказ', 'Особый']])
  })

  it('may be of the strict form, with units in lengths', () => {
    const strict = `<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:ind x:firstLine="12.5mm"/><x:jc x:val="end"/></x:pPr><x:r><x:rPr><x:sz x:val="14pt"/></x:rPr><x:t>Приказ</x:t></x:r></x:p><x:sectPr><x:pgSz x:w="210mm" x:h="297mm"/><x:pgMar x:top="2cm" x:right="10mm" x:bottom="0.787in" x:left="30mm"/></x:sectPr></x:body></x:document>`
    const rels = relationshipsPart('<Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/>')
    const document = read({ body: '', extra: { 'word/document.xml': strict, '_rels/.rels': rels } })
    const [paragraph] = document.paragraphs
    expect([paragraph!.text, paragraph!.look.firstLine, paragraph!.look.alignment, paragraph!.runs[0]!.look.size]).toEqual(['Приказ', 709, 'right', 14])
    expect(document.sections[0]).toMatchObject({ width: 11906, height: 16838, margins: { top: 1134, right: 567, bottom: 1133, left: 1701 } })
  })

  it('may be in UTF-16, with fractions of twips as Google Docs writes them', () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${W}"><w:body><w:p><w:pPr><w:ind w:firstLine="708.6614173228347"/></w:pPr><w:r><w:t>Приказ</w:t></w:r></w:p></w:body></w:document>`
    const bytes = new Uint8Array(new Uint16Array([...xml].map((letter) => letter.charCodeAt(0))).buffer)
    const [paragraph] = read({ body: '', extra: { 'word/document.xml': bytes } }).paragraphs
    expect([paragraph!.text, paragraph!.look.firstLine]).toEqual(['Приказ', 709])
  })

  it('need no styles, settings or properties', () => {
    const document = read({ body: p('Приказ'), extra: { 'word/styles.xml': undefined, '[Content_Types].xml': undefined } })
    expect(texts(document)).toEqual(['Приказ'])
    expect(document.sections[0]).toMatchObject({ width: 12240, margins: { top: 1440 } })
  })
})

describe('looks', () => {
  const styles = (more: string): string =>
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' + more
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'

  it('come from the defaults and the theme of a new document of Word', () => {
    const paragraph = first({ body: p('Приказ'), styles: styles(''), theme })
    expect(paragraph.runs[0]!.look).toMatchObject({ font: 'Calibri', size: 11 })
    expect(paragraph.look).toMatchObject({ after: 160, line: { rule: 'multiple', value: 259 / 240 } })
  })

  it('go down the chain of styles, and what is set by hand comes last', () => {
    const chain =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="a"/><w:pPr><w:ind w:firstLine="709"/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="28"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>' +
      '<w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    const paragraph = first({
      body: `<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>${run('а')}${run('б', '<w:rStyle w:val="C"/>')}${run('в', '<w:rStyle w:val="C"/><w:sz w:val="24"/>')}</w:p>`,
      styles: styles(chain),
      theme,
    })
    expect(paragraph.look).toMatchObject({ alignment: 'center', firstLine: 709, after: 160 })
    expect(paragraph.runs.map(({ look }) => [look.font, look.size])).toEqual([['Arial', 14], ['Arial', 10], ['Arial', 12]])
  })

  it('cancel one another where styles of two kinds are both bold', () => {
    const bold = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:b/></w:rPr></w:style>'
    const paragraph = first({ body: `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>${run('а')}${run('б', '<w:rStyle w:val="C"/>')}${run('в', '<w:b w:val="0"/><w:i/>')}</w:p>`, styles: styles(bold) })
    expect(paragraph.runs.map(({ look }) => look.bold)).toEqual([true, false, false])
  })

  it('come from the style of the table, and of its first row', () => {
    const grid =
      '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr><w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>' +
      '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
    const rows = ['Срок', 'Март'].map((words) => `<w:tr><w:tc>${p(words)}</w:tc></w:tr>`).join('')
    const { paragraphs, blocks } = read({ body: `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="0020"/></w:tblPr>${rows}</w:tbl>`, styles: styles(grid) })
    expect(paragraphs.map(({ runs, look }) => [runs[0]!.look.size, runs[0]!.look.bold, look.after])).toEqual([[10, true, 0], [10, false, 0]])
    expect(blocks[0]).toMatchObject({ type: 'table', isRuled: true })
  })

  it('take their indents from the list, unless a style says otherwise', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>' +
      '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%2)"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    const item = (list: number, level: number): string => p('пункт', { p: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>` })
    const own = '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="0" w:firstLine="709"/></w:pPr></w:style>'
    const { paragraphs } = read({ body: item(1, 0) + item(1, 1) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 1) + item(2, 0) + p('пункт', { p: '<w:pStyle w:val="L"/>' }), numbering, styles: styles(own) })
    expect(paragraphs.map(({ label }) => label)).toEqual(['1.', 'а)', 'б)', '1.1.', '2.', 'а)', '5.', '6.'])
    expect([paragraphs[0]!, paragraphs.at(-1)!].map(({ look }) => [look.left, look.firstLine])).toEqual([[720, -360], [0, 709]])
  })

  it('do not come from what Word remembers of earlier ones', () => {
    const body = '<w:p><w:pPr><w:jc w:val="both"/><w:rPr><w:rPrChange><w:rPr><w:sz w:val="60"/></w:rPr></w:rPrChange></w:rPr><w:pPrChange><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:sz w:val="28"/><w:rPrChange><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrChange></w:rPr><w:t>а</w:t></w:r></w:p>'
    const paragraph = first({ body })
    expect([paragraph.look.alignment, paragraph.runs[0]!.look.size]).toEqual(['both', 14])
  })
})

describe('text', () => {
  it('is what is printed: breaks, tabs, hyphens, fields, wrappers', () => {
    const body = p(`Приказ<w:r><w:noBreakHyphen/><w:t>а</w:t><w:softHyphen/><w:t>б</w:t></w:r>\t№\n${field('PAGE', '7')}<w:hyperlink>${run('сайт')}</w:hyperlink><w:sdt><w:sdtContent>${run(' поле')}</w:sdtContent></w:sdt>`.replace(/\t№\n/, run('\t№\n')))
    expect(texts(read({ body }))).toEqual(['Приказ\u2011а\u00adб\t№\n7сайт поле'])
  })

  it('has insertions and no deletions; a deleted mark joins paragraphs', () => {
    const body =
      `<w:p>${run('В целях ')}<w:del><w:r><w:delText>гимназий</w:delText></w:r></w:del><w:ins>${run('школ')}</w:ins></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Пункт ')}</w:p>${p('первый')}` +
      `<w:p><w:moveFrom>${run('ушло')}</w:moveFrom><w:moveTo>${run('пришло')}</w:moveTo></w:p>` +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('удалено')}</w:tc></w:tr><w:tr><w:tc>${p('осталось')}</w:tc></w:tr></w:tbl>`
    const document = read({ body })
    expect(texts(document)).toEqual(['В целях школ', 'Пункт первый', 'пришло', 'осталось'])
    expect(document.marks).toMatchObject({ insertions: 2, deletions: 4 })
  })

  it('of a text box is read once, after its paragraph', () => {
    const box = (words: string): string => `<w:txbxContent>${p(words)}</w:txbxContent>`
    const body =
      `<w:p>${run('до')}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${box('в рамке')}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box('в рамке')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('после')}`
    const { paragraphs } = read({ body })
    expect(paragraphs.map(({ text, inTextBox }) => [text, inTextBox])).toEqual([['до', false], ['в рамке', true], ['после', false]])
  })

  it('of alternatives that are not known comes from the fallback', () => {
    const body = `<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent xmlns:zz="urn:zz"><mc:Choice Requires="zz">${run('новое')}</mc:Choice><mc:Fallback>${run('прежнее')}</mc:Fallback></mc:AlternateContent></w:p>`
    expect(texts(read({ body }))).toEqual(['прежнее'])
  })

  it('of contents is marked, also when the field goes over paragraphs', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const body = p(`${begin}${run('Раздел 1')}`) + p(`${run('Раздел 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) + p('Текст')
    expect(read({ body }).paragraphs.map(({ text, isContents }) => [text, isContents])).toEqual([['Раздел 1', true], ['Раздел 2', true], ['Текст', false]])
  })

  it('that is hidden is not there', () => {
    const document = read({ body: p(`видно${run(' скрыто', '<w:vanish/>')}`) })
    expect([texts(document), document.marks.hiddenLetters]).toEqual([['видно'], 6])
  })
})

describe('sections and pages', () => {
  const breakPage = '<w:r><w:br w:type="page"/></w:r>'
  const laidOut = '<w:r><w:lastRenderedPageBreak/></w:r>'
  const pages = (body: string, more: Partial<WordFileParts> = {}): readonly (number | undefined)[] => read({ body, ...more }).paragraphs.map(({ page }) => page)

  it('counts breaks once, whoever noted them', () => {
    expect(pages(p('а') + p('б'))).toEqual([undefined, undefined])
    expect(pages(p('а') + p('б'), { pages: 1 })).toEqual([1, 1])
    expect(pages(p(`а${breakPage}`) + p(`${laidOut}б`) + p(`${laidOut}в`))).toEqual([1, 2, 3])
    expect(pages(p('а') + p(`${laidOut}б`, { p: '<w:pageBreakBefore/>' }))).toEqual([1, 2])
    expect(pages(p(`а${laidOut}б`) + p('в'))).toEqual([1, 2])
  })

  it('knows whether a section begins a page', () => {
    const end = (inner = ''): string => `<w:p><w:pPr><w:sectPr>${inner}</w:sectPr></w:pPr></w:p>`
    expect(pages(p('а') + end() + p('б') + sectPr())).toEqual([1, 1, 2])
    expect(pages(p('а') + end() + p(`${laidOut}б`) + sectPr())).toEqual([1, 1, 2])
    const continuous = sectPr({ before: '<w:type w:val="continuous"/>' })
    expect(pages(p('а') + end() + p(`б${breakPage}`) + p('в') + continuous)).toEqual([1, 1, 1, 2])
    expect(pages(p('а') + end() + p(`${laidOut}б`) + continuous)).toEqual([1, 1, 2])
  })

  it('inherits headers from the section before', () => {
    const reference = '<w:headerReference w:type="default" r:id="h"/>'
    const document = read({ body: `<w:p><w:pPr><w:sectPr>${reference}<w:titlePg/></w:sectPr></w:pPr></w:p>${p('б')}${sectPr({ titlePage: false })}`, headers: { h: p(field('PAGE', '2')) } })
    expect(document.sections.map(({ headers, hasTitlePage }) => [headers.default?.[0]?.fields[0]?.name, hasTitlePage])).toEqual([['PAGE', true], ['PAGE', false]])
  })

  it('knows the places of tables, nested ones too', () => {
    const inner = table([['внутри']])
    const { blocks, paragraphs } = read({ body: table([[inner + p(''), 'рядом']]) })
    const outer = blocks[0]!
    expect(outer.type === 'table' && outer.rows[0]!.cells[0]!.blocks[0]).toMatchObject({ type: 'table' })
    expect(paragraphs.map(({ text }) => text)).toEqual(['внутри', '', 'рядом'])
  })
})
