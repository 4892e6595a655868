/** The linter over an opened dossier. */
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { lintDossier, type LintFile } from '../lint/lint.ts'
import { checkWeights, silence, weigh } from '../lint/settings.ts'
import { joinPath } from '../workspace/path.ts'
import { AUTHORITY_FILE, PEOPLE_FILE } from './find-dossiers.ts'
import type { LinkedDocument } from './link-annexes.ts'
import type { SourceDocument } from './load-dossier.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import type { OpenDossier } from './open-project.ts'

/** What the rules find in a dossier whose files could all be read, only in the selected documents. */
export function lintOpened(dossier: OpenDossier): readonly Diagnostic[] {
  if (dossier.content === undefined) return []
  const { authority, order } = dossier.content
  const folder = dossier.path.split('/')[0]!
  const own: LintFile[] = []
  const add = (name: string, kind: string, value: object): void => {
    const file = joinPath(folder, name)
    const source = dossier.sources.get(file)
    if (source !== undefined) own.push({ file, kind, value, source })
  }
  add(AUTHORITY_FILE, 'authority', authority.content)
  add(PEOPLE_FILE, 'people', authority.people)
  const files: LintFile[] = []
  const collect = ({ document, annexes }: LinkedDocument<SourceDocument>): void => {
    const source = dossier.sources.get(document.file)
    if (source !== undefined) files.push({ file: document.file, kind: document.kind, value: document.value, source })
    annexes.forEach(collect)
  }
  collect(order)
  const findings = [...lintDossier({ authority: authority.content, own, files }), ...checkWeights(authority.content.lint, joinPath(folder, AUTHORITY_FILE))]
  if (!dossier.isPartial) return findings
  const selected = new Set(dossier.documents.map(({ file }) => file))
  return findings.filter(({ place }) => place !== undefined && selected.has(place.file))
}

/** Findings at their places, weighed as the authority wants and without those that comments answer for. */
export function settle(diagnostics: readonly Diagnostic[], dossier: OpenDossier): readonly Diagnostic[] {
  const located = locateDiagnostics(diagnostics, dossier.sources)
  const weighed = weigh(located, dossier.content?.authority.content.lint)
  // Where something could not be read, a silenced finding may only be out of sight.
  const isWhole = !dossier.isPartial && dossier.content !== undefined && !hasErrors(dossier.diagnostics)
  const own = dossier.content === undefined ? new Map() : dossier.sources
  return silence(weighed, own, isWhole)
}
