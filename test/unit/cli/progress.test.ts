import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgress, sayDuration } from '../../../src/cli/progress.ts'
import type { Terminal } from '../../../src/cli/terminal.ts'
import { plainPalette } from '../../../src/diagnostics/reporters/palette.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

function watch(isWatched = true) {
  const lines: string[] = []
  const said: string[] = []
  const terminal: Terminal = {
    currentFolder: '/',
    print: () => undefined,
    say: (text) => void said.push(text),
    palette: plainPalette,
    width: 60,
    progress: isWatched ? (text) => void lines.push(text) : undefined,
  }
  return { terminal, lines, progress: createProgress(terminal, 'Собираю'), said }
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
    expect(lines).toEqual(['Собираю: 2 из 9, прошло 1 с · a/б', 'Собираю: 4 из 9, прошло 2 с, осталось около 3 с · a/очень-д'])
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
    expect([piped.lines, piped.said]).toEqual([[], []])
  })

  it('leaves a line in a log now and then', () => {
    const { lines, said, progress } = watch(false)
    for (let done = 0; done < 70; done++) {
      progress.show(done, 400, `a/${done}`)
      vi.advanceTimersByTime(1000)
    }
    progress.clear()
    expect(lines).toEqual([])
    expect(said).toEqual(['Собираю: 30 из 400, прошло 30 с, осталось около 6 мин · a/30', 'Собираю: 60 из 400, прошло 1 мин 0 с, осталось около 6 мин · a/60'])
  })

  it('says nothing when only findings are wanted', () => {
    const { terminal, lines } = watch()
    const progress = createProgress(terminal, 'Собираю', true)
    vi.advanceTimersByTime(5000)
    progress.show(1, 2, 'a')
    progress.clear()
    expect(lines).toEqual([])
  })
})

describe('sayDuration', () => {
  it.each([
    [400, '0 с', '1 с'],
    [9_600, '10 с', '10 с'],
    [41_000, '41 с', '45 с'],
    [125_000, '2 мин 5 с', '2 мин'],
    [4_800_000, '1 ч 20 мин', '1 ч 20 мин'],
  ])('%i ms', (ms, exact, rough) => {
    expect([sayDuration(ms), sayDuration(ms, 'rough')]).toEqual([exact, rough])
  })
})
