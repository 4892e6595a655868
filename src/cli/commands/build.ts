import { join, resolve } from 'node:path'
import { count } from '../../diagnostics/summary.ts'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import type { Format } from '../../emit/emitter.ts'
import { formats } from '../../emit/emitter.ts'
import { buildToFolder, type BuildReport } from '../../pipeline/build-to-folder.ts'
import { openBuildCache } from '../../pipeline/build-cache.ts'
import { openCacheFolder } from '../../workspace/cache-folder.ts'
import { formatIsoDate, parseDate } from '../../russian/dates.ts'
import { createDiskHost } from '../../workspace/disk.ts'
import type { Observations } from '../../workspace/recording.ts'
import { packageFingerprint } from '../../workspace/package-files.ts'
import { observeProject } from '../../pipeline/observe-project.ts'
import { BUILT_PER_THREAD, countThreads } from '../count-threads.ts'
import { locateContent, type ContentSelection } from '../locate-content.ts'
import { checkOutputFolder, refuseOutputInside } from '../output-place.ts'
import { createProgress } from '../progress.ts'
import { displayPlaces, formatFindings } from '../print-findings.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { watchBuild } from '../watch-build.ts'
import { tool } from '../tool.ts'

export interface BuildCommandOptions {
  readonly out: string
  readonly format: string
  readonly bundle?: boolean
  readonly asOf?: string
  readonly json?: boolean
  readonly quiet?: boolean
  /** As written on the command line. */
  readonly jobs?: string
  /** Commander's way with `--no-cache`. */
  readonly cache: boolean
  readonly watch?: boolean
}

/** `prikaz build`: everything selected, into the output folder. */
export async function build(terminal: Terminal, path: string, options: BuildCommandOptions): Promise<number> {
  const wanted = parseFormats(options.format)
  const asOf = options.asOf === undefined ? undefined : parseDay(options.asOf)
  checkOutputFolder(options.out)
  if (options.watch === true && !options.cache) {
    throw new UsageError('«--watch» и «--no-cache» не сочетаются: без готового пришлось бы собирать всё при каждой правке', 'Уберите один из параметров')
  }
  const content = locateContent(path, terminal.currentFolder)
  const out = resolve(terminal.currentFolder, options.out)
  const host = createDiskHost(content.root)
  const misplaced = refuseOutputInside(content, out, options.out)
  const threads = { root: content.root, count: countThreads(options.jobs, BUILT_PER_THREAD) }
  const program = options.cache && misplaced === undefined ? packageFingerprint() : ''
  const buildOnce = async (onObserved?: (observations: Observations) => void): Promise<BuildReport> => {
    const progress = createProgress(terminal, 'Собираю', options.quiet === true)
    try {
      return await buildToFolder(host, {
        selection: content.selection,
        formats: wanted,
        bundle: options.bundle === true,
        ...(asOf === undefined ? {} : { asOf }),
        out,
        outShownAs: options.out,
        generator: `${tool.name} ${tool.version}`,
        onProgress: progress.show,
        threads,
        ...(options.cache ? { cache: openBuildCache(openCacheFolder(join(out, CACHE_FOLDER)), program, observeProject(host)) } : {}),
        ...(onObserved === undefined ? {} : { onObserved }),
      })
    } finally {
      progress.clear()
    }
  }
  if (misplaced === undefined && options.watch === true) {
    return watchBuild(terminal, { content, host, shownAs: options.out, quiet: options.quiet === true, ...(options.json === true ? { json: (report) => describeReport(report, content) } : {}) }, buildOnce)
  }
  const report = misplaced === undefined ? await buildOnce() : { outputs: [], written: [], removed: [], diagnostics: [misplaced] }
  if (options.json) {
    terminal.print(JSON.stringify(describeReport(report, content), null, 2))
  } else {
    const findings = formatFindings(terminal, report.diagnostics, content, host)
    if (findings !== '') terminal.say(findings)
    if (!options.quiet) terminal.print(summarizeBuild(report, options.out))
  }
  return hasErrors(report.diagnostics) ? 1 : 0
}

/** Results of earlier builds; safe to delete at any time. */
export const CACHE_FOLDER = '.cache'

/** ISO date of a day that exists. */
function parseDay(text: string): string {
  const date = parseDate(text.trim())
  if (date === undefined) throw new UsageError(`«${text}» – не дата`, 'Например: --as-of 2021-03-01 или --as-of 01.03.2021')
  return formatIsoDate(date)
}

function parseFormats(list: string): readonly Format[] {
  const names = [...new Set(list.toLowerCase().split(/[\s,;]+/).filter((name) => name !== ''))]
  const unknown = names.filter((name) => !formats.some((format) => format === name))
  if (unknown.length > 0 || names.length === 0) {
    throw new UsageError(`нет формата «${unknown.join(', ') || list}»`, `Можно указать: ${formats.join(', ')}`)
  }
  return formats.filter((format) => names.includes(format))
}

function describeReport(report: BuildReport, content: ContentSelection): unknown {
  return {
    version: 1,
    tool,
    outputs: report.outputs,
    diagnostics: displayPlaces(report.diagnostics, content),
  }
}

/** A longer list scrolls the findings away; the manifest holds it whole. */
const LISTED_FILES = 30

function summarizeBuild(report: BuildReport, out: string): string {
  const { length } = report.outputs
  if (length === 0) return 'Ни одного файла не записано.'
  if (length > LISTED_FILES) {
    return `Готово: ${count(length, 'файл', 'файла', 'файлов')} в папке «${out}», список – в manifest.json.`
  }
  return [`Готово, файлы в папке «${out}»:`, ...report.outputs.map((output) => `  ${output.path}`)].join('\n')
}
