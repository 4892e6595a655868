import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Host } from '../workspace/host.ts'
import { checkEditions } from './amendments/check-editions.ts'
import { lintOpened, settle } from './lint-project.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { openProject, type OpenOptions } from './open-project.ts'
import { checkTree } from './stages.ts'

export interface CheckOptions extends OpenOptions {
  /** Whether the texts and their sense are looked at too, not only whether documents can be made. Default: yes. */
  readonly lint?: boolean
}

/** Every finding of every stage before the drawing, sorted by place. Writes nothing. */
export function checkContent(host: Host, options: CheckOptions = {}): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const dossier of openProject(host, options)) {
    const own = [...dossier.diagnostics]
    for (const document of dossier.documents) own.push(...checkTree(document))
    own.push(...checkEditions(dossier))
    if (options.lint !== false) own.push(...lintOpened(dossier))
    diagnostics.push(...settle(own, dossier))
  }
  return locateDiagnostics(diagnostics, new Map())
}
