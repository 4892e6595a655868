import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderBlocks, renderInline } from '../../../src/richtext/render-markdown.ts'
import { readTree } from '../../../src/tree/from-html.ts'
import type { Block, DocumentNode } from '../../../src/tree/nodes.ts'
import { printTree } from '../../../src/tree/print.ts'
import { plainText, visitNodes } from '../../../src/tree/visit.ts'

const meta = { title: 'Т', author: 'О', subject: '', lang: 'ru' }
const wrap = (inner: string) => `<article><section>${inner}</section></article>`

function read(html: string): DocumentNode {
  const { value, diagnostics } = readTree(html, meta, {
    resolveImage: (src) => ({ path: `content/${src}`, format: 'png', widthPx: 4, heightPx: 3 }),
  })
  expect(diagnostics).toEqual([])
  return value!
}

/** The printed tree of blocks, without the lines of document and section. */
function printed(inner: string): string {
  return printTree(read(wrap(inner)), { origins: true })
    .split('\n')
    .slice(2)
    .map((line) => line.slice(4))
    .join('\n')
    .trim()
}

function findings(html: string) {
  const { value, diagnostics } = readTree(html, meta)
  expect(value).toBeUndefined()
  return diagnostics
}

describe('reading blocks', () => {
  it('reads headings, paragraphs and requisites', () => {
    expect(
      printed(`
        <div data-requisite="signature"><p data-part="post">Начальник</p><p data-part="name">Э.И. Лиманова</p></div>
        <h1>Программа<br/>поддержки</h1>
        <h2 id="passport" data-number="auto">Паспорт</h2><h3 data-number="7">Ход</h3>
        <p data-role="keyword">ПРИКАЗЫВАЮ:</p>
        <hr data-break="page"/>`),
    ).toBe(
      [
        'requisite signature',
        '  part post "Начальник"',
        '  part name "Э.И. Лиманова"',
        'heading 1 "Программа"⏎"поддержки"',
        'heading 2 #passport auto "Паспорт"',
        'heading 3 fixed="7" "Ход"',
        'paragraph keyword "ПРИКАЗЫВАЮ:"',
        'page-break',
      ].join('\n'),
    )
  })

  it('makes paragraphs of the text of items and cells', () => {
    expect(
      printed(`<ol data-kind="clauses"><li id="a" data-number="7.1"> Утвердить:
        <ol><li>План.</li></ol> и прочее </li></ol><ul><li><p>раз</p></li></ul>`),
    ).toBe(
      [
        'list clauses',
        '  item #a fixed="7.1"',
        '    paragraph body "Утвердить:"',
        '    list clauses',
        '      item',
        '        paragraph body "План."',
        '    paragraph body "и прочее"',
        'list dash',
        '  item',
        '    paragraph body "раз"',
      ].join('\n'),
    )
  })

  it('reads the word before the numbers of banners', () => {
    const table = (word: string) => `<table data-row-numbering="sections" data-banner-word="${word}"><tbody><tr data-kind="banner"><th data-shows="number">Итоги</th></tr></tbody></table>`
    expect(printed(table('Раздел')).split('\n').slice(0, 3)).toEqual(['table [100] rows sections under «Раздел»', '  row banner', '    header center shows-number'])
    expect(printed(table(' '))).toContain('table [100] rows sections\n')
  })

  it('reads the size of the type in a wide table', () => {
    expect(printed('<table data-size="9"><tbody><tr><td>а</td></tr></tbody></table>')).toContain('table [100] 9pt\n')
  })

  it('reads a table: shares of 100, banners over all columns, spans, numbers', () => {
    expect(
      printed(`<table id="t" data-row-numbering="per-group"><caption>Показатели</caption>
        <colgroup><col data-share="1"/><col data-share="1"/><col data-share="1"/></colgroup>
        <thead><tr><th>№</th><th colspan="2">Срок</th></tr></thead>
        <tbody><tr data-kind="banner"><th>2020 год</th></tr>
        <tr id="e" data-number="7.1"><td data-shows="number"></td><td rowspan="2">А</td><td data-align="end">Б</td></tr>
        <tr><td data-shows="number"/><td>В</td></tr></tbody></table>`),
    ).toBe(
      [
        'table [33.3333 33.3333 33.3334] rows per-group #t "Показатели"',
        '  row head',
        '    header center',
        '      paragraph body "№"',
        '    header colspan 2 center',
        '      paragraph body "Срок"',
        '  row banner',
        '    header colspan 3 center',
        '      paragraph body "2020 год"',
        '  row body #e fixed="7.1"',
        '    cell shows-number',
        '    cell rowspan 2',
        '      paragraph body "А"',
        '    cell end',
        '      paragraph body "Б"',
        '  row body',
        '    cell shows-number',
        '    cell',
        '      paragraph body "В"',
      ].join('\n'),
    )
  })

  it('puts finished blocks into the slots of a template', () => {
    const block = { type: 'paragraph', role: 'body', children: [{ type: 'text', value: '«7. Новая редакция»' }] } as const
    const { value, diagnostics } = readTree(wrap('<ol data-kind="clauses"><li>строку 7 изложить в следующей редакции:<slot name="1"/></li></ol>'), meta, { inserts: new Map([['1', [block]]]) })
    expect(diagnostics).toEqual([])
    expect(printTree(value!)).toContain('paragraph body "«7. Новая редакция»"')
    expect(findings(wrap('<p>А</p><slot name="2"/>')).map(({ code }) => code)).toEqual(['template/unknown-slot'])
  })

  it('reads figures and inlines', () => {
    expect(
      printed(`<figure id="f"><img src="схема.png" alt="Схема"/><figcaption>Рис.</figcaption></figure>
        <p><strong>А</strong> <em>б</em> <a href="https://example.ru">в</a> <a data-ref="x"></a> <span data-field="date" title="Дата">___</span><ins>г</ins><del>д</del></p>`),
    ).toBe(
      [
        'figure "content/схема.png" png 4×3 "Схема" #f "Рис."',
        'paragraph body strong["А"]" "emphasis["б"]" "link(https://example.ru)["в"]" "ref(x)[]" "field(date, "Дата")["___"]inserted["г"]deleted["д"]',
      ].join('\n'),
    )
  })

  it('leaves out a picture that the resolver could not give', () => {
    const { value } = readTree(wrap('<p>А</p><figure><img src="x.png" alt="x"/></figure>'), meta)
    expect(value!.sections[0]!.children.map((block) => block.type)).toEqual(['paragraph'])
  })

  it('gives every node the origin of the nearest data-src', () => {
    const document = read(
      '<article data-src="content/a.yaml#"><section><p data-src="content/a.yaml#/points/0">А <strong>б</strong></p><ul><li>в</li></ul></section></article>',
    )
    const pointers: string[] = []
    visitNodes(document, (node) => pointers.push(`${node.type} ${node.origin?.pointer}`))
    expect(pointers).toEqual([
      'document ',
      'section ',
      'paragraph /points/0',
      'text /points/0',
      'strong /points/0',
      'text /points/0',
      'list ',
      'item ',
      'paragraph ',
      'text ',
    ])
  })

  it('takes an empty optional attribute for an absent one', () => {
    expect(printed('<ol data-kind="numbered"><li id="" data-number="">А</li></ol>')).toBe(
      'list numbered\n  item\n    paragraph body "А"',
    )
  })
})

