/**
 * A tree as indented plain text, for people who review what changed.
 *
 * Stable: equal trees print equally, and every property that is set is shown.
 * Blocks take a line each; inlines are written in one line with light marks.
 */
import { formatOrigin } from '../source/place.ts'
import type { Origin } from '../source/place.ts'
import type * as tree from './nodes.ts'

export interface PrintOptions {
  /** Whether the YAML place is shown where it differs from the parent's. Default: false. */
  readonly origins?: boolean
}

export function printTree(document: tree.DocumentNode, options: PrintOptions = {}): string {
  const lines: string[] = []
  print(document, 0, undefined, options, lines)
  return lines.join('\n') + '\n'
}

function print(node: Exclude<tree.Node, tree.Inline>, depth: number, parent: Origin | undefined, options: PrintOptions, lines: string[]): void {
  const { title, inlines, children } = describe(node)
  const indent = '  '.repeat(depth)
  const changed = node.origin !== undefined && (parent === undefined || formatOrigin(parent) !== formatOrigin(node.origin))
  const origin = options.origins === true && changed ? ` ← ${formatOrigin(node.origin!)}` : ''
  const words = inlines === undefined ? '' : ` ${printInlines(inlines)}`
  lines.push(`${indent}${title}${words}${origin}`)
  for (const child of children) print(child, depth + 1, node.origin ?? parent, options, lines)
}

interface Description {
  readonly title: string
  readonly inlines?: readonly tree.Inline[]
  readonly children: readonly Exclude<tree.Node, tree.Inline>[]
}

function describe(node: Exclude<tree.Node, tree.Inline>): Description {
  switch (node.type) {
    case 'document': {
      const { title, author, subject, lang, date } = node.meta
      const meta = { title, author, subject, lang, date }
      return { title: `document ${JSON.stringify(meta)}`, children: node.sections }
    }
    case 'section':
      return { title: `section ${node.orientation}`, children: node.children }
    case 'heading':
      return {
        title: `heading ${node.level}${blockMarks(node)}${node.series === undefined ? '' : ` series=${JSON.stringify(node.series)}`}${numberMarks(node)}`,
        inlines: node.children,
        children: [],
      }
    case 'contents':
      return { title: `contents${blockMarks(node)}`, inlines: node.children, children: node.entries }
    case 'entry':
      return { title: `entry ${node.level} → ${node.target}`, inlines: node.children, children: [] }
    case 'paragraph':
      return { title: `paragraph ${node.role}${blockMarks(node)}${numberMarks(node)}`, inlines: node.children, children: [] }
    case 'list':
      return { title: `list ${node.kind}${node.delimiter === undefined ? '' : ` ${node.delimiter}`}${node.isFlush === true ? ' flush' : ''}${blockMarks(node)}`, children: node.items }
    case 'item':
      return { title: `item${node.unit === undefined ? '' : ` ${node.unit}`}${blockMarks(node)}${numberMarks(node)}`, children: node.children }
    case 'table': {
      const shares = node.columns.map((column) => column.share).join(' ')
      const title = `table [${shares}]${node.rowNumbering === 'none' ? '' : ` rows ${node.rowNumbering}`}${node.bannerWord === undefined ? '' : ` under «${node.bannerWord}»`}${node.sizePt === undefined ? '' : ` ${node.sizePt}pt`}${blockMarks(node)}${numberMarks(node)}`
      return { title, ...(node.caption === undefined ? {} : { inlines: node.caption }), children: [...node.head, ...node.body] }
    }
    case 'row': {
      const breakable = node.breakable === undefined ? '' : node.breakable ? ' breakable' : ' unbroken'
      const room = node.forWriting === true ? ' for-writing' : ''
      return { title: `row ${node.kind}${node.unit === undefined ? '' : ` ${node.unit}`}${blockMarks(node)}${numberMarks(node)}${breakable}${room}`, children: node.cells }
    }
    case 'cell': {
      const marks = [
        node.header ? 'header' : 'cell',
        node.colspan === 1 ? '' : `colspan ${node.colspan}`,
        node.rowspan === 1 ? '' : `rowspan ${node.rowspan}`,
        node.align === 'start' ? '' : node.align,
        node.showsNumber ? 'shows-number' : '',
      ]
      return { title: marks.filter((mark) => mark !== '').join(' '), children: node.children }
    }
    case 'requisite':
      return { title: `requisite ${node.kind}${blockMarks(node)}${pictureMarks(node.picture)}${node.reserved === undefined ? '' : ` reserved ${node.reserved.widthMm}×${node.reserved.heightMm} mm`}`, children: node.parts }
    case 'part':
      return { title: `part ${node.name}`, inlines: node.children, children: [] }
    case 'figure': {
      const title = `figure ${JSON.stringify(node.image)} ${node.format} ${node.widthPx}×${node.heightPx} ${JSON.stringify(node.alternative)}`
      return { title: title + blockMarks(node) + numberMarks(node), ...(node.caption === undefined ? {} : { inlines: node.caption }), children: [] }
    }
    case 'page-break':
      return { title: `page-break${blockMarks(node)}`, children: [] }
  }
}

function pictureMarks(picture: tree.RequisitePicture | undefined): string {
  if (picture === undefined) return ''
  const { image, format, widthPx, heightPx, alternative, frame } = picture
  const place =
    frame === undefined
      ? ''
      : ` ${frame.corner} ${frame.widthMm}×${frame.heightMm} mm, ${frame.edgeMm} mm from the edge, room ${frame.roomMm} mm`
  return ` ${JSON.stringify(image)} ${format} ${widthPx}×${heightPx} ${JSON.stringify(alternative)}${place}`
}

function blockMarks(node: { readonly id?: string; readonly keepNext?: boolean; readonly revision?: string }): string {
  const revision = node.revision === undefined ? '' : ` ${node.revision}`
  const keep = node.keepNext === undefined ? '' : node.keepNext ? ' keep-next' : ' keep-next=false'
  return (node.id === undefined ? '' : ` #${node.id}`) + keep + revision
}

function numberMarks(node: { readonly label?: string; readonly numbering?: tree.Numbering }): string {
  const numbering = node.numbering
  const fixed = numbering === undefined ? '' : numbering === 'auto' ? ' auto' : ` fixed=${JSON.stringify(numbering.fixed)}`
  return fixed + (node.label === undefined ? '' : ` label=${JSON.stringify(node.label)}`)
}

function printInlines(inlines: readonly tree.Inline[]): string {
  return inlines.map(printInline).join('')
}

function printInline(inline: tree.Inline): string {
  switch (inline.type) {
    case 'text':
      return JSON.stringify(inline.value).replaceAll('\u00a0', '\\u00a0')
    case 'break':
      return '⏎'
    case 'link':
      return `link(${inline.href})[${printInlines(inline.children)}]`
    case 'footnote':
      return `footnote(${inline.label ?? ''})[${printInlines(inline.children)}]`
    case 'reference':
      return `ref(${inline.target}${inline.inCase === undefined ? '' : ` ${inline.inCase}`})[${printInlines(inline.children)}]`
    case 'field':
      return `field(${inline.name}, ${JSON.stringify(inline.title)})[${printInlines(inline.children)}]`
    default:
      return `${inline.type}[${printInlines(inline.children)}]`
  }
}
