import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/model/content.ts'
import { collectFindings } from '../../../src/model/finding.ts'
import { checkFunding, computeFunding, formatAmount, type ProgramFunding } from '../../../src/model/funding.ts'
import { addDecimals, compareDecimals, type Decimal, formatDecimal } from '../../../src/russian/decimal.ts'
import { codesOf, content } from '../../helpers/content.ts'

const programOf = (yaml: string): Program => content('program', `title: Программа\nsections: [{ title: А, text: а }]\n${yaml}`)

function compute(yaml: string): ProgramFunding {
  const program = programOf(`financing:\n${yaml}`)
  return computeFunding(program, program.financing!)
}

function check(yaml: string): string[] {
  const program = programOf(yaml)
  return codesOf(collectFindings((report) => checkFunding(program, computeFunding(program, program.financing!), report)).diagnostics)
}

const printed = (funding: ProgramFunding, amounts: readonly (Decimal | undefined)[]): string[] =>
  amounts.map((amount) => (amount === undefined ? '–' : formatAmount(amount, funding).replaceAll('\u00a0', ' ')))

/** What an author may write: thousandths at most, in any of the usual spellings. */
const anyAmount = fc.record({ thousandths: fc.bigInt({ min: 0n, max: 10n ** 15n }), comma: fc.boolean(), grouped: fc.boolean() }).map(({ thousandths, comma, grouped }) => {
  const digits = String(thousandths).padStart(4, '0')
  const whole = grouped ? digits.slice(0, -3).replace(/\B(?=(?:\d{3})+$)/g, ' ') : digits.slice(0, -3)
  return { thousandths, written: `${whole}${comma ? ',' : '.'}${digits.slice(-3)}` }
})

describe('funding', () => {
  it('adds up years, sources and parts', () => {
    const funding = compute(`
  sources: [{ id: local, name: Округ }, { id: region, name: Край }]
  groups:
    - title: Школы
      sources: [{ source: local, amounts: { 2025: 0.1, 2026: 0.2 } }, { source: region, amounts: { 2026: "12 000,50" } }]
    - title: Сады
      sources: [{ source: local, amounts: { 2027: 1000 } }]`)
    expect(funding.years).toEqual(['2025', '2026', '2027'])
    expect(printed(funding, [funding.total, ...funding.byYear])).toEqual(['13 000,80', '0,10', '12 000,70', '1 000,00'])
    expect(funding.sources.map((row) => printed(funding, [row.total, ...row.byYear]))).toEqual([
      ['1 000,30', '0,10', '0,20', '1 000,00'],
      ['12 000,50', '–', '12 000,50', '–'],
    ])
    expect(funding.parts.map((part) => printed(funding, [part.total]))).toEqual([['12 000,80'], ['1 000,00']])
  })

  it('prints as many digits as the most precise sum, or more when told to', () => {
    const short = compute('  sources: [{ name: Округ, amounts: { 2025: 1, 2026: "2,5" } }]')
    expect(printed(short, short.byYear)).toEqual(['1,0', '2,5'])
    const long = compute('  decimals: 2\n  sources: [{ name: Округ, amounts: { 2025: 1200 } }]')
    expect(printed(long, long.byYear)).toEqual(['1200,00'])
  })

  it('counts exactly, whatever the sums: by years, by sources and by parts it comes to the same', () => {
    const amounts = fc.array(fc.tuple(fc.integer({ min: 2020, max: 2030 }), fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y'), anyAmount), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(amounts, (entries) => {
        const byKey = new Map(entries.map((entry) => [entry.slice(0, 3).join(), entry]))
        const kept = [...byKey.values()]
        const groups = ['x', 'y'].flatMap((part) => {
          const sources = ['a', 'b'].flatMap((source) => {
            const own = kept.filter((entry) => entry[1] === source && entry[2] === part)
            const years = own.map(([year, , , { written }]) => `${year}: "${written}"`).join(', ')
            return own.length === 0 ? [] : [`{ source: ${source}, amounts: { ${years} } }`]
          })
          return sources.length === 0 ? [] : [`{ title: ${part}, sources: [${sources.join(', ')}] }`]
        })
        const funding = compute(`  sources: [{ id: a, name: А }, { id: b, name: Б }]\n  groups: [${groups.join(', ')}]`)
        const exact: Decimal = { units: kept.reduce((sum, entry) => sum + entry[3].thousandths, 0n), scale: 3 }
        const sums = [
          funding.total,
          addDecimals(...funding.byYear.flatMap((amount) => amount ?? [])),
          addDecimals(...funding.sources.map((row) => row.total)),
          addDecimals(...funding.parts.map((part) => part.total)),
        ]
        for (const sum of sums) expect(compareDecimals(sum, exact)).toBe(0)
        // The right total is never reported, and one wrong by the least digit always is.
        const stated = (units: bigint): string[] =>
          check(
            `financing: { sources: [{ id: a, name: А }, { id: b, name: Б }], total: "${formatDecimal({ units, scale: 3 }).replaceAll('\u00a0', ' ')}", groups: [${groups.join(', ')}] }`,
          ).filter((code) => code.startsWith('program/total-differs'))
        expect(stated(exact.units)).toEqual([])
        expect(stated(exact.units + 1n)).toEqual(['program/total-differs /financing/total'])
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['a source without sums', 'financing: { sources: [{ name: А }] }', 'program/financing-content /financing/sources/0'],
    ['sums beside parts', 'financing: { sources: [{ id: a, name: А, amounts: { 2025: 1 } }], groups: [{ title: Т, sources: [{ source: a, amounts: { 2025: 1 } }] }] }', 'program/financing-content /financing/sources/0/amounts (key)'],
    ['an unknown source', 'financing: { sources: [{ id: a, name: А }], groups: [{ title: Т, sources: [{ source: b, amounts: { 2025: 1 } }] }] }', 'ref/unknown-entry /financing/groups/0/sources/0/source'],
    ['an unknown subprogramme', 'financing: { sources: [{ id: a, name: А }], groups: [{ subprogram: x, sources: [{ source: a, amounts: { 2025: 1 } }] }] }', 'ref/unknown-entry /financing/groups/0/subprogram'],
    ['a part that is neither', 'financing: { sources: [{ id: a, name: А }], groups: [{ sources: [{ source: a, amounts: { 2025: 1 } }] }] }', 'program/financing-content /financing/groups/0'],
    ['a forgotten year', 'financing: { sources: [{ name: А, amounts: { 2025: 1, 2026: 2 } }, { name: Б, amounts: { 2025: 1 } }] }', 'program/year-missing /financing/sources/1/amounts (key)'],
    ['fewer digits than the sums have', 'financing: { decimals: 1, sources: [{ name: А, amounts: { 2025: "1,25" } }] }', 'program/financing-content /financing/decimals'],
    ['a wrong total of a year', 'financing: { totals: { 2025: 2 }, sources: [{ name: А, amounts: { 2025: 1 } }] }', 'program/total-differs /financing/totals/2025'],
    ['a wrong total of a source', 'financing: { sources: [{ name: А, amounts: { 2025: 1 }, total: "1,01" }] }', 'program/total-differs /financing/sources/0/total'],
  ])('reports %s', (_, yaml, finding) => {
    expect(check(yaml)).toEqual([finding])
  })

  it('takes totals that are right in another spelling', () => {
    expect(check('financing: { total: "10 000,00", totals: { 2025: 10000 }, sources: [{ name: А, amounts: { 2025: 10000.0 }, total: 10000 }] }')).toEqual([])
  })
})
