/** The kinds of annexes and what turns each into a view: one line for every kind. */
import type { Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import type { ActView } from '../model/act.ts'
import type { AnnexHeaderView } from '../model/annex-view.ts'
import { buildAppendixView } from '../model/appendix-view.ts'
import { buildConceptView } from '../model/concept-view.ts'
import type { AnnexContent, AnnexKind, Block, Goals, Program } from '../model/content.ts'
import { buildGoalsView } from '../model/goals-view.ts'
import type { PeopleRegister } from '../model/people-register.ts'
import { buildProgramView } from '../model/program-view.ts'
import { buildRoadmapView } from '../model/roadmap-view.ts'

/** What surrounds the content of an annex. */
export interface AnnexFrame {
  readonly act: ActView
  readonly header: AnnexHeaderView
  readonly register: PeopleRegister
  readonly style: HouseStyle
  readonly relatives: AnnexRelatives
}

/** The other documents of the dossier that an annex is printed with. */
export interface AnnexRelatives {
  /** The file of its goals and tasks. */
  readonly goals: Goals | undefined
  /** The programme that it is an appendix of, with the file of its goals. */
  readonly parent: { readonly program: Program; readonly goals: Goals | undefined } | undefined
  /** The parts of its own appendices. */
  readonly appendixBlocks: readonly Block[]
}

type Builder<Content> = (content: Content, frame: AnnexFrame) => Staged<object>

const builders: { readonly [K in AnnexKind]: Builder<Extract<AnnexContent, { readonly kind: K }>> } = {
  appendix: (appendix, { act, header, register, style, relatives }) =>
    buildAppendixView({ appendix, act, header, register, style, ...relatives.parent }),
  goals: (goals, { act, header }) => buildGoalsView({ goals, act, header }),
  plan: (plan, { act, header, register, style }) => buildRoadmapView({ roadmap: plan, register, act, header, style }),
  concept: (concept, { act, header }) => buildConceptView({ concept, act, header }),
  program: (program, { act, header, register, style, relatives: { goals, appendixBlocks } }) =>
    buildProgramView({ program, act, header, register, style, goals, appendixBlocks }),
  roadmap: (roadmap, { act, header, register, style }) => buildRoadmapView({ roadmap, register, act, header, style }),
}

/** The kinds a file of a dossier can be of, besides the order. */
export const annexKinds = Object.keys(builders) as readonly AnnexKind[] // the keys of a closed record

export function buildAnnexView(content: AnnexContent, frame: AnnexFrame): Staged<object> {
  const build = builders[content.kind] as Builder<AnnexContent> // the kind picks the builder of this very content
  return build(content, frame)
}
