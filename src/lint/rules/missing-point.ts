import type { Order, Point } from '../../model/content.ts'
import { eachMatch } from '../each-match.ts'
import type { DocumentRule } from '../rule.ts'

const MENTION = /(?<![\p{L}])(?:под)?пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?[ \u00a0\n](\d+(?:\.\d+)*)(?=(?:[^.;]{0,40})[ \u00a0\n]настоящего[ \u00a0\n](?:приказа|постановления|распоряжения))/giu

/** A point that the order mentions is there. */
export const missingPoint: DocumentRule = {
  needs: 'document',
  codes: ['ref/missing-point'],
  check(document, _dossier, report) {
    if (document.kind !== 'order') return
    const numbers = new Set(numberPoints((document.value as Order).points, ''))
    for (const text of document.texts) {
      if (!/пункт/iu.test(text.plain)) continue
      eachMatch(text, MENTION, ([words, number = ''], at) => {
        if (!numbers.has(number)) report('ref/missing-point', { number }, { text, at: [at[0], at[0] + words.length] })
      })
    }
  },
}

/** The numbers that printing will give; one fixed by `number` does not move the others. */
function numberPoints(points: readonly Point[] | undefined, prefix: string): readonly string[] {
  return (points ?? []).flatMap((point, index) => {
    const number = point.number ?? `${prefix}${index + 1}`
    return [number, `${prefix}${index + 1}`, ...numberPoints(point.points, `${number}.`)]
  })
}
