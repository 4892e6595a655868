/**
 * What is left of a DOCX when all tracked changes are taken or refused, by the rules of Open XML alone: an end of a paragraph that goes lets
 * the text run on into the next paragraph, which gives its looks; with no paragraph behind it, the end stays. Empty paragraphs are told too.
 */
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Node | string)[]
}

/** «Style: text», paragraph by paragraph. */
export function settleRevisions(docx: Uint8Array, decision: 'accepted' | 'rejected'): readonly string[] {
  return settleText(strFromU8(unzipSync(docx)['word/document.xml']!), decision)
}

/** @param xml the main part of a package */
export function settleText(xml: string, decision: 'accepted' | 'rejected'): readonly string[] {
  const gone = decision === 'accepted' ? 'w:del' : 'w:ins'
  const lines: string[] = []

  const textOf = (node: Node): string => {
    if (node.name === gone) return ''
    if (node.name === 'w:t' || node.name === 'w:delText') return node.children.join('')
    if (node.name === 'w:br' || node.name === 'w:tab') return ' '
    if (node.name === 'w:drawing') return '[picture]'
    if (node.name === 'w:footnoteReference') return '[note]'
    return elements(node).map(textOf).join('')
  }

  const visit = (container: Node): void => {
    let carried = ''
    const children = elements(container).filter(({ name }) => name !== 'w:tcPr' && name !== 'w:sdtPr')
    children.forEach((node, index) => {
      if (node.name === 'w:p') {
        const text = carried + textOf(node)
        const properties = child(node, 'w:pPr')
        const end = properties && child(properties, 'w:rPr')
        const endGoes = end !== undefined && child(end, gone) !== undefined
        carried = ''
        if (endGoes && children[index + 1]?.name === 'w:p') carried = text
        else {
          const style = (properties && child(properties, 'w:pStyle')?.attributes['w:val']) ?? ''
          const words = text.replaceAll(/\s+/g, ' ').trim()
          // Pages of contents are no words.
          lines.push(`${style}: ${style.startsWith('TOC') ? words.replace(/ \d+$/, '') : words}`)
        }
        return
      }
      if (node.name === 'w:tr') {
        const row = child(node, 'w:trPr')
        if (row !== undefined && child(row, gone) !== undefined) return
      }
      visit(node)
    })
  }

  visit(parse(xml))
  return lines
}

function elements({ children }: Node): readonly Node[] {
  return children.filter((each) => typeof each !== 'string')
}

function child(node: Node, name: string): Node | undefined {
  return elements(node).find((each) => each.name === name)
}

function parse(source: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] }
  const stack = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [] }
    stack.at(-1)!.children.push(node)
    stack.push(node)
  })
  parser.on('text', (text) => stack.at(-1)!.children.push(text))
  parser.on('closetag', () => void stack.pop())
  parser.write(source).close()
  return root
}
