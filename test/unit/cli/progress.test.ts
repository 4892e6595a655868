import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgress } from '../../../src/cli/progress.ts'
import type { Terminal } from '../../../src/cli/terminal.ts'
import { plainPalette } from '../../../src/diagnostics/reporters/palette.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

function watch(isWatched = true) {
  const lines: string[] = []
  const terminal: Terminal = {
    currentFolder: '/',
    print: () => undefined,
    say: () => undefined,
    palette: plainPalette,
    width: 40,
    progress: isWatched ? (text) => void lines.push(text) : undefined,
  }
  return { lines, progress: createProgress(terminal) }
}

describe('createProgress', () => {
  it('is silent for the first second, then shows counts and time, not too often', () => {
    const { lines, progress } = watch()
    progress.show(0, 9, 'a/б')
    vi.advanceTimersByTime(900)
    progress.show(1, 9, 'a/б')
    expect(lines).toEqual([])
    vi.advanceTimersByTime(200)
    progress.show(2, 9, 'a/б')
    vi.advanceTimersByTime(50)
    progress.show(3, 9, 'a/б')
    vi.advanceTimersByTime(1000)
    progress.show(4, 9, 'a/очень-длинное-имя-папки-с-делом')
    expect(lines).toEqual(['Собираю: 2 из 9, 1 с · a/б', 'Собираю: 4 из 9, 2 с · a/очень-длинное-'])
    progress.clear()
    expect(lines[2]).toBe('')
  })

  it('does not touch the terminal when nothing was shown, nor when nobody watches', () => {
    const short = watch()
    short.progress.show(0, 1, 'a')
    short.progress.clear()
    expect(short.lines).toEqual([])
    const piped = watch(false)
    vi.advanceTimersByTime(5000)
    piped.progress.show(0, 1, 'a')
    piped.progress.clear()
    expect(piped.lines).toEqual([])
  })
})
