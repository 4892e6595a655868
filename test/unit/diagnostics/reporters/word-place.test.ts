import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnostics/diagnose.ts'
import type { RelatedPlace } from '../../../../src/diagnostics/diagnostic.ts'
import { reportText } from '../../../../src/diagnostics/reporters/text.ts'
import { withHelp } from '../../../../src/diagnostics/reporters/with-help.ts'
import { formatWordPlace } from '../../../../src/diagnostics/reporters/word-place.ts'
import { sortDiagnostics } from '../../../../src/diagnostics/sort-diagnostics.ts'
import type { WordPlace } from '../../../../src/source/place.ts'

const find = (word: WordPlace, related: readonly RelatedPlace[] = []) => diagnose('gost/annex-full-stop', { citation: 'ГОСТ' }, { file: 'а.docx', word }, { related })

describe('a place in a Word file', () => {
  it('is named by its paragraph, page, table and row', () => {
    expect(formatWordPlace({ paragraph: 12 })).toBe('абзац 12')
    expect(formatWordPlace({ paragraph: 12, page: 2 })).toBe('абзац 12, примерно стр. 2')
    expect(formatWordPlace({ paragraph: 63, page: 3, table: 1, row: 4 })).toBe('таблица 1, строка 4 (абзац 63), примерно стр. 3')
  })

  it('stands in the text of formats that have only lines', () => {
    expect(withHelp(find({ paragraph: 5, page: 2 }))).toBe('Абзац 5, примерно стр. 2: После номера приложения точка не ставится (ГОСТ)\nКак исправить: Уберите точку')
  })

  it('is sorted by paragraphs and words', () => {
    const places: readonly WordPlace[] = [{ paragraph: 10 }, { paragraph: 2, at: [7, 9] }, { paragraph: 2, at: [1, 3] }]
    expect(sortDiagnostics(places.map((word) => find(word))).map(({ place }) => place?.word)).toEqual([places[2], places[1], places[0]])
    expect(sortDiagnostics([find({ paragraph: 1 }), find({ paragraph: 2 })])).toHaveLength(2)
  })

  it('shows the paragraph, the words at fault, and the first of other places', () => {
    const related = Array.from({ length: 8 }, (_, index) => ({ place: { file: 'а.docx', word: { paragraph: index + 3 } }, message: `«слово ${index}»` }))
    const text = reportText([find({ paragraph: 2, at: [0, 10] }, related)], { lineText: (_file, line) => (line === 2 ? 'Приложение 2.\nк приказу' : undefined) })
    expect(text).toBe(
      [
        'а.docx, абзац 2: замечание: После номера приложения точка не ставится (ГОСТ) [gost/annex-full-stop]',
        '  2 │ Приложение 2. к приказу',
        '    │ ^~~~~~~~~~',
        '  Как исправить: Уберите точку',
        ...related.slice(0, 5).map(({ message }, index) => `  абзац ${index + 3}: ${message}`),
        '  и еще 3 места',
        '',
        '1 замечание в 1 файле',
        '',
      ].join('\n'),
    )
  })

  it('shows as much of a long paragraph as has room', () => {
    const text = reportText([find({ paragraph: 2 })], { lineText: () => 'слово '.repeat(100), width: 60 })
    expect(text.split('\n')[1]).toMatch(/^ {2}2 │ слово .{30,60}…$/)
  })
})
