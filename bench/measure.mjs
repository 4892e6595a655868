/** Time, memory and noise. All times are in milliseconds. */
import { cpus, loadavg, totalmem } from 'node:os'

export function median(values) {
  return quantile(values, 0.5)
}

/** The value that `share` of the others do not exceed, interpolated. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)]
  return below + (sorted[Math.ceil(position)] - below) * (position - Math.floor(position))
}

/** What is kept of many runs: the median is reported, the rest shows how noisy the machine was. */
export function summarize(times) {
  return { median: round(median(times)), min: round(Math.min(...times)), p90: round(quantile(times, 0.9)), runs: times.length }
}

/** One decimal below a second, whole milliseconds above: more would be noise. */
export function round(ms) {
  return ms < 1000 ? Math.round(ms * 10) / 10 : Math.round(ms)
}

export const wallClock = () => performance.now()

/**
 * Work done by all threads of this process. On a single core that is the time
 * the work takes when nothing else wants the core: on a shared machine the
 * wall clock would measure the neighbours.
 */
export function cpuClock() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export async function timeOf(run, clock = wallClock) {
  const start = clock()
  await run()
  return clock() - start
}

/**
 * Times of several contestants, measured in turns: a minute in which the
 * machine is busy then burdens all of them, and the ratio stays fair.
 */
export async function timeInTurns(contestants, { warmup, runs, clock = wallClock }) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
  for (let round = -warmup; round < runs; round += 1) {
    for (const [name, run] of Object.entries(contestants)) {
      const time = await timeOf(run, clock)
      if (round >= 0) times[name].push(time)
    }
  }
  return times
}

export const megabytes = (bytes) => Math.round(bytes / 2 ** 20)

/** The machine without its name. */
export function describeMachine() {
  const processors = cpus()
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  }
}

/** Processes that wanted a core during the last minute. */
export const load = () => Math.round((loadavg()[0] ?? 0) * 100) / 100
