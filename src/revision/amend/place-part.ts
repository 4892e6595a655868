/** Where new parts go, as a reader is told. */
import type { InsertionPlace } from './instruction.ts'
import type { Part } from './outline.ts'
import type { Stretch } from './pair-parts.ts'

/** Behind the last of its kind, or beside one that was there. */
export function placeOf(part: Part, stretches: readonly Stretch[], index: number, parent: Part, hasBefore: boolean, hasBehind: boolean): InsertionPlace | undefined {
  const previous = hasBefore ? undefined : stretches[index - 1]?.pair?.[0]
  const next = hasBehind ? undefined : stretches[index]?.pair?.[0]
  const siblings = parent.children
  const last = siblings.findLastIndex(({ kind }) => kind === part.kind)
  const [from, to] = [previous === undefined ? -1 : siblings.indexOf(previous), next === undefined ? siblings.length : siblings.indexOf(next)]
  const isLast = last === -1 ? to === siblings.length : from <= last && last < to
  if (!hasBefore && !hasBehind && isLast && canEnd(part, parent, last)) return 'end'
  if (previous?.kind === part.kind && previous.step !== undefined) return { after: previous.step }
  if (next?.kind === part.kind && next.step !== undefined) return { before: next.step }
  return undefined
}

/** Whether «дополнить» alone tells where the part goes. */
function canEnd(part: Part, parent: Part, last: number): boolean {
  const siblings = parent.children
  switch (part.kind) {
    case 'line':
      return parent.kind !== 'row' && siblings.every(({ kind, step }) => (kind === 'line' && step !== undefined) || (kind === 'title' && siblings.length > 1)) && (siblings.length > 0 || parent.kind === 'section')
    case 'row':
      return parent.kind === 'group' || (last !== -1 && siblings.every(({ kind }) => kind === 'row'))
    case 'group':
      return siblings.length > 0
    case 'preamble':
      return siblings[0]?.kind === 'title'
    case 'point':
    case 'item':
      return last !== -1 || (parent.kind !== 'row' && siblings.length > 0 && !siblings.some(({ kind }) => kind === 'section'))
    default:
      return true
  }
}

