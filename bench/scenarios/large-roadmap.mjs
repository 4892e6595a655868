/** One roadmap of thousands of events: does time grow with the text and no faster? */
import { composeDocuments, countPdfPages } from '../dossiers.mjs'
import { round, timeOf } from '../measure.mjs'
import { loadEmitter } from '../../dist/pipeline/load-emitter.js'
import { createDiskHost } from '../../dist/workspace/disk.js'

export async function run({ content, warmupContent }) {
  const emitters = await Promise.all(['docx', 'pdf', 'html'].map(loadEmitter))
  const drawAll = async (folder) => {
    const times = {}
    let documents
    times.compose = await timeOf(() => (documents = composeDocuments(createDiskHost(folder))))
    let pages = 0
    for (const emitter of emitters) {
      times[emitter.format] = await timeOf(async () => {
        for (const { plan, document, images } of documents) {
          const { value } = await emitter.emit({ document, images, style: plan.style })
          if (emitter.format === 'pdf') pages += countPdfPages(value)
        }
      })
    }
    return { times, pages }
  }
  for (let round = 0; round < 5; round += 1) await drawAll(warmupContent)
  const { times, pages } = await drawAll(content)
  return {
    pages,
    ...Object.fromEntries(Object.entries(times).map(([name, time]) => [name, round(time)])),
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}
