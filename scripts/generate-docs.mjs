/**
 * Fills the generated parts of docs/*.md and writes the pages of docs/rules/: everything between the comments
 * `generated: NAME` and `/generated`. What stands around them is written by hand.
 *
 *   node scripts/generate-docs.mjs           writes the files
 *   node scripts/generate-docs.mjs --check   exits with 1 when a file is stale
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describeAreas, listFindings } from './docs/findings.mjs'
import { describeHouseStyle } from './docs/house-style.mjs'
import { describeKind, describeValues, readSourcesWith } from './docs/sources.mjs'
import { ensureBuilt } from './prepare.mjs'

const folder = new URL('../docs/', import.meta.url)
const region = /^<!-- generated: ([a-z -]+) -->\n[\s\S]*?^<!-- \/generated -->$/gm

/** The text of every page with generated parts by its name. */
export async function generateDocs() {
  ensureBuilt()
  const { catalogue } = await import(new URL('../dist/diagnostics/catalogue/index.js', import.meta.url).href)
  const { isAdjustable } = await import(new URL('../dist/lint/settings.js', import.meta.url).href)
  const { severityWords } = await import(new URL('../dist/diagnostics/reporters/words.js', import.meta.url).href)
  const { describeVocabulary } = await import(new URL('../dist/tree/vocabulary.js', import.meta.url).href)
  const { parseYaml } = await import(new URL('../dist/yaml/parse-yaml.js', import.meta.url).href)
  const { translateKeys } = await import(new URL('../dist/schema/translate-keys.js', import.meta.url).href)
  readSourcesWith((path, bytes) => {
    const source = parseYaml(path, bytes).value
    return source && translateKeys(source).value?.value
  })
  const parts = {
    values: () => describeValues(),
    keys: (kind) => describeKind(kind),
    'house style': () => describeHouseStyle(),
    findings: () => listFindings(catalogue, severityWords),
    vocabulary: () => describeVocabulary(),
  }
  const files = new Map()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md')).sort()) {
    const current = readPage(name)
    const text = current.replaceAll(region, (_, title) => {
      const [part, argument] = title.startsWith('keys ') ? ['keys', title.slice(5)] : [title]
      if (!Object.hasOwn(parts, part)) throw new Error(`docs/${name}: nothing generates «${title}»`)
      return `<!-- generated: ${title} -->\n${parts[part](argument).trim()}\n<!-- /generated -->`
    })
    if (current.includes('<!-- generated:')) files.set(name, text)
  }
  for (const [name, text] of describeAreas(catalogue, severityWords, isAdjustable)) files.set(`rules/${name}`, text)
  return files
}

/** Pages of areas that are no more. */
export function staleRules(files) {
  if (!existsSync(new URL('rules/', folder))) return []
  return readdirSync(new URL('rules/', folder)).map((name) => `rules/${name}`).filter((name) => !files.has(name))
}

function readPage(name) {
  if (!existsSync(new URL(name, folder))) return ''
  return readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n')
}

async function main() {
  const files = await generateDocs()
  const stale = [...files].filter(([name, text]) => readPage(name) !== text)
  const gone = staleRules(files)
  if (process.argv.includes('--check')) {
    for (const name of [...stale.map(([each]) => each), ...gone]) console.error(`docs/${name} is stale: run npm run generate`)
    process.exitCode = stale.length + gone.length > 0 ? 1 : 0
    return
  }
  mkdirSync(new URL('rules/', folder), { recursive: true })
  for (const name of gone) rmSync(new URL(name, folder))
  for (const [name, text] of stale) writeFileSync(new URL(name, folder), text)
  console.log(stale.length === 0 ? 'up to date' : `written: ${stale.map(([name]) => name).join(', ')}`)
}

if (process.argv[1] !== undefined && import.meta.url === new URL(`file://${process.argv[1]}`).href) await main()
