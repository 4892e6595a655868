/** One dossier in a warm process: from the sources to the bytes of every format, then each stage by itself. Every run has words of its own. */
import { join } from 'node:path'
import { countPages, failOnErrors, openDossiers, readSources, samplePath } from '../dossiers.mjs'
import { cpuClock, summarize, timeInTurns, timeOf } from '../measure.mjs'
import { root } from '../processes.mjs'
import { varyContent } from '../vary-content.mjs'
import { buildContent } from '../../dist/pipeline/build-content.js'
import { readBuiltInTemplates } from '../../dist/pipeline/built-in-templates.js'
import { describeDocuments } from '../../dist/pipeline/describe-documents.js'
import { loadEmitter } from '../../dist/pipeline/load-emitter.js'
import { readSource } from '../../dist/pipeline/read-sources.js'
import { completeTree, readDocument, renderHtml } from '../../dist/pipeline/stages.js'
import { validateSource } from '../../dist/schema/validate.js'
import { loadTemplates } from '../../dist/template/load-templates.js'
import { createDiskHost } from '../../dist/workspace/disk.js'
import { createMemoryHost } from '../../dist/workspace/memory.js'

const FORMATS = ['docx', 'pdf', 'html']

export async function run({ warmup, runs }) {
  const disk = createDiskHost(join(root, 'content'))
  const sources = readSources(disk, samplePath)
  let variants = 0
  const nextHost = () => createMemoryHost(varyContent(sources, variants++))
  // Made beforehand: to write the variants down is no work of the program.
  const hostsFor = (count) => Array.from({ length: count }, nextHost)

  const builder = (formats) => {
    const hosts = hostsFor(warmup + runs)
    return async () => failOnErrors(await buildContent(hosts.pop(), { selection: samplePath, formats }))
  }
  const { outputs } = failOnErrors(await buildContent(disk, { selection: samplePath, formats: FORMATS }))
  const contestants = { 'docx+pdf+html': builder(FORMATS), docx: builder(['docx']), pdf: builder(['pdf']), html: builder(['html']) }
  const whole = await timeInTurns(contestants, { warmup, runs, clock: cpuClock })
  const stages = {}
  for (const host of hostsFor(runs)) {
    for (const [name, work] of Object.entries(await stagesOf(host))) {
      const time = await timeOf(work, cpuClock)
      stages[name] = [...(stages[name] ?? []), time]
    }
  }
  return {
    pages: countPages(outputs),
    files: outputs.length,
    bytes: outputs.reduce((sum, output) => sum + output.bytes.length, 0),
    whole: mapValues(whole, summarize),
    stages: mapValues(stages, summarize),
  }
}

/** Every stage on the real input of one dossier, its predecessors done beforehand. */
async function stagesOf(host) {
  const [dossier] = openDossiers(host, samplePath)
  const sources = [...dossier.filesRead().keys()].filter((path) => path.endsWith('.yaml'))
  const parsed = sources.map((path) => readSource(host, path).value)
  const { authority, order } = dossier.content
  const htmls = dossier.documents.map((plan) => renderHtml(plan).value)
  const trees = dossier.documents.map((plan, index) => readDocument(plan, htmls[index]).value)
  const complete = dossier.documents.map((plan, index) => completeTree(plan, trees[index]).value)
  const emitters = await Promise.all(FORMATS.map(loadEmitter))
  const draw = (emitter) => async () => {
    for (const [index, plan] of dossier.documents.entries()) await emitter.emit({ ...complete[index], style: plan.style })
  }
  return {
    yaml: () => sources.forEach((path) => readSource(host, path)),
    schema: () => parsed.forEach((source) => validateSource(source)),
    'load templates': () => loadTemplates({ builtIn: readBuiltInTemplates(), overrides: [] }),
    model: () => describeDocuments(order, authority),
    template: () => dossier.documents.forEach((plan) => renderHtml(plan)),
    tree: () => dossier.documents.forEach((plan, index) => readDocument(plan, htmls[index])),
    passes: () => dossier.documents.forEach((plan, index) => completeTree(plan, trees[index])),
    ...Object.fromEntries(emitters.map((emitter) => [`emit ${emitter.format}`, draw(emitter)])),
  }
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}
