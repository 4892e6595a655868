/**
 * What «слова «…» заменить словами «…»», «после слов «…» дополнить словами «…»»
 * and «слова «…» исключить» do to a text: the words are looked for as whole
 * words and must be there exactly once, unless all of them are meant.
 */
import type * as tree from '../../tree/nodes.ts'
import type { WordOperation } from './instruction.ts'
import { freezeInlines } from './wording.ts'

/** The words of one paragraph, heading, caption or note. */
export type Line = readonly tree.Inline[]

/** `divided`: the words are there, but partly in bold, as a link or in a note, so that what stands for them would have two looks. */
export type EditResult = { readonly ok: true; readonly lines: readonly Line[] } | { readonly ok: false; readonly reason: 'missing' | 'ambiguous' | 'divided'; readonly times: number }

/** Several edits of one unit: all of them mean the text as it was, and none may touch the words of another. */
export function editAllWords(lines: readonly Line[], operations: readonly WordOperation[]): EditResult {
  let edited = lines
  for (const operation of operations) {
    for (const text of [lines, edited]) {
      const result = editWords(text, operation)
      if (!result.ok) return result
      if (text === edited) edited = result.lines
    }
  }
  return { ok: true, lines: edited }
}

export function editWords(lines: readonly Line[], operation: WordOperation): EditResult {
  const wanted = operation.operation === 'add-words' ? operation.after : operation.old
  const isEverywhere = operation.operation !== 'add-words' && operation.isEverywhere
  const plain = lines.map(plainLine)
  const places = plain.map((line) => occurrences(flatText(line), wanted))
  // Words in a note at the foot of the page are found as well, but nobody says by these formulas which of both he means.
  const inNotes = plain.flatMap(notesOf).reduce((sum, note) => sum + occurrences(flatText(plainLine(note)), wanted).length, 0)
  const times = inNotes + places.reduce((sum, { length }) => sum + length, 0)
  if (times === 0) return { ok: false, reason: 'missing', times }
  if (times > 1 && !isEverywhere) return { ok: false, reason: 'ambiguous', times }
  if (inNotes > 0) return { ok: false, reason: 'divided', times }
  const edited: Line[] = []
  for (const [index, line] of plain.entries()) {
    let result: Line | undefined = line
    // From the end, so that the places before stay where they are.
    for (const start of [...places[index]!].reverse()) result = result && editAt(result, start, wanted.length, operation)
    if (result === undefined) return { ok: false, reason: 'divided', times }
    edited.push(result)
  }
  return { ok: true, lines: edited }
}

function notesOf(line: Line): readonly Line[] {
  return line.flatMap((node) => (node.type === 'footnote' ? [node.children] : 'children' in node ? notesOf(node.children) : []))
}

/** Words as one sees them, one space between them; `￼` where a note is marked. */
export function flatText(line: Line): string {
  return line.map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? ' ' : node.type === 'footnote' ? NOTE : flatText(node.children))).join('')
}

export const NOTE = '\ufffc'

/** References resolved, single plain spaces, none at the ends. */
export function plainLine(line: Line): Line {
  const known = plainLines.get(line)
  if (known !== undefined) return known
  const plain = makePlain(line)
  plainLines.set(line, plain)
  return plain
}

/** Every formula that is tried looks through all lines of its unit. */
const plainLines = new WeakMap<Line, Line>()

function makePlain(line: Line): Line {
  let isSpaced = true
  const plain = (nodes: readonly tree.Inline[]): readonly tree.Inline[] =>
    nodes.flatMap((node): readonly tree.Inline[] => {
      if (node.type === 'footnote') {
        isSpaced = false
        return [node]
      }
      if (node.type !== 'text') {
        // A new line is a space to a reader.
        if (node.type === 'break') return plain([{ type: 'text', value: ' ' }])
        return [{ ...node, children: plain(node.children) } as tree.Inline]
      }
      let value = node.value.replaceAll('\u2060', '').replace(/[\s\u00a0\u202f]+/g, ' ')
      if (isSpaced) value = value.trimStart()
      if (value === '') return []
      isSpaced = value.endsWith(' ')
      return [{ type: 'text', value }]
    })
  return freezeInlines(trimEnd(plain(freezeInlines(line))))
}

function trimEnd(line: Line): Line {
  const last = line.at(-1)
  if (last === undefined || last.type === 'footnote' || last.type === 'break') return line
  if (last.type !== 'text') return [...line.slice(0, -1), { ...last, children: trimEnd(last.children) } as tree.Inline]
  const value = last.value.trimEnd()
  return value === '' ? line.slice(0, -1) : [...line.slice(0, -1), { type: 'text', value }]
}

const LETTER = /[\p{L}\p{N}]/u
const JOINT = /[-–./]/

/** Where the words stand in the text as whole words: «школ» is not in «школам», nor «2021» in «2021–2024», nor «12» in «12,5». */
export function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = []
  if (words === '') return found
  const numbers = [...text.matchAll(NUMBER)].map(({ 0: number, index }) => ({ from: index, to: index + number.length }))
  const cuts = (place: number): boolean => numbers.some(({ from, to }) => from < place && place < to)
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    const isInside = continues(text[at - 1], text[at - 2], words[0]!) || continues(text[end], text[end + 1], words.at(-1)!)
    if (!isInside && !cuts(at) && !cuts(end) && at >= (found.at(-1) ?? -Infinity) + words.length) found.push(at)
  }
  return found
}

/** A number that is longer than its first figures: «12,5», «25 352 121». */
const NUMBER = /(?<![\p{L}\p{N}])(?:\d{1,3}(?: \d{3})+|\d+(?=,\d))(?:,\d+)?(?![\p{L}\p{N}])/gu

/** Whether a word goes on beyond the edge of the words that are looked for: by a letter, or by a letter behind a hyphen. */
function continues(next: string | undefined, further: string | undefined, edge: string): boolean {
  if (next === undefined || !LETTER.test(edge)) return false
  return LETTER.test(next) || (JOINT.test(next) && further !== undefined && LETTER.test(further))
}

/** `undefined` when the place is divided between two looks. */
function editAt(line: Line, start: number, length: number, operation: WordOperation): Line | undefined {
  let position = 0
  let isDone = false
  const walk = (nodes: readonly tree.Inline[]): readonly tree.Inline[] =>
    nodes.map((node) => {
      if (node.type === 'footnote' || node.type === 'break') {
        position += 1
        return node
      }
      if (node.type !== 'text') return { ...node, children: walk(node.children) } as tree.Inline
      const from = start - position
      position += node.value.length
      if (isDone || from < 0 || from + length > node.value.length) return node
      isDone = true
      return { type: 'text', value: editText(node.value, from, from + length, operation) }
    })
  const edited = walk(line)
  return isDone ? plainLine(edited) : undefined
}

const CLOSING = /^[.,;:!?)»…]/

function editText(text: string, start: number, end: number, operation: WordOperation): string {
  const [before, words, behind] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  switch (operation.operation) {
    case 'replace-words':
      return before + operation.new + behind
    case 'add-words':
      return before + words + (CLOSING.test(operation.new) ? '' : ' ') + operation.new + behind
    case 'remove-words':
      return CLOSING.test(behind.trimStart()) ? before.trimEnd() + behind.trimStart() : before + behind.trimStart()
  }
}
