/** The history of each document of an amended act, for the notes of its consolidated text. */
import { buildActView, type ActView } from '../../model/act.ts'
import { amendmentTitle, orderOfAmendment, quoteTitle } from '../../model/amendment-title.ts'
import type { EditionStep } from '../../revision/amend/edition-marks.ts'
import type { EditionHistory } from '../../revision/amend/mark-edition.ts'
import { capitaliseFirst, NBSP } from '../../russian/letters.ts'
import type { Authority } from '../../model/content.ts'
import type { FindPartners } from '../find-partners.ts'
import type { DocumentPlan } from '../stages.ts'
import type { EditionDocument, Editions } from './editions.ts'
import { comparable, countAmendments, instructStep, pairDocuments } from './instruct-edition.ts'

export interface HistoryInput {
  readonly editions: Editions
  /** The state that is printed: how many of the acts are in force in it. */
  readonly state: number
  readonly authority: Authority
  readonly authorityFolder: string
  readonly findPartners: FindPartners
}

/** `undefined` when nothing amended the document, or its states can not be composed. */
export function historyOf(plan: DocumentPlan, { editions, state, authority, authorityFolder, findPartners }: HistoryInput): EditionHistory | undefined {
  if (state === 0) return undefined
  const last = editions.compose(state).edition
  if (last === undefined) return undefined
  const viewOf = (order: typeof last.order): ActView | undefined => buildActView(order, authority, findPartners(order, authorityFolder).value?.partners ?? []).value
  const act = viewOf(last.order)
  const document = last.documents.find(({ plan: each }) => each.file === plan.file)
  if (act === undefined || document === undefined) return undefined
  const acts = editions.steps.slice(0, state).map(({ amendment }) => viewOf(orderOfAmendment(amendment.content, last.order, '')))
  const references = acts.map((each) => (each === undefined ? '' : referenceOf(each)))
  const steps = stepsOf(document, editions, state, references)
  if (steps === undefined) return undefined
  return {
    steps,
    forms: { ...act.words, removal: plan.style.amendment.removal },
    issuer: act.authorGenitive,
    ...(plan.annex === undefined
      ? {
          acts: {
            references,
            dash: plan.style.list.dash,
            list: references.map((reference, step) => `${capitaliseFirst(act.words.nominative)} ${reference} ${quoteTitle(titleOf(editions, step, act, last.order.title))}`),
          },
        }
      : {}),
  }
}

/** «от 1 апреля 2021 г. № 20»; of a draft, with blanks. */
function referenceOf({ date, dateBlank, number, numberBlank }: ActView): string {
  return `от${NBSP}${date ?? dateBlank} №${NBSP}${number ?? numberBlank}`
}

/** The amended act is named as it was called when the amending one was signed. */
function titleOf(editions: Editions, step: number, act: ActView, now: string): string {
  const own = editions.steps[step]!.amendment.content.title
  const title = editions.compose(step).edition?.order.title ?? now
  return own ?? amendmentTitle(act, title, countAmendments(instructStep(editions, step) ?? []) === 1)
}

/** The life of a document, back to the act that brought it or to the signed text. */
function stepsOf(document: EditionDocument, editions: Editions, state: number, references: readonly string[]): readonly EditionStep[] | undefined {
  const steps: EditionStep[] = []
  let after = document
  for (let step = state - 1; step >= 0; step--) {
    const [earlier, later] = [editions.compose(step).edition, editions.compose(step + 1).edition]
    const instructed = instructStep(editions, step)?.find((each) => each.after?.name === after.name)
    if (earlier === undefined || later === undefined || instructed === undefined) return undefined
    const before = [...pairDocuments(earlier.documents, later.documents)].find(([, twin]) => twin.name === after.name)?.[0]
    steps.unshift({
      reference: references[step]!,
      before: before && comparable(before),
      after: comparable(after),
      isReissued: instructed.instructions.some(({ operation, at }) => operation === 'reissue' || (operation === 'rewrite' && at.length === 0)),
      isChanged: instructed.type === 'changed',
    })
    if (before === undefined) break
    after = before
  }
  return steps
}
