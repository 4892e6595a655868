/**
 * Two revisions of a document as one tree with its changes marked: what Word
 * shows as tracked changes. Taking all marks gives the new document, refusing
 * them gives the old one. What was moved is taken out in one place and put into
 * the other.
 */
import type * as tree from '../tree/nodes.ts'
import { longestRun } from './longest-run.ts'
import { matchUnits } from './match-units.ts'
import { marked, mergeInlines } from './merge-inlines.ts'
import { readUnits } from './read-units.ts'
import type { UnitNode } from './unit.ts'

type Mark = 'inserted' | 'deleted'

export function redline(before: tree.DocumentNode, after: tree.DocumentNode): tree.DocumentNode {
  const merger = new Merger(before, after)
  const length = Math.max(before.sections.length, after.sections.length)
  const sections = Array.from({ length }, (_, index): tree.Section => {
    const old = before.sections[index]
    const now = after.sections[index]
    return { ...(now ?? old)!, children: merger.blocks(old?.children ?? [], now?.children ?? []) }
  })
  return { ...after, sections }
}

class Merger {
  readonly #twin = new Map<UnitNode, UnitNode>()

  constructor(before: tree.DocumentNode, after: tree.DocumentNode) {
    for (const [old, now] of matchUnits(readUnits(before), readUnits(after)).newOf) {
      if (old.node !== undefined && now.node !== undefined) this.#twin.set(old.node, now.node)
    }
  }

  blocks(before: readonly tree.Block[], after: readonly tree.Block[]): readonly tree.Block[] {
    // A page break is layout: the one that is there now stands, whoever put it there.
    const old = before.filter(({ type }) => type !== 'page-break')
    return this.#align(old, after, this.#blockTwins(old, after), (one, other) => this.#block(one, other), markBlock)
  }

  /** Lists have no identity of their own: they belong together when their items do, or when they stand alone. */
  #blockTwins(before: readonly tree.Block[], after: readonly tree.Block[]): ReadonlyMap<tree.Block, tree.Block> {
    const twins = new Map<tree.Block, tree.Block>()
    const listOf = new Map(after.flatMap((block) => (block.type === 'list' ? block.items.map((item) => [item as UnitNode, block] as const) : [])))
    for (const block of before) {
      if (block.type === 'contents') {
        const contents = after.find(({ type }) => type === 'contents')
        if (contents !== undefined) twins.set(block, contents)
        continue
      }
      const twin = block.type === 'list' ? block.items.map((item) => listOf.get(this.#twin.get(item)!)).find((list) => list !== undefined) : this.#twin.get(block)
      if (twin !== undefined && canMerge(block, twin)) twins.set(block, twin as tree.Block) // of the same type
    }
    // Blocks of cells are no units: paragraph by paragraph, where nothing was added or taken out.
    const [old, now] = [before, after].map((blocks) => blocks.filter((block) => !('id' in block) || block.id === undefined))
    if (twins.size === 0 && old!.length === now!.length && old!.every((block, index) => canMerge(block, now![index]!))) {
      old!.forEach((block, index) => twins.set(block, now![index]!))
    }
    return twins
  }

  /** Keeps the order of both: pairs that would cross are taken out and put in. */
  #align<T>(
    before: readonly T[],
    after: readonly T[],
    twins: ReadonlyMap<T, T>,
    merge: (old: T, now: T) => readonly T[],
    mark: (node: T, type: Mark) => T,
  ): readonly T[] {
    const position = new Map(after.map((node, index) => [node, index]))
    const paired = before.flatMap((old) => {
      const at = position.get(twins.get(old)!)
      return at === undefined ? [] : [{ old, at }]
    })
    const kept = new Map(longestRun(paired.map(({ at }) => at)).map((index) => [paired[index]!.old, paired[index]!.at]))
    const result: T[] = []
    let next = 0
    const insertUpTo = (end: number): void => {
      for (; next < end; next++) result.push(mark(after[next]!, 'inserted'))
    }
    for (const old of before) {
      const at = kept.get(old)
      if (at === undefined) {
        result.push(mark(old, 'deleted'))
        continue
      }
      insertUpTo(at)
      result.push(...merge(old, after[at]!))
      next = at + 1
    }
    insertUpTo(after.length)
    return result
  }

