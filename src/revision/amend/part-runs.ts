/** Neighbouring parts of one kind, which one instruction tells together. */
import type { AddressStep, Wording } from './instruction.ts'
import type { Part } from './outline.ts'

export function runsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const runs: Part[][] = []
  for (const part of parts) {
    const run = runs.at(-1)
    if (run !== undefined && run[0]!.kind === part.kind && JSON.stringify(run[0]!.step?.kind) === JSON.stringify(part.step?.kind)) run.push(part)
    else runs.push([part])
  }
  return runs
}

/** How a new part is named by those that add it. */
export function newStep({ kind, step, number }: Part): AddressStep {
  if (step !== undefined && step.kind !== 'paragraph') return step
  const known = kind === 'line' ? 'paragraph' : kind === 'point' || kind === 'item' || kind === 'section' || kind === 'group' || kind === 'preamble' ? kind : 'row'
  return { kind: known, ...(number === undefined ? {} : { number }) }
}

export function joinWordings(parts: readonly Part[]): Wording {
  const wordings = parts.map(({ wording }) => wording)
  const rows = wordings[0]?.rows
  if (rows === undefined) return { blocks: wordings.flatMap(({ blocks }) => blocks) }
  return { blocks: [], rows: { ...rows, body: wordings.flatMap((wording) => wording.rows?.body ?? []) } }
}

export function weightOf(parts: readonly Part[]): number {
  return parts.reduce((total, { size }) => total + size, 0)
}
