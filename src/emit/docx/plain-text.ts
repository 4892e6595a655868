import type { Inline } from '../../tree/nodes.ts'

/** The words of inline content; a line break is a space. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.value : inline.type === 'break' ? ' ' : plainText(inline.children)))
    .join('')
}
