/**
 * Typst's SVG of a whole document, taken apart into pages: each a picture of its own with the outlines of its letters, and what
 * stands on it: runs of text and links. Only known elements and attributes get into a picture, so it can hold no script.
 */

/** Letters set together: a part of one line in one style. */
export interface TextRun {
  readonly text: string
  /** Left edge of each UTF-16 unit of the text, in points from the left edge of the page, then the right edge of the last one. */
  readonly edges: readonly number[]
  /** The line that the letters stand on, in points from the upper edge of the page. */
  readonly y: number
  readonly sizePt: number
  /** As Typst set it: `#000`, `#0a0b0c`. */
  readonly colour: string
}

export interface PageLink {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** An address, or a place in the same document: the page (from 1) and the points from its upper edge. */
  readonly to: { readonly href: string } | { readonly page: number; readonly y: number }
}

export interface SvgPage {
  /** A whole SVG file without scripts, styles and outside references. */
  readonly svg: string
  readonly widthPt: number
  readonly heightPt: number
  readonly runs: readonly TextRun[]
  readonly links: readonly PageLink[]
}

/**
 * @param printed the colour that is printed for a colour of Typst
 * @param remember gives the page that was read from the same words before, or reads it: all names in them depend on content alone
 */
export function readSvg(svg: string, printed: (colour: string) => string, remember: (body: string, read: () => SvgPage) => SvgPage = (_body, read) => read()): readonly SvgPage[] {
  const glyphs = new Map([...svg.matchAll(/<path id="(g[^"]+)" class="outline_glyph" d="([^"]*)"\/>/g)].map(([, id, outline]) => [id!, outline!]))
  const clips = new Map([...svg.matchAll(/<clipPath id="([^"]+)"><path d="([^"]*)"\s*\/><\/clipPath>/g)].map(([, id, outline]) => [id!, outline!]))
  const starts = [...svg.matchAll(/<g class="typst-page"[^>]*data-page-width="([\d.]+)" data-page-height="([\d.]+)"[^>]*>/g)]
  return starts.map((start, index) => {
    const body = svg.slice(start.index + start[0].length, starts[index + 1]?.index ?? svg.lastIndexOf('</svg>'))
    return remember(body, () => readPage(body, { widthPt: Number(start[1]), heightPt: Number(start[2]) }, { glyphs, clips, printed }))
  })
}

interface Shared {
  readonly glyphs: ReadonlyMap<string, string>
  readonly clips: ReadonlyMap<string, string>
  readonly printed: (colour: string) => string
}

/** Scale and shift: nothing that we draw is turned. */
interface Frame {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** What is known of an element while its inside is read; an empty name is not drawn. */
interface Around {
  readonly name: string
  readonly frame: Frame
  readonly target: PageLink['to'] | undefined
  readonly isHidden: boolean
  /** Where its tag stands in the picture. */
  readonly opened: number
}

interface OpenRun {
  readonly frame: Frame
  readonly colour: string
  /** Left edges of the letters so far, in units of the font. */
  readonly starts: number[]
  end: number
  sizePt: number
}

const ELEMENT = /<(\/?)([\w:]+)([^>]*?)\/?>([^<]*)/g
const DRAWN = ['g', 'path', 'image']

function readPage(body: string, size: Pick<SvgPage, 'widthPt' | 'heightPt'>, { glyphs, clips, printed }: Shared): SvgPage {
  const picture: string[] = []
  const runs: TextRun[] = []
  const links: PageLink[] = []
  const usedGlyphs = new Set<string>()
  const usedClips = new Set<string>()
  const around: Around[] = []
  let frame: Frame = { scale: 1, x: 0, y: 0 }
  let target: PageLink['to'] | undefined
  let isHidden = false
  let run: OpenRun | undefined
  for (const [whole, slash, name = '', written = '', words = ''] of body.matchAll(ELEMENT)) {
    if (slash === '/') {
      const closed = around.pop()
      // The page itself ends here.
      if (closed === undefined) break
      ;({ frame, target, isHidden } = closed)
      if (closed.name === '') continue
      // Typst nests groups; many of them hold nothing that is drawn.
      if (closed.name === 'g' && closed.opened === picture.length - 1) picture.pop()
      else picture.push(`</${closed.name}>`)
      continue
    }
    const attribute = attributesOf(written)
    const isEmpty = whole.slice(0, whole.length - words.length).endsWith('/>')
    const isDrawn = DRAWN.includes(name) && !isHidden
    if (!isEmpty) around.push({ name: isDrawn ? name : '', frame, target, isHidden, opened: picture.length })
    // What is cut along is gathered beforehand.
    if (name === 'clipPath') isHidden = true
    frame = isEmpty ? frame : moved(frame, attribute('transform'))
    if (name === 'use') {
      const [id, x] = [attribute('href')?.slice(1) ?? '', Number(attribute('x') ?? 0)]
      run?.starts.push(x)
      if (!glyphs.has(id)) continue
      usedGlyphs.add(id)
      picture.push(`<use x="${x}" href="#${id}"/>`)
    } else if (name === 'foreignObject' && run !== undefined) {
      run.end = frame.x + Number(attribute('width')) * frame.scale
    } else if (name === 'h5:div' && run !== undefined) {
      run.sizePt = Number(/font-size: ([\d.]+)px/.exec(written)?.[1]) * frame.scale
      runs.push(closeRun(run, unescape(words)))
      run = undefined
    } else if (name === 'a') {
      target = targetOf(attribute)
    } else if (name === 'rect' && target !== undefined) {
      links.push({ x: frame.x, y: frame.y, width: Number(attribute('width')), height: Number(attribute('height')), to: target })
    } else if (isDrawn) {
      if (attribute('class') === 'typst-text') run = { frame, colour: attribute('fill') ?? '#000', starts: [], end: frame.x, sizePt: 0 }
      const clip = /^url\(#(.+)\)$/.exec(attribute('clip-path') ?? '')?.[1]
      if (clip !== undefined) usedClips.add(clip)
      picture.push(`<${name}${drawAttributes(name, attribute, printed)}${isEmpty ? '/' : ''}>`)
    }
  }
  const outlines = [...usedGlyphs].map((id) => `<path id="${id}" d="${glyphs.get(id)!}"/>`).join('')
  const cuts = [...usedClips].map((id) => `<clipPath id="${id}"><path d="${clips.get(id)!}"/></clipPath>`).join('')
  return { ...size, runs, links, svg: frameOf(size, outlines + cuts, picture.join('')) }
}

function frameOf({ widthPt, heightPt }: Pick<SvgPage, 'widthPt' | 'heightPt'>, defs: string, picture: string): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPt}pt" height="${heightPt}pt" viewBox="0 0 ${widthPt} ${heightPt}">`
  return `${head}<defs>${defs}</defs><rect width="100%" height="100%" fill="#fff"/>${picture}</svg>`
}

