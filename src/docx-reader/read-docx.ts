/** A DOCX of any origin → what is printed in it, and how. Never throws for a bad file: what is wrong with it is returned. */
import { DocxError, damaged, refuse, type DocxFailure } from './docx-failure.ts'
import { limits } from './limits.ts'
import { createLooks, type Looks } from './looks.ts'
import { readNumbering, type Numbering } from './numbering.ts'
import { openPackage, type WordPackage } from './package.ts'
import type { Marks } from './read-runs.ts'
import { readSection } from './sections.ts'
import { requireZip } from './sniff-format.ts'
import { startStory, type UnplacedParagraph } from './story.ts'
import { readStyles } from './styles.ts'
import { NO_THEME, readTheme } from './theme.ts'
import { switchOf, twipsOf } from './values.ts'
import type { Note, Paragraph, Section, WordDocument } from './word-document.ts'
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts'

export type DocxReading =
  | { readonly ok: true; readonly document: WordDocument }
  | { readonly ok: false; readonly failure: DocxFailure }

export function readDocx(bytes: Uint8Array): DocxReading {
  try {
    if (bytes.length > limits.file) refuse({ code: 'too-large', what: 'file' })
    requireZip(bytes)
    return { ok: true, document: readDocument(openPackage(bytes)) }
  } catch (error) {
    if (error instanceof DocxError) return { ok: false, failure: error.failure }
    throw error
  }
}

function readDocument(pack: WordPackage): WordDocument {
  const { main } = pack
  const part = (type: string): XmlElement | undefined => {
    const name = pack.related(main, type)
    return name === undefined ? undefined : pack.parse(name)
  }
  const theme = part('theme')
  const settings = part('settings')
  const numbering = readNumbering(part('numbering'))
  const looks = createLooks(readStyles(part('styles')), numbering, theme === undefined ? NO_THEME : readTheme(theme))
  const marks: Marks = { insertions: 0, deletions: 0, hasComments: false, hiddenLetters: 0, foreignParts: 0 }

  const ends: (XmlElement | undefined)[] = []
  const story = startStory({ looks, numbering, marks, onSection: (properties) => void ends.push(properties) })
  let hasBody = false
  const root = pack.parse(main, {
    unitsOf: 'w:body',
    onUnit: (unit) => {
      hasBody = true
      story.read(unit)
    },
  })
  if (root.name !== 'w:document') damaged({ kind: 'not-a-document', part: main })
  if (!hasBody && childOf(root, 'w:body') === undefined) damaged({ kind: 'not-a-document', part: main })
  // The text after the last break of a section belongs to one more, whether the file describes it or not.
  while (ends.length <= (story.paragraphs.at(-1)?.section ?? 0)) ends.push(undefined)

  const stories = createStoryReader(pack, looks, numbering, marks)
  const gutterAtTop = switchOf(settings, 'w:gutterAtTop') ?? false
  const mirrorMargins = switchOf(settings, 'w:mirrorMargins') ?? false
  const sections: Section[] = []
  for (const end of ends) sections.push(readSection(end, sections.at(-1), { gutterAtTop, mirrorMargins }, stories.ofRelationship))

  const place = story.pages.finish(sections.map(({ start }) => start))
  const { pages } = readProperties(pack)
  for (const paragraph of story.paragraphs) paragraph.page = place?.(paragraph.place) ?? (pages === 1 ? 1 : undefined)
  const { hidden: _, ...plainRun } = looks.run({}, looks.styles.paragraph(undefined), undefined, { paragraph: {}, run: {} })
  return {
    blocks: story.blocks,
    paragraphs: story.paragraphs,
    sections,
    notes: [...stories.notes('footnote'), ...stories.notes('endnote')],
    settings: {
      evenAndOddHeaders: switchOf(settings, 'w:evenAndOddHeaders') ?? false,
      mirrorMargins,
      autoHyphenation: switchOf(settings, 'w:autoHyphenation') ?? false,
      defaultTab: twipsOf(valueOf(settings, 'w:defaultTabStop')) ?? 720,
    },
    plainRun,
    pages,
    marks: { ...marks, hasLayout: story.pages.hasLayout },
  }
}

interface StoryReader {
  /** The header or footer of a relationship of the text. */
  ofRelationship(id: string): readonly Paragraph[] | undefined
  notes(kind: Note['kind']): readonly Note[]
}

function createStoryReader(pack: WordPackage, looks: Looks, numbering: Numbering, marks: Marks): StoryReader {
  const known = new Map<string, readonly Paragraph[]>()
  const read = (children: readonly XmlElement[]): readonly UnplacedParagraph[] => {
    const story = startStory({ looks, numbering, marks })
    for (const child of children) story.read(child)
    return story.paragraphs
  }
  return {
    ofRelationship(id) {
      const part = pack.relationships(pack.main).find((each) => each.id === id)?.part
      if (part === undefined || !pack.has(part)) return undefined
      const before = known.get(part)
      if (before !== undefined) return before
      const paragraphs = read(pack.parse(part).children)
      known.set(part, paragraphs)
      return paragraphs
    },
    notes(kind) {
      const part = pack.related(pack.main, `${kind}s`)
      if (part === undefined) return []
      return childrenOf(pack.parse(part), `w:${kind}`)
        .filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal')
        .map((note) => ({ id: note.attributes['w:id'] ?? '', kind, paragraphs: read(note.children) }))
    },
  }
}

function readProperties(pack: WordPackage): { readonly pages: number | undefined } {
  const part = pack.related('', 'extended-properties') ?? pack.related('', 'extendedProperties')
  if (part === undefined) return { pages: undefined }
  const pages = Number(childOf(pack.parse(part), 'app:Pages')?.text)
  return { pages: Number.isInteger(pages) && pages > 0 ? pages : undefined }
}
