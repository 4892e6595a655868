/** Properties of paragraphs and runs as one place states them: a style, a level of a list, the paragraph itself. */
import type { Alignment, LineSpacing, TabStop } from './word-document.ts'
import { isOn, pointsOf, switchOf, twipsOf } from './values.ts'
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts'

export interface ParagraphProperties {
  readonly alignment?: Alignment
  readonly left?: number
  readonly right?: number
  readonly firstLine?: number
  readonly before?: number
  readonly after?: number
  readonly line?: LineSpacing
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly breakBefore?: boolean
  readonly isUndivided?: boolean
  /** 9 means text. */
  readonly outline?: number
  readonly tabs?: readonly TabStop[]
  /** Stops of the levels below that are taken away. */
  readonly clearedTabs?: readonly number[]
  readonly frame?: { readonly across: string | undefined }
  /** List and level; a list `0` takes the paragraph out of any. */
  readonly list?: string
  readonly level?: number
}

/** A family by its name, or by its part in the theme (`minorHAnsi`). */
export type FontChoice = { readonly name: string } | { readonly theme: string }

export interface RunProperties {
  readonly font?: FontChoice
  readonly latinFont?: FontChoice
  readonly size?: number
  readonly spacing?: number
  readonly colour?: string
  readonly highlight?: boolean
  readonly underline?: boolean
  readonly raised?: boolean
  readonly language?: string
  /** Those that cancel one another between kinds of styles (ECMA-376-1, 17.7.3). */
  readonly toggles?: Readonly<Partial<Record<Toggle, boolean>>>
}

export type Toggle = 'bold' | 'italic' | 'capitals' | 'strike' | 'hidden'

const TOGGLES: readonly (readonly [element: string, toggle: Toggle])[] = [
  ['w:b', 'bold'],
  ['w:i', 'italic'],
  ['w:caps', 'capitals'],
  ['w:strike', 'strike'],
  ['w:dstrike', 'strike'],
  ['w:vanish', 'hidden'],
]

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: 'left', start: 'left', center: 'center', right: 'right', end: 'right', both: 'both', distribute: 'both',
  lowKashida: 'both', mediumKashida: 'both', highKashida: 'both', thaiDistribute: 'both',
}

export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  if (element === undefined) return {}
  const jc = valueOf(element, 'w:jc')
  const indent = childOf(element, 'w:ind')?.attributes ?? {}
  const hanging = twipsOf(indent['w:hanging'])
  const spacing = childOf(element, 'w:spacing')?.attributes ?? {}
  const list = childOf(element, 'w:numPr')
  const frame = childOf(element, 'w:framePr')
  const tabs = childrenOf(childOf(element, 'w:tabs'), 'w:tab')
  return withoutGaps<ParagraphProperties>({
    alignment: jc === undefined ? undefined : ALIGNMENTS[jc],
    left: twipsOf(indent['w:left'] ?? indent['w:start']),
    right: twipsOf(indent['w:right'] ?? indent['w:end']),
    firstLine: hanging === undefined ? twipsOf(indent['w:firstLine']) : -hanging,
    before: isSet(spacing['w:beforeAutospacing']) ? AUTOSPACING : twipsOf(spacing['w:before']),
    after: isSet(spacing['w:afterAutospacing']) ? AUTOSPACING : twipsOf(spacing['w:after']),
    line: readLine(spacing['w:line'], spacing['w:lineRule']),
    keepNext: switchOf(element, 'w:keepNext'),
    keepLines: switchOf(element, 'w:keepLines'),
    breakBefore: switchOf(element, 'w:pageBreakBefore'),
    isUndivided: switchOf(element, 'w:suppressAutoHyphens'),
    outline: numberOf(valueOf(element, 'w:outlineLvl')),
    tabs: tabs.length === 0 ? undefined : tabs.filter(({ attributes }) => attributes['w:val'] !== 'clear').map(readTab),
    clearedTabs: tabs.length === 0 ? undefined : tabs.filter(({ attributes }) => attributes['w:val'] === 'clear').map((tab) => readTab(tab).at),
    frame: frame === undefined || frame.attributes['w:dropCap'] !== undefined && frame.attributes['w:dropCap'] !== 'none' ? undefined : { across: frame.attributes['w:xAlign'] },
    list: valueOf(list, 'w:numId'),
    level: numberOf(valueOf(list, 'w:ilvl')),
  })
}

