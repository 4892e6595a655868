/** The context of `templates/documents/order.hbs`: an order ready to be printed, with nothing left to decide. */
import type { Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { capitaliseFirst, lowerFirst, NBSP } from '../russian/letters.ts'
import { withFinalMark, withoutFinalMark } from '../russian/list-punctuation.ts'
import { findNearest } from '../source/nearest.ts'
import type { ActView } from './act.ts'
import type { AnnexPlace } from './annex-view.ts'
import type { Authority, Order, Point } from './content.ts'
import { buildOpening, type OpeningView } from './opening-view.ts'
import { collectFindings, keyPlaceOf, placeOf, viewOf, type Report } from './finding.ts'
import { findSignatory, nameInCase, type PeopleRegister } from './people-register.ts'

export interface OrderInput {
  readonly order: Order
  readonly authority: Authority
  readonly register: PeopleRegister
  readonly act: ActView
  readonly style: HouseStyle
  /** In the order of `order.annexes`. */
  readonly annexes: readonly AnnexPlace[]
}

export interface OrderView {
  readonly act: ActView
  readonly letterhead: LetterheadView
  readonly registration: RegistrationView
  readonly title: string
  readonly opening: OpeningView
  readonly points: readonly PointView[]
  /** `undefined` after a reported unknown signatory. */
  readonly signature: SignatureView | undefined
}

/** Реквизит 05. */
export interface LetterheadView {
  /** Carries the origin of the list: `md lines @index` names the line. */
  readonly lines: readonly string[]
}

/** Реквизиты 10, 11, 13. */
export interface RegistrationView {
  readonly act: ActView
  readonly place: string
}

/** Реквизит 22. Its origin is the entry in people.yaml. */
export interface SignatureView {
  readonly post: string
  /** «Э.И. Лиманова» */
  readonly name: string
}

/**
 * One point. Exactly one of `text`, `control`, `inForce` is a text, named after
 * the key it was written under. A `text` is printed as
 * `executor text (annex.mention)ending deadline`.
 */
export interface PointView {
  readonly id: string | undefined
  readonly number: string | undefined
  /** «Информационно-методическому отделу (Лизина Г.А.)» */
  readonly executor: string | undefined
  readonly text: string | undefined
  readonly annex: AnnexMentionView | undefined
  /** The final mark that follows the mention of an annex; otherwise `text` ends with its own. */
  readonly ending: string
  /** «до 1 октября 2020 г.», printed after «Срок –». */
  readonly deadline: string | undefined
  readonly control: string | undefined
  readonly inForce: string | undefined
  readonly points: readonly PointView[] | undefined
}

export interface AnnexMentionView {
  /** Target of the reference, `annex:program`. */
  readonly target: string
  /** «приложение 1» */
  readonly mention: string
}

export function buildOrderView(input: OrderInput): Staged<OrderView> {
  const { order, authority, act } = input
  return collectFindings((report) => {
    checkAnnexes(input, report)
    const view: OrderView = {
      act,
      letterhead: viewOf({ lines: viewOf([...authority.letterhead], authority, 'letterhead') }, authority),
      registration: viewOf({ act, place: keepAbbreviation(authority.place) }, authority),
      title: order.title,
      opening: buildOpening(order, [authority], input.style, report),
      points: order.points.map((point) => buildPoint(point, input, report, 1)),
      signature: buildSignature(input, report),
    }
    return viewOf(view, order)
  })
}

/** «г. Нефтекумск» is never parted. */
function keepAbbreviation(place: string): string {
  return place.replace(/^(\S{1,4}\.) /, `$1${NBSP}`)
}

function buildSignature({ order, authority, register }: OrderInput, report: Report): SignatureView | undefined {
  const signatory =
    order.signatory === undefined
      ? findSignatory(register, authority.head, placeOf(authority, 'head'), report)
      : findSignatory(register, order.signatory, placeOf(order, 'signatory'), report)
  return signatory && viewOf({ post: signatory.post, name: signatory.name }, signatory.person)
}

/** Deeper numbers («1.1.1.1.1.1.1») nobody can cite, and no layout program draws without end. */
const DEEPEST_POINT = 6

function buildPoint(point: Point, input: OrderInput, report: Report, depth: number): PointView {
  checkPoint(point, report)
  const executor =
    point.executor === undefined
      ? undefined
      : nameInCase(input.register, point.executor, 'dative', placeOf(point, 'executor'), report)
  const annex = point.annex === undefined ? undefined : mentionAnnex(point, point.annex, input, report)
  const mark = point.points === undefined ? '.' : ':'
  const view: PointView = {
    id: point.id,
    number: point.number,
    executor: executor && capitaliseFirst(executor),
    text: point.text === undefined ? undefined : textOf(point, point.text, annex !== undefined, mark),
    annex,
    ending: annex === undefined ? '' : mark,
    deadline: point.deadline && withFinalMark(lowerFirst(point.deadline), '.'),
    control: point.control === undefined ? undefined : controlText(point, point.control, input, report),
    inForce: point.inForce && inForceText(point.inForce, input.act),
    points: innerPoints(point, depth, report)?.map((child) => buildPoint(child, input, report, depth + 1)),
  }
  return viewOf(view, point)
}

function innerPoints(point: Point, depth: number, report: Report): readonly Point[] | undefined {
  if (point.points === undefined || depth < DEEPEST_POINT) return point.points
  report('order/points-too-deep', { deepest: DEEPEST_POINT }, keyPlaceOf(point, 'points'))
  return []
}

/** A point is a sentence of its own; behind an executor it continues the sentence that the executor began. */
function textOf(point: Point, text: string, hasMention: boolean, mark: '.' | ':'): string {
  const started = point.executor === undefined ? capitaliseFirst(text) : lowerFirst(text)
  return hasMention ? withoutFinalMark(started) : withFinalMark(started, mark)
}

function mentionAnnex(
  point: Point,
  id: string,
  { annexes }: OrderInput,
  report: Report,
): AnnexMentionView | undefined {
  const annex = annexes.find((candidate) => candidate.id === id)
  if (annex !== undefined) return { target: `annex:${id}`, mention: annex.mention }
  const nearest = findNearest(
    id,
    annexes.map((candidate) => candidate.id),
  )
  report('ref/unknown-annex', { id, nearest }, placeOf(point, 'annex'))
  return undefined
}

function controlText(point: Point, control: string, { register, act }: OrderInput, report: Report): string | undefined {
  const start = `Контроль исполнения ${act.words.thisActGenitive}`
  if (control === 'self') return `${start} оставляю за собой.`
  const name = nameInCase(register, control, 'accusative', placeOf(point, 'control'), report)
  return name && withFinalMark(`${start} возложить на ${lowerFirst(name)}`, '.')
}

function inForceText(inForce: NonNullable<Point['inForce']>, { words }: ActView): string {
  const event = { signing: 'подписания', publication: 'официального опубликования' }[inForce]
  return `${capitaliseFirst(words.thisActNominative)} вступает в${NBSP}силу со${NBSP}дня его ${event}.`
}

const CONTENT_KEYS = ['text', 'control', 'inForce'] as const
const TEXT_ONLY_KEYS = ['executor', 'deadline', 'annex', 'points'] as const

function checkPoint(point: Point, report: Report): void {
  const content = CONTENT_KEYS.filter((key) => point[key] !== undefined)
  const [first, second] = content
  if (first === undefined) {
    report('order/point-content', { problem: 'В пункте нет ни text, ни control, ни inForce' }, placeOf(point))
  } else if (second !== undefined) {
    const problem = `В одном пункте стоят «${first}» и «${second}», а должно быть что-то одно`
    report('order/point-content', { problem }, keyPlaceOf(point, second))
  } else if (first !== 'text') {
    for (const key of TEXT_ONLY_KEYS) {
      if (point[key] === undefined) continue
      const problem = `Ключ «${key}» ставится вместе с «text», а в этом пункте – «${first}»`
      report('order/point-content', { problem }, keyPlaceOf(point, key))
    }
  }
}

/** Every annex is mentioned by a point, and they are numbered in the order of their first mention. */
function checkAnnexes({ order, annexes }: OrderInput, report: Report): void {
  const mentioned: string[] = []
  const visit = (point: Point): void => {
    if (point.annex !== undefined) mentioned.push(point.annex)
    for (const [, id = ''] of (point.text ?? '').matchAll(/\]\(#annex:([a-z0-9-]+)\)/g)) mentioned.push(id)
    point.points?.forEach(visit)
  }
  order.points.forEach(visit)
  const ids = annexes.map(({ id }) => id)
  // A misspelt name is reported where it stands; the annex it was meant for is not forgotten.
  const meant = new Set(mentioned.map((id) => (ids.includes(id) ? id : findNearest(id, ids))))
  annexes.forEach(({ id }, index) => {
    if (!mentioned.includes(id)) {
      if (meant.has(id)) return
      report('ref/unused-annex', { id }, placeOf(order, 'annexes', index))
      return
    }
    const later = annexes.slice(0, index).find((other) => mentioned.indexOf(other.id) > mentioned.indexOf(id))
    if (later !== undefined) report('ref/annex-order', { id, after: later.id }, placeOf(order, 'annexes', index))
  })
}
