/** Sections: sheet, margins, page numbers. */
import { Header, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx'
import type { ISectionOptions } from 'docx'
import type { HouseStyle } from '../../house-style/house-style.ts'
import { textAreaOf } from '../../house-style/text-area.ts'
import type { Section } from '../../tree/nodes.ts'
import { drawBlocks, isTable, separator } from './blocks.ts'
import type { Drawing, Flow } from './drawing.ts'
import { twipsOfMm } from './measures.ts'
import { styles } from './styles.ts'

/** `first`: the section opens the document; its first page has no number. */
export function drawSection(section: Section, first: boolean, drawing: Drawing): ISectionOptions {
  const { style, pending } = drawing
  const children = drawBlocks(section.children, flowOf(section, drawing))
  // A section begins on a new page itself, so a break at its end would leave an empty page.
  pending.pageBreak = false
  pending.gap = false
  // Word ends a section with a paragraph; without one it would add a line of full height below a table.
  if (children.length === 0 || isTable(children.at(-1))) children.push(separator(flowOf(section, drawing)))
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: twipsOfMm(style.page.widthMm),
          height: twipsOfMm(style.page.heightMm),
          orientation: section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: marginsOf(style),
      },
      ...(first ? { titlePage: true } : {}),
    },
    // Later sections take the headers of the first one and go on with its numbers.
    ...(first ? { headers: { default: pageNumber(), first: new Header({ children: [headerLine([])] }) } } : {}),
    children,
  }
}

function flowOf(section: Section, drawing: Drawing): Flow {
  const { textWidthMm, textHeightMm } = textAreaOf(drawing.style, section.orientation)
  return {
    drawing,
    widthTwips: twipsOfMm(textWidthMm),
    heightTwips: twipsOfMm(textHeightMm),
    keepNext: false,
    tableBelow: false,
  }
}

function marginsOf(style: HouseStyle): Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number> {
  const { marginsMm, numberFromTopMm } = style.page
  return {
    top: twipsOfMm(marginsMm.top),
    right: twipsOfMm(marginsMm.right),
    bottom: twipsOfMm(marginsMm.bottom),
    left: twipsOfMm(marginsMm.left),
    header: twipsOfMm(numberFromTopMm),
    footer: twipsOfMm(numberFromTopMm),
  }
}

const pageNumber = (): Header => new Header({ children: [headerLine([new TextRun({ children: [PageNumber.CURRENT] })])] })

const headerLine = (children: readonly TextRun[]): Paragraph => new Paragraph({ style: styles.header, children })