function attributesOf(written: string): (name: string) => string | undefined {
  return (name) => {
    const at = written.indexOf(` ${name}="`)
    return at < 0 ? undefined : written.slice(at + name.length + 3, written.indexOf('"', at + name.length + 3))
  }
}

const COPIED = ['transform', 'd', 'width', 'height', 'fill', 'fill-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'clip-path', 'preserveAspectRatio']

function drawAttributes(name: string, attribute: (name: string) => string | undefined, printed: (colour: string) => string): string {
  const copied = COPIED.flatMap((key) => {
    const value = attribute(key)
    if (value === undefined || (key === 'transform' && value === 'translate(0.000,0.000)')) return []
    return [` ${key}="${key === 'fill' || key === 'stroke' ? printed(value) : value}"`]
  })
  if (name !== 'image') return copied.join('')
  const source = attribute('xlink:href') ?? ''
  // Pictures travel inside the file; nothing is ever loaded, and nothing acts in a picture.
  return copied.join('') + (/^data:image\/(?:png|jpeg|svg\+xml);base64,[\w+/=]*$/.test(source) ? ` href="${source}"` : '')
}

function moved(frame: Frame, transform: string | undefined): Frame {
  if (transform === undefined || transform === 'translate(0.000,0.000)') return frame
  const [, kind, first, second] = /^(translate|scale)\((-?[\d.]+),\s*(-?[\d.]+)\)$/.exec(transform) ?? []
  if (kind === 'translate') return { ...frame, x: frame.x + Number(first) * frame.scale, y: frame.y + Number(second) * frame.scale }
  // Letters are drawn upwards; their line is what matters.
  return kind === 'scale' ? { ...frame, scale: frame.scale * Number(first) } : frame
}

function closeRun({ frame, colour, starts, end, sizePt }: OpenRun, text: string): TextRun {
  const lefts = starts.map((start) => frame.x + start * frame.scale)
  // One letter, one glyph, but for marks that join a letter; those are spread evenly.
  const edges = lefts.length === text.length ? [...lefts, end] : Array.from({ length: text.length + 1 }, (_, at) => frame.x + ((end - frame.x) * at) / text.length)
  return { text, edges: edges.map(round), y: round(frame.y), sizePt: round(sizePt), colour }
}

function targetOf(attribute: (name: string) => string | undefined): PageLink['to'] | undefined {
  const [, page, y] = /^handleTypstLocation\(this, (\d+), [-\d.]+, ([-\d.]+)\)/.exec(attribute('onclick') ?? '') ?? []
  if (page !== undefined) return { page: Number(page), y: Number(y) }
  const href = unescape(attribute('xlink:href') ?? '')
  return /^(?:https?|mailto):/i.test(href) ? { href } : undefined
}

const round = (value: number): number => Math.round(value * 1000) / 1000

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: '\u00a0' }

function unescape(text: string): string {
  return text.replaceAll(/&(\w+|#\d+|#x[\da-f]+);/gi, (whole, name: string) => {
    if (ENTITIES[name] !== undefined) return ENTITIES[name]
    const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : NaN
    return Number.isNaN(code) ? whole : String.fromCodePoint(code)
  })
}
