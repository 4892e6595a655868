/** Where on a page a mark may stand: never over anything that the page shows. */
import { grow, overlaps, type Box } from '../pdf-file/matrix.ts'
import type { Ink, PageInk } from '../pdf-file/page-ink.ts'

export const PT_PER_MM = 72 / 25.4

/** Room between a mark and what stands around it. */
const CLEARANCE = 1.5 * PT_PER_MM
/** Room between a mark and the edge of the sheet, which printers leave empty. */
const EDGE = 10 * PT_PER_MM
const BELOW_TEXT = 5 * PT_PER_MM
const STEP = 2 * PT_PER_MM

export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * In points of the shown page, for the first of the sizes that finds room: beside
 * the name of the signer or below the text, else anywhere; `undefined` when there is none.
 */
export function findFreePlace(page: PageInk, sizes: readonly Size[], surname: string | undefined): Box | undefined {
  if (page.isUnknown) return undefined
  const sheet: Box = { x0: EDGE, y0: EDGE, x1: page.width - EDGE, y1: page.height - EDGE }
  const isFree = (box: Box): boolean => isInside(box, sheet) && whatIsIn(page, grow(box, CLEARANCE)) === undefined
  // A smaller mark at its place is better than a larger one in a corner.
  return firstOf(sizes, (size) => nearPlaces(page, size, surname, sheet).find(isFree)) ?? firstOf(sizes, (size) => scan(sheet, size, isFree))
}

function firstOf(sizes: readonly Size[], find: (size: Size) => Box | undefined): Box | undefined {
  for (const size of sizes) {
    const found = find(size)
    if (found !== undefined) return found
  }
  return undefined
}

function nearPlaces(page: PageInk, { width, height }: Size, surname: string | undefined, sheet: Box): readonly Box[] {
  const besideName = inkOfName(page, surname).map((ink) => boxAt(ink.x0 - 2 * CLEARANCE - width, (ink.y0 + ink.y1 - height) / 2, { width, height }))
  // Below the text; a footer at the edge of the sheet has no room below it, what stands above it has.
  const bottoms = [...new Set(page.ink.map(({ y0 }) => y0))].sort((a, b) => a - b)
  const below = [...bottoms, sheet.y1].map((bottom) => boxAt((page.width - width) / 2, bottom - BELOW_TEXT - height, { width, height }))
  return [...besideName, ...below]
}

/** From the lower right corner on. */
function scan(sheet: Box, size: Size, isFree: (box: Box) => boolean): Box | undefined {
  for (let y = sheet.y0; y + size.height <= sheet.y1; y += STEP) {
    for (let x = sheet.x1 - size.width; x >= sheet.x0; x -= STEP) {
      const box = boxAt(x, y, size)
      if (isFree(box)) return box
    }
  }
  return undefined
}

function boxAt(x: number, y: number, { width, height }: Size): Box {
  return { x0: x, y0: y, x1: x + width, y1: y + height }
}

/** The first thing that stands in the box, if any. */
export function whatIsIn(page: PageInk, box: Box): Ink | undefined {
  return page.ink.find((ink) => overlaps(ink, box))
}

/** The same in an area reserved for a mark, whose own frame is no hindrance. */
export function whatIsInArea(page: PageInk, area: Box): Ink | undefined {
  const inner = grow(area, -FRAME)
  return page.ink.find((ink) => overlaps(ink, inner) && !(ink.kind === 'drawing' && isFrameOf(ink, area)))
}

/** How far a line on the edge of an area may stand from it. */
const FRAME = 1.5

function isFrameOf(ink: Box, area: Box): boolean {
  return (['x0', 'y0', 'x1', 'y1'] as const).every((side) => Math.abs(ink[side] - area[side]) <= FRAME)
}

/** Sides of a frame that can be meant for a mark. */
const FRAME_WIDTHS = [40 * PT_PER_MM, 140 * PT_PER_MM] as const
const FRAME_HEIGHTS = [18 * PT_PER_MM, 60 * PT_PER_MM] as const
/** The frame of the mark comes upon that of the place, which is about as wide. */
const LINE = 0.5
/** How far the name may stand from the frame, sidewards and up or down. */
const NAME_BESIDE = 40 * PT_PER_MM
const NAME_LEVEL = 12 * PT_PER_MM

