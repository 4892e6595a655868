import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderBlocks, renderInline } from '../../../src/richtext/render-markdown.ts'

const place = { file: 'content/a/x.yaml', pointer: '/points/0/text' }

const inline = (text: string) => {
  const { html, diagnostics } = renderInline(text, { place })
  expect(diagnostics).toEqual([])
  return html
}
const blocks = (text: string) => {
  const { html, diagnostics } = renderBlocks(text)
  expect(diagnostics).toEqual([])
  return html
}
const codesOf = (rendered: { diagnostics: readonly { code: string }[] }) => rendered.diagnostics.map(({ code }) => code)

describe('inline text', () => {
  it.each([
    ['**важно** и *курсив*', '<strong>важно</strong> и <em>курсив</em>'],
    ['**«Дети Ставрополя»**, программа', '<strong>«Дети Ставрополя»</strong>, программа'],
    ['__важно__ и _курсив_', '<strong>важно</strong> и <em>курсив</em>'],
    ['***важно***', '<em><strong>важно</strong></em>'],
    ['сло**во**', 'сло<strong>во</strong>'],
    ['пункт [](#approve)', 'пункт <a data-ref="approve"></a>'],
    ['[по плану](#plan:1)', '<a data-ref="plan:1">по плану</a>'],
    ['согласно [](#approve "дательный")', 'согласно <a data-ref="approve" data-case="дательный"></a>'],
    ['в [](#approve «предложный») и [](#b „dative“)', 'в <a data-ref="approve" data-case="предложный"></a> и <a data-ref="b" data-case="dative"></a>'],
    ['[сайт](https://example.ru/?a=1&b=2)', '<a href="https://example.ru/?a=1&amp;b=2">сайт</a>'],
    ['<https://example.ru/путь>', '<a href="https://example.ru/%D0%BF%D1%83%D1%82%D1%8C">https://example.ru/путь</a>'],
    ['<otdel@example.ru>', '<a href="mailto:otdel@example.ru">otdel@example.ru</a>'],
    ['[](https://example.ru)', '<a href="https://example.ru">https://example.ru</a>'],
    ['одна\nстрока', 'одна строка'],
    ['две  \nстроки', 'две<br/>строки'],
    ['две\\\nстроки', 'две<br/>строки'],
    ['\\*не курсив\\*', '*не курсив*'],
    ['край строки\n', 'край строки'],
  ])('prints %j', (text, html) => {
    expect(inline(text)).toBe(html)
  })

  it.each([
    ['1. Утвердить'],
    ['- прочее'],
    ['+ 5 баллов'],
    ['# 7'],
    ['> 50 %'],
    ['212/1* и 5*5*5'],
    ['(*) – по данным отдела, (*) – прогноз'],
    ['snake_case_name и № 1_2_3'],
    ['«___» ________ 2020 г. № ____'],
    ['«__» __.__.____'],
    ['Подпись ______/______/ Лиманова'],
    ['C:\\папка\\файл и \\\\server\\share'],
    ['<100 руб. и >5'],
    ['&amp; &nbsp; &#38;'],
    ['<script>alert(1)</script>'],
    ['{{x}} {{{y}}} {{#each z}}'],
    [']]> <![CDATA[ <!-- x -->'],
    ['об`ект и под`ём'],
    ['[1] и [а][б]'],
    ['приказ №73 от 17.03.2020'],
    ['* без учёта филиалов'],
    ['Закон [№ 273-ФЗ](об образовании)'],
  ])('prints %j as it is written', (text) => {
    expect(unescape(inline(text))).toBe(text)
  })

  it('keeps the lines of a title when asked', () => {
    expect(renderInline('Муниципальная программа\nподдержки школ\n', { keepLines: true }).html).toBe(
      'Муниципальная программа<br/>поддержки школ',
    )
    expect(renderInline('Первая\n\nВторая', { keepLines: true })).toEqual({ html: 'Первая<br/>Вторая', diagnostics: [] })
  })

  it.each([
    ['text/link-refused', '[слова](javascript:alert(1))', 'слова'],
    ['text/link-refused', '[слова](file:///C:/x.docx)', 'слова'],
    ['text/link-refused', '<data:text/html,x>', 'data:text/html,x'],
    ['text/relative-link', '[слова](roadmap.yaml)', 'слова'],
    ['text/relative-link', '[слова](#)', 'слова'],
    ['text/relative-link', '[слова](//example.ru)', 'слова'],
    ['text/footnote-unknown', 'сноска[^1]', 'сноска[^1]'],
    ['text/not-supported', 'рост ~~5~~ 7', 'рост ~~5~~ 7'],
    ['text/broken-reference', 'согласно [](#approve дательный)', 'согласно [](#approve дательный)'],
    ['text/broken-reference', '[](# approve)', '[](# approve)'],
    ['text/not-supported', '[слова](https://example.ru "подсказка")', '<a href="https://example.ru">слова</a>'],
    ['text/image-in-line', 'схема ![вид](a.png)', 'схема вид'],
    ['text/several-paragraphs', 'Первый.\n\nВторой.', 'Первый. Второй.'],
  ])('reports %s in %j and keeps the words', (code, text, html) => {
    const rendered = renderInline(text, { place })
    expect(codesOf(rendered)).toEqual([code])
    const found = rendered.diagnostics[0]!.place!
    expect(found).toMatchObject(place)
    expect(text).toContain(found.quote ?? '')
    expect(rendered.html).toBe(html)
  })

  it('never loses a character of a text without marks', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/[*_[\]\\<>~!`\u0000\n\r]/.test(text))
    fc.assert(
      fc.property(plain, (text) => {
        expect(unescape(renderInline(text).html)).toBe(text.trim())
      }),
    )
  })

  it('never makes an element of a text in angle brackets', () => {
    fc.assert(
      fc.property(fc.constantFrom('p', 'br', 'script', 'strong', 'img'), fc.string(), (name, rest) => {
        expect(renderInline(`<${name} ${rest.replace(/[*_[\]\\~!]/g, '')}>`).html).not.toContain('<' + name)
      }),
    )
  })
})

describe('text of several blocks', () => {
  it.each([
    ['Первый.\n\nВторой.', '<p>Первый.</p><p>Второй.</p>'],
    ['Перечень:\n\n- раз;\n- два.', '<p data-role="lead">Перечень:</p><ul><li>раз;</li><li>два.</li></ul>'],
    ['– раз;\n– два.', '<ul><li>раз;</li><li>два.</li></ul>'],
    ['— раз\n  и ещё;\n— два.', '<ul><li>раз и ещё;</li><li>два.</li></ul>'],
    ['* раз\n\n* два', '<ul><li><p>раз</p></li><li><p>два</p></li></ul>'],
    ['1. раз\n2. два', '<ol data-kind="numbered"><li>раз</li><li>два</li></ol>'],
    ['1. раз\n1. два\n1. три', '<ol data-kind="numbered"><li>раз</li><li>два</li><li>три</li></ol>'],
    ['3. раз\n4. два', '<ol data-kind="numbered"><li data-number="3">раз</li><li>два</li></ol>'],
    ['1. раз\n3. два\n4. три', '<ol data-kind="numbered"><li>раз</li><li data-number="3">два</li><li>три</li></ol>'],
    ['1) раз\n2) два', '<ol data-kind="numbered" data-delimiter=")"><li>раз</li><li>два</li></ol>'],
    ['1. раз\n   - внутри\n2. два', '<ol data-kind="numbered"><li>раз<ul><li>внутри</li></ul></li><li>два</li></ol>'],
    ['### Ход работ\n\n#### Этап', '<h3>Ход работ</h3><h4>Этап</h4>'],
    ['    Абзац с отступом.\n\n    - пункт', '<p>Абзац с отступом.</p><ul><li>пункт</li></ul>'],
    ['Год\n===', '<p>Год ===</p>'],
    ['Подпись\n\n______________', '<p>Подпись</p><p>______________</p>'],
    ['Рост:\n> 50 % или\n+ 5 баллов', '<p>Рост: &gt; 50 % или + 5 баллов</p>'],
    ['Школам нужны:\n– наставники;\n– время.', '<p data-role="lead">Школам нужны:</p><ul><li>наставники;</li><li>время.</li></ul>'],
    ['а) первый;\nб) второй.\nв) третий', '<p>а) первый;</p><p>б) второй.</p><p>в) третий</p>'],
    ['1.1. Первый.\n1.2. Второй', '<p>1.1. Первый.</p><p>1.2. Второй</p>'],
    ['в подпункте\nа) пункта', '<p>в подпункте а) пункта</p>'],
    ['17. 09. 2020', '<p>17. 09. 2020</p>'],
    ['2020. Начало', '<p>2020. Начало</p>'],
    ['Годы 2020\n– 2024', '<p>Годы 2020 – 2024</p>'],
    ['[1]: https://example.ru', '<p>[1]: https://example.ru</p>'],
    ['<div>\n\n{{x}}', '<p>&lt;div&gt;</p><p>{{x}}</p>'],
    ['раз\r\nдва\r\n\r\nтри', '<p>раз два</p><p>три</p>'],
    [
      '![Схема](схема.png)',
      '<figure><img src="схема.png" alt="Схема"/><figcaption data-number="auto">Схема</figcaption></figure>',
    ],
    [
      '![Схема](a.png "Рисунок 1")',
      '<figure><img src="a.png" alt="Схема"/><figcaption data-number="auto">Рисунок 1</figcaption></figure>',
    ],
    [
      '| А | Б |\n|:-:|--:|\n| 1 \\| 2 | |',
      '<table><colgroup><col data-share="50"/><col data-share="50"/></colgroup><thead><tr><th data-align="center">А</th>' +
        '<th data-align="end">Б</th></tr></thead><tbody><tr><td data-align="center">1 | 2</td><td data-align="end"></td></tr></tbody></table>',
    ],
  ])('prints %j', (text, html) => {
    expect(blocks(text)).toBe(html)
  })

  it.each([
    ['text/empty-block', '- раз\n-', '<ul><li>раз</li><li></li></ul>'],
    ['text/empty-block', '###', '<h3></h3>'],
    ['text/heading-level', '# Название', '<p>Название</p>'],
    ['text/heading-level', '## Раздел', '<p>Раздел</p>'],
    ['text/heading-level', '##### Мелко', '<p>Мелко</p>'],
    ['text/not-supported', 'Раз\n\n---', '<p>Раз</p>'],
    ['text/not-supported', '```js\nx < 1\n```', '<p>x &lt; 1</p>'],
    ['text/not-supported', '> Цитата', '<p>Цитата</p>'],
    ['text/not-supported', '- ### Пункт', '<ul><li><p>Пункт</p></li></ul>'],
    ['text/image-without-words', '![](a.png)', '<figure><img src="a.png" alt=""/></figure>'],
    [
      'text/table-cells',
      '| А |\n|---|\n| 1 | 2 |',
      '<table><colgroup><col data-share="100"/></colgroup><thead><tr><th>А</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    ],
  ])('reports %s in %j and keeps the words', (code, text, html) => {
    const rendered = renderBlocks(text)
    expect(codesOf(rendered)).toEqual([code])
    expect(rendered.html).toBe(html)
  })

  it('says on every outer block which value it was made from', () => {
    const { html } = renderBlocks('Абзац:\n\n- пункт\n\n### Ещё', { place: { file: 'content/a&b.yaml', pointer: '/x' } })
    expect(html.match(/data-src="content\/a&amp;b\.yaml#\/x"/g)).toHaveLength(3)
    expect(html).toContain('<li>пункт')
  })

  it('never throws and never prints a stray tag', () => {
    const marks = fc.constantFrom('- ', '1. ', '# ', '### ', '> ', '| a | b |', '|---|---|', '\n', '\n\n', '    ', '**', '*', '_', '[x](', ')', '![', '](', '`', '```', '~~', '\\', 'слово', '<b>', '&', '___', '---')
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 25 }), (parts) => {
        const { html } = renderBlocks(parts.join(''))
        const open: string[] = []
        for (const [, closing, name, selfClosed] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*?(\/?)>/g)) {
          if (selfClosed === '/') continue
          if (closing === '') open.push(name!)
          else expect(open.pop()).toBe(name)
        }
        expect(open).toEqual([])
      }),
    )
  })
})

/** Undoes the escaping of text; tags are not expected. */
function unescape(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
