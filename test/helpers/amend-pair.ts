/** One random document and an edited copy of it, and what is wrong with the instructions between them. */
import { applyInstructions } from '../../src/revision/amend/apply-instructions.ts'
import { instructDocument } from '../../src/revision/amend/instruct.ts'
import type { Instruction } from '../../src/revision/amend/instruction.ts'
import { contentOf, printedEqual, printedLines } from '../../src/revision/amend/printed.ts'
import type { DocumentNode } from '../../src/tree/nodes.ts'
import { editDocument, randomDocument, treeOf, type DocumentSpec } from './random-documents.ts'
import { Random } from './seeded-random.ts'

export interface Pair {
  readonly before: DocumentSpec
  readonly after: DocumentSpec
  readonly reissueAbove: number
}

export function randomPair(seed: number): Pair {
  const random = new Random(seed)
  const before = randomDocument(random)
  const after = editDocument(random, before, random.integer(1, 5))
  return { before, after, reissueAbove: random.chance(0.5) ? 1 : 0.3 }
}

export function instructionsOf(old: DocumentNode, now: DocumentNode, { before, reissueAbove }: Pair): readonly Instruction[] {
  return instructDocument(old, now, { role: before.kind === 'order' ? 'act' : 'annex', reissueAbove }).instructions
}

/** `undefined` when carrying the instructions out on the old text gives the new one. */
export function mismatch(old: DocumentNode, now: DocumentNode, instructions: readonly Instruction[]): string | undefined {
  const applied = applyInstructions(old, instructions)
  if (applied.ok && printedEqual(applied.tree, now)) return undefined
  const told = JSON.stringify(instructions.map((instruction) => ({ ...instruction, old: undefined, new: typeof instruction === 'string' ? instruction : undefined })), null, 1)
  if (!applied.ok) return `${told}\n${applied.failure.reason} at ${JSON.stringify(applied.failure.at)}\n${applied.failure.expected}\n${applied.failure.found}`
  const [is, wanted] = [printedLines(contentOf(applied.tree)), printedLines(contentOf(now))]
  const at = is.findIndex((line, index) => line !== wanted[index])
  return `${told}\nline ${at}\n${is.slice(at, at + 2).join('\n')}\ninstead of\n${wanted.slice(at, at + 2).join('\n')}`
}

export { treeOf }
