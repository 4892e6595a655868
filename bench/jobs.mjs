/** `prikaz build` of many dossiers: on one thread, on one per core, again with nothing changed, and after one edit. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { median, round, timeInTurns } from './measure.mjs'
import { program, timeProcess } from './processes.mjs'

export async function measureJobs({ content, out, dossiers, edited, runs }) {
  const build = (...args) => timeProcess(process.execPath, [program, 'build', content, '--out', out, '--quiet', ...args])
  const roadmap = join(content, edited)
  const text = readFileSync(roadmap, 'utf8')
  const cores = availableParallelism()
  build()
  let edits = 0
  const times = await timeInTurns(
    {
      'всё заново, --jobs 1': () => build('--no-cache', '--jobs', '1'),
      [`всё заново, --jobs ${cores}`]: () => build('--no-cache', '--jobs', String(cores)),
      'ничего не изменилось': () => build(),
      'изменён один план': () => {
        writeFileSync(roadmap, text.replace(/^( +title: \S.*?)$/m, `$1 ${(edits += 1)}`))
        build()
      },
    },
    { warmup: 0, runs },
  )
  writeFileSync(roadmap, text)
  rmSync(out, { recursive: true, force: true })
  return { dossiers, cores, times: Object.fromEntries(Object.entries(times).map(([name, list]) => [name, round(median(list))])) }
}
