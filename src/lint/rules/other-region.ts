import { eachMatch } from '../each-match.ts'
import { isNamedOnPurpose } from '../on-purpose.ts'
import { findRegions, REGION } from '../regions.ts'
import type { DossierRule, LintText } from '../rule.ts'

const INTO = /(?<!\p{L})в[ \u00a0\n]$/iu

interface Mention {
  readonly region: string
  readonly words: string
  readonly text: LintText
  readonly at: readonly [number, number]
}

/** A region that is not the authority's own is often left over from another region's act. */
export const otherRegion: DossierRule = {
  needs: 'dossier',
  codes: ['names/other-region'],
  check({ authority, documents }, report) {
    const own = authority === undefined ? [] : findRegions([authority.name, authority.genitive, ...authority.letterhead, authority.place].join(' '))
    const mentions: Mention[] = []
    for (const { texts } of documents) {
      for (const text of texts) {
        if (!/Республик|кра(?:[йяюе]|ем)(?!\p{L})|област/u.test(text.plain)) continue
        eachMatch(text, REGION, ([words], at) => {
          const [region] = findRegions(words)
          if (region !== undefined && !isOnPurpose(text.plain, words, at)) mentions.push({ region, words, text, at })
        })
      }
    }
    const home = own[0] ?? mostFrequent(mentions)
    if (home === undefined) return
    for (const { region, words, text, at } of mentions) {
      if (region !== home && !own.includes(region)) report('names/other-region', { words: words.replaceAll('\n', ' ') }, { text, at })
    }
  },
}

function isOnPurpose(text: string, words: string, [start, end]: readonly [number, number]): boolean {
  const before = text.slice(0, start)
  if (/^Республику/iu.test(words) && INTO.test(before)) return true
  return isNamedOnPurpose(text, [start, end])
}

/** Where the authority does not say its region, the one its texts name most, the first of equals. */
function mostFrequent(mentions: readonly Mention[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { region } of mentions) counts.set(region, (counts.get(region) ?? 0) + 1)
  return [...counts].reduce<readonly [string, number] | undefined>((best, each) => (best === undefined || each[1] > best[1] ? each : best), undefined)?.[0]
}
