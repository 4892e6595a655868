/**
 * Carries instructions out on a printed text as a reader would: he finds units
 * by printed numbers, names and ordinals, and words by looking for them. Knows
 * no ids and no YAML, and nothing of how the instructions came about: so its
 * result is the proof of them.
 */
import type * as tree from '../../tree/nodes.ts'
import { mapTree } from '../../tree/visit.ts'
import { editAllWords } from './edit-words.ts'
import { findStep, findUnit, groupsOf, itemsOf, linesOf, onlyTable, textOf, type Found, type Search } from './find-unit.ts'
import { isQuoted, printedUnit, printedWording, readableUnit, readableWording, targetsOf, wordLines } from './found-text.ts'
import type { Address, AddressStep, Instruction, WordOperation, Wording } from './instruction.ts'
import { words } from '../unit-texts.ts'
import { contentOf, printedInlines } from './printed.ts'
import { isRequisite } from './text-of.ts'
import { TreeEdits, type Target } from './tree-edits.ts'

/** The new text stands on one run of pages, its requisites as they were. */
export type Applied = { readonly ok: true; readonly tree: tree.DocumentNode } | { readonly ok: false; readonly failure: ApplyFailure }

/**
 * `missing` nothing is at the address · `ambiguous` several units are · `differs`
 * the unit says something else than the instruction quotes · `words` the words
 * are not there exactly once · `place` new units can not stand where they are
 * sent · `conflict` another instruction touches the same unit.
 */
export type ApplyReason = 'missing' | 'ambiguous' | 'differs' | 'words' | 'place' | 'conflict'

export interface ApplyFailure {
  readonly reason: ApplyReason
  readonly instruction: Instruction
  /** Of the unit that was looked for. */
  readonly at: Address
  /** What the instruction expects to find, for people; empty when it quotes nothing. */
  readonly expected: string
  /** What stands there, or around it. */
  readonly found: string
}

export function applyInstructions(before: tree.DocumentNode, instructions: readonly Instruction[]): Applied {
  // Nodes are told apart by themselves: the same object must not stand in two places.
  const old = mapTree(before, (node) => ({ ...node }))
  const body = contentOf(old)
  const requisites = old.sections.flatMap(({ children }) => children.filter(isRequisite))
  const edits = new TreeEdits()
  for (const instruction of instructions) {
    const failure = new Reader(body, requisites, instruction, edits).obey()
    if (failure !== undefined) return { ok: false, failure }
  }
  const end = requisites.findIndex(({ kind }) => kind === 'signature')
  const head = end === -1 ? requisites : requisites.slice(0, end)
  const children = edits.carryOut([...head, ...body, ...requisites.slice(head.length)], instructions)
  const [conflict] = edits.conflicts
  if (conflict !== undefined) {
    return { ok: false, failure: { reason: 'conflict', instruction: conflict, at: conflict.at, expected: '', found: '' } }
  }
  return { ok: true, tree: { ...old, sections: [{ type: 'section', orientation: old.sections[0]?.orientation ?? 'portrait', children }] } }
}

/** One instruction. */
class Reader {
  readonly #body: readonly tree.Block[]
  readonly #requisites: readonly tree.Requisite[]
  readonly #instruction: Instruction
  readonly #edits: TreeEdits

  constructor(body: readonly tree.Block[], requisites: readonly tree.Requisite[], instruction: Instruction, edits: TreeEdits) {
    this.#body = body
    this.#requisites = requisites
    this.#instruction = instruction
    this.#edits = edits
  }

  /** What is wrong, or nothing. */
  obey(): ApplyFailure | undefined {
    const instruction = this.#instruction
    const search = findUnit(this.#body, instruction.at)
    if (!search.ok) return this.#lost(search, instruction.at)
    switch (instruction.operation) {
      case 'replace-words':
      case 'add-words':
      case 'remove-words':
        return this.#editWords(search.unit, [instruction])
      case 'edit-words':
        return this.#editWords(search.unit, instruction.edits)
      case 'rewrite':
        return this.#rewrite(search.unit, instruction.old, instruction.new)
      case 'reissue':
        return this.#rewrite(search.unit, undefined, instruction.new)
      case 'renumber':
        return this.#renumber(instruction.number)
      case 'remove':
        return this.#remove(search.unit, instruction.units, instruction.old)
      case 'add':
        return this.#add(search.unit, instruction)
    }
  }

  #renumber(number: string): ApplyFailure | undefined {
    const header = this.#requisites.find(({ kind }) => kind === 'annex-header')
    const [line, ...others] = header?.parts ?? []
    if (header === undefined || line === undefined) return this.#fail('missing')
    const sign = /№/.test(words(line.children)) || !/\d/.test(words(line.children)) ? '№ ' : ''
    this.#edits.replace(header, [{ ...header, parts: [{ ...line, children: [{ type: 'text', value: `Приложение ${sign}${number}` }] }, ...others] }], this.#instruction)
    return undefined
  }

  #fail(reason: ApplyReason, expected = '', found = '', at: Address = this.#instruction.at): ApplyFailure {
    return { reason, instruction: this.#instruction, at, expected, found }
  }

