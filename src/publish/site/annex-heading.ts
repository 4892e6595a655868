import { NBSP } from '../../russian/letters.ts'
import type { DocumentNode } from '../../tree/nodes.ts'
import { plainText, visitNodes } from '../../tree/visit.ts'

/** «Приложение 1»: the first line of the header of an annex, where it is one. */
export function headingOf(document: DocumentNode): string {
  let line: string | undefined
  visitNodes(document, (node) => {
    if (line === undefined && node.type === 'requisite' && node.kind === 'annex-header') line = node.parts[0] && plainText(node.parts[0].children).replaceAll(NBSP, ' ')
  })
  return line !== undefined && /^Приложение/.test(line) ? line : 'Приложение'
}
