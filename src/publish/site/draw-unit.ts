/** One unit of a project, drawn: the work that threads divide among themselves and the cache remembers. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { isSilent, type ProjectUnit, type UnitOpener } from '../../pipeline/open-project.ts'
import type { Observations } from '../../workspace/recording.ts'
import { drawAct, type FileFormat } from './draw-act.ts'
import type { ActRecord, DocumentBody, SiteFile, WordCounts } from './records.ts'

export type { FileFormat } from './draw-act.ts'

export interface DrawnUnit {
  /** Absent for an authority by itself, and when something is an error. */
  readonly record: ActRecord | undefined
  /** Of the documents of the record, in their order. */
  readonly bodies: readonly DocumentBody[]
  readonly words: readonly WordCounts[]
  readonly files: readonly SiteFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** The id that an authority has claimed. */
  readonly claims: string | undefined
  readonly observations: Observations
}

/** @throws a bug of ours, with the name of what it was met in */
export async function drawUnit(opener: UnitOpener, unit: ProjectUnit, formats: readonly FileFormat[]): Promise<DrawnUnit> {
  try {
    const opened = opener.open(unit)
    const folder = unit.type === 'authority' ? unit.authority.folder : undefined
    const claims = [...opener.claimed].find(([, owner]) => owner === folder)?.[0]
    const nothing = { record: undefined, bodies: [], words: [], files: [], diagnostics: [] }
    const drawn = isSilent(unit, opened.diagnostics) ? nothing : await drawAct(opened, formats)
    return { ...drawn, claims, observations: opened.observations() }
  } catch (error) {
    const name = unit.type === 'dossier' ? unit.dossier.folder : unit.type === 'authority' ? unit.authority.folder : ''
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
