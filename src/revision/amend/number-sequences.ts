/** The sequences that a document's numbers are counted in, as the numbering pass counts them, with the numbers they have. */
import { addTo } from '../../collections/add-to.ts'
import type * as tree from '../../tree/nodes.ts'
import type { UnitNode } from '../unit.ts'
import { numberIn } from './text-of.ts'

export interface Member {
  readonly node: UnitNode
  /** In the sequence, without what the parent's number puts before it. */
  readonly number: string
  /** The unit it stands in, where one sequence runs through several: the banner above a row. */
  readonly parent: UnitNode | undefined
  /** Sequences inside it, whose numbers begin with its own. */
  readonly inner: readonly NumberSequence[]
}

export interface NumberSequence {
  /** What it counts: the same key under the same owner is the same sequence in another state. */
  readonly key: string
  /** The unit that it stands in; absent for those that run through the document. */
  readonly owner: UnitNode | undefined
  /** Whether the source can fix numbers here: not in a numbered list that is a piece of text, nor in captions. */
  readonly isFixable: boolean
  /** Whether numbers of inner units begin with these, so that 7.1 is the first one inside 7: never, where there are inner units, or always. */
  readonly opens: 'never' | 'where-filled' | 'always'
  readonly members: readonly Member[]
}

export function numberSequences(document: tree.DocumentNode): readonly NumberSequence[] {
  const blocks = document.sections.flatMap(({ children }) => children)
  const collected = new Collector()
  collected.blocks(blocks, undefined, '')
  return [...headingSequences(blocks), ...collected.sequences]
}

function headingSequences(blocks: readonly tree.Block[]): readonly NumberSequence[] {
  const headings = blocks.filter((block): block is tree.Heading => block.type === 'heading' && block.numbering !== undefined)
  const series = new Map<string, tree.Heading[]>()
  const top: Member[] = []
  const subsections: { readonly owner: tree.Heading | undefined; readonly prefix: string; readonly members: Member[] }[] = []
  const byTop = new Map<tree.Heading, NumberSequence[]>()
  for (const heading of headings) {
    if (heading.series !== undefined) addTo(series, heading.series, heading)
    else if (heading.level <= 2) {
      const inner: NumberSequence[] = []
      byTop.set(heading, inner)
      top.push({ node: heading, number: ownNumber(heading.label, ''), parent: undefined, inner })
      subsections.push({ owner: heading, prefix: `${numberIn(heading.label) ?? ''}.`, members: [] })
    } else {
      if (subsections.length === 0) subsections.push({ owner: undefined, prefix: '', members: [] })
      const { prefix, members } = subsections.at(-1)!
      members.push({ node: heading, number: ownNumber(heading.label, prefix), parent: undefined, inner: [] })
    }
  }
  const loose: NumberSequence[] = []
  for (const { owner, members } of subsections) {
    if (members.length === 0) continue
    const sequence: NumberSequence = { key: 'subsections', owner, isFixable: true, opens: 'never', members }
    if (owner === undefined) loose.push(sequence)
    else byTop.get(owner)!.push(sequence)
  }
  return [
    { key: 'sections', owner: undefined, isFixable: true, opens: 'where-filled', members: top },
    ...loose,
    ...[...series].map(([word, members]): NumberSequence => ({
      key: `series ${word}`,
      owner: undefined,
      isFixable: true,
      opens: 'never',
      members: members.map((node) => ({ node, number: ownNumber(node.label, `${word} `), parent: undefined, inner: [] })),
    })),
  ]
}

class Collector {
  readonly sequences: NumberSequence[] = []
  readonly #captions = new Map<string, Member[]>()

