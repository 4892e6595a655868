/** The passport of a programme: rows that the author lists, or the whole of the usual one. */
import { checkListStyle, checkOneOf, reportNothing, type BlockJob } from './block-job.ts'
import type { Block, PassportRow, Program } from './content.ts'
import { buildFinancingWords, type FinancingWordsView } from './financing-view.ts'
import { placeOf, viewOf } from './finding.ts'
import { buildTextList, type ListView } from './list-view.ts'
import { SHOWN_NAMES, type HeadKey } from './program-data.ts'
import { buildShownView, type ShownTextView } from './shown-view.ts'

export interface PassportView {
  readonly id: string | undefined
  readonly rows: readonly PassportRowView[]
}

export interface PassportRowView {
  readonly id: string | undefined
  readonly name: PassportNameView
  readonly text: string | undefined
  readonly shown: ShownTextView | undefined
  readonly list: ListView | undefined
  readonly financing: FinancingWordsView | undefined
}

/** Its origin is the name that the author wrote, or the `show` that has a usual one. */
export interface PassportNameView {
  readonly text: string
}

/** The order of rows that municipal programmes have used since 2013 (БК РФ, статья 179), with the keys that fill them. */
const CLASSIC_ROWS: readonly HeadKey[] = [
  'name',
  'basis',
  'executor',
  'coExecutors',
  'participants',
  'subprograms',
  'instruments',
  'goals',
  'tasks',
  'indicators',
  'stages',
  'financing',
  'results',
]

/** Rows that a passport is not a passport without. */
const MANDATORY: readonly HeadKey[] = ['executor', 'goals', 'tasks', 'indicators', 'stages', 'financing', 'results']

function usualName(key: HeadKey, program: Program): string {
  switch (key) {
    case 'name':
      return 'Наименование программы'
    case 'basis':
      return 'Основание для разработки программы'
    case 'executor':
      return 'Ответственный исполнитель программы'
    case 'coExecutors':
      return program.coExecutors?.length === 1 ? 'Соисполнитель программы' : 'Соисполнители программы'
    case 'participants':
      return 'Участники программы'
    case 'subprograms':
      return 'Подпрограммы программы'
    case 'instruments':
      return 'Программно-целевые инструменты программы'
    case 'goals':
      return program.goals?.length === 1 ? 'Цель программы' : 'Цели программы'
    case 'tasks':
      return 'Задачи программы'
    case 'indicators':
      return 'Целевые показатели (индикаторы) программы'
    case 'stages':
      return 'Этапы и сроки реализации программы'
    case 'term':
      return 'Срок действия программы'
    case 'financing':
      return 'Объемы и источники финансирования программы'
    case 'results':
      return 'Ожидаемые результаты реализации программы'
  }
}

export function buildPassportRow(row: PassportRow, job: BlockJob): PassportRowView {
  const { program, report } = job
  checkOneOf(row, ['text', 'show', 'list'], 1, 'строке паспорта', report)
  checkListStyle(row, report)
  if (row.name === undefined && row.show === undefined) {
    report('program/block-content', { problem: (words) => `У строки паспорта нет названия: напишите «${words.key('name')}»` }, placeOf(row))
  }
  const name =
    row.name !== undefined
      ? viewOf({ text: row.name }, row, 'name')
      : viewOf({ text: row.show !== undefined && program !== undefined ? usualName(row.show, program) : '' }, row, 'show')
  const content = row.list !== undefined ? { list: buildTextList(row.list, row.as ?? 'numbered', row) } : buildContent(row, job)
  return viewOf({ ...emptyRow, id: row.id, name, text: row.text, ...content }, row)
}

type RowContent = Partial<Pick<PassportRowView, 'shown' | 'list' | 'financing'>>

const emptyRow = { id: undefined, text: undefined, shown: undefined, list: undefined, financing: undefined }

function buildContent(row: PassportRow, job: BlockJob): RowContent {
  const { program, report } = job
  if (row.show === undefined) return {}
  if (program === undefined) {
    report('program/no-program', {}, placeOf(row, 'show'))
    return {}
  }
  const content = contentOf(row.show, program, job, row)
  if (content === undefined) reportNothing(row, row.show, report)
  return content ?? {}
}

function contentOf(key: HeadKey, program: Program, job: BlockJob, row: PassportRow | undefined): RowContent | undefined {
  if (key === 'financing') return job.funding && { financing: buildFinancingWords(job.funding) }
  const withIds = row !== undefined && job.homes.get(key) === row
  return buildShownView(key, { ...job, program, form: row?.as, withIds })
}

/** The whole passport in its usual order: rows that have data, and a finding for those that may not be absent. */
export function buildClassicPassport(block: Block, program: Program, job: BlockJob): PassportView {
  const rows: PassportRowView[] = []
  const missing: HeadKey[] = []
  for (const key of CLASSIC_ROWS) {
    const content = contentOf(key, program, job, undefined)
    if (content === undefined) {
      if (MANDATORY.includes(key)) missing.push(key)
      continue
    }
    const name = viewOf({ text: usualName(key, program) }, block, 'show')
    rows.push(viewOf({ ...emptyRow, name, ...content }, block, 'show'))
  }
  if (missing.length > 0) {
    const keys = missing.map((key) => ({ key, what: SHOWN_NAMES[key] }))
    job.report('program/passport-incomplete', { keys }, placeOf(block, 'show'))
  }
  return viewOf({ id: undefined, rows }, block, 'show')
}
