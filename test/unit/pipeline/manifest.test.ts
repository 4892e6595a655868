import { describe, expect, it } from 'vitest'
import {
  mergeManifest,
  obsoleteFiles,
  parseManifest,
  printManifest,
  type BuiltDossier,
  type ManifestDossier,
} from '../../../src/pipeline/manifest.ts'

const dossier = (path: string, ...outputs: string[]): ManifestDossier => ({
  path,
  sources: [{ path: `${path}/order.yaml`, sha256: 'a' }],
  outputs: outputs.map((name) => ({
    path: `${path}/${name}`,
    sha256: 'b',
    bytes: 1,
    format: name.split('.').pop()!,
    document: 'order',
    kind: 'order',
    title: 'Об утверждении',
  })),
})
const merge = (old: ManifestDossier[], built: BuiltDossier[], gone: string[] = []) => {
  const before = mergeManifest(undefined, old, 'prikaz 0', () => false)
  const after = mergeManifest(before, built, 'prikaz 1', (each) => gone.includes(each.path))
  return { files: after.dossiers.flatMap((each) => each.outputs.map((output) => output.path)), obsolete: obsoleteFiles(before, after) }
}

describe('manifest', () => {
  it('keeps dossiers that were not built, drops those that are gone', () => {
    expect(merge([dossier('a', 'order.pdf'), dossier('b', 'order.pdf'), dossier('c', 'order.pdf')], [dossier('b', 'order.pdf')], ['c'])).toEqual({
      files: ['a/order.pdf', 'b/order.pdf'],
      obsolete: ['c/order.pdf'],
    })
  })

  it('keeps other formats of a document and removes the files of an annex that is gone', () => {
    expect(
      merge([dossier('a', 'order.pdf', 'order.docx', 'annex-1-x.pdf', 'annex-1-x.docx')], [dossier('a', 'order.docx')]),
    ).toEqual({ files: ['a/order.docx', 'a/order.pdf'], obsolete: ['a/annex-1-x.docx', 'a/annex-1-x.pdf'] })
  })

  it('keeps documents that were not asked for', () => {
    expect(merge([dossier('a', 'order.pdf', 'annex-1-x.pdf')], [{ ...dossier('a', 'order.pdf'), isPartial: true }])).toEqual({
      files: ['a/annex-1-x.pdf', 'a/order.pdf'],
      obsolete: [],
    })
  })

  it('reads back what it prints, and nothing that is not a manifest', () => {
    const manifest = mergeManifest(undefined, [dossier('a', 'order.pdf')], 'prikaz 1', () => false)
    expect(parseManifest(printManifest(manifest))).toEqual(manifest)
    for (const text of [undefined, '', '{', '[]', 'null', '{"version":2,"dossiers":[]}', '{"version":1}']) {
      expect(parseManifest(text)).toBeUndefined()
    }
  })

  it('never lets an edited manifest name a file outside the output folder', () => {
    for (const path of ['../x', '/etc/passwd', 'a/../../x', 'C:/x', 'a\\..\\x', '']) {
      const edited = { version: 1, generator: '', dossiers: [{ path: 'a', sources: [], outputs: [{ path }] }] }
      expect(parseManifest(JSON.stringify(edited))).toBeUndefined()
    }
  })
})
