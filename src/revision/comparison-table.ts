/**
 * The сравнительная таблица of two revisions as a document of its own:
 * № / действующая редакция / предлагаемая редакция / примечание, landscape,
 * the changed words in bold. Drawn by the same emitters as any other document.
 */
import type * as tree from '../tree/nodes.ts'
import type { Change } from './change.ts'
import { describeChange } from './describe-change.ts'
import type { DocumentDiff, RevisionDiff } from './revision-diff.ts'
import { placeName } from './unit-words.ts'
import type { WordEdit } from './word-diff.ts'

const COLUMNS = ['№ п/п', 'Действующая редакция', 'Предлагаемая редакция', 'Примечание']
const SHARES = [6, 36, 36, 22]

export function comparisonTable(diff: RevisionDiff): tree.DocumentNode {
  const changed = diff.documents.filter(({ status }) => status !== 'same')
  const title = 'Сравнительная таблица изменений'
  return {
    type: 'document',
    meta: { title, author: '', subject: `${diff.from} → ${diff.to}`, lang: 'ru' },
    sections: [
      {
        type: 'section',
        orientation: 'landscape',
        children: [
          { type: 'heading', level: 1, children: [text(title)] },
          { type: 'paragraph', role: 'note', children: [text(`Сравниваются редакции: ${diff.from} → ${diff.to}`)] },
          ...(changed.length === 0 ? [paragraph([text('Изменений нет.')])] : [tableOf(changed)]),
        ],
      },
    ],
  }
}

function tableOf(documents: readonly DocumentDiff[]): tree.Table {
  let number = 0
  const body = documents.flatMap((document): tree.Row[] => [
    banner(document.title),
    ...rowsOf(document).map(([before, after, note]) => bodyRow([[text(String(++number))], before, after, note])),
  ])
  return {
    type: 'table',
    columns: SHARES.map((share) => ({ share })),
    rowNumbering: 'none',
    head: [{ type: 'row', kind: 'head', cells: COLUMNS.map((name) => cell([text(name)], { header: true, align: 'center' })) }],
    body,
  }
}

type CellTexts = readonly [before: readonly tree.Inline[], after: readonly tree.Inline[], note: readonly tree.Inline[]]

function rowsOf(document: DocumentDiff): readonly CellTexts[] {
  if (document.status === 'added') return [[[], [text(document.title)], [text('Документ добавлен')]]]
  if (document.status === 'removed') return [[[text(document.title)], [], [text('Документ исключен')]]]
  return (document.comparison?.changes ?? []).map(changeRow)
}

function changeRow(change: Change): CellTexts {
  const place = placeName((change.after ?? change.before)!)
  const note = [text(describeChange(change)), ...(place === '' ? [] : [{ type: 'break' } as const, text(place)])]
  switch (change.type) {
    case 'added':
      return [[], lines(change.text, true), note]
    case 'removed':
      return [lines(change.text, true), [], note]
    case 'edited':
    case 'retitled':
    case 'reassigned':
    case 'rescheduled':
      return [side(change.text.words, 'removed'), side(change.text.words, 'added'), note]
    default:
      return [[text(change.before?.name ?? '')], [text(change.after?.name ?? '')], note]
  }
}

function side(words: readonly WordEdit[], type: 'added' | 'removed'): readonly tree.Inline[] {
  return words
    .filter((edit) => edit.type === 'same' || edit.type === type)
    .flatMap((edit) => lines(edit.text, edit.type === type))
}

function lines(words: string, isChanged: boolean): readonly tree.Inline[] {
  const parts = words.split('\n').flatMap((line, index): tree.Inline[] => [
    ...(index === 0 ? [] : [{ type: 'break' } as const]),
    ...(line === '' ? [] : [text(line)]),
  ])
  return isChanged && parts.length > 0 ? [{ type: 'strong', children: parts }] : parts
}

function text(value: string): tree.Text {
  return { type: 'text', value }
}

function paragraph(children: readonly tree.Inline[]): tree.Paragraph {
  return { type: 'paragraph', role: 'body', children }
}

function cell(children: readonly tree.Inline[], { header = false, align = 'start' as tree.CellAlign, colspan = 1 } = {}): tree.Cell {
  return { type: 'cell', header, colspan, rowspan: 1, align, showsNumber: false, children: children.length === 0 ? [] : [paragraph(children)] }
}

function banner(title: string): tree.Row {
  return { type: 'row', kind: 'banner', cells: [cell([text(title)], { header: true, align: 'center', colspan: COLUMNS.length })] }
}

function bodyRow(cells: readonly (readonly tree.Inline[])[]): tree.Row {
  return { type: 'row', kind: 'body', cells: cells.map((children, index) => cell(children, index === 0 ? { align: 'center' } : {})) }
}
