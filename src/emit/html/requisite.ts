import type * as tree from '../../tree/nodes.ts'
import { groupAgreements } from '../closing-parts.ts'
import { reservedName } from '../reserved-columns.ts'
import { toDataUri } from './data-uri.ts'
import { type Drawing, reportLoss, within } from './drawing.ts'
import { classes, element, voidElement } from './escape.ts'

/** The signature closes the document; everything else introduces it. */
const ELEMENTS: Readonly<Record<tree.RequisiteKind, string>> = {
  emblem: 'div',
  'qr-code': 'div',
  'draft-mark': 'div',
  letterhead: 'div',
  kind: 'div',
  registration: 'div',
  'annex-header': 'div',
  signature: 'footer',
  'copy-mark': 'div',
  agreement: 'div',
  distribution: 'div',
  'prepared-by': 'div',
}

function isAbreast(node: tree.Requisite, { style }: Drawing): boolean {
  const isSeveral = node.parts.filter(({ name }) => name === 'name').length > 1
  return node.kind === 'signature' && isSeveral && style.signature.several === 'abreast'
}

/** A requisite is a block of lines; its place on the sheet is the stylesheet's business. */
export function drawRequisite(node: tree.Requisite, drawing: Drawing): string {
  const parts = node.parts.map((part) => drawPart(part, drawing))
  const attributes = { id: node.id, class: classes(node.kind, isAbreast(node, drawing) && 'abreast', node.keepNext && 'keep') }
  if (node.picture !== undefined) return drawPicture(node, node.picture, drawing)
  if (node.reserved !== undefined) return drawReserved(node, node.reserved, drawing)
  if (node.kind === 'agreement') return element('div', attributes, drawAgreements(node, drawing))
  return element(ELEMENTS[node.kind], attributes, parts.join(''))
}

function drawPart(part: tree.RequisitePart, drawing: Drawing): string {
  return element('p', { class: part.name !== 'line' && part.name }, drawing.inlines(part.children, within(drawing, part)))
}

function drawAgreements(node: tree.Requisite, drawing: Drawing): string {
  return groupAgreements(node.parts)
    .map((group) => element('div', {}, group.map((part) => drawPart(part, drawing)).join('')))
    .join('')
}

function drawPicture(node: tree.Requisite, picture: tree.RequisitePicture, drawing: Drawing): string {
  const { image, format, alternative, widthPx, heightPx, frame } = picture
  const bytes = drawing.images.get(image)
  if (bytes === undefined) {
    reportLoss(drawing, `рисунок «${image}», потому что его файла нет`)
    return ''
  }
  const style = frame === undefined ? undefined : `width:${frame.widthMm}mm;height:${frame.heightMm}mm`
  const img = voidElement('img', { src: toDataUri(bytes, format), width: widthPx, height: heightPx, alt: alternative, style })
  return element('div', { id: node.id, class: classes(node.kind, frame?.corner) }, img)
}

/** Post, empty area, name. */
function drawReserved(node: tree.Requisite, { widthMm, heightMm }: tree.ReservedArea, drawing: Drawing): string {
  let number = 0
  const drawn = node.parts.map((part) => {
    if (part.name !== 'name') return drawPart(part, drawing)
    number += 1
    const style = `width:${widthMm}mm;height:${heightMm}mm`
    return element('div', { id: reservedName(number), class: 'e-signature', style }, '') + drawPart(part, drawing)
  })
  return element(ELEMENTS[node.kind], { id: node.id, class: classes(node.kind, 'reserved', node.keepNext && 'keep') }, drawn.join(''))
}
