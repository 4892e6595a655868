/** From both states of the amended act to the amending one: a document ready to be rendered, like an order, with finished text in its slots. */
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { buildActView, type ActView } from '../../model/act.ts'
import { amendmentTitle, orderOfAmendment } from '../../model/amendment-title.ts'
import { numberAnnexes, type AnnexHeaderView } from '../../model/annex-view.ts'
import { orderMeta } from '../../model/document-meta.ts'
import type { Amendment, Order } from '../../model/content.ts'
import type { Partner } from '../../model/joint-act.ts'
import { oneLine } from '../../model/plain-title.ts'
import { buildOrderView } from '../../model/order-view.ts'
import { viewRegister } from '../../model/people-register.ts'
import { describeInstructions, type AmendmentView } from '../../revision/amend/amendment-view.ts'
import type { DocumentAmendment, Instruction } from '../../revision/amend/instruction.ts'
import { contentOf } from '../../revision/amend/printed.ts'
import { wordingOf } from '../../revision/amend/wording.ts'
import { NBSP } from '../../russian/letters.ts'
import type { Block, Section } from '../../tree/nodes.ts'
import type { Host } from '../../workspace/host.ts'
import type { FindPartners } from '../find-partners.ts'
import { contentName } from '../image-names.ts'
import type { AuthorityContext } from '../load-authority.ts'
import type { DocumentPlan } from '../stages.ts'
import { styleOf } from '../style-of.ts'
import type { ComposedEdition } from './editions.ts'
import type { AmendmentSource } from './find-amendments.ts'
import { countAmendments, type InstructedDocument } from './instruct-edition.ts'

export interface DescribeInput {
  readonly amendment: AmendmentSource
  /** `id:` of the document, or its file name. */
  readonly id: string
  readonly host: Host
  readonly authority: AuthorityContext
  readonly authorityFolder: string
  readonly findPartners: FindPartners
  readonly before: ComposedEdition
  readonly documents: readonly InstructedDocument[]
}

export interface DescribedAmendment {
  readonly plan: DocumentPlan | undefined
  /** The act itself, as an order. */
  readonly content?: { readonly order: Order; readonly act: ActView; readonly partners: readonly Partner[] }
  readonly diagnostics: readonly Diagnostic[]
}

/** The view of a new edition of an annex, printed behind the act. */
interface AttachmentView {
  /** «Приложение 1 к приказу … от … № …», of the amending act. */
  readonly header: AnnexHeaderView
  /** The header that the annex has in the amended act. */
  readonly amended: AnnexHeaderView
  /** Whether it was there before, so that it is «в редакции» of this act. */
  readonly isNewEdition: boolean
  readonly sheets: readonly { readonly orientation: Section['orientation']; readonly slot: string }[]
}

