import type { Order } from '../../model/content.ts'
import { eachMatch } from '../each-match.ts'
import type { DossierRule } from '../rule.ts'

const MENTION =
  /(?<!\p{L})приложени(?:е|я|ю|ем|и)[ \u00a0\n](?:№[ \u00a0]?)?([1-9]\d?)(?=[ \u00a0\n]к[ \u00a0\n](?:настоящему[ \u00a0\n](?:приказу|постановлению|распоряжению)(?!\p{L})|(?:приказу|постановлению|распоряжению)(?=\.?\s*$|[,;)])))/giu

/** «(приложение № 3)» in a point of the order itself. */
const IN_BRACKETS = /\(приложение[ \u00a0](?:№[ \u00a0]?)?([1-9]\d?)\)/giu

/** An annex that the order or its annexes mention is there. */
export const missingAnnex: DossierRule = {
  needs: 'dossier',
  codes: ['ref/missing-annex'],
  check({ documents }, report) {
    const [order] = documents
    if (order?.kind !== 'order') return
    const count = (order.value as Order).annexes?.length ?? 0
    for (const text of documents.flatMap(({ texts }) => texts)) {
      if (!/приложени/iu.test(text.plain)) continue
      const isPoint = text.document.file === order.file && text.pointer.startsWith('/points/')
      if (isPoint) {
        eachMatch(text, IN_BRACKETS, ([words, number = ''], at) => {
          if (Number(number) > count) report('ref/missing-annex', { number, count }, { text, at: [at[0] + 1, at[0] + words.length - 1] })
        })
      }
      eachMatch(text, MENTION, ([words, number = ''], at) => {
        // The words of another act, which this one quotes, speak of the annexes of that act.
        const before = text.plain.slice(0, at[0])
        const isQuoted = before.split('«').length > before.split('»').length
        if (Number(number) > count && !isQuoted) report('ref/missing-annex', { number, count }, { text, at: [at[0], at[0] + words.length] })
      })
    }
  },
}
