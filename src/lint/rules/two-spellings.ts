import { addTo } from '../../collections/add-to.ts'
import { editDistance } from '../../source/nearest.ts'
import { eachMatch } from '../each-match.ts'
import type { DossierRule, LintText } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'
import { wordsOf } from '../word-stems.ts'

interface Name {
  readonly words: string
  readonly text: LintText
  readonly at: readonly [number, number]
}

/** With names inside: «Развитие округа „Степной“». */
const QUOTED = /«((?:[^«»„“]|„[^«»„“]{1,100}“){10,200})»/gu
/** From so many letters on a slip in an ending is a slip too; a short name is often declined: «открыты „Точки роста“». */
const LONG = 16
const FEW = 40

/** The same name in quotation marks is spelled the same way everywhere. */
export const twoSpellings: DossierRule = {
  needs: 'dossier',
  codes: ['names/two-spellings'],
  check({ authority, people, documents }, report) {
    const names = new Map<string, Name[]>()
    const buckets = new Map<string, string[]>()
    const file = (words: string): void => {
      const key = words.slice(0, 6).toLowerCase()
      addTo(buckets, key, words)
    }
    const registered = new Set([authority?.name, ...(people?.units ?? []).flatMap(({ name, shortName }) => [name, shortName])].flatMap((name) => [...(name ?? '').matchAll(QUOTED)].map(([, inner = '']) => inner)))
    for (const words of registered) {
      names.set(words, [])
      file(words)
    }
    for (const { texts } of documents) {
      for (const text of texts) {
        if (!text.plain.includes('«')) continue
        eachMatch(text, QUOTED, ([, inner = ''], at) => {
          const words = inner.replace(/[\s\u00a0]+/gu, ' ').trim()
          const same = names.get(words)
          if (same !== undefined) return void same.push({ words, text, at })
          names.set(words, [{ words, text, at }])
          file(words)
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
        const isKnown = registered.has(other) || (!registered.has(words) && second.length <= first.length)
        const [rare, usual, right] = isKnown ? [second, first[0], other] : [first, second[0], words]
        for (const { text, at, words: own } of rare) {
          report('names/two-spellings', { words: own, other: right }, { text, at }, {
            ...(usual === undefined ? {} : { related: [{ place: placeOfSpot(usual), message: 'здесь написано иначе' }] }),
          })
        }
      }
    }
  },
}

/** One or two letters apart, and not by figures: «2020» and «2021» are two names. */
function isSlip(a: string, b: string): boolean {
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false
  if (Math.min(a.length, b.length) < LONG) {
    const [first, second] = [wordsOf(a).map(({ stem }) => stem).join(' '), wordsOf(b).map(({ stem }) => stem).join(' ')]
    return first !== second && editDistance(first, second, 2) < 2
  }
  return editDistance(a.toLowerCase(), b.toLowerCase(), 3) < 3
}
