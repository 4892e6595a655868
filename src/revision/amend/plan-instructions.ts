/**
 * What happened to the parts of a text → a plan of instructions: the smallest
 * unit that can be named without doubt, and the plainest formula for it. What
 * can not be said of a part is said of the one around it.
 */
import type { Block } from '../../tree/nodes.ts'
import { changedLines, changesOf } from './changed-lines.ts'
import { columnNames, headCells, headLine, isPlainRow } from '../columns.ts'
import { describeEdit, type ChangedLine } from './describe-edit.ts'
import type { Line } from './edit-words.ts'
import type { Address, AddressStep, Instruction } from './instruction.ts'
import { isOnlyTable, linesOf, readText, titleWording, type Part } from './outline.ts'
import { alignParts, hasShifted, type Stretch, type Twins } from './pair-parts.ts'
import { joinWordings, newStep, runsOf, weightOf } from './part-runs.ts'
import { placeOf } from './place-part.ts'
import { printedInlines, printedLines } from './printed.ts'
import { wordingOf } from './wording.ts'

/** Of a part with more instructions than that, and a larger share of it changed, a new edition is easier to read. */
const MOST_INSTRUCTIONS = 2
/** The same of edits of words, which take a line each. */
const MOST_SHORT = 4
const MOST_CHANGED = 0.6
/** So many cells of a row are told one by one. */
const MOST_CELLS = 3

export interface Plan {
  readonly instructions: readonly Instruction[]
  /** How many units it changes. */
  readonly weight: number
}

const nothing: Plan = { instructions: [], weight: 0 }

/** `undefined` where a change can not be said of the parts: then it is said of their parent. */
export class Planner {
  /** The ids of the units that instructions are about. */
  readonly unitsOf = new Map<Instruction, readonly string[]>()
  readonly #twins: Twins
  readonly #rewritten: ReadonlySet<string>

  /** @param rewritten ids of units that are written anew, however little changed in them */
  constructor(twins: Twins, rewritten: ReadonlySet<string>) {
    this.#twins = twins
    this.#rewritten = rewritten
  }

