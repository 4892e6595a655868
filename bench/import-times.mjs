/** How long each library takes to load, alone in a fresh process. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { median, round } from './measure.mjs'
import { printOf, root } from './processes.mjs'

/** What the program loads of a library, where that is not its main module; fonts are no code. */
const ENTRIES = { ajv: 'ajv/dist/2020.js', '@expo-google-fonts/tinos': undefined }

export function measureImports(runs) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const libraries = Object.keys(dependencies).map((name) => (Object.hasOwn(ENTRIES, name) ? ENTRIES[name] : name))
  return Object.fromEntries(
    libraries.filter((library) => library !== undefined).map((library) => {
      const code = `const start = performance.now(); await import(${JSON.stringify(library)}); process.stdout.write(String(performance.now() - start))`
      return [library, round(median(Array.from({ length: runs }, () => Number(printOf(code)))))]
    }),
  )
}
