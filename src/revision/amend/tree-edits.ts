/** Edits of a printed text, collected first and carried out together: every address means the text as it was. */
import type * as tree from '../../tree/nodes.ts'
import type { Instruction } from './instruction.ts'

type Part = tree.Block | tree.Row
/** What edits are attached to: nodes of the old text. */
export type Target = tree.Block | tree.Row | tree.ListItem | tree.Cell

interface Replacement {
  readonly parts: readonly Part[]
  readonly by: Instruction
}

interface Insertion extends Replacement {
  /** How deep the parent is that the new units belong to: inner ones stand first where two end at one place. */
  readonly depth: number
}

export class TreeEdits {
  readonly #replaced = new Map<Target, Replacement>()
  readonly #before = new Map<Target, Insertion[]>()
  readonly #after = new Map<Target, Insertion[]>()
  readonly #words = new Map<Target, { readonly inlines: readonly tree.Inline[]; readonly by: Instruction }>()
  readonly #carriedOut = new Set<Instruction>()
  /** Instructions that another one left no place for. */
  readonly conflicts: Instruction[] = []

  /** Puts the parts in the place of the node; none takes it out. Of a paragraph that begins an item, the item's number goes with it. */
  replace(target: Target, parts: readonly Part[], by: Instruction): void {
    if (this.#replaced.has(target) || this.#words.has(target)) this.conflicts.push(by)
    this.#replaced.set(target, { parts, by })
  }

  insertBefore(target: Target, parts: readonly Part[], depth: number, by: Instruction): void {
    this.#insert(this.#before, target, { parts, depth, by })
  }

  insertAfter(target: Target, parts: readonly Part[], depth: number, by: Instruction): void {
    this.#insert(this.#after, target, { parts, depth, by })
  }

  /** New words of a paragraph, heading, or caption. */
  setWords(target: Target, inlines: readonly tree.Inline[], by: Instruction): void {
    if (this.#words.has(target) || this.#replaced.has(target)) this.conflicts.push(by)
    this.#words.set(target, { inlines, by })
  }

  #insert(places: Map<Target, Insertion[]>, target: Target, insertion: Insertion): void {
    const there = places.get(target) ?? []
    if (there.some(({ depth }) => depth === insertion.depth)) this.conflicts.push(insertion.by)
    places.set(target, [...there, insertion].sort((a, b) => b.depth - a.depth))
  }

  /** The edited text. Instructions that found no place in it, because what they touch was taken out, are conflicts. */
  carryOut(blocks: readonly tree.Block[], instructions: readonly Instruction[]): readonly tree.Block[] {
    const result = this.#blocks(blocks)
    this.conflicts.push(...instructions.filter((instruction) => !this.#carriedOut.has(instruction) && !this.conflicts.includes(instruction)))
    return result
  }

  #inserted(places: ReadonlyMap<Target, readonly Insertion[]>, target: Target): readonly Part[] {
    return (places.get(target) ?? []).flatMap(({ parts, by }) => {
      this.#carriedOut.add(by)
      return parts
    })
  }

  #around<P extends Part>(target: P, inside: () => readonly P[]): readonly P[] {
    const replaced = this.#replaced.get(target)
    if (replaced !== undefined) this.#carriedOut.add(replaced.by)
    // Rows stand beside rows and blocks beside blocks: what is inserted is of the kind of its neighbour.
    return [...this.#inserted(this.#before, target), ...(replaced?.parts ?? inside()), ...this.#inserted(this.#after, target)] as readonly Part[] as readonly P[]
  }

  #blocks(blocks: readonly tree.Block[]): readonly tree.Block[] {
    return blocks.flatMap((block) => this.#around(block, () => this.#inside(block)))
  }

  #inside(block: tree.Block): readonly tree.Block[] {
    switch (block.type) {
      case 'list':
        return this.#list(block)
      case 'table':
        return [{ ...block, ...this.#captionOf(block), head: block.head.flatMap((row) => this.#row(row)), body: block.body.flatMap((row) => this.#around(row, () => this.#row(row))) }]
      case 'figure':
        return [{ ...block, ...this.#captionOf(block) }]
      case 'heading':
      case 'paragraph':
        return [{ ...block, children: this.#wordsOf(block) ?? block.children }]
      default:
        return [block]
    }
  }

  #wordsOf(target: Target): readonly tree.Inline[] | undefined {
    const edit = this.#words.get(target)
    if (edit !== undefined) this.#carriedOut.add(edit.by)
    return edit?.inlines
  }

  #captionOf(block: tree.Table | tree.Figure): { readonly caption?: readonly tree.Inline[] } {
    const caption = this.#wordsOf(block) ?? block.caption
    return caption === undefined ? {} : { caption }
  }

  #row(row: tree.Row): readonly tree.Row[] {
    return [
      {
        ...row,
        cells: row.cells.map((cell) => {
          const replaced = this.#replaced.get(cell)
          if (replaced !== undefined) this.#carriedOut.add(replaced.by)
          return { ...cell, children: replaced === undefined ? this.#blocks(cell.children) : (replaced.parts as readonly tree.Block[]) } // cells hold blocks
        }),
      },
    ]
  }

  /** A list that something was put into is divided around it. */
  #list(list: tree.List): readonly tree.Block[] {
    const result: tree.Block[] = []
    let items: tree.ListItem[] = []
    const close = (): void => {
      if (items.length > 0) result.push({ ...list, items })
      items = []
    }
    const push = (blocks: readonly Part[]): void => {
      if (blocks.length === 0) return
      close()
      result.push(...(blocks as readonly tree.Block[])) // no rows among items
    }
    for (const item of list.items) {
      push(this.#inserted(this.#before, item))
      const replaced = this.#replaced.get(item)
      if (replaced !== undefined) {
        this.#carriedOut.add(replaced.by)
        push(replaced.parts)
        close()
      } else {
        const [first, ...rest] = item.children
        const isLineReplaced = first !== undefined && this.#replaced.has(first)
        if (isLineReplaced) push(this.#blocks([first, ...rest]))
        else if (first !== undefined && (this.#before.has(first) || this.#after.has(first))) {
          // What stands beside the first line is no part of the item's number.
          const [line] = this.#inside(first)
          push([...this.#inserted(this.#before, first)])
          items.push({ ...item, children: [line!, ...this.#inserted(this.#after, first), ...this.#blocks(rest)] as readonly tree.Block[] })
        } else items.push({ ...item, children: this.#blocks(item.children) })
      }
      push(this.#inserted(this.#after, item))
    }
    close()
    return result
  }
}
