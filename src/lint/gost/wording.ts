/** The rules of the linter over single texts, as far as they know nothing of YAML. Their codes and prose are their own. */
import { coverAddresses } from '../cover-markup.ts'
import { mayConcern, type LintDocument, type LintText, type TextRule } from '../rule.ts'
import { abbreviationDash } from '../rules/abbreviation-dash.ts'
import { abbreviationStop } from '../rules/abbreviation-stop.ts'
import { approvedAgreement } from '../rules/approved-agreement.ts'
import { bracketSpace } from '../rules/bracket-space.ts'
import { caseOfAction } from '../rules/case-of-action.ts'
import { caseOfName } from '../rules/case-of-name.ts'
import { dashSpacing } from '../rules/dash-spacing.ts'
import { dateForm } from '../rules/date-form.ts'
import { decimalPoint } from '../rules/decimal-point.ts'
import { derivedPreposition } from '../rules/derived-preposition.ts'
import { doublePunctuation } from '../rules/double-punctuation.ts'
import { doubleSpace } from '../rules/double-space.ts'
import { hyphenForDash } from '../rules/hyphen-for-dash.ts'
import { initialsSpace } from '../rules/initials-space.ts'
import { latinNumberSign } from '../rules/latin-number-sign.ts'
import { lookAlike } from '../rules/look-alike.ts'
import { mixedScript } from '../rules/mixed-script.ts'
import { noSuchDay } from '../rules/no-such-day.ts'
import { numberRange } from '../rules/number-range.ts'
import { numberSignSpace } from '../rules/number-sign-space.ts'
import { ordinalSuffix } from '../rules/ordinal-suffix.ts'
import { percentSpace } from '../rules/percent-space.ts'
import { romanFigures } from '../rules/roman-figures.ts'
import { spaceAfterMark } from '../rules/space-after-mark.ts'
import { spaceBeforeMark } from '../rules/space-before-mark.ts'
import { straightQuotes } from '../rules/straight-quotes.ts'
import { unitSpace } from '../rules/unit-space.ts'
import { unpairedMark } from '../rules/unpaired-mark.ts'
import { yearRange } from '../rules/year-range.ts'
import { yearSpace } from '../rules/year-space.ts'
import { traitsOf } from '../traits.ts'
import type { GostRule } from './rule.ts'

const RULES: readonly TextRule[] = [
  abbreviationDash, abbreviationStop, approvedAgreement, bracketSpace, caseOfAction, caseOfName, dashSpacing, dateForm, decimalPoint, derivedPreposition, doublePunctuation, doubleSpace, hyphenForDash, initialsSpace, latinNumberSign, lookAlike,
  mixedScript, noSuchDay, numberRange, numberSignSpace, ordinalSuffix, percentSpace, romanFigures, spaceAfterMark, spaceBeforeMark, straightQuotes, unitSpace, unpairedMark, yearRange, yearSpace,
]

/** Rules over single texts read nothing else of their document. */
const WORD_FILE = { kind: 'word' } as LintDocument

const AMENDING = /(?:изложи(?:ть|в)|дополнить|заменить)[^]*(?:редакции|содержания|словами|цифрами)/u

const LONGEST_WORDS = 1000

export const wording: GostRule = {
  codes: [...new Set(RULES.flatMap(({ codes }) => codes))],
  check({ document, anatomy, layout }, report) {
    const signatures = new Set(anatomy.act?.signatures.map(({ line }) => line.paragraph))
    const isAmending = layout.lines.some(({ text: words }) => AMENDING.test(words))
    for (const paragraph of document.paragraphs) {
      if (paragraph.isContents || paragraph.text.trim() === '') continue
      // A tab is room between words, but no space that could be doubled.
      const value = paragraph.text.replaceAll('\t', '\u2003')
      const plain = coverAddresses(value)
      const text: LintText = { document: WORD_FILE, pointer: '', key: '', role: 'plain', value, plain, traits: traitsOf(plain) }
      for (const rule of RULES) {
        if (!mayConcern(rule, text)) continue
        rule.check(text, (code, params, spot) => {
          const at = spot !== undefined && 'text' in spot ? spot.at : undefined
          // So many letters without a space are no word; a message could not show them.
          if (at !== undefined && at[1] - at[0] > LONGEST_WORDS) return
          // A rule of its own says that of a signature.
          if (code === 'typography/initials-space' && signatures.has(paragraph)) return
          // New wording of another act is quoted over many paragraphs.
          if (isAmending && code === 'typography/unpaired-mark' && at !== undefined && /[«»„“]/u.test(value.slice(...at))) return
          // A row of spaces is there to put words in their places, which is a finding of its own.
          if (code === 'typography/double-space' && at !== undefined && at[1] - at[0] > 2) return
          report(code, params, paragraph, { ...(at === undefined ? {} : { at }), key: code })
        })
      }
    }
  },
}
