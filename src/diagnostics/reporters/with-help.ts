import type { Diagnostic } from '../diagnostic.ts'

/** The sentence and the advice, for formats that have one field of text. */
export function withHelp({ message, help }: Diagnostic): string {
  return help === undefined ? message : `${message}\nКак исправить: ${help}`
}