export function describeAmendment(input: DescribeInput): DescribedAmendment {
  const { amendment, authority, before, documents } = input
  const amendedAct = buildActView(before.order, authority.content, input.findPartners(before.order, input.authorityFolder).value?.partners ?? []).value
  if (amendedAct === undefined) return { plan: undefined, diagnostics: [] }
  const title = amendmentTitle(amendedAct, before.order.title, countAmendments(documents) === 1)
  const order = orderOfAmendment(amendment.content, before.order, title)
  const joint = input.findPartners(order, input.authorityFolder)
  const { partners } = joint.value!
  const styled = order.houseStyle === undefined ? undefined : styleOf(authority.content, order)
  const style = styled?.value ?? authority.style
  const act = buildActView(order, authority.content, partners)
  const own: readonly Diagnostic[] = [...joint.diagnostics, ...(styled?.diagnostics ?? []), ...act.diagnostics]
  if (act.value === undefined) return { plan: undefined, diagnostics: own }

  const attached = documents.filter(isAttached)
  const places = numberAnnexes(attached.map(({ after }) => after!.plan.id), style)
  const attachedAs = (document: InstructedDocument): string | undefined => {
    const place = places[attached.indexOf(document)]
    return place && String(place.number ?? '')
  }
  const instructions = describeInstructions(
    documents.flatMap((document) => toAmendment(document, attachedAs(document))),
    { kind: amendedAct.words.nominative, issuer: amendedAct.authorGenitive, date: amendedAct.date ?? '', number: amendedAct.number ?? '', title: oneLine(before.order.title) },
    style,
    { phrases: phrasesOf(amendment.content.phrases, documents) },
  )
  const blocks = new Map<string, readonly Block[]>(instructions.inserts)
  // Instructions name a picture by what it shows, an annex that is printed whole by its file.
  const images = new Map<string, Uint8Array>(
    documents.flatMap(({ before: old, after }) => [old, after].flatMap((edition) => [...(edition?.images ?? [])].flatMap(([name, bytes]) => [[name, bytes], [contentName(edition!.images)(name), bytes]] as const))),
  )
  const attachments = attached.map((document, index): AttachmentView => {
    const sheets = document.after!.tree.sections.map((section, sheet) => {
      const slot = `attachment-${index + 1}-${sheet + 1}`
      blocks.set(slot, wordingOf(contentOf({ ...document.after!.tree, sections: [section] })).blocks)
      return { orientation: section.orientation, slot }
    })
    return {
      header: headerOf(act.value!, places[index]!.heading),
      amended: document.after!.plan.annex!.header,
      isNewEdition: document.type === 'changed',
      sheets: sheets.filter(({ slot }) => blocks.get(slot)!.length > 0),
    }
  })
  const meta = orderMeta(order.title, act.value)
  const orderView = buildOrderView({ order, authority: authority.content, register: authority.register, act: act.value, style, annexes: [], partners })
  const diagnostics = [...own, ...orderView.diagnostics]
  if (orderView.value === undefined) return { plan: undefined, diagnostics }
  return {
    diagnostics,
    content: { order, act: act.value, partners },
    plan: {
      id: input.id,
      name: meta.subject,
      kind: 'amendment',
      file: amendment.file,
      stem: input.id,
      template: 'documents/amendment',
      view: { ...orderView.value, ...viewRegister(authority.register), instructions: viewOfInstructions(instructions), attachments },
      meta,
      style,
      outside: new Map(),
      elsewhere: () => undefined,
      isSound: !hasErrors(orderView.diagnostics),
      isWhole: !hasErrors(own),
      templates: authority.templates,
      host: input.host,
      inserts: { blocks, images },
    },
  }
}

/** The author's own sentences, by the instruction that they stand for: the first about their unit. */
function phrasesOf(phrases: Amendment['phrases'], documents: readonly InstructedDocument[]): ReadonlyMap<Instruction, string> {
  return new Map(
    (phrases ?? []).flatMap(({ unit, text }) => {
      const found = documents.flatMap(({ after, instructions, unitsOf }) =>
        instructions.filter((instruction) => unitsOf.get(instruction)?.includes(unit) === true || (instruction.operation === 'reissue' && after?.plan.id === unit)),
      )
      return found[0] === undefined ? [] : [[found[0], text] as const]
    }),
  )
}

/** What is printed behind the act: new annexes, and those in a new edition. */
function isAttached({ type, instructions }: InstructedDocument): boolean {
  return type === 'added' || instructions.some(({ operation }) => operation === 'reissue')
}

function toAmendment({ type, document, instructions }: InstructedDocument, attachedAs: string | undefined): readonly DocumentAmendment[] {
  switch (type) {
    case 'same':
      return []
    case 'removed':
      return [{ type, document }]
    case 'added':
      return [{ type, document, attachedAs: attachedAs ?? '' }]
    case 'changed':
      return [{ type, document, instructions, ...(attachedAs === undefined ? {} : { attachedAs }) }]
  }
}

function headerOf(act: ActView, heading: string): AnnexHeaderView {
  return { heading, stamp: undefined, belongsTo: `к${NBSP}${act.words.dative} ${act.authorGenitive}`, act }
}

/** Without the finished blocks, which the template has no use for. */
function viewOfInstructions({ inserts: _inserts, ...view }: AmendmentView): Omit<AmendmentView, 'inserts'> {
  return view
}
