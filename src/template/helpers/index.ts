/** Every helper of the templates. A new one is a file of its own and a name here. */
import { blocks } from './blocks.ts'
import type { Helper } from './helper.ts'
import { lines } from './lines.ts'
import { md } from './md.ts'
import { src } from './src.ts'

export const helpers: readonly Helper[] = [src, md, lines, blocks]
