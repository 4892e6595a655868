/**
 * The pages of a document for the screen: laid out by the same compiler, from the same drawing, as the PDF. The one difference is
 * colours, which change no layout: each block is set in a colour of its own, by which its words lead back to the value that they come from.
 */
import type { Staged } from '../../diagnostics/diagnostic.ts'
import type { Origin } from '../../source/place.ts'
import type { EmitInput } from '../emitter.ts'
import { drawTree } from './draw-tree.ts'
import { loadPictures } from './load-pictures.ts'
import { sha256 } from '../../workspace/hash.ts'
import { createRecent } from '../../workspace/recent.ts'
import { readSvg, type PageLink, type SvgPage, type TextRun } from './read-svg.ts'
import { openTypst } from './typst-session.ts'

export interface DrawnPage {
  /** A whole SVG file without scripts, styles and outside references. */
  readonly svg: string
  readonly widthPt: number
  readonly heightPt: number
  readonly runs: readonly PageRun[]
  readonly links: readonly PageLink[]
}

export interface PageRun extends Omit<TextRun, 'colour'> {
  /** Absent for what the page has of itself: its number. */
  readonly origin: Origin | undefined
}

export async function drawPages(input: EmitInput): Promise<Staged<readonly DrawnPage[]>> {
  const typst = await openTypst()
  const pictures = await loadPictures(input.images, typst)
  const inks = createInks()
  const { json, diagnostics } = drawTree(input, typst, pictures, inks.of)
  const files = new Map([...pictures.values()].map(({ source, bytes }) => [source, bytes]))
  const svg = await typst.toSvg({ drawing: json, files })
  const pages = readSvg(svg, (colour) => (isInk(colour) ? PRINTED : colour), (body, read) => lately.of(sha256(body), read))
  const value = pages.map((page) => ({ ...page, runs: page.runs.map(({ colour, ...run }) => ({ ...run, origin: inks.originOf(colour) })) }))
  return { value, diagnostics }
}

/** After a save most pages are as they were. */
const lately = createRecent<SvgPage>(120)

/** All text is printed in black. */
const PRINTED = '#000'

/** So many colours, none of them far from black. */
const INKS = 2 ** 18

/** A colour depends on its origin, not on what stands before it: what has not changed need not be laid out again. */
function createInks(): { readonly of: (origin: Origin) => string; readonly originOf: (colour: string) => Origin | undefined } {
  const colours = new Map<string, string>()
  const origins = new Map<string, Origin>()
  return {
    of(origin) {
      const key = `${origin.file}#${origin.pointer}`
      const known = colours.get(key)
      if (known !== undefined) return known
      let number = hash(key)
      while (origins.has(colourOf(number))) number = (number + 1) % INKS
      const colour = colourOf(number)
      colours.set(key, colour)
      origins.set(colour, origin)
      return colour
    },
    originOf: (colour) => origins.get(inFull(colour)),
  }
}

/** Six bits for each of red, green and blue, one more than nothing: black itself stands for no origin. */
function colourOf(number: number): string {
  const parts = [number >> 12, (number >> 6) & 63, number & 63]
  return '#' + parts.map((part) => (part + 1).toString(16).padStart(2, '0')).join('')
}

/** Nothing else is drawn in a colour so near to black. */
function isInk(colour: string): boolean {
  return /^#(?:[0-4][\da-f]){3}$/.test(inFull(colour)) && inFull(colour) !== '#000000'
}

/** Typst writes `#111` for `#111111`. */
function inFull(colour: string): string {
  return colour.length === 4 ? '#' + [...colour.slice(1)].map((digit) => digit + digit).join('') : colour
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0) % INKS
}
