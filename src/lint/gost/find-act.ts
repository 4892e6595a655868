/** Finds the requisites of an act at the beginning of its text and its signature at the end. */
import type { Line } from './layout.ts'
import { plainWords } from './layout.ts'
import {
  hasBlankDate, hasBlankNumber, holdsPlace, isAfterSignature, isPlace, isPost, isPreamble, readDates, readKeyword, readKind, readName, readNumber, readTypedNumber,
  type DateWords, type KindWords, type NameWords,
} from './read-words.ts'

export interface Found<T> {
  readonly line: Line
  readonly value: T
}

export interface Act {
  readonly kind: Found<KindWords>
  /** What stands above the kind. */
  readonly author: readonly Line[]
  /** As it is written. */
  readonly date: Found<DateWords> | undefined
  readonly number: Found<string> | undefined
  /** Lines where a date or a number has still to be written. */
  readonly blanks: readonly Line[]
  readonly place: Line | undefined
  readonly title: readonly Line[]
  readonly keyword: Found<{ readonly word: string; readonly hasColon: boolean }> | undefined
  /** From behind the title to the signature. */
  readonly body: readonly Line[]
  readonly signatures: readonly Signature[]
  /** Marked as a draft: blanks are then in order. */
  readonly isDraft: boolean
}

export interface Signature {
  readonly name: NameWords
  readonly line: Line
  readonly post: readonly Line[]
  /** How post and name are set apart. */
  readonly layout: 'cells' | 'tab' | 'spaces' | 'rule' | 'lines' | 'one-space'
}

/** Requisites stand among the first lines. */
const HEAD_LINES = 40
/** Longer lines are text. */
const REQUISITE_LETTERS = 100

