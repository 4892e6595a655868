/** `npm run bench`: the measurements of `bench/`, on freshly compiled code. `-- --quick` for a short look. */
import { ensureBuilt, ensureInstalled } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
await import('../bench/run.mjs')
