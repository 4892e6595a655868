import type { Paragraph, Section, WordDocument } from '../../../docx-reader/word-document.ts'
import { firstOfSection } from '../first-of-section.ts'
import { mmOf } from '../lengths.ts'
import type { GostRule } from '../rule.ts'
import { citeGeneral, LEAST_HEADER_MM, TOLERANCE_MM } from '../standard.ts'

/** From the second page, in the middle of the upper margin, not too near to the edge. */
export const pageNumbers: GostRule = {
  codes: ['gost/page-number-missing', 'gost/page-number-first', 'gost/page-number-place', 'gost/page-number-distance'],
  check({ document, style }, report) {
    const citation = citeGeneral(style, 'page-numbers')
    const { sections } = document
    const first = document.paragraphs.find(({ text }) => text.trim() !== '')
    const found = sections.map((section) => findNumber(section, document.settings.evenAndOddHeaders))
    if (found.every((each) => each === undefined)) {
      if (hasSeveralPages(document)) report('gost/page-number-missing', { where: 'all', citation }, first)
    } else {
      for (const [index, each] of found.entries()) {
        if (each === undefined && (index > 0 || hasSeveralPages(document, 0))) {
          report('gost/page-number-missing', { where: 'here', citation }, firstOfSection(document, index), { key: 'part' })
        }
      }
    }
    if (document.settings.evenAndOddHeaders && hasSeveralPages(document)) {
      const index = sections.findIndex(({ headers, footers }, at) => found[at] !== undefined && (numberIn(headers.even) ?? numberIn(footers.even)) === undefined)
      if (index >= 0) report('gost/page-number-missing', { where: 'even', citation }, firstOfSection(document, index))
    }
    const opening = sections[0]
    if (opening !== undefined) {
      const kind = opening.hasTitlePage ? 'first' : 'default'
      if (numberIn(opening.headers[kind]) !== undefined || numberIn(opening.footers[kind]) !== undefined) report('gost/page-number-first', { citation }, first)
    }
    for (const [index, each] of found.entries()) {
      if (each === undefined) continue
      const at = firstOfSection(document, index)
      if (each.where !== 'center') report('gost/page-number-place', { where: each.where, citation }, at)
      const distance = mmOf(sections[index]!.headerDistance)
      if (each.where !== 'footer' && distance < LEAST_HEADER_MM - TOLERANCE_MM) {
        report('gost/page-number-distance', { value: distance, least: LEAST_HEADER_MM, citation }, at)
      }
    }
  },
}

interface FoundNumber {
  readonly where: 'center' | 'left' | 'right' | 'footer'
}

function findNumber({ headers, footers, width, margins }: Section, hasEven: boolean): FoundNumber | undefined {
  const inHeader = numberIn(headers.default) ?? (hasEven ? numberIn(headers.even) : undefined)
  if (inHeader !== undefined) return { where: placeAcross(inHeader, (width - margins.left - margins.right) / 2) }
  const inFooter = numberIn(footers.default) ?? (hasEven ? numberIn(footers.even) : undefined)
  return inFooter === undefined ? undefined : { where: 'footer' }
}

function numberIn(paragraphs: readonly Paragraph[] | undefined): Paragraph | undefined {
  return paragraphs?.find(({ fields }) => fields.some(({ name }) => name === 'PAGE'))
}

/** Stops of the standard header are in the middle of a text of other width, so near is enough. */
const NEAR_MIDDLE_TWIPS = 1000

function placeAcross({ look, text, fields, inTextBox }: Paragraph, middle: number): FoundNumber['where'] {
  const { frame, alignment, tabs } = look
  if (frame?.across !== undefined) return frame.across === 'center' ? 'center' : frame.across === 'right' || frame.across === 'outside' ? 'right' : 'left'
  // Where a box is placed is not read.
  if (inTextBox) return 'center'
  const at = fields.find(({ name }) => name === 'PAGE')!.at
  const before = text.slice(0, at).split('\t').length - 1
  if (before > 0) {
    const stop = tabs[before - 1]
    if (stop === undefined) return before === 1 ? 'center' : 'right'
    return stop.kind === 'center' || Math.abs(stop.at - middle) < NEAR_MIDDLE_TWIPS ? 'center' : stop.at > middle ? 'right' : 'left'
  }
  return alignment === 'both' ? 'left' : alignment
}

/** Letters of a full page of text in the largest type that is usual. */
const LETTERS_OF_A_PAGE = 3200

function hasSeveralPages({ pages, paragraphs }: WordDocument, section?: number): boolean {
  const own = section === undefined ? paragraphs : paragraphs.filter((paragraph) => paragraph.section === section)
  if (section === undefined && pages !== undefined && pages > 1) return true
  if (own.some(({ page, hasPageBreak }) => (page ?? 1) > 1 || hasPageBreak)) return true
  return pages === undefined && own.reduce((sum, { text }) => sum + text.length, 0) > LETTERS_OF_A_PAGE
}
