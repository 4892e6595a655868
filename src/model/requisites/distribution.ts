/** Where the copies of an order go, and who prepared it (реквизит 25): small print at the end of the order. */
import { NBSP } from '../../russian/letters.ts'
import type { Order, PreparedBy } from '../content.ts'
import { placeOf, viewOf, type Report } from '../finding.ts'
import { findSignatory, type PeopleRegister } from '../people-register.ts'

export interface DistributionView {
  /** «Разослать: в дело – 1 экз., информационно-методическому отделу – 2 экз.» */
  readonly text: string
}

export function buildDistribution(order: Order): DistributionView | undefined {
  if (order.distribution === undefined) return undefined
  const addressees = order.distribution.map(({ to, copies }) => `${to}${NBSP}– ${copies}${NBSP}экз.`)
  return viewOf({ text: `Разослать: ${addressees.join(', ')}` }, order, 'distribution')
}

export interface PreparedByView {
  /** Name, post, telephone, e-mail: those that are given, from top to bottom. */
  readonly lines: readonly string[]
}

export function buildPreparedBy(
  preparedBy: PreparedBy | undefined,
  register: PeopleRegister,
  report: Report,
): PreparedByView | undefined {
  if (preparedBy === undefined) return undefined
  const { post, phone, email } = preparedBy
  const name = preparedBy.name ?? fullName(preparedBy, register, report)
  return viewOf({ lines: [name, post, phone.replaceAll(' ', NBSP), email].filter((line) => line !== undefined) }, preparedBy)
}

/** «Лизина Галина Анатольевна»: the mark is there so that readers know whom to ask for. */
function fullName(preparedBy: PreparedBy, register: PeopleRegister, report: Report): string | undefined {
  if (preparedBy.person === undefined) {
    report('requisite/prepared-by-name', { surname: undefined }, placeOf(preparedBy))
    return undefined
  }
  const found = findSignatory(register, preparedBy.person, placeOf(preparedBy, 'person'), report)
  if (found === undefined) return undefined
  const { surname, name, patronymic } = found.person
  if (name === undefined || patronymic === undefined) {
    report('requisite/prepared-by-name', { surname }, placeOf(preparedBy, 'person'))
    return undefined
  }
  return [surname, name, patronymic].join(' ')
}
