/** Files that ship with the program: schemas, templates, fonts. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from './hash.ts'

/** The folder that holds package.json, whether the program runs from `src/` or `dist/`. */
export const packageRoot: string = findPackageRoot(dirname(fileURLToPath(import.meta.url)))

function findPackageRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : findPackageRoot(dirname(from))
}

export function readPackageText(path: string): string {
  return readFileSync(join(packageRoot, path), 'utf8')
}

export function readPackageBytes(path: string): Uint8Array {
  return readFileSync(join(packageRoot, path))
}

/** Names of the files in a folder of the package, sorted. */
export function listPackageFiles(folder: string): readonly string[] {
  return readdirSync(join(packageRoot, folder)).sort()
}

/**
 * SHA-256 of the program itself: its code, its templates and schemas, and the versions of the libraries that it wants.
 * A version number alone would not tell a changed checkout from the one before.
 */
export function packageFingerprint(): string {
  const code = relative(packageRoot, dirname(dirname(fileURLToPath(import.meta.url))))
  const files = [code, 'templates', 'schemas'].flatMap((folder) =>
    readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.\w+$/.test(path) && !path.endsWith('.d.ts'))
      .map((path) => join(folder, path))
      .sort(),
  )
  const hashes = ['package.json', ...files].map((path) => `${path} ${sha256(readPackageBytes(path))}`)
  return sha256(hashes.join('\n').replaceAll('\\', '/'))
}

/** The bytes of a file inside an installed package, e.g. a font. */
export function readDependencyBytes(specifier: string): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(specifier))
}
