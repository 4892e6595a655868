/**
 * Where the dossiers are: a content root holds authorities (folders with
 * authority.yaml); below an authority, the topmost folder with a YAML file is a
 * dossier, and everything under it belongs to it.
 */
import type { Host } from '../workspace/host.ts'
import { isInside, joinPath } from '../workspace/path.ts'

export interface DossierLocation {
  /** Workspace path of the authority's folder. */
  readonly authority: string
  /** Workspace path of the dossier's folder. */
  readonly folder: string
  /** Every YAML file of the dossier, sorted by path. */
  readonly files: readonly string[]
}

export interface AuthorityLocation {
  readonly folder: string
  readonly dossiers: readonly DossierLocation[]
  /** YAML files beside authority.yaml that nothing uses. */
  readonly strayFiles: readonly string[]
  /** Folders that may not be opened. */
  readonly unreadable: readonly string[]
}

export const AUTHORITY_FILE = 'authority.yaml'
export const PEOPLE_FILE = 'people.yaml'
const TEMPLATE_FOLDER = 'templates'

/** A file of the authority itself (its people, a template) stands for everything that is printed with it. */
export function widenSelection(selection: string): string {
  const [authority = '', name] = selection.split('/')
  const isOwnFile = name === AUTHORITY_FILE || name === PEOPLE_FILE || name === TEMPLATE_FOLDER
  return isOwnFile ? authority : selection
}

/** Finds the authorities in the root and their dossiers, only those that touch `selection` (a folder or one file). */
export function findDossiers(host: Host, selection: string): readonly AuthorityLocation[] {
  const authorities: AuthorityLocation[] = []
  for (const entry of host.list('') ?? []) {
    if (entry.kind !== 'directory' || isHidden(entry.name)) continue
    const folder = entry.name
    const touches = isInside(selection, folder) || isInside(folder, selection)
    if (!touches || !holdsAnyYaml(host, folder)) continue
    authorities.push(findInAuthority(host, folder, selection))
  }
  return authorities
}

function findInAuthority(host: Host, folder: string, selection: string): AuthorityLocation {
  const dossiers: DossierLocation[] = []
  const walk = (path: string): void => {
    const files = yamlFiles(host, path)
    if (files.length > 0) {
      if (isInside(selection, path) || isInside(path, selection)) {
        dossiers.push({ authority: folder, folder: path, files: allYamlFiles(host, path) })
      }
      return
    }
    for (const child of subfolders(host, path)) walk(child)
  }
  for (const child of subfolders(host, folder)) {
    if (child !== joinPath(folder, TEMPLATE_FOLDER)) walk(child)
  }
  const strayFiles = yamlFiles(host, folder).filter(
    (file) => file !== joinPath(folder, AUTHORITY_FILE) && file !== joinPath(folder, PEOPLE_FILE),
  )
  return { folder, dossiers, strayFiles, unreadable: unreadableFolders(host, folder) }
}

function subfolders(host: Host, folder: string): string[] {
  return (host.list(folder) ?? [])
    .filter((entry) => entry.kind === 'directory' && !isHidden(entry.name))
    .map((entry) => joinPath(folder, entry.name))
}

function yamlFiles(host: Host, folder: string): string[] {
  return (host.list(folder) ?? [])
    .filter((entry) => entry.kind === 'file' && /\.ya?ml$/i.test(entry.name) && !isHidden(entry.name))
    .map((entry) => joinPath(folder, entry.name))
}

function allYamlFiles(host: Host, folder: string): string[] {
  return [...yamlFiles(host, folder), ...subfolders(host, folder).flatMap((child) => allYamlFiles(host, child))]
}

function holdsAnyYaml(host: Host, folder: string): boolean {
  return (
    yamlFiles(host, folder).length > 0 ||
    subfolders(host, folder).some((child) => !child.endsWith('/' + TEMPLATE_FOLDER) && holdsAnyYaml(host, child))
  )
}

function unreadableFolders(host: Host, folder: string): string[] {
  return (host.list(folder) ?? []).flatMap((entry) => {
    const path = joinPath(folder, entry.name)
    if (isHidden(entry.name) || entry.kind === 'file') return []
    return entry.kind === 'unreadable' ? [path] : unreadableFolders(host, path)
  })
}

/** Lock files of editors and Word, git's own folder, installed packages. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~') || name === 'node_modules'
}
