import { editDistance } from '../../source/nearest.ts'
import { eachMatch } from '../each-match.ts'
import type { DossierRule, LintText } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'

interface Name {
  readonly words: string
  readonly text: LintText
  readonly at: readonly [number, number]
}

const QUOTED = /«([^«»„“]{16,200})»/gu
const FEW = 40

/** The same name in quotation marks is spelled the same way everywhere. */
export const twoSpellings: DossierRule = {
  needs: 'dossier',
  codes: ['names/two-spellings'],
  check({ documents }, report) {
    const names = new Map<string, Name[]>()
    const buckets = new Map<string, string[]>()
    for (const { texts } of documents) {
      for (const text of texts) {
        if (!text.plain.includes('«')) continue
        eachMatch(text, QUOTED, ([, inner = ''], at) => {
          const words = inner.replace(/[\s\u00a0]+/gu, ' ').trim()
          const same = names.get(words)
          if (same !== undefined) return void same.push({ words, text, at })
          names.set(words, [{ words, text, at }])
          const key = words.slice(0, 6).toLowerCase()
          buckets.set(key, [...(buckets.get(key) ?? []), words])
        })
      }
    }
    for (const bucket of buckets.values()) {
      if (bucket.length > FEW) continue
      for (const [index, words] of bucket.entries()) {
        const other = bucket.slice(0, index).find((each) => isSlip(each, words))
        if (other === undefined) continue
        const first = names.get(other)!
        const second = names.get(words)!
        const [rare, usual] = second.length <= first.length ? [second, first] : [first, second]
        for (const { text, at } of rare) {
          report('names/two-spellings', { words: rare[0]!.words, other: usual[0]!.words }, { text, at }, {
            related: [{ place: placeOfSpot(usual[0]!), message: 'здесь написано иначе' }],
          })
        }
      }
    }
  },
}

/** One or two letters apart, and not by figures: «2020» and «2021» are two names. */
function isSlip(a: string, b: string): boolean {
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false
  return editDistance(a.toLowerCase(), b.toLowerCase(), 3) < 3
}
