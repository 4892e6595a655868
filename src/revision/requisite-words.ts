/** How Russian names the requisites and their parts where a change is told. */
import type { RequisiteKind, RequisitePartName } from '../tree/nodes.ts'

const REQUISITES: Readonly<Record<RequisiteKind, string>> = {
  emblem: 'герб (эмблема)',
  'qr-code': 'QR-код',
  'draft-mark': 'отметка «Проект»',
  letterhead: 'наименование организации',
  kind: 'вид документа',
  registration: 'дата и номер',
  'annex-header': 'отметка о приложении',
  signature: 'подпись',
  'copy-mark': 'отметка о заверении копии',
  agreement: 'согласование',
  distribution: 'рассылка',
  'prepared-by': 'отметка об исполнителе',
}

export function requisiteName(kind: RequisiteKind): string {
  return REQUISITES[kind]
}

const PARTS: Partial<Readonly<Record<RequisitePartName, string>>> = {
  date: 'изменена дата',
  number: 'изменен номер',
  place: 'изменено место',
  post: 'изменена должность',
  name: 'изменено имя',
}

/** «изменена дата»: what happened to the part that a text's key names (`registration-date-1`); other parts are told by their requisite. */
export function partChange(key: string): string | undefined {
  return PARTS[key.split('-').at(-2) as RequisitePartName]
}
