/** Runs the rules over a Word document. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic, RelatedPlace } from '../../diagnostics/diagnostic.ts'
import { count } from '../../diagnostics/summary.ts'
import type { Paragraph, WordDocument } from '../../docx-reader/word-document.ts'
import type { HouseStyle } from '../../house-style/house-style.ts'
import type { CalendarDate } from '../../russian/dates.ts'
import type { Place } from '../../source/place.ts'
import { dissect, type Anatomy } from './anatomy.ts'
import { layOut, plainWords, type Layout } from './layout.ts'
import { gostRules } from './registry.ts'
import type { GostReport } from './rule.ts'

export interface GostOptions {
  /** What the document is checked against, by the day of its act. */
  readonly styleOn: (date: CalendarDate | undefined) => HouseStyle
  readonly isHouseStyle: boolean
}

export interface GostCheck {
  readonly diagnostics: readonly Diagnostic[]
  readonly style: HouseStyle
}

/** More places of one fault help nobody; how many there are is said at the last one. */
const MOST_PLACES = 1000

/** Everything the rules find in the document of that name. The same fault in many paragraphs is one finding that names them all. */
export function checkDocument(document: WordDocument, file: string, { styleOn, isHouseStyle }: GostOptions): GostCheck {
  const layout = layOut(document)
  const anatomy = dissect(document, layout)
  const style = styleOn(dateOf(anatomy))
  const context = { document, layout, anatomy, style, isHouseStyle }
  const groups = new Map<string, { readonly first: Diagnostic; readonly others: RelatedPlace[]; count: number }>()
  const report: GostReport = (code, params, at, { at: words, actual, expected, key } = {}) => {
    const place = at === undefined ? { file } : placeOf(at, words, file, layout)
    const identity = `${code} ${key ?? JSON.stringify(params)}`
    const group = groups.get(identity)
    if (group === undefined) {
      const details = { ...(actual === undefined ? {} : { actual }), ...(expected === undefined ? {} : { expected }) }
      groups.set(identity, { first: diagnose(code, params, place, details), others: [], count: 0 })
    } else if (at !== undefined) {
      group.count += 1
      if (group.others.length < MOST_PLACES) group.others.push({ place, message: `«${excerpt(at, words)}»` })
    }
  }
  for (const rule of gostRules) rule.check(context, report)
  const diagnostics = [...groups.values()].map(({ first, others, count: total }) => {
    const last = others.at(-1)
    if (last !== undefined && total > others.length) others[others.length - 1] = { ...last, message: `${last.message} и еще ${count(total - others.length, 'место', 'места', 'мест')}` }
    return others.length === 0 ? first : { ...first, related: others }
  })
  return { diagnostics, style }
}

/** Of the act; an annex in a file of its own names the day in its header. */
function dateOf({ act, annexes }: Anatomy): CalendarDate | undefined {
  return act === undefined ? annexes.find(({ act: own }) => own.date !== undefined)?.act.date : act.date?.value.date
}

function placeOf(paragraph: Paragraph, at: readonly [number, number] | undefined, file: string, layout: Layout): Place {
  const { number, page } = paragraph
  const cell = layout.cellOf(paragraph)
  const isTable = cell?.table.isRuled === true
  return {
    file,
    quote: excerpt(paragraph, at),
    word: {
      paragraph: number,
      ...(page === undefined ? {} : { page }),
      ...(isTable ? { table: cell.tableNumber, row: cell.row + 1 } : {}),
      ...(at === undefined ? {} : { at }),
    },
  }
}

const LONGEST_EXCERPT = 60

/** The words at fault, or those that the paragraph begins with. */
function excerpt({ text }: Paragraph, at: readonly [number, number] | undefined): string {
  const words = plainWords(at === undefined ? text : text.slice(...at))
  return words.length <= LONGEST_EXCERPT ? words : `${words.slice(0, LONGEST_EXCERPT - 1).trimEnd()}…`
}
