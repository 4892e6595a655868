/** Blanks that are filled in by hand on paper. */
import { NBSP } from '../../russian/letters.ts'

/** «___» ____________ 20___ г. */
export const DATE_BLANK = `«___»${NBSP}____________ 20___${NBSP}г.`

/** A line to sign on, before the name. */
export function signatureLine(name: string): string {
  return `____________${NBSP}${name}`
}
