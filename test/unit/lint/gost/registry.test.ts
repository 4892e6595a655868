import { describe, expect, it } from 'vitest'
import { codes } from '../../../../src/diagnostics/catalogue/index.ts'
import { gostCodes, gostRules } from '../../../../src/lint/gost/registry.ts'

describe('the rules over Word files', () => {
  it('report every code of their area, each by one rule', () => {
    expect(codes.filter((code) => code.startsWith('gost/') && !gostCodes.has(code))).toEqual([])
    const all = gostRules.flatMap((rule) => rule.codes)
    expect(all.length).toBe(new Set(all).size)
  })
})
