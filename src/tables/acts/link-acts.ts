/** From what each act says about others to what the register says of each: its status, what changed it, what it changes. */
import { actWords } from '../../model/act-words.ts'
import { formatDate, formatIsoDate } from '../../russian/dates.ts'
import { joinNames } from '../../russian/join-names.ts'
import { NBSP } from '../../russian/letters.ts'
import type { ActMention, ActRecord, ActSource, ActStatus, RepealedReference } from './act-record.ts'

/** In the order of a register: by date and number; drafts last. */
export function linkActs(sources: readonly ActSource[]): readonly ActRecord[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const byName = new Map(sources.flatMap((source): [string, ActSource][] => (isDraft(source) ? [] : [[nameOf(source), source]])))
  const found = sources.flatMap((source) => effectsOf(source, byPath, byName))
  return [...sources].sort(compareActs).map((source): ActRecord => {
    // A draft changes nothing yet.
    const effects = found.filter(({ target, by }) => target?.path === source.path && !isDraft(by)).sort((a, b) => compareActs(a.by, b.by))
    const end = effects.find(({ isRepeal }) => isRepeal)?.by
    return {
      ...source,
      status: statusOf(source, effects),
      endedBy: end?.date === undefined || isDraft(source) ? undefined : { path: end.path, words: mention(end, [], source), date: end.date },
      changedBy: effects.map(({ by }) => ({ path: by.path, words: mention(by, [], source) })).filter(isFirst),
      changes: found.filter(({ by }) => by === source).map(({ target, points, words }): ActMention => ({ path: target?.path, words: target === undefined ? words : mention(target, points, source) })),
    }
  })
}

interface Effect {
  readonly by: ActSource
  /** The act that is changed, when it is in this content root. */
  readonly target: ActSource | undefined
  readonly isRepeal: boolean
  readonly points: readonly string[]
  /** How the author names the target. */
  readonly words: string
}

function effectsOf(source: ActSource, byPath: ReadonlyMap<string, ActSource>, byName: ReadonlyMap<string, ActSource>): readonly Effect[] {
  const repeals = source.repeals.map((reference): Effect => {
    const named = byName.get(referenceName(reference, source))
    // An act can not repeal itself: that is another one of that name.
    const target = named === source ? undefined : named
    return { by: source, target, isRepeal: reference.points.length === 0, points: reference.points, words: describeReference(reference) }
  })
  if (source.amends === undefined) return repeals
  const target = byPath.get(source.amends)
  return [...repeals, { by: source, target, isRepeal: false, points: [], words: target === undefined ? source.amends : mention(target, [], source) }]
}

function statusOf(source: ActSource, effects: readonly Effect[]): ActStatus {
  if (isDraft(source)) return 'draft'
  if (effects.some(({ isRepeal }) => isRepeal)) return 'repealed'
  return effects.length > 0 ? 'amended' : 'in-force'
}

export function isDraft({ date, number }: Pick<ActSource, 'date' | 'number'>): boolean {
  return date === undefined || number === undefined
}

/** What tells one act from another: kind, body, date and number, however they are spaced. */
function nameOf({ kind, authority, date, number }: ActSource): string {
  return [kind, plainName(authority.genitive), date === undefined ? '' : formatIsoDate(date), plainName(number ?? '')].join('|')
}

function referenceName({ kind, body, date, number }: RepealedReference, { authority }: ActSource): string {
  return [kind, plainName(body ?? authority.genitive), date === undefined ? '' : formatIsoDate(date), plainName(number)].join('|')
}

function plainName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** «приказ от 17 сентября 2020 г. № 212/1» */
export function mentionAct(act: ActSource): string {
  return mention(act, [], act)
}

/**
 * «приказ от 17 сентября 2020 г. № 212/1»; «проект приказа „…“» has neither date nor number.
 * @param beside the act that is spoken of at that place: of an act of another body the body is told
 */
function mention(act: ActSource, points: readonly string[], beside: ActSource): string {
  const words = actWords[act.kind]
  const { date, number } = act
  if (date === undefined || number === undefined) return `проект ${words.genitive} «${act.title.replaceAll('«', '„').replaceAll('»', '“')}»`
  const body = act.authority.id === beside.authority.id ? '' : ` ${act.authority.genitive}`
  return `${pointsOf(points)}${points.length === 0 ? words.nominative : words.genitive}${body} от${NBSP}${formatDate(date)} №${NBSP}${number}`
}

function describeReference({ kind, body, date, number, title, points }: RepealedReference): string {
  const words = actWords[kind]
  const from = date === undefined ? '' : ` от${NBSP}${formatDate(date)}`
  return `${pointsOf(points)}${points.length === 0 ? words.nominative : words.genitive}${body === undefined ? '' : ` ${body}`}${from} №${NBSP}${number} «${title.replaceAll('«', '„').replaceAll('»', '“')}»`
}

function pointsOf(points: readonly string[]): string {
  return points.length === 0 ? '' : `${points.length === 1 ? 'пункт' : 'пункты'}${NBSP}${joinNames(points)} `
}

function isFirst({ path, words }: ActMention, index: number, all: readonly ActMention[]): boolean {
  return all.findIndex((other) => other.path === path && other.words === words) === index
}

function compareActs(a: ActSource, b: ActSource): number {
  return compareKeys(dateKey(a), dateKey(b)) || compareNumbers(a.number ?? '', b.number ?? '') || compareKeys(a.path, b.path)
}

function dateKey({ date, number }: ActSource): string {
  return date === undefined || number === undefined ? '9999-99-99' : formatIsoDate(date)
}

/** «9» before «10», «212» before «212/1». */
function compareNumbers(a: string, b: string): number {
  const [first, second] = [a, b].map((number) => number.split(/(\d+)/).map((part) => (/^\d+$/.test(part) ? part.padStart(12, '0') : part)).join(''))
  return compareKeys(first!, second!)
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
