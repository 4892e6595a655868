/** The context of `templates/documents/program.hbs`: a programme with its lists repeated where `show` asks for them. */
import type { Staged } from '../diagnostics/diagnostic.ts'
import type { ActView } from './act.ts'
import type { AnnexHeaderView } from './annex-view.ts'
import { findHomes, type BlockJob } from './block-job.ts'
import { buildBlock, emptyBlock, type BlockView } from './block-view.ts'
import type { Block, Goals, Program, Section } from './content.ts'
import type { Orientation, TableStyle } from './data-table.ts'
import { collectFindings, keyPlaceOf, placeOf, viewOf } from './finding.ts'
import { checkFunding, computeFunding } from './funding.ts'
import { checkIndicators } from './indicators-view.ts'
import type { PeopleRegister } from './people-register.ts'
import { checkHead, checkShown, showPlaces, withGoalsOf } from './program-data.ts'

export interface ProgramInput {
  readonly program: Program
  readonly act: ActView
  readonly header: AnnexHeaderView
  readonly register: PeopleRegister
  readonly style: TableStyle
  /** The file that the programme takes its goals and tasks from. */
  readonly goals?: Goals | undefined
  /** The parts of the programme's own appendices, which may show what its sections do not. */
  readonly appendixBlocks?: readonly Block[] | undefined
}

export interface ProgramView {
  readonly act: ActView
  readonly header: AnnexHeaderView
  readonly title: string
  readonly sheets: readonly SheetView[]
}

/** A run of sections on sheets of one orientation. */
export interface SheetView {
  readonly orientation: Orientation
  readonly isFirst: boolean
  readonly sections: readonly SectionView[]
}

export interface SectionView {
  readonly id: string | undefined
  /** A fixed number, or «auto». */
  readonly number: string
  readonly title: string
  readonly blocks: readonly BlockView[]
}

export function buildProgramView(input: ProgramInput): Staged<ProgramView> {
  const { program: own, act, header, register, style } = input
  return collectFindings((report) => {
    const program = withGoalsOf(own, input.goals)
    const funding = program.financing && computeFunding(program, program.financing)
    const places = showPlaces(own.sections.flatMap((section) => section.blocks ?? []))
    const job: BlockJob = { program, funding, homes: findHomes(places), register, style, report }
    checkHead(program, own, report)
    if (program.indicators !== undefined) checkIndicators(program.indicators, report)
    if (funding !== undefined) checkFunding(program, funding, report)
    checkShown(program, own, [...places, ...showPlaces(input.appendixBlocks ?? [])], report)
    const sheets = groupSheets(own.sections.map((section) => buildSection(section, job)))
    const view: ProgramView = { act, header, title: own.title, sheets: sheets.map((sheet) => viewOf(sheet, own)) }
    return viewOf(view, own)
  })
}

interface BuiltSection {
  readonly view: SectionView
  readonly orientation: Orientation
}

function buildSection(section: Section, job: BlockJob): BuiltSection {
  if (section.text !== undefined && section.blocks !== undefined) {
    job.report('program/section-content', { problem: (words) => `В разделе стоят и «${words.key('text')}», и «${words.key('blocks')}»` }, keyPlaceOf(section, 'blocks'))
  } else if (section.text === undefined && section.blocks === undefined) {
    job.report('program/section-content', { problem: (words) => `В разделе нет ни «${words.key('text')}», ни «${words.key('blocks')}»` }, placeOf(section))
  }
  const own = section.text === undefined ? [] : [viewOf({ ...emptyBlock, text: section.text }, section)]
  const built = (section.blocks ?? []).map((block) => buildBlock(block, job))
  const view: SectionView = {
    id: section.id,
    number: section.number ?? 'auto',
    title: section.title,
    blocks: [...own, ...built.map((block) => block.view)],
  }
  return { view: viewOf(view, section), orientation: orientationOf(built) }
}

/** A section with a table that needs the wide side of the sheet lies as a whole. */
export function orientationOf(built: readonly { readonly orientation: Orientation }[]): Orientation {
  return built.some(({ orientation }) => orientation === 'landscape') ? 'landscape' : 'portrait'
}

/** The title stands on an upright sheet unless everything lies. */
function groupSheets(sections: readonly BuiltSection[]): readonly SheetView[] {
  const sheets: { orientation: Orientation; sections: SectionView[] }[] = []
  for (const { view, orientation } of sections) {
    const last = sheets.at(-1)
    if (last?.orientation === orientation) last.sections.push(view)
    else sheets.push({ orientation, sections: [view] })
  }
  return sheets.map((sheet, index) => ({ ...sheet, isFirst: index === 0 }))
}
