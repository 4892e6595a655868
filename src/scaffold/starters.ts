/** The documents that `prikaz new` can begin. */

export interface Starter {
  /** Name of the file in a dossier. */
  readonly file: string
  readonly title: string
  /** The point of the order that approves it, without the mark at its end. */
  readonly approval: string
}

export const annexStarters = {
  program: { file: 'program.yaml', title: 'программа', approval: 'Утвердить программу' },
  roadmap: { file: 'roadmap.yaml', title: '«дорожная карта»', approval: 'Утвердить план мероприятий («дорожную карту»)' },
  concept: { file: 'concept.yaml', title: 'концепция', approval: 'Утвердить концепцию' },
  goals: { file: 'goals.yaml', title: 'цели и задачи', approval: 'Утвердить цели и задачи' },
  plan: { file: 'plan.yaml', title: 'план работы', approval: 'Утвердить план работы' },
  appendix: { file: 'appendix.yaml', title: 'приложение с текстом', approval: 'Утвердить порядок' },
} as const satisfies Readonly<Record<string, Starter>>

export type AnnexStarter = keyof typeof annexStarters
export const annexStarterNames = Object.keys(annexStarters) as readonly AnnexStarter[]

/** Years that a starter speaks of: three, the given one first. */
export function starterYears(year: number): Readonly<Record<'year' | 'nextYear' | 'lastYear', number>> {
  return { year, nextYear: year + 1, lastYear: year + 2 }
}
