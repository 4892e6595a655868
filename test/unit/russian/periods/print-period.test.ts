import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../../../src/russian/periods/parse-period.ts'
import type { PeriodContext } from '../../../../src/russian/periods/parse-period.ts'
import type { Period } from '../../../../src/russian/periods/period.ts'
import { printPeriod } from '../../../../src/russian/periods/print-period.ts'
import { anyPeriod } from './any-period.ts'
import { readPhrases } from './phrases.ts'

function parse(text: string, context: PeriodContext = {}): Period {
  const reading = parsePeriod(text, context)
  if (!reading.ok) throw new Error(`${text}: ${reading.reason}`)
  return reading.period
}

/** What a period means, apart from the words it was written in. */
function withoutWords({ written: _written, ...meaning }: Period): Omit<Period, 'written'> {
  return meaning
}

describe('as written', () => {
  it.each(readPhrases('understood'))('$phrase', ({ phrase, context }) => {
    expect(printPeriod(parse(phrase, context), 'as-written')).toBe(phrase)
  })
})

describe('normalised', () => {
  const rows = readPhrases('understood')

  it.each(rows)('$phrase ($context.year)', ({ phrase, context, expected }) => {
    expect(printPeriod(parse(phrase, context), 'normalised')).toBe(expected[1])
  })

  it('means the same as the phrase in the same context', () => {
    for (const { phrase, context } of rows) {
      const period = parse(phrase, context)
      const printed = printPeriod(period, 'normalised', { impliedYears: 'omit' })
      expect(withoutWords(parse(printed, context)), `${phrase} → ${printed}`).toEqual(withoutWords(period))
    }
  })

  it('does not change when it is normalised again', () => {
    for (const { phrase, context } of rows) {
      const printed = printPeriod(parse(phrase, context), 'normalised')
      expect(printPeriod(parse(printed, context), 'normalised')).toBe(printed)
    }
  })

  it('may begin with a small letter and leave years to the heading of the group', () => {
    const period = parse('Сентябрь – май', { year: 2020 })
    expect(printPeriod(period, 'normalised', { capital: false })).toBe('сентябрь 2020 года – май 2021 года')
    expect(printPeriod(period, 'normalised', { impliedYears: 'omit' })).toBe('Сентябрь – май')
    expect(printPeriod(parse('Сентябрь 2020 года', { year: 2020 }), 'normalised', { impliedYears: 'omit' })).toBe('Сентябрь 2020 года')
  })
})

describe('any period', () => {
  it.each([true, false])('is read back from its normalised form, with years: %s', (withYears) => {
    fc.assert(
      fc.property(anyPeriod(withYears), fc.boolean(), (period, capital) => {
        const printed = printPeriod(period, 'normalised', { capital })
        expect(withoutWords(parse(printed)), printed).toEqual(withoutWords(period))
      }),
      { numRuns: 3000 },
    )
  })

  it('gets years from the context and nothing else', () => {
    fc.assert(
      fc.property(anyPeriod(false), fc.integer({ min: 1900, max: 2199 }), (period, year) => {
        const reading = parsePeriod(printPeriod(period, 'normalised'), { year })
        // 29 February is no day of most years.
        if (!reading.ok) {
          expect(reading.reason).toContain('29 февраля')
          return
        }
        const dated = reading.period
        expect(dated.parts.every((part) => part.yearImplied === true && (part.start ?? part.end)?.year !== undefined)).toBe(true)
        const printed = printPeriod(dated, 'normalised', { impliedYears: 'omit' })
        expect(printed).toBe(printPeriod(period, 'normalised'))
        expect(withoutWords(parse(printed, { year }))).toEqual(withoutWords(dated))
      }),
      { numRuns: 2000 },
    )
  })
})
