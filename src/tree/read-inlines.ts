/**
 * Inline content of an element. Runs of white space become one space, none is
 * left at the edges of a line; no-break spaces are text.
 */
import type { Markup } from './markup.ts'
import { attributeOf } from './markup-reader.ts'
import type * as tree from './nodes.ts'

type TextDraft = { -readonly [K in keyof tree.Text]: tree.Text[K] }

interface Line {
  /** Whether a space here would be the second one, or stand at the edge of a line. */
  spaced: boolean
  last: { readonly text: TextDraft; readonly siblings: tree.Inline[] } | undefined
}

export function readInlines(children: readonly (Markup | string)[], parent: Markup): readonly tree.Inline[] {
  const line: Line = { spaced: true, last: undefined }
  const inlines = readRun(children, parent, line)
  endLine(line)
  return inlines.filter(isVisible)
}

function readRun(children: readonly (Markup | string)[], parent: Markup, line: Line): tree.Inline[] {
  const result: tree.Inline[] = []
  for (const child of children) {
    if (typeof child === 'string') addText(child, parent, result, line)
    else addElement(child, result, line)
  }
  return result
}

/** What most texts have none of. */
const BROKEN_OR_DOUBLE = /[\t\r\n\f]| {2}/

function addText(raw: string, parent: Markup, siblings: tree.Inline[], line: Line): void {
  let value = BROKEN_OR_DOUBLE.test(raw) ? raw.replace(/[ \t\r\n\f]+/g, ' ') : raw
  if (line.spaced && value.startsWith(' ')) value = value.slice(1)
  if (value === '') return
  line.spaced = value.endsWith(' ')
  if (line.last !== undefined && siblings.at(-1) === line.last.text) {
    line.last.text.value += value
    return
  }
  const text: TextDraft = { type: 'text', value, ...originOf(parent) }
  siblings.push(text)
  line.last = { text, siblings }
}

function addElement(element: Markup, siblings: tree.Inline[], line: Line): void {
  if (element.name === 'br') {
    endLine(line)
    siblings.push({ type: 'break', ...originOf(element) })
    return
  }
  if (element.name === 'aside') {
    // A text of its own: the sentence around it knows nothing of its spaces.
    const children = readInlines(element.children, element)
    if (!children.some(isVisible)) return
    siblings.push({ type: 'footnote', children, ...originOf(element) })
    line.spaced = false
    return
  }
  const children = readRun(element.children, element, line)
  const node = toInline(element, children)
  if (node === undefined || !isVisible(node)) return
  siblings.push(node)
  // A reference prints its number later: it is a word, and a space before it stays.
  if (node.type === 'reference' && children.length === 0) line.spaced = false
}

function toInline(element: Markup, children: readonly tree.Inline[]): tree.Inline | undefined {
  const origin = originOf(element)
  const { attributes } = element
  switch (element.name) {
    case 'strong':
      return { type: 'strong', children, ...origin }
    case 'em':
      return { type: attributes['data-kind'] === 'spaced' ? 'spaced' : 'emphasis', children, ...origin }
    case 'ins':
      return { type: 'inserted', children, ...origin }
    case 'del':
      return { type: 'deleted', children, ...origin }
    case 'a':
      return attributes['data-ref'] === undefined
        ? { type: 'link', href: attributes['href'] ?? '', children, ...origin }
        : { type: 'reference', target: attributes['data-ref'], ...caseOf(element), children, ...origin }
    case 'span':
      return {
        type: 'field',
        name: attributes['data-field'] === 'date' ? 'date' : 'number',
        title: attributes['title'] ?? '',
        children,
        ...origin,
      }
    default:
      return undefined
  }
}

function caseOf(element: Markup): { readonly inCase?: string } {
  const inCase = attributeOf(element, 'data-case')
  return inCase === undefined ? {} : { inCase }
}

/** Takes the space at the end of the line away. */
function endLine(line: Line): void {
  const last = line.last
  if (line.spaced && last !== undefined && last.text.value.endsWith(' ')) {
    last.text.value = last.text.value.slice(0, -1)
    if (last.text.value === '') last.siblings.splice(last.siblings.indexOf(last.text), 1)
  }
  line.spaced = true
  line.last = undefined
}

/** Marked words without words print nothing. */
function isVisible(inline: tree.Inline): boolean {
  switch (inline.type) {
    case 'text':
    case 'break':
    case 'reference':
    case 'field':
      return true
    default:
      return inline.children.some(isVisible)
  }
}

export function originOf(element: Markup): { readonly origin?: NonNullable<Markup['origin']> } {
  return element.origin === undefined ? {} : { origin: element.origin }
}
