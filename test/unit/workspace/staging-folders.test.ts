import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { removeStale, stagingName } from '../../../src/workspace/staging-folders.ts'
import { temporaryFolder } from '../../helpers/temporary.ts'

const PREFIX = '.site-prikaz-new-'
const HOUR = 60 * 60 * 1000

/** A folder with files in it, as old as asked for. */
function make(parent: string, name: string, age = 0): string {
  mkdirSync(join(parent, name, 'a'), { recursive: true })
  writeFileSync(join(parent, name, 'a/file'), 'x')
  const then = new Date(Date.now() - age)
  utimesSync(join(parent, name), then, then)
  return name
}

function left(make: (parent: string) => void): readonly string[] {
  const parent = temporaryFolder()
  make(parent)
  removeStale(parent, PREFIX)
  return readdirSync(parent)
}

/** The name that a process would have used which is no more. */
function nameOfDead(): string {
  const { pid } = spawnSync(process.execPath, ['--version'])
  return stagingName(PREFIX).replace(`-${process.pid}-`, `-${pid}-`)
}

it('removes what a killed run has left, at once', () => {
  expect(left((parent) => make(parent, nameOfDead()))).toEqual([])
})

it('leaves what a running one is writing', () => {
  const name = stagingName(PREFIX)
  expect(left((parent) => make(parent, name, 3 * HOUR))).toEqual([name])
  expect(left((parent) => make(parent, name, 25 * HOUR))).toEqual([])
})

it('knows nothing of other computers but the time', () => {
  const name = `${PREFIX}00000000-1-00000000`
  expect(left((parent) => make(parent, name))).toEqual([name])
  expect(left((parent) => make(parent, name, 2 * HOUR))).toEqual([])
})

it('leaves what is not of its kind', () => {
  expect(
    left((parent) => {
      make(parent, '.other-prikaz-new-00000000-1-00000000', 2 * HOUR)
      writeFileSync(join(parent, nameOfDead()), 'a file of somebody')
    }),
  ).toHaveLength(2)
})
