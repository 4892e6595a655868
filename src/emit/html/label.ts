import type { Drawing } from './drawing.ts'
import { element, escapeText } from './escape.ts'
import { fragment } from './inlines.ts'

/** Printed numbers are literal text, so that they are copied, searched and read aloud with the text. */
export function drawLabel(label: string | undefined): string {
  return label === undefined || label === '' ? '' : element('span', { class: 'label' }, escapeText(label)) + ' '
}

/** The number of a unit; where units are linked to, the number is the link. */
export function drawUnitLabel(label: string | undefined, id: string | undefined, drawing: Drawing): string {
  if (!drawing.selfLinks || id === undefined || label === undefined || !/[\p{L}\p{N}]/u.test(label)) return drawLabel(label)
  return element('a', { class: 'label', href: fragment(id) }, escapeText(label)) + ' '
}

/** Behind a heading without a number: the sign that is the link to it. */
export function drawHeadingLink(label: string | undefined, id: string | undefined, name: string, drawing: Drawing): string {
  if (!drawing.selfLinks || id === undefined || label !== undefined) return ''
  return ' ' + element('a', { class: 'self', href: fragment(id), 'aria-label': `Ссылка на раздел «${name}»` }, '#')
}
