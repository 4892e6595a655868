/** Two states of one document → the instructions that turn the printed old text into the printed new one. */
import type { DocumentNode, Requisite } from '../../tree/nodes.ts'
import type { Instruction } from './instruction.ts'
import { contentOf, printedEqual, printedLines } from './printed.ts'
import { isRequisite } from './text-of.ts'
import { wordingOf } from './wording.ts'

export interface InstructOptions {
  readonly role: 'act' | 'annex'
  /** Share of changed units, 0 to 1, above which an annex is set out anew. Default: 0.3. */
  readonly reissueAbove?: number
}

/** A requisite that the amendment would change; requisites are not amended. */
export interface RequisiteDifference {
  readonly before?: Requisite
  readonly after?: Requisite
}

export interface DocumentInstructions {
  /** In the order of the amended text. */
  readonly instructions: readonly Instruction[]
  readonly requisiteDifferences: readonly RequisiteDifference[]
}

/** There are instructions for every pair of documents, whatever happened between them: in the end the whole text is set out anew. */
export function instructDocument(before: DocumentNode, after: DocumentNode, options: InstructOptions): DocumentInstructions {
  return { instructions: instructionsFor(before, after, options), requisiteDifferences: compareRequisites(before, after) }
}

function instructionsFor(before: DocumentNode, after: DocumentNode, { role }: InstructOptions): readonly Instruction[] {
  if (printedEqual(before, after)) return []
  const [old, now] = [wordingOf(contentOf(before)), wordingOf(contentOf(after))]
  return role === 'annex' ? [{ operation: 'reissue', at: [], new: now }] : [{ operation: 'rewrite', at: [], old, new: now }]
}

function compareRequisites(before: DocumentNode, after: DocumentNode): readonly RequisiteDifference[] {
  const [old, now] = [before, after].map((document) => document.sections.flatMap(({ children }) => children.filter(isRequisite)))
  return Array.from({ length: Math.max(old!.length, now!.length) }, (_, index): RequisiteDifference => {
    const [one, other] = [old![index], now![index]]
    return { ...(one === undefined ? {} : { before: one }), ...(other === undefined ? {} : { after: other }) }
  }).filter(({ before: one, after: other }) => one === undefined || other === undefined || printedLines([one]).join('\n') !== printedLines([other]).join('\n'))
}
