/** How the plans of a dossier changed since its act was signed: by its amending acts, or by the revisions that git keeps. */
import { historyOf, type PlanHistory, type ScheduleRevision } from '../calendar/event-history.ts'
import type { Host } from '../workspace/host.ts'
import { actOf } from './collect-acts.ts'
import { schedulesOf, type PlanSchedule } from './dossier-schedules.ts'
import type { OpenDossier } from './open-act.ts'
import { openInForce } from './open-in-force.ts'

/** An earlier state of a dossier's plans. */
export interface PlanRevision {
  /** ISO date. */
  readonly date: string
  readonly plans: readonly PlanSchedule[]
}

/** An earlier state of the sources. */
export interface DatedRevision {
  /** ISO date. */
  readonly date: string
  readonly open: () => Host | undefined
}

/** Earlier states of a dossier in order of time, without the present one. */
export type FindRevisions = (dossier: string) => readonly DatedRevision[]

/** States that revisions of the sources hold. Those before the signing, and those that can not be read, are passed over. */
export function revisionsOfSources(dossier: string, findRevisions: FindRevisions): readonly PlanRevision[] {
  return findRevisions(dossier).flatMap(({ date, open }) => {
    const host = open()
    const [then] = host === undefined ? [] : openInForce(host, { selection: dossier })
    const act = then && actOf(then)
    return then === undefined || act?.date === undefined || act.number === undefined ? [] : [{ date, plans: schedulesOf(then) }]
  })
}

/** States between the signing and the amending acts, see `amendments/editions.ts`. Empty when nothing amends the act. */
export function revisionsOfAmendments({ editions }: Pick<OpenDossier, 'editions'>, signed: string): readonly PlanRevision[] {
  if (editions === undefined) return []
  return editions.steps.flatMap((_, state) => {
    const { edition } = editions.compose(state)
    const date = state === 0 ? signed : editions.steps[state - 1]!.amendment.date
    if (edition === undefined || date === undefined) return []
    return [{ date, plans: schedulesOf({ content: edition.files.content, documents: edition.documents.map(({ plan }) => plan) }) }]
  })
}

/** By id of the plan. The present state is as old as the last change that is dated. */
export function planHistories(plans: readonly PlanSchedule[], revisions: readonly PlanRevision[], today: string): ReadonlyMap<string, PlanHistory> {
  return new Map(
    plans.map(({ id, schedule }) => {
      const earlier = revisions.flatMap(({ date, plans: then }): readonly ScheduleRevision[] => {
        const found = then.find((each) => each.id === id)
        return found === undefined ? [] : [{ date, schedule: found.schedule }]
      })
      return [id, historyOf([...earlier, { date: today, schedule }])]
    }),
  )
}
