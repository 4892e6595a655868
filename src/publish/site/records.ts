/**
 * What the site knows of an act and its annexes: plain data, kept between two
 * publications, so that only what was edited is drawn again.
 */
import type { Calendar } from '../../calendar/calendar.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ActSource } from '../../tables/acts/act-record.ts'

/** An authority as the site shows it. */
export interface AuthorityRecord {
  readonly id: string
  readonly name: string
  readonly shortName: string | undefined
  readonly genitive: string
}

/** One dossier: an act with its annexes. */
export interface ActRecord {
  /** Workspace path of the dossier's folder. */
  readonly folder: string
  /** Workspace path of the order's file; findings about the whole act point to it. */
  readonly file: string
  /** Folder on the site: id of the authority, id of the order or the folder of the dossier. No `/` at the ends. */
  readonly address: string
  readonly authority: AuthorityRecord
  /** The other authorities of a joint act. */
  readonly partners: readonly AuthorityRecord[]
  /** What the register and the other acts know of it. */
  readonly source: ActSource
  /** ISO date of the act; a draft may have one, or none. */
  readonly isoDate: string | undefined
  readonly isDraft: boolean
  /** ISO date from which the act is in force, where the act names one. */
  readonly inForceFrom: string | undefined
  /** The act itself first, then its annexes in the order of their numbers. */
  readonly documents: readonly DocumentRecord[]
  /** Its states in order of time, the present one last; empty when it has always been as it is. */
  readonly editions: readonly EditionRecord[]
  /** What was signed, as it was signed. */
  readonly signed: readonly SignedFileRecord[]
  /** What git has kept of its sources, the oldest first. */
  readonly history: readonly ChangesRecord[]
}

/** A file of the folder «подписано». */
export interface SignedFileRecord {
  /** The signed PDF, its detached signature, a copy with the mark of it, or a PDF without any, for example a scan. */
  readonly kind: 'signed' | 'signature' | 'marked' | 'copy'
  /** Path on the site. */
  readonly path: string
  /** As its author named it. */
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** Owners of the certificates. */
  readonly signers: readonly string[]
}

/** The act between two amending acts. */
export interface EditionRecord {
  /** ISO date since which it stands so. */
  readonly isoDate: string
  /** Folder of the act that made it; absent for the edition that was signed first. */
  readonly by: string | undefined
  /** Its texts; empty for the present edition, which the pages of the documents show. */
  readonly documents: readonly EditionDocumentRecord[]
  /** How it differs from the one before. */
  readonly changes: ChangesRecord | undefined
}

export interface EditionDocumentRecord {
  readonly page: string
  readonly title: string
  readonly heading: string | undefined
  /** The page that shows it as it is now; absent when it is no more. */
  readonly present: string | undefined
  /** Place of its text among those of the act. */
  readonly body: number
}

/** Two states side by side. */
export interface ChangesRecord {
  readonly page: string
  readonly isoDate: string
  /** How many changes there are. */
  readonly count: number
  readonly documents: readonly { readonly title: string; /** Place of its table among the texts of the act. */ readonly body: number }[]
}

export interface DocumentRecord {
  readonly id: string
  readonly kind: string
  readonly file: string
  /** Path of its page on the site, `neftekumsk/podderzhka-shkol-2020/program.html`. */
  readonly page: string
  /** One line of plain text. */
  readonly title: string
  /** «Приказ от 17 сентября 2020 г. № 212/1, приложение 2» or what else the document says of itself. */
  readonly subject: string
  /** «Приложение 1», as its own header has it; absent for the act. */
  readonly heading: string | undefined
  /** CSS declarations that the text needs, by the key in its `data-style`. */
  readonly styles: Readonly<Record<string, string>>
  readonly outline: readonly OutlineEntry[]
  readonly events: readonly EventRecord[]
  readonly files: readonly FileRecord[]
  /** Path of its calendar on the site, see `calendars.ts`. */
  readonly calendar: string | undefined
  readonly tables: readonly TableRecord[]
}

/** The texts of a document: read only when its page or the index of the search is made. */
export interface DocumentBody {
  /** Its text as HTML without inline styles, every unit with an anchor. */
  readonly html: string
  /** Of a plan: its chart as one SVG element. */
  readonly chart: string | undefined
  /** Of a plan with days; entries know the page and the place of their event on the site, below its root. */
  readonly calendar: Calendar | undefined
  readonly passages: readonly Passage[]
}

/** How often each word stands in a document, for the index of the search. */
export type WordCounts = Readonly<Record<string, number>>

/** A table of data that can be taken away. */
export interface TableRecord {
  readonly kind: 'events' | 'indicators' | 'financing'
  readonly title: string
  readonly rows: number
  /** Columns of its CSV in their order: their headings there, and their keys in JSON. */
  readonly columns: readonly { readonly key: string; readonly title: string; readonly type: 'string' | 'number' | 'integer' | 'date' }[]
  readonly files: readonly FileRecord<'csv' | 'json'>[]
}

export interface OutlineEntry {
  readonly anchor: string
  /** 2 and 3: sections and their parts; 1 the points of an act and the years of a plan. */
  readonly level: number
  readonly text: string
}

/** A piece of text that search leads to. */
export interface Passage {
  /** Id of the unit; empty for what stands before the first one. */
  readonly anchor: string
  /** «пункт 1.2», «Паспорт Программы»: where it stands. */
  readonly place: string
  readonly text: string
}

/** A row of a roadmap or a plan, for its filter. */
export interface EventRecord {
  readonly anchor: string
  readonly number: string | undefined
  readonly title: string
  readonly period: string | undefined
  /** Years in which it takes place; empty when it is not known. */
  readonly years: readonly number[]
  /** First and last day of every run of its days, counted from 1 January 1970; empty when they are not known. */
  readonly spans: readonly (readonly [from: number, to: number])[]
  readonly responsible: readonly string[]
  readonly levels: readonly string[]
  readonly participants: string | undefined
  readonly result: string | undefined
  readonly mark: string | undefined
}

/** A file to be downloaded. */
export interface FileRecord<Format extends string = 'pdf' | 'docx' | 'xlsx' | 'ics'> {
  readonly format: Format
  /** Path on the site. */
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/** A file of the site with its bytes. */
export interface SiteFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface DrawnAct {
  /** Absent when something in the dossier is an error. */
  readonly record: ActRecord | undefined
  /** Of the documents of the record, in their order. */
  readonly bodies: readonly DocumentBody[]
  readonly words: readonly WordCounts[]
  readonly files: readonly SiteFile[]
  readonly diagnostics: readonly Diagnostic[]
}
