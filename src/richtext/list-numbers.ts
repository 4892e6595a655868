import type { Token } from './markdown-parser.ts'

/** The number that the author wrote, where counting would print another one. A list of ones only is counted. */
export function numberAttribute(index: number, tokens: readonly Token[]): string {
  const item = tokens[index]!
  if (!/^\d+$/.test(item.info)) return ''
  const siblings = itemsBefore(index, tokens)
  if (item.info === '1' && siblings.every((sibling) => sibling.info === '1')) return ''
  const previous = siblings.at(-1)
  const allOnes = siblings.every((sibling) => sibling.info === '1')
  const expected = previous === undefined ? 1 : allOnes ? siblings.length + 1 : Number(previous.info) + 1
  return Number(item.info) === expected ? '' : ` data-number="${item.info}"`
}

function itemsBefore(index: number, tokens: readonly Token[]): readonly Token[] {
  const level = tokens[index]!.level
  const found: Token[] = []
  for (let i = index - 1; i >= 0 && tokens[i]!.level >= level; i--) {
    if (tokens[i]!.level === level && tokens[i]!.type === 'list_item_open') found.unshift(tokens[i]!)
  }
  return found
}
