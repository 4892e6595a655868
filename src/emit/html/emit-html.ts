/**
 * The document tree as one standalone HTML5 file: no scripts, nothing loaded
 * from elsewhere, readable on a phone, by a screen reader and on paper.
 *
 * The markup is also well-formed XML. Classes serve the stylesheet only; all
 * text, numbers included, is literal.
 */
import type { Diagnostic, Staged } from '../../diagnostics/diagnostic.ts'
import { isClosing } from '../../passes/keep-together.ts'
import type * as tree from '../../tree/nodes.ts'
import type { EmitInput, Emitter } from '../emitter.ts'
import { drawBlocks } from './blocks.ts'
import { collectAnchors, type Drawing, within } from './drawing.ts'
import { classes, element, escapeText, voidElement } from './escape.ts'
import { drawInlines } from './inlines.ts'
import { makeStylesheet } from './stylesheet.ts'

export const htmlEmitter: Emitter = {
  format: 'html',
  emit: (input) => Promise.resolve(emitHtml(input)),
}

/** How the text of a document is set into a page that is not its own. */
export interface HtmlTextOptions {
  /** The document's title becomes a heading of this level more than 1. */
  readonly headingShift: number
  /** Whether printed numbers and headings are links to their own units. */
  readonly selfLinks: boolean
}

/** The document without a page around it: what stands inside `<main>` of its own file. */
export function drawHtmlText({ document, style, images }: EmitInput, options: HtmlTextOptions): Staged<string> {
  const diagnostics: Diagnostic[] = []
  const drawing: Drawing = {
    ...options,
    images,
    anchors: collectAnchors(document),
    origin: document.origin,
    blocks: drawBlocks,
    inlines: drawInlines,
    style,
    diagnostics,
    notes: [],
  }
  const body = document.sections.map((section) => drawSection(section, within(drawing, section)))
  return { value: body.join('') + drawNotes(drawing), diagnostics }
}

function emitHtml(input: EmitInput): Staged<Uint8Array> {
  const { document, style } = input
  const { value: text = '', diagnostics } = drawHtmlText(input, { headingShift: 0, selfLinks: false })
  const html = [
    '<!DOCTYPE html>',
    `<html lang="${escapeText(document.meta.lang)}">`,
    element('head', {}, '\n' + drawHead(document.meta, makeStylesheet(style))),
    element('body', {}, '\n' + element('main', {}, '\n' + text) + '\n'),
    '</html>',
    '',
  ].join('\n')
  return { value: new TextEncoder().encode(html), diagnostics }
}

function drawNotes({ notes }: Drawing): string {
  if (notes.length === 0) return ''
  return element('section', { class: 'sheet notes', role: 'doc-endnotes', 'aria-label': 'Сноски' }, '\n' + notes.join('')) + '\n'
}

/** Lets the file show its own style and pictures and nothing else, wherever it is opened. */
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

function drawHead(meta: tree.DocumentMeta, stylesheet: string): string {
  const lines = [
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeText(meta.title)),
    drawMeta('description', meta.subject),
    drawMeta('author', meta.author),
    drawMeta('dcterms.date', meta.date),
    // Phones would turn registration numbers into calls.
    drawMeta('format-detection', 'telephone=no'),
    element('style', {}, '\n' + stylesheet),
  ]
  return lines.filter((line) => line !== '').join('\n') + '\n'
}

function drawMeta(name: string, content: string | undefined): string {
  return content === undefined || content === '' ? '' : voidElement('meta', { name, content })
}

function drawSection(section: tree.Section, drawing: Drawing): string {
  // A long page has no first sheet: its lower right corner is the end.
  const last = section.children.filter(isInLowerCorner)
  const { head, text } = splitHead(section.children.filter((block) => !isInLowerCorner(block)))
  const header = head.length === 0 ? '' : element('header', {}, '\n' + drawing.blocks(head, drawing)) + '\n'
  const attributes = { class: classes('sheet', section.orientation === 'landscape' && 'landscape') }
  return element('div', attributes, '\n' + header + drawing.blocks([...text, ...last], drawing)) + '\n'
}

function isInLowerCorner(block: tree.Block): boolean {
  return block.type === 'requisite' && block.picture?.frame?.corner === 'bottom-right'
}

/** The requisites above the text, with the title, are the document's header. */
function splitHead(blocks: readonly tree.Block[]): { head: readonly tree.Block[]; text: readonly tree.Block[] } {
  let end = blocks.findIndex((block) => block.type !== 'requisite' || isClosing(block))
  if (end < 0) end = blocks.length
  const next = blocks[end]
  if (next?.type === 'heading' && next.level === 1) end += 1
  return { head: blocks.slice(0, end), text: blocks.slice(end) }
}
