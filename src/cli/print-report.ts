/** Findings in the form that was asked for. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportGithub } from '../diagnostics/reporters/github.ts'
import { reportGitlab } from '../diagnostics/reporters/gitlab.ts'
import { reportJson } from '../diagnostics/reporters/json.ts'
import { reportSarif } from '../diagnostics/reporters/sarif.ts'
import { sha256 } from '../workspace/hash.ts'
import type { Terminal } from './terminal.ts'
import { tool } from './tool.ts'

export interface ReportOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github' | 'gitlab'
  readonly json?: boolean
  /** Paths of dossiers whose signed acts have no seal; for programs. */
  readonly unsealed?: readonly string[]
}

/** Places are shown as they are; `text` makes the report for people. */
export function printReport(terminal: Terminal, shown: readonly Diagnostic[], { format, json, unsealed }: ReportOptions, text: () => string): void {
  switch (json ? 'json' : format) {
    case 'json':
      terminal.print(reportJson(shown, tool, unsealed))
      break
    case 'sarif':
      terminal.print(reportSarif(shown, tool))
      break
    case 'github':
      terminal.print(reportGithub(shown))
      break
    case 'gitlab':
      terminal.print(reportGitlab(shown, sha256))
      break
    case 'text':
      terminal.print(text())
  }
}
