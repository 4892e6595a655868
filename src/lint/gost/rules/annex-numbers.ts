import type { Line } from '../layout.ts'
import type { GostRule } from '../rule.ts'
import { citeRequisite } from '../standard.ts'

/** Annexes have the numbers by which the text names them, one after another. */
export const annexNumbers: GostRule = {
  codes: ['gost/annex-numbers', 'gost/annex-missing'],
  check({ anatomy, style }, report) {
    const citation = citeRequisite(style, 19)
    const { act } = anatomy
    // A stamp without «Приложение» has no number; annexes of annexes have their own; alone in a file any number is right.
    const labelled = anatomy.annexes.filter(({ label, isNested }) => label !== undefined && !isNested)
    if (act === undefined || anatomy.annexes.length === 0) return
    const mentioned = mentions(act.body)
    const only = labelled.length === 1 ? labelled[0] : undefined
    if (only?.number !== undefined && anatomy.annexes.length === 1 && mentioned.every(({ number }) => number === only.number || number === undefined)) {
      if (mentioned.length > 0 && only.number === '1') report('gost/annex-numbers', { fault: 'single', number: only.number, expected: '', citation }, only.label!.paragraph)
    }
    if (labelled.length > 1) {
      const seen = new Set<string>()
      let expected = 1
      for (const { label, number } of labelled) {
        const at = label!.paragraph
        if (number === undefined) report('gost/annex-numbers', { fault: 'unnumbered', number: '', expected: '', citation }, at)
        else if (seen.has(number)) report('gost/annex-numbers', { fault: 'twice', number, expected: '', citation }, at)
        else if (/^\d+$/.test(number)) {
          if (Number(number) !== expected) report('gost/annex-numbers', { fault: 'order', number, expected: String(expected), citation }, at)
          expected = Number(number) + 1
        }
        if (number !== undefined) seen.add(number)
      }
    }
    const present = new Set(labelled.map(({ number }) => number))
    const isAnyNumbered = labelled.some(({ number }) => number !== undefined)
    for (const { number, line, at } of mentioned) {
      if (number === undefined || present.has(number) || !isAnyNumbered) continue
      report('gost/annex-missing', { number, citation }, line.paragraph, { at })
    }
  },
}

interface Mention {
  readonly line: Line
  readonly number: string | undefined
  readonly at: readonly [number, number]
}

const MENTION = /(?<!\p{L})приложени(?:е|я|ю|ем|и|ям|ями|ях)(?:[ \u00a0]*(?:№№?|N)?[ \u00a0]*(\d{1,2})(?![.\d]))?(?!\p{L})/giu

/** Those of this act, not of another one or of an annex. */
function mentions(lines: readonly Line[]): readonly Mention[] {
  return lines.flatMap((line) => {
    const { text } = line.paragraph
    return [...text.matchAll(MENTION)]
      .filter(({ 0: found, index }) => !/^[ \u00a0]*(?:к[ \u00a0](?!настоящ)|,?[ \u00a0]*утвержденн)/iu.test(text.slice(index + found.length)))
      .map(({ 0: found, 1: number, index }) => ({ line, number, at: [index, index + found.length] as const }))
  })
}