/** `lines` are those of the act alone, without its annexes. */
export function findAct(lines: readonly Line[]): Act | undefined {
  const kindIndex = lines.slice(0, HEAD_LINES).findIndex(({ text }) => readKind(text) !== undefined)
  if (kindIndex < 0) return undefined
  const kindLine = lines[kindIndex]!
  const kind = readKind(kindLine.text)!
  const titleIndex = findTitle(lines, kindIndex)
  const textIndex = titleIndex === undefined ? findText(lines, kindIndex) : titleIndex
  const title = titleIndex === undefined ? [] : takeTitle(lines, titleIndex)
  const bodyStart = textIndex + title.length
  const head = lines.slice(0, textIndex).filter(({ text }) => text.length <= REQUISITE_LETTERS)
  const signatures = findSignatures(lines, bodyStart)
  const signatureStart = signatures[0] === undefined ? lines.length : Math.min(...[signatures[0].line, ...signatures[0].post].map((line) => lines.indexOf(line)))
  const text = lines.slice(bodyStart, signatureStart)
  // Where they are not in their place, they may stand under the title or at the very end.
  const misplaced = lines.slice(bodyStart).filter((line) => line.text.length <= 40 && !isPoint(line) && !isAfterSignature(line.text))
  // Above the kind a date and a number stand only on a line of their own: «ШКОЛА № 5» is a name.
  const above = head.filter((line) => lines.indexOf(line) < kindIndex && /^(?:от )?[«"„]?\d|^№|^N /u.test(line.text))
  const candidates = [...head.filter((line) => lines.indexOf(line) >= kindIndex), ...above, ...misplaced]
  const datedLine = candidates.find(({ text }) => readDates(text).length > 0)
  const numbered = candidates.map((line) => ({ line, value: readNumber(line.text)?.value })).find(({ line, value }) => value !== undefined && !isReference(line))
  const body = text.filter((line) => line !== datedLine && line !== numbered?.line)
  const keyword = body.map((line) => ({ line, value: readKeyword(line.text) })).find(({ value }) => value !== undefined)
  return {
    kind: { line: kindLine, value: kind },
    author: lines.slice(0, kindIndex).filter(({ text }) => /\p{L}{3}/u.test(text) && !isDraftMark(text) && readDates(text).length === 0),
    date: datedLine === undefined ? undefined : { line: datedLine, value: readDates(datedLine.text)[0]! },
    number: numbered === undefined ? undefined : { line: numbered.line, value: numbered.value! },
    blanks: head.filter(({ text }) => hasBlankDate(text) || hasBlankNumber(text)),
    place: lines.slice(kindIndex + 1, textIndex).find(({ text }) => isPlace(text) || holdsPlace(text)) ?? lines.slice(0, kindIndex).find(({ text }) => holdsPlace(text) && isPlace(text)),
    title,
    keyword: keyword === undefined ? undefined : { line: keyword.line, value: keyword.value! },
    body,
    signatures,
    isDraft: lines.slice(0, textIndex).some(({ text }) => isDraftMark(text)),
  }
}

const isDraftMark = (text: string): boolean => /^проект(?:$|[ :.])/iu.test(text)

/** «На № … от …» of a letter. */
const isReference = ({ text }: Line): boolean => /^на (?:№|N)/iu.test(text)

function findTitle(lines: readonly Line[], kindIndex: number): number | undefined {
  for (let index = kindIndex + 1; index < Math.min(lines.length, kindIndex + 14); index++) {
    const { text } = lines[index]!
    if (/^[«"]?Об?о? \p{L}/u.test(text)) return index
    if (isPreamble(text) || readKeyword(text) !== undefined || isPoint(lines[index]!)) return undefined
  }
  return undefined
}

function findText(lines: readonly Line[], kindIndex: number): number {
  const found = lines.findIndex((line, index) => index > kindIndex && (line.text.length > REQUISITE_LETTERS || isPreamble(line.text) || readKeyword(line.text) !== undefined || isPoint(line)))
  return found < 0 ? lines.length : found
}

const LONGEST_TITLE = 10
/** A longer paragraph under the first one is text. */
const LONGEST_TITLE_LINE = 160

function takeTitle(lines: readonly Line[], start: number): readonly Line[] {
  const first = lines[start]!
  const title = [first]
  for (let index = start + 1; index < lines.length && title.length < LONGEST_TITLE; index++) {
    const line = lines[index]!
    const { text, paragraph } = line
    if (paragraph === first.paragraph) {
      title.push(line)
      continue
    }
    const isOther = line.afterGap || /[:;]$/u.test(text) || text.length > LONGEST_TITLE_LINE || /\.$/u.test(title.at(-1)!.text) || isPreamble(text) || readKeyword(text) !== undefined || isPoint(line) || readDates(text).length > 0 && text.length < 40
    const isAlike =
      paragraph.look.alignment === first.paragraph.look.alignment && paragraph.look.firstLine === first.paragraph.look.firstLine &&
      paragraph.styleId === first.paragraph.styleId && line.cell?.tableNumber === first.cell?.tableNumber
    if (isOther || !isAlike) break
    title.push(line)
  }
  return title
}

export function isPoint({ text, paragraph }: Line): boolean {
  return readTypedNumber(text) !== undefined || /\d/.test(paragraph.label)
}

/** A signature is short: the name of a post, space, a name. */
const LONGEST_SIGNATURE = 200

/** Lines of the cells before a name. */
const LONGEST_ROW = 20

function findSignatures(lines: readonly Line[], from: number): readonly Signature[] {
  const stop = lines.findIndex(({ text }, index) => index > from && isAfterSignature(text))
  const end = stop < 0 ? lines.length : stop
  let text = from
  for (let index = from; index < end; index++) if (isBodyText(lines[index]!)) text = index + 1
  const after = signaturesIn(lines, text, end)
  return after.length > 0 ? after : signaturesIn(lines, from, end).slice(-1)
}

function isBodyText(line: Line): boolean {
  if (line.cell !== undefined) return false
  return isPoint(line) || readKeyword(line.text) !== undefined || (line.text.length > 60 && /[.;:]$/u.test(line.text))
}

function signaturesIn(lines: readonly Line[], from: number, end: number): readonly Signature[] {
  const found: Signature[] = []
  let used = from
  for (let index = from; index < end; index++) {
    const signature = readSignature(lines, index, used)
    if (signature === undefined) continue
    found.push(signature)
    used = index + 1
  }
  return found
}

function readSignature(lines: readonly Line[], index: number, from: number): Signature | undefined {
  const line = lines[index]!
  const name = line.text.length > LONGEST_SIGNATURE ? undefined : readName(line.text)
  if (name === undefined) return undefined
  const before = plainWords(line.text.slice(0, name.at)).replace(/[/_ ]+$/u, '')
  if (before !== '') {
    const { raw } = line
    const gap = /(\t|[ \u00a0]{3,}|_{3,})[^\t]*$/u.exec(raw.trimEnd())
    // Without any room between them it is a signature only if a post begins the line.
    if (gap === null && !isPost(before)) return undefined
    if (/\p{L}(?:ить|ать) /u.test(before)) return undefined
    const layout = gap === null ? 'one-space' : /_/.test(raw) ? 'rule' : gap[1] === '\t' ? 'tab' : 'spaces'
    return { name, line, post: [line, ...postAbove(lines, index, from)], layout }
  }
  if (line.cell !== undefined) {
    const { table, row } = line.cell
    const posts = lines.slice(Math.max(from, index - LONGEST_ROW), index).filter((each) => each.cell?.table === table && (each.cell.row === row || each.cell.row === row - 1))
    return { name, line, post: posts.length > 0 ? posts : postAbove(lines, index, from), layout: posts.length > 0 ? 'cells' : 'lines' }
  }
  const above = postAbove(lines, index, from)
  return above.length === 0 && line.paragraph.look.alignment !== 'right' ? undefined : { name, line, post: above, layout: 'lines' }
}

/** The lines of the post just above. */
function postAbove(lines: readonly Line[], index: number, from: number): readonly Line[] {
  for (let at = index - 1; at >= Math.max(from, index - 5); at--) {
    const line = lines[at]!
    if (isBodyText(line)) return []
    if (isPost(line.text)) return lines.slice(at, index)
  }
  return []
}
