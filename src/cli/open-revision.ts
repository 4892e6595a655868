/** From a revision as the user names it (a git ref, a folder, the working tree) to a host that reads it. */
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { findNearest } from '../source/nearest.ts'
import { createDiskHost } from '../workspace/disk.ts'
import { gitUserName, openGitRevision, type GitFailure } from '../workspace/git.ts'
import type { Host } from '../workspace/host.ts'
import { locateContent, type ContentSelection } from './locate-content.ts'
import { UsageError } from './usage-error.ts'

export interface OpenedRevision {
  /** What the reports call it. */
  readonly name: string
  readonly host: Host
  readonly selection: string
  readonly content: ContentSelection
  /** Who made the revision, and when (ISO date and time), where git knows. */
  readonly author?: string
  readonly date?: string
}

export const WORKING_TREE = 'рабочая папка'

/** The files as they lie on the disk. */
export function openWorkingTree(content: ContentSelection): OpenedRevision {
  const author = gitUserName(content.root)
  return { name: WORKING_TREE, host: createDiskHost(content.root), selection: content.selection, content, ...(author === undefined ? {} : { author }) }
}

/**
 * `written` names a git revision or, when there is none of that name, a folder:
 * another content root, or the same authority or dossier kept elsewhere.
 *
 * @throws UsageError when it is neither
 */
export function openRevision(written: string, option: string, content: ContentSelection, currentFolder: string): OpenedRevision {
  if (written.trim() === '') throw new UsageError(`у параметра «${option}» не указана редакция`, `Например: ${option} HEAD~1`)
  const revision = openGitRevision(content.root, written)
  if (revision.ok) {
    const { host, author, date } = revision
    return { name: written, host, selection: content.selection, content, author, date }
  }
  const folder = resolve(currentFolder, written)
  if (existsSync(folder) && statSync(folder).isDirectory()) {
    const other = locateContent(written, currentFolder)
    return { name: written, host: createDiskHost(other.root), selection: other.selection === '' ? content.selection : other.selection, content: other }
  }
  throw explain(revision.failure, written, option)
}

function explain(failure: GitFailure, written: string, option: string): UsageError {
  switch (failure.reason) {
    case 'no-git':
      return new UsageError(
        `редакция «${written}» не найдена: такой папки нет, а программа git не установлена`,
        `Установите git или укажите папку с прежней редакцией: ${option} "прежняя редакция"`,
      )
    case 'no-repository':
      return new UsageError(
        `редакция «${written}» не найдена: такой папки нет, а исходные файлы не лежат в хранилище git`,
        `Укажите папку с прежней редакцией: ${option} "прежняя редакция"`,
      )
    case 'unknown-revision': {
      const nearest = findNearest(written, failure.known)
      if (failure.isShallow) {
        return new UsageError(
          `редакции «${written}» нет в этой копии хранилища: она получена без истории`,
          'Получите историю целиком: git fetch --unshallow --tags (в GitHub Actions – fetch-depth: 0, в GitLab – GIT_DEPTH: 0)',
        )
      }
      return new UsageError(
        `редакции «${written}» нет ни в git, ни среди папок`,
        nearest === undefined ? 'Список меток и веток: git tag, git branch' : `Возможно, имелась в виду «${nearest}»`,
      )
    }
    case 'no-folder':
      return new UsageError(`в редакции «${written}» ещё нет этой папки исходных файлов`, 'Укажите более позднюю редакцию')
    case 'broken':
      return new UsageError(`git не смог прочитать редакцию «${written}»: ${failure.message}`, 'Проверьте хранилище: git fsck')
  }
}
