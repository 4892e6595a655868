import { renderInline } from '../../richtext/render-markdown.ts'
import type { Helper } from './helper.ts'
import { readTextArgument } from './text-argument.ts'

/** `{{md this "text"}}`: a value with inline Markdown, in one line. */
export const md: Helper = {
  name: 'md',
  prints: 'html',
  run: (call) => {
    const argument = readTextArgument('md', call)
    if (argument === undefined) return ''
    const { html, diagnostics } = renderInline(argument.text, { place: argument.place })
    diagnostics.forEach(call.report)
    return html
  },
}
