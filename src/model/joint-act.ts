/** Acts that several authorities issue together: their names, numbers, people and signatures. */
import type { Authority, JointAuthority } from './content.ts'
import type { PeopleRegister } from './people-register.ts'

/** One of the other authorities, in the order of `jointWith`. */
export interface Partner {
  /** The entry of the order that names it. */
  readonly entry: JointAuthority
  readonly authority: Authority
  readonly register: PeopleRegister
}

/** «45/31-од»: the number that each authority gave, in the order of their names; `undefined` while one is missing. */
export function jointNumber(own: string | undefined, partners: readonly Partner[]): string | undefined {
  const numbers = [own, ...partners.map(({ entry }) => entry.number)]
  return numbers.includes(undefined) ? undefined : numbers.join('/')
}

/** The same with blanks for what is missing: «45/________». */
export function jointNumberBlank(own: string | undefined, partners: readonly Partner[], blank: string): string {
  return [own, ...partners.map(({ entry }) => entry.number)].map((number) => number ?? blank).join('/')
}

/**
 * People of all authorities. A bare id is looked for in the order's own register
 * first, then in the others'; `stepnoy-kultura/orlova` names the authority.
 */
export function joinRegisters(own: PeopleRegister, partners: readonly Partner[]): PeopleRegister {
  if (partners.length === 0) return own
  const people = new Map(own.people)
  const units = new Map(own.units)
  const isTaken = (id: string): boolean => people.has(id) || units.has(id)
  for (const { entry, register } of partners) {
    for (const [id, person] of register.people) {
      if (!isTaken(id)) people.set(id, person)
      people.set(`${entry.authority}/${id}`, person)
    }
    for (const [id, unit] of register.units) {
      if (!isTaken(id)) units.set(id, unit)
      units.set(`${entry.authority}/${id}`, unit)
    }
  }
  return { ...own, people, units }
}
