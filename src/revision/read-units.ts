/** A finished tree → the units that revisions are compared by. */
import type * as tree from '../tree/nodes.ts'
import { columnNames } from './columns.ts'
import { cellText, footnoteTexts, words } from './unit-texts.ts'
import type { Unit, UnitKind, UnitNode, UnitText } from './unit.ts'

/** The document as one unit with all others inside it. */
export function readUnits(document: tree.DocumentNode): Unit {
  const blocks = document.sections.flatMap((section) => section.children)
  return {
    kind: 'document',
    id: undefined,
    number: undefined,
    texts: [],
    children: readBlocks(blocks),
    origin: document.origin,
  }
}

interface OpenSection {
  readonly heading: tree.Heading
  readonly children: Unit[]
}

/** Headings hold what follows them up to the next heading of their level or a higher one. */
function readBlocks(blocks: readonly tree.Block[]): readonly Unit[] {
  const top: Unit[] = []
  const open: OpenSection[] = []
  const siblings = (): Unit[] => open.at(-1)?.children ?? top
  const closeTo = (level: number): void => {
    while (open.length > 0 && open.at(-1)!.heading.level >= level) {
      const { heading, children } = open.pop()!
      siblings().push(unitOf('section', heading, [{ key: 'title', text: words(heading.children) }, ...footnoteTexts(heading.children)], children))
    }
  }
  for (const block of blocks) {
    if (block.type === 'heading' && block.level > 1) {
      closeTo(block.level)
      open.push({ heading: block, children: [] })
      continue
    }
    siblings().push(...readBlock(block))
  }
  closeTo(0)
  return top
}

function readBlock(block: tree.Block): readonly Unit[] {
  switch (block.type) {
    case 'heading':
      return [unitOf('title', block, [{ key: 'title', text: words(block.children) }, ...footnoteTexts(block.children)])]
    case 'paragraph':
      return [unitOf('paragraph', block, [{ key: 'text', text: words(block.children) }, ...footnoteTexts(block.children)])]
    case 'list':
      return block.items.map((item) => readItem(item, block.kind === 'clauses' ? 'point' : 'item'))
    case 'table':
      return [readTable(block)]
    case 'requisite':
      return [unitOf('requisite', block, requisiteTexts(block))]
    case 'figure':
      return [
        unitOf('figure', block, [
          { key: 'image', text: block.image },
          { key: 'alternative', text: block.alternative },
          { key: 'caption', text: words(block.caption ?? []) },
          ...footnoteTexts(block.caption ?? []),
        ]),
      ]
    case 'contents':
      return [unitOf('contents', block, [{ key: 'title', text: words(block.children) }])]
    default:
      return []
  }
}

function requisiteTexts({ kind, parts, picture }: tree.Requisite): readonly UnitText[] {
  const texts = parts.map((part, index) => ({ key: `${kind}-${part.name}-${index + 1}`, text: words(part.children) }))
  return picture === undefined ? texts : [...texts, { key: 'image', text: picture.image }, { key: 'alternative', text: picture.alternative }]
}

function readItem(item: tree.ListItem, kind: UnitKind): Unit {
  const [first, ...rest] = item.children
  const isText = first?.type === 'paragraph'
  const own = isText ? first.children : []
  return unitOf(kind, item, [{ key: 'text', text: kind === 'item' ? withoutEndMark(words(own)) : words(own) }, ...footnoteTexts(own)], readBlocks(isText ? rest : item.children))
}

/** What ends an item is set by the list: the last one gets another mark when its successor goes. */
function withoutEndMark(text: string): string {
  return text.replace(/[;.,]$/, '')
}

