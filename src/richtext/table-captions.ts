import type { Token } from './markdown-parser.ts'

const captionMark = /^Таблица:[ \t]*(?=\S)/

/** «Таблица: Уровни дорожной карты» right above a table is its name. */
export function isTableCaption(index: number, tokens: readonly Token[]): boolean {
  return (
    tokens[index]?.type === 'paragraph_open' &&
    tokens[index + 3]?.type === 'table_open' &&
    captionMark.test(tokens[index + 1]?.content ?? '')
  )
}

/** Words of the caption of the table that opens at `index`, without the mark; none when it has no caption. */
export function captionTokens(index: number, tokens: readonly Token[]): readonly Token[] {
  if (!isTableCaption(index - 3, tokens)) return []
  const [first, ...rest] = tokens[index - 2]?.children ?? []
  if (first === undefined) return []
  const opening = Object.assign(Object.create(first) as Token, { content: first.content.replace(captionMark, '') })
  return [opening, ...rest]
}
