/** Replaces files of an author: all are written beside first and renamed into place then, so that a source is never half written. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from './usage-error.ts'

export interface Replacement {
  /** Absolute path; a file that is not there yet is made, with its folder. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly shown: string
}

/** @throws UsageError naming the file that could not be written; those that were not renamed yet stay as they were */
export function replaceFiles(files: readonly Replacement[]): void {
  const beside = (path: string): string => `${path}.prikaz-new`
  let current = files[0]
  const made: string[] = []
  try {
    for (const file of files) {
      current = file
      const folder = mkdirSync(dirname(file.path), { recursive: true })
      if (folder !== undefined) made.push(folder)
      writeFileSync(beside(file.path), file.bytes)
    }
    for (const file of files) {
      current = file
      renameSync(beside(file.path), file.path)
    }
  } catch {
    for (const { path } of files) rmSync(beside(path), { force: true })
    for (const folder of made.toReversed()) removeIfEmpty(folder)
    throw new UsageError(`файл не удалось записать: «${current?.shown ?? ''}»`, 'Проверьте права и место на диске и закройте программы, в которых он открыт')
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmSync(folder, { recursive: false, force: true })
  } catch {
    // Something was written there after all.
  }
}