function readTable(table: tree.Table): Unit {
  const columns = columnNames(table).map((name, index) => name ?? (table.head[0]?.cells[index] === undefined ? '' : cellText(table.head[0].cells[index])))
  const children: Unit[] = []
  let group: { readonly row: tree.Row; readonly rows: Unit[] } | undefined
  const closeGroup = (): void => {
    if (group === undefined) return
    children.push(unitOf('group', group.row, [{ key: 'title', text: group.row.cells.map(cellText).join(' ') }, ...footnoteTexts(group.row.cells.flatMap(ownInlines))], group.rows))
    group = undefined
  }
  for (const row of table.body) {
    if (row.kind === 'banner') {
      closeGroup()
      group = { row, rows: [] }
      continue
    }
    ;(group?.rows ?? children).push(readRow(row, columns, table.head.length > 0))
  }
  closeGroup()
  const caption = table.caption === undefined ? [] : [{ key: 'title', text: words(table.caption) }]
  const notes = [...(table.caption ?? []), ...table.head.flatMap(({ cells }) => cells.flatMap(ownInlines))]
  return unitOf('table', table, [...caption, { key: 'head', text: table.head.map(({ cells }) => cells.map(cellText).join(' | ')).join('\n') }, ...footnoteTexts(notes)], children)
}

function readRow(row: tree.Row, columns: readonly string[], hasHead: boolean): Unit {
  const texts: UnitText[] = []
  const notes: UnitText[] = []
  const children: Unit[] = []
  // Without a head the first cell names the row, as in a passport.
  const isPassport = !hasHead
  for (const [index, cell] of row.cells.entries()) {
    if (!isPassport || index === 0) notes.push(...footnoteTexts(ownInlines(cell), notes.length))
    // The number is the row's own, not one of its texts.
    if (cell.showsNumber && cell.children.every((child) => child.type === 'paragraph' && child.label === undefined)) continue
    if (isPassport && index > 0) {
      children.push(...cell.children.flatMap(readPassportBlock))
      continue
    }
    const column = columns[index]
    const key = keyOf(cell, index)
    // A key that was there before gets the place of its text: `text`, `text-3`.
    const ownKey = texts.some((text) => text.key === key) ? `${key}-${index + 1}` : key
    texts.push({ key: ownKey, ...(column === undefined || column === '' ? {} : { column }), text: ownText(cell) })
    for (const child of cell.children) if (child.type !== 'paragraph') children.push(...readBlock(child))
  }
  return unitOf('row', row, notes.length === 0 ? texts : [...texts, ...notes], children)
}

/** A text alone and one in a list are told alike: a list of which one item is left is printed as a text. */
function readPassportBlock(block: tree.Block): readonly Unit[] {
  return readBlock(block).map((unit) => (unit.kind === 'item' ? { ...unit, kind: 'paragraph' } : unit))
}

/** The key that the cell's value was written under. */
function keyOf(cell: tree.Cell, index: number): string {
  const origin = cell.origin ?? cell.children.find((child) => child.origin !== undefined)?.origin
  const last = origin === undefined ? '' : origin.pointer.slice(origin.pointer.lastIndexOf('/') + 1)
  return last === '' || /^\d+$/.test(last) ? `cell-${index + 1}` : last
}

function ownText(cell: tree.Cell): string {
  const [only, ...others] = cell.children
  if (only?.type === 'paragraph' && others.length === 0) return words(only.children)
  return cell.children
    .filter((child) => child.type === 'paragraph')
    .map((paragraph) => words(paragraph.children))
    .join('\n')
}

function ownInlines(cell: tree.Cell): readonly tree.Inline[] {
  const [only, ...others] = cell.children
  if (only?.type === 'paragraph' && others.length === 0) return only.children
  return cell.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []))
}

function unitOf(
  kind: UnitKind,
  node: UnitNode,
  texts: readonly UnitText[],
  children: readonly Unit[] = [],
): Unit {
  const label = 'label' in node ? node.label : undefined
  return {
    kind,
    id: node.id,
    number: label !== undefined && /[\p{L}\p{N}]/u.test(label) ? label.replace(/[\s.)–]+$/u, '') : undefined,
    texts: texts.filter(({ text, key }) => text !== '' || key !== 'text'),
    children,
    origin: node.origin,
    node,
  }
}
