/** The proof of an amending act's words: carried out on the printed old text as a reader would, they give the printed new one. */
import { applyInstructions, type ApplyReason } from '../../revision/amend/apply-instructions.ts'
import { contentOf, printedLines } from '../../revision/amend/printed.ts'
import { comparable, type InstructedDocument } from './instruct-edition.ts'

/** Why the words of an act do not lead to the new text. */
export interface WordsFailure {
  readonly document: string
  /** `result`: they can be carried out, and give another text. */
  readonly reason: ApplyReason | 'result'
  readonly expected: string
  readonly actual: string
}

export function proveWords(documents: readonly InstructedDocument[]): readonly WordsFailure[] {
  return documents.flatMap(({ type, before, after, instructions }): readonly WordsFailure[] => {
    if (type !== 'changed' && type !== 'same') return []
    const result = applyInstructions(comparable(before!), instructions)
    const document = after!.name
    if (!result.ok) {
      const { reason, expected, found } = result.failure
      return [{ document, reason, expected, actual: found }]
    }
    const [wanted, got] = [comparable(after!), result.tree].map((tree) => printedLines(contentOf(tree)))
    const length = Math.max(wanted!.length, got!.length)
    const at = Array.from({ length }, (_, index) => index).find((index) => wanted![index] !== got![index])
    if (at === undefined) return []
    return [{ document, reason: 'result', expected: plain(wanted![at]), actual: plain(got![at]) }]
  })
}

/** A printed line without the marks that tell how its words are set. */
function plain(line: string | undefined): string {
  return (line ?? 'ничего').replace(/\u0001[^\u0002]*\u0002/g, '').replace(/[\u0003\u0004]/g, ' ')
}
