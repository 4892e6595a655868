import { join } from 'node:path'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { count } from '../../diagnostics/summary.ts'
import { sealActs } from '../../pipeline/seal-acts.ts'
import { createDiskHost } from '../../workspace/disk.ts'
import { locateContent } from '../locate-content.ts'
import { displayPlaces, formatFindings } from '../print-findings.ts'
import { printPatch } from '../print-patch.ts'
import { createProgress } from '../progress.ts'
import { replaceFiles } from '../replace-files.ts'
import type { Terminal } from '../terminal.ts'
import { tool } from '../tool.ts'

export interface SealCommandOptions {
  readonly again?: boolean
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `prikaz seal`: writes the fingerprints of signed acts into their files. */
export function seal(terminal: Terminal, path: string, options: SealCommandOptions): number {
  const content = locateContent(path, terminal.currentFolder)
  const host = createDiskHost(content.root)
  const progress = createProgress(terminal, 'Запечатываю')
  const { files, kept, diagnostics } = sealActs(host, { selection: content.selection, again: options.again === true, onProgress: progress.show })
  progress.clear()
  if (options.dryRun !== true) replaceFiles(files.map(({ path: file, bytes }) => ({ path: join(content.root, ...file.split('/')), bytes, shown: content.display(file) })))
  if (options.json === true) {
    const report = { version: 1, tool, sealed: files.map((file) => content.display(file.path)), kept: kept.map((file) => content.display(file)), diagnostics: displayPlaces(diagnostics, content) }
    terminal.print(JSON.stringify(report, null, 2))
  } else {
    const findings = formatFindings(terminal, diagnostics, content, host)
    if (findings !== '') terminal.say(findings)
    if (options.dryRun === true && files.length > 0) terminal.print(files.map(({ path: file, before, after }) => printPatch(content.display(file), before, after)).join('\n'))
    terminal.say(sentence(files.length, kept.length, options.dryRun === true))
  }
  return hasErrors(diagnostics) ? 1 : 0
}

function sentence(sealed: number, kept: number, isDry: boolean): string {
  const already = kept === 0 ? '' : ` Уже запечатано: ${count(kept, 'акт', 'акта', 'актов')}.`
  if (sealed === 0) return `Запечатывать нечего.${already}`
  return `${isDry ? 'Будет запечатано' : 'Запечатано'}: ${count(sealed, 'акт', 'акта', 'актов')}.${already}`
}
