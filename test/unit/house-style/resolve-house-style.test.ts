import { describe, expect, it } from 'vitest'
import { resolveHouseStyle } from '../../../src/house-style/resolve-house-style.ts'
import { gost2025 } from '../../helpers/house-style.ts'

describe('resolveHouseStyle', () => {
  it('lays an authority’s own values over the profile and leaves the rest', () => {
    const style = resolveHouseStyle(gost2025, {
      page: { marginsMm: { left: 20, top: undefined } },
      annexHeader: { numberSign: false },
    })
    expect(style.page.marginsMm).toEqual({ ...gost2025.page.marginsMm, left: 20 })
    expect(style.annexHeader).toEqual({ ...gost2025.annexHeader, numberSign: false })
    expect(style.font).toEqual(gost2025.font)
    expect(gost2025.page.marginsMm.left).toBe(30)
  })

  it('is the profile itself without overrides', () => {
    expect(resolveHouseStyle(gost2025, undefined)).toBe(gost2025)
  })
})
