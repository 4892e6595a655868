/** The same trees drawn as PDF by our emitter and by pdfmake, in turns, in one warm process. */
import { composeDocuments, countPdfPages } from '../dossiers.mjs'
import { cpuClock, median, round, timeInTurns } from '../measure.mjs'
import { drawWithPdfmake } from '../rivals/pdfmake-document.mjs'
import { loadEmitter } from '../../dist/pipeline/load-emitter.js'
import { createDiskHost } from '../../dist/workspace/disk.js'

export async function run({ content, warmup, runs }) {
  const documents = composeDocuments(createDiskHost(content)).map(({ plan, document, images }) => ({ document, images, style: plan.style }))
  const emitter = await loadEmitter('pdf')
  const painters = {
    prikaz: async (input) => (await emitter.emit(input)).value,
    pdfmake: drawWithPdfmake,
  }
  const pages = {}
  const contestants = Object.fromEntries(
    Object.entries(painters).map(([name, paint]) => [
      name,
      async () => {
        pages[name] = 0
        for (const input of documents) pages[name] += countPdfPages(await paint(input))
      },
    ]),
  )
  const times = await timeInTurns(contestants, { warmup, runs, clock: cpuClock })
  return Object.fromEntries(
    Object.keys(painters).map((name) => [
      name,
      { pages: pages[name], files: documents.length, ms: round(median(times[name])), msPerPage: round(median(times[name]) / pages[name]) },
    ]),
  )
}
