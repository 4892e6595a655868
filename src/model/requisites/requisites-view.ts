/** The requisites around the text of an order that an author may ask for, each by a key of its own. */
import type { ActView } from '../act.ts'
import type { HouseStyle } from '../../house-style/house-style.ts'
import type { Authority, Order } from '../content.ts'
import type { Report } from '../finding.ts'
import type { PeopleRegister } from '../people-register.ts'
import { buildAgreements, type AgreementView } from './agreement.ts'
import { buildCopyMark, type CopyMarkView } from './copy-mark.ts'
import { buildDistribution, buildPreparedBy, type DistributionView, type PreparedByView } from './distribution.ts'
import { buildEmblem, type EmblemView } from './emblem.ts'
import { buildQrCode, type QrCodeView } from './qr-code.ts'
import { buildAcquaintanceSheet, buildApprovalSheet, type AcquaintanceSheetView, type ApprovalSheetView } from './sheets.ts'

export interface RequisitesInput {
  readonly order: Order
  readonly authority: Authority
  readonly style: HouseStyle
  readonly act: ActView
  readonly register: PeopleRegister
}

export interface RequisitesView {
  readonly emblem: EmblemView | undefined
  readonly qrCode: QrCodeView | undefined
  /** «70x25»: millimetres kept free in the signature for the mark of an electronic one (реквизит 23). */
  readonly reserved: string | undefined
  readonly agreements: readonly AgreementView[] | undefined
  readonly copyMark: CopyMarkView | undefined
  readonly distribution: DistributionView | undefined
  readonly preparedBy: PreparedByView | undefined
  readonly approvalSheet: ApprovalSheetView | undefined
  readonly acquaintanceSheet: AcquaintanceSheetView | undefined
}

export function buildRequisites(input: RequisitesInput, report: Report): RequisitesView {
  const { order, act, register } = input
  return {
    // An act of several authorities stands on the form of none.
    emblem: act.isJoint ? undefined : buildEmblem(input.authority),
    qrCode: buildQrCode(order, input.style, report),
    reserved: reservedArea(input),
    agreements: buildAgreements(order.agreement, register, report),
    copyMark: buildCopyMark(order, act, register, report),
    distribution: buildDistribution(order),
    preparedBy: buildPreparedBy(order.preparedBy, register, report),
    approvalSheet: buildApprovalSheet(input, report),
    acquaintanceSheet: buildAcquaintanceSheet(input, report),
  }
}

/** Only the place: the mark itself is made from a real signature. */
function reservedArea({ order, authority, style }: RequisitesInput): string | undefined {
  const { widthMm, heightMm } = style.eSignature
  return (order.eSignature ?? authority.eSignature) === true ? `${widthMm}x${heightMm}` : undefined
}