  /** Instructions are known by the smallest unit that made them. */
  #about(plan: Plan | undefined, ...parts: readonly Part[]): Plan | undefined {
    const ids = [...new Set(parts.map(({ node }) => node?.id).filter((id) => id !== undefined))]
    for (const instruction of plan?.instructions ?? []) if (ids.length > 0 && !this.unitsOf.has(instruction)) this.unitsOf.set(instruction, ids)
    return plan
  }

  /** What happened to the parts inside a part; `at` is its address. */
  children(old: Part, now: Part, at: Address): Plan | undefined {
    if (old.kind !== 'document' && hasShifted(old, now, this.#twins)) return undefined
    const plans: Plan[] = []
    const stretches = alignParts(old, now, this.#twins)
    let joined = 0
    for (const [index, stretch] of stretches.entries()) {
      const added = stretch.added.slice(joined)
      joined = 0
      const removed = this.#removed(stretch.removed, at)
      const came = this.#added(added, stretches, index, old, at)
      if (removed === undefined || came === undefined) return undefined
      plans.push(removed, came)
      const [before, after] = stretch.pair ?? []
      if (before === undefined || after === undefined || before.print === after.print) continue
      const next = stretches[index + 1]
      joined = endMarkMoved(before, after) ? linesBefore(next?.added ?? []) : 0
      const plan = this.#about(joined > 0 ? rewriteLines(before, [after, ...next!.added.slice(0, joined)], at) : this.#pair(before, after, old, at), before, after)
      if (plan === undefined) return undefined
      plans.push(plan)
    }
    return sum(plans)
  }

  #removed(parts: readonly Part[], at: Address): Plan | undefined {
    const plans: Plan[] = []
    for (const run of runsOf(parts)) {
      const units = run.map(({ step }) => step).filter((step) => step !== undefined)
      const kind = run[0]!.kind
      if (units.length < run.length || kind === 'title' || kind === 'figure' || kind === 'other') return undefined
      if (kind === 'table' && (run.length > 1 || run[0]!.children.length === 0)) return undefined
      const plan: Plan = { instructions: [{ operation: 'remove', at, units, old: joinWordings(run) }], weight: weightOf(run) }
      plans.push(this.#about(plan, ...run)!)
    }
    return sum(plans)
  }

  #added(parts: readonly Part[], stretches: readonly Stretch[], index: number, parent: Part, at: Address): Plan | undefined {
    const plans: Plan[] = []
    const runs = runsOf(parts)
    for (const [order, run] of runs.entries()) {
      const kind = run[0]!.kind
      // Two kinds of new units in one place have no neighbours of their kind on both sides.
      if (kind === 'title' || kind === 'figure' || kind === 'other' || kind === 'table') return undefined
      const place = placeOf(run[0]!, stretches, index, parent, order > 0, order < runs.length - 1)
      if (place === undefined) return undefined
      const plan: Plan = { instructions: [{ operation: 'add', at, units: run.map(newStep), place, new: joinWordings(run) }], weight: weightOf(run) }
      plans.push(this.#about(plan, ...run)!)
    }
    return sum(plans)
  }

  #pair(old: Part, now: Part, parent: Part, at: Address): Plan | undefined {
    const isWanted = [old, now].some(({ node }) => node?.id !== undefined && this.#rewritten.has(node.id))
    const whole = isWanted ? rewrite(old, now, at, 1) : undefined
    if (whole !== undefined) return whole
    const inner = this.#inside(old, now, parent, at)
    const size = Math.max(old.size, now.size)
    const isHeavy = inner !== undefined && inner.instructions.length > (inner.instructions.every(isShort) ? MOST_SHORT : MOST_INSTRUCTIONS) && inner.weight > MOST_CHANGED * size
    if (inner !== undefined && !isHeavy) return inner
    // A unit's only paragraph is the unit.
    if (old.kind === 'line' && isOnlyLine(parent, at)) return undefined
    return rewrite(old, now, at, inner?.weight ?? size) ?? inner
  }

  #inside(old: Part, now: Part, parent: Part, at: Address): Plan | undefined {
    const own: Address | undefined = old.step === undefined ? undefined : [...at, old.step]
    switch (old.kind) {
      case 'line':
        return this.#line(old, now, parent, at)
      case 'title':
      case 'preamble':
        return edited(old.lines, changesOf(old, now), own)
      case 'section':
      case 'group': {
        if (own === undefined || (old.head !== now.head && !isRenumbered(old, now))) return undefined
        const title = this.#title(old, now, own)
        const inner = this.children(old, now, own)
        return title === undefined || inner === undefined ? undefined : sum([title, inner])
      }
      case 'table': {
        if (old.head !== now.head || !isDivisible(old) || !isDivisible(now)) return undefined
        const scope = isOnlyTable(parent.children) ? at : own
        if (scope === undefined || own === undefined) return undefined
        const plans = [this.#caption(old, now, own), this.#headings(old, now, scope), this.children(old, now, scope)]
        return plans.every((plan) => plan !== undefined) ? sum(plans) : undefined
      }
      case 'figure':
        // The same picture under other words.
        return own === undefined || old.head !== now.head || old.title === undefined || now.title === undefined ? undefined : retitled(old.title, now.title, own)
      case 'point':
      case 'item': {
        if (own === undefined) return undefined
        return this.children(old, now, own)
      }
      case 'row':
        return own === undefined ? undefined : this.#row(old, now, own)
      default:
        return undefined
    }
  }

  /** A paragraph of many is named by its ordinal; a unit's only one by the unit. */
  #line(old: Part, now: Part, parent: Part, at: Address): Plan | undefined {
    const changes = changesOf(old, now)
    if (old.step !== undefined && !isOnlyLine(parent, at)) return edited(old.lines, changes, [...at, old.step])
    return edited(parent.lines, changes, at)
  }

  #title(old: Part, now: Part, own: Address): Plan | undefined {
    const [before, after] = [old.title, now.title]
    if (before !== undefined && after !== undefined && isRenumbered(old, now)) {
      const label = now.node?.type === 'heading' ? now.node.label : undefined
      return { instructions: [{ operation: 'rewrite', at: [...own, { kind: 'title' }], old: titleWording(before), new: titleWording(after, label) }], weight: 1 }
    }
    // A banner of several paragraphs has no title: it is compared whole.
    if (before === undefined || after === undefined) return before === after ? nothing : undefined
    if (printedInlines(before) === printedInlines(after)) return nothing
    return retitled(before, after, own)
  }

  #caption({ table: old }: Part, { table: now }: Part, own: Address): Plan | undefined {
    const [before, after] = [old?.caption, now?.caption]
    if (before === undefined || after === undefined) return before === after ? nothing : undefined
    return printedInlines(before) === printedInlines(after) ? nothing : retitled(before, after, own)
  }

  /** What heads the columns; who reads must find each changed heading by the columns under it. */
  #headings({ table: old }: Part, { table: now }: Part, scope: Address): Plan | undefined {
    const [was, is] = [old!, now!].map(headCells)
    const plans = was!.map(({ cell, columns }, index): Plan | undefined => {
      const fresh = is![index]
      if (fresh === undefined || fresh.columns !== columns || !isSameFrame(cell, fresh.cell)) return undefined
      if (printedLines(cell.children).join('\n') === printedLines(fresh.cell.children).join('\n')) return nothing
      const [before, after] = [headLine(cell), headLine(fresh.cell)]
      const isAlone = was!.filter((each) => each.columns === columns).length === 1
      return before === undefined || after === undefined || !isAlone ? undefined : retitled(before.children, after.children, [...scope, { kind: 'column', number: columns }])
    })
    return was!.length === is!.length && plans.every((plan) => plan !== undefined) ? sum(plans) : undefined
  }

  #row(old: Part, now: Part, own: Address): Plan | undefined {
    const [row, fresh] = [old.row!, now.row!] // of rows
    if (row.cells.length !== fresh.cells.length || row.cells.some((cell, index) => !isSameFrame(cell, fresh.cells[index]!))) return undefined
    const changed = row.cells.flatMap((cell, index) => (printedLines(cell.children).join('\n') === printedLines(fresh.cells[index]!.children).join('\n') ? [] : [index]))
    // Most of the row stays: its cells are told one by one.
    if (changed.length > MOST_CELLS || (changed.length > 1 && 2 * changed.length > row.cells.filter(({ showsNumber }) => !showsNumber).length)) return undefined
    const plans = changed.map((index) => this.#cell(old, now, index, own))
    return plans.every((plan) => plan !== undefined) ? sum(plans, 1) : undefined
  }

  #cell(old: Part, now: Part, index: number, own: Address): Plan | undefined {
    const [row, fresh, table] = [old.row!, now.row!, old.table!] // of rows
    const [before, after] = [row.cells[index]!.children, fresh.cells[index]!.children]
    const changes = changedLines(before, after)
    const name = columnNames(table)[index]
    const isNamed = name !== undefined && columnNames(table).filter((each) => each === name).length === 1
    const step: AddressStep | undefined = isNamed ? { kind: 'column', name } : table.head.length > 0 ? { kind: 'column', number: String(index + 1) } : undefined
    const cell: Address | undefined = step !== undefined && isPlainRow(row, table) ? [...own, step] : undefined
    const words = changes === undefined ? undefined : cell === undefined ? edited(old.lines, changes, own) : edited(before.flatMap(linesOf), changes, cell)
    if (words !== undefined) return words
    const points = this.#points(old, before, after, own)
    if (points !== undefined) return points
    // Nothing can not be quoted: a cell that is left empty is shown with its row.
    if (cell === undefined || after.length === 0 || before.length === 0) return undefined
    return { instructions: [{ operation: 'rewrite', at: cell, old: wordingOf(before), new: wordingOf(after) }], weight: 1 }
  }

  /** Numbered points in a cell are found by their numbers in the row. */
  #points(old: Part, before: readonly Block[], after: readonly Block[], own: Address): Plan | undefined {
    const options = { countsLines: false }
    const all = readText(old.row!.cells.flatMap(({ children }) => children), options)
    const [was, is] = [readText(before, options), readText(after, options)]
    const steps = new Set(all.map(({ step }) => JSON.stringify(step)))
    if (![...was, ...is].some(({ kind }) => kind === 'point') || was.some(({ step }) => !steps.has(JSON.stringify(step)))) return undefined
    const [from, to] = [was, is].map((children): Part => ({ ...old, kind: 'row', children }))
    const plan = this.children(from!, to!, own)
    // «At the end» of a row would be the end of its last cell.
    const last = was.at(-1)?.step
    const placed = plan?.instructions.map((instruction): Instruction => (instruction.operation === 'add' && instruction.place === 'end' && last !== undefined ? { ...instruction, place: { after: last } } : instruction))
    return plan === undefined || placed!.some((instruction) => instruction.operation === 'add' && instruction.place === 'end') ? undefined : { ...plan, instructions: placed! }
  }
}