  #block(old: tree.Block, now: tree.Block): readonly tree.Block[] {
    if (old.type === 'heading' && now.type === 'heading') return [mergeWords(old, now)]
    if (old.type === 'paragraph' && now.type === 'paragraph') return [mergeWords(old, now)]
    if (old.type === 'list' && now.type === 'list') {
      const items = this.#align(old.items, now.items, this.#itemTwins(old.items), (one, other) => [this.#item(one, other)], markItem)
      return [{ ...now, items }]
    }
    if (old.type === 'table' && now.type === 'table') return [this.#table(old, now)]
    if (old.type === 'requisite' && now.type === 'requisite') {
      return [{ ...now, parts: now.parts.map((part, index) => ({ ...part, children: mergeInlines(old.parts[index]!.children, part.children) })) }]
    }
    if (old.type === 'figure' && now.type === 'figure') {
      return [{ ...now, ...mergeCaptions(old, now) }]
    }
    if (old.type === 'contents' && now.type === 'contents') return [this.#contents(old, now)]
    return [now]
  }

  #contents(old: tree.Contents, now: tree.Contents): tree.Contents {
    const byTarget = new Map(now.entries.map((entry) => [entry.target, entry]))
    const twins = new Map(old.entries.flatMap((entry) => (byTarget.has(entry.target) ? [[entry, byTarget.get(entry.target)!]] : [])))
    const entries = this.#align(old.entries, now.entries, twins, (one, other) => [{ ...other, children: mergeInlines(one.children, other.children) }], markEntry)
    return { ...now, children: mergeInlines(old.children, now.children), entries }
  }

