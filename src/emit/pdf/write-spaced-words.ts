/**
 * Words with space between their letters («п р и к а з ы в а ю») stay words for
 * those who copy, search or listen: readers of a PDF take such gaps for spaces,
 * so the word itself is written beside its glyphs (ISO 32000-1, 14.9.4).
 */
import { inflate } from './inflate.ts'
import type { PdfObjects } from './pdf-objects.ts'

/** The tag that `draw-spaced` of inlines.typ marks such words with; nothing else uses it. */
const TAG = /\/S \/Quote(?=\s)/

/**
 * `words` are those of the document in its order; `order` are the numbers of its
 * structure elements in the same order. Changes `changed` in place.
 */
export async function writeSpacedWords(
  changed: Map<number, string>,
  order: readonly number[],
  objects: PdfObjects,
  words: readonly string[],
): Promise<void> {
  const marked = order.filter((number) => TAG.test(changed.get(number) ?? ''))
  if (marked.length !== words.length) throw new Error(`The PDF has ${marked.length} spaced words instead of ${words.length}`)
  const streams = new Map<number, string>()
  for (const [index, number] of marked.entries()) {
    const element = changed.get(number)!
    const text = `<FEFF${[...words[index]!].map(utf16).join('')}>`
    changed.set(number, element.replace(TAG, `/S /Span\n  /ActualText ${text}`))
    const page = Number(/\/Pg (\d+) 0 R/.exec(element)?.[1])
    const [first, ...rest] = [...(/\/K \[([\d\s]*)\]/.exec(element)?.[1] ?? '').matchAll(/\d+/g)].map(([mcid]) => mcid)
    const contents = Number(/\/Contents (\d+) 0 R/.exec(objects.text(page))?.[1])
    if (first === undefined || Number.isNaN(contents)) continue
    let stream = streams.get(contents) ?? (await readStream(objects.text(contents)))
    for (const mcid of [first, ...rest]) {
      // Around the glyphs themselves: readers take the word's place from where the mark ends.
      const glyphs = new RegExp(`(/MCID ${mcid}\\s*>>\\s*BDC\\s(?:(?!\\bEMC\\b)[\\s\\S])*?\\bTm\\n)(\\[[\\s\\S]*?\\] TJ)(?=\\nET)`)
      const words = mcid === first ? text : '<FEFF>'
      stream = stream.replace(glyphs, (_, before: string, shown: string) => `${before}/Span <<\n  /ActualText ${words}\n>> BDC\n${shown}\nEMC`)
    }
    streams.set(contents, stream)
  }
  // Not compressed again: compressors differ between machines, and a page is small.
  for (const [number, stream] of streams) {
    changed.set(number, `${number} 0 obj\n<<\n  /Length ${stream.length}\n>>\nstream\n${stream}\nendstream\nendobj\n\n`)
  }
}

function utf16(character: string): string {
  return Array.from({ length: character.length }, (_, at) => character.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')).join('')
}

/** The bytes of a stream as Latin-1 text. */
async function readStream(object: string): Promise<string> {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  const length = Number(/\/Length (\d+)/.exec(object)?.[1])
  const bytes = Uint8Array.from(Buffer.from(object.slice(start, start + length), 'latin1'))
  return Buffer.from(object.includes('/FlateDecode') ? await inflate([bytes]) : bytes).toString('latin1')
}
