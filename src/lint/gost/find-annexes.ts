/** Finds where annexes begin, and what their headers say (requisites 16 and 19). */
import { findDocumentKind, type Agreement } from '../../russian/document-kind.ts'
import type { CalendarDate } from '../../russian/dates.ts'
import type { Line } from './layout.ts'
import { readDates, readNumber } from './read-words.ts'

export interface Annex {
  /** Index of its first line. */
  readonly start: number
  readonly header: readonly Line[]
  /** The line «Приложение № 1», when there is one. */
  readonly label: Line | undefined
  readonly number: string | undefined
  /** The line with УТВЕРЖДЕН, when there is one. */
  readonly stamp: { readonly line: Line; readonly word: string } | undefined
  /** The act that it belongs to, as far as the header names it. */
  readonly act: { readonly date: CalendarDate | undefined; readonly dateText: string | undefined; readonly number: string | undefined }
  readonly namesAct: boolean
  /** An annex of an annex: «к Программе». */
  readonly isNested: boolean
  readonly title: readonly Line[]
  readonly agreement: Agreement | undefined
  /** Left for the date or number of the act. */
  readonly hasBlanks: boolean
}

const LABEL = /^приложение(?: ?(?:№|N)? ?(\d{1,3}(?:\.\d{1,2})*))?(?: ?(?:№|N) ?[_…]+)?([.:]?)(?: (.*))?$/iu
const LABEL_REST = /^(?:к |УТВЕРЖД|утвержд|Утвержд|от )/u
const AMENDING = /излож|признать|дополн|исключ|внести|замен|считать/iu
const STAMP = /^«?(УТВЕРЖДЕН[АОЫ]?)»?:?(?:$| (?:приказом|постановлением|распоряжением|решением))/iu
const HEADER_WORDS = /^(?:к |УТВЕРЖД|приказ|постановлени|распоряжени|решени|от |«?[_\d]|№|администрац|отдел|управлени|министерств|департамент|комитет|муницип|город|район|округ|област|кра[йя]|Республик|Российск|школ|учрежден|образовани|директор|глав)/iu
const ACT = /(?<!\p{L})(?:приказ|постановлени|распоряжени|решени)(?:у|ю|ом|ем)(?!\p{L})/iu
const NESTED = /(?<!\p{L})к (?:[\p{L}-]+ой |[\p{L}-]+ому |настоящ\p{L}+ )*(?:программе|подпрограмме|плану|положению|порядку|концепции|регламенту|правилам|инструкции|стратегии|карте|уставу|методике|форме|протоколу|договору|соглашению)(?!\p{L})/iu
const LONGEST_HEADER = 10

export function findAnnexes(lines: readonly Line[], textWidth: (line: Line) => number): readonly Annex[] {
  const annexes: Annex[] = []
  for (let index = 0; index < lines.length; index++) {
    if (!opensAnnex(lines[index]!)) continue
    const annex = readAnnex(lines, index, textWidth)
    annexes.push(annex)
    index = annex.start + annex.header.length - 1
  }
  return annexes
}

function opensAnnex({ text, paragraph }: Line): boolean {
  if (paragraph.label !== '' || paragraph.isContents || text.length > 300) return false
  if (STAMP.test(text)) return !/[;,]$/u.test(text)
  const label = LABEL.exec(text)
  if (label === null || AMENDING.test(text)) return false
  const [, , mark, rest] = label
  if (rest === undefined) return true
  return mark !== ':' && LABEL_REST.test(rest)
}

function readAnnex(lines: readonly Line[], start: number, textWidth: (line: Line) => number): Annex {
  const header = takeHeader(lines, start, textWidth)
  const label = header.find(({ text }) => LABEL.test(text))
  const stampLine = header.find(({ text }) => /(?<!\p{L})УТВЕРЖДЕН[АОЫ]?(?!\p{L})/iu.test(text))
  const whole = header.map(({ text }) => text).join(' ')
  const act = ACT.exec(whole)
  const behind = act === null ? '' : whole.slice(act.index)
  const date = readDates(behind)[0]
  const title = takeTitle(lines, start + header.length)
  return {
    start,
    header,
    label,
    number: label === undefined ? undefined : LABEL.exec(label.text)?.[1],
    stamp: stampLine === undefined ? undefined : { line: stampLine, word: /УТВЕРЖДЕН[АОЫ]?/iu.exec(stampLine.text)![0] },
    act: { date: date?.date, dateText: date?.text, number: readNumber(behind)?.value },
    namesAct: act !== null,
    isNested: act === null && NESTED.test(whole),
    title,
    agreement: findDocumentKind(title.map(({ text }) => text).join(' '))?.agreement,
    hasBlanks: /[_…]{2,}/u.test(whole),
  }
}

function takeHeader(lines: readonly Line[], start: number, textWidth: (line: Line) => number): readonly Line[] {
  const first = lines[start]!
  const { look } = first.paragraph
  const isSide = look.alignment === 'right' || look.left > textWidth(first) * 0.3
  const header = [first]
  for (let index = start + 1; index < lines.length && header.length < LONGEST_HEADER; index++) {
    const line = lines[index]!
    const own = line.paragraph.look
    if (line.paragraph.look.outline !== undefined || line.text.length > 200) break
    if (first.cell !== undefined || line.cell !== undefined) {
      if (line.cell?.table !== first.cell?.table) break
      header.push(line)
      continue
    }
    const isBeside = line.paragraph === first.paragraph || isSide && own.alignment === look.alignment && Math.abs(own.left - look.left) < 200
    const isWorded = HEADER_WORDS.test(line.text) && line.text.length <= 120 && !(findDocumentKind(line.text) !== undefined && own.alignment === 'center')
    if (!isBeside && !isWorded) break
    header.push(line)
  }
  return header
}

function takeTitle(lines: readonly Line[], start: number): readonly Line[] {
  const title: Line[] = []
  for (const line of lines.slice(start, start + 8)) {
    const { look, runs } = line.paragraph
    const isBold = runs.every((run) => run.look.bold || run.text.trim() === '')
    const isNamed = title.length === 0 && findDocumentKind(line.text) !== undefined && !/[.;:]$/u.test(line.text)
    if (!(look.alignment === 'center' || look.outline !== undefined || isBold || isNamed) || (title.length > 0 && line.afterGap && title.at(-1)!.text.length > 40)) break
    title.push(line)
  }
  return title
}
