import type * as tree from '../../tree/nodes.ts'
import { breakLongWords } from './break-long-words.ts'
import { type Drawing, type JsonObject, reportLoss, within } from './drawing.ts'
import { replaceUnshowable } from './replace-unshowable.ts'

/** Typst refuses longer addresses. */
const LONGEST_ADDRESS = 8000

type Children = { readonly children: readonly tree.Inline[] } & tree.Node

const inner = (node: Children, drawing: Drawing): JsonObject => ({
  type: node.type,
  children: drawInlines(node.children, drawing),
})

const handlers: tree.Handlers<tree.Inline['type'], Drawing, JsonObject> = {
  text: (node, drawing) => ({ type: 'text', value: drawText(node.value, drawing) }),
  strong: inner,
  emphasis: inner,
  inserted: inner,
  deleted: inner,
  field: inner,
  break: () => ({ type: 'break' }),
  reference: (node, drawing) => ({ ...inner(node, drawing), target: node.target }),
  link: (node, drawing) => {
    const href = toAscii(node.href)
    if (href !== '' && href.length <= LONGEST_ADDRESS) return { ...inner(node, drawing), href }
    reportLoss(drawing, `ссылка «${node.href.slice(0, 60)}»: такой адрес нельзя записать в файл`)
    return { type: 'field', children: drawInlines(node.children, drawing) }
  },
}

export function drawInlines(nodes: readonly tree.Inline[], drawing: Drawing): readonly JsonObject[] {
  return nodes.map((node) => {
    const handler = handlers[node.type] as (node: tree.Inline, drawing: Drawing) => JsonObject // a node's type is the key of its own handler
    return handler(node, within(drawing, node))
  })
}

/** Text whose every character has a glyph; what had none is reported, each character once. */
export function drawText(value: string, drawing: Drawing): string {
  const { text, missing } = replaceUnshowable(value, drawing.canShow)
  for (const character of missing) {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    reportLoss(drawing, `знак «${character}» (U+${code}): его нет в шрифте документа, вместо него напечатан пустой квадрат`)
  }
  return breakLongWords(text)
}

/** Addresses in a PDF are ASCII: Cyrillic hosts and paths are written as browsers send them. */
function toAscii(href: string): string {
  return URL.canParse(href) ? new URL(href).href : encodeURI(href)
}
