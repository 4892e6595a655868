/** An amending act beside the dossier that it amends: whether they fit, and the document that follows from both. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { requisiteName } from '../../revision/requisite-words.ts'
import { formatDate, formatIsoDate, parseDate } from '../../russian/dates.ts'
import { NBSP } from '../../russian/letters.ts'
import { findNearest } from '../../source/nearest.ts'
import type { AuthorityContext } from '../load-authority.ts'
import type { FindPartners } from '../find-partners.ts'
import type { DocumentPlan } from '../stages.ts'
import type { Host } from '../../workspace/host.ts'
import type { OpenContent } from '../open-dossier.ts'
import { describeAmendment, type DescribedAmendment } from './describe-amendment.ts'
import { reportBroken, type Editions } from './editions.ts'
import type { AmendmentSource } from './find-amendments.ts'
import { instructStep, type InstructedDocument } from './instruct-edition.ts'

export interface OpenedAmendment {
  readonly source: AmendmentSource
  readonly editions: Editions
  /** Its place among the steps of the editions. */
  readonly step: number
  readonly documents: readonly InstructedDocument[]
}

export interface AmendmentInput {
  readonly amendment: AmendmentSource
  readonly id: string
  readonly host: Host
  readonly authority: AuthorityContext
  readonly authorityFolder: string
  readonly findPartners: FindPartners
  /** The states of the dossier that it amends; absent when there is none or it can not be read. */
  readonly editions: Editions | undefined
  /** Folders of all dossiers of the authority, and which of them are amending acts. */
  readonly dossiers: ReadonlyMap<string, AmendmentSource | undefined>
}

export interface AmendmentResult {
  readonly plan: DocumentPlan | undefined
  readonly opened: OpenedAmendment | undefined
  /** The act as the order that it is, with the dossier that it `amends`. */
  readonly content?: OpenContent
  readonly diagnostics: readonly Diagnostic[]
}

export function openAmendment(input: AmendmentInput): AmendmentResult {
  const { amendment, editions } = input
  const fail = (...diagnostics: readonly Diagnostic[]): AmendmentResult => ({ plan: undefined, opened: undefined, diagnostics })
  const target = checkTarget(input)
  if (target.length > 0) return fail(...target)
  // What is wrong with the files of the dossier itself is told there.
  if (editions === undefined) return fail()
  const step = editions.steps.findIndex(({ amendment: each }) => each.file === amendment.file)
  const own = editions.diagnostics.filter(({ place }) => place?.file === amendment.file)
  if (hasErrors(editions.diagnostics)) return fail(...own)
  // A later act that does not fit hides the states of the earlier ones.
  const chain = reportBroken(editions)
  if (editions.broken !== undefined && (editions.broken.step >= step || chain.some(({ place }) => place?.file === amendment.file))) return fail(...chain)

  const [before, after] = [editions.compose(step), editions.compose(step + 1)]
  if (before.edition === undefined || after.edition === undefined) {
    const [when, problem] = before.edition === undefined ? (['before', before.problem] as const) : (['after', after.problem] as const)
    // The current text is checked where it stands.
    if (when === 'after' && step === editions.steps.length - 1) return fail()
    return fail(diagnose('amendment/broken-state', { when, message: problem?.message ?? '', lacksPicture: problem?.code === 'image/missing' }, { file: amendment.file, pointer: '/changes' }))
  }
  const unfit = [...checkAct(amendment, before.edition.order), ...checkDrafts(amendment, editions)]
  if (hasErrors(unfit)) return fail(...unfit)
  const documents = instructStep(editions, step)!
  const findings = [...unfit, ...checkInstructed(amendment, documents)]
  const opened = { source: amendment, editions, step, documents }
  if (hasErrors(findings)) return { plan: undefined, opened, diagnostics: findings }
  const described = describeAmendment({ ...input, before: before.edition, documents })
  return { plan: described.plan, opened, ...contentOf(input, described), diagnostics: [...findings, ...described.diagnostics] }
}

