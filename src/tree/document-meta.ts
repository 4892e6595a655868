/** What a document says of itself in the properties of its files. */
export interface DocumentMeta {
  /** One-line title for the file's properties and the window. */
  readonly title: string
  /** The issuing body. */
  readonly author: string
  /** Act and number, «Приказ от 17 сентября 2020 г. № 212/1, приложение 2». */
  readonly subject: string
  /** BCP 47. */
  readonly lang: string
  /** ISO date of the act; drafts have none. Fixes the dates inside the files. */
  readonly date?: string
}
