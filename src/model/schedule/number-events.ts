/** The printed numbers of a plan's sections and rows, counted as the numbering pass counts them. */
import type { Numbering } from '../../tree/nodes.ts'
import { Sequence } from '../../tree/sequence.ts'
import type { EventDocument } from '../content.ts'

export interface GroupNumbers {
  /** «1»; of a plan with numbered sections. */
  readonly section: string | undefined
  /** «7», «1.2.»; `undefined` when no column prints it. */
  readonly events: readonly (string | undefined)[]
}

/** The line over the table that opens a group, and how it gets its number; `none` when there is no such line. */
export type Banner = Numbering | 'none'

export function numberEvents({ numbering, columns, groups }: EventDocument, banners: readonly Banner[]): readonly GroupNumbers[] {
  const isCounted = columns.includes('number')
  const sections = new Sequence()
  let rows = new Sequence()
  return groups.map((group, index) => {
    let section: string | undefined
    const banner = banners[index] ?? 'none'
    if (banner !== 'none') {
      section = sections.next(banner)
      if (numbering === 'per-group') rows = new Sequence()
      if (numbering === 'sections') rows = new Sequence(`${section}.`)
    }
    const events = group.events.map((event) => {
      if (!isCounted) return undefined
      const number = rows.next(event.number === undefined ? 'auto' : { fixed: event.number })
      return numbering === 'sections' ? `${number}.` : number
    })
    return { section, events }
  })
}
