/** The documents of a dossier, and the time that its programme runs. */
import type { Program } from '../model/content.ts'
import { unite, type Span } from '../model/schedule/days.ts'
import { partDays } from '../model/schedule/read-timing.ts'
import { parsePeriod } from '../russian/periods/parse-period.ts'
import type { LinkedDocument } from './link-annexes.ts'
import type { SourceDocument } from './load-dossier.ts'

/** Every annex, each followed by its own appendices. */
export function annexesOf({ annexes }: LinkedDocument<SourceDocument>): readonly LinkedDocument<SourceDocument>[] {
  return annexes.flatMap((annex) => [annex, ...annexesOf(annex)])
}

/** «2020–2024 годы», the term of the one programme; with several it is not known whose the plan is. */
export function termOfDossier(order: LinkedDocument<SourceDocument>): Span | undefined {
  const programs = annexesOf(order).filter(({ document }) => document.kind === 'program')
  const { term } = (programs.length === 1 ? programs[0]!.document.value : {}) as Partial<Program> // as its kind says
  const reading = term === undefined ? undefined : parsePeriod(term)
  return reading?.ok === true ? unite(reading.period.parts.flatMap((part) => partDays(part) ?? [])) : undefined
}
