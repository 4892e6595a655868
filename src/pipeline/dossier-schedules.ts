/** The plans of an opened dossier as events in time, for charts, calendars and tables of data. */
import type { EventDocument, Order, Program } from '../model/content.ts'
import { unite, type Span } from '../model/schedule/days.ts'
import { partDays } from '../model/schedule/read-timing.ts'
import { readSchedule } from '../model/schedule/read-schedule.ts'
import type { Schedule } from '../model/schedule/schedule.ts'
import { parsePeriod } from '../russian/periods/parse-period.ts'
import { printedTexts } from '../tree/printed-texts.ts'
import type { LinkedDocument } from './link-annexes.ts'
import type { SourceDocument } from './load-dossier.ts'
import type { OpenDossier } from './open-project.ts'
import { composeTree, type DocumentPlan } from './stages.ts'
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
export function schedulesOf({ content, documents: plans }: Pick<OpenDossier, 'content' | 'documents'>): readonly PlanSchedule[] {
  if (content === undefined) return []
  const { authority, order } = content
  const documents = annexesOf(order)
  const programs = documents.filter(({ document }) => document.kind === 'program').map(({ document }) => document.value as Program) // as its kind says
  const term = programs.length === 1 ? termOf(programs[0]!) : undefined
  const own = order.document.value as Order // linkAnnexes puts the order first
  const style = own.houseStyle === undefined ? authority.style : (styleOf(authority.content, own).value ?? authority.style)
  return documents.flatMap(({ id, document: { file, kind, value } }) => {
    if (kind !== 'roadmap' && kind !== 'plan') return []
    const document = value as EventDocument // as its kind says
    const plan = plans.find((each) => each.file === file)
    const schedule = readSchedule({
      document,
      register: authority.register,
      authorGenitive: authority.content.genitive,
      periods: style.wording.periods,
      term,
      printed: plan !== undefined && needsPrinting(document) ? printedOf(plan) : undefined,
    })
    return [{ id, kind, file, schedule }]
  })
}

/** References and footnotes say their words only in the finished document. */
function needsPrinting({ groups }: EventDocument): boolean {
  return groups.some(({ events }) => events.some(({ title, participants, result, funding, mark }) => [title, participants, result, funding, mark].some((text) => text !== undefined && /\[\^|\^\[|\]\(/.test(text))))
}

function printedOf(plan: DocumentPlan): ReadonlyMap<string, string> | undefined {
  const { document } = composeTree(plan).value ?? {}
  return document && printedTexts(document)
}

export function annexesOf({ annexes }: LinkedDocument<SourceDocument>): readonly LinkedDocument<SourceDocument>[] {
  return annexes.flatMap((annex) => [annex, ...annexesOf(annex)])
}

/** «2020–2024 годы» */
function termOf({ term }: Program): Span | undefined {
  const reading = term === undefined ? undefined : parsePeriod(term)
  return reading?.ok === true ? unite(reading.period.parts.flatMap((part) => partDays(part) ?? [])) : undefined
}
