/** Covering takes time in proportion to the text, whatever stands in it. */
import { expect, it } from 'vitest'
import { coverMarkup } from '../../../src/lint/cover-markup.ts'

const HOSTILE = ['a.', '](', ']((', '](a', 'https://(', 'https://a(', '.', 'я', 'a_', 'a@a.', '[^', '-', `https://${'.'.repeat(30)}`]

it.each(HOSTILE)('many of %s', (piece) => {
  const text = `${piece.repeat(Math.ceil(60_000 / piece.length))}@.`
  const start = performance.now()
  expect(coverMarkup(text)).toHaveLength(text.length)
  expect(performance.now() - start).toBeLessThan(2000)
})
