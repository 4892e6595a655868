/** A dossier with a history: the base content, edited step by step, with the amending act of each step. */
import { draftAmendment, type DraftInput } from '../../src/pipeline/amendments/draft-amendment.ts'
import type { Host } from '../../src/workspace/host.ts'
import { createOverlayHost } from '../../src/workspace/overlay.ts'
import { caseHost } from './case-folders.ts'

export const DOSSIER = 'stepnoy/programma'

export interface Step {
  /** Folder of the amending act below the authority. */
  readonly folder: string
  readonly date?: string
  readonly number?: string
  /** Text of a file → its new text; `undefined` removes the file. By path below the dossier. */
  readonly edit: Readonly<Record<string, (text: string) => string | undefined>>
  readonly options?: DraftInput['options']
  /** Further keys of the act. */
  readonly head?: object
}

export function textIn(host: Host, path: string): string {
  const read = host.read(path)
  return read.ok ? new TextDecoder().decode(read.bytes) : ''
}

export function withFiles(host: Host, files: Readonly<Record<string, string | undefined>>): Host {
  return createOverlayHost(host, new Map(Object.entries(files).map(([path, text]) => [path, text === undefined ? undefined : new TextEncoder().encode(text)])))
}

/** @throws when a step has no change, or its draft has an error */
export function amendedContent(steps: readonly Step[], start: Host = caseHost('build', 'base')): Host {
  return steps.reduce((host, step) => {
    const edits = Object.entries(step.edit).map(([name, change]) => [`${DOSSIER}/${name}`, change(textIn(host, `${DOSSIER}/${name}`))] as const)
    const edited = withFiles(host, Object.fromEntries(edits))
    const { draft, diagnostics } = draftAmendment({ before: host, after: edited, folder: DOSSIER, ...(step.options === undefined ? {} : { options: step.options }) })
    const [problem] = diagnostics
    if (draft === undefined || problem !== undefined) throw new Error(problem?.message ?? 'no draft')
    return withFiles(edited, { [`stepnoy/${step.folder}/amendment.yaml`]: JSON.stringify(amendmentOf(step, draft.changes, draft.editions), null, 1) })
  }, start)
}

function amendmentOf({ date, number, options, head }: Step, changes: readonly object[], editions: readonly object[]): object {
  return {
    kind: 'amendment',
    amends: 'programma',
    ...(date === undefined ? {} : { date }),
    ...(number === undefined ? {} : { number }),
    changes: changes.map((change) => Object.fromEntries(Object.entries(change).filter(([key, value]) => value !== null || key === 'old' || key === 'new'))),
    editions,
    ...options,
    points: [{ control: 'petrov' }],
    ...head,
  }
}
