/** Files that ship with the program: schemas, templates, fonts. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
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

/**
 * Absolute path of the file or folder that the program was installed from, `undefined` when that was a registry.
 * npm notes it in `node_modules/.package-lock.json`; a checkout is its own origin.
 */
export function packageOrigin(root: string = packageRoot): string | undefined {
  const modules = dirname(root)
  if (basename(modules) !== 'node_modules') return root
  try {
    const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')) as { packages?: Record<string, { resolved?: string }> } // as npm writes it
    const resolved = packages?.[`node_modules/${basename(root)}`]?.resolved
    return resolved?.startsWith('file:') ? resolve(dirname(modules), resolved.slice('file:'.length)) : undefined
  } catch {
    return undefined // installed for all users: npm notes nothing there
  }
}

/** The bytes of a file inside an installed package, e.g. a font. */
export function readDependencyBytes(specifier: string): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(specifier))
}
