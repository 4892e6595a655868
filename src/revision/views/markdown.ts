/** A difference as Markdown: what a bot posts to a merge request. */
import type { Change } from '../change.ts'
import { describeChange } from '../describe-change.ts'
import { hasChanges, uncoveredSentence, type DocumentDiff, type RevisionDiff } from '../revision-diff.ts'
import { placeName } from '../unit-words.ts'
import type { WordEdit } from '../word-diff.ts'
import { summary } from './text.ts'

export function viewAsMarkdown(diff: RevisionDiff): string {
  const title = `## Изменения: ${escape(diff.from)} → ${escape(diff.to)}`
  if (!hasChanges(diff)) return `${title}\n\nИзменений нет.\n`
  const documents = diff.documents.filter(({ status }) => status !== 'same').map(documentPart)
  const uncovered = (diff.uncovered ?? []).map((act) => `> **${escape(uncoveredSentence(act))}.** Составьте его: \`prikaz amend\`.`)
  return [title, `${summary(diff)}.`, ...uncovered, ...documents].join('\n\n') + '\n'
}

function documentPart(document: DocumentDiff): string {
  const head = `### ${escape(document.title)}\n\n\`${document.file.replaceAll('`', "'")}\``
  if (document.status === 'added') return `${head}\n\nНовый документ.`
  if (document.status === 'removed') return `${head}\n\nДокумента больше нет.`
  const rows = (document.comparison?.changes ?? []).map(row)
  return `${head}\n\n| Где | Что | Было | Стало |\n|---|---|---|---|\n${rows.join('\n')}`
}

function row(change: Change): string {
  const [before, after] = sides(change)
  return `| ${escape(placeName((change.after ?? change.before)!))} | ${escape(describeChange(change))} | ${before} | ${after} |`
}

function sides(change: Change): readonly [string, string] {
  switch (change.type) {
    case 'added':
      return ['', escape(change.text)]
    case 'removed':
      return [escape(change.text), '']
    case 'edited':
    case 'retitled':
    case 'reassigned':
    case 'rescheduled':
      return [side(change.text.words, 'removed', '~~'), side(change.text.words, 'added', '**')]
    default:
      return ['', '']
  }
}

function side(words: readonly WordEdit[], type: 'added' | 'removed', mark: string): string {
  return words
    .filter((edit) => edit.type === 'same' || edit.type === type)
    .map((edit) => (edit.type === 'same' ? escape(edit.text) : marked(edit.text, mark)))
    .join('')
    .trim()
}

/** Marks stand at the words, not at the spaces around them: Markdown would print them otherwise. */
function marked(text: string, mark: string): string {
  const [, lead = '', words = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!
  return words === '' ? escape(text) : `${escape(lead)}${mark}${escape(words)}${mark}${escape(tail)}`
}

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#~]/g, '\\$&').replace(/&/g, '&amp;').replaceAll('\n', '<br>')
}
