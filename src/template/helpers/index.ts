/** Every helper of the templates. A new one is a file of its own and a name here. */
import { blocks } from './blocks.ts'
import type { Helper } from './helper.ts'
import { lines } from './lines.ts'
import { md } from './md.ts'
import { person } from './person.ts'
import { post } from './post.ts'
import { src } from './src.ts'
import { unit } from './unit.ts'

export const helpers: readonly Helper[] = [src, md, lines, blocks, post, person, unit]

/** The helper that a word with so many arguments calls; `undefined` for a value of the data. */
export function findHelper(name: string | undefined, argumentCount: number): Helper | undefined {
  const helper = helpers.find((known) => known.name === name)
  return helper?.isAlsoValue === true && argumentCount === 0 ? undefined : helper
}
