/** The context of `templates/documents/order.hbs`: an order ready to be printed, with nothing left to decide. */
import type { Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { NBSP } from '../russian/letters.ts'
import { findNearest } from '../source/nearest.ts'
import type { ActView } from './act.ts'
import { isAnnexId, proposeAnnexId, type AnnexPlace } from './annex-view.ts'
import type { Authority, Order, Person, Point } from './content.ts'
import { buildOpening, type OpeningView } from './opening-view.ts'
import { collectFindings, keyPlaceOf, placeOf, viewOf, type Report } from './finding.ts'
import { findSignatory, type PeopleRegister } from './people-register.ts'
import { joinRegisters, type Partner } from './joint-act.ts'
import { buildPoint, type PointView } from './point-view.ts'
import { buildRequisites, type RequisitesView } from './requisites/requisites-view.ts'

export interface OrderInput {
  readonly order: Order
  readonly authority: Authority
  readonly register: PeopleRegister
  readonly act: ActView
  readonly style: HouseStyle
  /** In the order of `order.annexes`. */
  readonly annexes: readonly AnnexPlace[]
  /** The other authorities of a joint act. */
  readonly partners?: readonly Partner[]
}

export interface OrderView {
  readonly act: ActView
  /** One for every authority that issues the act. */
  readonly letterheads: readonly LetterheadView[]
  readonly registration: RegistrationView
  readonly title: string
  readonly opening: OpeningView
  readonly points: readonly PointView[]
  /** `undefined` of a joint act, and after a reported unknown signatory. */
  readonly signature: SignatureView | undefined
  /** Of a joint act, in the order of the authorities; without those of reported unknown signatories. */
  readonly signatures: readonly SignatureView[] | undefined
  readonly requisites: RequisitesView
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
  /** For other cases: `{{post "genitive" person}}`. */
  readonly person: Person
}

export function buildOrderView(input: OrderInput): Staged<OrderView> {
  const { order, authority, act, partners = [] } = input
  const authorities = [authority, ...partners.map((partner) => partner.authority)]
  const places = new Set(authorities.map(({ place }) => keepAbbreviation(place)))
  const register = joinRegisters(input.register, partners)
  return collectFindings((report) => {
    checkAnnexes(input, report)
    reportEmblems(input, report)
    const signatures = buildSignatures(input, report)
    const view: OrderView = {
      act,
      letterheads: authorities.map((each) => viewOf({ lines: viewOf([...each.letterhead], each, 'letterhead') }, each)),
      registration: viewOf({ act, place: [...places].join(', ') }, authority),
      title: order.title,
      opening: buildOpening(order, authorities, input.style, report),
      points: order.points.map((point) => buildPoint(point, { ...input, register }, report)),
      signature: act.isJoint ? undefined : signatures[0],
      signatures: act.isJoint ? signatures : undefined,
      requisites: buildRequisites({ ...input, register }, report),
    }
    return viewOf(view, order)
  })
}

/** «г. Нефтекумск» is never parted. */
function keepAbbreviation(place: string): string {
  return place.replace(/^(\S{1,4}\.) /, `$1${NBSP}`)
}

/** An act of several authorities stands on the form of none: their coats of arms and emblems are left out, and it is said. */
function reportEmblems({ order, authority, partners = [] }: OrderInput, report: Report): void {
  if (partners.length === 0) return
  const [first, ...others] = [authority, ...partners.map((partner) => partner.authority)].map(pictureOf)
  if (first !== undefined) report('order/joint-without-emblem', { picture: first, id: authority.id ?? authority.name }, keyPlaceOf(order, 'jointWith'))
  others.forEach((picture, index) => {
    const entry = partners[index]!.entry
    if (picture !== undefined) report('order/joint-without-emblem', { picture, id: entry.authority }, placeOf(entry, 'authority'))
  })
}

function pictureOf({ coatOfArms, emblem }: Authority): 'coatOfArms' | 'emblem' | undefined {
  if (coatOfArms !== undefined) return 'coatOfArms'
  return emblem === undefined ? undefined : 'emblem'
}

/** The head of each authority, or whom the order names in the head's place. */
function buildSignatures({ order, authority, register, partners = [] }: OrderInput, report: Report): readonly SignatureView[] {
  const all = [{ entry: order, authority, register }, ...partners]
  return all.flatMap(({ entry, authority: each, register: own }) => {
    const signatory =
      entry.signatory === undefined
        ? findSignatory(own, each.head, placeOf(each, 'head'), report)
        : findSignatory(own, entry.signatory, placeOf(entry, 'signatory'), report)
    return signatory === undefined ? [] : [viewOf({ post: signatory.post, name: signatory.name, person: signatory.person }, signatory.person)]
  })
}

/** Every annex is mentioned by a point, and they are numbered in the order of their first mention. */
function checkAnnexes({ order, annexes }: OrderInput, report: Report): void {
  const mentioned: string[] = []
  const visit = (point: Point): void => {
    if (point.annex !== undefined) mentioned.push(point.annex)
    for (const [, id = ''] of (point.text ?? '').matchAll(/\]\(#annex:([a-z0-9-]+)[\s)]/g)) mentioned.push(id)
    point.points?.forEach(visit)
  }
  order.points.forEach(visit)
  const ids = annexes.map(({ id }) => id)
  // A misspelt name is reported where it stands; the annex it was meant for is not forgotten.
  // One without a proper id is what an unknown name was meant for: `annex: plan` and «план.yaml».
  const unnamed = ids.find((id) => !isAnnexId(id))
  const meant = new Set(mentioned.map((id) => (ids.includes(id) ? id : (findNearest(id, ids) ?? unnamed))))
  annexes.forEach(({ id }, index) => {
    if (!mentioned.includes(id)) {
      if (meant.has(id)) return
      report('ref/unused-annex', { id, proposed: isAnnexId(id) ? undefined : proposeAnnexId(id) }, placeOf(order, 'annexes', index))
      return
    }
    const later = annexes.slice(0, index).find((other) => mentioned.indexOf(other.id) > mentioned.indexOf(id))
    if (later !== undefined) report('ref/annex-order', { id, after: later.id }, placeOf(order, 'annexes', index))
  })
}
