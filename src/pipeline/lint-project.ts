/** The linter over an opened dossier. */
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { layoutCodes } from '../lint/layout/check-layout.ts'
import { lintDossier, type LintFile } from '../lint/lint.ts'
import { checkWeights, silence, weigh } from '../lint/settings.ts'
import { joinPath } from '../workspace/path.ts'
import { AUTHORITY_FILE, PEOPLE_FILE } from './find-dossiers.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import type { OpenDossier } from './open-project.ts'

/** What the rules find in everything of a dossier that could be read, only in the selected files. */
export function lintOpened(dossier: OpenDossier): readonly Diagnostic[] {
  const { registers, readable, isComplete, sources } = dossier
  if (readable.length === 0) return []
  const folder = dossier.path.split('/')[0]!
  const toLint = (file: string, kind: string, value: object | undefined): readonly LintFile[] => {
    const source = sources.get(file)
    return source === undefined || value === undefined ? [] : [{ file, kind, value, source }]
  }
  const { authority, people } = registers
  const own = [...toLint(joinPath(folder, AUTHORITY_FILE), 'authority', authority), ...toLint(joinPath(folder, PEOPLE_FILE), 'people', people)]
  const files = readable.flatMap(({ file, kind, value }) => toLint(file, kind, value))
  const findings = [...lintDossier({ authority, own, files, isComplete, isAmended: mayBeAmended(dossier) }), ...checkWeights(authority?.lint, joinPath(folder, AUTHORITY_FILE))]
  if (!dossier.isPartial) return findings
  return findings.filter(({ place }) => place !== undefined && dossier.isSelected(place.file))
}

/** Findings at their places, weighed as the authority wants and without those that comments answer for. */
export function settle(diagnostics: readonly Diagnostic[], dossier: OpenDossier, isLaidOut = false): readonly Diagnostic[] {
  const located = locateDiagnostics(diagnostics, dossier.sources)
  const weighed = weigh(located, dossier.registers.authority?.lint)
  // Where something could not be read, a silenced finding may only be out of sight.
  const isWhole = !dossier.isPartial && dossier.content !== undefined && !hasErrors(dossier.diagnostics)
  const own = dossier.readable.length === 0 ? new Map() : dossier.sources
  // What nobody looked for is not missing.
  return silence(weighed, own, (code) => isWhole && (isLaidOut || !layoutCodes.has(code)))
}

/** Where the order or its authority can not be read, its amendments are not known either. */
function mayBeAmended({ content, editions }: OpenDossier): boolean {
  return content === undefined || (editions?.steps.length ?? 0) > 0
}
