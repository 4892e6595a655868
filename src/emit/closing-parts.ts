import type { RequisitePart } from '../tree/nodes.ts'

/** The parts of each agreement: its stamp, «СОГЛАСОВАНО», begins the next one. */
export function groupAgreements(parts: readonly RequisitePart[]): readonly (readonly RequisitePart[])[] {
  const groups: RequisitePart[][] = []
  for (const part of parts) {
    const current = groups.at(-1)
    if (current === undefined || part.name === 'stamp') groups.push([part])
    else current.push(part)
  }
  return groups
}
