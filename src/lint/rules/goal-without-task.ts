import type { Goal, Task } from '../../model/content.ts'
import type { DocumentRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

/** Where tasks name the goals they work for, no goal is left without one. */
export const goalWithoutTask: DocumentRule = {
  needs: 'document',
  codes: ['sense/goal-without-task'],
  check({ file, value }, _dossier, report) {
    const { goals = [], tasks = [] } = value as { readonly goals?: readonly Goal[]; readonly tasks?: readonly Task[] } // lists of goals have texts in every kind of file
    const served = new Set(tasks.flatMap((task) => task.goals ?? []))
    if (served.size === 0) return
    for (const [index, { id, text }] of goals.entries()) {
      if (id === undefined || served.has(id)) continue
      report('sense/goal-without-task', { goal: shorten(text) }, { file, pointer: `/goals/${index}/text` })
    }
  },
}
