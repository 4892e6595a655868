/** Comparing two revisions of a long roadmap; beside it what `git diff --word-diff` takes for the two YAML files. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { median, round } from './measure.mjs'
import { isInstalled, runScenario } from './processes.mjs'

/** @param roadmap path of the roadmap inside of the content */
export async function measureDiff({ before, roadmap, events, runs }) {
  const after = `${before}-edited`
  cpSync(before, after, { recursive: true })
  const path = join(after, roadmap)
  writeFileSync(path, edit(readFileSync(path, 'utf8')))
  const ours = await runScenario('diff', { before, after, runs })
  return { events, ...ours, git: isInstalled('git') ? round(median(Array.from({ length: runs }, () => timeOfGit(join(before, roadmap), path)))) : undefined }
}

/** Of every hundred events one is edited, one goes, and one comes in. */
function edit(text) {
  const [head, ...events] = text.split(/^(?= +- id: )/m)
  return head + events.flatMap((event, index) => {
    if (index % 100 === 10) return [event.replace(/( title: \S+)/, '$1 обязательное')]
    if (index % 100 === 40) return []
    if (index % 100 === 70) return [event, event.replace(/- id: (\S+)/, '- id: $1-new').replace(/( title: )\S+/, '$1Пересмотр')]
    return [event]
  }).join('')
}

function timeOfGit(one, other) {
  const start = performance.now()
  const { status } = spawnSync('git', ['diff', '--no-index', '--word-diff', one, other], { stdio: ['ignore', 'ignore', 'inherit'] })
  const time = performance.now() - start
  if (status !== 1) throw new Error(`git diff ended with ${status}`)
  return time
}
