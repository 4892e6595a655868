/** The validated content of every kind of file: one door to the types generated from `schemas/`. */
import type { Appendix } from './generated/appendix.ts'
import type { Goals } from './generated/goals.ts'
import type { Plan } from './generated/plan.ts'
import type { Concept } from './generated/concept.ts'
import type { Program } from './generated/program.ts'
import type { Roadmap } from './generated/roadmap.ts'

export type { Amendment } from './generated/amendment.ts'
export type { Appendix } from './generated/appendix.ts'
export type { Authority } from './generated/authority.ts'
export type { Goal, Goals, Task } from './generated/goals.ts'
export type { People, Person, PersonForm, Unit } from './generated/people.ts'
export type { Addressee, Agreement, CopyMark, JointAuthority, Official, Order, Point, PreparedBy, RepealedAct } from './generated/order.ts'
export type { Concept, Block as ConceptBlock, Goal as ConceptGoal, Section as ConceptSection, LeadList, Level } from './generated/concept.ts'
export type { Block, Criterion, Financing, Indicator, PassportRow, Program, Section, TargetIndicator } from './generated/program.ts'
export type { Plan } from './generated/plan.ts'
export type { Aim, Event, Group, Roadmap } from './generated/roadmap.ts'
export type { News, Site } from './generated/site.ts'

/** What lists events in a table. */
export type EventDocument = Plan | Roadmap

/** Everything that can be an annex of an order, or an appendix of an annex. */
export type AnnexContent = Appendix | Concept | Goals | Plan | Program | Roadmap
export type AnnexKind = AnnexContent['kind']
