/** Changed words → the shortest formula that a reader can carry out without a question, when there is one. */
import { diffWords } from '../word-diff.ts'
import { editAllWords, editWords, flatText, NOTE, plainLine, type EditResult, type Line } from './edit-words.ts'
import type { WordOperation } from './instruction.ts'
import { printedInlines } from './printed.ts'

/** Words of a unit before and after: the lines that changed, each with its new words. */
export interface ChangedLine {
  readonly before: Line
  readonly after: Line
}

/** At most so many words stand in quotation marks: beyond that the unit is easier to read anew. */
const MOST_WORDS = 14
/** Above this share of changed words a line is written anew. */
const MOST_CHANGED = 0.5
/** So many edits of one unit stand in one sentence. */
const MOST_EDITS = 3
/** Changes with so many words between them are quoted together. */
const NEAR = 3

interface Hunk {
  /** In the old text. */
  readonly start: number
  readonly removed: string
  readonly added: string
}

/**
 * `unit` are all lines of the unit that the formula will name; the words must be
 * found in it exactly once. Several edits are told one after the other; none when no formula says it shortly.
 */
export function describeEdit(unit: readonly Line[], changes: readonly ChangedLine[]): readonly WordOperation[] {
  const one = describeOne(unit, changes)
  return one === undefined ? describeSeveral(unit, changes) : [one]
}

function describeOne(unit: readonly Line[], changes: readonly ChangedLine[]): WordOperation | undefined {
  const hunks = changes.map(({ before, after }) => ({ before, after, hunks: hunksOf(flatText(plainLine(before)), flatText(plainLine(after))) }))
  const [only, ...others] = hunks
  if (only === undefined) return undefined
  const accepts = (operation: WordOperation): boolean => isRight(unit, changes, operation)
  if (others.length === 0 && only.hunks.length === 1) {
    const text = flatText(plainLine(only.before))
    const hunk = withFullStop(text, only.hunks[0]!)
    if (isTooMuch(text, flatText(plainLine(only.after)), hunk)) return undefined
    return candidates(text, hunk).find(accepts)
  }
  return everywhere(hunks.flatMap((each) => each.hunks)).find(accepts)
}

/** Each change by itself, in the order of the text; the whole must still give the new text. */
function describeSeveral(unit: readonly Line[], changes: readonly ChangedLine[]): readonly WordOperation[] {
  const operations: WordOperation[] = []
  for (const { before, after } of changes) {
    const [text, now] = [flatText(plainLine(before)), flatText(plainLine(after))]
    const hunks = hunksOf(text, now).map((hunk) => withFullStop(text, hunk))
    const whole = { start: 0, removed: hunks.map(({ removed }) => removed).join(' '), added: hunks.map(({ added }) => added).join(' ') }
    if (operations.length + hunks.length > MOST_EDITS || isTooMuch(text, now, whole)) return []
    const line = unit.indexOf(before)
    for (const hunk of hunks) {
      const wanted = text.slice(0, hunk.start) + hunk.added + text.slice(hunk.start + hunk.removed.length)
      const isSound = (operation: WordOperation): boolean => {
        const edited = editWords(unit, operation)
        return edited.ok && flatText(plainLine(edited.lines[line]!)) === wanted.replace(/ {2,}/g, ' ').trim()
      }
      const operation = candidates(text, hunk).find(isSound)
      if (operation === undefined) return []
      operations.push(operation)
    }
  }
  return operations.length > 1 && gives(unit, changes, editAllWords(unit, operations)) ? operations : []
}

/** All changes are the same one. */
function everywhere(hunks: readonly Hunk[]): readonly WordOperation[] {
  const [first, ...others] = hunks
  if (first === undefined || others.length === 0) return []
  const [old, now] = [first.removed.trim(), first.added.trim()]
  if (old === '' || others.some(({ removed, added }) => removed.trim() !== old || added.trim() !== now)) return []
  if (!isQuotable(old)) return []
  if (now === '') return [{ operation: 'remove-words', old, isEverywhere: true }]
  return isQuotable(now) ? [{ operation: 'replace-words', old, new: now, isEverywhere: true }] : []
}

