/** Names of events that stay the same whatever is edited around them. */
import type { ScheduledEvent } from '../model/schedule/schedule.ts'
import { sha256 } from '../workspace/hash.ts'

export interface PlanName {
  /** Id of the authority, path of the dossier inside of it, id of the document. */
  readonly authority: string
  readonly dossier: string
  readonly document: string
}

/** The event's id within its plan; of an event without one, its title: whoever rewords it makes another event. */
export function eventKey({ id, title }: Pick<ScheduledEvent, 'id' | 'title'>): string {
  return id ?? `t-${sha256(new TextEncoder().encode(title.replace(/[\s\u00a0]+/g, ' ').toLowerCase())).slice(0, 16)}`
}

/** «y2021-monitoring.roadmap.podderzhka-shkol-2020.neftekumsk@prikaz» */
export function uidOf(key: string, { authority, dossier, document }: PlanName): string {
  return `${[key, document, ...dossier.split('/'), authority].map(encodeURIComponent).join('.')}@prikaz`
}
