/** Breaks a text into lines of a given width, by the widths of the letters of Times New Roman. */
import { textWidthEm, type Weight } from '../house-style/text-width.ts'

export interface TextStyle {
  readonly sizePt: number
  readonly weight: Weight
}

export function widthOf(text: string, { sizePt, weight }: TextStyle): number {
  return textWidthEm(text, weight) * sizePt
}

/** At least one line. A word that is wider than the line is divided; words joined by a no-break space stay together while they fit. */
export function wrapText(text: string, widthPt: number, style: TextStyle): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/[ \t\r\n]+|(?<=\p{L}-)(?=\p{L})/u)) {
    const gap = line === '' || line.endsWith('-') ? '' : ' '
    if (widthOf(line + gap + word, style) <= widthPt) {
      line += gap + word
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = divide(word, widthPt, style)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** At most `limit` lines; what is left out is shown by «…». */
export function wrapWithin(text: string, widthPt: number, style: TextStyle, limit: number): readonly string[] {
  const lines = wrapText(text, widthPt, style)
  if (lines.length <= limit) return lines
  let last = `${lines[limit - 1]!}…`
  while (widthOf(last, style) > widthPt && /\s/.test(last)) last = `${last.slice(0, last.search(/\s+\S*$/))}…`
  return [...lines.slice(0, limit - 1), last.replace(/[\s,;:–—-]+…$/, '…')]
}

function divide(word: string, widthPt: number, style: TextStyle): readonly string[] {
  if (widthOf(word, style) <= widthPt) return [word]
  const broken = word.split('\u00a0')
  if (broken.length > 1) return wrapText(broken.join(' '), widthPt, style)
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, style) > widthPt) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
