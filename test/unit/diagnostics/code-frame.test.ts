import { describe, expect, it } from 'vitest'
import { drawCodeFrame, type CodeFrameOptions } from '../../../src/diagnostics/code-frame.ts'
import { plainPalette } from '../../../src/diagnostics/reporters/palette.ts'
import { LineIndex } from '../../../src/source/line-index.ts'

/** Frames the place between the two «|» of the text. */
function frame(text: string, options?: CodeFrameOptions): string {
  const start = text.indexOf('|')
  const end = text.indexOf('|', start + 1) - 1
  const index = new LineIndex(text.replaceAll('|', ''))
  const read = (line: number) => (line <= index.lineCount ? index.lineText(line) : undefined)
  return drawCodeFrame(index.range(start, end), read, options)
}

const lines = (...texts: string[]) => texts.join('\n')

describe('a code frame', () => {
  it('shows the lines around and marks Cyrillic text exactly', () => {
    expect(frame('kind: order\nназвание: |Об утверждении|\nнomer: 1\n')).toBe(
      lines('  1 │ kind: order', '  2 │ название: Об утверждении', '    │           ^~~~~~~~~~~~~~', '  3 │ нomer: 1'),
    )
  })

  it('aligns line numbers of different length', () => {
    const text = Array.from({ length: 10 }, (_, i) => `строка ${i + 1}`).join('\n')
    expect(frame(text.replace('строка 9', 'строка |9|'))).toBe(
      lines('   8 │ строка 8', '   9 │ строка 9', '     │        ^', '  10 │ строка 10'),
    )
  })

  it('shows as much context as asked for, without blank lines at the edges', () => {
    expect(frame('а\n\nб\n|в|\n\n\nг', { context: 2 })).toBe(lines('  3 │ б', '  4 │ в', '    │ ^'))
    expect(frame('а\n\n|в|\nг', { context: 2 })).toBe(lines('  1 │ а', '  2 │', '  3 │ в', '    │ ^', '  4 │ г'))
    expect(frame('а\n|в|\nг', { context: 0 })).toBe(lines('  2 │ в', '    │ ^'))
  })

  it('expands tabs to stops, before and inside the place', () => {
    expect(frame('\tа: |б\tв|')).toBe(lines('  1 │     а: б    в', '    │        ^~~~~~'))
  })

  it('counts what people see: combining marks, wide signs and emoji', () => {
    expect(frame('и\u0306 |х|')).toBe(lines('  1 │ и\u0306 х', '    │   ^'))
    expect(frame('中文 |х|')).toBe(lines('  1 │ 中文 х', '    │      ^'))
    expect(frame('|👨‍👩‍👧👍🏽| х')).toBe(lines('  1 │ 👨‍👩‍👧👍🏽 х', '    │ ^~~~'))
  })

  it('marks a whole sign when the place is only a part of it', () => {
    const range = new LineIndex('а👍б').range(2, 3)
    expect(drawCodeFrame(range, (line) => (line === 1 ? 'а👍б' : undefined))).toBe(lines('  1 │ а👍б', '    │  ^~'))
  })

  it('marks an empty place and the end of a line with one caret', () => {
    expect(frame('дата: ||')).toBe(lines('  1 │ дата:', '    │       ^'))
    expect(frame('дата||: 1')).toBe(lines('  1 │ дата: 1', '    │     ^'))
  })

  it('marks a place of many lines to the end of the first', () => {
    expect(frame('цели: |раз\n  два| три')).toBe(lines('  1 │ цели: раз', '    │       ^~~', '  2 │   два три'))
  })

  it('cuts long lines around the place', () => {
    const shown = frame(`${'а'.repeat(200)}|ошибка|${'б'.repeat(200)}\n${'в'.repeat(50)}`, { width: 30 })
    expect(shown).toBe(
      lines(
        `  1 │ …${'а'.repeat(10)}ошибка${'б'.repeat(13)}…`,
        `    │ ${' '.repeat(11)}^~~~~~`,
        `  2 │ ${'в'.repeat(30)}…`,
      ),
    )
  })

  it('cuts a long line whose beginning is the place only at its end', () => {
    expect(frame(`|ключ|: ${'б'.repeat(100)}`, { width: 20 })).toBe(lines(`  1 │ ключ: ${'б'.repeat(13)}…`, '    │ ^~~~'))
  })

  it('never marks beyond the shown text', () => {
    const [, marker] = frame(`|${'а'.repeat(500)}|`, { width: 40 }).split('\n')
    expect(marker).toBe(`    │ ^${'~'.repeat(39)}`)
  })

  it('copes with a line of megabytes and keeps pairs of surrogates whole', () => {
    const shown = frame(`${'👍'.repeat(1_000_000)}|х|${'👍'.repeat(1_000_000)}`, { width: 20 })
    expect(shown).not.toMatch(/\p{Surrogate}/u)
    expect(shown.split('\n')[0]).toMatch(/^ {2}1 │ …(?:👍)+х(?:👍)+…$/u)
  })

  it('makes control and invisible signs visible and harmless', () => {
    expect(frame('а\u001b[31m\u200b|б|\u202e')).toBe(lines('  1 │ а␛[31m�б�', '    │        ^'))
  })

  it('paints the gutter and the marker', () => {
    const palette = { ...plainPalette, dim: (s: string) => `<${s}>`, error: (s: string) => `{${s}}` }
    expect(frame('а |б|', { palette })).toBe(lines('<  1 │> а б', '<    │> {  ^}'))
  })

  it('is empty when the line cannot be read', () => {
    expect(drawCodeFrame(new LineIndex('а').range(0, 1), () => undefined)).toBe('')
  })
})
