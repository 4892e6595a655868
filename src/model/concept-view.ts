/** The context of `templates/documents/concept.hbs`: sections of text, measures, levels of the roadmap and numbered goals. */
import type { Phrase } from '../diagnostics/author-words.ts'
import type { Staged } from '../diagnostics/diagnostic.ts'
import { withFinalMark } from '../russian/list-punctuation.ts'
import { capitaliseFirst, lowerFirst } from '../russian/letters.ts'
import type { ActView } from './act.ts'
import type { AnnexHeaderView } from './annex-view.ts'
import type { Concept, ConceptBlock, ConceptGoal, ConceptSection, LeadList, Level } from './content.ts'
import { collectFindings, keyPlaceOf, placeOf, viewOf, type Report } from './finding.ts'
import { buildTextList, type ListView } from './list-view.ts'

export interface ConceptInput {
  readonly concept: Concept
  readonly act: ActView
  readonly header: AnnexHeaderView
}

export interface ConceptView {
  readonly act: ActView
  readonly header: AnnexHeaderView
  readonly title: string
  /** Whether a page «Содержание» follows the title. */
  readonly hasContents: boolean
  readonly sections: readonly ConceptSectionView[]
}

export interface ConceptSectionView {
  readonly id: string | undefined
  /** A fixed number or «auto»; absent when sections have no numbers. */
  readonly number: string | undefined
  readonly title: string
  readonly blocks: readonly ConceptBlockView[]
}

/** Printed in this order: heading, text, introducing line, then whichever of the others is there. */
export interface ConceptBlockView {
  readonly id: string | undefined
  readonly heading: string | undefined
  readonly text: string | undefined
  readonly lead: string | undefined
  readonly list: ListView | undefined
  readonly levelTable: LevelTableView | undefined
  readonly levelList: LevelListView | undefined
  readonly goals: readonly GoalView[] | undefined
}

export interface LevelTableView {
  readonly id: string | undefined
  readonly caption: string | undefined
  readonly rows: readonly LevelView[]
}

export interface LevelListView {
  readonly id: string | undefined
  readonly items: readonly LevelView[]
}

export interface LevelView {
  readonly id: string | undefined
  /** «Краевой уровень» in a table, «краевой уровень:» in a list. */
  readonly name: string
  readonly list: ListView
}

export interface GoalView {
  readonly id: string | undefined
  /** A fixed number, or «auto». */
  readonly number: string
  readonly title: string
  /** Block Markdown that begins with the words «Обоснование цели.» in bold. */
  readonly rationale: string | undefined
  readonly lists: readonly LeadListView[]
  readonly text: string | undefined
}

export interface LeadListView {
  readonly lead: string
  readonly list: ListView
}

export function buildConceptView({ concept, act, header }: ConceptInput): Staged<ConceptView> {
  return collectFindings((report) => {
    const view: ConceptView = {
      act,
      header,
      title: concept.title,
      hasContents: concept.contents === true,
      sections: concept.sections.map((section) => buildSection(section, concept, report)),
    }
    return viewOf(view, concept)
  })
}

function buildSection(section: ConceptSection, concept: Concept, report: Report): ConceptSectionView {
  if (section.text !== undefined && section.blocks !== undefined) {
    report('concept/section-content', { problem: (words) => `В разделе стоят и «${words.key('text')}», и «${words.key('blocks')}»` }, keyPlaceOf(section, 'blocks'))
  } else if (section.text === undefined && section.blocks === undefined) {
    report('concept/section-content', { problem: (words) => `В разделе нет ни «${words.key('text')}», ни «${words.key('blocks')}»` }, placeOf(section))
  }
  const own = section.text === undefined ? [] : [viewOf({ ...emptyBlock, text: section.text }, section)]
  const view: ConceptSectionView = {
    id: section.id,
    number: section.number ?? (concept.numbering === 'sections' ? 'auto' : undefined),
    title: section.title,
    blocks: [...own, ...(section.blocks ?? []).map((block) => buildBlock(block, report))],
  }
  return viewOf(view, section)
}

const emptyBlock: ConceptBlockView = {
  id: undefined,
  heading: undefined,
  text: undefined,
  lead: undefined,
  list: undefined,
  levelTable: undefined,
  levelList: undefined,
  goals: undefined,
}

