/** Random acts, programmes and plans as plain data, random edits of them, and their finished trees: for the properties of amendments. */
import type { Random } from './seeded-random.ts'
import { numberUnits } from '../../src/passes/number-units.ts'
import * as build from '../../src/tree/build.ts'
import type * as tree from '../../src/tree/nodes.ts'
import { gost2025 } from './house-style.ts'

export type DocumentKind = 'order' | 'program' | 'roadmap' | 'plan'

interface Unit {
  id?: string
  number?: string
}
export interface PointSpec extends Unit {
  text: string
  points: PointSpec[]
  more: string[]
}
export interface EventSpec extends Unit {
  cells: string[]
}
export interface GroupSpec extends Unit {
  title: string
  events: EventSpec[]
}
type BlockSpec =
  | { type: 'paragraph'; text: string }
  | { type: 'dash'; items: { text: string; inner: string[] }[] }
  | { type: 'numbered'; items: { text: string; inner: string[] }[] }
  | { type: 'named'; head: string[]; rows: { cells: (string | string[])[]; id?: string }[] }
  | { type: 'criteria'; rows: (Unit & { text: string; points: string[] })[] }
  | { type: 'figure'; caption: string; image?: string }
export interface SectionSpec extends Unit {
  title: string
  isNumbered: boolean
  blocks: BlockSpec[]
  sections: SectionSpec[]
}
export interface DocumentSpec {
  kind: DocumentKind
  title: string
  preamble: string[]
  points: PointSpec[]
  blocks: BlockSpec[]
  sections: SectionSpec[]
  table: { columns: string[]; numbering: tree.RowNumbering; groups: GroupSpec[]; loose: EventSpec[] } | undefined
}

const NOUNS = ['школ', 'округа', 'методистов', 'итогов', 'программы', 'мониторинга', 'педагогов', 'плана', 'занятий', 'курсов', 'отчетов', 'наставников', 'учеников', 'библиотек', 'олимпиад']
const STARTS = ['Проведение', 'Анализ', 'Создание', 'Обновление', 'Развитие', 'Оценка', 'Поддержка', 'Организация', 'Подготовка', 'Публикация']
const TAILS = ['в 2021 году', 'на 35 %', 'до 15 марта', 'по приказу № 212/1', 'для всех учреждений', '(по плану)', 'и их родителей', 'по программе «Развитие»', 'не реже 2 раз', 'с участием *совета*', 'в срок[^по решению отдела]', 'на 2021–2024 годы', 'на 12,5 балла', 'в сумме 25 352 рублей']

export function sentence(random: Random): string {
  const parts = [random.pick(STARTS), ...random.list(1, 4, () => random.pick(NOUNS)), ...random.list(0, 2, () => random.pick(TAILS))]
  return parts.join(' ')
}

const period = (random: Random): string => random.pick(['Март', 'Апрель', 'Июнь', 'Сентябрь', 'Декабрь']) + ' ' + random.pick(['2021', '2022', '2023']) + ' года'

let nextId = 0
const id = (random: Random): { id?: string } => (random.chance(0.7) ? { id: `u${nextId++}` } : {})

const point = (random: Random, depth: number): PointSpec => ({
  ...id(random),
  text: sentence(random) + '.',
  points: depth < 3 && random.chance(0.3) ? random.list(1, 4, () => point(random, depth + 1)) : [],
  more: random.chance(0.15) ? random.list(1, 2, () => sentence(random) + '.') : [],
})

const event = (random: Random, width: number): EventSpec => ({ ...id(random), cells: Array.from({ length: width }, (_, index) => (index === 0 ? sentence(random) : random.chance(0.1) ? '' : index === 1 ? period(random) : random.pick(NOUNS))) })

const listItem = (random: Random): { text: string; inner: string[] } => ({ text: sentence(random).toLowerCase(), inner: random.chance(0.15) ? random.list(1, 3, () => sentence(random)) : [] })

