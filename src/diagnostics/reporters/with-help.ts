import type { Diagnostic } from '../diagnostic.ts'
import { formatWordPlace } from './word-place.ts'

/** The sentence and the advice, for formats that have one field of text. A Word file has no lines, so the place stands there too. */
export function withHelp({ message, help, place }: Diagnostic): string {
  const where = place?.word === undefined ? '' : `${capitalize(formatWordPlace(place.word))}: `
  return help === undefined ? where + message : `${where}${message}\nКак исправить: ${help}`
}

const capitalize = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
