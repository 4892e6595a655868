import { resolve, sep } from 'node:path'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { diagnose } from '../../diagnostics/diagnose.ts'
import { reportText } from '../../diagnostics/reporters/text.ts'
import { count, summarize } from '../../diagnostics/summary.ts'
import { limits } from '../../docx-reader/limits.ts'
import { checkWordFile, explainFailure, type WordCheckOptions } from '../../pipeline/check-word-file.ts'
import { loadAuthorityStyle } from '../../pipeline/load-authority-style.ts'
import { createDiskHost } from '../../workspace/disk.ts'
import { isFolder, listForeignFiles, readForeignFile, type ForeignRead } from '../../workspace/foreign-files.ts'
import { locateContent, showFrom } from '../locate-content.ts'
import { printReport } from '../print-report.ts'
import { createProgress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import type { CheckCommandOptions } from './check.ts'

/** `prikaz check --gost`: Word files of any origin; writes nothing. */
export function checkGost(terminal: Terminal, paths: readonly string[], options: CheckCommandOptions, limit: number): number {
  if (options.fix === true) throw new UsageError('файлы Word программа не исправляет: «--fix» и «--gost» вместе не работают', 'Уберите «--fix»; как исправить, сказано в каждом замечании')
  const check = readOptions(terminal, options)
  const progress = createProgress(terminal, 'Проверяю')
  const diagnostics: Diagnostic[] = []
  const paragraphs = new Map<string, ReadonlyMap<number, string>>()
  const standards = new Set<string>()
  const files = findFiles(terminal, paths, diagnostics)
  for (const [done, { path, shown }] of files.entries()) {
    progress.show(done, files.length, shown)
    const read = readForeignFile(path, limits.file)
    if (!read.ok) {
      diagnostics.push(explainRead(read.failure, shown))
      continue
    }
    const result = checkWordFile(read.bytes, shown, check)
    diagnostics.push(...result.diagnostics)
    paragraphs.set(shown, result.paragraphs)
    if (result.style !== undefined) standards.add(describeStyle(result.style.profile, options.authority))
  }
  progress.clear()
  printReport(terminal, diagnostics, options, () =>
    diagnostics.length === 0 ? 'Замечаний нет.' : reportText(diagnostics, { lineText: (file, line) => paragraphs.get(file)?.get(line), palette: terminal.palette, width: terminal.width }),
  )
  if (standards.size > 0) terminal.say(`Проверено: ${count(files.length, 'файл', 'файла', 'файлов')}; оформление – ${[...standards].sort().join(', ')}.`)
  const { warnings } = summarize(diagnostics)
  if (warnings > limit) terminal.say(`Предупреждений ${warnings}, а допускается не больше ${limit}.`)
  return hasErrors(diagnostics) || warnings > limit ? 1 : 0
}

function describeStyle(profile: string, authority: string | undefined): string {
  const standard = profile === 'gost-2016' ? 'ГОСТ Р 7.0.97-2016' : 'ГОСТ Р 7.0.97-2025'
  return authority === undefined ? standard : `${standard} и «${authority}»`
}

function readOptions(terminal: Terminal, { profile, authority }: CheckCommandOptions): WordCheckOptions {
  if (authority === undefined) return profile === undefined ? {} : { profile }
  const content = locateContent(authority, terminal.currentFolder)
  const loaded = loadAuthorityStyle(createDiskHost(content.root), content.selection, profile)
  if (loaded.value === undefined) {
    throw new UsageError(`оформление органа «${authority}» не прочитать`, `Укажите папку органа с файлом authority.yaml и проверьте ее: prikaz check ${authority}`)
  }
  const { style, weights } = loaded.value
  return { houseStyle: style, ...(weights === undefined ? {} : { weights }) }
}

interface FoundFile {
  readonly path: string
  /** From the current folder, with `/` on every system. */
  readonly shown: string
}

/** The files named, and every DOCX in the folders named; what can not be found is reported. */
function findFiles({ currentFolder, say }: Terminal, paths: readonly string[], diagnostics: Diagnostic[]): readonly FoundFile[] {
  const found = new Map<string, FoundFile>()
  const show = (path: string): string => showFrom(currentFolder, path).split(sep).join('/')
  for (const written of paths) {
    const path = resolve(currentFolder, written)
    if (!isFolder(path)) {
      for (const each of expandPattern(path)) found.set(each, { path: each, shown: show(each) })
      continue
    }
    const inside = listForeignFiles(path)
    const documents = inside.filter((each) => /\.docx$/i.test(each) && !isTemporary(each))
    const others = inside.filter((each) => /\.(?:doc|docm|dotx?|dotm|rtf|odt)$/i.test(each) && !isTemporary(each))
    if (documents.length === 0) diagnostics.push(diagnose('docx/nothing-found', {}, { file: show(path) }))
    if (others.length > 0) say(`В папке «${show(path)}» не проверено: ${count(others.length, 'файл', 'файла', 'файлов')} других форматов (${listNames(others)}).`)
    for (const each of documents) found.set(each, { path: each, shown: show(each) })
  }
  return [...found.values()]
}

/** Shells of Windows leave «*.docx» to the program. */
function expandPattern(path: string): readonly string[] {
  const slash = path.lastIndexOf(sep)
  const [folder, name] = [path.slice(0, slash), path.slice(slash + 1)]
  if (!/[*?]/.test(name) || !isFolder(folder)) return [path]
  const pattern = new RegExp(`^${name.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')}$`, 'iu')
  const matching = listForeignFiles(folder).filter((each) => each.lastIndexOf(sep) === slash && pattern.test(each.slice(slash + 1)) && !isTemporary(each))
  return matching.length === 0 ? [path] : matching
}

/** Word keeps such a file beside a document that is open. */
const isTemporary = (path: string): boolean => path.slice(path.lastIndexOf(sep) + 1).startsWith('~$')

function listNames(paths: readonly string[]): string {
  const names = paths.slice(0, 3).map((path) => path.slice(path.lastIndexOf(sep) + 1))
  return names.join(', ') + (paths.length > names.length ? ', …' : '')
}

function explainRead(failure: (ForeignRead & { ok: false })['failure'], file: string): Diagnostic {
  if (failure === 'too-large') return explainFailure({ code: 'too-large', what: 'file' }, file)
  const reasons = {
    missing: 'его нет по этому пути',
    denied: 'нет прав или он занят другой программой',
    'not-a-file': 'это не обычный файл',
    other: 'система не дала его прочитать',
  }
  return diagnose('docx/cannot-read', { reason: reasons[failure] }, { file })
}
