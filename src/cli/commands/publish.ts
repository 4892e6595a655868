import { basename, dirname, join, resolve } from 'node:path'
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { count } from '../../diagnostics/summary.ts'
import { observeProject } from '../../pipeline/observe-project.ts'
import { openActCache } from '../../publish/site/act-cache.ts'
import { fileFormats, type FileFormat } from '../../publish/site/draw-act.ts'
import type { Commit } from '../../publish/site/draw-unit.ts'
import { siteAddress } from '../../publish/site/load-settings.ts'
import { notPublished, publishSite, type PublishReport } from '../../publish/site/publish-site.ts'
import { openCacheFolder } from '../../workspace/cache-folder.ts'
import { createDiskHost } from '../../workspace/disk.ts'
import { createReadOnceHost } from '../../workspace/read-once.ts'
import { listGitCommits } from '../../workspace/git.ts'
import { packageFingerprint } from '../../workspace/package-files.ts'
import { BUILT_PER_THREAD, countThreads } from '../count-threads.ts'
import { locateContent, type ContentSelection } from '../locate-content.ts'
import { displayPlaces, formatFindings } from '../print-findings.ts'
import { checkOutputFolder, isWithin, refuseOutputInside } from '../output-place.ts'
import { createProgress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { tool } from '../tool.ts'
import { UsageError } from '../usage-error.ts'
import { CACHE_FOLDER } from './build.ts'

export interface PublishCommandOptions {
  readonly out: string
  readonly baseUrl?: string
  readonly formats: string
  readonly clean?: boolean
  readonly history?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
  /** As written on the command line. */
  readonly jobs?: string
  /** Commander's way with `--no-cache`. */
  readonly cache: boolean
}

/** `prikaz publish`: the site. */
export async function publish(terminal: Terminal, path: string, options: PublishCommandOptions): Promise<number> {
  const formats = parseFormats(options.formats)
  const baseUrl = options.baseUrl === undefined ? undefined : parseBaseUrl(options.baseUrl)
  checkOutputFolder(options.out)
  const content = locateContent(path, terminal.currentFolder)
  if (content.selection.includes('/')) {
    throw new UsageError(`сайт собирается из всех дел органа, а указано одно: «${path}»`, 'Укажите папку исходных файлов или органа: prikaz publish content')
  }
  const out = resolve(terminal.currentFolder, options.out)
  const host = createDiskHost(content.root)
  const misplaced = refuseFolder(content, out, options.out)
  const threads = countThreads(options.jobs, BUILT_PER_THREAD)
  const program = packageFingerprint()
  const progress = createProgress(terminal, 'Публикую', options.quiet === true)
  const report: PublishReport =
    misplaced === undefined
      ? await publishSite(host, {
          selection: content.selection,
          out,
          outShownAs: options.out,
          formats,
          ...(baseUrl === undefined ? {} : { baseUrl }),
          ...(options.clean === true ? { clean: true } : {}),
          generator: `${tool.name} ${tool.version}`,
          program,
          threads: { root: content.root, count: threads },
          ...(options.history === true ? { commitsOf: commitsIn(content.root) } : {}),
          ...(options.cache ? { cache: openActCache(openCacheFolder(join(dirname(out), CACHE_FOLDER, basename(out))), program, observeProject(createReadOnceHost(host))) } : {}),
          onProgress: progress.show,
        })
      : { ...notPublished([misplaced]), hasAddress: baseUrl !== undefined }
  progress.clear()

  if (options.json) {
    terminal.print(JSON.stringify(describeReport(report, content, options.out), null, 2))
  } else {
    const findings = formatFindings(terminal, report.diagnostics, content, host)
    if (findings !== '') terminal.say(findings)
    if (!options.quiet) terminal.print(summarize(report, options))
  }
  return hasErrors(report.diagnostics) || !report.isPublished ? 1 : 0
}

function parseFormats(list: string): readonly FileFormat[] {
  const names = [...new Set(list.toLowerCase().split(/[\s,;]+/).filter((name) => name !== ''))]
  if (names.length === 1 && names[0] === 'none') return []
  const unknown = names.filter((name) => !fileFormats.some((format) => format === name))
  if (unknown.length > 0 || names.length === 0) {
    throw new UsageError(`нет формата «${unknown.join(', ') || list}»`, `Можно указать: ${fileFormats.join(', ')} или none; текст на странице есть всегда`)
  }
  return fileFormats.filter((format) => names.includes(format))
}

function commitsIn(root: string): (dossier: string) => readonly Commit[] {
  return (dossier) => {
    const listed = listGitCommits(root, dossier)
    if (listed.ok) return listed.commits
    throw new UsageError(
      listed.failure.reason === 'no-git' ? 'история правок недоступна: программа git не установлена' : 'история правок недоступна: исходные файлы не лежат в хранилище git',
      'Уберите параметр --history: сайт будет собран без неё',
    )
  }
}

/** Only a whole address will do: everything absolute on the site is made of it. */
function parseBaseUrl(written: string): string {
  const address = siteAddress(written)
  if (address === undefined) throw new UsageError(`адрес сайта указан неверно: «${written}»`, 'Напишите его целиком, например: --base-url https://obrazovanie.example/akty/')
  return address
}

/** The new site replaces the folder as a whole: no source may lie in it, nor it among the sources. */
function refuseFolder(content: ContentSelection, out: string, written: string): Diagnostic | undefined {
  const inside = refuseOutputInside(content, out, written)
  if (inside !== undefined) return inside
  if (isWithin(out, content.root)) return diagnose('publish/sources-inside', { path: written })
  return undefined
}

function describeReport({ diagnostics, ...numbers }: PublishReport, content: ContentSelection, out: string): unknown {
  return { version: 1, tool, out, ...numbers, diagnostics: displayPlaces(diagnostics, content) }
}

function summarize(report: PublishReport, { out }: PublishCommandOptions): string {
  if (!report.isPublished) return 'Сайт не опубликован, прежний остался как был.'
  const lines = [
    `Сайт готов: ${out.replace(/(?<=.)[\\/]+$/, '')}/index.html`,
    `  ${[count(report.acts, 'акт', 'акта', 'актов'), count(report.documents, 'документ', 'документа', 'документов'), count(report.pages, 'страница', 'страницы', 'страниц'), count(report.files, 'файл', 'файла', 'файлов')].join(', ')}`,
  ]
  if (report.gone > 0) lines.push(`  Снято с публикации: ${count(report.gone, 'страница', 'страницы', 'страниц')}; по прежним адресам сказано об этом`)
  if (report.othersGone > 0) lines.push(`  Из них документов других органов: ${report.othersGone} – собран сайт одного органа. Весь сайт: prikaz publish; сайт одного – в своей папке: --out`)
  if (report.newsLeftOut > 0) lines.push(`  Не вошли новости об актах других органов: ${report.newsLeftOut}`)
  if (!report.hasAddress) lines.push('  Адрес сайта не указан (--base-url), поэтому нет sitemap.xml и полных ссылок')
  return lines.join('\n')
}
