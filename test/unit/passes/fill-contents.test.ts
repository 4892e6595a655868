import { describe, expect, it } from 'vitest'
import { fillContents } from '../../../src/passes/fill-contents.ts'
import { numberFootnotes } from '../../../src/passes/number-footnotes.ts'
import * as t from '../../../src/tree/build.ts'
import { printTree } from '../../../src/tree/print.ts'

describe('contents', () => {
  const headings = [
    t.heading(1, 'Концепция'),
    t.heading(2, [t.text('Общие '), t.strong('положения'), t.footnote('Сноска.', '1')], { id: 'general', label: '1.' }),
    t.heading(3, 'Порядок'),
    t.heading(4, 'Шаг'),
    t.heading(2, [t.text('Меры'), t.lineBreak(), t.text('и цели')]),
  ]

  it('list sections and sub-sections with their numbers, without notes, and name those without an id', () => {
    expect(printTree(fillContents(t.document([t.section([t.contents('Содержание'), ...headings])])))).toBe(
      `document {"title":"Документ","author":"Орган","subject":"","lang":"ru"}
  section portrait
    contents "Содержание"
      entry 2 → general "1.\\u00a0Общие положения"
      entry 3 → _heading-2 "Порядок"
      entry 2 → _heading-3 "Меры и цели"
    heading 1 "Концепция"
    heading 2 #general label="1." "Общие "strong["положения"]footnote(1)["Сноска."]
    heading 3 #_heading-2 "Порядок"
    heading 4 "Шаг"
    heading 2 #_heading-3 "Меры"⏎"и цели"
`,
    )
  })

  it('leave a document without contents as it is', () => {
    const document = t.document([t.section(headings)])
    expect(fillContents(document)).toBe(document)
  })
})

it('footnotes are numbered through the document, as they are read', () => {
  const document = t.document([
    t.section([t.paragraph([t.footnote('а'), t.strong([t.footnote('б')])]), t.table([100], [], [t.row('body', [t.cell([t.paragraph([t.footnote('в')])])])])]),
    t.section([t.paragraph([t.footnote('г')])]),
  ])
  expect(printTree(numberFootnotes(document)).match(/footnote\(\d\)\["."\]/g)).toEqual(['footnote(1)["а"]', 'footnote(2)["б"]', 'footnote(3)["в"]', 'footnote(4)["г"]'])
})