describe('white space', () => {
  it.each([
    [' а \n\t б ', '"а б"'],
    ['а\u00a0 б\u00a0', '"а\\u00a0 б\\u00a0"'],
    ['а <br/> б<br/>', '"а"⏎"б"⏎'],
    ['а <strong> б </strong> в', '"а "strong["б "]"в"'],
    ['<strong> </strong>а', '"а"'],
    ['а <em></em> б', '"а б"'],
    ['п. <a data-ref="x"/> и', '"п. "ref(x)[]" и"'],
    ['п. <a data-ref="x"/>', '"п. "ref(x)[]'],
    ['&laquo;а&raquo;&nbsp;&ndash; &numero;&#160;1 &lt;&amp;', '"«а»\\u00a0– №\\u00a01 <&"'],
    ['а <!-- примечание --> б', '"а б"'],
  ])('of %j', (html, expected) => {
    expect(printed(`<p>${html}</p>`)).toBe(`paragraph body ${expected}`)
  })
})

describe('findings', () => {
  const at = 'data-at="t.hbs:3:5:40"'
  const cases: readonly (readonly [code: string, html: string])[] = [
    ['template/unclosed-element', `<article><section><p ${at}>А</section></article>`],
    ['template/unclosed-element', `<article><section><p ${at}>А`],
    ['template/unexpected-close', `<article><section><p ${at}>А</em></p></section></article>`],
    ['template/not-well-formed', wrap(`<p ${at}>А & Б</p>`)],
    ['template/not-well-formed', wrap(`<p ${at} id=a>А</p>`)],
    ['template/not-well-formed', wrap(`<p ${at} id="a" id="b">А</p>`)],
    ['template/not-well-formed', wrap(`<p ${at}>А &noname; Б</p>`)],
    ['template/not-well-formed', wrap(`<p ${at}>\u0001</p>`)],
    ['template/unknown-element', wrap(`<para ${at}>А</para>`)],
    ['template/unknown-element', wrap(`<p>а <b ${at}>А</b></p>`)],
    ['template/unknown-element', wrap(`<P ${at}>А</P>`)],
    ['template/unknown-element', wrap(`<constructor ${at}>А</constructor>`)],
    ['template/unknown-attribute', wrap(`<p ${at} style="x">А</p>`)],
    ['template/unknown-attribute', wrap(`<p ${at} data-part="line">А</p>`)],
    ['template/unknown-attribute', wrap(`<p ${at} toString="line">А</p>`)],
    ['template/attribute-value', wrap(`<p ${at} id="Большой">А</p>`)],
    ['template/attribute-value', wrap(`<ol ${at} data-kind="roman"><li>А</li></ol>`)],
    ['template/attribute-value', wrap(`<p>а <a ${at} href="javascript:x">б</a></p>`)],
    ['template/missing-attribute', wrap(`<div ${at}><p>А</p></div>`)],
    ['template/missing-attribute', wrap(`<p>а <a ${at}>б</a></p>`)],
    ['template/wrong-nesting', wrap(`<li ${at}>А</li>`)],
    ['template/wrong-nesting', wrap(`<table><tr ${at}><td>А</td></tr></table>`)],
    ['template/wrong-nesting', wrap(`<p>а <ul ${at}><li>б</li></ul></p>`)],
    ['template/wrong-nesting', wrap(`<p><a href="https://a.ru">а <a ${at} href="https://b.ru">б</a></a></p>`)],
    ['template/wrong-nesting', wrap(`<table><tbody><tr><td>А</td></tr></tbody><thead ${at}><tr><th>А</th></tr></thead></table>`)],
    ['template/wrong-nesting', wrap(`<table><thead><tr ${at} data-kind="banner"><th>А</th></tr></thead></table>`)],
    ['template/wrong-nesting', `<article><section><p>а</p></section></article><article ${at}><section/></article>`],
    ['template/text-not-allowed', `<article><section ${at}>А</section></article>`],
    ['template/text-not-allowed', wrap(`<p>а<br ${at}>б</br></p>`)],
    ['template/empty-element', wrap(`<p ${at}> <strong> </strong></p>`)],
    ['template/empty-element', wrap(`<h2 ${at}><br/></h2>`)],
    ['template/empty-element', wrap(`<ul><li ${at}></li></ul>`)],
    ['template/empty-element', wrap(`<ul ${at}></ul>`)],
    ['template/empty-element', wrap(`<table ${at}></table>`)],
    ['template/empty-element', wrap(`<p>а <span ${at} data-field="date" title="Дата"></span></p>`)],
    ['template/empty-element', `<article ${at}></article>`],
    ['template/item-without-words', wrap(`<ul><li ${at}><ul><li>А</li></ul></li></ul>`)],
    ['template/table-shape', wrap(`<table><colgroup><col data-share="1"/></colgroup><tbody><tr ${at}><td>А</td><td>Б</td></tr></tbody></table>`)],
    ['template/table-shape', wrap(`<table><tbody><tr><td rowspan="2">А</td><td>Б</td></tr><tr ${at}><td>В</td><td>Г</td></tr></tbody></table>`)],
    ['template/table-shape', wrap(`<table><tbody><tr ${at} data-kind="banner"><td>А</td><td>Б</td></tr></tbody></table>`)],
    ['template/rowspan-too-long', wrap(`<table><tbody><tr ${at}><td rowspan="2">А</td></tr></tbody></table>`)],
    ['template/several-titles', wrap(`<h1>А</h1><h1 ${at}>Б</h1>`)],
  ]

  it.each(cases)('%s at the tag of the template: %s', (code, html) => {
    const [first] = findings(html)
    expect(first!.code).toBe(code)
    expect(first!.place).toMatchObject({ file: 't.hbs', range: { start: { line: 3, column: 5, offset: 40 } } })
    expect(first!.message).toMatch(/[а-яё]/)
  })

  it('names an empty output', () => {
    expect(findings('  ').map(({ code }) => code)).toEqual(['template/empty-element'])
  })

  it('points to the value when the element was made from a text', () => {
    const { html } = renderBlocks('- - а', { place: { file: 'content/a.yaml', pointer: '/text' } })
    expect(findings(wrap(html))).toMatchObject([
      { code: 'template/item-without-words', place: { file: 'content/a.yaml', pointer: '/text' } },
    ])
  })

  it('says from which value a bad element was filled, and reports a repeated tag once', () => {
    const rows = [0, 1, 2].map((i) => `<p ${at} data-src="content/a.yaml#/x/${i}"> </p>`).join('')
    expect(findings(wrap(rows))).toMatchObject([
      { code: 'template/empty-element', related: [{ place: { file: 'content/a.yaml', pointer: '/x/0' } }] },
    ])
  })

  it('finds everything at once', () => {
    expect(findings(wrap('<p class="x">а</p><foo/><h1>а</h1><h1>б</h1>')).map(({ code }) => code)).toEqual([
      'template/unknown-attribute',
      'template/unknown-element',
      'template/several-titles',
    ])
  })

  it('does not call an element empty when its content was refused', () => {
    expect(findings(wrap('<p><b>а</b></p><ul><p>а</p></ul><div data-requisite="kind">а</div>')).map(({ code }) => code)).toEqual([
      'template/unknown-element',
      'template/wrong-nesting',
      'template/text-not-allowed',
    ])
  })

  it('shows the first title beside the second', () => {
    expect(findings(wrap('<h1 data-at="a.hbs:1:1">А</h1><h1>Б</h1>'))[0]!.related).toMatchObject([{ place: { file: 'a.hbs' } }])
  })

  it('suggests the nearest name', () => {
    expect(findings(wrap('<p><b>а</b></p>'))[0]!.help).toBe('Возможно, имелся в виду <strong>')
    expect(findings(wrap('<sectoin><p>а</p></sectoin>'))[0]!.help).toBe('Возможно, имелся в виду <section>')
    expect(findings(wrap('<p data-rol="note">а</p>'))[0]!.help).toBe('Возможно, имелось в виду «data-role»')
  })
})

