import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchProject, type ProjectWatch } from '../../../src/pipeline/watch-project.ts'
import type { Host } from '../../../src/workspace/host.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'
import { createRecordingHost, type Observations } from '../../../src/workspace/recording.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A project whose files the test changes, and a watcher that says what the test wants it to say. */
function project(files: Record<string, string>) {
  const heard: (readonly string[])[] = []
  const watched: string[][] = []
  let event: (path: string) => void = () => undefined
  const host: Host = {
    read: (path) => createMemoryHost(files).read(path),
    list: (path) => createMemoryHost(files).list(path),
    kind: (path) => createMemoryHost(files).kind(path),
  }
  /** What a build that reads these files would have seen. */
  const look = (paths: readonly string[]): Observations => {
    const recording = createRecordingHost(host)
    for (const path of paths) recording.read(path)
    return recording.observations
  }
  const all = ['a/1.yaml', 'a/2.yaml', 'a/нет.yaml']
  let onBuild: () => void | Promise<void> = () => undefined
  const watch: ProjectWatch = watchProject({
    root: '/content',
    host,
    openWatcher: (onEvent) => {
      event = onEvent
      return { watch: (folders) => void watched.push([...folders]), isPolling: () => false, close: () => undefined }
    },
    async onChange(paths) {
      heard.push(paths)
      const seen = look(all)
      await onBuild()
      watch.observe(seen)
    },
  })
  watch.observe(look(all))
  return { files, heard, watched, watch, event: (path: string) => event(`/content/${path}`), setBuild: (build: () => void | Promise<void>) => (onBuild = build) }
}
const pass = (ms = 100) => vi.advanceTimersByTimeAsync(ms)

describe('watchProject', () => {
  it('tells of what was read and has changed', async () => {
    const { files, heard, watched, event } = project({ 'a/1.yaml': '1', 'a/2.yaml': '1' })
    expect(watched).toEqual([['/content/a']])
    files['a/2.yaml'] = '2'
    event('a/2.yaml')
    await pass()
    expect(heard).toEqual([['a/2.yaml']])
  })

  it('is silent when nothing that was read is any different', async () => {
    const { files, heard, event } = project({ 'a/1.yaml': '1', 'a/2.yaml': '1' })
    event('a/1.yaml')
    files['a/3.yaml'] = 'никто не читал'
    event('a/3.yaml')
    await pass()
    expect(heard).toEqual([])
  })

  it('sees a file appear that was missing, and one that is gone', async () => {
    const { files, heard, event } = project({ 'a/1.yaml': '1', 'a/2.yaml': '1' })
    files['a/нет.yaml'] = 'есть'
    event('a/нет.yaml')
    await pass()
    delete files['a/1.yaml']
    event('a')
    await pass()
    expect(heard).toEqual([['a/нет.yaml'], ['a/1.yaml']])
  })

  it('takes the many events of one save for one', async () => {
    const { files, heard, event } = project({ 'a/1.yaml': '1', 'a/2.yaml': '1' })
    for (const path of ['a/.1.yaml.swp', 'a/4913', 'a/1.yaml~', 'a/1.yaml', 'a', 'a/1.yaml']) event(path)
    files['a/1.yaml'] = '2'
    await pass()
    expect(heard).toEqual([['a/1.yaml']])
  })

  it('does not stir for what editors and Word keep for a moment', async () => {
    const { files, heard, event } = project({ 'a/1.yaml': '1', 'a/2.yaml': '1' })
    files['a/1.yaml'] = '2'
    for (const path of ['a/~$приказ.docx', 'a/.git', 'a/1.yaml.tmp']) event(path)
    await pass(5000)
    expect(heard).toEqual([])
  })

  it('looks again at what was saved during a build, and does not build twice at once', async () => {
    const { files, heard, event, setBuild } = project({ 'a/1.yaml': '1', 'a/2.yaml': '1' })
    let running = 0
    setBuild(async () => {
      expect(++running).toBe(1)
      if (files['a/2.yaml'] === '1') files['a/2.yaml'] = '2'
      event('a/2.yaml')
      await new Promise((resolve) => setTimeout(resolve, 200))
      running--
    })
    files['a/1.yaml'] = '2'
    event('a/1.yaml')
    await pass(3000)
    expect(heard).toEqual([['a/1.yaml'], ['a/2.yaml']])
  })

  it('gives up on a file that never stays the same, until the next event', async () => {
    const { files, heard, event, setBuild } = project({ 'a/1.yaml': '1', 'a/2.yaml': '1' })
    let times = 0
    setBuild(() => void (files['a/1.yaml'] = `${++times}`))
    files['a/1.yaml'] = '2'
    event('a/1.yaml')
    await pass(5000)
    expect(heard).toHaveLength(3)
  })

  it('is silent when it is closed', async () => {
    const { files, heard, event, watch } = project({ 'a/1.yaml': '1', 'a/2.yaml': '1' })
    files['a/1.yaml'] = '2'
    event('a/1.yaml')
    watch.close()
    await pass(5000)
    expect(heard).toEqual([])
  })
})
