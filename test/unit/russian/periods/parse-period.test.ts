import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../../../src/russian/periods/parse-period.ts'
import type { PeriodContext } from '../../../../src/russian/periods/parse-period.ts'
import { describePeriod } from './describe-period.ts'
import { readPhrases } from './phrases.ts'

const understood = readPhrases('understood')
const refused = readPhrases('refused')

function meaning(phrase: string, context: PeriodContext): string {
  const reading = parsePeriod(phrase, context)
  return reading.ok ? describePeriod(reading.period) : `refused: ${reading.reason}`
}

describe('understood phrases', () => {
  it('are many and all different', () => {
    expect(understood.length).toBeGreaterThanOrEqual(300)
    expect(new Set(understood.map(({ phrase, context }) => `${phrase}\t${JSON.stringify(context)}`)).size).toBe(understood.length)
  })

  it.each(understood)('$phrase ($context.year)', ({ phrase, context, expected }) => {
    expect(meaning(phrase, context)).toBe(expected[0])
  })

  it('keep their words', () => {
    for (const { phrase, context } of understood) expect(parsePeriod(phrase, context)).toMatchObject({ ok: true, period: { written: phrase } })
  })
})

describe('refused phrases', () => {
  it('are many', () => expect(refused.length).toBeGreaterThanOrEqual(60))

  it.each(refused)('$phrase ($context.year)', ({ phrase, context, expected: [words, reason] }) => {
    const reading = parsePeriod(phrase, context)
    if (reading.ok) expect.fail(`understood as ${describePeriod(reading.period)}`)
    expect(phrase.slice(...reading.at)).toBe(words)
    expect(reading.reason).toBe(reason)
  })

  it.each(['', ' ', '\u00a0\n'])('nothing is written in %j', (phrase) => {
    expect(parsePeriod(phrase)).toEqual({ ok: false, reason: 'Срок не написан.', at: [0, phrase.length] })
  })
})

describe('the data', () => {
  it('is plain, with days of the calendar', () => {
    expect(parsePeriod('Апрель 2021 года – июнь 2021 года; с 1 сентября (по согласованию)', { year: 2020 })).toEqual({
      ok: true,
      period: {
        written: 'Апрель 2021 года – июнь 2021 года; с 1 сентября (по согласованию)',
        character: 'intervals',
        parts: [
          { start: { year: 2021, month: 4, day: 1, unit: 'month' }, end: { year: 2021, month: 6, day: 30, unit: 'month' } },
          { start: { year: 2021, month: 9, day: 1, unit: 'day' } },
        ],
        remark: 'по согласованию',
      },
    })
  })

  it('has recurrence, deadlines and years taken from the context', () => {
    expect(parsePeriod('Ежегодно, не позднее 1 октября', { year: 2020 })).toEqual({
      ok: true,
      period: {
        written: 'Ежегодно, не позднее 1 октября',
        character: 'recurring',
        recurrence: { times: 1, every: 1, unit: 'year' },
        parts: [{ end: { year: 2020, month: 10, day: 1, unit: 'day' }, deadline: 'no-later', yearImplied: true }],
      },
    })
  })
})

describe('spelling', () => {
  /** Remarks and schedules are kept in the author's spelling, everything else has one meaning. */
  const plain = (text: string): string => text.toLowerCase().replace(/[\s\u00a0]+/g, ' ').replace(/ ?[-–—−] ?/g, '-')
  const variants: readonly (readonly [name: string, change: (phrase: string) => string])[] = [
    ['capitals', (phrase) => phrase.toUpperCase()],
    ['a capital at the start', (phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1)],
    ['small letters', (phrase) => phrase.toLowerCase()],
    ['unbreakable spaces', (phrase) => phrase.replaceAll(' ', '\u00a0')],
    ['many spaces', (phrase) => ` ${phrase.replaceAll(' ', ' \u00a0 ')}\t`],
    ['em dashes', (phrase) => phrase.replaceAll('–', '—')],
    ['spaced hyphens', (phrase) => phrase.replaceAll(' – ', ' - ')],
    ['bare dashes', (phrase) => phrase.replaceAll(' – ', '–')],
    ['«г.»', (phrase) => phrase.replace(/(\d{4}) года(?![\p{L}.])/gu, '$1 г.')],
    ['no space before the year word', (phrase) => phrase.replace(/(\d{4}) (г)/g, '$1$2')],
    ['a full stop', (phrase) => (/[.;]$/.test(phrase) ? phrase : `${phrase}.`)],
  ]

  it.each(variants)('does not matter: %s', (_name, change) => {
    // Every row, not some: a rare phrase must not fail on a rare day.
    for (const { phrase, context } of understood) {
      expect(plain(meaning(change(phrase), context)), phrase).toBe(plain(meaning(phrase, context)))
    }
  })
})

describe('any text', () => {
  const words =
    'сентябрь ноября 2021 2020 года г. гг. I III V квартал полугодие учебный год осень зима с по до к не позднее конца в течение ежегодно ежемесячно раз раза 2 15 31 числа каждого месяца постоянно графику ( ) ; , и – - / .. 17.09.2020 2021-03 весь период срок : « » слово'.split(
      ' ',
    )
  const phrase = fc.array(fc.constantFrom(...words), { maxLength: 12 }).chain((taken) =>
    fc.array(fc.constantFrom(' ', '', '\u00a0'), { minLength: taken.length, maxLength: taken.length }).map((gaps) => taken.map((word, index) => word + gaps[index]).join('')),
  )
  const context = fc.oneof(fc.constant({}), fc.record({ year: fc.integer() }))

  it.each([
    ['of the words of periods', phrase],
    ['of any characters', fc.string({ unit: 'binary', maxLength: 60 })],
  ])('%s is either understood or refused with a sentence', (_name, text) => {
    fc.assert(
      fc.property(text, context, (written, given) => {
        const reading = parsePeriod(written, given)
        if (reading.ok) {
          expect(reading.period.written).toBe(written)
          const { parts, recurrence, character } = reading.period
          expect(parts.length > 0 || recurrence !== undefined || character !== 'intervals').toBe(true)
          for (const part of parts) expect(part.start ?? part.end).toBeDefined()
        } else {
          expect(reading.reason).toMatch(/^[А-ЯЁ][^]*\.$/)
          const [start, end] = reading.at
          expect(0 <= start && start <= end && end <= written.length).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('takes time in proportion to its length', () => {
    const long = ['(', 'сентябрь; ', '9', 'сентябрь (', 'до ', '1, ', 'по ', '- ', 'не реже ', 'ежегодно (май) '].map((piece) => piece.repeat(20_000))
    const start = performance.now()
    for (const text of long) parsePeriod(text, { year: 2020 })
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('reads ten thousand phrases well under a second', () => {
    const start = performance.now()
    for (let index = 0; index < 10_000; index++) {
      const { phrase: text, context: given } = understood[index % understood.length]!
      parsePeriod(text, given)
    }
    // About 60 ms on a quiet machine; the bound leaves room for a busy one.
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
