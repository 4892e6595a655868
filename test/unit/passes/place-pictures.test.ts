import { describe, expect, it } from 'vitest'
import type { HouseStyle } from '../../../src/house-style/house-style.ts'
import { placePictures } from '../../../src/passes/place-pictures.ts'
import * as t from '../../../src/tree/build.ts'
import type { PictureFrame, Requisite, RequisiteKind } from '../../../src/tree/nodes.ts'
import { gost2025 } from '../../helpers/house-style.ts'

function frameOf(kind: RequisiteKind, widthPx: number, heightPx: number, style: HouseStyle = gost2025): PictureFrame | undefined {
  const picture = { image: 'a.png', format: 'png', widthPx, heightPx, alternative: 'Герб' } as const
  const placed = placePictures(t.document([t.section([t.requisite(kind, [], { picture })])]), style)
  return (placed.sections[0]!.children[0] as Requisite).picture?.frame
}

describe('pictures in the fields of the first sheet', () => {
  it('put the emblem in the middle of the upper field, 10 mm from the edge', () => {
    expect(frameOf('emblem', 400, 500)).toEqual({ corner: 'top-center', widthMm: 16, heightMm: 20, edgeMm: 10, roomMm: 12 })
  })

  it('make a wide emblem smaller', () => {
    const frame = frameOf('emblem', 4000, 400)!
    expect(frame.widthMm).toBeCloseTo(170 * 0.6)
    expect(frame.heightMm).toBeCloseTo(10.2)
  })

  it('take no room from the text when they stay in the field', () => {
    const style = { ...gost2025, emblem: { heightMm: 9, fromTopMm: 10 } }
    expect(frameOf('emblem', 100, 100, style)?.roomMm).toBe(0)
  })

  it('put the code into the corner of the house style', () => {
    expect(frameOf('qr-code', 370, 370)).toEqual({ corner: 'bottom-right', widthMm: 28, heightMm: 28, edgeMm: 10, roomMm: 20 })
    const style = { ...gost2025, qrCode: { ...gost2025.qrCode, corner: 'top' } } as const
    expect(frameOf('qr-code', 370, 370, style)?.corner).toBe('top-right')
  })
})