/**
 * An empty frame to the left of the signer's name: the room for a mark as Word or LibreOffice
 * draw it when they make a PDF of our DOCX, as a rectangle or as four lines.
 */
export function findEmptyFrame(page: PageInk, surname: string): Box | undefined {
  const isBeside = (frame: Box): boolean =>
    namesUnder(page, surname).some((name) => name.x0 >= frame.x1 - FRAME && name.x0 - frame.x1 <= NAME_BESIDE && name.y1 > frame.y0 - NAME_LEVEL && name.y0 < frame.y1 + NAME_LEVEL)
  const drawings = page.ink.filter((ink) => ink.kind === 'drawing')
  const level = drawings.filter((ink) => ink.y1 - ink.y0 <= 2 * FRAME && isWithin(ink.x1 - ink.x0, FRAME_WIDTHS))
  const upright = drawings.filter((ink) => ink.x1 - ink.x0 <= 2 * FRAME && isWithin(ink.y1 - ink.y0, FRAME_HEIGHTS))
  const ofLines = level.flatMap((bottom) =>
    level.flatMap((top): Box[] => {
      const frame = { x0: bottom.x0, y0: bottom.y0, x1: bottom.x1, y1: top.y1 }
      const sides = [{ ...frame, x1: frame.x0 }, { ...frame, x0: frame.x1 }, { ...frame, y0: frame.y1 }]
      return [upright, upright, [top]].every((lines, index) => lines.some((ink) => isSide(ink, sides[index]!))) ? [frame] : []
    }),
  )
  const frame = [...drawings, ...ofLines].find(
    (each) => isWithin(each.x1 - each.x0, FRAME_WIDTHS) && isWithin(each.y1 - each.y0, FRAME_HEIGHTS) && isBeside(each) && whatIsInArea(page, each) === undefined,
  )
  return frame && grow({ x0: frame.x0, y0: frame.y0, x1: frame.x1, y1: frame.y1 }, -LINE)
}

/** Whether a line runs along a side of a frame. */
function isSide(line: Box, side: Box): boolean {
  return (['x0', 'y0', 'x1', 'y1'] as const).every((edge) => Math.abs(line[edge] - side[edge]) <= 2 * FRAME)
}

function isWithin(length: number, [least, most]: readonly [number, number]): boolean {
  return length >= least && length <= most
}

/** Text with the signer's name, the last of the page first: there the signature stands. */
export function inkOfName(page: PageInk, surname: string | undefined): readonly Ink[] {
  if (surname === undefined) return []
  const wanted = plain(surname)
  return page.ink.filter((ink) => ink.text !== undefined && plain(ink.text).includes(wanted)).reverse()
}

/** Whether the name stands as it does under a document, initials first: «Э.И. Лиманова». A text that mentions somebody has them last. */
export function isSignedBy(page: PageInk, surname: string): boolean {
  return namesUnder(page, surname).length > 0
}

function namesUnder(page: PageInk, surname: string): readonly Ink[] {
  const initials = /^(?:\p{L}\.){1,2}$/u
  const wanted = plain(surname)
  return inkOfName(page, surname).filter((ink) => {
    const line = plain(ink.text!)
    const before = line.slice(0, -wanted.length)
    return line.endsWith(wanted) && initials.test(before === '' ? textBefore(page, ink) : before)
  })
}

/** LibreOffice shows initials and name, with the space between them that may not break, as two texts. */
function textBefore({ ink }: PageInk, { x0, y0 }: Ink): string {
  return plain(ink.find((each) => each.text !== undefined && Math.abs(each.y0 - y0) <= FRAME && each.x1 <= x0 + FRAME && x0 - each.x1 <= 3 * CLEARANCE && plain(each.text) !== '')?.text ?? '')
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/[\s\u00ad]+/gu, '')
}

export function isInside(box: Box, outer: Box): boolean {
  return box.x0 >= outer.x0 && box.y0 >= outer.y0 && box.x1 <= outer.x1 && box.y1 <= outer.y1
}
