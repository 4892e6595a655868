import type { Order, Point } from '../../model/content.ts'
import { eachMatch } from '../each-match.ts'
import type { DocumentRule } from '../rule.ts'

const NUMBER = '\\d+(?:\\.\\d+)*'
const GAP = '[ \\u00a0\\n]'
const MENTION = new RegExp(`(?<!\\p{L})(?:(?:под)?пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|пп?\\.)${GAP}(${NUMBER}(?:(?:,${GAP}?|${GAP}?[–-]${GAP}?|${GAP}и${GAP})${NUMBER})*)(?=(?:[^.;]{0,40})${GAP}настоящего${GAP}(?:приказа|постановления|распоряжения))`, 'giu')

/** A point that the order mentions is there. */
export const missingPoint: DocumentRule = {
  needs: 'document',
  codes: ['ref/missing-point'],
  check(document, _dossier, report) {
    if (document.kind !== 'order') return
    const numbers = new Set(numberPoints((document.value as Order).points, ''))
    for (const text of document.texts) {
      if (!/настоящего/iu.test(text.plain)) continue
      eachMatch(text, MENTION, ([words, list = ''], at) => {
        const all = [...list.matchAll(new RegExp(NUMBER, 'gu'))]
        for (const { 0: number, index } of all) {
          if (numbers.has(number)) continue
          const start = at[0] + words.length - list.length + index
          report('ref/missing-point', { number }, { text, at: all.length === 1 ? at : [start, start + number.length] })
        }
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