  blocks(blocks: readonly tree.Block[], owner: UnitNode | undefined, prefix: string): void {
    this.sequences.push(...this.#inside(blocks, owner, prefix))
    for (const [word, members] of this.#captions) this.sequences.push({ key: `captions ${word}`, owner: undefined, isFixable: false, opens: 'never', members })
  }

  #inside(blocks: readonly tree.Block[], owner: UnitNode | undefined, prefix: string): readonly NumberSequence[] {
    const result: NumberSequence[] = []
    const lists = new Map<string, number>()
    let place = owner
    for (const block of blocks) {
      if (block.type === 'heading') {
        place = block
        lists.clear()
      }
      if (block.type === 'list') {
        if (block.kind === 'dash') {
          for (const item of block.items) this.sequences.push(...this.#inside(item.children, item, ''))
          continue
        }
        const order = lists.get(block.kind) ?? 0
        lists.set(block.kind, order + 1)
        result.push(this.#list(block, place, block.kind === 'clauses' ? prefix : '', order))
      } else if (block.type === 'table') {
        this.#caption(block, 'Таблица')
        this.#table(block)
      } else if (block.type === 'figure') this.#caption(block, 'Рисунок')
    }
    return result
  }

  #list(list: tree.List, owner: UnitNode | undefined, prefix: string, order: number): NumberSequence {
    const isClauses = list.kind === 'clauses'
    const places = new Set(list.items.map(({ origin }) => origin?.pointer))
    return {
      key: `${list.kind} ${order}`,
      owner,
      // Items of a text share its place.
      isFixable: !places.has(undefined) && places.size === list.items.length && !places.has(list.origin?.pointer),
      opens: !isClauses ? 'never' : prefix === '' ? 'where-filled' : 'always',
      members: list.items.map((item) => {
        const number = ownNumber(item.label, prefix)
        const inner = this.#inside(item.children, item, isClauses ? `${prefix}${number}.` : '')
        // Items of a numbered list count anew inside; only points go on with their number.
        if (!isClauses) this.sequences.push(...inner)
        return { node: item, number, parent: undefined, inner: isClauses ? inner : [] }
      }),
    }
  }

  #caption(block: tree.Table | tree.Figure, word: string): void {
    if (block.label === undefined) return
    const members = this.#captions.get(word) ?? []
    members.push({ node: block, number: ownNumber(block.label, `${word} `), parent: undefined, inner: [] })
    this.#captions.set(word, members)
  }

  #table(table: tree.Table): void {
    const banners: Member[] = []
    const rows: { owner: UnitNode; prefix: string; members: Member[] }[] = [{ owner: table, prefix: '', members: [] }]
    let banner: tree.Row | undefined
    let counted = 0
    for (const row of table.body) {
      if (row.kind === 'banner') {
        banner = row
        // Where a banner shows no number, it is known by those of its rows.
        counted += 1
        const number = numberIn(row.label) ?? (typeof row.numbering === 'object' ? row.numbering.fixed : String(counted))
        counted = Math.max(counted, Number(/^\d+/.exec(number)?.[0] ?? 0))
        banners.push({ node: row, number, parent: undefined, inner: [] })
        if (table.rowNumbering === 'per-group' || table.rowNumbering === 'sections') {
          rows.push({ owner: row, prefix: table.rowNumbering === 'sections' ? `${number}.` : '', members: [] })
        }
        continue
      }
      const run = rows.at(-1)!
      const number = table.rowNumbering === 'none' ? undefined : numberIn(row.label)
      const inner = row.cells.flatMap((cell) => this.#inside(cell.children, row, number === undefined ? '' : `${number}.`))
      if (number === undefined) this.sequences.push(...inner)
      else run.members.push({ node: row, number: ownNumber(row.label, run.prefix), parent: banner, inner })
    }
    const sequences = rows.filter(({ members }) => members.length > 0).map(({ owner, members }): NumberSequence => ({ key: 'rows', owner, isFixable: true, opens: 'where-filled', members }))
    if (table.rowNumbering !== 'sections') {
      this.sequences.push(...sequences)
      return
    }
    const inside = new Map(sequences.map((sequence) => [sequence.owner, sequence]))
    const loose = inside.get(table)
    if (loose !== undefined) this.sequences.push(loose)
    this.sequences.push({
      key: 'banners',
      owner: table,
      isFixable: true,
      opens: 'always',
      members: banners.map((member) => ({ ...member, inner: inside.has(member.node) ? [inside.get(member.node)!] : [] })),
    })
  }
}

function ownNumber(label: string | undefined, prefix: string): string {
  const number = numberIn(label) ?? ''
  return prefix !== '' && number.startsWith(prefix) ? number.slice(prefix.length) : number
}
