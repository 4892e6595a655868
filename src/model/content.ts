/** The validated content of every kind of file: one door to the types generated from `schemas/`. */
export type { Authority } from './generated/authority.ts'
export type { People, Person, PersonForm, Unit } from './generated/people.ts'
export type { Order, Point } from './generated/order.ts'
export type { Block, Criterion, Indicator, Item, PassportRow, Program, Section } from './generated/program.ts'
export type { Event, Group, Roadmap } from './generated/roadmap.ts'
