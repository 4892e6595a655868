/**
 * `npm run bench`: measures, prints the tables of the README, keeps the figures
 * in `bench/results/`. `--quick`: few runs, nothing kept. `--only=warm,cold,…`:
 * some of the parts. Nothing here decides whether a change is good: speed
 * depends on the machine, so no test asserts it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureBatch } from './batch.mjs'
import { measureCheck } from './check.mjs'
import { measureCold } from './cold.mjs'
import { writeContent } from './generate-dossiers/write-content.mjs'
import { measureDiff } from './diff.mjs'
import { measureJobs } from './jobs.mjs'
import { describeMachine, load } from './measure.mjs'
import { measurePreview } from './preview.mjs'
import { printReport } from './print-report.mjs'
import { canPin, root, runScenario } from './processes.mjs'
import { measurePublish } from './publish.mjs'

const args = process.argv.slice(2)
const isQuick = args.includes('--quick')
const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length).split(',')
const choose = (full, quick) => (isQuick ? quick : full)

const temporary = mkdtempSync(join(tmpdir(), 'prikaz-bench-'))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

/** A folder of generated sources. */
function generate(name, options) {
  const folder = join(temporary, name)
  writeContent(folder, options)
  return folder
}

const parts = {
  warm: ['один комплект, прогретый процесс', () => runScenario('warm', { warmup: choose(20, 8), runs: choose(31, 7) })],
  cold: ['один комплект, новый процесс', () => measureCold({ temporary, runs: choose(15, 5) })],
  preview: ['просмотр: от сохранения до новых страниц', () => measurePreview({ temporary, runs: choose(25, 7) })],
  throughput: [
    'много комплектов подряд',
    () => runScenario('throughput', { content: generate('throughput', { dossiers: choose(200, 40) }), out: join(temporary, 'throughput-out') }, { isPinned: false }),
  ],
  jobs: [
    'сборка многих дел: ядра и готовое',
    () => {
      const dossiers = choose(60, 12)
      return measureJobs({ content: generate('jobs', { dossiers, seed: 8 }), out: join(temporary, 'jobs-out'), dossiers, edited: join('okrug-001', 'programma-0001', 'roadmap.yaml'), runs: choose(5, 3) })
    },
  ],
  check: ['проверка', () => measureCheck({ generate, sizes: choose([100, 1000], [20, 60]) })],
  batch: [
    'LibreOffice и pandoc',
    () => measureBatch({ temporary, content: generate('batch', { dossiers: choose(20, 4), seed: 2 }), rounds: choose(3, 1) }),
  ],
  pdfmake: [
    'pdfmake',
    // Three documents each: more than Typst remembers, so that none is drawn from its memory.
    () => runScenario('pdfmake', { content: generate('pdfmake', { dossiers: 8, seed: 3 }), warmup: choose(2, 1), runs: choose(9, 3) }),
  ],
  publish: [
    'сайт',
    () => {
      const dossiers = choose(500, 40)
      const content = generate('publish', { dossiers, seed: 6 })
      return measurePublish({ content, out: join(temporary, 'publish-out'), dossiers, edited: join('okrug-001', 'programma-0001', 'roadmap.yaml') })
    },
  ],
  diff: [
    'сравнение редакций',
    async () => {
      const results = []
      for (const events of choose([1000, 10_000], [1000])) {
        results.push(await measureDiff({ before: generate(`diff-${events}`, { dossiers: 1, seed: 7, events }), roadmap: join('okrug-001', 'programma-0001', 'roadmap.yaml'), events, runs: choose(15, 5) }))
      }
      return results
    },
  ],
  large: [
    'очень длинные планы',
    async () => {
      const warmupContent = generate('large-warmup', { dossiers: 1, seed: 4 })
      const results = []
      for (const events of choose([1000, 10_000], [1000])) {
        const content = generate(`large-${events}`, { dossiers: 1, seed: 5, events })
        results.push({ events, ...(await runScenario('large-roadmap', { content, warmupContent })) })
      }
      return results
    },
  ],
}

const unknown = (only ?? []).filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  process.stderr.write(`Нет части «${unknown.join(', ')}». Есть: ${Object.keys(parts).join(', ')}\n`)
  process.exit(2)
}

const results = {
  machine: describeMachine(),
  isQuick,
  isPinnedToOneCore: canPin,
  // What else ran on the machine: above half of the cores the times are worse than they could be.
  loadBefore: load(),
}
for (const [name, [title, measure]] of Object.entries(parts)) {
  if (only !== undefined && !only.includes(name)) continue
  process.stderr.write(`Измеряю: ${title}…\n`)
  results[name] = await measure()
}

const report = printReport(results)
process.stdout.write(report)
if (!isQuick && only === undefined) {
  const folder = join(root, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'latest.json'), JSON.stringify(results, null, 2) + '\n')
  writeFileSync(join(folder, 'latest.md'), report)
  process.stderr.write('Записано: bench/results/latest.json, bench/results/latest.md\n')
}
