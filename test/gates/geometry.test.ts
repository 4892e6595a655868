/** Nothing is printed over something else: no glyph outside its cell, nothing beyond the margins of the page. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { pdfEmitter } from '../../src/emit/pdf/emit-pdf.ts'
import { buildActView } from '../../src/model/act.ts'
import { buildAnnexHeader, numberAnnexes } from '../../src/model/annex-view.ts'
import { buildPeopleRegister } from '../../src/model/people-register.ts'
import { buildRoadmapView } from '../../src/model/roadmap-view.ts'
import * as t from '../../src/tree/build.ts'
import { buildSamples } from '../helpers/built-content.ts'
import { content, sampleAuthority } from '../helpers/content.ts'
import { gost2025 as style } from '../helpers/house-style.ts'
import { readPdf } from '../helpers/read-pdf.ts'

const PT_PER_MM = 72 / 25.4
/** The rounding of coordinates in a PDF. */
const SLACK = 0.3

interface Printed {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  readonly baseline: number
}

async function printed(pdf: Uint8Array): Promise<{ readonly items: readonly Printed[]; readonly widths: readonly number[] }> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false }).promise
  const items: Printed[] = []
  const widths: number[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    widths.push(page.getViewport({ scale: 1 }).width)
    for (const item of (await page.getTextContent({ disableNormalization: true })).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [left, baseline] = [item.transform[4] as number, item.transform[5] as number] // a matrix of six numbers
      // A space at the end of a line may hang over.
      const visible = item.width * (item.str.trimEnd().length / item.str.length)
      items.push({ text: item.str, page: number, left, right: left + visible, baseline })
    }
  }
  await document.destroy()
  return { items, widths }
}

const { left: leftMm, right: rightMm, bottom: bottomMm } = style.page.marginsMm

describe('the samples', async () => {
  const samples = await buildSamples()
  it.each(samples.map(({ path, pdf }) => [path, pdf] as const))('%s stays within the margins', async (_path, pdf) => {
    const { items, widths } = await printed(pdf)
    expect(items.length).toBeGreaterThan(5)
    const outside = items.filter(
      ({ page, left, right, baseline }) =>
        left < leftMm * PT_PER_MM - SLACK ||
        right > widths[page - 1]! - rightMm * PT_PER_MM + SLACK ||
        baseline < bottomMm * PT_PER_MM - SLACK,
    )
    expect(outside).toEqual([])
  })
})

const longWords = [
  'Информационно-методическое сопровождение общеобразовательных организаций',
  'Взаимопосещение уроков преподавателями-предметниками',
  'Диагностика профессиональных компетенций информационных систем',
  'Совершенствование внутришкольной системы оценки качества, антикоррупционное просвещение',
  'Https://example.org/очень/длинный/адрес/без/единого/пробела?и=параметры&ещё=параметры',
  'Превысокомногорассмотрительствующий рентгеноэлектрокардиографический обзор',
]

const people = content(
  'people',
  `
people:
  - { id: limanova, surname: Лиманова, initials: Э.И., post: начальник }
  - { id: moskalevich, surname: Москалевич, initials: Е.М., post: специалист }
  - { id: long, surname: Христорождественская-Константинопольская, initials: Ю.Ю., post: специалист }
units:
  - { id: imo, name: информационно-методический отдел }
`,
)
const register = buildPeopleRegister(people).value!
const act = buildActView(content('order', '{ title: О, points: [{ text: а }] }'), sampleAuthority).value!
const [place] = numberAnnexes(['roadmap'], style)

function viewRoadmap(columns: readonly string[], words: readonly string[]) {
  const events = words.map(
    (title, index) =>
      `{ title: "${title}", period: "Сентябрь – декабрь (еженедельно, ежеквартально)", result: "${words[(index + 1) % words.length]}",
        responsible: [${['imo, moskalevich', 'long', 'limanova'][index % 3]}] }`,
  )
  const roadmap = content('roadmap', `{ title: П, orientation: portrait, columns: [${columns.join(', ')}], groups: [{ events: [${events.join(', ')}] }] }`)
  return buildRoadmapView({ roadmap, register, act, header: buildAnnexHeader(roadmap, place!, act, style), style }).value!
}

/** One cell to each row of a table, so that every glyph on the page can be told to its column by the row's marks. */
async function drawCells(shares: readonly number[], rows: readonly (readonly string[])[], isHead: boolean) {
  const cell = (text: string) => t.cell([t.paragraph(text)], { header: isHead })
  const tables = rows.flatMap((texts) =>
    texts.map((text, own) => {
      const cells = shares.map((_, index) => (index === own ? cell(text) : t.cell('')))
      return { own, text, table: t.table(shares, isHead ? [t.row('head', cells)] : [], isHead ? [t.row('body', shares.map(() => t.cell('')))] : [t.row('body', cells)]) }
    }),
  )
  const found: { own: number; text: string; items: readonly Printed[]; read: string }[] = []
  for (const { own, text, table } of tables) {
    const { value } = await pdfEmitter.emit({ document: t.document([t.section([table])]), style, images: new Map() })
    const read = (await readPdf(value!)).units.map((unit) => unit.text).join('')
    found.push({ own, text, items: (await printed(value!)).items, read })
  }
  return found
}

const columnSets = [
  ['number', 'period', 'title'],
  ['number', 'title', 'responsible'],
  ['number', 'title', 'period', 'responsible'],
  ['period', 'title', 'responsible', 'result'],
  ['number', 'title', 'period', 'responsible', 'result'],
]
const textWidth = (style.page.widthMm - leftMm - rightMm) * PT_PER_MM
const squeeze = (text: string): string => text.replace(/[\s\u00a0]/g, '')

describe.each(columnSets.map((columns) => [columns.join(', '), columns] as const))('a plan of %s', (_name, columns) => {
  const view = viewRoadmap(columns, longWords)
  const shares = view.columns.map(({ share }) => share)
  const border = (count: number): number => leftMm * PT_PER_MM + (textWidth * shares.slice(0, count).reduce((a, b) => a + b, 0)) / 100

  const heads = [view.columns.map(({ heading }) => heading.replace('\n', ' '))]
  const rows = view.groups[0]!.events.map((event) => event.cells.map(({ text }) => text ?? '100'))

  it.each([['heads', heads, true], ['cells', rows, false]] as const)('prints its %s within their columns', async (_part, texts, isHead) => {
    for (const { own, text, items, read } of await drawCells(shares, texts, isHead)) {
      expect(squeeze(read)).toBe(squeeze(text))
      for (const item of items) {
        expect(item.left, text).toBeGreaterThanOrEqual(border(own) - SLACK)
        expect(item.right, text).toBeLessThanOrEqual(border(own + 1) + SLACK)
      }
      // Every line is one single-spaced line below the one above, the last one too.
      const baselines = [...new Set(items.map(({ baseline }) => Math.round(baseline * 10) / 10))].sort((a, b) => b - a)
      const steps = baselines.slice(1).map((baseline, index) => baselines[index]! - baseline)
      for (const step of steps) expect(step, text).toBeCloseTo(style.font.tableSizePt * 1.149, 0)
    }
  })

  it('divides no word of ordinary length', () => {
    const usual = viewRoadmap(columns, longWords.slice(0, 2))
    const room = usual.columns.map(({ share }) => (textWidth * share) / 100 - 3.8 * PT_PER_MM)
    usual.columns.forEach(({ heading }, index) => {
      expect(room[index], heading).toBeGreaterThan({ 'Ответственные': 83, 'Наименование мероприятия': 86, 'Ожидаемый результат': 70 }[heading] ?? 17)
    })
  })
})
