/**
 * Instructions → the points of an amending act: what concerns one annex, one
 * section or one group of rows stands under a heading of its own, «В приложении
 * № 2:»; a heading with a single point under it becomes part of its sentence.
 */
import type { Address, AddressStep, AmendedDocument, DocumentAmendment, Instruction } from './instruction.ts'

/** What is said of a document as a whole. */
export type WholeDocument = { readonly operation: 'attach'; readonly attachedAs: string } | { readonly operation: 'detach' }

export type Matter = Instruction | WholeDocument

/** A sentence, or a heading with points under it. */
export interface AmendingPoint {
  /** Absent where a heading above names it. */
  readonly document: AmendedDocument | undefined
  /** Steps that headings above have named. */
  readonly above: Address
  readonly content:
    | { readonly type: 'sentence'; readonly matter: Matter; readonly amendment: DocumentAmendment }
    | { readonly type: 'heading'; readonly steps: Address; readonly points: readonly AmendingPoint[] }
}

/** Headings stand in the first levels only; deeper the address is said in full. */
const LEVELS = 3

export function groupInstructions(amendments: readonly DocumentAmendment[]): readonly AmendingPoint[] {
  const points = amendments.flatMap((amendment): readonly AmendingPoint[] => {
    const { document } = amendment
    const sentence = (matter: Matter): AmendingPoint => ({ document, above: [], content: { type: 'sentence', matter, amendment } })
    if (amendment.type === 'added') return [sentence({ operation: 'attach', attachedAs: amendment.attachedAs })]
    if (amendment.type === 'removed') return [sentence({ operation: 'detach' })]
    if (document.role === 'act') return group(amendment, amendment.instructions, [], document, 1)
    // The number of an annex is no matter of its text; it is told last, because everything before calls the annex by the old one.
    const numbers = amendment.instructions.filter(({ operation }) => operation === 'renumber')
    const inside = amendment.instructions.filter(({ operation }) => operation !== 'renumber')
    return [...underHeading(amendment, inside, document), ...numbers.map(sentence)]
  })
  const [only, ...others] = points
  // A list of one annex only: its points are those of the act, each with its full address.
  if (only?.content.type === 'heading' && others.length === 0 && only.document?.role === 'annex' && only.content.steps.length === 0) {
    const [amendment] = amendments
    if (amendment?.type === 'changed') return group(amendment, amendment.instructions, [], only.document, 1)
  }
  return points
}

function underHeading(amendment: Extract<DocumentAmendment, { readonly type: 'changed' }>, instructions: readonly Instruction[], document: AmendedDocument): readonly AmendingPoint[] {
  const points = group(amendment, instructions, [], undefined, 2)
  if (points.length < 2) return group(amendment, instructions, [], document, 1)
  return [{ document, above: [], content: { type: 'heading', steps: [], points } }]
}

/** `level` is that of the points that come out. */
function group(
  amendment: DocumentAmendment,
  instructions: readonly Instruction[],
  above: Address,
  document: AmendedDocument | undefined,
  level: number,
): readonly AmendingPoint[] {
  const points: AmendingPoint[] = []
  for (const run of runsOf(instructions, above.length)) {
    const shared = sharedSteps(run, above.length)
    if (run.length > 1 && shared.length > 0 && level < LEVELS) {
      const inner = group(amendment, run, [...above, ...shared], undefined, level + 1)
      points.push({ document, above, content: { type: 'heading', steps: shared, points: inner } })
    } else points.push(...run.map((matter): AmendingPoint => ({ document, above, content: { type: 'sentence', matter, amendment } })))
  }
  return points
}

/** Neighbours whose way begins with the same step. */
function runsOf(instructions: readonly Instruction[], depth: number): readonly (readonly Instruction[])[] {
  const runs: Instruction[][] = []
  for (const instruction of instructions) {
    const run = runs.at(-1)
    const step = containerOf(instruction)[depth]
    if (run !== undefined && step !== undefined && isSame(containerOf(run[0]!)[depth], step)) run.push(instruction)
    else runs.push([instruction])
  }
  return runs
}

function sharedSteps(run: readonly Instruction[], depth: number): Address {
  const ways = run.map((instruction) => containerOf(instruction).slice(depth))
  const [first = []] = ways
  const end = first.findIndex((step, index) => !ways.every((way) => isSame(way[index], step)))
  return end === -1 ? first : first.slice(0, end)
}

/** What the unit of the instruction stands in. A row is too small for a heading of its own, and point 1.2 needs none that says «В пункте 1». */
function containerOf(instruction: Instruction): Address {
  const { operation, at } = instruction
  const isParent = operation === 'add' || operation === 'remove'
  const parent = isParent ? at : at.slice(0, -1)
  const way = isParent ? [...at, instruction.units[0]] : at
  const end = parent.findIndex(({ kind }, index) => kind === 'row' || kind === 'position' || kind === 'item' || (kind === 'point' && way[index + 1]?.kind !== 'paragraph'))
  return end === -1 ? parent : parent.slice(0, end)
}

function isSame(one: AddressStep | undefined, other: AddressStep | undefined): boolean {
  return one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other)
}
