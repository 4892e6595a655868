/** The context of `templates/documents/program.hbs`: a programme with its lists repeated where `show` asks for them. */
import type { Phrase } from '../diagnostics/author-words.ts'
import type { Staged } from '../diagnostics/diagnostic.ts'
import { withFinalMark } from '../russian/list-punctuation.ts'
import { capitaliseFirst } from '../russian/letters.ts'
import type { ActView } from './act.ts'
import type { AnnexHeaderView } from './annex-view.ts'
import type { Block, Criterion, PassportRow, Program, Section } from './content.ts'
import { collectFindings, keyPlaceOf, placeOf, viewOf, type Report } from './finding.ts'
import { buildItemList, buildTextList, type ListView } from './list-view.ts'
import { oneLine } from './plain-title.ts'

export interface ProgramInput {
  readonly program: Program
  readonly act: ActView
  readonly header: AnnexHeaderView
}

export interface ProgramView {
  readonly act: ActView
  readonly header: AnnexHeaderView
  readonly title: string
  readonly sections: readonly SectionView[]
}

export interface SectionView {
  readonly id: string | undefined
  /** A fixed number, or «auto». */
  readonly number: string
  readonly title: string
  readonly blocks: readonly BlockView[]
}

/** Printed in this order: heading, text, then whichever of the others is there. */
export interface BlockView {
  readonly id: string | undefined
  readonly heading: string | undefined
  readonly text: string | undefined
  readonly shown: ShownTextView | undefined
  readonly list: ListView | undefined
  readonly passport: PassportView | undefined
  readonly criteria: CriteriaView | undefined
}

/** The name or the term of the programme, repeated; its origin is the place it was written at. */
export interface ShownTextView {
  readonly text: string
}

export interface PassportView {
  readonly id: string | undefined
  readonly rows: readonly PassportRowView[]
}

export interface PassportRowView {
  readonly id: string | undefined
  readonly name: string
  readonly text: string | undefined
  readonly shown: ShownTextView | undefined
  readonly list: ListView | undefined
}

export interface CriteriaView {
  readonly id: string | undefined
  readonly rows: readonly CriterionView[]
}

export interface CriterionView {
  readonly id: string | undefined
  readonly number: string | undefined
  readonly title: string
  readonly indicators: readonly IndicatorView[]
}

export interface IndicatorView {
  readonly id: string | undefined
  readonly number: string | undefined
  readonly text: string
}

export function buildProgramView({ program, act, header }: ProgramInput): Staged<ProgramView> {
  return collectFindings((report) => {
    const job: Job = { program, homes: findHomes(program), report }
    checkShown(job)
    const view: ProgramView = {
      act,
      header,
      title: program.title,
      sections: program.sections.map((section) => buildSection(section, job)),
    }
    return viewOf(view, program)
  })
}

type Shown = NonNullable<Block['show']>

interface Job {
  readonly program: Program
  /** Where the items of a repeated list carry their ids. */
  readonly homes: ReadonlyMap<Shown, Block | PassportRow>
  readonly report: Report
}

/** A list lives where a section shows it, else in the passport: the passport sums up what the sections say. */
function findHomes(program: Program): ReadonlyMap<Shown, Block | PassportRow> {
  const homes = new Map<Shown, Block | PassportRow>()
  const blocks = program.sections.flatMap((section) => section.blocks ?? [])
  for (const place of [...blocks, ...blocks.flatMap((block) => block.passport ?? [])]) {
    if (place.show !== undefined && !homes.has(place.show)) homes.set(place.show, place)
  }
  return homes
}

function checkShown({ program, homes, report }: Job): void {
  for (const key of ['name', 'term', 'goals', 'tasks'] as const) {
    if (program[key] !== undefined && !homes.has(key)) {
      report('program/never-shown', { key, what: SHOWN_NAMES[key] }, keyPlaceOf(program, key))
    }
  }
}

const SHOWN_NAMES: Readonly<Record<Shown, string>> = {
  name: 'название для паспорта',
  term: 'срок действия',
  goals: 'цели',
  tasks: 'задачи',
}

function buildSection(section: Section, job: Job): SectionView {
  if (section.text !== undefined && section.blocks !== undefined) {
    job.report('program/section-content', { problem: (words) => `В разделе стоят и «${words.key('text')}», и «${words.key('blocks')}»` }, keyPlaceOf(section, 'blocks'))
  } else if (section.text === undefined && section.blocks === undefined) {
    job.report('program/section-content', { problem: (words) => `В разделе нет ни «${words.key('text')}», ни «${words.key('blocks')}»` }, placeOf(section))
  }
  const own = section.text === undefined ? [] : [viewOf({ ...emptyBlock, text: section.text }, section)]
  const view: SectionView = {
    id: section.id,
    number: section.number ?? 'auto',
    title: section.title,
    blocks: [...own, ...(section.blocks ?? []).map((block) => buildBlock(block, job))],
  }
  return viewOf(view, section)
}

