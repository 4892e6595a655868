/** Parts of a section: texts, lists, tables, with what is repeated from the head of the programme. */
import type { Phrase } from '../diagnostics/author-words.ts'
import { withFinalMark } from '../russian/list-punctuation.ts'
import { capitaliseFirst } from '../russian/letters.ts'
import { checkListStyle, checkOneOf, isList, reportNothing, type BlockJob } from './block-job.ts'
import type { Block, Criterion } from './content.ts'
import type { DataTableView, Orientation } from './data-table.ts'
import { buildFinancingTable } from './financing-view.ts'
import { keyPlaceOf, placeOf, viewOf } from './finding.ts'
import { buildIndicatorsTable } from './indicators-view.ts'
import { buildTextList, type ListView } from './list-view.ts'
import { buildClassicPassport, buildPassportRow, type PassportView } from './passport-view.ts'
import { buildShownView, type ShownTextView } from './shown-view.ts'

/** Printed in this order: heading, text, then whichever of the others is there. */
export interface BlockView {
  readonly id: string | undefined
  readonly heading: string | undefined
  readonly text: string | undefined
  readonly shown: ShownTextView | undefined
  readonly list: ListView | undefined
  readonly passport: PassportView | undefined
  readonly criteria: CriteriaView | undefined
  /** Indicators or financing. */
  readonly table: DataTableView | undefined
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

export const emptyBlock: BlockView = {
  id: undefined,
  heading: undefined,
  text: undefined,
  shown: undefined,
  list: undefined,
  passport: undefined,
  criteria: undefined,
  table: undefined,
}

export interface BuiltBlock {
  readonly view: BlockView
  /** Landscape when a table in it needs the wide side of the sheet. */
  readonly orientation: Orientation
}

export function buildBlock(block: Block, job: BlockJob): BuiltBlock {
  checkBlock(block, job)
  // A heading is the better anchor; without one the list or the table takes the id.
  const id = block.heading === undefined ? block.id : undefined
  const { orientation, ...shown } = buildShown(block, id, job)
  const passport = block.passport?.map((row) => buildPassportRow(row, job))
  const view: BlockView = {
    ...emptyBlock,
    id: block.id,
    heading: block.heading,
    text: block.text,
    passport: passport && viewOf({ id, rows: passport }, block, 'passport'),
    criteria: block.criteria && viewOf({ id, rows: block.criteria.map(buildCriterion) }, block, 'criteria'),
    ...shown,
  }
  return { view: viewOf(view, block), orientation }
}

type ShownPart = Partial<Pick<BlockView, 'shown' | 'list' | 'passport' | 'table'>> & { readonly orientation: Orientation }

function buildShown(block: Block, id: string | undefined, job: BlockJob): ShownPart {
  const { program, funding, homes, report } = job
  const nothing: ShownPart = { orientation: 'portrait' }
  if (block.list !== undefined) return { ...nothing, list: { ...buildTextList(block.list, block.as ?? 'numbered', block), id } }
  if (block.show === undefined) return nothing
  if (program === undefined) {
    report('program/no-program', {}, placeOf(block, 'show'))
    return nothing
  }
  if (block.show === 'passport') return { ...nothing, passport: { ...buildClassicPassport(block, program, job), id } }
  const withIds = homes.get(block.show) === block
  if (block.show === 'indicators' && program.indicators !== undefined && block.as === undefined) {
    return buildIndicatorsTable(program.indicators, job.style, { id, columnNumbers: block.columnNumbers, withIds })
  }
  if (block.show === 'financing') {
    if (funding !== undefined) return buildFinancingTable(funding, job.style, { id, columnNumbers: block.columnNumbers })
    reportNothing(block, 'financing', report)
    return nothing
  }
  const shown = buildShownView(block.show, { ...job, program, form: block.as, withIds })
  if (shown === undefined) {
    reportNothing(block, block.show, report)
    return nothing
  }
  return { ...nothing, shown: shown.shown, list: shown.list && { ...shown.list, id } }
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

/** What `show` prints as a table of its own, unless the author asks for a list. */
function isTable(block: Block): boolean {
  return (block.show === 'indicators' && block.as === undefined) || block.show === 'financing' || block.show === 'passport'
}

function checkBlock(block: Block, { report }: BlockJob): void {
  checkOneOf(block, ['show', 'list', 'passport', 'criteria'], 0, 'этой части раздела', report)
  const anchors = [block.heading, block.list, block.passport, block.criteria, isTable(block) || isList(block.show) ? block.show : undefined]
  const hasAnchor = anchors.some((value) => value !== undefined)
  if (!hasAnchor && block.text === undefined && block.show === undefined) {
    report('program/block-content', { problem: () => 'В этой части раздела ничего нет' }, placeOf(block))
    return
  }
  checkListStyle(block, report)
  if (block.columnNumbers && (!isTable(block) || block.show === 'passport')) {
    const problem: Phrase = (words) => `Ключ «${words.key('columnNumbers')}» относится к таблице показателей или финансирования, а её здесь нет`
    report('program/block-content', { problem }, keyPlaceOf(block, 'columnNumbers'))
  }
  if (!hasAnchor && block.id !== undefined) {
    const problem = () => 'Обозначение можно дать части с подзаголовком, списку или таблице; у одного текста его некуда поставить'
    report('program/block-content', { problem }, keyPlaceOf(block, 'id'))
  }
}
