import { expect, it } from 'vitest'
import { readCoverage } from '../../../../src/emit/pdf/font-coverage.ts'
import { separateNoBreakSpace } from '../../../../src/emit/pdf/no-break-space.ts'
import { replaceUnshowable } from '../../../../src/emit/pdf/replace-unshowable.ts'
import { readDependencyBytes } from '../../../../src/workspace/package-files.ts'

const regular = readDependencyBytes('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
const canShow = readCoverage([regular])
const has = (text: string): boolean => [...text].every((character) => canShow(character.codePointAt(0)!))

it('knows what the font of the documents has and lacks', () => {
  expect(has('АБВЯабвяёЁ «»„“—–-№§°×±≤≥…•ʼ□ABCxyz0123456789\u00a0\u00ad\u2011')).toBe(true)
  expect([...'✓😀漢☑\ue000\u0001'].filter(has)).toEqual([])
})

it('takes only what all fonts have', () => {
  expect(readCoverage([regular, regular])(0x41)).toBe(true)
  expect(() => readCoverage([new Uint8Array(64)])).toThrow('cmap')
})

it('gives the no-break space a glyph of its own and leaves the rest of the font', () => {
  const changed = separateNoBreakSpace(regular)
  const differing = [...regular.keys()].filter((i) => regular[i] !== changed[i])
  expect(differing.length).toBeGreaterThan(0)
  expect(differing.length).toBeLessThanOrEqual(4)
  expect(readCoverage([changed])(0xa0)).toBe(true)
})

it('replaces what has no glyph, keeps what has, and drops what has no look', () => {
  expect(replaceUnshowable('да ✓, нет ✗, ещё ✓', canShow)).toEqual({ text: 'да □, нет □, ещё □', missing: ['✓', '✗'] })
  expect(replaceUnshowable('№\u00a01 «а»\u2011б', canShow)).toEqual({ text: '№\u00a01 «а»\u2011б', missing: [] })
  expect(replaceUnshowable('а\ufe0fб\u{e0100}', canShow)).toEqual({ text: 'аб', missing: [] })
  expect(replaceUnshowable('а\tб\nв\u2028г', canShow)).toEqual({ text: 'а б в г', missing: [] })
})
