import type { Paragraph, WordDocument } from '../../docx-reader/word-document.ts'

const known = new WeakMap<WordDocument, ReadonlyMap<number, Paragraph>>()

/** Its first paragraph with letters, or its first one. */
export function firstOfSection(document: WordDocument, section: number): Paragraph | undefined {
  const firsts = known.get(document) ?? findFirsts(document)
  known.set(document, firsts)
  return firsts.get(section)
}

function findFirsts({ paragraphs }: WordDocument): ReadonlyMap<number, Paragraph> {
  const firsts = new Map<number, Paragraph>()
  for (const paragraph of paragraphs) {
    const before = firsts.get(paragraph.section)
    if (before === undefined || (before.text.trim() === '' && paragraph.text.trim() !== '')) firsts.set(paragraph.section, paragraph)
  }
  return firsts
}
