import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Host } from '../workspace/host.ts'
import { checkOpened } from './check-unit.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { openProject, type OpenOptions } from './open-project.ts'

export interface CheckOptions extends OpenOptions {
  /** Whether the texts and their sense are looked at too, not only whether documents can be made. Default: yes. */
  readonly lint?: boolean
}

/** Every finding of every stage before the drawing, sorted by place. Writes nothing. */
export function checkContent(host: Host, options: CheckOptions = {}): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const dossier of openProject(host, options)) diagnostics.push(...checkOpened(dossier, options.lint !== false))
  return locateDiagnostics(diagnostics, new Map())
}
