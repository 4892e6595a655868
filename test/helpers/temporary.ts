/** Folders of one test file, removed when it ends. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { testRoot } from './case-folders.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** @param prefix the beginning of its name, for tests of names with spaces and Cyrillic letters */
export function temporaryFolder(prefix = 'prikaz-test-'): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  folders.push(folder)
  return folder
}

/** Copies the base content of the cases. */
export function copyBaseContent(target: string): void {
  cpSync(join(testRoot, 'cases/base/content'), target, { recursive: true })
}

/** A project with the base content, in a folder with a space and Cyrillic letters. */
export function temporaryProject(): string {
  const folder = join(temporaryFolder(), 'мои приказы')
  copyBaseContent(join(folder, 'content'))
  return folder
}

/** Replaces words of a file, which must be there. */
export function editFile(folder: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(path, text.replace(from, to))
}