function block(random: Random): BlockSpec {
  switch (random.pick(['paragraph', 'paragraph', 'paragraph', 'dash', 'dash', 'numbered', 'named', 'passport', 'criteria', 'figure'] as const)) {
    case 'paragraph':
      return { type: 'paragraph', text: random.list(1, 3, () => sentence(random) + '.').join(' ') }
    case 'dash':
      return { type: 'dash', items: random.list(1, 4, () => listItem(random)) }
    case 'numbered':
      return { type: 'numbered', items: random.list(1, 4, () => listItem(random)) }
    case 'named':
      return { type: 'named', head: ['Показатель', '2021 год', '2022 год'], rows: random.list(1, 5, () => ({ ...id(random), cells: [sentence(random), String(random.integer(1, 99)), String(random.integer(1, 99))] })) }
    case 'passport':
      return { type: 'named', head: [], rows: random.list(1, 5, () => ({ ...id(random), cells: [random.pick(STARTS) + ' ' + random.pick(NOUNS), random.chance(0.4) ? random.list(1, 4, () => sentence(random)) : sentence(random)] })) }
    case 'criteria':
      return { type: 'criteria', rows: random.list(1, 3, () => ({ ...id(random), text: sentence(random), points: random.list(0, 4, () => sentence(random) + '.') })) }
    case 'figure':
      return { type: 'figure', caption: random.chance(0.5) ? sentence(random) : '' }
  }
}

const section = (random: Random, depth: number): SectionSpec => ({
  ...id(random),
  title: sentence(random),
  isNumbered: random.chance(0.7),
  blocks: random.list(0, 3, () => block(random)),
  sections: depth < 2 && random.chance(0.3) ? random.list(1, 3, () => section(random, depth + 1)) : [],
})

export function randomDocument(random: Random, kind: DocumentKind = random.pick(['order', 'program', 'roadmap', 'plan'])): DocumentSpec {
  const empty: DocumentSpec = { kind, title: 'О ' + sentence(random).toLowerCase(), preamble: [], points: [], blocks: [], sections: [], table: undefined }
  if (kind === 'order') return { ...empty, preamble: random.list(0, 2, () => 'В целях ' + sentence(random).toLowerCase()), points: random.list(1, 6, () => point(random, 1)) }
  if (kind === 'program') return { ...empty, blocks: random.list(0, 3, () => block(random)), sections: random.list(1, 4, () => section(random, 1)) }
  const columns = ['Мероприятие', 'Срок', ...(random.chance(0.5) ? ['Ответственные'] : [])]
  const numbering: tree.RowNumbering = kind === 'roadmap' ? 'per-group' : random.pick(['through', 'sections', 'none', 'per-group'] as const)
  return {
    ...empty,
    blocks: random.list(0, 2, () => block(random)),
    table: {
      columns,
      numbering,
      groups: random.list(0, 4, (index) => ({ ...id(random), title: random.chance(0.9) ? `${2021 + index} год` : sentence(random), events: random.list(1, 6, () => event(random, columns.length)) })),
      loose: random.chance(0.2) ? random.list(1, 5, () => event(random, columns.length)) : [],
    },
  }
}

// ── edits ────────────────────────────────────────────────────────────────

/** A changed copy. */
export function editDocument(random: Random, spec: DocumentSpec, edits: number): DocumentSpec {
  const copy = structuredClone(spec)
  for (let count = 0; count < edits; count++) editOnce(random, copy)
  return copy
}

