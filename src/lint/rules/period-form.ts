import type { DocumentRule, LintText } from '../rule.ts'

const LIST_END = /[;,.]\s*$/
const YEAR_WORD = /(?:г|гг|т\. ?д|т\. ?п|др)\.\s*$/u

/** Periods of a plan look alike: a capital first letter, no mark at the end, small letters in brackets. */
export const periodForm: DocumentRule = {
  needs: 'document',
  codes: ['typography/period-form', 'typography/period-capital'],
  check({ texts }, _dossier, report) {
    const periods = texts.filter(({ pointer }) => /\/events\/\d+\/period$/.test(pointer))
    for (const text of periods) {
      const end = LIST_END.exec(text.plain)
      if (end !== null && !YEAR_WORD.test(text.plain)) {
        report('typography/period-form', { mark: end[0].trim() }, { text, at: [end.index, end.index + 1] }, end[0].startsWith(';') ? {} : { fix: '' })
      }
      const word = /\(([А-ЯЁ][а-яё]+)/u.exec(text.plain)
      if (word !== null && /^(?:Ежегодно|Ежемесячно|Ежеквартально|Еженедельно|Постоянно|Январ|Феврал|Март|Апрел|Ма[йя]|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр|По )/u.test(word[1]! + ' ')) {
        report('typography/period-capital', { found: word[1]!, right: word[1]!.toLowerCase() }, { text, at: [word.index + 1, word.index + 1 + word[1]!.length] }, { fix: word[1]!.toLowerCase() })
      }
    }
    const isSmall = ({ plain }: LintText): boolean => /^[а-яё]/u.test(plain)
    const small = periods.filter(isSmall)
    const capital = periods.filter(({ plain }) => /^[А-ЯЁ]/u.test(plain))
    const strayed = small.length <= capital.length ? small : capital
    if (small.length === 0 || capital.length === 0) return
    for (const text of strayed) {
      const word = /^\p{L}+/u.exec(text.plain)![0]
      const first = isSmall(text) ? word[0]!.toUpperCase() : word[0]!.toLowerCase()
      report('typography/period-capital', { found: word, right: first + word.slice(1) }, { text, at: [0, word.length] }, { fix: first + word.slice(1) })
    }
  },
}
