/**
 * Russian typography of plain text: non-breaking spaces, dashes and quotation
 * marks, and nothing else. Letters, figures and words never change; addresses
 * of the net and code in backticks inside the text stay as typed. Callers pass
 * text only: no links, no ids.
 */
import { DASH_RULES } from './dash-rules.ts'
import { setQuotes } from './quotes.ts'
import type { Needed, TypeRule } from './rule.ts'
import { createRecent } from '../../workspace/recent.ts'
import { SPACE_RULES } from './space-rules.ts'

/** Spaces come before dashes: a range behind «п.» is seen only once the missing space is there. Quotation marks come before both. */
const RULES: readonly TypeRule[] = [...SPACE_RULES, ...DASH_RULES]

/** `\p{N}` as the rules have it; `\d` is looked for first. */
const MARKS: Readonly<Record<Needed, RegExp>> = { figure: /\d|\p{N}/u, stop: /\./, dash: /[-–—]/, sign: /[№§]/, roman: /[IVXХ]/ }
const NEEDED = Object.keys(MARKS) as readonly Needed[]

/** As Markdown has it: as many backticks behind as before. */
const CODE = /(?<!`)(?<ticks>`+)(?!`)[^]*?(?<!`)\k<ticks>(?!`)/u
const ADDRESS = /(?:https?|ftp):\/\/[^\s«»"<>]+|(?<![\w.+-])(?:www\.[^\s«»"<>]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/giu

/**
 * The text as a typesetter would set it. Applying it twice changes nothing more,
 * and without spaces, quotation marks and dashes the result equals the text.
 *
 * A word split between two runs of a formatted paragraph hides its context; use
 * `setTypeOfRuns` for those.
 *
 * @example
 * setType('приказ №334 от 17 сентября 2020 г. "О школах"')  // «приказ № 334 от 17 сентября 2020 г. «О школах»», with U+00A0
 */
export function setType(text: string): string {
  return lately.of(text, () => applyRules(text))
}

/** The same words are set for every state of an act, and again after each save. */
const lately = createRecent<string>(5000)

function applyRules(text: string): string {
  return outsideFixed(text, (part) => {
    let result = setQuotes(part)
    // No rule puts any of these in, so what is not there now is not there later.
    const missing = new Set(NEEDED.filter((needed) => !MARKS[needed].test(part)))
    for (const rule of RULES) {
      if (rule.needs !== undefined && missing.has(rule.needs)) continue
      // Both kinds of replacement are typed for `replace`, but only one overload at a time.
      result = typeof rule.replace === 'string' ? result.replace(rule.find, rule.replace) : result.replace(rule.find, rule.replace)
    }
    return result
  })
}

/** What stands for an address or a piece of code while the rules run: a character that no rule looks for. */
const STAND_IN = '\ufffc'
const FIXED = new RegExp(`${CODE.source}|${ADDRESS.source}|${STAND_IN}`, 'giu')

function outsideFixed(text: string, change: (text: string) => string): string {
  if (!/:\/\/|@|www\.|`|\ufffc/i.test(text)) return change(text)
  const fixed: string[] = []
  const masked = text.replace(FIXED, (found) => {
    fixed.push(found)
    return STAND_IN
  })
  let next = 0
  return change(masked).replaceAll(STAND_IN, () => fixed[next++]!)
}
