import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeTrackedMarks } from '../../../../src/emit/docx/place-tracked-marks.ts'
import { settleText } from '../../../helpers/settle-revisions.ts'

type Status = 'kept' | 'ins' | 'del'

interface Drawn {
  readonly status: Status
  /** What stands at the end of a kept paragraph, behind its own words. */
  readonly tail: readonly ('ins' | 'del')[]
  readonly style: 'A' | 'B'
}

let id = 100
const change = (type: 'ins' | 'del', text: string): string => {
  const tag = type === 'ins' ? 'w:t' : 'w:delText'
  return `<w:${type} w:id="${++id}" w:author="a" w:date="2021-03-01T00:00:00Z"><w:r><${tag} xml:space="preserve">${text}</${tag}></w:r></w:${type}>`
}

function draw({ status, tail, style }: Drawn, index: number): string {
  const mark = status === 'kept' ? '' : `<w:rPr><w:${status} w:id="${++id}" w:author="a" w:date="2021-03-01T00:00:00Z"/><w:sz w:val="24"/></w:rPr>`
  const text = status === 'kept' ? `<w:r><w:t xml:space="preserve">к${index}</w:t></w:r>` + tail.map((type) => change(type, `${type}${index}`)).join('') : change(status, `${status}${index}`)
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${mark}</w:pPr><w:bookmarkStart w:id="${++id}" w:name="b${id}"/>${text}<w:bookmarkEnd w:id="${id}"/></w:p>`
}

const wordsOf = (drawn: readonly Drawn[], gone: 'ins' | 'del'): readonly string[] =>
  drawn.flatMap(({ status, tail }, index) => (status === gone ? [] : [status === 'kept' ? `к${index}` + tail.filter((type) => type !== gone).map((type) => type + String(index)).join('') : `${status}${index}`]))

const paragraphs = fc.array(
  fc.record<Drawn>({ status: fc.constantFrom('kept', 'ins', 'del'), tail: fc.subarray(['ins', 'del'] as const), style: fc.constantFrom('A', 'A', 'B') }),
  { minLength: 1, maxLength: 7 },
)
const inDocument = (inner: string): string => `<?xml version="1.0"?>\n<w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`
const textsOf = (xml: string, decision: 'accepted' | 'rejected'): readonly string[] => settleText(xml, decision).map((line) => line.replace(/^[AB]?: /, ''))

describe('tracked ends of paragraphs', () => {
  it('leave neither an empty paragraph nor two in one in a cell (property)', () => {
    fc.assert(
      fc.property(paragraphs, (drawn) => {
        const xml = placeTrackedMarks(inDocument(`<w:tbl><w:tr><w:tc><w:tcPr/>${drawn.map(draw).join('')}</w:tc></w:tr></w:tbl>`))
        for (const [decision, gone] of [['accepted', 'del'], ['rejected', 'ins']] as const) {
          const expected = wordsOf(drawn, gone)
          // A cell has a paragraph, whatever comes and goes.
          const sorted = (words: readonly string[]): readonly string[] => (words.length === 0 ? [''] : [...words].sort())
          expect([...textsOf(xml, decision)].sort()).toEqual(sorted(expected))
          if (drawn.every(({ status }) => status !== 'del') || drawn.every(({ status }) => status !== 'ins')) expect(textsOf(xml, decision)).toEqual(expected.length === 0 ? [''] : expected)
        }
        const ids = [...xml.matchAll(/<w:(?:ins|del|bookmarkStart) w:id="(\d+)"/g)].map(([, each]) => each)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('leave no empty paragraph before a table that stands behind a paragraph of the same look', () => {
    const kept: Drawn = { status: 'kept', tail: [], style: 'A' }
    const xml = placeTrackedMarks(inDocument(`${[kept, { ...kept, status: 'ins' } as Drawn, { ...kept, status: 'ins' } as Drawn].map(draw).join('')}<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`))
    expect(textsOf(xml, 'rejected')).toEqual(['к0', ''])
    expect(textsOf(xml, 'accepted')).toEqual(['к0', 'ins1', 'ins2', ''])
  })

  it('stand apart from a change of the same kind at the end of the paragraph before', () => {
    fc.assert(
      fc.property(paragraphs, (drawn) => {
        const xml = placeTrackedMarks(inDocument(drawn.map(draw).join('') + '<w:p><w:r><w:t>конец</w:t></w:r></w:p>'))
        for (const [decision, gone] of [['accepted', 'del'], ['rejected', 'ins']] as const) expect(textsOf(xml, decision)).toEqual([...wordsOf(drawn, gone), 'конец'])
        const read = xml.split('</w:p>').map((each) => ({
          mark: /<w:rPr><w:(ins|del) /.exec(each)?.[1],
          start: /<\/w:pPr>(?:<w:bookmarkStart [^>]*>)*<w:(ins|del) /.exec(each)?.[1],
          tail: /<\/w:(ins|del)>(?:<w:bookmarkEnd [^>]*>)*$/.exec(each)?.[1],
        }))
        read.forEach(({ mark, tail }, index) => {
          if (mark === undefined && tail !== undefined) expect(read[index + 1]?.start).not.toBe(tail)
        })
      }),
    )
  })

  it('are left alone where nothing is tracked', () => {
    const xml = inDocument('<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>')
    expect(placeTrackedMarks(xml)).toBe(xml)
  })
})
