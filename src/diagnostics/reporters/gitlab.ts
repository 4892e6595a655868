/** GitLab Code Quality report (the Code Climate subset that GitLab reads). */
import type { Diagnostic, Severity } from '../diagnostic.ts'
import { sortDiagnostics } from '../sort-diagnostics.ts'
import { withHelp } from './with-help.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' }

/** Gives a short, evenly spread text for any text; SHA-256 in hexadecimal fits. */
export type Hash = (text: string) => string

/**
 * Fingerprints stay the same when lines move, so that a merge request shows only
 * its own findings: they are made of code, file, pointer and sentence, with a
 * counter for repetitions.
 */
export function reportGitlab(diagnostics: readonly Diagnostic[], hash: Hash): string {
  const seen = new Map<string, number>()
  const issues = sortDiagnostics(diagnostics).map((diagnostic) => {
    const { code, severity, message, place } = diagnostic
    const identity = JSON.stringify([code, place?.file ?? '', place?.pointer ?? '', message])
    const repetition = seen.get(identity) ?? 0
    seen.set(identity, repetition + 1)
    return {
      description: withHelp(diagnostic),
      check_name: code,
      fingerprint: hash(JSON.stringify([identity, repetition])),
      severity: SEVERITIES[severity],
      // GitLab leaves out findings without a path: those about the whole run stand at the repository's root.
      location: { path: place?.file ?? '.', lines: { begin: place?.range?.start.line ?? place?.word?.paragraph ?? 1 } },
    }
  })
  return JSON.stringify(issues, null, 2) + '\n'
}
