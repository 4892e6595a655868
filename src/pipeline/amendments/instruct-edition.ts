/** What an amending act does to each document of the amended one: both states, compared and put into instructions. */
import type { Amendment } from '../../model/content.ts'
import { instructDocument, type RequisiteDifference } from '../../revision/amend/instruct.ts'
import type { AmendedDocument, DocumentAmendment, Instruction } from '../../revision/amend/instruction.ts'
import { contentName, withImageNames } from '../image-names.ts'
import type { DocumentNode } from '../../tree/nodes.ts'
import type { ComposedEdition, EditionDocument, Editions } from './editions.ts'

export interface InstructedDocument {
  readonly type: DocumentAmendment['type'] | 'same'
  readonly document: AmendedDocument
  readonly before: EditionDocument | undefined
  readonly after: EditionDocument | undefined
  /** Of a changed document, in the order of its text. */
  readonly instructions: readonly Instruction[]
  readonly requisiteDifferences: readonly RequisiteDifference[]
  /** The ids of the units that an instruction is about, where they have any. */
  readonly unitsOf: ReadonlyMap<Instruction, readonly string[]>
}

/** The act itself first, then its annexes in order; new ones last. */
export function instructEdition(before: ComposedEdition, after: ComposedEdition, content: Pick<Amendment, 'reissue' | 'threshold' | 'rewrite'> & Partial<Pick<Amendment, 'houseStyle'>>): readonly InstructedDocument[] {
  const twins = pairDocuments(before.documents, after.documents)
  const taken = new Set(twins.values())
  const kept = before.documents.map((old): InstructedDocument => {
    const now = twins.get(old)
    const base = { document: nameDocument(old), before: old, after: now, instructions: [], requisiteDifferences: [], unitsOf: new Map() }
    if (now === undefined) return { ...base, type: 'removed' }
    const isReissued = content.reissue?.includes(now.plan.id) === true
    const { instructions, requisiteDifferences, unitsOf } = instructDocument(comparable(old), comparable(now), {
      role: base.document.role,
      reissueAbove: isReissued ? 0 : (content.threshold ?? content.houseStyle?.amendment?.reissueAbovePercent ?? now.plan.style.amendment.reissueAbovePercent) / 100,
      rewrite: new Set(content.rewrite),
    })
    return { ...base, type: instructions.length === 0 ? 'same' : 'changed', instructions, requisiteDifferences, unitsOf }
  })
  const added = after.documents
    .filter((document) => !taken.has(document))
    .map((now): InstructedDocument => ({ type: 'added', document: nameDocument(now), before: undefined, after: now, instructions: [], requisiteDifferences: [], unitsOf: new Map() }))
  return [...kept, ...added]
}

const known = new WeakMap<Editions, Map<number, readonly InstructedDocument[] | undefined>>()

/** What a step of the editions does; `undefined` when one of its states can not be composed. Found once. */
export function instructStep(editions: Editions, step: number): readonly InstructedDocument[] | undefined {
  const steps = known.get(editions) ?? new Map<number, readonly InstructedDocument[] | undefined>()
  known.set(editions, steps)
  if (!steps.has(step)) {
    const [before, after] = [editions.compose(step).edition, editions.compose(step + 1).edition]
    steps.set(step, before && after && instructEdition(before, after, editions.steps[step]!.amendment.content))
  }
  return steps.get(step)
}

/** A picture is known by what it shows. */
export function comparable({ tree, images }: EditionDocument): DocumentNode {
  return images.size === 0 ? tree : withImageNames(tree, contentName(images))
}

/** By the name of the file, then by kind and id: a file may have been renamed. */
export function pairDocuments(before: readonly EditionDocument[], after: readonly EditionDocument[]): ReadonlyMap<EditionDocument, EditionDocument> {
  const twins = new Map<EditionDocument, EditionDocument>()
  const taken = new Set<EditionDocument>()
  const pairBy = (isTwin: (old: EditionDocument, now: EditionDocument) => boolean): void => {
    for (const old of before) {
      if (twins.has(old)) continue
      const now = after.find((document) => !taken.has(document) && isTwin(old, document))
      if (now === undefined) continue
      twins.set(old, now)
      taken.add(now)
    }
  }
  pairBy((old, now) => old.name === now.name && old.plan.kind === now.plan.kind)
  pairBy((old, now) => old.plan.id === now.plan.id && old.plan.kind === now.plan.kind)
  return twins
}

function nameDocument({ plan }: EditionDocument): AmendedDocument {
  if (plan.annex === undefined) return { role: 'act' }
  const { number, header } = plan.annex
  const owner = header.act === undefined ? header.belongsTo.replace(/^к[\s\u00a0]/, '') : undefined
  return { role: 'annex', ...(number === undefined ? {} : { number: String(number) }), ...(owner === undefined ? {} : { owner }) }
}

/** How many amendments the act holds: one unit, one amendment. */
export function countAmendments(documents: readonly InstructedDocument[]): number {
  return documents.reduce((sum, { type, instructions }) => sum + (type === 'changed' ? instructions.length : type === 'same' ? 0 : 1), 0)
}