function editOnce(random: Random, spec: DocumentSpec): void {
  const lists: { readonly list: unknown[]; readonly key: string }[] = []
  const texts: { readonly holder: Record<string, unknown> | unknown[]; readonly key: string | number }[] = []
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) {
      lists.push({ list: value, key })
      value.forEach((each: unknown, index) => {
        if (typeof each === 'string') texts.push({ holder: value, key: index })
        else walk(each, key)
      })
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) {
        if (typeof each === 'string' && !['id', 'number', 'type', 'kind', 'numbering'].includes(name)) texts.push({ holder: value as Record<string, unknown>, key: name })
        else walk(each, name)
      }
    }
  }
  walk(spec, '')
  if (random.chance(0.05) && spec.sections.length > 0) {
    random.pick(spec.sections).number = String(random.integer(20, 60))
    return
  }
  const figures = [...spec.blocks, ...spec.sections.flatMap(({ blocks }) => blocks)].filter((each) => each.type === 'figure')
  if (figures.length > 0 && random.chance(0.2)) {
    random.pick(figures).image = `${random.pick(['b', 'c'])}.png`
    return
  }
  if (random.chance(0.08) && texts.length > 0) {
    // One word, wherever it stands.
    const [old, now] = [random.pick(NOUNS), random.pick(NOUNS)]
    for (const { holder, key } of texts) {
      const at = holder as Record<string | number, string>
      at[key] = at[key]!.split(' ').map((word) => (word === old ? now : word)).join(' ')
    }
    return
  }
  const choice = random.integer(0, 9)
  if (choice <= 4 && texts.length > 0) {
    const { holder, key } = random.pick(texts)
    const at = holder as Record<string | number, string>
    at[key] = editText(random, at[key]!)
    return
  }
  if (choice === 9 && spec.table !== undefined && random.chance(0.3)) return changeColumns(random, spec.table)
  const editable = lists.filter(({ key }) => key !== 'columns' && key !== 'head' && key !== 'cells' && freshFor(random, key, spec) !== undefined)
  if (editable.length === 0) return
  const { list, key } = random.pick(editable)
  const least = key === 'points' && list === spec.points ? 1 : key === 'items' || key === 'rows' || key === 'inner' ? 1 : 0
  switch (random.pick(['add', 'add', 'remove', 'move'] as const)) {
    case 'add':
      list.splice(random.integer(0, list.length), 0, freshFor(random, key, spec, list))
      return
    case 'remove':
      if (list.length > least) list.splice(random.integer(0, list.length - 1), 1)
      return
    case 'move': {
      if (list.length < 2) return
      const [moved] = list.splice(random.integer(0, list.length - 1), 1)
      const others = lists.filter((each) => each.key === key && each.list !== list && sameShape(each.list, list))
      const target = others.length > 0 && random.chance(0.3) ? random.pick(others).list : list
      target.splice(random.integer(0, target.length), 0, moved)
      if (list.length < least) list.push(freshFor(random, key, spec, list))
    }
  }
}

function sameShape(one: readonly unknown[], other: readonly unknown[]): boolean {
  return typeof one[0] === typeof other[0] && Object.keys(one[0] ?? {}).join() === Object.keys(other[0] ?? {}).join()
}

function freshFor(random: Random, key: string, spec: DocumentSpec, list?: readonly unknown[]): unknown {
  switch (key) {
    case 'points':
      return list !== undefined && list !== spec.points && typeof list[0] === 'string' ? sentence(random) + '.' : spec.kind === 'order' ? point(random, 3) : sentence(random) + '.'
    case 'preamble':
      return 'В целях ' + sentence(random)
    case 'more':
    case 'inner':
      return sentence(random)
    case 'blocks':
      return block(random)
    case 'sections':
      return section(random, 2)
    case 'items':
      return listItem(random)
    case 'rows': {
      const first = list?.[0] as { readonly cells?: readonly unknown[]; readonly points?: readonly unknown[] } | undefined
      if (first?.cells !== undefined) return { ...id(random), cells: first.cells.map((cell) => (Array.isArray(cell) ? random.list(1, 3, () => sentence(random)) : sentence(random))) }
      return { ...id(random), text: sentence(random), points: random.list(0, 3, () => sentence(random) + '.') }
    }
    case 'groups':
      return { ...id(random), title: random.chance(0.7) ? `${random.integer(2018, 2029)} год` : sentence(random), events: random.list(0, 4, () => event(random, spec.table!.columns.length)) }
    case 'events':
    case 'loose':
      return event(random, spec.table!.columns.length)
    default:
      return undefined
  }
}

function changeColumns(random: Random, table: NonNullable<DocumentSpec['table']>): void {
  const rows = [...table.loose, ...table.groups.flatMap(({ events }) => events)]
  if (random.chance(0.5)) {
    table.columns.push('Результат')
    for (const { cells } of rows) cells.push(random.pick(NOUNS))
  } else table.columns[1] = random.pick(['Срок реализации', 'Срок', 'Когда и кем выполняется'])
}

