/** Workflow commands of GitHub Actions: each finding becomes an annotation at its line. */
import { catalogue } from '../catalogue/index.ts'
import type { Diagnostic, Severity } from '../diagnostic.ts'
import { sortDiagnostics } from '../sort-diagnostics.ts'
import { withHelp } from './with-help.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/** One line per finding; nothing at all when there are none. */
export function reportGithub(diagnostics: readonly Diagnostic[]): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => formatCommand(diagnostic) + '\n')
    .join('')
}

function formatCommand(diagnostic: Diagnostic): string {
  const { code, severity, place } = diagnostic
  const { start, end } = place?.range ?? {}
  const properties = {
    file: place?.file,
    line: start?.line,
    endLine: end?.line === start?.line ? undefined : end?.line,
    col: start?.column,
    title: `${catalogue[code].title} (${code})`,
  }
  const list = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${escapeProperty(String(value))}`,
  )
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(withHelp(diagnostic))}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