function isShort({ operation }: Instruction): boolean {
  return operation === 'replace-words' || operation === 'add-words' || operation === 'remove-words' || operation === 'edit-words'
}

/** A heading with another number, which its author gave it. */
function isRenumbered(old: Part, now: Part): boolean {
  return old.kind === 'section' && old.number !== now.number && old.head.split(' ')[0] === now.head.split(' ')[0]
}

function retitled(before: Line, after: Line, own: Address): Plan {
  const at: Address = [...own, { kind: 'title' }]
  return edited([before], [{ before, after }], at) ?? { instructions: [{ operation: 'rewrite', at, old: titleWording(before), new: titleWording(after) }], weight: 1 }
}

function isOnlyLine(parent: Part, at: Address): boolean {
  return parent.children.length === 1 && at.length > 0
}

function sum(plans: readonly Plan[], most = Infinity): Plan {
  return { instructions: plans.flatMap(({ instructions }) => instructions), weight: Math.min(most, plans.reduce((total, { weight }) => total + weight, 0)) }
}

/** Words in quotation marks, when a short formula says it. */
function edited(unit: readonly Line[], changes: readonly ChangedLine[] | undefined, at: Address | undefined): Plan | undefined {
  if (changes === undefined || at === undefined) return undefined
  const edits = describeEdit(unit, changes)
  const [first, ...others] = edits
  if (first === undefined) return undefined
  return { instructions: [others.length === 0 ? { ...first, at } : { operation: 'edit-words', at, edits }], weight: 1 }
}

