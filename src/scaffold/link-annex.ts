/** Names a new annex in the author's order: in the list of annexes and in a point that approves it. */
import type { AuthorSource } from '../schema/translate-keys.ts'
import { childPointer } from '../source/pointer.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'

export interface NewAnnex {
  readonly file: string
  readonly id: string
  readonly approval: string
}

interface Insertion {
  readonly offset: number
  readonly text: string
}

type Points = readonly { readonly [key: string]: unknown }[]

/** The text of the order with both; `undefined` when it is laid out in a way that this can not be written into (lists in brackets). */
export function linkAnnex(order: AuthorSource, annex: NewAnnex): string | undefined {
  const value = order.value as { readonly annexes?: readonly string[]; readonly points?: Points }
  const insertions = [intoAnnexes(order, value.annexes, annex), intoPoints(order, value.points ?? [], annex)]
  if (insertions.some((each) => each === undefined)) return undefined
  const text = (insertions as readonly Insertion[])
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((whole, { offset, text: added }) => whole.slice(0, offset) + added + whole.slice(offset), order.text)
  return saysBoth(order, text, annex) ? text : undefined
}

function intoAnnexes(order: AuthorSource, annexes: readonly string[] | undefined, { file }: NewAnnex): Insertion | undefined {
  const end = lineEndOf(order.text)
  if (annexes === undefined) {
    const key = order.words('').key('annexes')
    const gap = order.text.endsWith('\n') ? end : end + end
    return { offset: order.text.length, text: `${gap}# Приложения в порядке номеров: первое в списке станет приложением 1.${end}${key}:${end}  - ${file}${end}` }
  }
  const last = order.locate(childPointer('/annexes', annexes.length - 1))
  const list = order.locate('/annexes')
  if (last === undefined || list === undefined || order.text[list.start.offset] !== '-') return undefined
  const offset = endOfLine(order.text, last.end.offset)
  return { offset, text: `${end}${' '.repeat(list.start.column - 1)}- ${file}` }
}

/** Behind the points that already approve an annex; the first of them begins the list. */
function intoPoints(order: AuthorSource, points: Points, annex: NewAnnex): Insertion | undefined {
  const list = order.locate('/points')
  if (list === undefined || order.text[list.start.offset] !== '-') return undefined
  const end = lineEndOf(order.text)
  const indent = ' '.repeat(list.start.column - 1)
  const { key } = order.words('/points/0')
  const lines = [`- ${key('id')}: approve-${annex.id}`, `  ${key('text')}: ${annex.approval}`, `  ${key('annex')}: ${annex.id}`]
  const point = lines.map((line) => indent + line).join(end)
  const last = points.findLastIndex(approves)
  if (last < 0) return { offset: startOfItem(order.text, list.start.offset), text: `${point}${end}${end}` }
  const item = order.locate(childPointer('/points', last))
  return item && { offset: lastCharacter(order.text, item.end.offset), text: `${end}${end}${point}` }
}

function approves(point: Points[number]): boolean {
  return Object.hasOwn(point, 'annex') || (Array.isArray(point['points']) && (point['points'] as Points).some(approves))
}

/** The beginning of the lines that belong to an item: its dash, and comments right above it. */
function startOfItem(text: string, offset: number): number {
  let start = text.lastIndexOf('\n', offset - 1) + 1
  for (;;) {
    const above = text.lastIndexOf('\n', start - 2) + 1
    if (start === 0 || !/^\s*#/.test(text.slice(above, start))) return start
    start = above
  }
}

function endOfLine(text: string, offset: number): number {
  const found = /[\r\n]/.exec(text.slice(offset))
  return found === null ? text.length : offset + found.index
}

/** A block scalar ends with its last line end; what follows stands behind its last word. */
function lastCharacter(text: string, offset: number): number {
  return endOfLine(text, text.slice(0, offset).trimEnd().length)
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function saysBoth(order: AuthorSource, text: string, { file, id }: NewAnnex): boolean {
  const { value: read } = parseYaml(order.file, new TextEncoder().encode(text))
  if (read === undefined) return false
  const said = JSON.stringify(read.value)
  const before = JSON.stringify(parseYaml(order.file, new TextEncoder().encode(order.text)).value?.value)
  return said.includes(JSON.stringify(file)) && said.includes(`"${id}"`) && said.length > before.length
}
