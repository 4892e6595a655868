/**
 * Sheets for signatures that follow an order: who agreed to its draft (реквизит 21,
 * лист согласования) and who has read it (лист ознакомления). Each is a page of its own.
 */
import type { ActView } from '../act.ts'
import type { Order } from '../content.ts'
import { viewOf, type Report } from '../finding.ts'
import type { PeopleRegister } from '../people-register.ts'
import { oneLine } from '../plain-title.ts'
import { buildOfficials, type OfficialView } from './official.ts'

export interface SheetsInput {
  readonly order: Order
  readonly act: ActView
  readonly register: PeopleRegister
}

export interface ApprovalSheetView {
  readonly act: ActView
  /** The title of the order in one line and in quotation marks, with its Markdown. */
  readonly title: string
  readonly rows: readonly OfficialView[]
}

export interface AcquaintanceSheetView {
  readonly act: ActView
  readonly rows: readonly OfficialView[]
}

export function buildApprovalSheet({ order, act, register }: SheetsInput, report: Report): ApprovalSheetView | undefined {
  if (order.approvalSheet === undefined) return undefined
  const rows = buildOfficials(order.approvalSheet, register, report)
  return viewOf({ act, title: quote(oneLine(order.title)), rows }, order, 'approvalSheet')
}

/** Quotation marks of the title itself become inner ones. */
function quote(title: string): string {
  return `«${title.replaceAll('«', '„').replaceAll('»', '“')}»`
}

export function buildAcquaintanceSheet({ order, act, register }: SheetsInput, report: Report): AcquaintanceSheetView | undefined {
  if (order.acquaintanceSheet === undefined) return undefined
  const rows = buildOfficials(order.acquaintanceSheet, register, report)
  return viewOf({ act, rows }, order, 'acquaintanceSheet')
}
