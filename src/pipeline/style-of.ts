/** The house style of an authority, and of a single act that is laid out in its own way. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { resolveHouseStyle } from '../house-style/resolve-house-style.ts'
import { textAreaOf } from '../house-style/text-area.ts'
import type { Authority, Order } from '../model/content.ts'
import { keyPlaceOf } from '../model/finding.ts'
import { readPackageText } from '../workspace/package-files.ts'

/** The profile, the authority's own values over it, and those of the act over both: an old act keeps the standard of its day. */
export function styleOf(authority: Authority, order?: Order): Staged<HouseStyle> {
  const profile = order?.houseStyle?.profile ?? authority.houseStyle?.profile ?? 'gost-2025'
  const base = loadProfile(profile)
  const { profile: _, ...own } = authority.houseStyle ?? {}
  const value = resolveHouseStyle(resolveHouseStyle(base, own), order?.houseStyle)
  return { value, diagnostics: checkMeasures(value, order ?? authority) }
}

export type ProfileName = 'gost-2025' | 'gost-2016'

export function loadProfile(profile: ProfileName): HouseStyle {
  return JSON.parse(readPackageText(`templates/theme/${profile}.json`)) as HouseStyle // our own file; its shape is tested
}

/** Narrower or lower, a text area holds neither a table nor the signature. */
const LEAST_TEXT_MM = 80

function checkMeasures({ page, annexHeader }: HouseStyle, source: Authority | Order): readonly Diagnostic[] {
  const { textWidthMm: width, textHeightMm: height } = textAreaOf({ page }, 'portrait')
  const place = (key: string) => keyPlaceOf(source, 'houseStyle', key)
  if (Math.min(width, height) < LEAST_TEXT_MM) {
    return [diagnose('authority/no-room', { width, height, least: LEAST_TEXT_MM }, place('page'))]
  }
  if (annexHeader.widthMm <= width) return []
  return [diagnose('authority/annex-header-too-wide', { width: annexHeader.widthMm, room: width }, place('annexHeader'))]
}
