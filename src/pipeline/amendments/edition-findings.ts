/** What `checkEditions` finds, for commands that print or show an act instead of judging it. */
import type { Code } from '../../diagnostics/catalogue/index.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { OpenDossier } from '../open-project.ts'
import { checkEditions } from './check-editions.ts'
import { checkPastWords } from './check-signed-text.ts'

/**
 * The paper or the page would bear the date and the number of an act that was signed with other words. Without a number
 * it is marked as a draft, and may be looked at.
 */
const FORGED: ReadonlySet<string> = new Set<Code>([
  'amendment/changed-without-amendment',
  'amendment/added-without-amendment',
  'amendment/context-changed',
  'amendment/requisites-edited',
  'amendment/signed-words-changed',
])

/** Whether an amending act is complete and fits is for `check` to insist on; here it is a warning. */
export function editionFindings(dossier: OpenDossier): readonly Diagnostic[] {
  const isSigned = dossier.content?.act?.isDraft === false
  return [...checkEditions(dossier).map((finding) => (isSigned && FORGED.has(finding.code) ? finding : asWarning(finding))), ...checkPastEdition(dossier)]
}

/** What is found of an earlier edition forbids to print it: its words are signed as well. */
function checkPastEdition({ diagnostics, editions, path, pastState }: OpenDossier): readonly Diagnostic[] {
  return editions === undefined || pastState === undefined || hasErrors(diagnostics) ? [] : checkPastWords(path, editions, pastState)
}

function asWarning(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic
}