const emptyBlock: BlockView = {
  id: undefined,
  heading: undefined,
  text: undefined,
  shown: undefined,
  list: undefined,
  passport: undefined,
  criteria: undefined,
}

function buildBlock(block: Block, job: Job): BlockView {
  checkBlock(block, job)
  // A heading is the better anchor; without one the list or the table takes the id.
  const id = block.heading === undefined ? block.id : undefined
  const { shown, list } = buildShown(block, job)
  const passport = block.passport?.map((row) => buildPassportRow(row, job))
  const view: BlockView = {
    id: block.id,
    heading: block.heading,
    text: block.text,
    shown,
    list: list && { ...list, id },
    passport: passport && viewOf({ id, rows: passport }, block, 'passport'),
    criteria: block.criteria && viewOf({ id, rows: block.criteria.map(buildCriterion) }, block, 'criteria'),
  }
  return viewOf(view, block)
}

function buildPassportRow(row: PassportRow, job: Job): PassportRowView {
  checkOneOf(row, ['text', 'show', 'list'], 1, 'строке паспорта', job.report)
  checkListStyle(row, job.report)
  return viewOf({ id: row.id, name: row.name, text: row.text, ...buildShown(row, job) }, row)
}

function buildCriterion(criterion: Criterion): CriterionView {
  const view: CriterionView = {
    id: criterion.id,
    number: criterion.number,
    title: criterion.title,
    indicators: criterion.indicators.map((indicator) =>
      viewOf(
        { id: indicator.id, number: indicator.number, text: withFinalMark(capitaliseFirst(indicator.text), '.') },
        indicator,
      ),
    ),
  }
  return viewOf(view, criterion)
}

function buildShown(place: Block | PassportRow, job: Job): Pick<BlockView, 'shown' | 'list'> {
  const { program, homes, report } = job
  const form = place.as ?? 'numbered'
  if (place.list !== undefined) return { shown: undefined, list: buildTextList(place.list, form, place) }
  if (place.show === undefined) return { shown: undefined, list: undefined }
  if (place.show === 'name') {
    const key = program.name === undefined ? 'title' : 'name'
    return { shown: viewOf({ text: program.name ?? oneLine(program.title) }, program, key), list: undefined }
  }
  const value = program[place.show]
  if (value === undefined) {
    report('program/nothing-to-show', { key: place.show, what: SHOWN_NAMES[place.show] }, placeOf(place, 'show'))
    return { shown: undefined, list: undefined }
  }
  return typeof value === 'string'
    ? { shown: viewOf({ text: value }, program, place.show), list: undefined }
    : { shown: undefined, list: buildItemList(value, form, homes.get(place.show) === place, place.show === 'goals' ? 'goal' : 'task') }
}

function checkBlock(block: Block, { report }: Job): void {
  checkOneOf(block, ['show', 'list', 'passport', 'criteria'], 0, 'этой части раздела', report)
  const anchors = [block.heading, block.list, block.passport, block.criteria, isList(block.show) ? block.show : undefined]
  const hasAnchor = anchors.some((value) => value !== undefined)
  if (!hasAnchor && block.text === undefined && block.show === undefined) {
    report('program/block-content', { problem: () => 'В этой части раздела ничего нет' }, placeOf(block))
    return
  }
  checkListStyle(block, report)
  if (!hasAnchor && block.id !== undefined) {
    const problem = () => 'Обозначение можно дать части с подзаголовком, списку или таблице; у одного текста его некуда поставить'
    report('program/block-content', { problem }, keyPlaceOf(block, 'id'))
  }
}

function isList(show: Shown | undefined): boolean {
  return show === 'goals' || show === 'tasks'
}

function checkOneOf<K extends string>(
  source: { readonly [key in K]?: unknown },
  keys: readonly K[],
  least: 0 | 1,
  where: string,
  report: Report,
): void {
  const [first, second] = keys.filter((key) => source[key] !== undefined)
  if (first !== undefined && second !== undefined) {
    const problem: Phrase = (words) => `В ${where} стоят «${words.key(first)}» и «${words.key(second)}», а должно быть что-то одно`
    report('program/block-content', { problem }, keyPlaceOf(source, second))
  } else if (first === undefined && least === 1) {
    report('program/block-content', { problem: (words) => `В ${where} нет ни ${keys.map((key) => `«${words.key(key)}»`).join(', ни ')}` }, placeOf(source))
  }
}

function checkListStyle(place: Block | PassportRow, report: Report): void {
  if (place.as === undefined || place.list !== undefined || isList(place.show)) return
  report('program/block-content', { problem: (words) => `Ключ «${words.key('as')}» выбирает вид списка, а списка здесь нет` }, keyPlaceOf(place, 'as'))
}
