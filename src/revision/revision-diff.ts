/** The difference of two revisions of any number of documents: what all views print. */
import type { Comparison } from './change.ts'

export interface DocumentDiff {
  /** Workspace path of the source, in the new revision where there is one. */
  readonly file: string
  readonly kind: string
  /** One line of plain text. */
  readonly title: string
  readonly status: 'added' | 'removed' | 'changed' | 'same'
  /** Absent for a document that only one revision has. */
  readonly comparison?: Comparison
}

export interface RevisionDiff {
  /** How the reader names the revisions: a git ref, a folder, «рабочая папка». */
  readonly from: string
  readonly to: string
  readonly documents: readonly DocumentDiff[]
  /** Signed acts that were changed without an amending act. */
  readonly uncovered?: readonly UncoveredAct[]
}

export interface UncoveredAct {
  /** Workspace path of its dossier, in the new revision where there is one. */
  readonly folder: string
  /** «приказ от 17 сентября 2020 г. № 212/1» */
  readonly act: string
}

/** «Изменен подписанный приказ от 17 сентября 2020 г. № 212/1 – приказа о внесении изменений нет» */
export function uncoveredSentence({ act }: UncoveredAct): string {
  const [kind = ''] = act.split(' ')
  const isNeuter = kind !== 'приказ'
  const genitive = isNeuter ? kind.replace(/е$/, 'я') : `${kind}а`
  return `${isNeuter ? 'Изменено подписанное' : 'Изменен подписанный'} ${act} – ${genitive} о внесении изменений нет`
}

export function hasChanges(diff: RevisionDiff): boolean {
  return diff.documents.some(({ status }) => status !== 'same')
}
