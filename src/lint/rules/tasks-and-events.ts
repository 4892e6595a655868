import type { EventDocument, Goals, Program, Task } from '../../model/content.ts'
import { findNearest } from '../../source/nearest.ts'
import type { DossierRule, LintDocument } from '../rule.ts'
import { shorten } from '../shorten.ts'

interface Mention {
  readonly id: string
  readonly file: string
  readonly pointer: string
}

/** Events name tasks that exist; and where they name them, no task of the programme is left without an event. */
export const tasksAndEvents: DossierRule = {
  needs: 'dossier',
  codes: ['ref/unknown-task', 'sense/task-without-event'],
  check({ documents, isComplete }, report) {
    const mentions = documents.flatMap(mentionsOf)
    if (mentions.length === 0 || !isComplete) return
    const served = new Set(mentions.map(({ id }) => id))
    const known = documents.flatMap((document) => tasksOf(document).map((task, index) => ({ task, file: document.file, pointer: `/tasks/${index}/text` })))
    const ids = known.flatMap(({ task }) => task.id ?? [])
    for (const { id, file, pointer } of mentions) {
      if (!ids.includes(id)) report('ref/unknown-task', { id, nearest: findNearest(id, ids) }, { file, pointer })
    }
    for (const { task, file, pointer } of known) {
      if (task.id === undefined || !served.has(task.id)) report('sense/task-without-event', { task: shorten(task.text), hasId: task.id !== undefined }, { file, pointer })
    }
  },
}

function mentionsOf({ file, kind, value }: LintDocument): readonly Mention[] {
  if (kind !== 'roadmap' && kind !== 'plan') return []
  const { groups } = value as EventDocument // as its kind says
  return groups.flatMap(({ events }, group) =>
    events.flatMap(({ tasks }, event) => (tasks ?? []).map((id, index) => ({ id, file, pointer: `/groups/${group}/events/${event}/tasks/${index}` }))),
  )
}

function tasksOf({ kind, value }: LintDocument): readonly Task[] {
  if (kind !== 'program' && kind !== 'goals') return []
  return (value as Program | Goals).tasks ?? [] // as its kind says
}
