import { element, escapeText } from './escape.ts'

/** Printed numbers are literal text, so that they are copied, searched and read aloud with the text. */
export function drawLabel(label: string | undefined): string {
  return label === undefined || label === '' ? '' : element('span', { class: 'label' }, escapeText(label)) + ' '
}
