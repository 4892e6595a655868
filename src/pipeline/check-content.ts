import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Host } from '../workspace/host.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { openProject, type OpenOptions } from './open-project.ts'
import { composeTree } from './stages.ts'

/** Every finding of every stage before the drawing, sorted by place. Writes nothing. */
export function checkContent(host: Host, options: OpenOptions = {}): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const dossier of openProject(host, options)) {
    const own = [...dossier.diagnostics]
    for (const document of dossier.documents) own.push(...composeTree(document).diagnostics)
    diagnostics.push(...locateDiagnostics(own, dossier.sources))
  }
  return locateDiagnostics(diagnostics, new Map())
}
