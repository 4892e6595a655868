import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openOutputFolder, type OutputFolder } from '../../../src/workspace/output-folder.ts'
import { temporaryFolder } from '../../helpers/temporary.ts'

let root: string
beforeEach(() => {
  root = join(temporaryFolder('приказ вывод '), 'out')
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

describe('a file that another program holds', () => {
  const held = (code: string): Error => Object.assign(new Error(`${code}: resource busy or locked`), { code })

  it.each([
    ['EBUSY', [], 'locked'],
    ['EPERM', [], 'locked'],
    ['EACCES', ['~$иказ.docx'], 'open-in-word'],
    ['EBUSY', ['~$приказ.docx'], 'open-in-word'],
  ] as const)('is named for what it is (%s, beside it %j)', (code, marks, failure) => {
    const first = open()
    first.stage('дело/приказ.docx', bytes('1'))
    first.commit([])
    for (const mark of marks) writeFileSync(join(root, 'дело', mark), '')
    const folder = openOutputFolder(root, {
      rename: (from, to) => {
        if (to.endsWith('.docx')) throw held(code)
        writeFileSync(to, readFileSync(from))
      },
      remove: () => undefined,
    })
    if (!('stage' in folder)) throw new Error(folder.cause)
    folder.stage('дело/приказ.docx', bytes('2'))
    folder.stage('дело/приказ.pdf', bytes('2'))
    expect(folder.commit([])).toMatchObject([{ path: 'дело/приказ.docx', failure }])
    expect(readFileSync(join(root, 'дело/приказ.docx'), 'utf8')).toBe('1')
    expect(readFileSync(join(root, 'дело/приказ.pdf'), 'utf8')).toBe('2')
    expect(readdirSync(join(root, 'дело')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('for a moment only is waited for', () => {
    let times = 0
    const folder = openOutputFolder(root, {
      rename: (from, to) => {
        if (times++ < 2) throw held('EPERM')
        writeFileSync(to, readFileSync(from))
      },
      remove: () => undefined,
    })
    if (!('stage' in folder)) throw new Error(folder.cause)
    folder.stage('приказ.docx', bytes('1'))
    expect(folder.commit([])).toEqual([])
    expect([times, readFileSync(join(root, 'приказ.docx'), 'utf8')]).toEqual([3, '1'])
  })

  it('and that should be gone is reported, too', () => {
    const first = open()
    for (const name of ['a.docx', 'b.docx', 'c.docx']) first.stage(name, bytes('1'))
    first.commit([])
    const removed: string[] = []
    const folder = openOutputFolder(root, {
      rename: () => undefined,
      remove: (path) => {
        if (path.endsWith('a.docx')) throw held('EBUSY')
        removed.push(path)
      },
    })
    if (!('stage' in folder)) throw new Error(folder.cause)
    expect(folder.commit(['a.docx', 'b.docx'])).toMatchObject([{ path: 'a.docx', failure: 'locked' }])
    expect(removed).toEqual([join(root, 'b.docx')])
  })

  it('is not what a lack of rights looks like', () => {
    const folder = openOutputFolder(root, {
      rename: () => {
        throw held('EACCES')
      },
      remove: () => undefined,
    })
    if (!('stage' in folder)) throw new Error(folder.cause)
    folder.stage('приказ.docx', bytes('1'))
    expect(folder.commit([])).toMatchObject([{ failure: 'denied' }])
  })
})

describe('holds', () => {
  it('knows the same bytes from others, and from none', () => {
    const folder = open()
    folder.stage('a.txt', bytes('1'))
    folder.commit([])
    const hash = createHash('sha256').update('1').digest('hex')
    expect([folder.holds('a.txt', hash), folder.holds('a.txt', hash.replace(/^./, '0')), folder.holds('b.txt', hash)]).toEqual([true, false, false])
  })
})
