import type { GostRule } from '../rule.ts'
import { citeRequisite } from '../standard.ts'

/** Nothing of the work on the text is left in the file. */
export const leftovers: GostRule = {
  codes: ['gost/review-marks', 'gost/hidden-text', 'gost/unread-part', 'gost/placeholder'],
  check({ document, layout, style }, report) {
    const citation = citeRequisite(style, 18)
    const { insertions, deletions, hasComments, hiddenLetters, foreignParts } = document.marks
    if (insertions + deletions > 0 || hasComments) report('gost/review-marks', { insertions, deletions, hasComments, citation }, undefined)
    if (hiddenLetters > 0) report('gost/hidden-text', { letters: hiddenLetters, citation }, undefined)
    if (foreignParts > 0) report('gost/unread-part', { parts: foreignParts, citation }, undefined)
    // In a draft there is still something to be filled in.
    if (layout.lines.some(({ text }) => /^проект$/iu.test(text))) return
    for (const paragraph of document.paragraphs) {
      for (const { isPlaceholder, start, text } of paragraph.runs) {
        if (isPlaceholder && text.trim() !== '') report('gost/placeholder', { text: text.trim(), citation }, paragraph, { at: [start, start + text.length] })
      }
    }
  },
}
