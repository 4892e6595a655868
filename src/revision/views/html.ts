/** A difference as one self-contained page: side by side on wide screens, one under the other on narrow ones and on paper. */
import type { Change } from '../change.ts'
import { describeChange } from '../describe-change.ts'
import { hasChanges, uncoveredSentence, type DocumentDiff, type RevisionDiff } from '../revision-diff.ts'
import { placeName } from '../unit-words.ts'
import type { WordEdit } from '../word-diff.ts'
import { summary } from './text.ts'

/** `inline` shows one text with both removed and added words, `side-by-side` two columns. */
export type HtmlLayout = 'side-by-side' | 'inline'

const CSS = `
:root { color-scheme: light dark; --added: #d9f2d9; --removed: #fbdcdc; --line: #b8b8b8; --mute: #595959 }
@media (prefers-color-scheme: dark) { :root { --added: #1d4a24; --removed: #5c2222; --line: #666; --mute: #b5b5b5 } }
body { font: 1rem/1.45 "Times New Roman", Tinos, serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; margin-top: 2rem }
code, .place { color: var(--mute) }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th.what { width: 26% }
ins { background: var(--added); text-decoration: underline } del { background: var(--removed); text-decoration: line-through }
@media (max-width: 45rem) { table, thead, tbody, tr, td, th { display: block } thead { position: absolute; left: -9999px } tr { margin-bottom: 1rem } }
@media print { body { margin: 0; max-width: none } tr { break-inside: avoid } }
`.trim()

export function viewAsHtml(diff: RevisionDiff, layout: HtmlLayout = 'side-by-side'): string {
  const title = `Изменения: ${diff.from} → ${diff.to}`
  const body = hasChanges(diff)
    ? `<p>${escape(summary(diff))}.</p>\n${(diff.uncovered ?? []).map((act) => `<p role="alert"><strong>${escape(uncoveredSentence(act))}.</strong></p>\n`).join('')}${diff.documents.filter(({ status }) => status !== 'same').map((document) => documentPart(document, layout)).join('\n')}`
    : '<p>Изменений нет.</p>'
  return `<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
${CSS}
</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`
}

function documentPart(document: DocumentDiff, layout: HtmlLayout): string {
  return `<section>\n<h2>${escape(document.title)}</h2>\n<p><code>${escape(document.file)}</code></p>\n${viewDocumentChanges(document, layout)}\n</section>`
}

/** What has become of one document, without a heading: a paragraph or a table, with `ins` and `del` and no styles of its own. */
export function viewDocumentChanges(document: Pick<DocumentDiff, 'status' | 'comparison'>, layout: HtmlLayout): string {
  if (document.status === 'added') return '<p><ins>Новый документ.</ins></p>'
  if (document.status === 'removed') return '<p><del>Документа больше нет.</del></p>'
  const columns = layout === 'inline' ? ['Что изменилось', 'Текст'] : ['Что изменилось', 'Было', 'Стало']
  const header = columns.map((name, index) => `<th scope="col"${index === 0 ? ' class="what"' : ''}>${name}</th>`).join('')
  const rows = (document.comparison?.changes ?? []).map((change) => row(change, layout)).join('\n')
  return `<table>\n<thead><tr>${header}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table>`
}

function row(change: Change, layout: HtmlLayout): string {
  const place = placeName((change.after ?? change.before)!)
  const what = `${place === '' ? '' : `<span class="place">${escape(place)}</span><br>`}${escape(describeChange(change))}`
  const edits = editsOf(change)
  const cells = layout === 'inline' ? [paint(edits)] : [paint(edits.filter(({ type }) => type !== 'added')), paint(edits.filter(({ type }) => type !== 'removed'))]
  return `<tr><td>${what}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function editsOf(change: Change): readonly WordEdit[] {
  switch (change.type) {
    case 'added':
    case 'removed':
      return [{ type: change.type, text: change.text }]
    case 'edited':
    case 'retitled':
    case 'reassigned':
    case 'rescheduled':
      return change.text.words
    default:
      return []
  }
}

const TAGS = { same: undefined, added: 'ins', removed: 'del' } as const

function paint(edits: readonly WordEdit[]): string {
  return edits
    .map(({ type, text }) => {
      const tag = TAGS[type]
      const words = escape(text).replaceAll('\n', '<br>')
      return tag === undefined ? words : `<${tag}>${words}</${tag}>`
    })
    .join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
