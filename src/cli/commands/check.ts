import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { reportGithub } from '../../diagnostics/reporters/github.ts'
import { reportGitlab } from '../../diagnostics/reporters/gitlab.ts'
import { reportJson } from '../../diagnostics/reporters/json.ts'
import { reportSarif } from '../../diagnostics/reporters/sarif.ts'
import { checkContent } from '../../pipeline/check-content.ts'
import { createDiskHost } from '../../workspace/disk.ts'
import { sha256 } from '../../workspace/hash.ts'
import { locateContent } from '../locate-content.ts'
import { displayPlaces, formatFindings } from '../print-findings.ts'
import { createProgress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { tool } from '../tool.ts'

export interface CheckCommandOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github' | 'gitlab'
  readonly json?: boolean
}

/** `prikaz check`: every stage but the drawing; writes nothing. */
export function check(terminal: Terminal, path: string, options: CheckCommandOptions): number {
  const content = locateContent(path, terminal.currentFolder)
  const host = createDiskHost(content.root)
  const progress = createProgress(terminal)
  const diagnostics = checkContent(host, { selection: content.selection, onProgress: progress.show })
  progress.clear()

  const shown = displayPlaces(diagnostics, content)
  switch (options.json ? 'json' : options.format) {
    case 'json':
      terminal.print(reportJson(shown, tool))
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
      terminal.print(formatFindings(terminal, diagnostics, content, host) || 'Замечаний нет.')
  }
  return hasErrors(diagnostics) ? 1 : 0
}
