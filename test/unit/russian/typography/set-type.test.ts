import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setType } from '../../../../src/russian/typography/set-type.ts'
import { setTypeOfRuns } from '../../../../src/russian/typography/set-type-of-runs.ts'
import { hostileText, withoutSoft } from './hostile-text.ts'

const visible = (text: string): string => text.replaceAll('\u00a0', '~')
const typed = (text: string): string => text.replaceAll('~', '\u00a0')

const table = readFileSync(new URL('../../../cases/russian/typography.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]) // every line of the table has two columns, checked below
const untouched = table.filter(([, after]) => after === '=')

describe('the table of typed and set texts', () => {
  it('is large, well formed and free of repetitions', () => {
    expect(table.length).toBeGreaterThanOrEqual(150)
    expect(untouched.length).toBeGreaterThanOrEqual(60)
    expect(table.filter((columns) => columns.length !== 2)).toEqual([])
    expect(new Set(table.map(([before]) => before)).size).toBe(table.length)
  })

  it.each(table)('%s → %s', (before, after) => {
    expect(visible(setType(before))).toBe(after === '=' ? before : after)
  })

  it.each(table)('%s is set the same in the middle of a sentence', (before, after) => {
    // Signs that need the start or the end of the text are exempt.
    if (/^[\s–-]|\s$|["“”]/.test(before)) return
    expect(visible(setType(`слово, ${before}, слово`))).toBe(`слово, ${after === '=' ? before : after}, слово`)
  })
})

describe('setType', () => {
  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = setType(text)
        expect(visible(setType(once))).toBe(visible(once))
      }),
      { numRuns: 5000 },
    )
  })

  it('never touches a letter, a figure or a word', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        expect(withoutSoft(setType(text))).toBe(withoutSoft(text))
      }),
      { numRuns: 5000 },
    )
  })

  it('adds no space but U+00A0 and leaves line breaks and tabs where they were', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const result = setType(text)
        const spaces = (value: string): number => value.match(/[ \u202f\u2009]/g)?.length ?? 0
        expect(spaces(result)).toBeLessThanOrEqual(spaces(text))
        expect(result.match(/[\n\t]/g)).toEqual(text.match(/[\n\t]/g))
      }),
    )
  })

  it('takes linear time on the texts that tempt its patterns', () => {
    const measure = (text: string): number => {
      const start = performance.now()
      setType(text)
      return performance.now() - start
    }
    for (const unit of ['-', ' ', ' - ', '№', 'А.', 'А. ', 'Аа ', '1 ', '123 ', '1-', '"', ' "', '«', 'т. ', '@', 'a@', 'ГОСТ ', 'Ааааааааааа', 'http://', '2020 -', '`', '` ', '` ``', 'http://`']) {
      // Four seconds would be quadratic; a linear run takes tens of milliseconds even on a busy machine.
      expect(measure(unit.repeat(200_000 / unit.length)), JSON.stringify(unit)).toBeLessThan(2000)
    }
  })
})

describe('setTypeOfRuns', () => {
  it('sees the paragraph as one text', () => {
    expect(setTypeOfRuns(['приказ №', '334', ' "О ', 'школах', '"']).map(visible)).toEqual(['приказ №', '~334', ' «О ', 'школах', '»'])
    expect(setTypeOfRuns(['2020 – ', '2024', ' год']).map(visible)).toEqual(['2020–', '2024', '~год'])
    expect(setTypeOfRuns(['Касьмина', ' ', 'Т.И.']).map(visible)).toEqual(['Касьмина', '~', 'Т.И.'])
    expect(setTypeOfRuns([])).toEqual([])
  })

  it('gives as many runs as it got, and together what the joined text gives', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 6 }), (runs) => {
        const result = setTypeOfRuns(runs)
        expect(result).toHaveLength(runs.length)
        expect(visible(result.join(''))).toBe(visible(setType(runs.join(''))))
        expect(result.map(withoutSoft)).toEqual(runs.map(withoutSoft))
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves code in backticks as it is, though it begins in one run and ends in another', () => {
    expect(setTypeOfRuns(['Школы "слабые" и `a - ', 'b "c', '" - d`', ' - "конец"']).map(visible)).toEqual(['Школы «слабые» и `a - ', 'b "c', '" - d`', '~– «конец»'])
  })

  it('leaves a placeholder for code or a link where it was', () => {
    expect(setTypeOfRuns(['ключ "', '\ufffc', '" - имя']).map(visible)).toEqual(['ключ «', '\ufffc', '»~– имя'])
    expect(typed('a~b')).toBe('a\u00a0b')
  })
})