function editText(random: Random, text: string): string {
  const words = text.split(' ')
  const at = random.integer(0, words.length - 1)
  switch (random.integer(0, 8)) {
    case 0:
    case 1:
      words[at] = random.pick(NOUNS)
      break
    case 2:
      words.splice(at, 0, random.pick(NOUNS))
      break
    case 3:
      if (words.length > 1) words.splice(at, 1)
      break
    case 4:
      words.push(random.pick(TAILS))
      break
    case 5:
      return sentence(random)
    case 6:
      words[at] = /^[а-яё]+$/i.test(words[at]!) ? `*${words[at]!}*` : words[at]!
      break
    case 7:
      return text.replace(/\d+(?:[ ,]\d+)?/, () => String(random.integer(1, 40)))
    default:
      words[at] = words[at]! + random.pick([',', ';', '.'])
  }
  return words.join(' ')
}

// ── trees ────────────────────────────────────────────────────────────────

/** The finished tree: numbers and all. */
export function treeOf(spec: DocumentSpec): tree.DocumentNode {
  const where = (pointer: string): { readonly origin: NonNullable<tree.Text['origin']> } => ({ origin: { file: 'document.yaml', pointer } })
  // An act is its points.
  const blocks = (spec.kind === 'order' ? [] : spec.blocks).flatMap((each, index) => blockOf(each, `/blocks/${index}`))
  const sections = spec.sections.flatMap((each, index) => sectionOf(each, 2, `/sections/${index}`))
  const head: tree.Block[] = [build.requisite('letterhead', [build.part('line', 'ОТДЕЛ')]), build.heading(1, inlinesOf(spec.title))]
  const body: tree.Block[] =
    spec.kind === 'order'
      ? [
          ...spec.preamble.map((text) => build.paragraph(inlinesOf(text))),
          build.paragraph('ПРИКАЗЫВАЮ:', { role: 'keyword' }),
          build.list('clauses', spec.points.map((each, index) => pointOf(each, `/points/${index}`))),
          build.requisite('signature', [build.part('name', 'А.Б. Иванова')]),
        ]
      : [...blocks, ...(spec.table === undefined ? [] : [{ ...tableOf(spec.table), ...where('/groups') }]), ...sections]
  const { value } = numberUnits(build.document([build.section([...head, ...body])]), gost2025)
  return value!
}

function inlinesOf(text: string): readonly tree.Inline[] {
  return text.split(/(\*[^*]+\*|\[\^[^\]]+\])/).filter((piece) => piece !== '').map((piece) => {
    if (piece.startsWith('*') && piece.endsWith('*') && piece.length > 2) return build.strong(piece.slice(1, -1))
    if (piece.startsWith('[^')) return build.footnote(piece.slice(2, -1))
    return build.text(piece)
  })
}

type Options = { readonly id?: string; readonly numbering?: tree.Numbering; readonly origin: NonNullable<tree.Text['origin']> }

function optionsOf({ id: name, number }: Unit, pointer: string): Options {
  return { ...(name === undefined ? {} : { id: name }), ...(number === undefined ? {} : { numbering: { fixed: number } }), origin: { file: 'document.yaml', pointer } }
}

function pointOf(spec: PointSpec, pointer: string): tree.ListItem {
  const more = spec.more.map((text) => build.paragraph(inlinesOf(text)))
  const inner = spec.points.length === 0 ? [] : [build.list('clauses', spec.points.map((each, index) => pointOf(each, `${pointer}/points/${index}`)))]
  return build.item([build.paragraph(inlinesOf(spec.text)), ...more, ...inner], optionsOf(spec, pointer))
}

function listOf(kind: tree.ListKind, items: readonly { readonly text: string; readonly inner: readonly string[] }[]): tree.List {
  return build.list(
    kind,
    items.map(({ text, inner }, index) => {
      const mark = kind === 'numbered' || index === items.length - 1 ? '.' : ';'
      const list = inner.length === 0 ? [] : [build.list('dash', inner.map((each) => build.item([build.paragraph(inlinesOf(each + ';'))])))]
      return build.item([build.paragraph(inlinesOf(text + mark)), ...list])
    }),
  )
}

