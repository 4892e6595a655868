/** The job of a thread that draws: one unit of a project on disk. A pool serves one publication, so its threads may remember what they have read. */
import { createUnitOpener, type ProjectUnit, type UnitOpener } from '../../pipeline/open-project.ts'
import { createDiskHost } from '../../workspace/disk.ts'
import { drawUnit, type DrawnUnit, type FileFormat } from './draw-unit.ts'

export interface DrawJob {
  /** Absolute path of the content root. */
  readonly root: string
  readonly selection: string
  readonly formats: readonly FileFormat[]
  readonly unit: ProjectUnit
}

let opener: UnitOpener | undefined

export function handle({ root, selection, formats, unit }: DrawJob): Promise<DrawnUnit> {
  opener ??= createUnitOpener(createDiskHost(root), { selection })
  return drawUnit(opener, unit, formats)
}
