/** A site made from sources in memory, written to a folder of its own. */
import { join } from 'node:path'
import { publishSite, type PublishOptions, type PublishReport } from '../../src/publish/site/publish-site.ts'
import type { Host } from '../../src/workspace/host.ts'
import { readFolder } from './case-folders.ts'
import { temporaryFolder } from './temporary.ts'

export interface PublishedSite {
  readonly out: string
  readonly report: PublishReport
  /** The text of every file, by its path on the site. */
  readonly text: (path: string) => string
  readonly paths: readonly string[]
}

/** @param out default: a fresh folder */
export async function publishTo(host: Host, options: Partial<PublishOptions> = {}, out = join(temporaryFolder(), 'site')): Promise<PublishedSite> {
  const report = await publishSite(host, { out, outShownAs: 'site', formats: [], generator: 'prikaz test', program: 'test', ...options })
  const files = readFolder(out)
  return { out, report, text: (path) => Buffer.from(files[path] ?? new Uint8Array()).toString('utf8'), paths: Object.keys(files).sort() }
}
