import { resolve } from 'node:path'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { compareRevisions } from '../../pipeline/compare-revisions.ts'
import { drawComparisonTable } from '../../pipeline/draw-comparison-table.ts'
import { formatIsoDate, parseDate } from '../../russian/dates.ts'
import { hasChanges, type RevisionDiff } from '../../revision/revision-diff.ts'
import { viewAsHtml } from '../../revision/views/html.ts'
import { viewAsJson } from '../../revision/views/json.ts'
import { viewAsMarkdown } from '../../revision/views/markdown.ts'
import { plainChanges, viewAsText, type ChangePalette } from '../../revision/views/text.ts'
import { locateContent } from '../locate-content.ts'
import { openRevision, openWorkingTree, type OpenedRevision } from '../open-revision.ts'
import { formatFindings } from '../print-findings.ts'
import { createProgress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { tool } from '../tool.ts'
import { UsageError } from '../usage-error.ts'
import { writeResult } from '../write-result.ts'
import { writeTracked, type TrackedFormat } from './diff-tracked.ts'

export const diffFormats = ['text', 'json', 'md', 'html', 'docx', 'pdf'] as const
export type DiffFormat = (typeof diffFormats)[number]

export interface DiffCommandOptions {
  readonly from: string
  readonly to?: string
  readonly format: DiffFormat
  readonly json?: boolean
  readonly inline?: boolean
  readonly tracked?: boolean
  readonly author?: string
  readonly date?: string
  readonly out?: string
  readonly exitCode?: boolean
}

/** What `--exit-code` answers when there are changes; when a signed act was changed and no amending act covers it; when there is nothing to compare. */
const CHANGED = 1
const UNCOVERED = 4
const BROKEN = 2

/** `prikaz diff`: what changed between two revisions. */
export async function diff(terminal: Terminal, path: string, options: DiffCommandOptions): Promise<number> {
  const format = options.json ? 'json' : options.format
  const tracked = options.tracked ? trackedFormat(options, format) : undefined
  if ((format === 'docx' || format === 'pdf') && options.out === undefined) {
    throw new UsageError(`вид «${format}» печатается только в файл`, `Укажите файл: --out "сравнительная таблица.${format}"`)
  }
  const content = locateContent(path, terminal.currentFolder, { mayBeGone: true })
  const before = openRevision(options.from, '--from', content, terminal.currentFolder)
  const after = options.to === undefined ? openWorkingTree(content) : openRevision(options.to, '--to', content, terminal.currentFolder)
  if (before.host.kind(before.selection) === 'missing' && after.host.kind(after.selection) === 'missing') {
    throw new UsageError(`ни в одной из редакций нет такой папки или файла: «${path}»`, 'Проверьте путь. Обычно это папка content: prikaz diff content --from HEAD~1')
  }
  const progress = createProgress(terminal, 'Сравниваю')
  const compared = compareRevisions(before, after, progress.show)
  progress.clear()
  sayFindings(terminal, before, compared.before)
  sayFindings(terminal, after, compared.after)
  if (hasErrors(compared.before) || hasErrors(compared.after)) return options.exitCode ? BROKEN : 1

  const difference: RevisionDiff = { from: before.name, to: after.name, documents: compared.documents, uncovered: compared.uncovered }
  const answer = !options.exitCode || !hasChanges(difference) ? 0 : compared.uncovered.length > 0 ? UNCOVERED : CHANGED
  if (tracked !== undefined) {
    const written = await writeTracked(terminal, compared.documents, {
      out: options.out!, // trackedFormat wants it
      format: tracked,
      author: options.author ?? after.author ?? 'Prikaz',
      date: options.date === undefined ? after.date : `${formatIsoDate(parseDate(options.date)!)}T00:00:00Z`,
    })
    return written === 0 ? answer : written
  }
  const bytes = await print(difference, format, options, terminal)
  if (options.out === undefined) terminal.print(Buffer.from(bytes).toString('utf8'))
  else if (!writeResult(terminal, resolve(terminal.currentFolder, options.out), options.out, bytes)) return 1
  return answer
}

async function print(difference: RevisionDiff, format: DiffFormat, options: DiffCommandOptions, terminal: Terminal): Promise<Uint8Array> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  switch (format) {
    case 'text':
      return encode(viewAsText(difference, options.out === undefined ? paletteOf(terminal) : plainChanges))
    case 'md':
      return encode(viewAsMarkdown(difference))
    case 'json':
      return encode(viewAsJson(difference, tool))
    case 'html':
      return encode(viewAsHtml(difference, options.inline ? 'inline' : 'side-by-side'))
    case 'docx':
    case 'pdf':
      return drawComparisonTable(difference, format)
  }
}

function paletteOf({ palette }: Terminal): ChangePalette {
  return { added: palette.help, removed: palette.error, place: palette.place, dim: palette.dim }
}

function sayFindings(terminal: Terminal, revision: OpenedRevision, diagnostics: Parameters<typeof formatFindings>[1]): void {
  const errors = diagnostics.filter(({ severity }) => severity !== 'note')
  const findings = formatFindings(terminal, errors, revision.content, revision.host)
  if (findings !== '') terminal.say(`Редакция «${revision.name}»:\n${findings}`)
}

/** Whole documents with their changes are drawn, not told. */
function trackedFormat({ out, date }: DiffCommandOptions, format: DiffFormat): TrackedFormat {
  if (format !== 'docx' && format !== 'pdf' && format !== 'html') {
    throw new UsageError(`с «--tracked» не бывает вида «${format}»`, 'Укажите: --format docx (исправления Word), pdf или html')
  }
  if (out === undefined || out.trim() === '') throw new UsageError('с «--tracked» нужен файл или папка', `Например: --out правки.${format}`)
  if (date !== undefined && parseDate(date) === undefined) throw new UsageError(`«${date}» – не дата`, 'Например: --date 2021-03-01')
  return format
}
