/** An address as a QR code (реквизит 31 of ГОСТ Р 7.0.97-2025): a black-and-white PNG, the same bytes for the same address. */
import { encode } from 'uqr'
import { writeBitmapPng } from './write-bitmap-png.ts'

/** Light modules around the code that readers need (ISO/IEC 18004). */
const QUIET_ZONE = 4
/** Fine enough for print: more than 300 dots to the inch at 30 mm. */
const PIXELS_PER_MODULE = 10

export interface QrCodePicture {
  readonly bytes: Uint8Array
  readonly sizePx: number
}

/** Correction level M: readable with a seventh of it damaged. */
export function drawQrCode(address: string): QrCodePicture {
  const { data, size } = encode(address, { ecc: 'M', boostEcc: false, border: QUIET_ZONE })
  const sizePx = size * PIXELS_PER_MODULE
  const isBlack = (x: number, y: number): boolean =>
    data[Math.floor(y / PIXELS_PER_MODULE)]![Math.floor(x / PIXELS_PER_MODULE)]!
  return { bytes: writeBitmapPng(sizePx, sizePx, isBlack), sizePx }
}
