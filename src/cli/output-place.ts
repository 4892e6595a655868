/** Where a command may put its results. */
import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ContentSelection } from './locate-content.ts'
import { UsageError } from './usage-error.ts'

/** @throws UsageError for `--out ""` */
export function checkOutputFolder(written: string): void {
  if (written.trim() === '') throw new UsageError('у параметра «--out» не указана папка', 'Например: --out out')
}

/** Results never lie among the sources. */
export function refuseOutputInside(content: ContentSelection, out: string, written: string): Diagnostic | undefined {
  return isWithin(content.root, out) ? diagnose('output/inside-sources', { path: written }) : undefined
}

/** Whether a path lies in a folder or is it, whatever links lead there. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(realPath(folder), realPath(path))
  return !(way === '..' || way.startsWith('..' + sep) || isAbsolute(way))
}

/** Of what does not exist yet: that of the nearest folder above it that does. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realPath(above), path.slice(above.length))
  }
}
