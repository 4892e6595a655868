import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { reportGithub } from '../../diagnostics/reporters/github.ts'
import { reportGitlab } from '../../diagnostics/reporters/gitlab.ts'
import { reportJson } from '../../diagnostics/reporters/json.ts'
import { reportSarif } from '../../diagnostics/reporters/sarif.ts'
import { summarize } from '../../diagnostics/summary.ts'
import { checkContent } from '../../pipeline/check-content.ts'
import { createDiskHost } from '../../workspace/disk.ts'
import { sha256 } from '../../workspace/hash.ts'
import { applyFixes, previewFixes } from '../apply-fixes.ts'
import { locateContent } from '../locate-content.ts'
import { displayPlaces, formatFindings } from '../print-findings.ts'
import { createProgress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { tool } from '../tool.ts'
import { UsageError } from '../usage-error.ts'

export interface CheckCommandOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github' | 'gitlab'
  readonly json?: boolean
  readonly fix?: boolean
  readonly dryRun?: boolean
  /** As written on the command line. */
  readonly maxWarnings?: string
}

/** `prikaz check`: every stage but the drawing; writes nothing, unless asked to repair the sources. */
export function check(terminal: Terminal, path: string, options: CheckCommandOptions): number {
  const content = locateContent(path, terminal.currentFolder)
  const host = createDiskHost(content.root)
  const limit = parseLimit(options.maxWarnings)
  if (options.dryRun === true) {
    if (options.fix !== true) throw new UsageError('параметр «--dry-run» имеет смысл только вместе с «--fix»', 'Напишите: prikaz check --fix --dry-run')
    const patch = previewFixes(host, content)
    if (patch === '') terminal.say('Исправлять нечего.')
    else terminal.print(patch)
    return 0
  }
  if (options.fix === true) applyFixes(terminal, host, content)
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
  const { warnings } = summarize(diagnostics)
  if (warnings > limit) terminal.say(`Предупреждений ${warnings}, а допускается не больше ${limit}.`)
  return hasErrors(diagnostics) || warnings > limit ? 1 : 0
}

function parseLimit(written: string | undefined): number {
  if (written === undefined) return Infinity
  if (!/^\d{1,9}$/.test(written)) throw new UsageError(`у параметра «--max-warnings» нет значения «${written}»`, 'Укажите целое число: --max-warnings 0')
  return Number(written)
}
