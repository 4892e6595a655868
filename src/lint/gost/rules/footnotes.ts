import { isSameFamily } from '../font-families.ts'
import { heaviest, weighRuns } from '../lengths.ts'
import { plainWords } from '../layout.ts'
import type { GostRule } from '../rule.ts'
import { citeGeneral } from '../standard.ts'

const LEAST_SIZE = 8

/** Footnotes have words, in the family of the text and no larger. */
export const footnotes: GostRule = {
  codes: ['gost/footnote'],
  check({ document, anatomy, style }, report) {
    const citation = citeGeneral(style, 'type')
    const texts = anatomy.texts.map(({ paragraph }) => paragraph)
    const main = { font: heaviest(weighRuns(texts, ({ look }) => look.font)), size: heaviest(weighRuns(texts, ({ look }) => look.size)) }
    const referring = new Map(document.paragraphs.flatMap((paragraph) => paragraph.notes.map((note) => [note, paragraph] as const)))
    for (const note of document.notes) {
      const at = referring.get(`${note.kind} ${note.id}`)
      if (at === undefined) continue
      if (note.paragraphs.every(({ text }) => plainWords(text) === '')) {
        report('gost/footnote', { fault: 'empty', value: '', main: '', citation }, at)
        continue
      }
      const size = heaviest(weighRuns(note.paragraphs, ({ look }) => look.size))
      if (size !== undefined && main.size !== undefined && (size > main.size || size < LEAST_SIZE)) {
        report('gost/footnote', { fault: 'size', value: String(size).replace('.', ','), main: String(main.size).replace('.', ','), citation }, at)
      }
      const font = heaviest(weighRuns(note.paragraphs, ({ text, look }) => (/[а-яё]/iu.test(text) ? look.font : undefined)))
      if (font !== undefined && main.font !== undefined && !isSameFamily(font, main.font)) report('gost/footnote', { fault: 'font', value: font, main: main.font, citation }, at)
    }
  },
}