function contentOf({ amendment, authority, id }: AmendmentInput, { content }: DescribedAmendment): { readonly content?: OpenContent } {
  if (content === undefined) return {}
  const { order, act, partners } = content
  const value = { ...order, annexes: undefined, amends: amendment.content.amends }
  return { content: { authority, act, partners, order: { id, document: { file: amendment.file, kind: 'amendment', value }, annexes: [], goals: undefined } } }
}

/** The dossier is there, and it is no amending act itself. */
function checkTarget({ amendment, dossiers, authorityFolder }: AmendmentInput): readonly Diagnostic[] {
  const place = { file: amendment.file, pointer: '/amends' }
  const below = (folder: string): string => folder.slice(authorityFolder.length + 1)
  if (!dossiers.has(amendment.amends)) {
    const others = [...dossiers].filter(([, other]) => other === undefined).map(([folder]) => below(folder))
    const path = below(amendment.amends)
    return [diagnose('amendment/unknown-dossier', { path, nearest: findNearest(path, others) }, place)]
  }
  const other = dossiers.get(amendment.amends)
  return other === undefined ? [] : [diagnose('amendment/amends-amendment', { path: below(amendment.amends), original: below(other.amends) }, place)]
}

function checkAct(amendment: AmendmentSource, order: { readonly date?: string | undefined; readonly number?: string | undefined }): readonly Diagnostic[] {
  const day = order.date === undefined ? undefined : parseDate(order.date)
  if (day === undefined || order.number === undefined) return [diagnose('amendment/unsigned-act', { path: amendment.content.amends }, { file: amendment.file, pointer: '/amends' })]
  if (amendment.date === undefined || amendment.date >= formatIsoDate(day)) return []
  const plain = (date: Parameters<typeof formatDate>[0]): string => formatDate(date).replaceAll(NBSP, ' ')
  return [diagnose('amendment/before-act', { date: plain(parseDate(amendment.date)!), actDate: plain(day) }, { file: amendment.file, pointer: '/date' })]
}

function checkDrafts(amendment: AmendmentSource, { steps }: Editions): readonly Diagnostic[] {
  const earlier = steps.map((step) => step.amendment).filter(({ isSigned }) => !isSigned)
  const at = earlier.findIndex(({ file }) => file === amendment.file)
  const [other] = earlier
  if (at <= 0 || other === undefined) return []
  return [
    diagnose('amendment/several-drafts', { path: other.folder }, { file: amendment.file, pointer: '/amends' }, {
      related: [{ place: { file: other.file, pointer: '/amends' }, message: 'другой проект' }],
    }),
  ]
}

function checkInstructed({ file, content }: AmendmentSource, documents: readonly InstructedDocument[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const place = { file, pointer: '/changes' }
  for (const { document, requisiteDifferences } of documents) {
    // The number in the corner of an annex follows from the list of annexes.
    if (document.role !== 'act') continue
    for (const { before, after } of requisiteDifferences) {
      diagnostics.push(diagnose('amendment/requisite-changed', { requisite: requisiteName((before ?? after)!.kind) }, place))
    }
  }
  if (diagnostics.length === 0 && documents.every(({ type }) => type === 'same')) diagnostics.push(diagnose('amendment/nothing-changes', {}, place))
  const annexes = documents.filter(({ document, type }) => document.role === 'annex' && type === 'changed').map(({ after }) => after!.plan.id)
  const units = [...new Set(documents.flatMap(({ unitsOf }) => [...unitsOf.values()].flat()))]
  const check = (key: 'reissue' | 'rewrite' | 'phrases', ids: readonly string[], known: readonly string[]): void => {
    ids.forEach((id, index) => {
      if (known.includes(id)) return
      const pointer = `/${key}/${index}${key === 'phrases' ? '/unit' : ''}`
      diagnostics.push(diagnose('amendment/unknown-unit', { id, key, nearest: findNearest(id, known) }, { file, pointer }))
    })
  }
  check('reissue', content.reissue ?? [], annexes)
  check('rewrite', content.rewrite ?? [], units)
  check('phrases', (content.phrases ?? []).map(({ unit }) => unit), [...annexes, ...units])
  return diagnostics
}
