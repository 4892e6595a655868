import { formatDate, formatNumericDate } from '../../../russian/dates.ts'
import { approvalWord } from '../../../russian/document-kind.ts'
import type { Act } from '../find-act.ts'
import type { Annex } from '../find-annexes.ts'
import type { GostReport, GostRule } from '../rule.ts'
import { citeRequisite } from '../standard.ts'

/** The header of an annex names its act as the act names itself; the stamp agrees with the document (requisites 16 and 19). */
export const annexHeader: GostRule = {
  codes: ['gost/annex-act', 'gost/annex-mismatch', 'gost/annex-full-stop', 'gost/approval-agreement', 'gost/approval-capitals'],
  check({ anatomy, style }, report) {
    const citation = citeRequisite(style, 19)
    for (const annex of anatomy.annexes) {
      const { label } = annex
      if (label !== undefined && /^приложение(?: ?(?:№|N)? ?\d+)?[.:](?:$| )/iu.test(label.text)) report('gost/annex-full-stop', { citation }, label.paragraph)
      if (!annex.isNested) checkAct(annex, anatomy.act, citation, report)
      checkStamp(annex, citeRequisite(style, 16), report)
    }
  },
}

function checkAct(annex: Annex, act: Act | undefined, citation: string, report: GostReport): void {
  const at = annex.header.at(-1)!.paragraph
  const { date, dateText, number } = annex.act
  if (!annex.namesAct) {
    report('gost/annex-act', { lacks: 'act', citation }, annex.header[0]!.paragraph)
    return
  }
  const lacks = dateText === undefined ? (number === undefined ? 'both' : 'date') : number === undefined ? 'number' : undefined
  if (lacks !== undefined && !annex.hasBlanks) report('gost/annex-act', { lacks, citation }, at)
  const own = act?.date?.value.date
  if (own !== undefined && date !== undefined && (own.year !== date.year || own.month !== date.month || own.day !== date.day)) {
    const isNumeric = /^\d+\./.test(dateText ?? '')
    report('gost/annex-mismatch', { what: 'date', written: dateText!, right: isNumeric ? formatNumericDate(own) : formatDate(own), citation }, at)
  }
  if (act?.number !== undefined && number !== undefined && act.number.value !== number) {
    report('gost/annex-mismatch', { what: 'number', written: number, right: act.number.value, citation }, at)
  }
}

function checkStamp({ stamp, agreement, title }: Annex, citation: string, report: GostReport): void {
  if (stamp === undefined) return
  const { word, line } = stamp
  if (word !== word.toUpperCase()) report('gost/approval-capitals', { written: word, citation }, line.paragraph)
  if (agreement === undefined || approvalWord(agreement) === word.toUpperCase()) return
  const words = title.map(({ text }) => text).join(' ')
  report('gost/approval-agreement', { written: word, right: approvalWord(agreement), title: words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words, citation }, line.paragraph)
}
