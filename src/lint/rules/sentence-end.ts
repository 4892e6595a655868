import type { TextRule } from '../rule.ts'

const PARAGRAPH = /(?:[^\n]|\n(?![ \t]*\n))+/gu

/** A paragraph of several words ends with a mark where its neighbours do. */
export const sentenceEnd: TextRule = {
  needs: 'text',
  codes: ['language/sentence-end'],
  check(text, report) {
    if (text.role !== 'block' || text.key === 'preamble') return
    const paragraphs = [...text.plain.matchAll(PARAGRAPH)].filter(([words]) => !/^[ \t]*(?:[-*+#|!]|\d+[.)] |Таблица:[ \t])/mu.test(words) && words.trim() !== '')
    const isEnded = (words: string): boolean => /[.:!?…;][»“)*_]*$/u.test(words.trimEnd())
    const open = paragraphs.filter(([words]) => !isEnded(words))
    if (open.length === 0 || open.length === paragraphs.length) return
    for (const paragraph of open) {
      const words = paragraph[0].trimEnd()
      if (words.split(/\s+/).length < 6 || /\ufffc$/u.test(words)) continue
      const last = /\S+$/.exec(words)![0]
      const end = paragraph.index + words.length
      report('language/sentence-end', { word: last }, { text, at: [end - last.length, end] })
    }
  },
}
