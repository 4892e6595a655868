/** The plans of an opened dossier as events in time, for charts, calendars and tables of data. */
import type { EventDocument, Order } from '../model/content.ts'
import { readSchedule } from '../model/schedule/read-schedule.ts'
import type { Schedule } from '../model/schedule/schedule.ts'
import { annexesOf, termOfDossier } from './dossier-term.ts'
import type { OpenDossier } from './open-project.ts'
import { printedOf } from './stages.ts'
import { styleOf } from './style-of.ts'

export interface PlanSchedule {
  /** Id of the document in its dossier. */
  readonly id: string
  readonly kind: EventDocument['kind']
  /** Workspace path of its file. */
  readonly file: string
  readonly schedule: Schedule
}

/** Every «дорожная карта» and plan among the annexes, and theirs, in the order of their numbers. */
export function schedulesOf(dossier: Pick<OpenDossier, 'content' | 'documents'>): readonly PlanSchedule[] {
  const known = schedules.get(dossier.documents) ?? readSchedules(dossier)
  schedules.set(dossier.documents, known)
  return known
}

/** Charts, calendars and tables of one dossier ask for the same plans. */
const schedules = new WeakMap<OpenDossier['documents'], readonly PlanSchedule[]>()

function readSchedules({ content, documents: plans }: Pick<OpenDossier, 'content' | 'documents'>): readonly PlanSchedule[] {
  if (content === undefined) return []
  const { authority, order } = content
  const term = termOfDossier(order)
  const own = order.document.value as Order // linkAnnexes puts the order first
  const style = own.houseStyle === undefined ? authority.style : (styleOf(authority.content, own).value ?? authority.style)
  return annexesOf(order).flatMap(({ id, document: { file, kind, value } }) => {
    if (kind !== 'roadmap' && kind !== 'plan') return []
    const document = value as EventDocument // as its kind says
    const plan = plans.find((each) => each.file === file)
    const schedule = readSchedule({
      document,
      register: authority.register,
      authorGenitive: authority.content.genitive,
      periods: style.wording.periods,
      term,
      printed: plan && printedOf(plan, document),
    })
    return [{ id, kind, file, schedule }]
  })
}
