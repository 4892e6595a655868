import { INDEFINITE, NOUN_PAIR } from '../compounds.ts'
import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

const COMPOUND = new RegExp(`${NOUN_PAIR.replaceAll('GAPS', '(?:[ \\u00a0][-–—]|[-–—][ \\u00a0])')}|^${INDEFINITE}`, 'iu')
const WORDS = /\p{Ll}{2,}—\p{Ll}{2,}|[\p{L}\p{N}]+(?:[ \u00a0][-–—](?=\p{L})|(?<=\p{L})[-–—][ \u00a0](?!(?:и|или|либо|до)(?!\p{L}))(?=\p{L}))\p{L}+/gu

/** A dash has a space on both sides, a hyphen on neither; «двух- и трехдневный» is in order. */
export const dashSpacing = patternRule({
  code: 'typography/dash-spacing',
  traits: TRAIT.dash,
  // The dash first, which is found at once; then what stands around it.
  likely: /[-–—](?:(?<=[ \u00a0].)\p{L}|(?<=\p{L}.)[ \u00a0]\p{L}|(?<=\p{Ll}—)\p{Ll})/u,
  find: WORDS,
  canFix: false,
  // «апрель–июнь» has an en dash.
  right: ([found]) => (COMPOUND.test(found) ? undefined : found.replace(/[ \u00a0]?[-–—][ \u00a0]?/u, ' – ')),
})
