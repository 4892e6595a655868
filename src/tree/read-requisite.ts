/** `<div data-requisite="…">` → a requisite: lines of text, or one picture. */
import type { Markup } from './markup.ts'
import { attributeOf, type MarkupReader } from './markup-reader.ts'
import { pictureRequisites, requisiteKinds, requisitePartNames } from './nodes.ts'
import type * as tree from './nodes.ts'
import { originOf } from './read-inlines.ts'
import { ruleOf } from './vocabulary.ts'

type ReadWords = (element: Markup, reader: MarkupReader) => readonly tree.Inline[]

export function readRequisite(element: Markup, reader: MarkupReader, readWords: ReadWords): tree.Requisite | undefined {
  const kind = requisiteKinds.find((name) => name === element.attributes['data-requisite'])
  if (kind === undefined) return undefined // reported by the vocabulary
  const isPicture = pictureRequisites.some((name) => name === kind)
  const content = readContent(element, isPicture ? 'img' : 'p', reader)
  const id = attributeOf(element, 'id')
  const common = { type: 'requisite', kind, ...(id === undefined ? {} : { id }), ...originOf(element) } as const
  if (!isPicture) {
    const parts = content.map((part) => readPart(part, reader, readWords))
    return { ...common, parts, ...reservedOf(element) }
  }
  const image = content[0]
  const picture = image && readPicture(image, reader)
  return picture && { ...common, parts: [], picture }
}

/** The elements of the one kind that the requisite is made of; the others are reported. */
function readContent(element: Markup, name: 'img' | 'p', reader: MarkupReader): readonly Markup[] {
  const elements = reader.elementsOf(element, ruleOf('div', undefined)!)
  const content = elements.filter((child) => child.name === name && (name === 'p' || child === elements[0]))
  for (const other of elements.filter((child) => !content.includes(child))) {
    reader.report('template/wrong-nesting', { element: other.name, parent: 'div', allowed: [name] }, other)
  }
  if (elements.length === 0) reader.reportEmpty(element)
  return content
}

function readPart(part: Markup, reader: MarkupReader, readWords: ReadWords): tree.RequisitePart {
  return {
    type: 'part',
    name: requisitePartNames.find((name) => name === attributeOf(part, 'data-part')) ?? 'line',
    children: readWords(part, reader),
    ...originOf(part),
  }
}

function readPicture(image: Markup, reader: MarkupReader): tree.RequisitePicture | undefined {
  const found = reader.resolveImage(image.attributes['src'] ?? '', image.origin, 'requisite')
  // The first is reported by the resolver; the program draws no requisite as SVG.
  if (found === undefined || found.format === 'svg') return undefined
  const { path, format, widthPx, heightPx } = found
  return { image: path, format, widthPx, heightPx, alternative: image.attributes['alt'] ?? '' }
}

function reservedOf(element: Markup): { readonly reserved?: tree.ReservedArea } {
  const [width, height] = (attributeOf(element, 'data-reserved') ?? '').split('x').map(Number)
  return width === undefined || height === undefined ? {} : { reserved: { widthMm: width, heightMm: height } }
}
