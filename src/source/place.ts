/**
 * Places in source files.
 *
 * A place is first a file and a JSON pointer (stable when lines move); the
 * pipeline adds the range last, just before a finding is shown.
 */

/** A point in a text file. `line` and `column` are 1-based, `offset` counts UTF-16 units from 0. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** From `start` up to but not including `end`. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** Where something stands. `file` is a workspace path with `/`, relative to the content root's parent. */
export interface Place {
  readonly file: string
  /** RFC 6901 pointer into the file's value; absent when the whole file or a raw range is meant. */
  readonly pointer?: string
  /** Whether the pointer means the value (default) or the key that introduces it. */
  readonly at?: 'key' | 'value'
  /** The author's words at fault inside the value; the range is narrowed to where they first stand. */
  readonly quote?: string
  readonly range?: Range
  /** In a Word file, which has no lines. */
  readonly word?: WordPlace
}

/** A paragraph of a Word file. */
export interface WordPlace {
  /** From 1, in the order of the text, those of tables and text boxes among them. */
  readonly paragraph: number
  /** From 1, as the breaks in the file tell; only near the truth. */
  readonly page?: number
  /** Of the tables of the text, from 1, and the row in it. */
  readonly table?: number
  readonly row?: number
  /** The words at fault: offsets in the text of the paragraph, the second not included. */
  readonly at?: readonly [start: number, end: number]
}

/** The YAML value that a block of the tree was made from. */
export interface Origin {
  readonly file: string
  readonly pointer: string
}

/** `content/a.yaml#/points/0` → `{ file, pointer }`; the form that `data-src` carries. */
export function parseOrigin(text: string): Origin {
  const hash = text.indexOf('#')
  return hash < 0 ? { file: text, pointer: '' } : { file: text.slice(0, hash), pointer: text.slice(hash + 1) }
}

export function formatOrigin(origin: Origin): string {
  return `${origin.file}#${origin.pointer}`
}
