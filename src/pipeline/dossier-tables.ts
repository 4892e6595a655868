/** The tables of data of an opened dossier: its plans, its indicators, its financing. */
import type { Goals, Program } from '../model/content.ts'
import { computeFunding } from '../model/funding.ts'
import { plainTitle } from '../model/plain-title.ts'
import { withGoalsOf } from '../model/program-data.ts'
import { setType } from '../russian/typography/set-type.ts'
import type { Sheet } from '../spreadsheet/sheet.ts'
import { financingSheet } from '../tables/financing-sheet.ts'
import { indicatorsSheet } from '../tables/indicators-sheet.ts'
import { scheduleSheet } from '../tables/schedule-sheet.ts'
import { schedulesOf } from './dossier-schedules.ts'
import { annexesOf } from './dossier-term.ts'
import type { OpenDossier } from './open-project.ts'

export interface DossierTable {
  /** Stem of its files: the id of the document, with what the table is of when the document has several. */
  readonly id: string
  readonly kind: 'events' | 'indicators' | 'financing'
  /** Id of the document that it comes from, and its file. */
  readonly document: string
  readonly file: string
  readonly sheet: Sheet
}

export function tablesOf(dossier: Pick<OpenDossier, 'content' | 'documents'>): readonly DossierTable[] {
  if (dossier.content === undefined) return []
  const schedules = schedulesOf(dossier)
  return annexesOf(dossier.content.order).flatMap(({ id, document, goals }): readonly DossierTable[] => {
    const plan = schedules.find(({ file }) => file === document.file)
    if (plan !== undefined) {
      const name = plan.kind === 'roadmap' ? 'Дорожная карта' : 'План'
      return [{ id, kind: 'events', document: id, file: plan.file, sheet: scheduleSheet(plan.schedule, name) }]
    }
    return document.kind === 'program' ? programTables(id, document.file, withGoalsOf(document.value as Program, goals?.value as Goals | undefined)) : [] // as their kinds say
  })
}

function programTables(id: string, file: string, program: Program): readonly DossierTable[] {
  const titled = { ...program, title: setType(plainTitle(program.title)) }
  return [
    ...(program.indicators === undefined ? [] : [{ id: `${id}-indicators`, kind: 'indicators' as const, document: id, file, sheet: indicatorsSheet(titled, program.indicators, 'Показатели') }]),
    ...(program.financing === undefined ? [] : [{ id: `${id}-financing`, kind: 'financing' as const, document: id, file, sheet: financingSheet(titled, computeFunding(program, program.financing), 'Финансирование') }]),
  ]
}