describe('properties', () => {
  const plain = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .filter((text) => !/[*_[\]\\<>~!`|#\p{Cc}\p{Cs}\p{Cn}]|^\s*(?:[-+–—>]|\d+[.)])|\s$|^\s/u.test(text) && text !== '')

  it('gives a text without marks back unchanged', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const expected = text.replace(/ +/g, ' ')
        const paragraph = read(wrap(`<p>${renderInline(text).html}</p>`)).sections[0]!.children[0]!
        expect(textOf(paragraph)).toBe(expected)
        const block = read(wrap(renderBlocks(text).html)).sections[0]!.children[0]!
        expect(textOf(block)).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })

  const sample = wrap(`<h1 data-at="a.hbs:1:1">А</h1><p>б <strong>в</strong> &amp; <a data-ref="x"/></p>
    <table><colgroup><col data-share="50"/><col data-share="50"/></colgroup><tbody><tr><td>1</td><td rowspan="1">2</td></tr></tbody></table>
    <ul><li>г<ol data-kind="numbered"><li data-number="2">д</li></ol></li></ul><figure><img src="a" alt="б"/></figure>`)

  it('never throws on broken HTML, and says so when it gives no tree', () => {
    const pieces = fc.constantFrom('<', '>', '/', '"', '&', '<p>', '</p>', '<td>', '<li>', '</section>', ' id="x"', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '&#0;', 'colspan="9"', '\u0000', '\ud800', '<br>', '')
    fc.assert(
      fc.property(fc.nat(sample.length), fc.nat(30), pieces, (at, length, piece) => {
        const { value, diagnostics } = readTree(sample.slice(0, at) + piece + sample.slice(at + length), meta)
        expect(value !== undefined || diagnostics.length > 0).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

function textOf(block: Block): string {
  return block.type === 'paragraph' ? plainText(block.children) : JSON.stringify(block)
}