function hunksOf(before: string, after: string): readonly Hunk[] {
  const hunks: Hunk[] = []
  let position = 0
  let gap = ''
  for (const { type, text } of diffWords(before, after)) {
    if (type === 'same') {
      gap = text
      position += text.length
      continue
    }
    const last = hunks.at(-1)
    // Removed words stand before added ones of the same place.
    const isSamePlace = last !== undefined && last.start + last.removed.length === position && gap === ''
    const isNear = last !== undefined && gap !== '' && wordCount(gap) <= NEAR
    const [removed, added] = type === 'removed' ? [text, ''] : ['', text]
    if (last !== undefined && (isSamePlace || isNear)) {
      hunks[hunks.length - 1] = { start: last.start, removed: last.removed + gap + removed, added: last.added + gap + added }
    } else hunks.push({ start: position, removed, added })
    position += removed.length
    gap = ''
  }
  return hunks
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

function isTooMuch(before: string, after: string, { removed, added }: Hunk): boolean {
  if (wordCount(before) === 0) return true
  // A number takes the place of a number, also where it is all there is.
  if (removed.trim() === before.trim()) return !isNumber(before) || !isNumber(after)
  const [gone, come] = [wordCount(removed), wordCount(added)]
  if (gone > MOST_WORDS || come > MOST_WORDS) return true
  return gone > MOST_CHANGED * wordCount(before) && come > MOST_CHANGED * wordCount(after)
}

function isNumber(text: string): boolean {
  return /^[\d\s.,–/-]*\d[\d\s.,–/-]*%?$/.test(text.trim())
}

/** From the plainest to the longest: the words alone, then with more and more of their neighbours. */
function candidates(text: string, hunk: Hunk): readonly WordOperation[] {
  const operations: WordOperation[] = []
  const [before, behind] = [text.slice(0, hunk.start), text.slice(hunk.start + hunk.removed.length)]
  const [old, now] = [hunk.removed.trim(), hunk.added.trim()]
  if (old === '') {
    for (let count = 1; count <= 6; count++) {
      const after = lastWords(before, count)
      // «после слова «педагогов,»»: behind a mark the words that follow are easier to name.
      if (after !== undefined && isQuotable(after) && !/[,;:.–-]$/.test(after) && isQuotable(now)) operations.push({ operation: 'add-words', after, new: now })
    }
  } else if (now === '' && isQuotable(old)) operations.push({ operation: 'remove-words', old, isEverywhere: false })
  for (let width = 0; width <= 6; width++) {
    for (let left = 0; left <= width; left++) {
      const [lead, tail] = [lastWords(before, left), firstWords(behind, width - left)]
      if (lead === undefined || tail === undefined) continue
      // The spaces between the words and their neighbours are those of the text.
      const from = left === 0 ? hunk.start : before.lastIndexOf(lead)
      const to = width === left ? hunk.start + hunk.removed.length : hunk.start + hunk.removed.length + behind.indexOf(tail) + tail.length
      const wide = text.slice(from, to).trim()
      const result = (text.slice(from, hunk.start) + hunk.added + text.slice(hunk.start + hunk.removed.length, to)).trim()
      if ((wide === text.trim() && !isNumber(wide)) || wordCount(wide) > MOST_WORDS || !isQuotable(wide) || !isQuotable(result)) continue
      operations.push({ operation: 'replace-words', old: wide, new: result, isEverywhere: false })
    }
  }
  return operations
}

const WORD = /(?<![\p{L}\p{N}])(?:\d{1,3}(?: \d{3})+|\d+(?=,\d))(?:,\d+)?(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[-–./][\p{L}\p{N}]+)*/gu

/** The last words of a text to its end, marks behind them included: «школ,». */
function lastWords(text: string, count: number): string | undefined {
  if (count === 0) return ''
  const found = [...text.matchAll(WORD)].at(-count)
  return found === undefined ? undefined : text.slice(found.index).trimEnd()
}

function firstWords(text: string, count: number): string | undefined {
  if (count === 0) return ''
  const found = [...text.matchAll(WORD)][count - 1]
  return found === undefined ? undefined : text.slice(0, found.index + found[0].length).trimStart()
}

/** Something to read, its quotation marks and brackets in pairs, and no mark of a note in it. */
function isQuotable(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || text.includes(NOTE)) return false
  const closing = new Map([['«', '»'], ['„', '“'], ['(', ')']])
  const open: string[] = []
  for (const char of text) {
    const close = closing.get(char)
    if (close !== undefined) open.push(close)
    else if (char === '»' || char === '“' || char === ')') {
      if (open.pop() !== char) return false
    }
  }
  return open.length === 0
}

/** A full stop behind an initial, or one that ends no sentence, belongs to the word before it: «Т.И.», «тыс.». */
function withFullStop(text: string, hunk: Hunk): Hunk {
  const behind = text.slice(hunk.start + hunk.removed.length)
  const endsInLetter = (words: string): boolean => /\p{L}$/u.test(words)
  if (!behind.startsWith('.') || !endsInLetter(hunk.removed) || !endsInLetter(hunk.added)) return hunk
  const isInitial = /(?:^|[\s.])\p{Lu}$/u.test(hunk.removed) || /(?:^|[\s.])\p{Lu}$/u.test(hunk.added)
  return isInitial || /^\.\s*[^\s\p{Lu}]/u.test(behind) ? { start: hunk.start, removed: `${hunk.removed}.`, added: `${hunk.added}.` } : hunk
}

/** Whether a reader who obeys gets the new lines and leaves all others as they are. */
function isRight(unit: readonly Line[], changes: readonly ChangedLine[], operation: WordOperation): boolean {
  return gives(unit, changes, editWords(unit, operation))
}

function gives(unit: readonly Line[], changes: readonly ChangedLine[], edited: EditResult): boolean {
  if (!edited.ok) return false
  const wanted = new Map(changes.map(({ before, after }) => [before, after]))
  return unit.every((line, index) => printedInlines(edited.lines[index]!) === printedInlines(wanted.get(line) ?? line))
}
