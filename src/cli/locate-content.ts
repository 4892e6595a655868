/** From the path on the command line to a content root and what is selected in it. */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { AUTHORITY_FILE } from '../pipeline/find-dossiers.ts'
import { UsageError } from './usage-error.ts'

export interface ContentSelection {
  /** Absolute path of the content root: the folder that holds the authorities' folders. */
  readonly root: string
  /** Workspace path of the selected authority, dossier or file; empty for everything. */
  readonly selection: string
  /** A workspace path as the user would write it from the current folder. */
  readonly display: (path: string) => string
}

export function locateContent(path: string, currentFolder: string): ContentSelection {
  const absolute = resolve(currentFolder, path)
  if (!existsSync(absolute)) {
    throw new UsageError(`нет такой папки или файла: «${path}»`, 'Проверьте путь. Обычно это папка content: prikaz build content')
  }
  const start = statSync(absolute).isFile() ? dirname(absolute) : absolute
  const authority = nearestAuthority(start)
  const root = authority === undefined ? start : dirname(authority)
  const selection = relative(root, absolute).split(sep).join('/')
  const prefix = relative(currentFolder, root)
  return {
    root,
    selection,
    display: (workspacePath) => shown(join(prefix === '' ? '.' : prefix, ...workspacePath.split('/')), root, workspacePath),
  }
}

/** A long `../../..` is harder to read than the full path. */
function shown(path: string, root: string, workspacePath: string): string {
  return path.startsWith(join('..', '..')) ? join(root, ...workspacePath.split('/')) : path
}

function nearestAuthority(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, AUTHORITY_FILE))) return current
    if (dirname(current) === current || basename(current) === 'node_modules') return undefined
  }
}
