/**
 * Carries instructions out on a printed text as a reader would: he finds units
 * by printed numbers, names and ordinals, and words by looking for them. Knows
 * no ids and no YAML, and nothing of how the instructions came about: so its
 * result is the proof of them.
 */
import type * as tree from '../../tree/nodes.ts'
import type { Address, Instruction } from './instruction.ts'

export type Applied = { readonly ok: true; readonly tree: tree.DocumentNode } | { readonly ok: false; readonly failure: ApplyFailure }

/** Why an instruction can not be carried out. */
export interface ApplyFailure {
  /** `missing` nothing is at the address · `ambiguous` several units are · `words` the words are not there exactly once · `conflict` two instructions touch one unit. */
  readonly reason: 'missing' | 'ambiguous' | 'words' | 'conflict'
  readonly instruction: Instruction
  readonly at: Address
  /** What the instruction expects to find. */
  readonly expected: string
  /** What stands there. */
  readonly found: string
}

export function applyInstructions(before: tree.DocumentNode, instructions: readonly Instruction[]): Applied {
  const [whole] = instructions
  if (whole === undefined) return { ok: true, tree: before }
  if ((whole.operation === 'reissue' || whole.operation === 'rewrite') && whole.at.length === 0) {
    return { ok: true, tree: { ...before, sections: [{ type: 'section', orientation: 'portrait', children: whole.new.blocks }] } }
  }
  return { ok: false, failure: { reason: 'missing', instruction: whole, at: whole.at, expected: '', found: '' } }
}
