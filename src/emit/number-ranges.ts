/** Ranges of numbers, «2020–2024», «1–15»: a line never ends at their dash. DOCX has no mark for it: Word itself decides there. */

const RANGE = /(?<![\p{L}\p{N}])(\d{1,4}–\d{1,4})(?![\p{L}\p{N}])/u

/** The text in turns: outside of ranges, a range, outside … */
export function splitRanges(text: string): readonly string[] {
  return text.includes('–') ? text.split(RANGE) : [text]
}
