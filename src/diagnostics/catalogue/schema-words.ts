/** How messages about schemas name the keys and values of an author. */
import type { AuthorWords } from '../author-words.ts'

export interface NamedKey {
  readonly key: string
  readonly title?: string | undefined
}

/** A name with what it means, unless the name says that itself: `title (Название)`, `«название»`. Russian names stand in quotes to be told from the sentence. */
export const explained = (name: string, title: string | undefined): string => {
  const plain = (text: string): string => text.toLowerCase().replaceAll('-', ' ')
  const shown = /[а-яё]/i.test(name) ? `«${name}»` : name
  return title === undefined || plain(title) === plain(name) ? shown : `${shown} (${title})`
}

export const named = ({ key, title }: NamedKey, words: AuthorWords): string => explained(words.key(key), title)
