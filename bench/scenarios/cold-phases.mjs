/** One cold build in this very process, cut into phases; nothing of the program is loaded before it is needed. */
import { join } from 'node:path'
import { root } from '../processes.mjs'

export async function run() {
  const phases = {}
  // The time origin is the start of the process.
  phases['node starts'] = performance.now()
  const phase = async (name, work) => {
    const start = performance.now()
    const result = await work()
    phases[name] = performance.now() - start
    return result
  }
  const dist = (path) => import(`../../dist/${path}.js`)
  await phase('load command line', () => dist('cli/program'))
  const { createDiskHost } = await dist('workspace/disk')
  const { openProject } = await phase('load pipeline', async () => {
    await dist('cli/commands/build')
    return dist('pipeline/open-project')
  })
  const host = createDiskHost(join(root, 'content'))
  const dossiers = await phase('yaml, schema, model', () => [...openProject(host, { selection: 'neftekumsk' })])
  const { composeTree } = await dist('pipeline/stages')
  const plans = dossiers.flatMap((dossier) => dossier.documents)
  const composed = await phase('template, tree, passes', () => plans.map((plan) => ({ ...composeTree(plan).value, style: plan.style })))
  await phase('load docx', async () => {
    await dist('emit/docx/emit-docx')
    await dist('emit/docx/draw-document')
  })
  await draw('docx')
  await phase('load typst', async () => {
    await dist('emit/pdf/emit-pdf')
    await import('@myriaddreamin/typst-ts-node-compiler')
  })
  await phase('fonts and compiler of typst', async () => (await dist('emit/pdf/typst-session')).openTypst())
  await draw('pdf')
  await phase('load html', () => dist('emit/html/emit-html'))
  await draw('html')
  return phases

  async function draw(format) {
    const { loadEmitter } = await dist('pipeline/load-emitter')
    const emitter = await loadEmitter(format)
    await phase(`emit ${format}`, async () => {
      for (const each of composed) await emitter.emit(each)
    })
  }
}
