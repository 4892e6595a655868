/** Реквизиты 01 and 02: the coat of arms or the emblem of the authority, in the upper field of an order. */
import type { Authority } from '../content.ts'
import { viewOf } from '../finding.ts'

/** Its origin is the key in authority.yaml, beside which the file lies. */
export interface EmblemView {
  readonly file: string
  /** What it shows, for those who do not see it. */
  readonly alternative: string
}

export function buildEmblem(authority: Authority): EmblemView | undefined {
  const { coatOfArms, emblem, name } = authority
  if (coatOfArms !== undefined) {
    return viewOf({ file: coatOfArms, alternative: authority.emblemAlternative ?? `Герб: ${name}` }, authority, 'coatOfArms')
  }
  if (emblem === undefined) return undefined
  return viewOf({ file: emblem, alternative: authority.emblemAlternative ?? `Эмблема: ${name}` }, authority, 'emblem')
}
