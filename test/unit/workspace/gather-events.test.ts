import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gatherEvents, isPassing } from '../../../src/workspace/gather-events.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function gather() {
  const rounds: (readonly string[])[] = []
  return { rounds, gathering: gatherEvents({ quietMs: 30, longestMs: 500 }, (paths) => rounds.push(paths)) }
}

describe('gatherEvents', () => {
  it('makes one round of everything that happens at once, each path once', () => {
    const { rounds, gathering } = gather()
    for (const path of ['a', 'b', 'a']) {
      gathering.add(path)
      vi.advanceTimersByTime(29)
    }
    expect(rounds).toEqual([])
    vi.advanceTimersByTime(1)
    expect(rounds).toEqual([['a', 'b']])
    vi.advanceTimersByTime(5000)
    expect(rounds).toHaveLength(1)
  })

  it('does not wait for ever while a folder is synchronised', () => {
    const { rounds, gathering } = gather()
    for (let at = 0; at < 100; at++) {
      gathering.add(`file ${at}`)
      vi.advanceTimersByTime(20)
    }
    vi.advanceTimersByTime(1000)
    expect(rounds.map((round) => round.length)).toEqual([25, 25, 25, 25])
  })

  it('forgets everything when it is cancelled', () => {
    const { rounds, gathering } = gather()
    gathering.add('a')
    gathering.cancel()
    vi.advanceTimersByTime(5000)
    expect(rounds).toEqual([])
  })
})

describe('isPassing', () => {
  it.each(['.order.yaml.swp', '~$иказ.docx', '~WRL0001.tmp', 'order.yaml~', '4913', '.git', 'order.yaml.prikaz-fix', 'order.yaml.tmp'])('leaves «%s» alone', (name) => {
    expect(isPassing(name)).toBe(true)
  })
  it.each(['order.yaml', 'приказ № 1', 'герб.png', 'act-kind.hbs', '', 'a~b.yaml', '49130'])('takes «%s» for a source', (name) => {
    expect(isPassing(name)).toBe(false)
  })
})
