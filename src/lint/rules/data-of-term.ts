import { isObject } from '../../schema/schema-node.ts'
import type { DocumentRule } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'
import { printTerm, termOf } from '../years.ts'

interface YearData {
  readonly year: number
  readonly value: unknown
  readonly pointer: string
  readonly of: 'money' | 'indicator'
}

const SHARE = /^(?:доля|охват|удельный вес|процент)(?!\p{L})/iu
/** Longer terms are plans of development, whose money is known for some years only. */
const LONGEST = 6

/** Money and targets of a programme are for the years of its term; a share is a part of the whole. */
export const dataOfTerm: DocumentRule = {
  needs: 'document',
  codes: ['sense/year-outside-term', 'sense/year-without-money', 'sense/over-hundred'],
  check(document, _dossier, report) {
    if (document.kind !== 'program') return
    const { file, value } = document
    const { financing, indicators } = value as { readonly financing?: unknown; readonly indicators?: unknown }
    const money = collect(financing, '/financing', new Set(['amounts', 'totals']), 'money')
    const targets = collect(indicators, '/indicators', new Set(['targets']), 'indicator')
    const term = termOf(document)
    if (term !== undefined) {
      const related = [{ place: placeOfSpot(term), message: 'срок программы' }]
      for (const { year, pointer, of } of [...money, ...targets]) {
        if (year >= term.from && year <= term.to) continue
        report('sense/year-outside-term', { year, term: term.from === term.to ? `${term.from} году` : `${printTerm(term)} годах`, of }, { file, pointer, at: 'key' }, { related })
      }
      const known = new Set(money.map(({ year }) => year))
      for (let year = term.from; known.size > 0 && term.to - term.from < LONGEST && year <= term.to; year++) {
        if (!known.has(year)) report('sense/year-without-money', { year }, { file, pointer: '/financing/sources', at: 'key' }, { related })
      }
    }
    if (!Array.isArray(indicators)) return
    for (const [index, indicator] of indicators.entries()) {
      if (!isObject(indicator) || indicator['unit'] !== '%' || !SHARE.test(String(indicator['name']))) continue
      for (const target of targets) {
        const share = typeof target.value === 'string' ? Number(target.value.replace(',', '.')) : target.value
        if (target.pointer.startsWith(`/indicators/${index}/`) && typeof share === 'number' && share > 100) report('sense/over-hundred', { value: share }, { file, pointer: target.pointer })
      }
    }
  },
}

function collect(item: unknown, pointer: string, keys: ReadonlySet<string>, of: YearData['of']): readonly YearData[] {
  if (Array.isArray(item)) return item.flatMap((child, index) => collect(child, `${pointer}/${index}`, keys, of))
  if (!isObject(item)) return []
  return Object.entries(item).flatMap(([key, child]) => {
    const own = `${pointer}/${key}`
    if (!keys.has(key) || !isObject(child)) return collect(child, own, keys, of)
    return Object.entries(child).map(([year, value]) => ({ year: Number(year), value, pointer: `${own}/${year}`, of }))
  })
}
