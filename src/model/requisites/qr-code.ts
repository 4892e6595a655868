/** Реквизит 31 of ГОСТ Р 7.0.97-2025: a QR code that leads to the published edition of the order. */
import type { HouseStyle } from '../../house-style/house-style.ts'
import type { Order } from '../content.ts'
import { keyPlaceOf, placeOf, viewOf, type Report } from '../finding.ts'

/** Its origin is `published` of the order. */
export interface QrCodeView {
  /** In the ASCII form that every camera understands. */
  readonly address: string
  readonly alternative: string
}

/** Longer addresses make modules too small for a camera. */
const LONGEST_ADDRESS = 200

export function buildQrCode(order: Order, style: HouseStyle, report: Report): QrCodeView | undefined {
  const { published } = order
  if (published === undefined) return undefined
  if (style.profile === 'gost-2016') {
    report('requisite/qr-profile', {}, keyPlaceOf(order, 'published'))
    return undefined
  }
  const address = addressOf(published)
  if (address === undefined) report('requisite/qr-address', { text: published }, placeOf(order, 'published'))
  else if (address.length > LONGEST_ADDRESS) {
    report('requisite/qr-too-long', { length: address.length, longest: LONGEST_ADDRESS }, placeOf(order, 'published'))
  } else return viewOf({ address, alternative: `QR-код: ${published.trim()}` }, order, 'published')
  return undefined
}

function addressOf(text: string): string | undefined {
  const written = text.trim()
  if (!/^https?:\/\/[^\s/.]+\.[^\s]+$/i.test(written) || !URL.canParse(written)) return undefined
  return new URL(written).href
}
