import type { DocumentRule } from '../rule.ts'

/** A programme says by which tasks its goals are reached. */
export const goalsWithoutTasks: DocumentRule = {
  needs: 'document',
  codes: ['sense/goals-without-tasks'],
  check({ file, kind, value, texts }, _dossier, report) {
    if (kind !== 'program') return
    const { goals, tasks } = value as { readonly goals?: readonly unknown[]; readonly tasks?: readonly unknown[] }
    if (goals === undefined || goals.length === 0 || (tasks !== undefined && tasks.length > 0)) return
    // Tasks may also be written in a section or in a row of the passport.
    if (texts.some(({ plain }) => /(?<!\p{L})задач/iu.test(plain))) return
    report('sense/goals-without-tasks', {}, { file, pointer: '/goals', at: 'key' })
  },
}
