/**
 * How the author of a file names things. Every key and every value of a list of choices has two names, `text` and «текст»; a finding
 * speaks the one that its file is written in. Entries of the catalogue name keys and values through these words and in no other way.
 */
export interface AuthorWords {
  /**
   * `key('text')` → «text» or «текст», without quotes. `owner` is the key of the object that holds it, where one name is used twice:
   * `key('genitive', 'cases')` → «родительный», though the `genitive` of an authority is «название-в-родительном».
   */
  key(name: string, owner?: string): string
  /** `value('show', 'goals')` → «goals» or «цели», without quotes. */
  value(key: string, value: string): string
}

/** A part of a message that names keys: a check writes it, `reword` puts the author's names in. */
export type Phrase = (words: AuthorWords) => string

/** The names of the schemas themselves; what a finding says until its file is known. */
export const schemaWords: AuthorWords = {
  key: (name) => name,
  value: (_key, value) => value,
}
