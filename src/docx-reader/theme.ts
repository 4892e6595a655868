/** The families that a theme names for headings and text. */
import { childOf, type XmlElement } from './xml.ts'

/** `minor` for text, `major` for headings. */
export type ThemeFonts = Readonly<Record<'major' | 'minor', string | undefined>>

export const NO_THEME: ThemeFonts = { major: undefined, minor: undefined }

export function readTheme(theme: XmlElement): ThemeFonts {
  const scheme = childOf(childOf(theme, 'a:themeElements'), 'a:fontScheme')
  const family = (name: string): string | undefined => childOf(childOf(scheme, name), 'a:latin')?.attributes['typeface'] || undefined
  return { major: family('a:majorFont'), minor: family('a:minorFont') }
}

/** `minorHAnsi`, `majorAscii` and the like. */
export function themeFamily(theme: ThemeFonts, choice: string): string | undefined {
  return choice.startsWith('major') ? theme.major : theme.minor
}
