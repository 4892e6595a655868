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
}

export function hasChanges(diff: RevisionDiff): boolean {
  return diff.documents.some(({ status }) => status !== 'same')
}
