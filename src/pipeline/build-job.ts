/** The job of a thread that builds: one unit of a project on disk. A pool serves one build, so its threads may remember what they have read. */
import { createDiskHost } from '../workspace/disk.ts'
import { buildUnit, type BuiltUnit, type WantedFiles } from './build-unit.ts'
import { createUnitOpener, type ProjectUnit, type UnitOpener } from './open-project.ts'

export interface BuildJob {
  /** Absolute path of the content root. */
  readonly root: string
  readonly selection: string
  readonly asOf?: string
  readonly wanted: WantedFiles
  readonly unit: ProjectUnit
}

let opener: UnitOpener | undefined

export function handle({ root, selection, asOf, wanted, unit }: BuildJob): Promise<BuiltUnit> {
  opener ??= createUnitOpener(createDiskHost(root), { selection, ...(asOf === undefined ? {} : { asOf }) })
  return buildUnit(opener, unit, wanted)
}
