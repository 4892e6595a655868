/** How the plans of a dossier changed since its act was signed, from the revisions that somebody else finds. */
import { historyOf, type PlanHistory, type ScheduleRevision } from '../calendar/event-history.ts'
import type { Host } from '../workspace/host.ts'
import { actOf } from './collect-acts.ts'
import { schedulesOf, type PlanSchedule } from './dossier-schedules.ts'
import { openProject, type OpenDossier } from './open-project.ts'

/** An earlier state of the sources. */
export interface DatedRevision {
  /** ISO date. */
  readonly date: string
  readonly open: () => Host | undefined
}

/** Earlier states of a dossier in order of time, without the present one. */
export type FindRevisions = (dossier: string) => readonly DatedRevision[]

/**
 * By id of the plan; plans of today and those that are gone. Revisions before the signing, and those that can not be
 * read, are passed over.
 */
export function planHistories(dossier: OpenDossier, plans: readonly PlanSchedule[], today: string, findRevisions: FindRevisions): ReadonlyMap<string, PlanHistory> {
  const revisions = new Map<string, ScheduleRevision[]>(plans.map(({ id }) => [id, []]))
  let lastDate = today
  for (const { date, open } of findRevisions(dossier.path)) {
    const host = open()
    const [then] = host === undefined ? [] : openProject(host, { selection: dossier.path })
    const act = then && actOf(then)
    if (then === undefined || act?.date === undefined || act.number === undefined) continue
    lastDate = date
    const schedules = schedulesOf(then)
    for (const [id, list] of revisions) {
      const found = schedules.find((each) => each.id === id)
      if (found !== undefined) list.push({ date, schedule: found.schedule })
    }
  }
  return new Map(plans.map(({ id, schedule }) => [id, historyOf([...revisions.get(id)!, { date: lastDate, schedule }])]))
}
