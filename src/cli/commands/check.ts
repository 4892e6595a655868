import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { summarize } from '../../diagnostics/summary.ts'
import { checkInThreads } from '../../pipeline/check-in-threads.ts'
import type { ProfileName } from '../../pipeline/style-of.ts'
import { createDiskHost } from '../../workspace/disk.ts'
import { isFolder } from '../../workspace/foreign-files.ts'
import { applyFixes, previewFixes } from '../apply-fixes.ts'
import { CHECKED_PER_THREAD, countThreads } from '../count-threads.ts'
import { locateContent } from '../locate-content.ts'
import { displayPlaces, formatFindings } from '../print-findings.ts'
import { checkGost } from './check-gost.ts'
import { printReport, type ReportOptions } from '../print-report.ts'
import { createProgress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { adviseSealing, checkAgainstGit } from '../watch-signed.ts'

export interface CheckCommandOptions extends ReportOptions {
  readonly fix?: boolean
  readonly layout?: boolean
  readonly dryRun?: boolean
  /** As written on the command line. */
  readonly maxWarnings?: string
  /** As written on the command line. */
  readonly jobs?: string
  /** Word files and folders with them; `true` when the path is one. */
  readonly gost?: readonly string[] | true
  readonly profile?: ProfileName
  /** Path of the authority whose house style is the measure. */
  readonly authority?: string
}

/** `prikaz check`: every stage but the drawing; writes nothing, unless asked to repair the sources. */
export async function check(terminal: Terminal, path: string, options: CheckCommandOptions): Promise<number> {
  const limit = parseLimit(options.maxWarnings)
  const threads = countThreads(options.jobs, CHECKED_PER_THREAD)
  if (options.gost !== undefined && options.layout === true) throw new UsageError('параметр «--layout» проверяет исходные файлы, а «--gost» – файлы Word', 'Оставьте один из них')
  if (options.gost !== undefined) return checkGost(terminal, wordPaths(path, options.gost), options, limit)
  for (const name of ['profile', 'authority'] as const) {
    if (options[name] !== undefined) throw new UsageError(`параметр «--${name}» имеет смысл только вместе с «--gost»`, 'Напишите: prikaz check --gost приказ.docx')
  }
  if (WORD_FILE.test(path)) throw new UsageError(`«${path}» – документ, а не исходный файл`, `Чтобы проверить его оформление, напишите: prikaz check --gost "${path}"`)
  const content = locateContent(path, terminal.currentFolder)
  const host = createDiskHost(content.root)
  if (options.dryRun === true) {
    if (options.fix !== true) throw new UsageError('параметр «--dry-run» имеет смысл только вместе с «--fix»', 'Напишите: prikaz check --fix --dry-run')
    const patch = previewFixes(host, content)
    if (patch === '') terminal.say('Исправлять нечего.')
    else terminal.print(patch)
    return 0
  }
  if (options.fix === true) applyFixes(terminal, host, content)
  const progress = createProgress(terminal, 'Проверяю')
  const unsealed: string[] = []
  const found = await checkInThreads(
    host,
    { root: content.root, count: threads },
    { selection: content.selection, layout: options.layout === true, onProgress: progress.show, onUnsealed: (dossier) => void unsealed.push(dossier) },
  )
  const diagnostics = [...found, ...checkAgainstGit(host, content, unsealed)]
  progress.clear()

  const report = { ...options, unsealed: unsealed.map((dossier) => content.display(dossier)) }
  printReport(terminal, displayPlaces(diagnostics, content), report, () => formatFindings(terminal, diagnostics, content, host) || 'Замечаний нет.')
  const advice = adviseSealing(unsealed, content)
  if (advice !== '' && options.format === 'text' && options.json !== true) terminal.say(advice)
  const { warnings } = summarize(diagnostics)
  if (warnings > limit) terminal.say(`Предупреждений ${warnings}, а допускается не больше ${limit}.`)
  return hasErrors(diagnostics) || warnings > limit ? 1 : 0
}

/** `check --gost a.docx` and `check a.docx --gost` mean the same. */
function wordPaths(path: string, gost: readonly string[] | true): readonly string[] {
  if (gost === true && path === 'content' && !isFolder(path)) throw new UsageError('не сказано, какой файл Word проверить', 'Назовите файл или папку: prikaz check --gost приказ.docx')
  if (gost === true) return [path]
  return path === 'content' ? gost : [path, ...gost]
}

const WORD_FILE = /\.(?:docx?|docm|dot[xm]?|rtf|odt|pdf)$/i

function parseLimit(written: string | undefined): number {
  if (written === undefined) return Infinity
  if (!/^\d{1,9}$/.test(written)) throw new UsageError(`у параметра «--max-warnings» нет значения «${written}»`, 'Укажите целое число: --max-warnings 0')
  return Number(written)
}
