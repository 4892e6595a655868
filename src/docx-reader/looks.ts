/** The looks that really apply: defaults, the style of the table, the paragraph's, the list's, the letters', then what is set by hand. */
import type { Numbering } from './numbering.ts'
import { overlayParagraph, overlayRun, type FontChoice, type ParagraphProperties, type RunProperties, type Toggle } from './properties.ts'
import type { Style, Styles } from './styles.ts'
import { themeFamily, type ThemeFonts } from './theme.ts'
import type { ParagraphLook, RunLook } from './word-document.ts'

export interface Surroundings {
  /** What the table around adds, nothing outside of tables. */
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
}

export const NO_TABLE: Surroundings = { paragraph: {}, run: {} }

export interface Looks {
  readonly styles: Styles
  /** Direct properties over everything that is inherited; the list and level it is in come with them. */
  paragraph(direct: ParagraphProperties, style: Style, around: Surroundings): ParagraphProperties
  run(direct: RunProperties, style: Style, character: Style | undefined, around: Surroundings): RunLook & { readonly hidden: boolean }
}

export function createLooks(styles: Styles, numbering: Numbering, theme: ThemeFonts): Looks {
  /** The same letters look the same: thousands of runs share a few looks. */
  const shared = new Map<string, RunLook & { hidden: boolean }>()
  return {
    styles,
    paragraph(direct, style, around) {
      const below = overlayParagraph(overlayParagraph(styles.defaults.paragraph, around.paragraph), style.paragraph)
      const list = direct.list ?? style.paragraph.list
      if (list === undefined || list === '0') return overlayParagraph(below, direct)
      const level = direct.level ?? style.paragraph.level ?? numbering.levelOfStyle(list, style.id) ?? 0
      const ofList = numbering.levelProperties(list, level)
      const isOwn = direct.list === undefined && style.indentsAfterList
      const withList = isOwn ? overlayParagraph(overlayParagraph(below, ofList), onlyIndents(style.paragraph)) : overlayParagraph(below, ofList)
      return { ...overlayParagraph(withList, direct), list, level }
    },
    run(direct, style, character, around) {
      const merged = [styles.defaults.run, around.run, style.run, character?.run ?? {}, direct].reduce(overlayRun)
      const toggle = (name: Toggle): boolean => {
        const own = direct.toggles?.[name]
        if (own !== undefined) return own
        const set = [around.run, style.run, character?.run].filter((each) => each?.toggles?.[name] === true).length
        return set % 2 === 1 || styles.defaults.run.toggles?.[name] === true
      }
      const family = (choice: FontChoice | undefined): string | undefined =>
        choice === undefined ? undefined : 'name' in choice ? choice.name : themeFamily(theme, choice.theme)
      const look = {
        font: family(merged.font) ?? FALLBACK_FONT,
        latinFont: family(merged.latinFont) ?? FALLBACK_FONT,
        size: merged.size ?? FALLBACK_SIZE,
        bold: toggle('bold'),
        italic: toggle('italic'),
        underline: merged.underline ?? false,
        strike: toggle('strike'),
        capitals: toggle('capitals'),
        spacing: merged.spacing ?? 0,
        colour: merged.colour === undefined || merged.colour === 'auto' ? undefined : merged.colour.toUpperCase(),
        highlight: merged.highlight ?? false,
        raised: merged.raised ?? false,
        language: merged.language ?? '',
        hidden: toggle('hidden'),
      }
      const key = JSON.stringify(look)
      const known = shared.get(key)
      if (known !== undefined) return known
      shared.set(key, look)
      return look
    },
  }
}

/** What Word uses where a file names nothing. */
const FALLBACK_FONT = 'Times New Roman'
const FALLBACK_SIZE = 10

function onlyIndents({ left, right, firstLine }: ParagraphProperties): ParagraphProperties {
  return { ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }), ...(firstLine === undefined ? {} : { firstLine }) }
}

export function finishParagraphLook(properties: ParagraphProperties): ParagraphLook {
  const { alignment = 'left', left = 0, right = 0, firstLine = 0, before = 0, after = 0, outline } = properties
  return {
    alignment,
    left,
    right,
    firstLine,
    before,
    after,
    line: properties.line ?? { rule: 'multiple', value: 1 },
    keepNext: properties.keepNext ?? false,
    keepLines: properties.keepLines ?? false,
    breakBefore: properties.breakBefore ?? false,
    isUndivided: properties.isUndivided ?? false,
    outline: outline === undefined || outline > 8 ? undefined : outline,
    tabs: properties.tabs ?? [],
    frame: properties.frame,
  }
}
