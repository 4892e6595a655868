import { addTo } from '../../collections/add-to.ts'
import { eachMatch } from '../each-match.ts'
import { findMunicipalities, isQuoted, type Municipality } from '../municipalities.ts'
import { isNamedOnPurpose, sentenceAround } from '../on-purpose.ts'
import type { DossierRule, LintText } from '../rule.ts'
import { placeOfSpot } from '../spot-place.ts'

/** «До преобразования», «бывшего района»: the former kind of a municipality is meant. */
const FORMER = /преобраз|бывш|ранее|упраздн|объединени/iu

const SEVERAL = /(?<!\p{L})(?:указанных|названных|перечисленных|этих|данных)[ \u00a0\n]муниципальных[ \u00a0\n](?:образований|округов|районов)(?!\p{L})/giu

interface Mention extends Municipality {
  readonly text: LintText
}

/** The municipality of an authority is called one thing everywhere, and another one is named only on purpose. */
export const otherMunicipality: DossierRule = {
  needs: 'dossier',
  codes: ['names/other-municipality', 'names/two-municipal-kinds'],
  check({ authority, documents }, report) {
    const own = authority === undefined ? [] : findMunicipalities([authority.name, authority.genitive].join('. '))
    const mentions: Mention[] = []
    for (const { texts } of documents) {
      for (const text of texts) {
        if (!/округ|район|поселени/.test(text.plain)) continue
        for (const found of findMunicipalities(text.plain)) {
          if (isQuoted(text.plain, found.at[0])) continue
          mentions.push({ ...found, text })
        }
      }
    }
    reportKinds(mentions, own, report)
    if (own.length === 0) return
    const home = new Set(own.map(({ stem }) => stem))
    const others = new Set(mentions.filter(({ stem }) => !home.has(stem)).map(({ stem }) => stem))
    // «Указанных муниципальных образований» where there is one, and none other is named: the words of a region's act.
    if (others.size === 0) {
      for (const text of documents.flatMap((document) => document.texts)) {
        if (!text.plain.includes('муниципальных')) continue
        eachMatch(text, SEVERAL, ([words], at) => {
          if (!isQuoted(text.plain, at[0])) report('names/other-municipality', { words: words.replace(/[\n\u00a0]/gu, ' ') }, { text, at })
        })
      }
    }
    const strangers = mentions.filter(({ stem }) => !home.has(stem))
    // An act for several municipalities lists them.
    if (new Set(strangers.map(({ stem }) => stem)).size > 1) return
    for (const { text, at, words } of strangers) {
      if (!isNamedOnPurpose(text.plain, at)) report('names/other-municipality', { words }, { text, at })
    }
  },
}

/** «Нефтекумский городской округ» beside «Нефтекумский муниципальный округ». */
function reportKinds(mentions: readonly Mention[], own: readonly Municipality[], report: Parameters<DossierRule['check']>[1]): void {
  const byStem = new Map<string, Mention[]>()
  for (const mention of mentions) {
    // «Степной район» may be short for any of them, and is not wrong.
    if (!mention.type.includes(' ') || FORMER.test(sentenceAround(mention.text.plain, mention.at))) continue
    addTo(byStem, mention.stem, mention)
  }
  for (const [stem, all] of byStem) {
    const right = own.find((each) => each.stem === stem && each.type.includes(' '))?.type ?? mostFrequent(all)
    const usual = all.find(({ type }) => type === right)
    for (const { text, at, words, type } of all) {
      if (type === right) continue
      report('names/two-municipal-kinds', { words, right }, { text, at }, {
        related: usual === undefined ? [] : [{ place: placeOfSpot(usual), message: 'здесь названо иначе' }],
      })
    }
  }
}

function mostFrequent(mentions: readonly Mention[]): string {
  const counts = new Map<string, number>()
  for (const { type } of mentions) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}
