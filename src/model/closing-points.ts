/**
 * The points that close an act and that every act words alike: repeal,
 * publication, control, entry into force.
 */
import { formatDate, parseDate } from '../russian/dates.ts'
import { joinNames } from '../russian/join-names.ts'
import { capitaliseFirst, lowerFirst, NBSP } from '../russian/letters.ts'
import { withFinalMark } from '../russian/list-punctuation.ts'
import { actWords } from './act-words.ts'
import type { ActView } from './act.ts'
import type { Authority, Point, RepealedAct } from './content.ts'
import { placeOf, type Report } from './finding.ts'
import { nameInCase, type PeopleRegister } from './people-register.ts'

export function controlText(
  point: Point,
  { register, act }: { readonly register: PeopleRegister; readonly act: ActView },
  report: Report,
): string | undefined {
  if (point.control === undefined) return undefined
  const start = `Контроль исполнения ${act.words.thisActGenitive}`
  if (point.control === 'self') return `${start} оставля${act.isJoint ? 'ем' : 'ю'} за собой.`
  const name = nameInCase(register, point.control, 'accusative', placeOf(point, 'control'), report)
  return name && withFinalMark(`${start} возложить на ${lowerFirst(name)}`, '.')
}

/** «… вступает в силу со дня его подписания», «с 1 января 2026 г.», «…, но не ранее 1 января 2026 г.». */
export function inForceText(point: Point, { words }: ActView, report: Report): string | undefined {
  const from = dateOf(point, 'inForceFrom', report)
  const appliesFrom = dateOf(point, 'appliesFrom', report)
  if (point.inForce === undefined && from === undefined) return undefined
  const events = { signing: 'подписания', publication: 'официального опубликования' }
  const day = point.inForce === undefined ? undefined : `со${NBSP}дня его ${events[point.inForce]}`
  const start = day === undefined ? `с${NBSP}${from}` : from === undefined ? day : `${day}, но${NBSP}не${NBSP}ранее ${from}`
  // What «но» began ends with a comma.
  const comma = day !== undefined && from !== undefined ? ',' : ''
  const back = appliesFrom === undefined ? '' : `${comma} и${NBSP}распространяет свое действие на${NBSP}правоотношения, возникшие с${NBSP}${appliesFrom}`
  return withFinalMark(`${capitaliseFirst(words.thisActNominative)} вступает в${NBSP}силу ${start}${back}`, '.')
}

function dateOf(point: Point, key: 'inForceFrom' | 'appliesFrom', report: Report): string | undefined {
  const text = point[key]
  return text === undefined ? undefined : printDate(text, () => report('order/invalid-date', { text }, placeOf(point, key)))
}

function printDate(text: string, refuse: () => void): string | undefined {
  const date = parseDate(text)
  if (date === undefined) refuse()
  return date && formatDate(date)
}

/** «Разместить настоящее постановление на официальном сайте администрации … в информационно-телекоммуникационной сети «Интернет».» */
export function publishText(site: string, { words }: ActView, hasExecutor: boolean): string {
  const verb = hasExecutor ? 'разместить' : 'Разместить'
  return `${verb} ${words.thisActNominative} на${NBSP}официальном сайте ${site} в${NBSP}информационно-телекоммуникационной сети «Интернет».`
}

export interface Repealed {
  /** «приказ отдела образования … от 5 марта 2018 г. № 44 «…».» */
  readonly text: string
  /** Whether it needs «утратившими»: several points of one act. */
  readonly isPlural: boolean
  readonly source: RepealedAct
}

/** Kind, body, date, number and title in this order, without «за» before the number. */
export function repealedActs(point: Point, authority: Authority, report: Report): readonly Repealed[] {
  return (point.repeal ?? []).map((source) => {
    const words = actWords[source.act ?? 'order']
    const date = printDate(source.date, () => report('order/invalid-date', { text: source.date }, placeOf(source, 'date')))
    const points = source.points ?? []
    const what =
      points.length === 0
        ? words.accusative
        : `${points.length === 1 ? 'пункт' : 'пункты'}${NBSP}${joinNames(points)} ${words.genitive}`
    const text = `${what} ${source.body ?? authority.genitive} от${NBSP}${date ?? ''} №${NBSP}${source.number} ${quote(source.title)}.`
    return { text, isPlural: points.length > 1, source }
  })
}

/** One act is named in the sentence itself; several are listed under it. */
export function repealText(acts: readonly Repealed[]): string | undefined {
  const [first, second] = acts
  if (first === undefined) return undefined
  if (second !== undefined) return 'Признать утратившими силу:'
  return `Признать ${first.isPlural ? 'утратившими' : 'утратившим'} силу ${first.text}`
}

/** Quotations inside the quoted title become „лапки“. */
function quote(title: string): string {
  return `«${title.replaceAll('«', '„').replaceAll('»', '“')}»`
}
