/** Points of an act: what is ordered to whom and until when, and the closing points that every act words alike. */
import { joinNames } from '../russian/join-names.ts'
import { capitaliseFirst, lowerFirst } from '../russian/letters.ts'
import { withFinalMark, withoutFinalMark } from '../russian/list-punctuation.ts'
import { findNearest } from '../source/nearest.ts'
import type { ActView } from './act.ts'
import { isAnnexId, type AnnexPlace } from './annex-view.ts'
import { checkPoint } from './check-point.ts'
import { controlText, inForceText, publishText, repealedActs, repealText } from './closing-points.ts'
import type { Authority, Point } from './content.ts'
import { keyPlaceOf, placeOf, viewOf, type Report } from './finding.ts'
import { nameInCase, type PeopleRegister } from './people-register.ts'

export interface PointInput {
  readonly authority: Authority
  readonly register: PeopleRegister
  readonly act: ActView
  readonly annexes: readonly AnnexPlace[]
}

/**
 * One point. Exactly one of `text`, `control`, `inForce`, `publish` and `repeal`
 * is a text, named after the key it was written under. A `text` or `publish` is
 * printed as `executor text (annex.mention)ending deadline`.
 */
export interface PointView {
  readonly id: string | undefined
  readonly number: string | undefined
  /** «Информационно-методическому отделу (Лизина Г.А.)» */
  readonly executor: string | undefined
  readonly text: string | undefined
  readonly annex: AnnexMentionView | undefined
  /** The final mark that follows brackets behind the text; otherwise `text` ends with its own. */
  readonly ending: string
  /** «до 1 октября 2020 г.», printed after «Срок –». */
  readonly deadline: string | undefined
  /** The deadline of a point that goes on in its own points stands in brackets before its colon: «(срок – до 1 октября 2020 г.):». */
  readonly hasInnerDeadline: boolean
  readonly control: string | undefined
  readonly inForce: string | undefined
  readonly publish: string | undefined
  readonly repeal: string | undefined
  readonly points: readonly PointView[] | undefined
}

export interface AnnexMentionView {
  /** Target of the reference, `annex:program`. */
  readonly target: string
  /** «приложение 1» */
  readonly mention: string
}

/** Deeper numbers («1.1.1.1.1.1.1») nobody can cite, and no layout program draws without end. */
const DEEPEST_POINT = 6

export function buildPoint(point: Point, input: PointInput, report: Report, depth = 1): PointView {
  checkPoint(point, report)
  const executor = executorsOf(point, input, report)
  const annex = point.annex === undefined ? undefined : mentionAnnex(point, point.annex, input, report)
  const mark = point.points === undefined ? '.' : ':'
  const hasInnerDeadline = point.points !== undefined && point.deadline !== undefined
  const hasBrackets = annex !== undefined || hasInnerDeadline
  const repealed = repealedActs(point, input.authority, report)
  const view: PointView = {
    ...emptyPoint,
    id: point.id,
    number: point.number,
    executor,
    text: point.text === undefined ? undefined : textOf(point.text, executor !== undefined, hasBrackets, mark),
    annex,
    ending: hasBrackets ? mark : '',
    deadline: point.deadline && deadlineText(point.deadline, hasInnerDeadline),
    hasInnerDeadline,
    control: controlText(point, input, report),
    inForce: inForceText(point, input.act, report),
    publish: point.publish && publishText(point.publish, input.act, executor !== undefined),
    repeal: repealText(repealed),
    points: repealed.length > 1 ? viewOf(repealed.map(({ text, source }) => viewOf({ ...emptyPoint, repeal: capitaliseFirst(text) }, source)), point, 'repeal') : innerPoints(point, input, report, depth),
  }
  return viewOf(view, point)
}

const emptyPoint: PointView = {
  id: undefined,
  number: undefined,
  executor: undefined,
  text: undefined,
  annex: undefined,
  ending: '',
  deadline: undefined,
  hasInnerDeadline: false,
  control: undefined,
  inForce: undefined,
  publish: undefined,
  repeal: undefined,
  points: undefined,
}

function innerPoints(point: Point, input: PointInput, report: Report, depth: number): readonly PointView[] | undefined {
  if (point.points === undefined) return undefined
  if (depth >= DEEPEST_POINT) {
    report('order/points-too-deep', { deepest: DEEPEST_POINT }, keyPlaceOf(point, 'points'))
    return []
  }
  return viewOf(point.points.map((child) => buildPoint(child, input, report, depth + 1)), point, 'points')
}

/** «Отделу образования (Сизова О.В.) и финансовому управлению (Лапин И.К.)»: each in the dative. */
function executorsOf(point: Point, { register }: PointInput, report: Report): string | undefined {
  const single = point.executor === undefined ? [] : [[point.executor, placeOf(point, 'executor')] as const]
  const listed = (point.executors ?? []).map((id, index) => [id, placeOf(point, 'executors', index)] as const)
  const names = [...single, ...listed].map(([id, place]) => nameInCase(register, id, 'dative', place, report))
  const found = names.filter((name) => name !== undefined)
  return found.length === 0 ? undefined : capitaliseFirst(joinNames(found))
}

/** A point is a sentence of its own; behind an executor it continues the sentence that the executor began. */
function textOf(text: string, hasExecutor: boolean, hasBrackets: boolean, mark: '.' | ':'): string {
  const started = hasExecutor ? lowerFirst(text) : capitaliseFirst(text)
  return hasBrackets ? withoutFinalMark(mark === ':' ? withoutColon(started) : started) : withFinalMark(started, mark)
}

/** The colon that leads to the points stands behind the brackets. */
function withoutColon(text: string): string {
  return text.trimEnd().replace(/[ \t]*:([*_]*)$/, '$1')
}

function deadlineText(deadline: string, isInner: boolean): string {
  const words = lowerFirst(deadline)
  return isInner ? withoutFinalMark(words) : withFinalMark(words, '.')
}

function mentionAnnex(point: Point, id: string, { annexes }: PointInput, report: Report): AnnexMentionView | undefined {
  const annex = annexes.find((candidate) => candidate.id === id)
  if (annex !== undefined) return { target: `annex:${id}`, mention: annex.mention }
  const nearest = findNearest(
    id,
    annexes.map((candidate) => candidate.id),
  )
  const unnamed = nearest === undefined ? annexes.find((candidate) => !isAnnexId(candidate.id))?.id : undefined
  report('ref/unknown-annex', { id, nearest, unnamed }, placeOf(point, 'annex'))
  return undefined
}