  #itemTwins(items: readonly tree.ListItem[]): ReadonlyMap<tree.ListItem, tree.ListItem> {
    return new Map(items.flatMap((item) => (this.#twin.has(item) ? [[item, this.#twin.get(item) as tree.ListItem]] : [])))
  }

  #item(old: tree.ListItem, now: tree.ListItem): tree.ListItem {
    const [first, ...rest] = now.children
    const [oldFirst, ...oldRest] = old.children
    if (first?.type !== 'paragraph' || oldFirst?.type !== 'paragraph') return { ...now, children: this.blocks(old.children, now.children) }
    // The label is printed before the first paragraph, so a label that changed is part of its words.
    const lead = mergeWords({ ...oldFirst, ...labelOf(old) }, { ...first, ...labelOf(now) })
    const { label, ...own } = now
    const isSame = old.label === now.label
    const children: readonly tree.Block[] = [isSame ? { ...lead, ...withoutLabel(lead) } : lead, ...this.blocks(oldRest, rest)]
    return { ...own, ...(isSame && label !== undefined ? { label } : {}), children }
  }

  #table(old: tree.Table, now: tree.Table): tree.Table {
    const head = now.head.map((row, index) => this.#row(old.head[index]!, row))
    const twins = new Map(old.body.flatMap((row) => (this.#twin.has(row) ? [[row, this.#twin.get(row) as tree.Row]] : [])))
    const sound = new Map([...twins].filter(([one, other]) => one.kind === other.kind && one.cells.length === other.cells.length))
    const body = this.#align(old.body, now.body, sound, (one, other) => [this.#row(one, other)], markRow)
    return { ...now, head, body, ...mergeCaptions(old, now) }
  }

  #row(old: tree.Row, now: tree.Row): tree.Row {
    return { ...now, cells: now.cells.map((cell, index) => ({ ...cell, children: this.blocks(old.cells[index]!.children, cell.children) })) }
  }
}

/** Whether two blocks have the same skeleton, so that only words in them differ. */
function canMerge(old: UnitNode, now: UnitNode): boolean {
  if (old.type !== now.type) return false
  if (old.type === 'heading' && now.type === 'heading') return old.level === now.level
  if (old.type === 'list' && now.type === 'list') return old.kind === now.kind
  if (old.type === 'table' && now.type === 'table') {
    return old.columns.length === now.columns.length && old.head.length === now.head.length && old.head.every((row, index) => row.cells.length === now.head[index]!.cells.length)
  }
  if (old.type === 'requisite' && now.type === 'requisite') {
    return old.kind === now.kind && old.parts.length === now.parts.length && old.parts.every((part, index) => part.name === now.parts[index]!.name)
  }
  if (old.type === 'figure' && now.type === 'figure') return old.image === now.image
  return true
}

/** Joins a printed number to its words; the same space that the emitters put there. */
const LABEL_SPACE = '\u00a0'

function mergeWords<N extends tree.Heading | tree.Paragraph>(old: N, now: N): N {
  if (old.label === now.label) return { ...now, children: mergeInlines(old.children, now.children) }
  return { ...now, ...withoutLabel(now), children: mergeInlines(labelled(old), labelled(now)) }
}

type Captioned = Pick<tree.Table | tree.Figure, 'label' | 'caption'>

/** A number that changed is part of the caption's words, as in a heading. */
function mergeCaptions(old: Captioned, now: Captioned): Captioned {
  if (old.caption === undefined && now.caption === undefined) return {}
  if (old.label === now.label) return { caption: mergeInlines(old.caption ?? [], now.caption ?? []) }
  return { ...withoutLabel(now), caption: mergeInlines(captionOf(old), captionOf(now)) }
}

function markCaption(block: Captioned, mark: Mark): Captioned {
  return block.caption === undefined ? {} : { ...withoutLabel(block), caption: marked(mark, captionOf(block)) }
}

function captionOf({ label, caption }: Captioned): readonly tree.Inline[] {
  return caption === undefined ? [] : labelled({ ...(label === undefined ? {} : { label }), children: caption })
}

/** `undefined` and absent are the same to every reader of the tree; a new object without the key would lose its type. */
function withoutLabel(node: { readonly label?: string }): { readonly label?: never } {
  return node.label === undefined ? {} : ({ label: undefined } as unknown as { readonly label?: never })
}

function labelOf({ label }: { readonly label?: string }): { readonly label?: string } {
  return label === undefined ? {} : { label }
}

function labelled({ label, children }: { readonly label?: string; readonly children: readonly tree.Inline[] }): readonly tree.Inline[] {
  return label === undefined || label === '' ? children : [{ type: 'text', value: label + LABEL_SPACE }, ...children]
}

function markBlock(block: tree.Block, mark: Mark): tree.Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, ...withoutLabel(block), revision: mark, children: marked(mark, labelled(block)) }
    case 'list':
      return { ...block, items: block.items.map((item) => markItem(item, mark)) }
    case 'table':
      return {
        ...block,
        ...markCaption(block, mark),
        head: block.head.map((row) => markRow(row, mark)),
        body: block.body.map((row) => markRow(row, mark)),
      }
    case 'requisite':
      return { ...block, revision: mark, parts: block.parts.map((part) => ({ ...part, children: marked(mark, part.children) })) }
    case 'figure':
      return { ...block, revision: mark, ...markCaption(block, mark) }
    case 'contents':
      return { ...block, revision: mark, children: marked(mark, block.children), entries: block.entries.map((entry) => markEntry(entry, mark)) }
    default:
      return block
  }
}

function markEntry(entry: tree.ContentsEntry, mark: Mark): tree.ContentsEntry {
  return { ...entry, children: marked(mark, entry.children) }
}

function markItem(item: tree.ListItem, mark: Mark): tree.ListItem {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return { ...item, revision: mark, children: item.children.map((child) => markBlock(child, mark)) }
  const lead: tree.Paragraph = { ...first, ...withoutLabel(first), revision: mark, children: marked(mark, labelled({ ...first, ...labelOf(item) })) }
  return { ...item, ...withoutLabel(item), revision: mark, children: [lead, ...rest.map((child) => markBlock(child, mark))] }
}

function markRow(row: tree.Row, mark: Mark): tree.Row {
  return { ...row, revision: mark, cells: row.cells.map((cell) => ({ ...cell, children: cell.children.map((child) => markBlock(child, mark)) })) }
}
