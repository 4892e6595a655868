/** The same words replaced by the same ones in many units: told once, «по всему тексту», where no other words of the text would change with them. */
import { addTo } from '../../collections/add-to.ts'
import { editWords, flatText, occurrences, plainLine, type Line } from './edit-words.ts'
import type { Instruction } from './instruction.ts'

/** From so many units on. */
const LEAST = 3

type Replacement = Extract<Instruction, { readonly operation: 'replace-words' }>

export interface Joined {
  readonly instructions: readonly Instruction[]
  /** A joined instruction with those that it stands for. */
  readonly members: ReadonlyMap<Instruction, readonly Instruction[]>
}

/** @param lines all lines of the old text */
export function joinEverywhere(instructions: readonly Instruction[], lines: readonly Line[]): Joined {
  const groups = new Map<string, Replacement[]>()
  for (const instruction of instructions) {
    if (instruction.operation !== 'replace-words' || instruction.isEverywhere) continue
    const key = `${instruction.old}\n${instruction.new}`
    addTo(groups, key, instruction)
  }
  const members = new Map<Instruction, readonly Instruction[]>()
  const joinedOf = new Map<Instruction, Instruction>()
  for (const group of groups.values()) {
    const { old, new: now } = group[0]!
    const operation = { operation: 'replace-words', old, new: now, isEverywhere: true } as const
    // Each replaces the words once in its unit: when they stand in the text no more often than that, these places are all.
    const times = lines.reduce((sum, line) => sum + occurrences(flatText(plainLine(line)), old).length, 0)
    if (group.length < LEAST || times !== group.length || !editWords(lines, operation).ok) continue
    const joined: Instruction = { ...operation, at: [] }
    members.set(joined, group)
    for (const each of group) joinedOf.set(each, joined)
  }
  return { instructions: [...new Set(instructions.map((instruction) => joinedOf.get(instruction) ?? instruction))], members }
}