function buildBlock(block: ConceptBlock, report: Report): ConceptBlockView {
  checkBlock(block, report)
  // A heading is the better anchor; without one the list or the table takes the id.
  const id = block.heading === undefined ? block.id : undefined
  const list = block.list && { ...buildTextList(block.list, block.as ?? 'dash', block), id }
  const isTable = block.levelsAs !== 'list'
  const view: ConceptBlockView = {
    id: block.id,
    heading: block.heading,
    text: block.text,
    lead: block.lead && withFinalMark(block.lead, ':'),
    list: list && viewOf(list, block, 'list'),
    levelTable: block.levels && isTable ? buildLevelTable(block.levels, id, block) : undefined,
    levelList: block.levels && !isTable ? buildLevelList(block.levels, id, block) : undefined,
    goals: block.goals?.map(buildGoal),
  }
  return viewOf(view, block)
}

function buildLevelTable(levels: readonly Level[], id: string | undefined, block: ConceptBlock): LevelTableView {
  const rows = levels.map((level) =>
    viewOf({ id: level.id, name: capitaliseFirst(level.name), list: buildTextList(level.list, 'dash', level) }, level),
  )
  return viewOf({ id, caption: block.caption, rows }, block, 'levels')
}

/** A list of lists: what the last inner list ends with, the outer one goes on with. */
function buildLevelList(levels: readonly Level[], id: string | undefined, block: ConceptBlock): LevelListView {
  const items = levels.map((level, index) => {
    const list = buildTextList(level.list, 'dash', level)
    const isLast = index === levels.length - 1
    const inner = isLast ? list : viewOf({ ...list, items: list.items.map((item) => ({ ...item, text: withFinalMark(item.text, ';') })) }, level, 'list')
    return viewOf({ id: level.id, name: withFinalMark(lowerFirst(level.name), ':'), list: inner }, level)
  })
  return viewOf({ id, items }, block, 'levels')
}

function buildGoal(goal: ConceptGoal): GoalView {
  const view: GoalView = {
    id: goal.id,
    number: goal.number ?? 'auto',
    title: goal.title,
    rationale: goal.rationale && withRunInTitle('Обоснование цели.', goal.rationale),
    lists: [goal.measures, goal.publication].filter((list) => list !== undefined).map(buildLeadList),
    text: goal.text,
  }
  return viewOf(view, goal)
}

function buildLeadList(source: LeadList): LeadListView {
  return viewOf({ lead: withFinalMark(source.lead, ':'), list: buildTextList(source.list, source.as ?? 'dash', source) }, source)
}

/** Bold words in the first line of a text; a text that opens with a list, a table or a picture gets them as a line of their own. */
function withRunInTitle(title: string, text: string): string {
  const opensWithBlock = /^\s*(?:[-*+–—|#>]|!\[|\d+[.)]\s)/.test(text)
  return `**${title}**${opensWithBlock ? '\n\n' : ' '}${opensWithBlock ? text : text.trimStart()}`
}

const contents = ['list', 'levels', 'goals'] as const

function checkBlock(block: ConceptBlock, report: Report): void {
  const complain = (problem: Phrase, key: keyof ConceptBlock): void =>
    report('concept/block-content', { problem }, keyPlaceOf(block, key))
  const [first, second] = contents.filter((key) => block[key] !== undefined)
  if (first !== undefined && second !== undefined) {
    complain((words) => `В этой части раздела стоят «${words.key(first)}» и «${words.key(second)}», а должно быть что-то одно`, second)
  }
  if (first === undefined && block.text === undefined && block.heading === undefined) {
    report('concept/block-content', { problem: () => 'В этой части раздела ничего нет' }, placeOf(block))
    return
  }
  if (block.lead !== undefined && block.list === undefined && block.levels === undefined) {
    complain((words) => `Вводная строка «${words.key('lead')}» стоит перед списком или уровнями, а их здесь нет`, 'lead')
  }
  if (block.as !== undefined && block.list === undefined) {
    complain((words) => `Ключ «${words.key('as')}» выбирает вид списка, а списка здесь нет`, 'as')
  }
  for (const key of ['levelsAs', 'caption'] as const) {
    if (block[key] === undefined || block.levels !== undefined) continue
    complain((words) => `Ключ «${words.key(key)}» относится к уровням, а уровней здесь нет`, key)
  }
  if (block.caption !== undefined && block.levelsAs === 'list') {
    complain((words) => `Название «${words.key('caption')}» печатается над таблицей, а уровни здесь печатаются списком`, 'caption')
  }
  if (block.id !== undefined && block.heading === undefined && block.list === undefined && block.levels === undefined) {
    complain(() => 'Обозначение можно дать части с подзаголовком, списку или уровням; больше его некуда поставить', 'id')
  }
}
