import { describe, expect, it } from 'vitest'
import { createMemoryHost } from '../../../src/workspace/memory.ts'
import { createObserver, createRecordingHost, foldersAsked, mergeObservations } from '../../../src/workspace/recording.ts'

const files = { 'a/1.yaml': 'один', 'a/b/2.yaml': 'два' }

/** What somebody would have seen who asked all of this. */
function look(host = createMemoryHost(files)) {
  const recording = createRecordingHost(host)
  recording.read('a/1.yaml')
  recording.read('a/нет.yaml')
  recording.read('a/b')
  recording.list('a')
  recording.list('нет')
  recording.kind('a/b')
  return recording
}
const changed = (now: Record<string, string>): readonly string[] => createObserver(createMemoryHost(now)).changed(look().observations)

describe('observations', () => {
  it('are the answers to every question, the absence of a file among them', () => {
    const { filesRead, observations } = look()
    expect([...filesRead.keys()]).toEqual(['a/1.yaml'])
    expect([...observations.keys()]).toEqual(['read a/1.yaml', 'read a/нет.yaml', 'read a/b', 'list a', 'list нет', 'kind a/b'])
    expect([...observations.values()].slice(1, 3)).toEqual(['missing', 'not-a-file'])
    expect(observations.get('list нет')).toBe('missing')
  })

  it.each<[string, Record<string, string>, readonly string[]]>([
    ['nothing', files, []],
    ['a file that nobody asked for', { ...files, 'a/b/3.yaml': 'три' }, []],
    ['the content of a file', { ...files, 'a/1.yaml': 'иной' }, ['read a/1.yaml']],
    ['a file that was missing', { ...files, 'a/нет.yaml': 'есть' }, ['read a/нет.yaml', 'list a']],
    ['a folder that was missing', { ...files, 'нет/3.yaml': 'три' }, ['list нет']],
    ['the list of a folder', { ...files, 'a/3.yaml': 'три' }, ['list a']],
    ['a folder that is a file now', { 'a/1.yaml': 'один', 'a/b': 'файл' }, ['read a/b', 'list a', 'kind a/b']],
  ])('tell when this has changed: %s', (_name, now, questions) => {
    expect(changed(now)).toEqual(questions)
  })

  it('never hold when one question has had two answers', () => {
    const recording = createRecordingHost(createMemoryHost(files))
    recording.read('a/1.yaml')
    const later = createRecordingHost(createMemoryHost({ ...files, 'a/1.yaml': 'иной' }))
    later.read('a/1.yaml')
    const both = mergeObservations(recording.observations, later.observations)
    for (const now of [files, { ...files, 'a/1.yaml': 'иной' }]) expect(createObserver(createMemoryHost(now)).holds(both)).toBe(false)
    expect(createObserver(createMemoryHost(files)).holds(mergeObservations(recording.observations, recording.observations))).toBe(true)
  })

  it('are asked anew, each once', () => {
    const asked: string[] = []
    const memory = createMemoryHost(files)
    const observer = createObserver({ ...memory, read: (path) => (asked.push(path), memory.read(path)) }, { sum: (path) => `${path}!` })
    const recorded = new Map([...look().observations, ['sum a b', 'a b!']])
    expect([observer.holds(recorded), observer.holds(recorded), observer.changed(recorded)]).toEqual([true, true, []])
    expect(asked).toEqual(['a/1.yaml', 'a/нет.yaml', 'a/b'])
    expect(observer.now(new Map([['kind a', 'file']]))).toEqual(new Map([['kind a', 'directory']]))
  })

  it('name the folders that they come from', () => {
    expect([...foldersAsked(look().observations)]).toEqual(['a', 'нет'])
  })
})