function blockOf(spec: BlockSpec, pointer: string): readonly tree.Block[] {
  switch (spec.type) {
    case 'paragraph':
      return [build.paragraph(inlinesOf(spec.text))]
    case 'dash':
      return [listOf('dash', spec.items)]
    case 'numbered':
      return [listOf('numbered', spec.items)]
    case 'figure':
      return [{ type: 'figure', image: spec.image ?? 'a.png', format: 'png', widthPx: 1, heightPx: 1, alternative: '', ...(spec.caption === '' ? {} : { caption: inlinesOf(spec.caption), numbering: 'auto' as const }) }]
    case 'named': {
      const width = spec.head.length === 0 ? 2 : spec.head.length
      const head = spec.head.length === 0 ? [] : [build.row('head', spec.head.map((text) => build.cell(text, { header: true })))]
      const rows = spec.rows.map(({ cells, id: name }) =>
        build.row('body', Array.from({ length: width }, (_, index) => {
          const cell = cells[index] ?? ''
          if (typeof cell !== 'string') return build.cell([listOf('dash', cell.map((text) => ({ text, inner: [] })))])
          return build.cell(cell === '' ? [] : [build.paragraph(inlinesOf(cell))], { header: index === 0 })
        }), name === undefined ? {} : { id: name }),
      )
      return [build.table(Array.from({ length: width }, () => 100 / width), head, rows)]
    }
    case 'criteria': {
      const head = [build.row('head', [build.cell('Критерии', { header: true }), build.cell('Показатели', { header: true })])]
      const rows = spec.rows.map((row, index) =>
        build.row('body', [
          build.cell([build.paragraph(inlinesOf(row.text))], { showsNumber: true }),
          build.cell(row.points.length === 0 ? [] : [build.list('clauses', row.points.map((text) => build.item([build.paragraph(inlinesOf(text))])))]),
        ], optionsOf(row, `${pointer}/rows/${index}`)),
      )
      return [build.table([40, 60], head, rows, { rowNumbering: 'through' })]
    }
  }
}

function sectionOf(spec: SectionSpec, level: tree.HeadingLevel, pointer: string): readonly tree.Block[] {
  const { numbering, ...options } = optionsOf(spec, pointer)
  return [
    build.heading(level, inlinesOf(spec.title), { ...options, ...(spec.isNumbered ? { numbering: numbering ?? ('auto' as const) } : {}) }),
    ...spec.blocks.flatMap((each, index) => blockOf(each, `${pointer}/blocks/${index}`)),
    ...spec.sections.flatMap((each, index) => sectionOf(each, (level + 1) as tree.HeadingLevel, `${pointer}/sections/${index}`)),
  ]
}

function tableOf({ columns, numbering, groups, loose }: NonNullable<DocumentSpec['table']>): tree.Table {
  const isNumbered = numbering !== 'none'
  const head = [...(isNumbered ? ['№ п/п'] : []), ...columns].map((text) => build.cell(text, { header: true }))
  const rowOf = (event: EventSpec, pointer: string): tree.Row =>
    build.row('body', [
      ...(isNumbered ? [build.cell([], { showsNumber: true })] : []),
      ...event.cells.map((text) => build.cell(text === '' ? [] : [build.paragraph(inlinesOf(text))])),
    ], optionsOf(event, pointer))
  const body = [
    ...loose.map((event, index) => rowOf(event, `/events/${index}`)),
    ...groups.flatMap((group, index) => [
      build.row('banner', [build.cell([build.paragraph(inlinesOf(group.title))], { header: true, colspan: head.length, showsNumber: numbering === 'sections' })], optionsOf(group, `/groups/${index}`)),
      ...group.events.map((event, place) => rowOf(event, `/groups/${index}/events/${place}`)),
    ]),
  ]
  return build.table(head.map(() => 100 / head.length), [build.row('head', head)], body, { rowNumbering: numbering, ...(numbering === 'sections' ? { bannerWord: 'Раздел' } : {}) })
}
