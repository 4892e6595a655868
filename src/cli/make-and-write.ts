/** What commands that make a set of files have in common: formats, the output folder, the report. */
import { resolve } from 'node:path'
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { count } from '../diagnostics/summary.ts'
import { writeFiles, type MadeFile } from '../pipeline/write-files.ts'
import { createDiskHost } from '../workspace/disk.ts'
import type { Host } from '../workspace/host.ts'
import { locateContent, type ContentSelection } from './locate-content.ts'
import { checkOutputFolder, refuseOutputInside } from './output-place.ts'
import { displayPlaces, formatFindings } from './print-findings.ts'
import { createProgress, type Progress } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { tool } from './tool.ts'
import { UsageError } from './usage-error.ts'

export interface MakeOptions {
  readonly out: string
  readonly json?: boolean
  readonly quiet?: boolean
}

export interface Made {
  readonly files: readonly MadeFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** What else the author should know. */
  readonly remarks?: readonly string[]
}

export interface MakeJob {
  readonly make: (host: Host, content: ContentSelection, onProgress: Progress['show']) => Made
  /** Name of the list of files in the output folder; without it nothing is ever removed there. */
  readonly list?: string
  /** Only some of the files were asked for: the others stay. */
  readonly isPartial?: boolean
  /** When there is nothing to write and nothing is wrong. */
  readonly nothing: string
}

/** A longer list scrolls the findings away. */
const LISTED_FILES = 30

export function makeAndWrite(terminal: Terminal, path: string, options: MakeOptions, job: MakeJob): number {
  checkOutputFolder(options.out)
  const content = locateContent(path, terminal.currentFolder)
  const out = resolve(terminal.currentFolder, options.out)
  const host = createDiskHost(content.root)
  const misplaced = refuseOutputInside(content, out, options.out)
  const progress = createProgress(terminal, 'Читаю')
  const made: Made = misplaced === undefined ? job.make(host, content, progress.show) : { files: [], diagnostics: [misplaced], remarks: [] }
  progress.clear()
  const isWhole = content.selection === '' && job.isPartial !== true && !hasErrors(made.diagnostics)
  const written = writeFiles(made.files, { out, shownAs: options.out, isWhole, ...(job.list === undefined ? {} : { list: job.list }) })
  const diagnostics = [...made.diagnostics, ...written.diagnostics]
  if (options.json) {
    terminal.print(JSON.stringify({ version: 1, tool, outputs: written.outputs, diagnostics: displayPlaces(diagnostics, content), ...(made.remarks === undefined ? {} : { remarks: made.remarks }) }, null, 2))
  } else {
    const findings = formatFindings(terminal, diagnostics, content, host)
    if (findings !== '') terminal.say(findings)
    for (const remark of made.remarks ?? []) terminal.say(remark)
    if (!options.quiet) terminal.print(summarize(written.outputs.map((output) => output.path), options.out, hasErrors(diagnostics) ? 'Ни одного файла не записано.' : job.nothing))
  }
  return hasErrors(diagnostics) ? 1 : 0
}

function summarize(paths: readonly string[], out: string, nothing: string): string {
  if (paths.length === 0) return nothing
  if (paths.length > LISTED_FILES) return `Готово: ${count(paths.length, 'файл', 'файла', 'файлов')} в папке «${out}».`
  return [`Готово, файлы в папке «${out}»:`, ...paths.map((path) => `  ${path}`)].join('\n')
}

/** The formats of a list on the command line, in their usual order. */
export function parseFormatList<F extends string>(list: string, known: readonly F[]): readonly F[] {
  const names = [...new Set(list.toLowerCase().split(/[\s,;]+/).filter((name) => name !== ''))]
  const unknown = names.filter((name) => !known.some((format) => format === name))
  if (unknown.length > 0 || names.length === 0) throw new UsageError(`нет формата «${unknown.join(', ') || list}»`, `Можно указать: ${known.join(', ')}`)
  return known.filter((format) => names.includes(format))
}
