/**
 * Rewrites sources in Russian keys, keeping comments and layout; what is printed does not change by a byte.
 *
 *   node scripts/to-russian-keys.mjs content/stepnoy content/x/order.yaml …
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
const load = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)
const { parseYaml } = await load('yaml/parse-yaml.js')
const { translateKeys } = await load('schema/translate-keys.js')
const { writeKeys } = await load('schema/write-keys.js')

const files = process.argv.slice(2).flatMap((path) =>
  statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)) : [path],
)
for (const file of files.filter((name) => /\.ya?ml$/.test(name))) {
  const parsed = parseYaml(file, readFileSync(file))
  const source = parsed.value && translateKeys(parsed.value)
  if (source?.value === undefined || parsed.diagnostics.length + source.diagnostics.length > 0) {
    console.error(`${file}: сначала исправьте замечания (prikaz check)`)
    process.exitCode = 1
    continue
  }
  const text = writeKeys(source.value, 'russian')
  if (text === source.value.text) continue
  writeFileSync(file, text)
  console.log(file)
}
