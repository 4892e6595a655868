/** Numbers of annexes, which stand in the header of their first page: they stay as the numbers inside of them do. */
import { addTo } from '../../collections/add-to.ts'
import type { DocumentNode, Requisite } from '../../tree/nodes.ts'
import { words } from '../unit-texts.ts'

/** What the header of an annex says: «Приложение № 2», «к программе». */
export interface AnnexHeading {
  /** «2»; absent on the only annex. */
  readonly number: string | undefined
  /** «к программе»; `''` of an annex to the act itself. */
  readonly owner: string
}

const HEADING = /^приложение(?: №? ?(\d+))?$/i

/** `undefined` where no number line is printed. */
export function annexHeading(document: DocumentNode): AnnexHeading | undefined {
  const header = document.sections.flatMap(({ children }) => children).find((block): block is Requisite => block.type === 'requisite' && block.kind === 'annex-header')
  const [first = '', second = ''] = header?.parts.map(({ children }) => words(children)) ?? []
  const found = HEADING.exec(first)
  if (header === undefined || found === null) return undefined
  const belongsToAct = header.parts.length > 2
  return { number: found[1], owner: belongsToAct ? '' : second }
}

/** An annex of the new state with the one that it was; absent when it is new. */
export interface AnnexPair {
  readonly after: DocumentNode
  readonly before: DocumentNode | undefined
}

/**
 * Which annexes have to fix their number in the source (key `number` of the file),
 * so that each keeps the one that was signed; a new one gets the next number,
 * that of an excluded one stays vacant. In the order of the new state.
 * @param earlier annexes of still earlier states: their numbers are not used again
 */
export function fixAnnexNumbers(before: readonly DocumentNode[], pairs: readonly AnnexPair[], earlier: readonly DocumentNode[] = []): ReadonlyMap<DocumentNode, string> {
  const fixes = new Map<DocumentNode, string>()
  const owners = new Map<string, AnnexPair[]>()
  for (const pair of pairs) {
    const heading = annexHeading(pair.after)
    if (heading !== undefined) addTo(owners, heading.owner, pair)
  }
  for (const [owner, siblings] of owners) {
    const signed = before.map(annexHeading).filter((heading) => heading?.owner === owner)
    const past = earlier.map(annexHeading).filter((heading) => heading?.owner === owner)
    let largest = Math.max(0, ...past.map((heading) => Number(heading?.number ?? 0)), ...signed.map((heading) => Number(heading?.number ?? (signed.length === 1 ? 1 : 0))))
    let last = 0
    for (const { after, before: old } of siblings) {
      const printed = annexHeading(after)?.number
      const counted = siblings.length === 1 ? undefined : String(last + 1)
      const own = old === undefined ? undefined : annexHeading(old)
      // The only annex, which had no number, becomes the first of several.
      const kept = own === undefined || own.owner !== owner ? undefined : (own.number ?? counted)
      const isFixed = printed !== counted
      const number = kept ?? (old === undefined || own?.owner !== owner ? (isFixed ? printed : siblings.length === 1 && largest === 0 ? undefined : String(++largest)) : undefined)
      if (number !== undefined && number !== printed) fixes.set(after, number)
      last = Math.max(last, Number(number ?? 0))
      largest = Math.max(largest, last)
    }
  }
  return fixes
}
