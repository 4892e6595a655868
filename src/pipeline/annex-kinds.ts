/** The kinds of annexes and what turns each into a view: one line for every kind. */
import type { Staged } from '../diagnostics/diagnostic.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import type { ActView } from '../model/act.ts'
import type { AnnexHeaderView } from '../model/annex-view.ts'
import type { AnnexContent, AnnexKind } from '../model/content.ts'
import { buildConceptView } from '../model/concept-view.ts'
import type { PeopleRegister } from '../model/people-register.ts'
import { buildProgramView } from '../model/program-view.ts'
import { buildRoadmapView } from '../model/roadmap-view.ts'

/** What surrounds the content of an annex. */
export interface AnnexFrame {
  readonly act: ActView
  readonly header: AnnexHeaderView
  readonly register: PeopleRegister
  readonly style: HouseStyle
}

type Builder<Content> = (content: Content, frame: AnnexFrame) => Staged<object>

const builders: { readonly [K in AnnexKind]: Builder<Extract<AnnexContent, { readonly kind: K }>> } = {
  plan: (plan, { act, header, register, style }) => buildRoadmapView({ roadmap: plan, register, act, header, style }),
  concept: (concept, { act, header }) => buildConceptView({ concept, act, header }),
  program: (program, { act, header }) => buildProgramView({ program, act, header }),
  roadmap: (roadmap, { act, header, register, style }) => buildRoadmapView({ roadmap, register, act, header, style }),
}

/** The kinds a file of a dossier can be of, besides the order. */
export const annexKinds = Object.keys(builders) as readonly AnnexKind[] // the keys of a closed record

export function buildAnnexView(content: AnnexContent, frame: AnnexFrame): Staged<object> {
  const build = builders[content.kind] as Builder<AnnexContent> // the kind picks the builder of this very content
  return build(content, frame)
}
