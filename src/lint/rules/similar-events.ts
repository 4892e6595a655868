import { addTo } from '../../collections/add-to.ts'
import { eventsOf, type LintEvent } from '../events.ts'
import type { DocumentRule } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'

interface Row {
  readonly event: LintEvent
  readonly stems: ReadonlySet<string>
  /** Without the words that any event may have. */
  readonly content: ReadonlySet<string>
}

const LEAST = 0.85
/** The rarest words of a title lead to titles like it; a word of more rows than this tells nothing. */
const KEYS = 3
const COMMON = 12

/** «Организация и проведение курсов» and «Курсы» are the same event. */
const GENERAL = new Set(['органи', 'провед', 'осущес', 'реализ', 'обеспе', 'для', 'при', 'или', 'над', 'под', 'также'])
const LEAST_CONTENT = 3

/** An event does not stand twice in one group. */
export const similarEvents: DocumentRule = {
  needs: 'document',
  codes: ['sense/similar-events'],
  check(document, _dossier, report) {
    const groups = groupRows(eventsOf(document))
    for (const rows of groups.values()) {
      const frequency = new Map<string, number>()
      for (const { stems } of rows) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
      const seen = new Map<string, Row[]>()
      for (const row of rows) {
        const candidates = new Set(rarest(row.stems, frequency).flatMap((key) => (frequency.get(key)! > COMMON ? [] : (seen.get(key) ?? []))))
        for (const other of candidates) {
          const likeness = Math.max(compare(row.stems, other.stems), Math.min(row.content.size, other.content.size) < LEAST_CONTENT ? 0 : compare(row.content, other.content))
          if (likeness < LEAST) continue
          const percent = Math.round(likeness * 100)
          report('sense/similar-events', { percent }, { text: row.event.title! }, {
            related: [{ place: placeOfSpot({ text: other.event.title! }), message: 'похожее мероприятие' }],
          })
          break
        }
        // Every word leads here, or a title would be found only by its own rarest words.
        for (const stem of row.stems) {
          const list = seen.get(stem)
          if (list === undefined) seen.set(stem, [row])
          else if (list.length < COMMON) list.push(row)
        }
      }
    }
  },
}

function groupRows(events: readonly LintEvent[]): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>()
  for (const event of events) {
    if (event.title === undefined) continue
    const stems = new Set(event.title.plain.toLowerCase().match(/[а-яёa-z]{3,}|\d+/gu)?.map((word) => (/\d/.test(word) ? word : word.slice(0, 6))) ?? [])
    if (stems.size < 3) continue
    const content = new Set([...stems].filter((stem) => !GENERAL.has(stem)))
    addTo(groups, event.group, { event, stems, content })
  }
  return groups
}

/** The words that the fewest rows have, of equals the first by the alphabet. */
function rarest(stems: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): readonly string[] {
  const chosen: string[] = []
  const isBefore = (stem: string, other: string): boolean => {
    const difference = frequency.get(stem)! - frequency.get(other)!
    return difference < 0 || (difference === 0 && stem < other)
  }
  for (const stem of stems) {
    let place = chosen.length
    while (place > 0 && isBefore(stem, chosen[place - 1]!)) place--
    if (place === KEYS) continue
    chosen.splice(place, 0, stem)
    if (chosen.length > KEYS) chosen.pop()
  }
  return chosen
}

/** Words in common of all; «5 класс» and «6 класс» are different events whatever else they share. 0 also for all that is less than alike. */
function compare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < LEAST * Math.max(a.size, b.size)) return 0
  let common = 0
  for (const stem of a) if (b.has(stem)) common++
  const all = a.size + b.size - common
  if (common / all < LEAST) return 0
  const differ = [...a].some((stem) => /\d/.test(stem) && !b.has(stem)) || [...b].some((stem) => /\d/.test(stem) && !a.has(stem))
  return differ ? 0 : common / all
}
