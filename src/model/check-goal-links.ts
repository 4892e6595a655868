import { findNearest } from '../source/nearest.ts'
import type { Goal, Task } from './content.ts'
import { placeOf, type Report } from './finding.ts'

/** Every task works for goals that exist. */
export function checkGoalLinks(goals: readonly Goal[], tasks: readonly Task[], report: Report): void {
  const ids = goals.flatMap(({ id }) => id ?? [])
  for (const task of tasks) {
    for (const [index, id] of (task.goals ?? []).entries()) {
      checkEntry({ id, ids, what: 'Цели', list: 'goals' }, placeOf(task, 'goals', index), report)
    }
  }
}

interface Mention {
  readonly id: string
  readonly ids: readonly string[]
  /** What is not there, in the genitive: «Цели с обозначением … нет». */
  readonly what: string
  /** The key under which it would stand. */
  readonly list: string
}

/** Whether the id that an author mentions is among those of a list of the same document. */
export function checkEntry({ id, ids, what, list }: Mention, place: ReturnType<typeof placeOf>, report: Report): boolean {
  if (ids.includes(id)) return true
  report('ref/unknown-entry', { id, what, list, nearest: findNearest(id, ids) }, place)
  return false
}
