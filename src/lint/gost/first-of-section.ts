import type { Paragraph, WordDocument } from '../../docx-reader/word-document.ts'

/** Its first paragraph with letters, or its first one. */
export function firstOfSection(document: WordDocument, section: number): Paragraph | undefined {
  const own = document.paragraphs.filter((paragraph) => paragraph.section === section)
  return own.find(({ text }) => text.trim() !== '') ?? own[0]
}
