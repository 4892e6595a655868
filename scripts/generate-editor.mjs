/**
 * Writes what an editor with yaml-language-server needs: schemas/editor/*.json and .vscode/settings.json.
 *
 *   node scripts/generate-editor.mjs           writes the files
 *   node scripts/generate-editor.mjs --check   exits with 1 when a file is stale
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { editorLanguages, editorSchema } from './editor/schema.mjs'

const root = new URL('../', import.meta.url)

/** The text of every generated file by its path from the root. */
export function generateEditorFiles() {
  const files = new Map(editorLanguages.map((language) => [`schemas/editor/${language}.json`, print(editorSchema(language))]))
  files.set(
    '.vscode/settings.json',
    print({
      // Any YAML file under content/: its `kind` or «вид» says what it is.
      'yaml.schemas': { './schemas/editor/mixed.json': ['content/**/*.yaml'] },
      'yaml.schemaStore.enable': false,
      'yaml.format.enable': false,
      'redhat.telemetry.enabled': false,
      '[yaml]': {
        'editor.tabSize': 2,
        'editor.insertSpaces': true,
        'editor.wordWrap': 'on',
        'editor.quickSuggestions': { other: true, comments: false, strings: true },
      },
      'files.encoding': 'utf8',
    }),
  )
  return files
}

function print(value) {
  return JSON.stringify(value, null, 1) + '\n'
}

function read(path) {
  try {
    return readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return undefined
  }
}

function main() {
  const files = generateEditorFiles()
  const stale = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path)
  const folder = new URL('schemas/editor/', root)
  mkdirSync(folder, { recursive: true })
  const orphans = readdirSync(folder).map((name) => `schemas/editor/${name}`).filter((path) => !files.has(path))
  if (process.argv.includes('--check')) {
    for (const path of [...stale, ...orphans]) console.error(`${path} is stale: run npm run generate`)
    process.exitCode = stale.length + orphans.length > 0 ? 1 : 0
    return
  }
  mkdirSync(new URL('.vscode/', root), { recursive: true })
  for (const path of stale) writeFileSync(new URL(path, root), files.get(path))
  for (const path of orphans) rmSync(new URL(path, root))
  console.log(stale.length + orphans.length === 0 ? 'up to date' : `written: ${[...stale, ...orphans].join(', ')}`)
}

if (process.argv[1] !== undefined && import.meta.url === new URL(`file://${process.argv[1]}`).href) main()
