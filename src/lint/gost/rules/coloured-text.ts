import type { Run } from '../../../docx-reader/word-document.ts'
import type { GostRule } from '../rule.ts'
import { citeGeneral } from '../standard.ts'

/** Letters are black on white. */
export const colouredText: GostRule = {
  codes: ['gost/coloured-text'],
  check({ document, style }, report) {
    const citation = citeGeneral(style, 'type')
    for (const paragraph of document.paragraphs) {
      for (const run of paragraph.runs) {
        const how = run.text.trim() === '' || run.isPlaceholder ? undefined : run.look.highlight ? 'highlight' : isColoured(run) ? 'colour' : undefined
        if (how !== undefined) report('gost/coloured-text', { how, citation }, paragraph, { at: [run.start, run.start + run.text.length] })
      }
    }
  },
}

/** Nearly black is printed as black; links are blue and underlined everywhere. */
const DARK = 0x50

function isColoured({ look }: Run): boolean {
  const { colour, underline } = look
  if (colour === undefined || !/^[0-9A-F]{6}$/.test(colour)) return false
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]
  if (underline && blue > red && blue >= green) return false
  return Math.max(red, green, blue) > DARK
}
