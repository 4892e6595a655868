import { describe, expect, it } from 'vitest'
import { ordinal } from '../../../src/russian/ordinals.ts'

describe('ordinal numbers', () => {
  it('have soft forms of «третий» in both genders', () => {
    expect((['nominative', 'genitive', 'accusative', 'instrumental', 'prepositional'] as const).map((each) => ordinal(3, 'feminine', each))).toEqual(['третья', 'третьей', 'третью', 'третьей', 'третьей'])
    expect(ordinal(23, 'feminine', 'prepositional')).toBe('двадцать третьей')
    expect(ordinal(3, 'masculine', 'genitive')).toBe('третьего')
  })
})
