/** One random document and an edited copy of it, and what is wrong with the instructions between them. */
import { applyInstructions } from '../../src/revision/amend/apply-instructions.ts'
import { fixNumbers } from '../../src/revision/amend/fix-numbers.ts'
import { instructDocument } from '../../src/revision/amend/instruct.ts'
import type { Instruction } from '../../src/revision/amend/instruction.ts'
import { contentOf, printedEqual, printedLines } from '../../src/revision/amend/printed.ts'
import type { DocumentNode, Node } from '../../src/tree/nodes.ts'
import { visitNodes } from '../../src/tree/visit.ts'
import { editDocument, randomDocument, treeOf, type DocumentSpec } from './random-documents.ts'
import { Random } from './seeded-random.ts'

export interface Pair {
  readonly before: DocumentSpec
  readonly after: DocumentSpec
  readonly reissueAbove: number
}

export function randomPair(seed: number): Pair {
  const random = new Random(seed)
  const before = randomDocument(random)
  const after = editDocument(random, before, random.integer(1, 5))
  return { before, after, reissueAbove: random.chance(0.5) ? 1 : 0.3 }
}

export function instructionsOf(old: DocumentNode, now: DocumentNode, { before, reissueAbove }: Pair): readonly Instruction[] {
  return instructDocument(old, now, { role: before.kind === 'order' ? 'act' : 'annex', reissueAbove }).instructions
}

/** `undefined` when carrying the instructions out on the old text gives the new one. */
export function mismatch(old: DocumentNode, now: DocumentNode, instructions: readonly Instruction[]): string | undefined {
  const applied = applyInstructions(old, instructions)
  if (applied.ok && printedEqual(applied.tree, now)) return undefined
  const told = JSON.stringify(instructions.map((instruction) => ({ ...instruction, old: undefined, new: typeof instruction === 'string' ? instruction : undefined })), null, 1)
  if (!applied.ok) return `${told}\n${applied.failure.reason} at ${JSON.stringify(applied.failure.at)}\n${applied.failure.expected}\n${applied.failure.found}`
  const [is, wanted] = [printedLines(contentOf(applied.tree)), printedLines(contentOf(now))]
  const at = is.findIndex((line, index) => line !== wanted[index])
  return `${told}\nline ${at}\n${is.slice(at, at + 2).join('\n')}\ninstead of\n${wanted.slice(at, at + 2).join('\n')}`
}

export { treeOf }

/** The plain data with the numbers that its source has to fix. */
export function withFixedNumbers(before: DocumentNode, spec: DocumentSpec, earlier: readonly DocumentNode[] = []): DocumentSpec {
  const copy = structuredClone(spec)
  for (const { origin, number } of fixNumbers(before, treeOf(spec), { earlier }).fixes) {
    const unit = origin.pointer.split('/').slice(1).reduce((value, key) => (value as Record<string, unknown>)[key], (copy.table === undefined ? copy : { ...copy, groups: copy.table.groups, events: copy.table.loose }) as unknown)
    ;(unit as { number?: string }).number = number
  }
  return copy
}

export interface PrintedUnit {
  readonly parent: string
  readonly id: string
  readonly number: string
  readonly text: string
  /** How many units beside it have no id: they keep their numbers as well, and are not told here. */
  readonly nameless: number
}

/** Units with ids, rows and points, in the order of the text, with the unit they stand in. */
export function printedUnits(document: DocumentNode): readonly PrintedUnit[] {
  const units: PrintedUnit[] = []
  visitNodes(document, (node, ancestors) => {
    if ((node.type !== 'item' && node.type !== 'row') || node.id === undefined || node.label === undefined || !/\d/.test(node.label)) return
    const table = ancestors.findLast((each) => each.type === 'table')
    // Tables of criteria have no names: which row stands in which of them is not told here.
    if (node.type === 'row' && !printTexts(table?.head[0] ?? node).includes('Мероприятие')) return
    const body = table?.body ?? []
    const banner = node.type === 'row' ? body.slice(0, body.indexOf(node)).findLast(({ kind }) => kind === 'banner') : undefined
    const parent = node.type === 'row' ? (node.kind === 'banner' ? 'banners' : banner === undefined ? 'table' : (banner.id ?? 'nameless')) : (ancestors.findLast((each) => each.type === 'item')?.id ?? 'nameless')
    const list = ancestors.at(-1)
    const siblings: readonly { readonly id?: string }[] = node.type === 'row' ? body : list?.type === 'list' ? list.items : []
    units.push({ parent, id: node.id, number: node.label, text: JSON.stringify(printTexts(node)), nameless: siblings.filter((each) => each.id === undefined).length })
  })
  return units
}

function printTexts(node: Node): readonly string[] {
  const texts: string[] = []
  visitNodes(node, (inner) => {
    if (inner.type === 'text') texts.push(inner.value)
  })
  return texts
}
