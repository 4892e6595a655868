/** `prikaz check --fix`: writes the repaired sources, or shows what would be written. */
import { join } from 'node:path'
import { count } from '../diagnostics/summary.ts'
import { fixContent } from '../pipeline/fix-content.ts'
import type { Host } from '../workspace/host.ts'
import type { ContentSelection } from './locate-content.ts'
import { printPatch } from './print-patch.ts'
import { replaceFiles } from './replace-files.ts'
import type { Terminal } from './terminal.ts'

/** Says what was done on the error stream: the report of the check stays alone on the other one. */
export function applyFixes(terminal: Terminal, host: Host, content: ContentSelection): void {
  const files = fixContent(host, { selection: content.selection })
  replaceFiles(files.map(({ path, bytes }) => ({ path: join(content.root, ...path.split('/')), bytes, shown: content.display(path) })))
  const places = files.reduce((sum, file) => sum + file.count, 0)
  terminal.say(
    places === 0 ? 'Исправлять нечего.' : `Исправлено: ${count(places, 'место', 'места', 'мест')} в ${count(files.length, 'файле', 'файлах', 'файлах')}.`,
  )
}

/** The patch of everything that `--fix` would do; empty when there is nothing to do. */
export function previewFixes(host: Host, content: ContentSelection): string {
  return fixContent(host, { selection: content.selection })
    .map(({ path, before, after }) => printPatch(content.display(path), before, after))
    .join('\n')
}
