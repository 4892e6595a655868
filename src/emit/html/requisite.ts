import type * as tree from '../../tree/nodes.ts'
import { type Drawing, within } from './drawing.ts'
import { classes, element } from './escape.ts'

/** The signature closes the document; everything else introduces it. */
const ELEMENTS: Readonly<Record<tree.RequisiteKind, string>> = {
  'draft-mark': 'div',
  letterhead: 'div',
  kind: 'div',
  registration: 'div',
  'annex-header': 'div',
  signature: 'footer',
}

/** A requisite is a block of lines; its place on the sheet is the stylesheet's business. */
export function drawRequisite(node: tree.Requisite, drawing: Drawing): string {
  const parts = node.parts.map((part) =>
    element('p', { class: part.name !== 'line' && part.name }, drawing.inlines(part.children, within(drawing, part))),
  )
  const attributes = { id: node.id, class: classes(node.kind, node.keepNext && 'keep') }
  return element(ELEMENTS[node.kind], attributes, parts.join(''))
}
