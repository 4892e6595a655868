/**
 * `manifest.json`: what was built from what. Sorted, without dates or machine
 * paths, so that two builds of the same sources give the same manifest.
 */

export interface ManifestFile {
  readonly path: string
  readonly sha256: string
}

export interface ManifestOutput extends ManifestFile {
  readonly bytes: number
  readonly format: string
  /** Id of the document within its dossier. */
  readonly document: string
  readonly kind: string
  readonly title: string
}

export interface ManifestDossier {
  /** Folder of the dossier in the content root; also its folder in the output. */
  readonly path: string
  readonly sources: readonly ManifestFile[]
  readonly outputs: readonly ManifestOutput[]
}

export interface Manifest {
  readonly version: 1
  readonly generator: string
  readonly dossiers: readonly ManifestDossier[]
}

/** The kind of the one PDF of an order with its annexes. */
export const BUNDLE_KIND = 'bundle'

export const MANIFEST_FILE = 'manifest.json'

/** A dossier as this build made it; `isPartial` when only some of its documents were asked for. */
export interface BuiltDossier extends ManifestDossier {
  readonly isPartial?: boolean
}

/**
 * The manifest after a build: dossiers built now replace their old entries;
 * entries for which `isGone` holds are dropped; the rest of the output folder stays listed.
 */
export function mergeManifest(
  old: Manifest | undefined,
  built: readonly BuiltDossier[],
  generator: string,
  isGone: (dossier: ManifestDossier) => boolean,
): Manifest {
  const entries = new Map<string, ManifestDossier>()
  for (const dossier of old?.dossiers ?? []) if (!isGone(dossier)) entries.set(dossier.path, dossier)
  for (const dossier of built) {
    const { path, sources, outputs } = dossier
    entries.set(path, { path, sources, outputs: [...outputs, ...keptOutputs(entries.get(path), dossier)] })
  }
  return {
    version: 1,
    generator,
    dossiers: [...entries.values()].map(sortDossier).sort(byPath),
  }
}

/**
 * Earlier outputs that stay: other formats of the documents built now, and documents that were not asked for.
 * The file of the whole dossier stays only while its parts do: with new PDFs beside it, it would be out of date.
 */
function keptOutputs(old: ManifestDossier | undefined, built: BuiltDossier): readonly ManifestOutput[] {
  const paths = new Set(built.outputs.map((output) => output.path))
  const stems = new Set(built.outputs.map((output) => stem(output.path)))
  const hasNewPdf = built.outputs.some(({ format }) => format === 'pdf')
  const stays = (output: ManifestOutput): boolean =>
    built.isPartial === true || stems.has(stem(output.path)) || (output.kind === BUNDLE_KIND && !hasNewPdf)
  return (old?.outputs ?? []).filter((output) => !paths.has(output.path) && stays(output))
}

/**
 * The manifest when the files `lost` could be neither replaced nor removed: what lies there is the earlier output, or none
 * of ours. A file that should be gone stays listed, so that the next build removes it.
 */
export function restoreOutputs(now: Manifest, old: Manifest | undefined, lost: ReadonlySet<string>): Manifest {
  const kept = (old?.dossiers ?? []).flatMap((dossier) => {
    const outputs = dossier.outputs.filter(({ path }) => lost.has(path))
    return outputs.length === 0 ? [] : [{ ...dossier, outputs }]
  })
  const entries = new Map(now.dossiers.map((dossier) => [dossier.path, { ...dossier, outputs: dossier.outputs.filter(({ path }) => !lost.has(path)) }]))
  for (const dossier of kept) {
    const entry = entries.get(dossier.path) ?? { ...dossier, outputs: [] }
    entries.set(dossier.path, { ...entry, outputs: [...entry.outputs, ...dossier.outputs] })
  }
  return { ...now, dossiers: [...entries.values()].map(sortDossier).sort(byPath) }
}

/** Files that the old manifest lists and the new one does not: left over, to be removed. */
export function obsoleteFiles(old: Manifest | undefined, now: Manifest): readonly string[] {
  const current = new Set(now.dossiers.flatMap((dossier) => dossier.outputs.map((output) => output.path)))
  return (old?.dossiers ?? [])
    .flatMap((dossier) => dossier.outputs.map((output) => output.path))
    .filter((path) => !current.has(path))
}

/** Reads an earlier manifest; anything that is not one counts as absent. */
export function parseManifest(text: string | undefined): Manifest | undefined {
  if (text === undefined) return undefined
  try {
    const value = JSON.parse(text) as Manifest // checked below, field by field that is used
    const isOwn =
      value.version === 1 &&
      Array.isArray(value.dossiers) &&
      value.dossiers.every(
        (dossier: ManifestDossier) =>
          typeof dossier.path === 'string' &&
          Array.isArray(dossier.outputs) &&
          dossier.outputs.every((output: ManifestOutput) => typeof output.path === 'string' && isPlainPath(output.path)),
      )
    return isOwn ? value : undefined
  } catch {
    return undefined
  }
}

export function printManifest(manifest: Manifest): string {
  return JSON.stringify(manifest, null, 2) + '\n'
}

/** A manifest is a file anyone can edit: it must never make us remove something outside the output folder. */
function isPlainPath(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !/^[A-Za-z]:/.test(path) && !path.split('/').includes('..')
}

function sortDossier(dossier: ManifestDossier): ManifestDossier {
  return { ...dossier, sources: [...dossier.sources].sort(byPath), outputs: [...dossier.outputs].sort(byPath) }
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

function stem(path: string): string {
  return path.replace(/\.[^.]+$/, '')
}
