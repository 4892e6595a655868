/**
 * What two revisions are compared by: the units of a document that people cite
 * (points, rows, sections, paragraphs …), read from its finished tree. Nothing
 * of YAML is left here, so comments, key language and layout are no changes.
 */
import type { Origin } from '../source/place.ts'
import { requisiteName } from './requisite-words.ts'
import type { Block, ListItem, Row } from '../tree/nodes.ts'

/**
 * `document` the whole · `title` · `requisite` (letterhead, signature …) ·
 * `section` a heading with all that follows it · `paragraph` · `point` of an
 * order · `item` of a list · `table` · `group` a banner with its rows · `row` ·
 * `figure` · `contents`.
 */
export type UnitKind =
  | 'document'
  | 'title'
  | 'requisite'
  | 'section'
  | 'paragraph'
  | 'point'
  | 'item'
  | 'table'
  | 'group'
  | 'row'
  | 'figure'
  | 'contents'

/** A text of a unit: its own words, or the words of one cell of a row. */
export interface UnitText {
  /** Key of the YAML value (`title`, `period`); `text` for the words of a unit that has only one text. */
  readonly key: string
  /** Heading of the table's column, for a cell. */
  readonly column?: string
  readonly text: string
}

export interface Unit {
  readonly kind: UnitKind
  readonly id: string | undefined
  /** Printed number without the final mark, «1.2»; dashes are no numbers. */
  readonly number: string | undefined
  readonly texts: readonly UnitText[]
  readonly children: readonly Unit[]
  readonly origin: Origin | undefined
  /** Where it stands in the tree; a section's heading, a group's banner. Absent for the document itself. */
  readonly node?: UnitNode
}

export type UnitNode = Block | ListItem | Row

/** The words that name a unit among its like: the heading of a section, the first text of a row. */
export function nameOf(unit: Unit): string {
  if (unit.node?.type === 'requisite') return requisiteName(unit.node.kind)
  return (unit.texts.find(({ key }) => key === 'title') ?? unit.texts.find(({ key }) => key !== 'period') ?? unit.texts[0])?.text ?? ''
}

/** Everything the unit says, its inner units included, a line for each text. */
export function wholeText(unit: Unit): string {
  const own = unit.texts.map(({ text }) => text).filter((text) => text !== '')
  const numbered = unit.number === undefined || unit.kind === 'document' ? own : [`${unit.number}. ${own.join(' | ')}`.trim()]
  const lines = unit.number === undefined ? (unit.kind === 'row' ? [own.join(' | ')] : own) : numbered
  return [...lines, ...unit.children.map(wholeText)].filter((line) => line !== '').join('\n')
}
