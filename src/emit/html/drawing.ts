import { diagnose } from '../../diagnostics/diagnose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../../house-style/house-style.ts'
import type { Origin } from '../../source/place.ts'
import type * as tree from '../../tree/nodes.ts'

/** What a node's handler needs besides the node. */
export interface Drawing {
  readonly style: HouseStyle
  readonly images: ReadonlyMap<string, Uint8Array>
  /** Ids of the units of this document: a reference to one of them becomes a link. */
  readonly anchors: ReadonlySet<string>
  /** Origin of the nearest node around that has one. */
  readonly origin: Origin | undefined
  readonly blocks: (nodes: readonly tree.Block[], drawing: Drawing) => string
  readonly inlines: (nodes: readonly tree.Inline[], drawing: Drawing) => string
  readonly diagnostics: Diagnostic[]
  /** Notes drawn so far; they stand at the end of the document. */
  readonly notes: string[]
  /** How many levels the headings move down: a page that shows the document has a heading of its own. */
  readonly headingShift: number
  /** Whether printed numbers and headings are links to their own units. */
  readonly selfLinks: boolean
  /** The unit whose number the next paragraph prints. */
  readonly numbered?: string | undefined
}

export function within(drawing: Drawing, node: tree.Node): Drawing {
  return node.origin === undefined ? drawing : { ...drawing, origin: node.origin }
}

/** Tells the author what this format cannot show. `what` is in the nominative case. */
export function reportLoss(drawing: Drawing, what: string): void {
  drawing.diagnostics.push(diagnose('emit/not-representable', { format: 'HTML', what }, drawing.origin))
}

/** Ids of all units of the document. */
export function collectAnchors(document: tree.DocumentNode): ReadonlySet<string> {
  const anchors = new Set<string>()
  const addBlocks = (blocks: readonly tree.Block[]): void => blocks.forEach(addBlock)
  const addId = (node: { readonly id?: string }): void => {
    if (node.id !== undefined) anchors.add(node.id)
  }
  const addBlock = (block: tree.Block): void => {
    addId(block)
    if (block.type === 'list') {
      for (const item of block.items) {
        addId(item)
        addBlocks(item.children)
      }
    }
    if (block.type === 'table') {
      for (const row of [...block.head, ...block.body]) {
        addId(row)
        for (const cell of row.cells) addBlocks(cell.children)
      }
    }
  }
  for (const section of document.sections) addBlocks(section.children)
  return anchors
}
