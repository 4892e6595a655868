/** What the parts of the preview tell one another: the session in its thread, the server, the page in the browser. Plain data. */
import type { Severity } from '../diagnostics/diagnostic.ts'

/** A document on the screen; `changes`: with what has changed since the base revision marked. */
export interface ViewKey {
  /** Workspace path of the dossier. */
  readonly dossier: string
  /** Workspace path of the document's file. */
  readonly document: string
  readonly changes: boolean
}

export interface DocumentEntry {
  readonly file: string
  /** «Приказ», «Приложение 2». */
  readonly name: string
  readonly title: string
}

export interface DossierEntry {
  readonly path: string
  /** Workspace path of the authority, and its name when it could be read. */
  readonly authority: string
  readonly authorityName: string
  /** Title of the order; empty while it is not known. */
  readonly title: string
  readonly documents: readonly DocumentEntry[]
  /** Absent until the dossier has been checked. */
  readonly counts?: Readonly<Record<Severity, number>>
}

/** Where something stands in the author's files. */
export interface SourcePlace {
  /** As the user would write it from the folder that the preview was started in. */
  readonly shown: string
  /** Absolute path; empty for a file of the program. */
  readonly path: string
  readonly line: number
  readonly column: number
}

export interface Finding {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly help: string
  readonly place: SourcePlace | undefined
  /** The lines of the file with the place marked. */
  readonly frame: string
}

export interface PageEntry {
  /** Hash of the picture and of what stands on it: neither changes under its name. */
  readonly image: string
  readonly text: string
  readonly widthPt: number
  readonly heightPt: number
}

/** What stands on a page, for selecting, searching and for the way back to the source. */
export interface PageText {
  /** Text, edges of its letters, base line, size; the number of its origin in `origins`, -1 without one. */
  readonly runs: readonly (readonly [text: string, edges: readonly number[], y: number, size: number, origin: number])[]
  /** File and pointer. */
  readonly origins: readonly (readonly [file: string, pointer: string])[]
  readonly links: readonly PageLinkEntry[]
}

export interface PageLinkEntry {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly href?: string
  readonly page?: number
  readonly top?: number
}

/** `broken`: errors forbid to draw the document; `gone`: there is no such document any more. */
export type ViewStatus = 'fresh' | 'broken' | 'gone'

export type SessionJob =
  | { readonly kind: 'list' }
  | { readonly kind: 'pages'; readonly view: ViewKey; readonly known: readonly string[] }
  | { readonly kind: 'findings'; readonly dossier: string }
  | { readonly kind: 'summary'; readonly dossier: string }
  | { readonly kind: 'place'; readonly dossier: string; readonly file: string; readonly pointer: string }
  | { readonly kind: 'download'; readonly view: ViewKey; readonly format: 'docx' | 'pdf' | 'html' }
  | { readonly kind: 'list-changes'; readonly dossier: string }

export interface ListAnswer {
  readonly dossiers: readonly { readonly path: string; readonly authority: string }[]
  /** Folders in which dossiers come and go. */
  readonly folders: readonly string[]
}

export interface PagesAnswer {
  readonly status: ViewStatus
  /** Nothing that it is made from has changed since it was last asked for. */
  readonly isSame: boolean
  readonly entry: DossierEntry | undefined
  readonly pages: readonly PageEntry[]
  /** Pictures and texts that the caller did not know, by their hashes. */
  readonly files: Readonly<Record<string, string>>
  /** Why it is broken. */
  readonly errors: readonly Finding[]
  /** Of a view with changes: what is compared, or why nothing can be. */
  readonly base: BaseNote | undefined
  readonly folders: readonly string[]
}

export interface BaseNote {
  readonly name: string
  readonly state: 'changed' | 'same' | 'new' | 'unreadable'
}

export interface FindingsAnswer {
  readonly entry: DossierEntry | undefined
  readonly findings: readonly Finding[]
  readonly folders: readonly string[]
}

export interface SummaryAnswer {
  readonly entry: DossierEntry | undefined
  readonly folders: readonly string[]
}

export interface DownloadAnswer {
  readonly name: string
  readonly bytes: Uint8Array | undefined
}

export interface ChangesAnswer {
  /** A page of its own. */
  readonly html: string | undefined
  readonly base: BaseNote
}

/** What answers which job. */
export interface SessionAnswers {
  readonly list: ListAnswer
  readonly pages: PagesAnswer
  readonly findings: FindingsAnswer
  readonly summary: SummaryAnswer
  readonly place: SourcePlace | undefined
  readonly download: DownloadAnswer
  readonly 'list-changes': ChangesAnswer
}