/** What Word takes for spacing that follows the habits of web pages. */
const AUTOSPACING = 280

const isSet = (value: string | undefined): boolean => value !== undefined && isOn(value)

function readLine(value: string | undefined, rule: string | undefined): LineSpacing | undefined {
  const line = twipsOf(value)
  if (line === undefined) return undefined
  if (rule === 'exact') return { rule: 'exact', value: Math.abs(line) }
  if (rule === 'atLeast') return { rule: 'least', value: Math.abs(line) }
  return { rule: 'multiple', value: line / 240 }
}

function readTab({ attributes }: XmlElement): TabStop {
  const kind = attributes['w:val'] ?? 'left'
  const kinds: Readonly<Record<string, TabStop['kind']>> = { left: 'left', start: 'left', num: 'left', center: 'center', right: 'right', end: 'right', decimal: 'decimal' }
  return { at: twipsOf(attributes['w:pos']) ?? 0, kind: kinds[kind] ?? 'other' }
}

export function readRunProperties(element: XmlElement | undefined): RunProperties {
  if (element === undefined) return {}
  const fonts = childOf(element, 'w:rFonts')?.attributes ?? {}
  const toggles: Partial<Record<Toggle, boolean>> = {}
  for (const [name, toggle] of TOGGLES) {
    const value = switchOf(element, name)
    if (value !== undefined) toggles[toggle] = value
  }
  const underline = valueOf(element, 'w:u')
  const highlight = valueOf(element, 'w:highlight')
  const fill = childOf(element, 'w:shd')?.attributes['w:fill']
  const raised = valueOf(element, 'w:vertAlign')
  return withoutGaps<RunProperties>({
    font: chooseFont(fonts['w:hAnsiTheme'], fonts['w:hAnsi']),
    latinFont: chooseFont(fonts['w:asciiTheme'], fonts['w:ascii']),
    size: pointsOf(valueOf(element, 'w:sz')),
    spacing: twipsOf(valueOf(element, 'w:spacing')),
    colour: valueOf(element, 'w:color'),
    highlight: highlight === undefined && fill === undefined ? undefined : (highlight !== undefined && highlight !== 'none') || isShaded(fill),
    underline: underline === undefined ? undefined : underline !== 'none',
    raised: raised === undefined ? undefined : raised !== 'baseline',
    language: childOf(element, 'w:lang')?.attributes['w:val'],
    toggles: Object.keys(toggles).length === 0 ? undefined : toggles,
  })
}

/** White behind letters comes with texts from the web and is not seen. */
const isShaded = (fill: string | undefined): boolean => fill !== undefined && !/^(?:auto|ffffff)$/i.test(fill)

function chooseFont(theme: string | undefined, name: string | undefined): FontChoice | undefined {
  if (theme !== undefined) return { theme }
  return name === undefined || name === '' ? undefined : { name }
}

/** The upper properties laid over the lower ones. */
export function overlayParagraph(lower: ParagraphProperties, upper: ParagraphProperties): ParagraphProperties {
  const merged = { ...lower, ...upper }
  if (upper.tabs === undefined || lower.tabs === undefined) return merged
  const own = new Set([...upper.tabs.map(({ at }) => at), ...(upper.clearedTabs ?? [])])
  return { ...merged, tabs: [...lower.tabs.filter(({ at }) => !own.has(at)), ...upper.tabs].sort((a, b) => a.at - b.at) }
}

/** Toggles of the same kind of styles replace one another. */
export function overlayRun(lower: RunProperties, upper: RunProperties): RunProperties {
  const toggles = lower.toggles === undefined && upper.toggles === undefined ? {} : { toggles: { ...lower.toggles, ...upper.toggles } }
  return { ...lower, ...upper, ...toggles }
}

function numberOf(value: string | undefined): number | undefined {
  return value === undefined || !/^\d{1,3}$/.test(value) ? undefined : Number(value)
}

type Gaps<T> = { readonly [K in keyof Required<T>]: T[K] | undefined }

function withoutGaps<T>(properties: Gaps<T>): T {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T // absent keys are those that may be absent
}
