import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openOutputFolder, type OutputFolder } from '../../../src/workspace/output-folder.ts'

let root: string
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'приказ вывод ')), 'out')
})

const open = (): OutputFolder => {
  const folder = openOutputFolder(root)
  if (!('stage' in folder)) throw new Error(folder.cause)
  return folder
}
const bytes = (text: string) => new TextEncoder().encode(text)

describe('openOutputFolder', () => {
  it('changes nothing before commit', () => {
    const first = open()
    first.stage('а/приказ.pdf', bytes('1'))
    first.commit([])
    const second = open()
    second.stage('а/приказ.pdf', bytes('2'))
    expect(readFileSync(join(root, 'а/приказ.pdf'), 'utf8')).toBe('1')
    second.discard()
    expect(readFileSync(join(root, 'а/приказ.pdf'), 'utf8')).toBe('1')
    expect(readdirSync(root)).toEqual(['а'])
  })

  it('removes obsolete files with the folders they leave empty, and nothing outside', () => {
    writeFileSync(join(root, '..', 'outside.txt'), 'x')
    const folder = open()
    folder.stage('a/b/c.pdf', bytes('1'))
    folder.stage('a/keep.pdf', bytes('1'))
    folder.commit([])
    open().commit(['a/b/c.pdf', '../outside.txt', 'a/none.pdf'])
    expect(readdirSync(join(root, 'a'))).toEqual(['keep.pdf'])
    expect(existsSync(join(root, '..', 'outside.txt'))).toBe(true)
  })

  it('goes on with the other files when one cannot be replaced', () => {
    mkdirSync(join(root, 'busy.pdf', 'inner'), { recursive: true })
    const folder = open()
    folder.stage('busy.pdf', bytes('1'))
    folder.stage('free.pdf', bytes('1'))
    expect(folder.commit([])).toMatchObject([{ path: 'busy.pdf' }])
    expect(readFileSync(join(root, 'free.pdf'), 'utf8')).toBe('1')
  })

  it('clears what a killed build left, but not what another build is writing', () => {
    mkdirSync(join(root, '.prikaz-staging-old'), { recursive: true })
    mkdirSync(join(root, '.prikaz-staging-young'))
    utimesSync(join(root, '.prikaz-staging-old'), 0, 0)
    open().discard()
    expect(readdirSync(root)).toEqual(['.prikaz-staging-young'])
  })

  it('says why the folder cannot be written', () => {
    mkdirSync(join(root, '..'), { recursive: true })
    writeFileSync(root, 'a file')
    expect(openOutputFolder(root)).toMatchObject({ failure: 'not-a-folder' })
    expect(openOutputFolder(join(root, 'deeper'))).toMatchObject({ failure: 'not-a-folder' })
    expect(openOutputFolder(join(root, '..', 'x'.repeat(300)))).toMatchObject({ failure: 'too-long' })
  })

  // root ignores permissions
  it.skipIf(process.getuid?.() === 0)('says that it may not write', () => {
    mkdirSync(root)
    chmodSync(root, 0o500)
    expect(openOutputFolder(root)).toMatchObject({ failure: 'denied' })
  })
})