/** The whole unit anew; its parent must be able to name it. */
function rewrite(old: Part, now: Part, at: Address, weight: number): Plan | undefined {
  if (old.step === undefined || old.kind === 'other') return undefined
  if (old.kind === 'figure' && labelOf(old) !== labelOf(now)) return undefined
  if (old.kind === 'table' && captionOf(old) !== captionOf(now)) return undefined
  return { instructions: [{ operation: 'rewrite', at: [...at, old.step], old: old.wording, new: now.wording }], weight: Math.max(weight, 1) }
}

/** What a picture is called must stay what the text refers to. */
function labelOf({ node }: Part): string | undefined {
  return node?.type === 'figure' ? node.label : undefined
}

function captionOf({ table }: Part): string {
  return table?.caption === undefined ? '' : printedLines([{ type: 'paragraph', role: 'body', children: table.caption, ...(table.label === undefined ? {} : { label: table.label }) }]).join('\n')
}

/** One paragraph becomes several: a list goes on, and what ended it does not any more. */
function rewriteLines(old: Part, now: readonly Part[], at: Address): Plan | undefined {
  if (old.step === undefined) return undefined
  return { instructions: [{ operation: 'rewrite', at: [...at, old.step], old: old.wording, new: joinWordings(now) }], weight: now.length }
}

/** «школам.» → «школам;» and nothing else. */
function endMarkMoved(old: Part, now: Part): boolean {
  return old.kind === 'line' && old.step !== undefined && /[.;]$/.test(old.print) && /[.;]$/.test(now.print) && old.print.slice(0, -1) === now.print.slice(0, -1)
}

function linesBefore(added: readonly Part[]): number {
  const end = added.findIndex(({ kind }) => kind !== 'line')
  return end === -1 ? added.length : end
}

/** Rows can be told apart and have cells of their own. */
function isDivisible({ table }: Part): boolean {
  return table !== undefined && table.body.length > 0 && table.body.every((row) => row.cells.every(({ rowspan }) => rowspan === 1))
}

function isSameFrame(one: { readonly colspan: number; readonly rowspan: number; readonly header: boolean }, other: typeof one): boolean {
  return one.colspan === other.colspan && one.rowspan === other.rowspan && one.header === other.header
}
