/** A document with what has changed since its base marked, and the list of all changes of its dossier. */
import { hasErrors } from '../diagnostics/diagnostic.ts'
import type { DrawnPage } from '../emit/pdf/draw-pages.ts'
import { compareRevisions } from '../pipeline/compare-revisions.ts'
import type { RevisionSource } from '../pipeline/compose-revision.ts'
import type { BaseRevision } from './base-revision.ts'
import type { BaseNote, ChangesAnswer } from './protocol.ts'

export interface DrawnChanges {
  readonly pages: readonly DrawnPage[]
  readonly base: BaseNote
}

/** What is shown when nothing can be compared: the document as it is. */
const NO_BASE: BaseNote = { name: '', state: 'unreadable' }

export async function drawChanges(base: BaseRevision | undefined, now: RevisionSource, document: string, drawPlain: () => Promise<readonly DrawnPage[]>): Promise<DrawnChanges> {
  if (base === undefined) return { pages: await drawPlain(), base: NO_BASE }
  const compared = compareRevisions({ host: base.host, selection: now.selection }, now)
  const name = base.name
  if (hasErrors(compared.before) || hasErrors(compared.after)) return { pages: await drawPlain(), base: { name, state: 'unreadable' } }
  const found = compared.documents.find(({ file, status }) => file === document && status !== 'removed')
  if (found === undefined || found.status === 'added') return { pages: await drawPlain(), base: { name, state: 'new' } }
  if (found.status === 'same' || found.redline === undefined) return { pages: await drawPlain(), base: { name, state: 'same' } }
  const { redline } = await import('../revision/redline.ts')
  const { drawPages } = await import('../emit/pdf/draw-pages.ts')
  const { before, after, images, style } = found.redline
  const { value } = await drawPages({ document: redline(before, after), images, style })
  return { pages: value ?? [], base: { name, state: 'changed' } }
}

export async function listChanges(base: BaseRevision | undefined, now: RevisionSource): Promise<ChangesAnswer> {
  if (base === undefined) return { html: undefined, base: NO_BASE }
  const compared = compareRevisions({ host: base.host, selection: now.selection }, now)
  if (hasErrors(compared.before) || hasErrors(compared.after)) return { html: undefined, base: { name: base.name, state: 'unreadable' } }
  const { viewAsHtml } = await import('../revision/views/html.ts')
  const { hasChanges } = await import('../revision/revision-diff.ts')
  const difference = { from: base.name, to: 'рабочая папка', documents: compared.documents, uncovered: compared.uncovered }
  return { html: viewAsHtml(difference), base: { name: base.name, state: hasChanges(difference) ? 'changed' : 'same' } }
}
