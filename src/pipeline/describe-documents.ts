/** From linked sources to views: what each document of a dossier prints, and under which name its files go. */
import { diagnose } from '../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic, type Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { buildActView } from '../model/act.ts'
import {
  buildAnnexHeader,
  buildAppendixHeader,
  numberAnnexes,
  type AnnexDocument,
  type AnnexHeaderView,
  type AnnexPlace,
} from '../model/annex-view.ts'
import type { AnnexContent, Goals, Order, Program } from '../model/content.ts'
import { annexMeta, annexName, orderMeta } from '../model/document-meta.ts'
import type { Partner } from '../model/joint-act.ts'
import { buildOrderView } from '../model/order-view.ts'
import { viewRegister } from '../model/people-register.ts'
import type { ScheduleInput } from '../model/schedule/read-schedule.ts'
import type { Elsewhere } from '../passes/resolve-references.ts'
import type { DocumentMeta } from '../tree/nodes.ts'
import { buildAnnexView, type AnnexRelatives } from './annex-kinds.ts'
import { findIdElsewhere } from './find-id-elsewhere.ts'
import { termOfDossier } from './dossier-term.ts'
import type { LinkedDocument } from './link-annexes.ts'
import type { AuthorityContext } from './load-authority.ts'
import type { SourceDocument } from './load-dossier.ts'

/** A document ready to be rendered. */
export interface DescribedDocument {
  readonly id: string
  readonly kind: string
  readonly file: string
  /** What bookmarks of the whole dossier call it: «Приказ от 17 сентября 2020 г. № 212/1», «Приложение 2». */
  readonly name: string
  /** Name of its result files without extension: `order`, `annex-2-roadmap`. */
  readonly stem: string
  readonly template: string
  readonly view: object
  readonly meta: DocumentMeta
  readonly style: HouseStyle
  /** Words that mention other documents of the dossier, by reference target. */
  readonly outside: ReadonlyMap<string, string>
  /** Which other document has an id that this one does not. */
  readonly elsewhere: Elsewhere
  /** Of an annex: its place among the others, and its header. */
  readonly annex?: { readonly number: number | undefined; readonly header: AnnexHeaderView }
  /** What the chart behind the table of a plan is drawn from, when it has one. */
  readonly chart?: ScheduleInput
  /** Whether nothing is wrong with the view; a view with gaps is good for one thing, to check the texts in it. */
  readonly isSound: boolean
}

