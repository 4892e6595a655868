/** Blocks of the tree → paragraphs and tables, in a page's or a cell's flow. */
import { Table } from 'docx'
import type { Paragraph } from 'docx'
import type { Block, Handlers, ParagraphRole } from '../../tree/nodes.ts'
import { anchor, inside, isBareTable, reportLoss } from './drawing.ts'
import type { Flow } from './drawing.ts'
import { drawContents } from './contents.ts'
import { drawFigure } from './figure.ts'
import { drawList } from './list.ts'
import { placeParagraph, drawParagraph } from './paragraph.ts'
import { drawRequisite } from './requisites.ts'
import { styles } from './styles.ts'
import { drawTable } from './table.ts'

/** What both a page and a cell can hold. */
export type Drawn = Paragraph | Table

/** Draws blocks in order; lists, cells and rows call back with their own flow. */
export type DrawBlocks = (blocks: readonly Block[], flow: Flow) => Drawn[]

export const drawBlocks: DrawBlocks = (blocks, flow) => {
  const drawn: Drawn[] = []
  for (const [index, block] of blocks.entries()) {
    // Word joins two tables that touch.
    if (isTable(drawn.at(-1)) && opensWithTable(block)) drawn.push(separator(flow))
    anchor(flow.drawing, block.id)
    const tableBelow = needsSpaceBelow(block, blocks[index + 1]) || (index === blocks.length - 1 && flow.tableBelow)
    const next = drawBlock(block, inside({ ...flow, tableBelow }, block))
    drawn.push(...next)
    if (isTable(next.at(-1)) || (isLetterhead(block) && isLetterhead(blocks[index + 1]))) flow.drawing.pending.gap = true
  }
  return drawn
}

/** The names of several authorities are set apart. */
function isLetterhead(block: Block | undefined): boolean {
  return block?.type === 'requisite' && block.kind === 'letterhead'
}

function opensWithTable(block: Block): boolean {
  if (block.type === 'table') return (block.caption ?? []).length === 0
  return block.type === 'requisite' && (block.kind === 'registration' || block.kind === 'signature' || block.kind === 'agreement')
}

/** Headings and captions keep their own distance from a table below them. */
function needsSpaceBelow(block: Block, next: Block | undefined): boolean {
  return (block.type === 'paragraph' || block.type === 'list') && isBareTable(next)
}

/** A thin paragraph where the format demands one: between two tables and after the last one. */
export function separator(flow: Flow): Paragraph {
  return placeParagraph([], { style: styles.gap }, flow)
}

export const isTable = (drawn: Drawn | undefined): drawn is Table => drawn instanceof Table

function drawBlock<K extends Block['type']>(block: Extract<Block, { type: K }>, flow: Flow): Drawn[] {
  // The handler of `K` takes nodes of type `K`: TypeScript does not follow this correlation through an index.
  const handler = handlers[block.type] as (node: Block, flow: Flow) => Drawn[]
  return handler(block, flow)
}

const handlers: Handlers<Block['type'], Flow, Drawn[]> = {
  contents: drawContents,
  heading: (node, flow) => [
    drawParagraph(
      {
        style: flow.cell === undefined ? styles.headings[node.level] : styles.cellBanner,
        label: node.label,
        children: node.children,
        keepNext: node.keepNext,
      },
      flow,
    ),
  ],
  paragraph: (node, flow) => [
    drawParagraph(
      {
        style: paragraphStyle(node.role, flow),
        label: node.label,
        children: node.children,
        keepNext: node.keepNext,
        ...(flow.cell === undefined || flow.cell.indentTwips === 0
          ? {}
          : { direct: { indent: { left: flow.cell.indentTwips } } }),
      },
      flow,
    ),
  ],
  list: (node, flow) => drawList(node, flow, drawBlocks),
  table: (node, flow) => [...drawTable(node, flow, drawBlocks)],
  requisite: drawRequisite,
  figure: drawFigure,
  'page-break': (node, flow) => {
    if (flow.cell === undefined) flow.drawing.pending.pageBreak = true
    else reportLoss(flow.drawing, node, 'разрыв страницы внутри ячейки таблицы')
    return []
  },
}

function paragraphStyle(role: ParagraphRole, flow: Flow): string {
  if (flow.cell === undefined) return styles[role]
  return role === 'note' ? styles.cellNote : flow.cell.style
}
