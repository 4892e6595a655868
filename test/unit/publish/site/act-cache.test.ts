import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findUnits } from '../../../../src/pipeline/open-project.ts'
import { observeProject } from '../../../../src/pipeline/observe-project.ts'
import { openActCache } from '../../../../src/publish/site/act-cache.ts'
import { createDrawSession, drawUnit } from '../../../../src/publish/site/draw-unit.ts'
import { openCacheFolder } from '../../../../src/workspace/cache-folder.ts'
import { sha256 } from '../../../../src/workspace/hash.ts'
import { createMemoryHost } from '../../../../src/workspace/memory.ts'
import { readFolder, testRoot } from '../../../helpers/case-folders.ts'
import { temporaryFolder } from '../../../helpers/temporary.ts'

const files = (): Record<string, Uint8Array | string> => readFolder(join(testRoot, 'cases/base/content'))

async function prepare(): Promise<{ folder: string; find: (content: Record<string, Uint8Array | string>, program?: string) => boolean }> {
  const folder = temporaryFolder()
  const open = (content: Record<string, Uint8Array | string>, program: string) => {
    const host = createMemoryHost(content)
    const unit = findUnits(host).find(({ type }) => type === 'dossier')!
    return { host, unit, cache: openActCache(openCacheFolder(folder), program, observeProject(host)), question: { unit, formats: [], claimed: new Map(), commits: [] } }
  }
  const { host, unit, cache, question } = open(files(), 'one')
  const known = cache.store(question, await drawUnit(createDrawSession(host, '', undefined), unit, [], []))
  expect(cache.readBodies(known.bodies)).toHaveLength(3)
  expect(cache.readWords(known.words)).toHaveLength(3)
  return {
    folder,
    find(content, program = 'one') {
      const later = open(content, program)
      return later.cache.find(later.question) !== undefined
    },
  }
}

describe('the memory of drawn acts', () => {
  it('holds while everything is as it was', async () => {
    const { find } = await prepare()
    expect(find(files())).toBe(true)
  })

  it.each([
    ['the order', 'stepnoy/programma/order.yaml'],
    ['an annex', 'stepnoy/programma/roadmap.yaml'],
    ['the people', 'stepnoy/people.yaml'],
    ['the authority', 'stepnoy/authority.yaml'],
  ])('does not hold when %s has changed', async (_what, path) => {
    const { find } = await prepare()
    const changed = files()
    changed[path] = `${Buffer.from(changed[path]!).toString('utf8')}\n# примечание\n`
    expect(find(changed)).toBe(false)
  })

  it('does not hold for another program', async () => {
    const { find } = await prepare()
    expect(find(files(), 'two')).toBe(false)
  })

  it('survives entries of another form', async () => {
    const { folder } = await prepare()
    const text = JSON.stringify({ observations: [], claims: null, record: null })
    const name = sha256(text).slice(0, 32)
    mkdirSync(join(folder, 'units/ab'), { recursive: true })
    mkdirSync(join(folder, 'units/ab/cd'), { recursive: true })
    writeFileSync(join(folder, 'units/ab/cd', name), text)
    const cache = openActCache(openCacheFolder(folder), 'one', observeProject(createMemoryHost(files())))
    expect(() => cache.sweep()).not.toThrow()
  })
})
