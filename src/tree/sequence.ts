/** Counts siblings: 1, 2, 3 …; a fixed «7.1» leaves 8 as the next, a fixed «9» leaves 10. */
import type { Numbering } from './nodes.ts'

export class Sequence {
  readonly prefix: string
  #last = 0

  constructor(prefix = '') {
    this.prefix = prefix
  }

  /** The printed number without its full stop. */
  next(numbering: Numbering | undefined): string {
    const number = typeof numbering === 'object' ? numbering.fixed.replace(/\.$/, '') : this.prefix + (this.#last + 1)
    const own = number.startsWith(this.prefix) ? number.slice(this.prefix.length) : number
    const counted = /^\d+/.exec(own)
    // Never backwards: «1.1» put after point 4 must not make the next one a second 2.
    if (counted) this.#last = Math.max(this.#last, Number(counted[0]))
    return number
  }
}
