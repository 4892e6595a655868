/** A difference for the terminal: Russian sentences, old words behind «–», new ones behind «+». */
import { count } from '../../diagnostics/summary.ts'
import type { Change } from '../change.ts'
import { describeChange } from '../describe-change.ts'
import { hasChanges, uncoveredSentence, type RevisionDiff } from '../revision-diff.ts'
import { placeName } from '../unit-words.ts'
import type { WordEdit } from '../word-diff.ts'

/** Colours of a view; each gives the text back, perhaps with marks around it. */
export interface ChangePalette {
  readonly added: (text: string) => string
  readonly removed: (text: string) => string
  readonly place: (text: string) => string
  readonly dim: (text: string) => string
}

const same = (text: string): string => text
export const plainChanges: ChangePalette = { added: same, removed: same, place: same, dim: same }

export function viewAsText(diff: RevisionDiff, palette: ChangePalette = plainChanges): string {
  if (!hasChanges(diff)) return `Изменений нет (${diff.from} → ${diff.to}).\n`
  const lines = [`${diff.from} → ${diff.to}`]
  for (const document of diff.documents) {
    if (document.status === 'same') continue
    lines.push('', palette.place(document.title), palette.dim(document.file))
    if (document.status !== 'changed') {
      lines.push(document.status === 'added' ? palette.added('  Новый документ') : palette.removed('  Документа больше нет'))
      continue
    }
    let place = ''
    for (const change of document.comparison?.changes ?? []) {
      const own = placeName((change.after ?? change.before)!)
      if (own !== place) lines.push(...(own === '' ? [] : ['', `  ${palette.place(own)}`]))
      place = own
      lines.push(`  ${describeChange(change)}`, ...details(change, palette).map((line) => `      ${line}`))
    }
  }
  const uncovered = (diff.uncovered ?? []).map((act) => palette.removed(`${uncoveredSentence(act)}.`) + '\n')
  return lines.join('\n') + `\n\n${summary(diff)}\n${uncovered.join('')}`
}

function details(change: Change, palette: ChangePalette): readonly string[] {
  switch (change.type) {
    case 'added':
      return change.text.split('\n').map((line) => palette.added(`+ ${line}`))
    case 'removed':
      return change.text.split('\n').map((line) => palette.removed(`– ${line}`))
    case 'edited':
    case 'retitled':
    case 'reassigned':
    case 'rescheduled': {
      const { before, after, words } = change.text
      return [
        ...(before === '' ? [] : [`${palette.removed('–')} ${side(words, 'removed', palette.removed)}`]),
        ...(after === '' ? [] : [`${palette.added('+')} ${side(words, 'added', palette.added)}`]),
      ]
    }
    default:
      return []
  }
}

function side(words: readonly WordEdit[], type: 'added' | 'removed', paint: (text: string) => string): string {
  return words
    .filter((edit) => edit.type === 'same' || edit.type === type)
    .map((edit) => (edit.type === 'same' ? edit.text : paint(edit.text)))
    .join('')
    .replaceAll('\n', ' ')
}

/** «3 изменения в 2 документах». */
export function summary({ documents }: RevisionDiff): string {
  const touched = documents.filter(({ status }) => status !== 'same')
  const changes = touched.reduce((sum, { comparison }) => sum + (comparison?.changes.length ?? 1), 0)
  return `${count(changes, 'изменение', 'изменения', 'изменений')} в ${count(touched.length, 'документе', 'документах', 'документах')}`
}
