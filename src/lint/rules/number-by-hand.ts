import type { TextRule } from '../rule.ts'
import { TRAIT } from '../traits.ts'

const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})*[ \u00a0]?[.)][ \u00a0]*|\d{1,2}(?:\.\d{1,2})+[ \u00a0]+)(?=[А-ЯЁа-яё«])/u
const UNNUMBERED = new Set(['period', 'deadline', 'term', 'name', 'preamble', 'letterhead', 'place'])

/** Numbers of points, sections, goals and indicators are set by the program. */
export const numberByHand: TextRule = {
  needs: 'text',
  traits: TRAIT.figure,
  codes: ['typography/number-by-hand'],
  check(text, report) {
    if (text.role === 'block' || text.role === 'plain' || UNNUMBERED.has(text.key) || /^\/(?:title|name)$/.test(text.pointer)) return
    const found = NUMBER.exec(text.plain)?.[0]
    if (found !== undefined) report('typography/number-by-hand', { number: found.trim() }, { text, at: [0, found.trimEnd().length] })
  },
}
