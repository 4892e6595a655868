/** Workspace paths: parts joined by `/`, relative to the workspace root. */

/**
 * `relative` as written in a file of the folder `folder`, as a workspace path.
 * Backslashes count as `/` (authors on Windows). `undefined` when it is
 * absolute, names a drive, or leads out of the workspace.
 */
export function resolvePath(folder: string, relative: string): string | undefined {
  const written = relative.replaceAll('\\', '/')
  if (written.startsWith('/') || /^[A-Za-z]:/.test(written) || written.includes('\0')) return undefined
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The file name without its extension. */
export function fileStem(path: string): string {
  return fileName(path).replace(/\.[^.]+$/, '')
}

export function joinPath(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/')
}

/** Whether `path` is `folder` itself or lies under it. */
export function isInside(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(folder + '/')
}
