/** From the path on the command line to a content root and what is selected in it. */
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { AUTHORITY_FILE } from '../pipeline/find-dossiers.ts'
import { UsageError } from './usage-error.ts'

export interface ContentSelection {
  /** Absolute path of the content root: the folder that holds the authorities' folders. */
  readonly root: string
  /** Workspace path of the selected authority, dossier or file; empty for everything. */
  readonly selection: string
  /** A workspace path as the user would write it from the current folder, with `/` on every system. */
  readonly display: (path: string) => string
}

/** `mayBeGone`: what is selected may exist in another revision only; what it was in must be there. */
export function locateContent(path: string, currentFolder: string, { mayBeGone = false } = {}): ContentSelection {
  if (currentFolder === '') throw new UsageError('текущей папки больше нет', 'Перейдите в другую папку и повторите команду')
  if (path.trim() === '') throw new UsageError('путь не указан', 'Проверьте путь. Обычно это папка content')
  const absolute = resolve(currentFolder, path)
  const isGone = !existsSync(absolute)
  if (isGone && !(mayBeGone && isInsideContent(absolute))) {
    throw new UsageError(`нет такой папки или файла: «${path}»`, 'Проверьте путь. Обычно это папка content')
  }
  if (!isGone && !isReadable(absolute)) throw new UsageError(`нет прав на чтение: «${path}»`, 'Проверьте права на эту папку или файл')
  const start = isGone ? nearestExisting(absolute) : statSync(absolute).isFile() ? dirname(absolute) : absolute
  const authority = nearestAuthority(start)
  if (authority === undefined) suggestDeeper(start, path)
  const root = authority === undefined ? start : dirname(authority)
  const selection = relative(root, absolute).split(sep).join('/')
  return {
    root,
    selection,
    display: (workspacePath) => showFrom(currentFolder, join(root, ...workspacePath.split('/'))).split(sep).join('/'),
  }
}

function nearestExisting(absolute: string): string {
  const parent = dirname(absolute)
  return existsSync(parent) || parent === absolute ? parent : nearestExisting(parent)
}

/** Whether a path that is gone was below an authority, or was one beside others. */
function isInsideContent(absolute: string): boolean {
  const folder = nearestExisting(absolute)
  return nearestAuthority(folder) !== undefined || subfolders(folder).some((child) => holdsAuthority(join(folder, child)))
}

/** One folder too high (`prikaz build .` beside `content`), every folder would look like an authority without its files. */
function suggestDeeper(folder: string, written: string): void {
  const children = subfolders(folder)
  if (children.some((child) => holdsAuthority(join(folder, child)))) return
  const root = children.find((child) => subfolders(join(folder, child)).some((each) => holdsAuthority(join(folder, child, each))))
  if (root === undefined) return
  const suggestion = join(written, root).split(sep).join('/')
  throw new UsageError(`в папке «${written}» нет ни одного органа`, `Возможно, имелась в виду папка «${suggestion}»`)
}

function subfolders(folder: string): readonly string[] {
  if (!isReadable(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

function holdsAuthority(folder: string): boolean {
  return existsSync(join(folder, AUTHORITY_FILE))
}

/** A long `../../..` is harder to read than the full path. */
export function showFrom(folder: string, absolute: string): string {
  const path = relative(folder, absolute)
  return path.startsWith(join('..', '..')) ? absolute : path === '' ? '.' : path
}

function nearestAuthority(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (holdsAuthority(current)) return current
    if (dirname(current) === current || basename(current) === 'node_modules') return undefined
  }
}
