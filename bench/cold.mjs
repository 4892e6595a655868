/** The command line as a user starts it: a new process every time. */
import { join } from 'node:path'
import { measureImports } from './import-times.mjs'
import { median, round, summarize, timeInTurns } from './measure.mjs'
import { program, root, runScenario, timeProcess } from './processes.mjs'

// One dossier, whatever other samples there are.
const content = join(root, 'content', 'neftekumsk')

export async function measureCold({ temporary, runs }) {
  let builds = 0
  const build = (...args) => {
    builds += 1
    timeProcess(process.execPath, [program, 'build', content, '--out', join(temporary, `cold-${builds}`), ...args])
  }
  const times = await timeInTurns(
    {
      build: () => build(),
      'build --format docx': () => build('--format', 'docx'),
      'build --format pdf': () => build('--format', 'pdf'),
      'build --format html': () => build('--format', 'html'),
      check: () => timeProcess(process.execPath, [program, 'check', content]),
      '--help': () => timeProcess(process.execPath, [program, '--help']),
      'empty node': () => timeProcess(process.execPath, ['--eval', '0']),
    },
    { warmup: 1, runs },
  )
  const phases = []
  for (let run = 0; run < Math.max(3, Math.ceil(runs / 3)); run += 1) phases.push(await runScenario('cold-phases', {}, { isPinned: false }))
  return {
    commands: Object.fromEntries(Object.entries(times).map(([name, list]) => [name, summarize(list)])),
    phases: Object.fromEntries(Object.keys(phases[0]).map((name) => [name, round(median(phases.map((phase) => phase[name])))])),
    imports: measureImports(3),
  }
}
