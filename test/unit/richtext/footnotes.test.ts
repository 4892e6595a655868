import { describe, expect, it } from 'vitest'
import { takeFootnotes } from '../../../src/richtext/footnotes.ts'
import { renderBlocks, renderInline } from '../../../src/richtext/render-markdown.ts'

const codes = (rendered: { readonly diagnostics: readonly { readonly code: string }[] }) => rendered.diagnostics.map(({ code }) => code)

describe('footnotes', () => {
  it('take their texts out of the lines, with the lines that go on', () => {
    expect(takeFootnotes('Раз[^1].\n\n[^1]: Первая\nстрока.\n[^b]: Другая.\n\nДва.')).toEqual({
      rest: 'Раз[^1].\n\n\nДва.',
      footnotes: [
        { id: '1', text: 'Первая строка.' },
        { id: 'b', text: 'Другая.' },
      ],
    })
  })

  it.each([
    ['Раз[^1].\n\n[^1]: Из **отчёта**.', '<p>Раз<aside>Из <strong>отчёта</strong>.</aside>.</p>'],
    ['Раз^[см. [сайт](https://example.org)].', '<p>Раз<aside>см. <a href="https://example.org">сайт</a></aside>.</p>'],
    ['- раз[^a];\n- два.\n\n[^a]: Сноска.', '<ul><li>раз<aside>Сноска.</aside>;</li><li>два.</li></ul>'],
  ])('print %j', (text, html) => {
    expect(renderBlocks(text)).toEqual({ html, diagnostics: [] })
  })

  it('print in one line of text too', () => {
    expect(renderInline('Раз^[Сноска]')).toEqual({ html: 'Раз<aside>Сноска</aside>', diagnostics: [] })
    expect(renderInline('10^[не закрыта')).toEqual({ html: '10^[не закрыта', diagnostics: [] })
  })

  it('are reported when mark and text do not meet', () => {
    expect(codes(renderBlocks('Раз[^1].'))).toEqual(['text/footnote-unknown'])
    expect(codes(renderBlocks('Раз.\n\n[^1]: Текст.'))).toEqual(['text/footnote-unused'])
    expect(codes(renderBlocks('Раз[^1].\n\n[^1]: А.\n[^1]: Б.'))).toEqual(['text/footnote-duplicate'])
    expect(codes(renderBlocks('Раз[^1], два[^1].\n\n[^1]: А.'))).toEqual(['text/footnote-repeated'])
    expect(codes(renderBlocks('Раз[^1].\n\n[^1]: А^[Б].'))).toEqual(['text/not-supported'])
  })
})

describe('captions of tables', () => {
  it('are the paragraph right above, by its mark', () => {
    const { html } = renderBlocks('Таблица: Школы **округа**\n\n| А | Б |\n|---|---|\n| 1 | 2 |')
    expect(html).toMatch(/^<table><caption data-number="auto">Школы <strong>округа<\/strong><\/caption><colgroup>/)
    expect(renderBlocks('Таблица: слова').html).toBe('<p>Таблица: слова</p>')
  })
})
