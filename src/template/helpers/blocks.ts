import { renderBlocks } from '../../richtext/render-markdown.ts'
import type { Helper } from './helper.ts'
import { readTextArgument } from './text-argument.ts'

/** `{{blocks this "text"}}`: a value with block Markdown; each outer block carries the `data-src` of the value. */
export const blocks: Helper = {
  name: 'blocks',
  prints: 'html',
  run: (call) => {
    const argument = readTextArgument('blocks', call)
    if (argument === undefined) return ''
    const { html, diagnostics } = renderBlocks(argument.text, { place: argument.place })
    diagnostics.forEach(call.report)
    return html
  },
}
