import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Origin } from '../../source/place.ts'
import type * as tree from '../../tree/nodes.ts'
import type { TypstSession } from './typst-session.ts'

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** What a node's handler needs besides the node. The collections grow while the tree is drawn. */
export interface Drawing {
  readonly typst: TypstSession
  readonly images: ReadonlyMap<string, Uint8Array>
  /** Origin of the nearest node around that has one. */
  readonly origin: Origin | undefined
  readonly ids: Set<string>
  /** Pictures by virtual path. */
  readonly files: Map<string, Uint8Array>
  readonly diagnostics: Diagnostic[]
}

export function within(drawing: Drawing, node: tree.Node): Drawing {
  return node.origin === undefined ? drawing : { ...drawing, origin: node.origin }
}

/** Tells the author what a PDF cannot show. `what` is in the nominative case. */
export function reportLoss(drawing: Drawing, what: string): void {
  drawing.diagnostics.push(diagnose('emit/not-representable', { format: 'PDF', what }, drawing.origin))
}
