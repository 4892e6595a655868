/** Writes files that must not exist yet, all of them or none. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { makeFolder } from '../workspace/output-folder.ts'
import { UsageError } from './usage-error.ts'

/**
 * @param files texts by their path below the folder, with `/`
 * @throws UsageError when one cannot be written; those written before it are removed again
 */
export function writeNewFiles(folder: string, files: ReadonlyMap<string, string>): void {
  const written: string[] = []
  const made: string[] = []
  try {
    for (const [path, text] of files) {
      const absolute = join(folder, ...path.split('/'))
      const first = makeFolder(dirname(absolute))
      if (first !== undefined) made.push(first)
      writeFileSync(absolute, text, { flag: 'wx' })
      written.push(absolute)
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true })
    for (const path of made.toReversed()) rmSync(path, { recursive: true, force: true })
    const { code = '', path = folder } = error as NodeJS.ErrnoException
    throw new UsageError(`файл не удалось записать: «${path}» (${reasonOf(code)}); ничего не записано`, 'Проверьте права на папку и место на диске или выберите другую папку')
  }
}

export function isTaken(folder: string, path: string): boolean {
  return existsSync(resolve(folder, ...path.split('/')))
}

function reasonOf(code: string): string {
  const reasons: Readonly<Record<string, string>> = {
    EEXIST: 'такой файл уже есть',
    ENOENT: 'такой папки не бывает',
    ENOTDIR: 'на месте папки лежит файл',
    EACCES: 'нет прав на запись',
    EPERM: 'нет прав на запись',
    EROFS: 'диск только для чтения',
    ENOSPC: 'на диске нет места',
    ENAMETOOLONG: 'слишком длинное имя',
  }
  return reasons[code] ?? `ошибка ${code}`
}
