/** `npm test`: types, then every test. Arguments go to vitest; `--accept` rewrites the expected files of the cases. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs'

ensureInstalled()
ensureBuilt()

const args = process.argv.slice(2)
const accept = args.includes('--accept')
const env = { ...process.env, ...(accept ? { PRIKAZ_ACCEPT: '1' } : {}) }
const node = (script, ...rest) =>
  spawnSync(process.execPath, [join(root, script), ...rest], { cwd: root, stdio: 'inherit', env }).status ?? 1

const types = node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json')
const tests = node('node_modules/vitest/vitest.mjs', 'run', ...args.filter((argument) => argument !== '--accept'))
process.exit(types || tests)
