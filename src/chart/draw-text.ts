import { element, escapeText } from './svg.ts'
import type { TextStyle } from './wrap-text.ts'

export interface TextPlacing {
  readonly style: TextStyle
  readonly anchor?: 'middle'
}

/** One line of text; `y` is its base line. */
export function drawText(text: string, x: number, y: number, { style, anchor }: TextPlacing): string {
  return element(
    'text',
    { x, y, 'font-size': style.sizePt, 'font-weight': style.weight === 'bold' ? 'bold' : undefined, 'text-anchor': anchor },
    escapeText(text),
  )
}
