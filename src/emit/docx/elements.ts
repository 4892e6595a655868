/** Elements of WordprocessingML that the `docx` library has no class for. */
import { BuilderElement, XmlComponent } from 'docx'
import type { ParagraphChild } from 'docx'

/** Anything that can stand in a paragraph. */
export type Content = XmlComponent

/** The library writes any element it is given; its list of a paragraph's children names only its own classes. */
export function asChildren(content: readonly Content[]): readonly ParagraphChild[] {
  return content as readonly XmlComponent[] as readonly ParagraphChild[] // see above: the type is narrower than the behaviour
}

type Attributes = Readonly<Record<string, string | number>>

export function element(name: string, attributes: Attributes = {}, children: readonly XmlComponent[] = []): XmlComponent {
  const pairs = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const)
  return new BuilderElement<Record<string, string | number>>({
    name,
    ...(pairs.length === 0 ? {} : { attributes: Object.fromEntries(pairs) }),
    children,
  })
}

/** The edges of a Word field: its instruction opens it, what it shows stands between them. */
export function fieldRun(edge: 'begin', instruction: string): Content[]
export function fieldRun(edge: 'end'): Content[]
export function fieldRun(edge: 'begin' | 'end', instruction = ''): Content[] {
  const mark = (type: string): XmlComponent => element('w:fldChar', { 'w:fldCharType': type })
  if (edge === 'end') return [element('w:r', {}, [mark('end')])]
  const words = new InstructionElement(instruction)
  return [element('w:r', {}, [mark('begin')]), element('w:r', {}, [words]), element('w:r', {}, [mark('separate')])]
}

class InstructionElement extends XmlComponent {
  constructor(instruction: string) {
    super('w:instrText')
    this.root.push(instruction)
  }
}

export const bookmarkStart = (id: number, name: string): XmlComponent =>
  element('w:bookmarkStart', { 'w:id': id, 'w:name': name })

export const bookmarkEnd = (id: number): XmlComponent => element('w:bookmarkEnd', { 'w:id': id })

export interface ContentControl {
  readonly id: number
  readonly tag: string
  readonly title: string
}

/**
 * A plain-text content control inside a paragraph. The content counts as a
 * placeholder: one click selects the whole blank and typing replaces it.
 */
export function contentControl(control: ContentControl, content: readonly Content[]): Content {
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': control.title }),
      element('w:tag', { 'w:val': control.tag }),
      element('w:id', { 'w:val': control.id }),
      element('w:showingPlcHdr'),
      element('w:text'),
    ]),
    element('w:sdtContent', {}, content),
  ])
}
