/** A difference as JSON of a versioned shape, described in docs/diff.md. Additions keep the version; anything else raises it. */
import { describeChange } from '../describe-change.ts'
import { hasChanges, uncoveredSentence, type RevisionDiff } from '../revision-diff.ts'
import { placeName } from '../unit-words.ts'

export const DIFF_VERSION = 1

export function viewAsJson(diff: RevisionDiff, tool: { readonly name: string; readonly version: string }): string {
  const report = {
    version: DIFF_VERSION,
    tool,
    from: diff.from,
    to: diff.to,
    changed: hasChanges(diff),
    uncovered: (diff.uncovered ?? []).map((each) => ({ ...each, sentence: uncoveredSentence(each) })),
    documents: diff.documents.map(({ file, kind, title, status, comparison }) => ({
      file,
      kind,
      title,
      status,
      changes: (comparison?.changes ?? []).map((change) => ({
        sentence: describeChange(change),
        place: placeName((change.after ?? change.before)!),
        ...change,
      })),
    })),
  }
  return JSON.stringify(report, null, 2) + '\n'
}
