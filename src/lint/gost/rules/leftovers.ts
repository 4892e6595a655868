import type { GostRule } from '../rule.ts'
import { citeRequisite } from '../standard.ts'

/** Nothing of the work on the text is left in the file. */
export const leftovers: GostRule = {
  codes: ['gost/review-marks', 'gost/hidden-text', 'gost/unread-part'],
  check({ document, style }, report) {
    const citation = citeRequisite(style, 18)
    const { insertions, deletions, hasComments, hiddenLetters, foreignParts } = document.marks
    if (insertions + deletions > 0 || hasComments) report('gost/review-marks', { insertions, deletions, hasComments, citation }, undefined)
    if (hiddenLetters > 0) report('gost/hidden-text', { letters: hiddenLetters, citation }, undefined)
    if (foreignParts > 0) report('gost/unread-part', { parts: foreignParts, citation }, undefined)
  },
}
