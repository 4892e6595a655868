/** The units of text that a tree promises, counted without the emitter. */
import { visitNodes } from '../../../../src/tree/visit.ts'
import type { Block, Cell, DocumentNode, Inline, Requisite } from '../../../../src/tree/nodes.ts'

export interface ExpectedUnit {
  readonly kind: 'paragraph' | 'cell-paragraph'
  readonly text: string
}

export function expectedUnits(document: DocumentNode): ExpectedUnit[] {
  return [...document.sections.flatMap((section) => unitsOf(section.children, 'paragraph')), ...notesOf(document)]
}

/** Notes stand after the text. */
function notesOf(document: DocumentNode): ExpectedUnit[] {
  const notes: ExpectedUnit[] = []
  visitNodes(document, (node) => {
    if (node.type === 'footnote') notes.push(...unit('paragraph', words(node.children), node.label))
  })
  return notes
}

function unitsOf(blocks: readonly Block[], kind: ExpectedUnit['kind']): ExpectedUnit[] {
  return blocks.flatMap((block): ExpectedUnit[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return unit(kind, words(block.children), block.label)
      case 'list':
        return block.items.flatMap((item) => {
          const [first, ...rest] = unitsOf(item.children, kind)
          return [{ kind, text: collapse(`${item.label ?? ''} ${first?.text ?? ''}`) }, ...rest]
        })
      case 'table':
        return [
          ...unit(kind, words(block.caption ?? []), block.label),
          ...[...block.head, ...block.body].flatMap((row) =>
            row.cells.flatMap((cell: Cell) => unitsOf(cell.children, 'cell-paragraph')),
          ),
        ]
      case 'requisite':
        return requisiteUnits(block, kind)
      case 'figure':
        return unit(kind, words(block.caption ?? []), block.label)
      case 'contents':
        return [...unit(kind, words(block.children)), ...block.entries.flatMap((entry) => unit(kind, words(entry.children)))]
      case 'page-break':
        return []
    }
  })
}

/** Parts that stand side by side are cells of a table without borders. */
function requisiteUnits(requisite: Requisite, kind: ExpectedUnit['kind']): ExpectedUnit[] {
  return requisite.parts.flatMap((part) => {
    const inTable = requisite.kind === 'signature' || part.name === 'date' || part.name === 'number'
    return unit(inTable ? 'cell-paragraph' : kind, words(part.children))
  })
}

function unit(kind: ExpectedUnit['kind'], text: string, label = ''): ExpectedUnit[] {
  const whole = collapse(`${label} ${text}`)
  return whole === '' ? [] : [{ kind, text: whole }]
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.value : inline.type === 'break' ? ' ' : inline.type === 'footnote' ? (inline.label ?? '') : words(inline.children)))
    .join('')
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()
