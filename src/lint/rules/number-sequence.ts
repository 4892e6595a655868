import type { Order } from '../../model/content.ts'
import { isObject } from '../../schema/schema-node.ts'
import { childPointer } from '../../source/pointer.ts'
import type { DocumentRule, LintDocument, RuleReport } from '../rule.ts'

/** Lists whose units are counted and may have their numbers fixed. */
const COUNTED = new Set(['points', 'sections', 'goals', 'criteria', 'indicators', 'groups', 'events'])
/** Those whose units begin with the number of the unit around them: 2.1, 2.2. */
const PREFIXED = new Set(['points', 'indicators'])

/** How far one series of numbers has come. */
interface Series {
  last: number
  printed: string | undefined
}

/**
 * Fixed numbers neither leave one out nor go back. Where a series begins is for the author («Цель № 5»), and a number that
 * an amendment has excluded stays vacant: only acts that nothing has amended are looked at.
 */
export const numberSequence: DocumentRule = {
  needs: 'document',
  codes: ['numbering/gap', 'numbering/restart'],
  check({ file, value }, { documents, isAmended, isComplete }, report) {
    if (isAmended) return
    if (isComplete && documents[0]?.file === file) checkAnnexes(documents, report)
    const numbering = isObject(value) ? value['numbering'] : undefined
    const events: Series = { last: 0, printed: undefined }

    const checkSeries = (units: readonly unknown[], pointer: string, prefix: string, series: Series): void => {
      for (const [index, unit] of units.entries()) {
        const own = childPointer(pointer, index)
        const fixed = isObject(unit) && typeof unit['number'] === 'string' ? unit['number'].replace(/\.$/, '') : undefined
        const number = fixed ?? `${prefix}${series.last + 1}`
        const [count, isInserted] = countOf(number, prefix)
        if (count !== undefined) {
          const place = { file, pointer: childPointer(own, 'number') }
          const { printed, last } = series
          if (fixed !== undefined && printed !== undefined) {
            if (count > last + (isInserted ? 0 : 1)) report('numbering/gap', { number, after: printed, missing: `${prefix}${last + 1}` }, place)
            // The same number twice is an error of its own.
            else if (count < last) report('numbering/restart', { number, after: printed }, place)
          }
          series.last = Math.max(last, count)
          series.printed = number
        }
        visit(unit, own, number)
      }
    }

    const visit = (item: unknown, pointer: string, number: string): void => {
      if (Array.isArray(item)) item.forEach((child, index) => visit(child, childPointer(pointer, index), ''))
      if (!isObject(item)) return
      for (const key of Object.keys(item)) {
        const child = item[key]
        if (typeof child !== 'object' || child === null) continue
        const own = childPointer(pointer, key)
        if (!COUNTED.has(key) || !Array.isArray(child)) {
          visit(child, own, '')
          continue
        }
        const hasPrefix = number !== '' && (PREFIXED.has(key) || (key === 'events' && numbering === 'sections'))
        const isContinued = key === 'events' && numbering === 'through'
        checkSeries(child, own, hasPrefix ? `${number}.` : '', isContinued ? events : { last: 0, printed: undefined })
      }
    }
    visit(value, '', '')
  },
}

/** The last figure of a number below `prefix`; «7.1» among 7 and 8 was put in behind 7. */
function countOf(number: string, prefix: string): readonly [count: number | undefined, isInserted: boolean] {
  const own = number.startsWith(prefix) ? number.slice(prefix.length) : number
  const [whole = '', ...rest] = own.split('.')
  return /^\d+$/.test(whole) ? [Number(whole), rest.length > 0] : [undefined, false]
}

/** Annexes of an order are counted from 1. */
function checkAnnexes([order, ...others]: readonly LintDocument[], report: RuleReport): void {
  const files = order?.kind === 'order' ? ((order.value as Order).annexes ?? []) : []
  let last = 0
  for (const name of files) {
    const annex = others.find(({ file }) => file.endsWith(`/${name}`) || file === name)
    const fixed = isObject(annex?.value) ? annex.value['number'] : undefined
    const number = typeof fixed === 'string' && /^\d+$/.test(fixed) ? Number(fixed) : last + 1
    if (number > last + 1 && annex !== undefined) {
      report('numbering/gap', { number: String(number), after: last === 0 ? undefined : String(last), missing: String(last + 1) }, { file: annex.file, pointer: '/number' })
    }
    last = Math.max(last, number)
  }
}
