import { isObject } from '../../schema/schema-node.ts'
import { eachMatch } from '../each-match.ts'
import type { DocumentRule } from '../rule.ts'

const MENTION = /(?<!\p{L})раздел(?:а|у|ом|е)?[ \u00a0\n](?:№[ \u00a0]?)?([1-9]\d?)(?=[ \u00a0\n](?:настоящей[ \u00a0\n])?Программы(?!\p{L})|[ \u00a0\n]настоящей[ \u00a0\n]программы(?!\p{L}))/giu

/** A section that a programme mentions as its own is there. */
export const missingSection: DocumentRule = {
  needs: 'document',
  codes: ['ref/missing-section'],
  check({ kind, value, texts }, _dossier, report) {
    const sections = (value as { readonly sections?: unknown }).sections
    if (kind !== 'program' || !Array.isArray(sections)) return
    const numbers = new Set(sections.map((section, index) => (isObject(section) && typeof section['number'] === 'string' ? section['number'] : String(index + 1))))
    for (const text of texts) {
      if (!/раздел/iu.test(text.plain)) continue
      eachMatch(text, MENTION, ([, number = ''], at) => {
        if (!numbers.has(number)) report('ref/missing-section', { number, count: sections.length }, { text, at })
      })
    }
  },
}
