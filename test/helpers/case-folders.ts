/** Cases as folders: sources in, text out that people can review. */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Host } from '../../src/workspace/host.ts'
import { createMemoryHost } from '../../src/workspace/memory.ts'

export const testRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** Names of the cases of one suite, `test/cases/<suite>/<name>/`. */
export function listCases(suite: string): readonly string[] {
  const folder = join(testRoot, 'cases', suite)
  return existsSync(folder) ? readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory()).sort() : []
}

/** Files under a folder by their path relative to it. */
export function readFolder(folder: string): Record<string, Uint8Array> {
  if (!existsSync(folder)) return {}
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // The cache of builds is nobody's result.
      .filter((path) => !path.split(sep).includes('.cache') && statSync(join(folder, path)).isFile())
      .map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path))]),
  )
}

/**
 * A workspace of the base content with a case's files laid over it. A case may
 * hold a file `removed.txt`: paths of base files that it does without.
 */
export function caseHost(suite: string, name: string): Host {
  const folder = join(testRoot, 'cases', suite, name)
  const files = { ...readFolder(join(testRoot, 'cases', 'base', 'content')), ...readFolder(join(folder, 'content')) }
  const removed = join(folder, 'removed.txt')
  if (existsSync(removed)) {
    for (const path of readFileSync(removed, 'utf8').split('\n').filter(Boolean)) delete files[path]
  }
  return createMemoryHost(files)
}

/** Compares with the expected file; `npm run accept` rewrites it. */
export function expectText(suite: string, name: string, file: string, actual: string): void {
  const path = join(testRoot, 'cases', suite, name, file)
  if (process.env['PRIKAZ_ACCEPT'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
    return
  }
  expect(existsSync(path), `${path} is missing: look at the output and run npm run accept`).toBe(true)
  expect(actual).toBe(readFileSync(path, 'utf8'))
}