/** The order first, then its annexes in the order of their numbers, each followed by its own appendices. */
export function describeDocuments(
  order: LinkedDocument<SourceDocument>,
  authority: AuthorityContext,
  partners: readonly Partner[] = [],
): Staged<readonly DescribedDocument[]> {
  const diagnostics: Diagnostic[] = []
  const keep = <T>(staged: Staged<T>): T | undefined => {
    diagnostics.push(...staged.diagnostics)
    return staged.value
  }
  const { style, register } = authority
  const content = order.document.value as Order // linkAnnexes puts the order first
  const act = keep(buildActView(content, authority.content, partners))
  const numbersOf = (annexes: readonly LinkedDocument<SourceDocument>[]): readonly AnnexPlace[] => {
    const numbered = numberAnnexes(annexes.map((annex) => annex.id), style, annexes.map((annex) => (annex.document.value as AnnexContent).number)) // an order can not be an annex
    diagnostics.push(...findEqualNumbers(annexes, numbered))
    return numbered
  }
  const places = numbersOf(order.annexes)
  if (act === undefined) return { value: undefined, diagnostics }

  const registerView = viewRegister(register)
  // A spread keeps the origin.
  const withRegister = (view: object): object => ({ ...view, ...registerView })
  const outside = new Map(places.map((place) => [`annex:${place.id}`, place.mention]))
  const common = { style, outside, elsewhere: findIdElsewhere(order) }
  const documents: DescribedDocument[] = []
  const orderView = buildOrderView({ order: content, authority: authority.content, register, act, style, annexes: places, partners })
  const view = keep(orderView)
  if (view !== undefined) {
    const meta = orderMeta(content.title, act)
    documents.push({
      ...common,
      id: order.id,
      kind: order.document.kind,
      file: order.document.file,
      name: meta.subject,
      stem: order.id,
      template: 'documents/order',
      view: withRegister(view),
      isSound: !hasErrors(orderView.diagnostics),
      meta,
    })
  }

  const term = termOfDossier(order)
  const chartOf = (document: AnnexContent): { readonly chart?: ScheduleInput } => {
    if ((document.kind !== 'roadmap' && document.kind !== 'plan') || !document.chart) return {}
    return { chart: { document, register, authorGenitive: act.authorGenitive, periods: style.wording.periods, term } }
  }

  const addAnnexes = (
    annexes: readonly LinkedDocument<SourceDocument>[],
    annexPlaces: readonly AnnexPlace[],
    numbers: readonly number[],
    parent: LinkedDocument<SourceDocument> | undefined,
    headerOf: (document: AnnexDocument, place: AnnexPlace) => AnnexHeaderView,
  ): void => {
    for (const [index, annex] of annexes.entries()) {
      const document = annex.document.value as AnnexContent // an order can not be an annex
      const place = annexPlaces[index]!
      const header = headerOf(document, place)
      const path = place.number === undefined ? numbers : [...numbers, place.number]
      const described = buildAnnexView(document, { act, header, register, style, relatives: relativesOf(annex, parent) })
      const annexView = keep(described)
      if (annexView !== undefined) {
        documents.push({
          ...common,
          id: annex.id,
          kind: annex.document.kind,
          file: annex.document.file,
          name: annexName(place, header),
          stem: ['annex', ...(path.length === 0 ? [] : [path.join('.')]), annex.id].join('-'),
          template: `documents/${annex.document.kind}`,
          view: withRegister(annexView),
          annex: { number: place.number, header },
          isSound: !hasErrors(described.diagnostics),
          ...chartOf(document),
          meta: annexMeta(document.title, header, act),
        })
      }
      addAnnexes(annex.annexes, numbersOf(annex.annexes), path, annex, (own, ownPlace) =>
        buildAppendixHeader(own, ownPlace, document),
      )
    }
  }
  addAnnexes(order.annexes, places, [], undefined, (document, place) => buildAnnexHeader(document, place, act, style))
  return { value: documents, diagnostics: withoutRepeats(diagnostics) }
}

/** Two annexes with one number, of which at least one was fixed. */
function findEqualNumbers(annexes: readonly LinkedDocument<SourceDocument>[], places: readonly AnnexPlace[]): readonly Diagnostic[] {
  const first = new Map<number, string>()
  return places.flatMap(({ number, mention }, index) => {
    const { file } = annexes[index]!.document
    const other = number === undefined ? undefined : first.get(number)
    if (number !== undefined && other === undefined) first.set(number, file)
    return other === undefined ? [] : [diagnose('structure/duplicate-number', { label: mention.replaceAll('\u00a0', ' ') }, { file, pointer: '/number' }, { related: [{ place: { file: other }, message: 'впервые здесь' }] })]
  })
}

function relativesOf(annex: LinkedDocument<SourceDocument>, parent: LinkedDocument<SourceDocument> | undefined): AnnexRelatives {
  const contents = annex.annexes.map((each) => each.document.value as AnnexContent) // an order can not be an annex
  return {
    goals: goalsOf(annex),
    parent:
      parent?.document.kind === 'program' ? { program: parent.document.value as Program, goals: goalsOf(parent) } : undefined, // as its kind says
    appendixBlocks: contents.flatMap((content) => (content.kind === 'appendix' ? content.blocks : [])),
  }
}

function goalsOf({ goals }: LinkedDocument<SourceDocument>): Goals | undefined {
  return goals?.value as Goals | undefined // linkAnnexes takes no other kind
}

/** What several documents print from one place is found wrong in each of them. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(({ code, place, message }) => {
    const key = JSON.stringify([code, place, message])
    return !seen.has(key) && seen.add(key) !== undefined
  })
}