  #lost(search: Extract<Search, { readonly ok: false }>, at: Address, parent?: Found): ApplyFailure {
    return this.#fail(search.reason, quotedBy(this.#instruction), parent === undefined ? '' : readableUnit(parent), at)
  }

  #editWords(unit: Found, operations: readonly WordOperation[]): ApplyFailure | undefined {
    const lines = wordLines(unit)
    const edited = editAllWords(lines.map(({ words }) => words), operations)
    if (!edited.ok) return this.#fail('words', operations.map(soughtBy).join('\n'), readableUnit(unit))
    edited.lines.forEach((line, index) => {
      if (printedInlines(line) !== printedInlines(lines[index]!.words)) this.#edits.setWords(lines[index]!.target, line, this.#instruction)
    })
    return undefined
  }

  #rewrite(unit: Found, old: Wording | undefined, now: Wording): ApplyFailure | undefined {
    if (old !== undefined && !isQuoted(unit, old)) return this.#fail('differs', readableWording(old), readableUnit(unit))
    this.#replaceUnit(unit, now)
    return undefined
  }

  #replaceUnit(unit: Found, { blocks, rows }: Wording): void {
    const [first, ...others] = targetsOf(unit)
    if (unit.type === 'title') {
      const [line] = blocks
      const inlines = line?.type === 'paragraph' ? line.children : []
      const label = line?.type === 'paragraph' ? line.label : undefined
      // A new number is quoted with the new heading.
      if (unit.node.type === 'heading' && label !== undefined) this.#edits.replace(unit.node, [{ ...unit.node, label, children: inlines }], this.#instruction)
      else if (unit.node.type !== 'row') this.#edits.setWords(unit.node, inlines, this.#instruction)
      // The words of a banner, without the number before them.
      else for (const cell of unit.node.cells) for (const child of cell.children) if (child.type === 'paragraph') this.#edits.setWords(child, inlines, this.#instruction)
      return
    }
    if (first === undefined) return
    this.#edits.replace(first, rows === undefined ? blocks : unit.type === 'table' ? [tableOf(unit.table, rows)] : rows.body, this.#instruction)
    for (const other of others) this.#edits.replace(other, [], this.#instruction)
  }

  #remove(parent: Found, steps: readonly AddressStep[], old: Wording): ApplyFailure | undefined {
    const units: Found[] = []
    for (const step of steps) {
      const search = findStep(parent, step)
      if (!search.ok) return this.#lost(search, [...this.#instruction.at, step], parent)
      units.push(search.unit)
    }
    const found = { lines: units.flatMap(printedUnit), text: units.map(readableUnit).join('\n') }
    if (found.lines.join('\n') !== printedWording(old).join('\n')) return this.#fail('differs', readableWording(old), found.text)
    for (const unit of units) for (const target of targetsOf(unit)) this.#edits.replace(target, [], this.#instruction)
    return undefined
  }

  #add(parent: Found, { units, place, new: wording }: Extract<Instruction, { readonly operation: 'add' }>): ApplyFailure | undefined {
    const [unit] = units
    if (unit === undefined) return this.#fail('place')
    const parts = wording.rows?.body ?? wording.blocks
    const depth = this.#instruction.at.length
    if (place !== 'end') {
      const step = 'after' in place ? place.after : place.before
      const search = findStep(parent, step)
      if (!search.ok) return this.#lost(search, [...this.#instruction.at, step], parent)
      const targets = targetsOf(search.unit)
      if ('after' in place) this.#edits.insertAfter(targets.at(-1)!, parts, depth, this.#instruction)
      else this.#edits.insertBefore(targets[0]!, parts, depth, this.#instruction)
      return undefined
    }
    const last = lastOf(parent, unit)
    if (last === undefined) return this.#fail('place', readableWording(wording), readableUnit(parent))
    this.#edits.insertAfter(last, parts, depth, this.#instruction)
    return undefined
  }
}

function soughtBy(operation: WordOperation): string {
  return operation.operation === 'add-words' ? operation.after : operation.old
}

/** What the instruction expects to find. */
function quotedBy(instruction: Instruction): string {
  switch (instruction.operation) {
    case 'rewrite':
    case 'remove':
      return readableWording(instruction.old)
    case 'replace-words':
    case 'add-words':
    case 'remove-words':
      return soughtBy(instruction)
    case 'edit-words':
      return instruction.edits.map(soughtBy).join('\n')
    default:
      return ''
  }
}

/** The last node of the units that a new one joins; of the parent when it is the first of its kind. */
function lastOf(parent: Found, { kind }: AddressStep): Target | undefined {
  switch (kind) {
    case 'row':
    case 'position':
    case 'group': {
      if (parent.type === 'group') return parent.rows.at(-1) ?? parent.banner
      const table = onlyTable(parent)
      // A row at the end of a table that is divided into groups would fall into the last of them.
      if (table === undefined || (kind !== 'group' && groupsOf(table).length > 0)) return undefined
      return table.body.at(-1)
    }
    case 'point':
    case 'item':
      return itemsOf(parent, kind).at(-1) ?? (parent.type === 'row' ? undefined : textOf(parent).at(-1))
    case 'section':
      return textOf(parent).at(-1) ?? (parent.type === 'section' ? parent.heading : undefined)
    case 'paragraph': {
      // Behind a table or a picture «абзац» may be meant before it as well.
      if (!linesOf(parent).isWhole) return undefined
      return textOf(parent).at(-1) ?? (parent.type === 'section' ? parent.heading : undefined)
    }
    case 'preamble': {
      return textOf(parent).find((block) => block.type === 'heading' && block.level === 1)
    }
    default:
      return undefined
  }
}

function tableOf(old: tree.Table, { shares, head, body }: NonNullable<Wording['rows']>): tree.Table {
  return { ...old, columns: shares.map((share) => ({ share })), head, body }
}
