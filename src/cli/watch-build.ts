/** `prikaz build --watch`: builds, then waits for changes and builds again what they have touched, until it is stopped. */
import { count, summarize } from '../diagnostics/summary.ts'
import type { BuildReport } from '../pipeline/build-to-folder.ts'
import { observeProject } from '../pipeline/observe-project.ts'
import { watchProject } from '../pipeline/watch-project.ts'
import type { Host } from '../workspace/host.ts'
import { mergeObservations, type Observations } from '../workspace/recording.ts'
import type { ContentSelection } from './locate-content.ts'
import { endOnInterrupt } from './interrupt.ts'
import { formatFindings } from './print-findings.ts'
import { reportCrash } from './report-crash.ts'
import type { Terminal } from './terminal.ts'

export interface WatchBuildOptions {
  readonly content: ContentSelection
  readonly host: Host
  /** The output folder as the user named it. */
  readonly shownAs: string
  readonly quiet: boolean
  /** With it, every build is one line of JSON. */
  readonly json?: (report: BuildReport) => unknown
}

/** Longer lists scroll the findings away. */
const LISTED = 12

export async function watchBuild(terminal: Terminal, options: WatchBuildOptions, buildOnce: (onObserved: (observations: Observations) => void) => Promise<BuildReport>): Promise<number> {
  const { content, host } = options
  let last: Observations = new Map()
  const round = async (): Promise<void> => {
    const start = performance.now()
    const seen: Observations[] = []
    try {
      const report = await buildOnce((observations) => seen.push(observations))
      last = mergeObservations(...seen)
      tell(terminal, options, report, performance.now() - start)
    } catch (error) {
      // What the build would have looked at is not known; whatever changes next is worth another attempt.
      last = observeProject(host).now(mergeObservations(...seen, last))
      reportCrash(terminal, error)
    }
    watch.observe(last)
  }
  const watch = watchProject({
    root: content.root,
    host,
    async onChange(paths) {
      if (!options.quiet && options.json === undefined) terminal.say(terminal.palette.dim(`\n${clock()} ${sayChanged(paths.map(content.display))}`))
      await round()
    },
  })
  endOnInterrupt(() => {
    watch.close()
    if (!options.quiet && options.json === undefined) terminal.say('\nСлежение остановлено.')
  })
  await round()
  if (!options.quiet && options.json === undefined) {
    terminal.say(`\nСлежу за изменениями${watch.isPolling() ? ' (система о них не сообщает, поэтому смотрю сам раз в полторы секунды)' : ''}. Чтобы остановить, нажмите Ctrl+C.`)
  }
  // The watchers keep the process alive; the interrupt ends it.
  return new Promise<number>(() => undefined)
}

function tell(terminal: Terminal, { content, host, shownAs, quiet, json }: WatchBuildOptions, report: BuildReport, ms: number): void {
  if (json !== undefined) return terminal.print(JSON.stringify(json(report)))
  const findings = formatFindings(terminal, report.diagnostics, content, host)
  if (findings !== '') terminal.say(findings)
  if (quiet) return
  const time = `${(ms / 1000).toFixed(1).replace('.', ',')} с`
  const { written, removed } = report
  const { errors } = summarize(report.diagnostics)
  if (written.length === 0 && removed.length === 0) {
    terminal.say(errors > 0 ? `Прежние файлы в папке «${shownAs}» целы (${time}).` : `Файлы в папке «${shownAs}» не изменились (${time}).`)
    return
  }
  const list = [...written, ...removed.map((path) => (written.length === 0 ? path : `${path} – удалён`))]
  const what = written.length === 0 ? `Удалено из папки «${shownAs}»` : `Записано в папку «${shownAs}»`
  terminal.say(`${what} за ${time}: ${count(written.length === 0 ? removed.length : written.length, 'файл', 'файла', 'файлов')}`)
  for (const path of list.slice(0, LISTED)) terminal.say(`  ${path}`)
  if (list.length > LISTED) terminal.say(`  … и ещё ${list.length - LISTED}`)
}

function sayChanged(paths: readonly string[]): string {
  const [first, ...others] = paths
  return `изменилось: ${first}${others.length === 0 ? '' : ` и ещё ${others.length}`}`
}

function clock(): string {
  return new Date().toTimeString().slice(0, 8)
}
