/** Lists: the indents of their levels, and the numbers that Word would print. */
import { readParagraphProperties, type ParagraphProperties } from './properties.ts'
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts'

interface Level {
  readonly format: string
  /** «%1.%2.»: the numbers of the levels and the marks between them. */
  readonly text: string
  readonly start: number
  readonly paragraph: ParagraphProperties
  /** Style whose paragraphs are of this level. */
  readonly style: string | undefined
}

interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Starts that this list has of its own. */
  readonly starts: ReadonlyMap<number, number>
}

export interface Numbering {
  levelProperties(list: string, level: number): ParagraphProperties
  /** The level of a list that belongs to a style. */
  levelOfStyle(list: string, style: string): number | undefined
  /** A counter for one text. */
  count(): (list: string, level: number) => string
}

export function readNumbering(root: XmlElement | undefined): Numbering {
  const abstracts = new Map(childrenOf(root, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', readLevels(each)]))
  const lists = new Map(childrenOf(root, 'w:num').map((each) => [each.attributes['w:numId'] ?? '', readList(each, abstracts)]))
  return {
    levelProperties: (list, level) => lists.get(list)?.levels.get(level)?.paragraph ?? {},
    levelOfStyle: (list, style) => [...(lists.get(list)?.levels ?? [])].find(([, level]) => level.style === style)?.[0],
    count: () => startCounting(lists),
  }
}

function readLevels(element: XmlElement): ReadonlyMap<number, Level> {
  return new Map(childrenOf(element, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? 0), readLevel(level)]))
}

function readLevel(element: XmlElement): Level {
  return {
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    start: Number(valueOf(element, 'w:start') ?? 0) || 0,
    paragraph: readParagraphProperties(childOf(element, 'w:pPr')),
    style: valueOf(element, 'w:pStyle'),
  }
}

function readList(element: XmlElement, abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>): List {
  const abstract = valueOf(element, 'w:abstractNumId') ?? ''
  const levels = new Map(abstracts.get(abstract))
  const starts = new Map<number, number>()
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const index = Number(override.attributes['w:ilvl'] ?? 0)
    const own = childOf(override, 'w:lvl')
    if (own !== undefined) levels.set(index, readLevel(own))
    const start = valueOf(override, 'w:startOverride')
    if (start !== undefined) starts.set(index, Number(start) || 0)
  }
  return { abstract, levels, starts }
}

function startCounting(lists: ReadonlyMap<string, List>): (list: string, level: number) => string {
  /** Lists made of one definition go on with one another's numbers. */
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return (id, index) => {
    const list = lists.get(id)
    const level = list?.levels.get(index)
    if (list === undefined || level === undefined) return ''
    const count = counts.get(list.abstract) ?? []
    counts.set(list.abstract, count)
    const ownStart = list.starts.get(index)
    const restarts = ownStart !== undefined && !begun.has(`${id}/${index}`)
    begun.add(`${id}/${index}`)
    count[index] = restarts ? ownStart : count[index] === undefined ? level.start : count[index] + 1
    count.length = index + 1
    if (level.format === 'bullet') return '•'
    if (level.format === 'none') return ''
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const other = list.levels.get(at)
      return other === undefined ? '' : printNumber(count[at] ?? other.start, other.format)
    })
  }
}

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'

function printNumber(value: number, format: string): string {
  switch (format) {
    case 'russianLower':
      return letter(value, RUSSIAN)
    case 'russianUpper':
      return letter(value, RUSSIAN).toUpperCase()
    case 'lowerLetter':
      return letter(value, LATIN)
    case 'upperLetter':
      return letter(value, LATIN).toUpperCase()
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

/** After the last letter Word doubles them. */
function letter(value: number, letters: string): string {
  return value < 1 ? '' : letters[(value - 1) % letters.length]!.repeat(Math.min(8, Math.floor((value - 1) / letters.length) + 1))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]

function roman(value: number): string {
  let rest = Math.min(value, 3999)
  return ROMAN.map(([amount, sign]) => {
    const count = Math.floor(rest / amount)
    rest -= count * amount
    return sign.repeat(Math.max(0, count))
  }).join('')
}
