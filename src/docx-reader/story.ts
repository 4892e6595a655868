/** One text of a document (the body, a header, a note): its paragraphs and tables in order. */
import { refuse } from './docx-failure.ts'
import { readFields } from './fields.ts'
import { limits } from './limits.ts'
import { finishParagraphLook, NO_TABLE, type Looks, type Surroundings } from './looks.ts'
import type { Numbering } from './numbering.ts'
import { countPages, type PageCounter, type PagePlace } from './pages.ts'
import { readParagraphProperties, readRunProperties } from './properties.ts'
import { chooseAlternative, noContent, readContent, type Content, type Marks, type StoryTools } from './read-runs.ts'
import { readTable } from './read-table.ts'
import type { Block, Paragraph } from './word-document.ts'
import { childOf, valueOf, type XmlElement } from './xml.ts'

export interface StoryOptions {
  readonly looks: Looks
  readonly numbering: Numbering
  readonly marks: Marks
  /** Hears of the properties of a section that ends with the last paragraph read. */
  readonly onSection?: (properties: XmlElement) => void
}

/** Filled in at the end, when all breaks are known. */
export type UnplacedParagraph = { -readonly [K in keyof Paragraph]: Paragraph[K] } & { place: PagePlace }

export interface Story {
  readonly blocks: Block[]
  readonly paragraphs: UnplacedParagraph[]
  readonly pages: PageCounter
  read(element: XmlElement): void
}

/** How blocks are read, by tables too. */
export interface BlockReader {
  readonly looks: Looks
  readonly marks: Marks
  section(): number
  blocks(children: readonly XmlElement[], into: Block[], around: Surroundings): void
}

export function startStory({ looks, numbering, marks, onSection }: StoryOptions): Story {
  const tools: StoryTools = { looks, fields: readFields(), pages: countPages(), marks }
  const count = numbering.count()
  const paragraphs: UnplacedParagraph[] = []
  let section = 0
  let boxDepth = 0
  /** What stood before a deleted mark of a paragraph, and belongs to the next one. */
  let kept: Content | undefined

  const readParagraph = (element: XmlElement, into: Block[], around: Surroundings): void => {
    const properties = childOf(element, 'w:pPr')
    const style = looks.styles.paragraph(valueOf(properties, 'w:pStyle'))
    const direct = looks.paragraph(readParagraphProperties(properties), style, around)
    if (direct.breakBefore === true && paragraphs.length > 0) tools.pages.breakPage('made')
    const content = kept ?? noContent()
    kept = undefined
    const before = tools.pages.place()
    readContent(element.children, style, around, content, tools)
    const mark = childOf(properties, 'w:rPr')
    if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) {
      marks.deletions += 1
      kept = content
      return
    }
    if (paragraphs.length >= limits.paragraphs) refuse({ code: 'too-large', what: 'paragraphs' })
    const isListed = direct.list !== undefined && direct.list !== '0' && content.text.trim() !== ''
    const { hidden: _, ...plainRun } = looks.run(readRunProperties(mark), style, undefined, around)
    const paragraph: UnplacedParagraph = {
      type: 'paragraph',
      number: paragraphs.length + 1,
      page: undefined,
      place: content.place ?? before,
      section,
      text: content.text,
      label: isListed ? count(direct.list!, direct.level ?? 0) : '',
      labelLevel: isListed ? (direct.level ?? 0) : undefined,
      runs: content.runs,
      look: finishParagraphLook(direct),
      plainRun,
      styleId: style.id,
      styleName: style.name,
      fields: content.fields,
      isContents: content.isContents || /^toc \d$/i.test(style.name),
      inTextBox: boxDepth > 0,
      pictures: content.pictures,
      hasPageBreak: content.hasPageBreak,
      beginsWithBreak: content.beginsWithBreak,
      notes: content.notes,
    }
    paragraphs.push(paragraph)
    into.push(paragraph)
    for (const box of content.boxes) readBox(box, into)
    const end = childOf(properties, 'w:sectPr')
    if (end === undefined || boxDepth > 0) return
    onSection?.(end)
    section += 1
    tools.pages.endSection()
  }

  const readBox = (box: XmlElement, into: Block[]): void => {
    boxDepth += 1
    blocks(box.children, into, NO_TABLE)
    boxDepth -= 1
  }

  const blocks = (children: readonly XmlElement[], into: Block[], around: Surroundings): void => {
    for (const child of children) {
      switch (child.name) {
        case 'w:p':
          readParagraph(child, into, around)
          break
        case 'w:tbl':
          into.push(readTable(child, reader))
          break
        case 'w:sdt':
          blocks(childOf(child, 'w:sdtContent')?.children ?? [], into, around)
          break
        case 'w:ins':
        case 'w:moveTo':
          marks.insertions += 1
          blocks(child.children, into, around)
          break
        case 'w:del':
        case 'w:moveFrom':
          marks.deletions += 1
          break
        case 'w:customXml':
        case 'w:smartTag':
          blocks(child.children, into, around)
          break
        case 'mc:AlternateContent':
          blocks(chooseAlternative(child), into, around)
          break
        case 'w:altChunk':
        case 'w:subDoc':
          marks.foreignParts += 1
          break
        case 'w:sectPr':
          onSection?.(child)
          break
      }
    }
  }
  const reader: BlockReader = { looks, marks, section: () => section, blocks }
  const body: Block[] = []
  return { blocks: body, paragraphs, pages: tools.pages, read: (element) => blocks([element], body, NO_TABLE) }
}
