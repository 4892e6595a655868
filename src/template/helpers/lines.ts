import { renderInline } from '../../richtext/render-markdown.ts'
import type { Helper } from './helper.ts'
import { readTextArgument } from './text-argument.ts'

/** `{{lines this "title"}}`: a value with inline Markdown whose line ends are printed as such. */
export const lines: Helper = {
  name: 'lines',
  prints: 'html',
  run: (call) => {
    const argument = readTextArgument('lines', call)
    if (argument === undefined) return ''
    const { html, diagnostics } = renderInline(argument.text, { place: argument.place, keepLines: true })
    diagnostics.forEach(call.report)
    return html
  },
}
