/** Printed numbers never shift: which numbers the source has to fix so that every unit keeps the one it has. */
import type { Origin } from '../../source/place.ts'
import type { DocumentNode } from '../../tree/nodes.ts'

/** `origin` is the YAML value of the unit; its key `number` gets `number`. */
export interface NumberFix {
  readonly origin: Origin
  readonly number: string
}

export interface NumberFixes {
  /** What counting would not give by itself once these are fixed. */
  readonly fixes: readonly NumberFix[]
  /** Units whose numbers can not be fixed in the source (numbered lists inside a text): what holds them is set out anew. */
  readonly unfixable: readonly Origin[]
}

export interface FixNumbersOptions {
  /** Still earlier states of the document: numbers that were excluded then are not used again. */
  readonly earlier?: readonly DocumentNode[]
}

/** `after` is counted automatically, but for what its author fixed. */
export function fixNumbers(before: DocumentNode, after: DocumentNode, options: FixNumbersOptions = {}): NumberFixes {
  void [before, after, options]
  return { fixes: [], unfixable: [] }
}
