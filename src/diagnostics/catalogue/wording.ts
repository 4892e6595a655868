import type { Severity } from '../diagnostic.ts'
import { entry, type CatalogueEntry } from './entry.ts'

export interface Wording {
  readonly found: string
  readonly right: string
}

interface WordingProse {
  readonly title: string
  /** Why it is written so: one or more lines. */
  readonly why: string
  readonly wrong: string
  readonly right: string
  readonly help?: string
}

/** A finding about how words are written: the words at fault, and how they should be. */
export function wording(severity: Severity, { title, why, wrong, right, help }: WordingProse): CatalogueEntry<Wording> {
  return entry<Wording>({
    severity,
    title,
    message: ({ found, right: form }) => (found.trim() === form.trim() ? title : `${title}: «${found.trim()}» – верно «${form.trim()}»`),
    ...(help === undefined ? {} : { help: () => help }),
    explanation: `${why}\n\nНеверно: \`${wrong}\`. Верно: \`${right}\`.`,
  })
}
