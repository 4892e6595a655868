/** Files that ship with the program: schemas, templates, fonts. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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

/** The bytes of a file inside an installed package, e.g. a font. */
export function readDependencyBytes(specifier: string): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(specifier))
}
