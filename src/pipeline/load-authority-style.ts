/** The house style of an authority, for files that are not its sources. */
import { hasErrors, type Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { resolveHouseStyle } from '../house-style/resolve-house-style.ts'
import type { Weight } from '../lint/settings.ts'
import type { Host } from '../workspace/host.ts'
import { findDossiers } from './find-dossiers.ts'
import { loadAuthority } from './load-authority.ts'
import { loadProfile, type ProfileName } from './style-of.ts'

export interface AuthorityStyle {
  readonly style: HouseStyle
  /** How the authority weighs findings. */
  readonly weights: Readonly<Record<string, Weight | undefined>> | undefined
}

/** `selection`: workspace path of the authority or of anything in it. `profile` replaces the authority's own one under its values. */
export function loadAuthorityStyle(host: Host, selection: string, profile?: ProfileName): Staged<AuthorityStyle> {
  const [location, ...others] = findDossiers(host, selection)
  if (location === undefined || others.length > 0) return { value: undefined, diagnostics: [] }
  const { content, diagnostics, context } = loadAuthority(host, location)
  if (content === undefined || context === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const { profile: _, ...own } = content.houseStyle ?? {}
  const style = profile === undefined ? context.style : resolveHouseStyle(loadProfile(profile), own)
  return { value: { style, weights: content.lint }, diagnostics }
}
