/** The context of `templates/documents/goals.hbs`: goals, then tasks, each with the goals it works for where the author wants them printed. */
import type { Staged } from '../diagnostics/diagnostic.ts'
import { capitaliseFirst } from '../russian/letters.ts'
import { withoutFinalMark } from '../russian/list-punctuation.ts'
import type { ActView } from './act.ts'
import type { AnnexHeaderView } from './annex-view.ts'
import { checkGoalLinks } from './check-goal-links.ts'
import type { Goals, Task } from './content.ts'
import { collectFindings, viewOf } from './finding.ts'
import { buildItemList, type ListItemView, type ListView } from './list-view.ts'

export interface GoalsInput {
  readonly goals: Goals
  readonly act: ActView
  readonly header: AnnexHeaderView
}

export interface GoalsView {
  readonly act: ActView
  readonly header: AnnexHeaderView
  readonly title: string
  readonly intro: string | undefined
  readonly goalsHeading: string
  readonly goals: ListView
  readonly tasksHeading: string
  readonly tasks: TaskListView
}

/** Its origin is the list of tasks. */
export interface TaskListView {
  readonly items: readonly TaskView[]
}

export interface TaskView {
  readonly id: string | undefined
  readonly number: string | undefined
  readonly text: string
  /** «к цели» or «к целям» with the goals; absent when they are not printed. */
  readonly links: TaskLinksView | undefined
}

export interface TaskLinksView {
  readonly word: string
  readonly goals: readonly GoalLinkView[]
}

export interface GoalLinkView {
  /** The id of the goal: its number is filled in by the pass. */
  readonly target: string
  readonly isFirst: boolean
}

export function buildGoalsView({ goals, act, header }: GoalsInput): Staged<GoalsView> {
  return collectFindings((report) => {
    checkGoalLinks(goals.goals, goals.tasks, report)
    const list = buildItemList(goals.tasks, 'numbered', true, 'task')
    const items = list.items.map((item, index) =>
      viewOf(goals.links === 'numbers' ? withGoals(item, goals.tasks[index]!) : { ...item, links: undefined }, item),
    )
    const view: GoalsView = {
      act,
      header,
      title: goals.title,
      intro: goals.intro,
      goalsHeading: goals.goals.length === 1 ? 'Цель' : 'Цели',
      goals: buildItemList(goals.goals, 'numbered', true, 'goal'),
      tasksHeading: goals.tasks.length === 1 ? 'Задача' : 'Задачи',
      tasks: viewOf({ items }, goals.tasks),
    }
    return viewOf(view, goals)
  })
}

/** The goals stand before the full stop: «Развитие кадров (к цели 1).» */
function withGoals(item: ListItemView, task: Task): TaskView {
  if (task.goals === undefined) return { ...item, links: undefined }
  const links: TaskLinksView = {
    word: task.goals.length === 1 ? 'к цели' : 'к целям',
    goals: task.goals.map((target, index) => ({ target, isFirst: index === 0 })),
  }
  return { id: item.id, number: item.number, text: capitaliseFirst(withoutFinalMark(task.text)), links }
}
