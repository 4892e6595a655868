/** The sample content, built once for all tests of a file. */
import { join } from 'node:path'
import { buildContent, type BuildOptions } from '../../src/pipeline/build-content.ts'
import { createDiskHost } from '../../src/workspace/disk.ts'
import { hasErrors } from '../../src/diagnostics/diagnostic.ts'
import type { Host } from '../../src/workspace/host.ts'
import { caseHost, listCases, testRoot } from './case-folders.ts'

export interface BuiltDocument {
  /** `neftekumsk/podderzhka-shkol-2020/order` */
  readonly path: string
  readonly kind: string
  readonly docx: Uint8Array
  readonly pdf: Uint8Array
  readonly html: Uint8Array
}

export const contentRoot = join(testRoot, '..', 'content')

/** Every document of `content/`, and of the build cases; of an amended act also in an earlier edition. */
export async function buildSamples(): Promise<readonly BuiltDocument[]> {
  const hosts: [string, Host, BuildOptions?][] = [['', createDiskHost(contentRoot)]]
  for (const name of listCases('build')) hosts.push([`case ${name}: `, caseHost('build', name)])
  hosts.push(['case amendments as of 2021-05-01: ', caseHost('build', 'amendments'), { asOf: '2021-05-01' }])
  const documents: BuiltDocument[] = []
  for (const [prefix, host, options] of hosts) {
    const { outputs, diagnostics, manifests } = await buildContent(host, options)
    if (hasErrors(diagnostics)) throw new Error(`${prefix}${JSON.stringify(diagnostics, null, 2)}`)
    const bytes = new Map(outputs.map((output) => [output.path, output.bytes]))
    for (const output of manifests.flatMap((manifest) => manifest.outputs)) {
      if (output.format !== 'docx') continue
      const stem = output.path.replace(/\.docx$/, '')
      documents.push({
        path: prefix + stem,
        kind: output.kind,
        docx: bytes.get(`${stem}.docx`)!,
        pdf: bytes.get(`${stem}.pdf`)!,
        html: bytes.get(`${stem}.html`)!,
      })
    }
  }
  return documents
}
