/** What the head of a programme says, wherever it is printed: in its passport, its sections, its appendices. */
import { checkEntry, checkGoalLinks } from './check-goal-links.ts'
import type { Block, Goals, PassportRow, Program } from './content.ts'
import { keyPlaceOf, placeOf, type Report } from './finding.ts'

/** The words of `show`. */
export type Shown = NonNullable<Block['show']>
/** Those that name a key of the head. */
export type HeadKey = NonNullable<PassportRow['show']>

/** Where something may be shown: a part of a section or a row of the passport. */
export type ShowPlace = Block | PassportRow

/** What the keys hold, for findings: «здесь нужно напечатать цели». */
export const SHOWN_NAMES: Readonly<Record<HeadKey, string>> = {
  name: 'название для паспорта',
  term: 'срок действия',
  basis: 'основание для разработки',
  executor: 'ответственный исполнитель',
  coExecutors: 'соисполнители',
  participants: 'участники',
  subprograms: 'подпрограммы',
  instruments: 'программно-целевые инструменты',
  goals: 'цели',
  tasks: 'задачи',
  indicators: 'целевые показатели',
  stages: 'этапы',
  financing: 'финансирование',
  results: 'ожидаемые результаты',
}

const HEAD_KEYS = Object.keys(SHOWN_NAMES) as readonly HeadKey[] // the record has exactly these keys

/** The programme with the goals and tasks of the file that it names. */
export function withGoalsOf(program: Program, goals: Goals | undefined): Program {
  if (goals !== undefined) return { ...program, goals: goals.goals, tasks: goals.tasks }
  // A file that could not be read is reported once; what would have been printed from it is not missing too.
  return program.goalsFrom === undefined ? program : { ...program, goals: program.goals ?? [], tasks: program.tasks ?? [] }
}

/** Findings about the head alone: what it mentions must be there, and must be said once. */
export function checkHead(program: Program, own: Program, report: Report): void {
  if (own.goalsFrom !== undefined) {
    for (const key of ['goals', 'tasks'] as const) {
      if (own[key] !== undefined) report('program/goals-twice', { key }, keyPlaceOf(own, key))
    }
  }
  const tasks = program.tasks ?? []
  checkGoalLinks(program.goals ?? [], tasks, report)
  if (tasks.length === 0 && own.goalsFrom !== undefined) return
  const ids = tasks.flatMap(({ id }) => id ?? [])
  for (const indicator of program.indicators ?? []) {
    if (indicator.task === undefined) continue
    checkEntry({ id: indicator.task, ids, what: 'Задачи', list: 'tasks' }, placeOf(indicator, 'task'), report)
  }
}

/** A key that nothing prints would vanish from the document. `whole` knows where goals of another file come from. */
export function checkShown(program: Program, own: Program, places: readonly ShowPlace[], report: Report): void {
  const shown = new Set<Shown | undefined>(places.map(({ show }) => show))
  if (shown.has('passport')) return
  for (const key of HEAD_KEYS) {
    if (program[key] === undefined || shown.has(key) || (key === 'term' && shown.has('stages'))) continue
    const isBorrowed = own[key] === undefined
    report('program/never-shown', { key, what: SHOWN_NAMES[key] }, keyPlaceOf(own, isBorrowed ? 'goalsFrom' : key))
  }
}

/** Every place of these parts that may show something. */
export function showPlaces(blocks: readonly Block[]): readonly ShowPlace[] {
  return [...blocks, ...blocks.flatMap((block) => block.passport ?? [])]
}
