/** The job of a thread that draws: one unit of a project on disk. A pool serves one publication, so its threads may remember what they have read. */
import type { ProjectUnit } from '../../pipeline/open-project.ts'
import { createDiskHost } from '../../workspace/disk.ts'
import { createDrawSession, drawUnit, type Commit, type DrawnUnit, type DrawSession, type FileFormat } from './draw-unit.ts'

export interface DrawJob {
  /** Absolute path of the content root. */
  readonly root: string
  readonly selection: string
  readonly formats: readonly FileFormat[]
  readonly commits: readonly Commit[]
  readonly unit: ProjectUnit
}

let session: DrawSession | undefined

export function handle({ root, selection, formats, commits, unit }: DrawJob): Promise<DrawnUnit> {
  session ??= createDrawSession(createDiskHost(root), selection, root)
  return drawUnit(session, unit, formats, commits)
}
