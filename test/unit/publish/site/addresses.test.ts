import { describe, expect, it } from 'vitest'
import { absoluteAddress, addressPart, isAddressPart, linkBetween, rootFrom } from '../../../../src/publish/site/addresses.ts'

describe('a part of an address', () => {
  it.each([
    ['podderzhka-shkol-2020', 'podderzhka-shkol-2020'],
    ['Приказ № 15/2', 'prikaz-15-2'],
    ['План на год', 'plan-na-god'],
    ['Щёлково', 'shchelkovo'],
    ['..', ''],
    ['-a-', 'a'],
    ['日本', ''],
  ])('%s → %s', (name, part) => expect(addressPart(name)).toBe(part))

  it('is known when it needs no change', () => {
    expect(['roadmap', 'plan-2021', 'План', 'Roadmap', ''].map(isAddressPart)).toEqual([true, true, false, false, false])
  })
})

describe('links', () => {
  it.each([
    ['index.html', 'akty/index.html', 'akty/index.html'],
    ['a/b/index.html', 'index.html', '../../index.html'],
    ['a/b/index.html', 'a/b/program.html#goal', 'program.html#goal'],
    ['a/b/index.html', 'a/c/index.html', '../c/index.html'],
    ['a/b/x.html', 'a/b/x.html#y', '#y'],
    ['akty/2020.html', 'akty/план.html', '%D0%BF%D0%BB%D0%B0%D0%BD.html'],
  ])('from %s to %s', (page, target, link) => expect(linkBetween(page, target)).toBe(link))

  it('lead to the root from any depth', () => {
    expect([rootFrom('index.html'), rootFrom('a/b.html'), rootFrom('a/b/c.html')]).toEqual(['', '../', '../../'])
  })

  it('on the network name a folder without its page', () => {
    expect(absoluteAddress('https://o.example/akty', 'a/b/index.html')).toBe('https://o.example/akty/a/b/')
    expect(absoluteAddress('https://o.example/', 'index.html')).toBe('https://o.example/')
    expect(absoluteAddress('https://o.example/', 'a/b.pdf')).toBe('https://o.example/a/b.pdf')
  })
})
