/** Validated, normalised content from YAML written in a test; a text that does not fit its schema fails the test. */
import { expect } from 'vitest'
import { parse } from 'yaml'
import type { Appendix, Authority, Goals, Order, People, Plan, Program, Roadmap } from '../../src/model/content.ts'
import { normalise } from '../../src/schema/normalise.ts'
import { packageRegistry } from '../../src/schema/package-registry.ts'

interface ContentOf {
  appendix: Appendix
  authority: Authority
  goals: Goals
  people: People
  order: Order
  plan: Plan
  program: Program
  roadmap: Roadmap
}

export function content<K extends keyof ContentOf>(kind: K, yaml: string, file = `a/${kind}.yaml`): ContentOf[K] {
  const registry = packageRegistry()
  const value: unknown = { kind, ...(parse(yaml) as object) } // every kind of content is a mapping
  expect(registry.check(kind, value).map((error) => `${error.pointer} ${error.keyword}`)).toEqual([])
  return normalise(registry, registry.rootOf(kind), value, file) as ContentOf[K] // checked against the schema of the kind
}

export const sampleAuthority = content(
  'authority',
  `
name: Отдел образования администрации Степного городского округа
genitive: отдела образования администрации Степного городского округа
letterhead: [ОТДЕЛ ОБРАЗОВАНИЯ, СТЕПНОГО ГОРОДСКОГО ОКРУГА]
place: г. Степной
head: limanova
`,
)

export const samplePeople = content(
  'people',
  `
people:
  - { id: limanova, surname: Лиманова, initials: Э.И., post: начальник отдела образования }
  - id: kasmina
    surname: Касьмина
    initials: Т.И.
    post: заместитель начальника отдела образования
    cases:
      dative: { surname: Касьминой, post: заместителю начальника отдела образования }
      accusative: { surname: Касьмину, post: заместителя начальника отдела образования }
  - { id: lizina, surname: Лизина, initials: Г.А., post: руководитель отдела }
units:
  - id: imo
    name: информационно-методический отдел
    cases: { dative: информационно-методическому отделу }
    head: lizina
  - { id: archive, name: архив }
`,
)

/** «code pointer» of each finding, in the order of reporting. */
export function codesOf(diagnostics: readonly { code: string; place?: { pointer?: string; at?: string } }[]): string[] {
  return diagnostics.map(({ code, place }) => `${code} ${place?.pointer ?? '?'}${place?.at === 'key' ? ' (key)' : ''}`)
}
