import type { Code, ParamsOf } from '../diagnostics/catalogue/index.ts'
import { eachMatch } from './each-match.ts'
import type { LintText, TextRule } from './rule.ts'

/** Codes whose wording needs only the words at fault and how they should be written. */
export type WordingCode = { [C in Code]: { readonly found: string; readonly right: string } extends ParamsOf<C> ? C : never }[Code]

export interface PatternRule {
  readonly code: WordingCode
  /** Global and Unicode-aware. */
  readonly find: RegExp
  /** How it is written rightly; `undefined` when the match is in order after all. */
  readonly right: (match: RegExpMatchArray, text: LintText) => string | undefined
  /** Whether the right form is the only one, so that it can be put in place. Default: yes. */
  readonly canFix?: boolean | ((match: RegExpMatchArray) => boolean)
  /** Traits of every text that it matches. Default: none. */
  readonly traits?: number
  /** A text without any of these can not match: looking for them is cheaper than for the pattern. */
  readonly hints?: readonly string[]
  /** The same as a pattern that is found faster than `find`; not global. */
  readonly likely?: RegExp
  /** Only texts for which it is true are looked at. */
  readonly where?: (text: LintText) => boolean
}

/** A rule about words of one text. */
export function patternRule({ code, find, right, canFix = true, traits = 0, hints, likely, where }: PatternRule): TextRule {
  return {
    needs: 'text',
    codes: [code],
    traits,
    check(text, report) {
      if (hints !== undefined && !hints.some((hint) => text.plain.includes(hint))) return
      if (where !== undefined && !where(text)) return
      if (likely !== undefined && !likely.test(text.plain)) return
      eachMatch(text, find, (match, at) => {
        const form = right(match, text)
        if (form === undefined || form === match[0]) return
        report(code, { found: match[0], right: form } as ParamsOf<WordingCode>, { text, at }, (typeof canFix === 'boolean' ? canFix : canFix(match)) ? { fix: form } : {})
      })
    },
  }
}
