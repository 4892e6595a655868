/** Where a command may put its results. */
import { isAbsolute, relative, sep } from 'node:path'
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
  const path = relative(content.root, out)
  const isOutside = path === '..' || path.startsWith('..' + sep) || isAbsolute(path)
  return isOutside ? undefined : diagnose('output/inside-sources', { path: written })
}
