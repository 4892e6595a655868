/** Sheets, margins, and what stands above and below the text. */
import type { HeaderKind, Paragraph, Section } from './word-document.ts'
import { switchOf, twipsOf } from './values.ts'
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts'

/** What Word takes where a file says nothing: Letter, an inch around. */
const WORD_SHEET = { width: 12240, height: 15840, margin: 1440, header: 720 }

export interface SectionSettings {
  readonly mirrorMargins: boolean
  readonly gutterAtTop: boolean
}

const KINDS: readonly HeaderKind[] = ['default', 'first', 'even']

/** `story` reads the part of a relationship; a section without headers of its own has those of the section before. */
export function readSection(
  element: XmlElement | undefined,
  before: Section | undefined,
  { gutterAtTop }: SectionSettings,
  story: (relationship: string) => readonly Paragraph[] | undefined,
): Section {
  const size = childOf(element, 'w:pgSz')?.attributes ?? {}
  const margin = childOf(element, 'w:pgMar')?.attributes ?? {}
  const [width, height] = [twipsOf(size['w:w']) ?? WORD_SHEET.width, twipsOf(size['w:h']) ?? WORD_SHEET.height]
  const gutter = twipsOf(margin['w:gutter']) ?? 0
  const side = (name: string): number => Math.abs(twipsOf(margin[`w:${name}`]) ?? WORD_SHEET.margin)
  const find = (name: string, inherited: Section['headers'] | undefined): Section['headers'] => {
    const references = childrenOf(element, `w:${name}Reference`)
    const own = (kind: HeaderKind): readonly Paragraph[] | undefined => {
      const reference = references.find(({ attributes }) => (attributes['w:type'] ?? 'default') === kind)
      return reference === undefined ? inherited?.[kind] : story(reference.attributes['r:id'] ?? '')
    }
    return Object.fromEntries(KINDS.map((kind) => [kind, own(kind)])) as Section['headers'] // every kind is there
  }
  const firstNumber = childOf(element, 'w:pgNumType')?.attributes['w:start']
  return {
    width,
    height,
    isLandscape: width > height,
    margins: {
      top: side('top') + (gutterAtTop ? gutter : 0),
      right: side('right'),
      bottom: side('bottom'),
      left: side('left') + (gutterAtTop ? 0 : gutter),
    },
    headerDistance: twipsOf(margin['w:header']) ?? WORD_SHEET.header,
    footerDistance: twipsOf(margin['w:footer']) ?? WORD_SHEET.header,
    start: valueOf(element, 'w:type') ?? 'nextPage',
    hasTitlePage: switchOf(element, 'w:titlePg') ?? false,
    columns: Number(childOf(element, 'w:cols')?.attributes['w:num'] ?? 1) || 1,
    headers: find('header', before?.headers),
    footers: find('footer', before?.footers),
    firstNumber: firstNumber === undefined ? undefined : Number(firstNumber),
  }
}
