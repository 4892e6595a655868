/** Many dossiers of different texts, from disk to disk in one process; memory is read every 20 dossiers. */
import { join } from 'node:path'
import { failOnErrors } from '../dossiers.mjs'
import { megabytes, round } from '../measure.mjs'
import { buildToFolder } from '../../dist/pipeline/build-to-folder.js'
import { createDiskHost } from '../../dist/workspace/disk.js'

const SAMPLE_EVERY = 20

export async function run({ content, out }) {
  const host = createDiskHost(join(content))
  const memory = []
  let dossiers = 0
  const start = performance.now()
  const report = await buildToFolder(host, {
    out,
    generator: 'bench',
    onProgress(done, total) {
      dossiers = total
      if (done > 0 && done % SAMPLE_EVERY === 0) memory.push({ dossiers: done, rssMb: megabytes(process.memoryUsage.rss()) })
    },
  })
  const ms = performance.now() - start
  memory.push({ dossiers, rssMb: megabytes(process.memoryUsage.rss()) })
  failOnErrors(report)
  return {
    dossiers,
    files: report.outputs.length,
    megabytes: megabytes(report.outputs.reduce((sum, output) => sum + output.bytes, 0)),
    ms: round(ms),
    dossiersPerSecond: round((dossiers * 1000) / ms),
    filesPerSecond: round((report.outputs.length * 1000) / ms),
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    memory,
  }
}
