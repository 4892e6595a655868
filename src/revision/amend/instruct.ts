/** Two states of one document → the instructions that turn the printed old text into the printed new one. */
import type { DocumentNode, Requisite } from '../../tree/nodes.ts'
import { matchUnits } from '../match-units.ts'
import { readUnits } from '../read-units.ts'
import type { UnitNode } from '../unit.ts'
import type { Instruction } from './instruction.ts'
import { annexHeading } from './annex-numbers.ts'
import { joinEverywhere } from './join-everywhere.ts'
import { readOutline, type Part } from './outline.ts'
import type { Twins } from './pair-parts.ts'
import { Planner } from './plan-instructions.ts'
import { printedLines } from './printed.ts'
import { isRequisite } from './text-of.ts'

export interface InstructOptions {
  readonly role: 'act' | 'annex'
  /** Share of changed units above which an annex is set out anew; 0: whatever changed in it, 1: never for that reason. Default: 0.3. */
  readonly reissueAbove?: number
  /** Ids of units that are set out anew as soon as anything in them changed. */
  readonly rewrite?: ReadonlySet<string>
}

/** A requisite that the amendment would change; requisites are not amended. */
export interface RequisiteDifference {
  readonly before?: Requisite
  readonly after?: Requisite
}

export interface DocumentInstructions {
  /** In the order of the amended text. */
  readonly instructions: readonly Instruction[]
  readonly requisiteDifferences: readonly RequisiteDifference[]
  /** The ids of the units that an instruction is about, where they have any. */
  readonly unitsOf: ReadonlyMap<Instruction, readonly string[]>
}

/** There are instructions for every pair of documents, whatever happened between them. */
export function instructDocument(before: DocumentNode, after: DocumentNode, options: InstructOptions): DocumentInstructions {
  const planner = new Planner(twinsOf(before, after), options.rewrite ?? new Set())
  const instructions = instructionsFor(before, after, options, planner)
  // A new edition shows its number itself.
  const isReissued = instructions.some(({ operation }) => operation === 'reissue')
  return { instructions: isReissued ? instructions : [...renumbered(before, after, options), ...instructions], requisiteDifferences: compareRequisites(before, after), unitsOf: planner.unitsOf }
}

/** So few changed units are told one by one, whatever their share. */
const ALWAYS_TOLD = 3

function instructionsFor(before: DocumentNode, after: DocumentNode, { role, reissueAbove = 0.3 }: InstructOptions, planner: Planner): readonly Instruction[] {
  const [old, now] = [readOutline(before, role), readOutline(after, role)]
  if (old.print === now.print) return []
  const plan = planner.children(old, now, [])
  if (role === 'annex' && plan !== undefined) {
    const { instructions, members } = joinEverywhere(plan.instructions, old.lines)
    const saved = [...members.values()].reduce((total, group) => total + group.length - 1, 0)
    if (members.size > 0 && isFew(plan.weight - saved, old, now, reissueAbove)) {
      for (const [joined, group] of members) planner.unitsOf.set(joined, [...new Set(group.flatMap((each) => planner.unitsOf.get(each) ?? []))])
      return instructions
    }
  }
  if (plan !== undefined && (role === 'act' || isFew(plan.weight, old, now, reissueAbove))) return plan.instructions
  if (role === 'annex') return [{ operation: 'reissue', at: [], new: now.wording }]
  return [{ operation: 'rewrite', at: [], old: old.wording, new: now.wording }]
}

function isFew(weight: number, old: Part, now: Part, reissueAbove: number): boolean {
  return reissueAbove > 0 && (reissueAbove >= 1 || weight <= ALWAYS_TOLD || weight <= reissueAbove * Math.max(old.size, now.size))
}

function renumbered(before: DocumentNode, after: DocumentNode, { role }: InstructOptions): readonly Instruction[] {
  const [old, now] = [annexHeading(before), annexHeading(after)]
  if (role === 'act' || old === undefined || now?.number === undefined || old.number === now.number) return []
  return [{ operation: 'renumber', at: [], number: now.number }]
}

function twinsOf(before: DocumentNode, after: DocumentNode): Twins {
  const twins = new Map<UnitNode, UnitNode>()
  for (const [old, now] of matchUnits(readUnits(before), readUnits(after)).newOf) {
    if (old.node !== undefined && now.node !== undefined) twins.set(old.node, now.node)
  }
  return twins
}

function compareRequisites(before: DocumentNode, after: DocumentNode): readonly RequisiteDifference[] {
  const [old, now] = [before, after].map((document) => document.sections.flatMap(({ children }) => children.filter(isRequisite)))
  return Array.from({ length: Math.max(old!.length, now!.length) }, (_, index): RequisiteDifference => {
    const [one, other] = [old![index], now![index]]
    return { ...(one === undefined ? {} : { before: one }), ...(other === undefined ? {} : { after: other }) }
  }).filter(({ before: one, after: other }) => one === undefined || other === undefined || printedLines([one]).join('\n') !== printedLines([other]).join('\n'))
}
