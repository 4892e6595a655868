/**
 * Lists. Labels are text of the paragraph, never Word's own numbering: they are
 * legal data and must not change when somebody edits the file.
 */
import type { Block, List, ListItem } from '../../tree/nodes.ts'
import type { Drawn, DrawBlocks } from './blocks.ts'
import { anchor, inside, isBareTable } from './drawing.ts'
import type { Flow } from './drawing.ts'
import { twipsOfPt } from './measures.ts'
import { drawParagraph, LABEL_SPACE } from './paragraph.ts'
import { MAX_LIST_DEPTH, nestedStyle, styles } from './styles.ts'

export function drawList(list: List, flow: Flow, drawBlocks: DrawBlocks): Drawn[] {
  return list.items.flatMap((item, index) => {
    anchor(flow.drawing, item.id)
    const last = index === list.items.length - 1
    const keepNext = flow.keepNext || item.keepNext === true || (last && list.keepNext === true)
    return drawItem(item, list, inside({ ...flow, keepNext, tableBelow: last && flow.tableBelow }, item), drawBlocks)
  })
}

function drawItem(item: ListItem, list: List, flow: Flow, drawBlocks: DrawBlocks): Drawn[] {
  const hanging = flow.cell === undefined ? 0 : labelTwips(item.label ?? trackedLabel(item), flow)
  const inner = flow.cell === undefined ? flow : { ...flow, cell: cellOfItem(flow.cell, hanging) }
  const [first, ...rest] = item.children
  const lead = first?.type === 'paragraph' ? first : undefined
  if (lead !== undefined) anchor(flow.drawing, lead.id)
  const others = lead === undefined ? item.children : rest
  const paragraph = drawParagraph(
    {
      style: itemStyle(list, flow),
      label: item.label,
      children: lead?.children ?? [],
      keepNext: lead?.keepNext,
      ...(inner.cell === undefined ? {} : { direct: { indent: { left: inner.cell.indentTwips, hanging } } }),
    },
    { ...flow, tableBelow: others.length === 0 ? flow.tableBelow : isBareTable(others[0]) },
  )
  return [paragraph, ...drawFollowing(others, list, inner, drawBlocks)]
}

/** Points of an act stand at one indent on all levels; other lists move right inside one another. */
function itemStyle(list: List, flow: Flow): string {
  if (flow.cell !== undefined) return styles.cell.start
  const depth = Math.min(flow.listDepth ?? 0, MAX_LIST_DEPTH)
  return depth === 0 || list.kind === 'clauses' || list.isFlush === true ? styles[list.kind] : nestedStyle(list.kind, depth)
}

function cellOfItem(cell: NonNullable<Flow['cell']>, hanging: number): NonNullable<Flow['cell']> {
  return { ...cell, style: styles.cell.start, indentTwips: cell.indentTwips + hanging }
}

/** Further paragraphs of an item look like its first one. */
function drawFollowing(blocks: readonly Block[], list: List, flow: Flow, drawBlocks: DrawBlocks): Drawn[] {
  if (flow.cell !== undefined) return drawBlocks(blocks, flow)
  return blocks.flatMap((block, index) => {
    const listDepth = (flow.listDepth ?? 0) + (list.kind === 'clauses' || list.isFlush === true ? 0 : 1)
    const own = { ...flow, ...(block.type === 'list' ? { listDepth } : {}), tableBelow: index === blocks.length - 1 ? flow.tableBelow : isBareTable(blocks[index + 1]) }
    if (block.type !== 'paragraph' || block.role !== 'body') return drawBlocks([block], own)
    anchor(flow.drawing, block.id)
    return [
      drawParagraph(
        { style: itemStyle(list, flow), label: block.label, children: block.children, keepNext: block.keepNext },
        own,
      ),
    ]
  })
}

/** The label of an item that came or went stands among its tracked words. */
function trackedLabel({ children: [first] }: ListItem): string | undefined {
  const [word] = first?.type === 'paragraph' ? first.children : []
  const [label] = word?.type === 'inserted' || word?.type === 'deleted' ? word.children : []
  return label?.type === 'text' && label.value.endsWith(LABEL_SPACE) ? label.value.slice(0, -1) : undefined
}

/** Width of a label with its space in Times New Roman, so that an item's lines stand under one another in a cell. */
function labelTwips(label: string | undefined, flow: Flow): number {
  if (label === undefined || label === '') return 0
  const em = [...label].reduce((sum, char) => sum + (/[.,]/.test(char) ? 0.25 : /[)]/.test(char) ? 0.333 : 0.5), 0)
  return twipsOfPt((em + 0.25) * (flow.cell?.sizePt ?? flow.drawing.style.font.tableSizePt))
}
