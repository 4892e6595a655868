import type * as tree from '../../tree/nodes.ts'
import { type Drawing, reportLoss, within } from './drawing.ts'
import { splitUnbroken } from '../unbroken-numbers.ts'
import { element, escapeText, findUnprintable, voidElement } from './escape.ts'

/** Addresses a reader may safely follow; anything else (`javascript:` above all) is printed as words. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:)/iu

const handlers: tree.Handlers<tree.Inline['type'], Drawing, string> = {
  text: (node, drawing) => {
    const unprintable = findUnprintable(node.value)
    if (unprintable !== undefined) reportLoss(drawing, `управляющий символ ${codePointName(unprintable)}`)
    return splitUnbroken(node.value)
      .map((part, index) => (index % 2 === 1 ? element('span', { class: 'range' }, escapeText(part)) : escapeText(part)))
      .join('')
  },
  strong: (node, drawing) => element('strong', {}, drawing.inlines(node.children, drawing)),
  emphasis: (node, drawing) => element('em', {}, drawing.inlines(node.children, drawing)),
  // The word itself stays whole: readers copy, search and hear «приказываю».
  spaced: (node, drawing) => element('span', { class: 'spaced' }, drawing.inlines(node.children, drawing)),
  link: (node, drawing) => {
    const content = drawing.inlines(node.children, drawing)
    if (SAFE_ADDRESS.test(node.href)) {
      return element('a', { href: node.href, rel: 'noopener noreferrer' }, content)
    }
    reportLoss(drawing, `ссылка на «${node.href}»`)
    return content
  },
  reference: (node, drawing) => {
    const content = drawing.inlines(node.children, drawing)
    // A unit of another document has no address here; the printed words say where to look.
    return drawing.anchors.has(node.target) ? element('a', { href: fragment(node.target) }, content) : content
  },
  footnote: (node, drawing) => {
    const mark = node.label ?? String(drawing.notes.length + 1)
    // Ids of units have no underscore: these are free.
    // Both revisions of a note have one mark in a redline, so they are told apart by their place.
    const place = drawing.notes.length + 1
    const [note, origin] = [`_note-${place}`, `_note-${place}-mark`]
    const back = element('a', { href: `#${origin}`, role: 'doc-backlink', 'aria-label': `Сноска ${mark}: вернуться к тексту` }, escapeText(mark))
    const words = drawing.inlines(node.children, drawing)
    drawing.notes.push(element('p', { class: 'footnote', id: note }, `${element('span', { class: 'mark' }, back)} ${words}`) + '\n')
    const link = element('a', { href: `#${note}`, role: 'doc-noteref', 'aria-label': `Сноска ${mark}` }, escapeText(mark))
    return element('span', { class: 'mark', id: origin }, link)
  },
  break: () => voidElement('br'),
  // A run of underscores read aloud means nothing: the blank is announced by what it is for.
  field: (node, drawing) =>
    element(
      'span',
      { class: 'field', role: 'img', 'aria-label': `${node.title} (не заполнено)`, title: node.title },
      drawing.inlines(node.children, drawing),
    ),
  inserted: (node, drawing) => element('ins', {}, drawing.inlines(node.children, drawing)),
  deleted: (node, drawing) => element('del', {}, drawing.inlines(node.children, drawing)),
}

export function drawInlines(nodes: readonly tree.Inline[], drawing: Drawing): string {
  return nodes.map((node) => drawInline(node, within(drawing, node))).join('')
}

function drawInline(node: tree.Inline, drawing: Drawing): string {
  const handler = handlers[node.type] as (node: tree.Inline, drawing: Drawing) => string // a node's type is the key of its own handler
  return handler(node, drawing)
}

/** `#id`, with everything but letters, digits and safe signs percent-encoded; browsers decode it before they look. */
export function fragment(id: string): string {
  return '#' + encodeURIComponent(id)
}

function codePointName(character: string): string {
  return 'U+' + character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
}
