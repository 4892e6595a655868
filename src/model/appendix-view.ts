/** The context of `templates/documents/appendix.hbs`: parts like those of a section, on figures of the programme it belongs to. */
import type { Staged } from '../diagnostics/diagnostic.ts'
import type { ActView } from './act.ts'
import type { AnnexHeaderView } from './annex-view.ts'
import { findHomes, type BlockJob } from './block-job.ts'
import { buildBlock, type BlockView } from './block-view.ts'
import type { Appendix, Goals, Program } from './content.ts'
import type { Orientation, TableStyle } from './data-table.ts'
import { collectFindings, viewOf } from './finding.ts'
import { computeFunding } from './funding.ts'
import type { PeopleRegister } from './people-register.ts'
import { showPlaces, withGoalsOf } from './program-data.ts'
import { orientationOf } from './program-view.ts'

export interface AppendixInput {
  readonly appendix: Appendix
  readonly act: ActView
  readonly header: AnnexHeaderView
  readonly register: PeopleRegister
  readonly style: TableStyle
  /** The programme that it belongs to, and the file of its goals. */
  readonly program?: Program | undefined
  readonly goals?: Goals | undefined
}

export interface AppendixView {
  readonly act: ActView
  readonly header: AnnexHeaderView
  readonly title: string
  readonly orientation: Orientation
  readonly blocks: readonly BlockView[]
}

export function buildAppendixView(input: AppendixInput): Staged<AppendixView> {
  const { appendix, act, header, register, style } = input
  return collectFindings((report) => {
    const program = input.program && withGoalsOf(input.program, input.goals)
    const funding = program?.financing && computeFunding(program, program.financing)
    const job: BlockJob = { program, funding, homes: findHomes(showPlaces(appendix.blocks)), register, style, report }
    const built = appendix.blocks.map((block) => buildBlock(block, job))
    const view: AppendixView = {
      act,
      header,
      title: appendix.title,
      orientation: orientationOf(built),
      blocks: built.map((block) => block.view),
    }
    return viewOf(view, appendix)
  })
}
