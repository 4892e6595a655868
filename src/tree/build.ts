/** Builder functions for tree nodes: the short way to write a tree in code. */
import type * as tree from './nodes.ts'

type Options<T, Required extends keyof T> = Partial<Omit<T, 'type' | Required>>
type InlineContent = string | readonly tree.Inline[]

export function inlines(content: InlineContent): readonly tree.Inline[] {
  return typeof content === 'string' ? [text(content)] : content
}

export const text = (value: string): tree.Text => ({ type: 'text', value })
export const strong = (content: InlineContent): tree.Strong => ({ type: 'strong', children: inlines(content) })
export const emphasis = (content: InlineContent): tree.Emphasis => ({ type: 'emphasis', children: inlines(content) })
export const spaced = (content: InlineContent): tree.Spaced => ({ type: 'spaced', children: inlines(content) })
export const link = (href: string, content: InlineContent): tree.Link => ({
  type: 'link',
  href,
  children: inlines(content),
})
export const reference = (target: string, content: InlineContent = [], inCase?: string): tree.Reference => ({
  type: 'reference',
  target,
  ...(inCase === undefined ? {} : { inCase }),
  children: inlines(content),
})
export const lineBreak = (): tree.LineBreak => ({ type: 'break' })
export const field = (name: tree.Field['name'], title: string, blank: string): tree.Field => ({
  type: 'field',
  name,
  title,
  children: [text(blank)],
})
export const footnote = (content: InlineContent, label?: string): tree.Footnote => ({
  type: 'footnote',
  ...(label === undefined ? {} : { label }),
  children: inlines(content),
})
export const inserted = (content: InlineContent): tree.Inserted => ({ type: 'inserted', children: inlines(content) })
export const deleted = (content: InlineContent): tree.Deleted => ({ type: 'deleted', children: inlines(content) })

export const heading = (
  level: tree.HeadingLevel,
  content: InlineContent,
  options: Options<tree.Heading, 'level' | 'children'> = {},
): tree.Heading => ({ type: 'heading', level, children: inlines(content), ...options })

export const contents = (
  title: InlineContent,
  entries: readonly tree.ContentsEntry[] = [],
  options: Options<tree.Contents, 'children' | 'entries'> = {},
): tree.Contents => ({ type: 'contents', children: inlines(title), entries, ...options })

export const entry = (level: tree.HeadingLevel, target: string, content: InlineContent): tree.ContentsEntry => ({
  type: 'entry',
  level,
  target,
  children: inlines(content),
})

export const paragraph = (
  content: InlineContent,
  options: Options<tree.Paragraph, 'children'> = {},
): tree.Paragraph => ({ type: 'paragraph', role: 'body', children: inlines(content), ...options })

export const list = (
  kind: tree.ListKind,
  items: readonly tree.ListItem[],
  options: Options<tree.List, 'kind' | 'items'> = {},
): tree.List => ({ type: 'list', kind, items, ...options })

export const item = (
  children: readonly tree.Block[] | string,
  options: Options<tree.ListItem, 'children'> = {},
): tree.ListItem => ({
  type: 'item',
  children: typeof children === 'string' ? [paragraph(children)] : children,
  ...options,
})

export const table = (
  columns: readonly number[],
  head: readonly tree.Row[],
  body: readonly tree.Row[],
  options: Options<tree.Table, 'columns' | 'head' | 'body'> = {},
): tree.Table => ({
  type: 'table',
  columns: columns.map((share) => ({ share })),
  rowNumbering: 'none',
  head,
  body,
  ...options,
})

export const row = (
  kind: tree.RowKind,
  cells: readonly tree.Cell[],
  options: Options<tree.Row, 'kind' | 'cells'> = {},
): tree.Row => ({ type: 'row', kind, cells, ...options })

export const cell = (
  children: readonly tree.Block[] | string,
  options: Options<tree.Cell, 'children'> = {},
): tree.Cell => ({
  type: 'cell',
  header: false,
  colspan: 1,
  rowspan: 1,
  align: 'start',
  showsNumber: false,
  children: typeof children === 'string' ? [paragraph(children)] : children,
  ...options,
})

export const requisite = (
  kind: tree.RequisiteKind,
  parts: readonly tree.RequisitePart[],
  options: Options<tree.Requisite, 'kind' | 'parts'> = {},
): tree.Requisite => ({ type: 'requisite', kind, parts, ...options })

export const part = (name: tree.RequisitePartName, content: InlineContent): tree.RequisitePart => ({
  type: 'part',
  name,
  children: inlines(content),
})

export const pageBreak = (): tree.PageBreak => ({ type: 'page-break' })

export const section = (
  children: readonly tree.Block[],
  options: Options<tree.Section, 'children'> = {},
): tree.Section => ({ type: 'section', orientation: 'portrait', children, ...options })

export const document = (
  sections: readonly tree.Section[],
  meta: Partial<tree.DocumentMeta> = {},
): tree.DocumentNode => ({
  type: 'document',
  meta: { title: 'Документ', author: 'Орган', subject: '', lang: 'ru', ...meta },
  sections,
})
