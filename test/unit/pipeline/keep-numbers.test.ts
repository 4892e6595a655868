import { describe, expect, it, vi } from 'vitest'
import { composeRevision } from '../../../src/pipeline/compose-revision.ts'
import { keepNumbers } from '../../../src/pipeline/keep-numbers.ts'
import { fixNumbers } from '../../../src/revision/amend/fix-numbers.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'
import { readFolder, testRoot } from '../../helpers/case-folders.ts'

vi.mock(import('../../../src/revision/amend/fix-numbers.ts'))

const files = readFolder(`${testRoot}/cases/base/content`)
const path = Object.keys(files).find((name) => name.endsWith('/roadmap.yaml'))!
const selection = path.slice(0, path.lastIndexOf('/'))

describe('numbers written into the edited sources', () => {
  it('stand in the file, with its byte order mark, and nothing else changes', () => {
    vi.mocked(fixNumbers).mockImplementation((_before, after) => {
      const origin = { file: path, pointer: '/groups/0/events/0' }
      const isFixed = JSON.stringify(after).includes('"fixed":"7"')
      return { fixes: after.origin?.file === path && !isFixed ? [{ origin, number: '7' }] : [], unfixable: [] }
    })
    const host = createMemoryHost({ ...files, [path]: `\ufeff${text(path)}` })
    const kept = keepNumbers(composeRevision({ host, selection }), { host, selection })
    expect(kept.diagnostics).toEqual([])
    expect(kept.files.map((file) => file.path)).toEqual([path])
    const [file] = kept.files
    expect([...file!.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(file!.after).not.toBe(file!.before)
    expect(file!.after.replace(' number: "7",', '')).toBe(file!.before)
  })

  it('that have no key to stand under are an error at their place', () => {
    vi.mocked(fixNumbers).mockReturnValue({ fixes: [{ origin: { file: path, pointer: '/title' }, number: '7' }], unfixable: [] })
    const host = createMemoryHost(files)
    const kept = keepNumbers(composeRevision({ host, selection }), { host, selection })
    expect(kept.diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([['revision/number-not-kept', path]])
  })
})

function text(name: string): string {
  const content = files[name]!
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
