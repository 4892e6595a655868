/** `prikaz check --fix`: writes the repaired sources, or shows what would be written. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { count } from '../diagnostics/summary.ts'
import { fixContent } from '../pipeline/fix-content.ts'
import type { Host } from '../workspace/host.ts'
import type { ContentSelection } from './locate-content.ts'
import { printPatch } from './print-patch.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Says what was done on the error stream: the report of the check stays alone on the other one. */
export function applyFixes(terminal: Terminal, host: Host, content: ContentSelection): void {
  const files = fixContent(host, { selection: content.selection })
  for (const { path, bytes } of files) replaceFile(join(content.root, ...path.split('/')), bytes, content.display(path))
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

/** Written beside and renamed into place: a source is never half written. */
function replaceFile(path: string, bytes: Uint8Array, shown: string): void {
  const beside = `${path}.prikaz-fix`
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, path)
  } catch {
    rmSync(beside, { force: true })
    throw new UsageError(`файл не удалось записать: «${shown}»`, 'Проверьте права и закройте программы, в которых он открыт')
  }
}
