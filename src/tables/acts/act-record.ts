/** Acts as a register keeps them. */
import type { ActKind } from '../../model/act-words.ts'
import type { CalendarDate } from '../../russian/dates.ts'

/** What the files of one dossier say about its act. */
export interface ActSource {
  /** Workspace path of the dossier: the permanent name of the act. */
  readonly path: string
  readonly authority: {
    readonly id: string
    readonly name: string
    readonly genitive: string
  }
  /** Names of all issuing bodies, one after another. */
  readonly author: string
  readonly kind: ActKind
  readonly date: CalendarDate | undefined
  readonly number: string | undefined
  /** One line, plain text. */
  readonly title: string
  readonly annexes: readonly { readonly id: string; readonly kind: string; readonly title: string }[]
  readonly repeals: readonly RepealedReference[]
  /** Path of the dossier whose act this one amends. */
  readonly amends: string | undefined
}

/** An earlier act, or points of it, that an act repeals: as its author names it. */
export interface RepealedReference {
  readonly kind: ActKind
  /** Another body, in the genitive; the issuing body itself when absent. */
  readonly body: string | undefined
  readonly date: CalendarDate | undefined
  readonly number: string
  readonly title: string
  /** Empty when the whole act is repealed. */
  readonly points: readonly string[]
}

/**
 * - `draft` without a date or a number · `in-force` · `amended` in force with changes, or without some of its points
 * - `repealed` wholly, by a signed act
 */
export type ActStatus = 'draft' | 'in-force' | 'amended' | 'repealed'

/** A mention of one act in the entry of another. */
export interface ActMention {
  /** Its dossier, when it is one of this content root. */
  readonly path: string | undefined
  /** «приказ от 5 марта 2018 г. № 44», with «пункты 1, 3» before it when it is about those alone. */
  readonly words: string
}

export interface ActRecord extends ActSource {
  readonly status: ActStatus
  /** Acts that changed this one or repealed it, wholly or in part, in order of time. */
  readonly changedBy: readonly ActMention[]
  /** The act that repealed this one wholly: the last of those that changed it, unless one came too late. */
  readonly endedBy: (ActMention & { readonly date: CalendarDate }) | undefined
  /** Acts that this one changes or repeals. */
  readonly changes: readonly ActMention[]
}

export const STATUS_WORDS: Readonly<Record<ActStatus, string>> = {
  draft: 'проект',
  'in-force': 'действует',
  amended: 'изменён',
  repealed: 'утратил силу',
}
