import { formatDate } from '../../../russian/dates.ts'
import type { GostRule } from '../rule.ts'
import { citeRequisite } from '../standard.ts'

/** An act names its authority, its day, its number and its place (requisites 05, 10, 11 and 13). */
export const registration: GostRule = {
  codes: ['gost/author-missing', 'gost/date-missing', 'gost/date-form', 'gost/number-missing', 'gost/blanks', 'gost/place-missing'],
  check({ anatomy, document, style }, report) {
    const { act, annexes } = anatomy
    if (act === undefined) return
    const at = act.kind.line.paragraph
    const blank = act.blanks[0]?.paragraph
    if (act.author.length === 0 && !hasPrintedForm()) report('gost/author-missing', { citation: citeRequisite(style, 5) }, at)
    if (act.date === undefined && blank === undefined) report('gost/date-missing', { citation: citeRequisite(style, 10) }, at)
    const written = act.date?.value
    if (written?.date !== undefined && /\p{L}/u.test(written.text)) {
      const bare = written.text.replace(/[«»"„“]/gu, '')
      // In figures, «г.» is not written.
      const numeric = /^\d{1,2}\.\d{1,2}\.\d{4}/.exec(bare)?.[0].split('.').map((part) => part.padStart(2, '0')).join('.')
      const right = numeric ?? formatDate(written.date).replaceAll('\u00a0', ' ')
      // «17.09.2025 г. Нефтекумск»: the «г.» of a town.
      const isOfPlace = numeric !== undefined && /^\s*[А-ЯЁ]/u.test(act.date!.line.text.slice(written.at + written.text.length))
      if (bare.toLowerCase() !== right && !isOfPlace) {
        report('gost/date-form', { written: written.text, right, citation: citeRequisite(style, 10) }, act.date!.line.paragraph)
      }
    }
    if (act.number === undefined && blank === undefined) report('gost/number-missing', { citation: citeRequisite(style, 11) }, at)
    if (act.place === undefined && act.author.every(({ text }) => !/Москв|Санкт-Петербург|Севастопол/iu.test(text))) {
      report('gost/place-missing', { citation: citeRequisite(style, 13) }, at)
    }
    if (act.isDraft) return
    for (const { paragraph } of act.blanks) report('gost/blanks', { isAnnex: false, citation: citeRequisite(style, 10) }, paragraph)
    for (const { header, hasBlanks } of annexes) if (hasBlanks) report('gost/blanks', { isAnnex: true, citation: citeRequisite(style, 19) }, header[0]!.paragraph)

    /** The name may be a part of a picture, of a header, or of a sheet that was printed before. */
    function hasPrintedForm(): boolean {
      const first = document.sections[0]
      const above = [...(first?.headers.first ?? []), ...(first?.headers.default ?? [])]
      if (above.some(({ text, pictures }) => pictures > 0 || /\p{L}{4}/u.test(text))) return true
      return document.paragraphs.some(({ number, pictures }) => number <= at.number && pictures > 0)
    }
  },
}
