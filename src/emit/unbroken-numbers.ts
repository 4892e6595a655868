/** Ranges, «2020–2024», «1–15», and numbers of acts, «№ 60-о/д»: a line never ends inside of them. DOCX has no mark for it: Word itself decides there. */

// A line may end behind a hyphen or a stroke only where a letter follows: «212/1» is whole as it is.
const WHOLE = /(?<![\p{L}\p{N}])(\d{1,4}–\d{1,4}|(?<=№\u00a0)(?=[\p{L}\p{N}/-]*[-/]\p{L})[\p{L}\p{N}]{1,12}(?:[-/][\p{L}\p{N}]{1,12}){1,4})(?![\p{L}\p{N}])/u

/** The text in turns: outside of what stays whole, a range or number, outside … */
export function splitUnbroken(text: string): readonly string[] {
  return text.includes('–') || text.includes('№') ? text.split(WHOLE) : [text]
}
