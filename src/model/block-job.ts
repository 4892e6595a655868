/** What all parts of one document are built from, and the findings that parts of sections and rows of passports share. */
import type { Phrase } from '../diagnostics/author-words.ts'
import type { Program } from './content.ts'
import type { TableStyle } from './data-table.ts'
import { keyPlaceOf, placeOf, type Report } from './finding.ts'
import type { ProgramFunding } from './funding.ts'
import type { PeopleRegister } from './people-register.ts'
import { SHOWN_NAMES, type HeadKey, type ShowPlace, type Shown } from './program-data.ts'

/** What the parts of one document are built from. */
export interface BlockJob {
  /** Whose head `show` repeats; an annex that belongs to no programme has nothing to repeat. */
  readonly program: Program | undefined
  readonly funding: ProgramFunding | undefined
  /** Where the items of a repeated list carry their ids. */
  readonly homes: ReadonlyMap<Shown, ShowPlace>
  readonly register: PeopleRegister
  readonly style: TableStyle
  readonly report: Report
}

/** A list lives where a section shows it, else in the passport: the passport sums up what the sections say. */
export function findHomes(places: readonly ShowPlace[]): ReadonlyMap<Shown, ShowPlace> {
  const homes = new Map<Shown, ShowPlace>()
  for (const place of places) {
    if (place.show !== undefined && !homes.has(place.show)) homes.set(place.show, place)
  }
  return homes
}

export function reportNothing(place: ShowPlace, key: HeadKey, report: Report): void {
  report('program/nothing-to-show', { key, what: SHOWN_NAMES[key] }, placeOf(place, 'show'))
}

const TEXTS: readonly (Shown | undefined)[] = [undefined, 'name', 'term', 'executor', 'financing', 'passport']

/** Whether `show` of this word prints a list. */
export function isList(show: Shown | undefined): boolean {
  return !TEXTS.includes(show)
}

export function checkOneOf<K extends string>(
  source: { readonly [key in K]?: unknown },
  keys: readonly K[],
  least: 0 | 1,
  where: string,
  report: Report,
): void {
  const [first, second] = keys.filter((key) => source[key] !== undefined)
  if (first !== undefined && second !== undefined) {
    const problem: Phrase = (words) => `В ${where} стоят «${words.key(first)}» и «${words.key(second)}», а должно быть что-то одно`
    report('program/block-content', { problem }, keyPlaceOf(source, second))
  } else if (first === undefined && least === 1) {
    report('program/block-content', { problem: (words) => `В ${where} нет ни ${keys.map((key) => `«${words.key(key)}»`).join(', ни ')}` }, placeOf(source))
  }
}

export function checkListStyle(place: ShowPlace, report: Report): void {
  if (place.as === undefined || place.list !== undefined || isList(place.show)) return
  report('program/block-content', { problem: (words) => `Ключ «${words.key('as')}» выбирает вид списка, а списка здесь нет` }, keyPlaceOf(place, 'as'))
}
