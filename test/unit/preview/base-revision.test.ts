import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBaseFinder } from '../../../src/preview/base-revision.ts'
import { copyBaseContent, temporaryFolder } from '../../helpers/temporary.ts'

const DOSSIER = 'stepnoy/programma'
const ORDER = `${DOSSIER}/order.yaml`
let repository: string
let root: string
beforeEach(() => {
  repository = temporaryFolder()
  root = join(repository, 'исходные файлы')
  copyBaseContent(root)
  git('init', '-q', '-b', 'main')
})
function git(...args: string[]): string {
  const date = '2021-02-01T12:00:00Z'
  const env = { ...process.env, GIT_AUTHOR_NAME: 'Лизина', GIT_AUTHOR_EMAIL: 'l@example.org', GIT_COMMITTER_NAME: 'Лизина', GIT_COMMITTER_EMAIL: 'l@example.org', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  return execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', env }).trim()
}
const commit = (message: string): string => {
  git('add', '-A')
  git('commit', '-q', '-m', message)
  return git('rev-parse', 'HEAD')
}
const rewrite = (change: (text: string) => string): void => writeFileSync(join(root, ORDER), change(readFileSync(join(root, ORDER), 'utf8')))
const draft = (text: string): string => text.replace('number: 15/2\n', '')
const textIn = (found: ReturnType<ReturnType<typeof createBaseFinder>>): string => {
  const read = found!.host.read(ORDER)
  return read.ok ? new TextDecoder().decode(read.bytes) : ''
}

describe('the base of a dossier', () => {
  it('is the revision in which it was signed, whatever was done to it since', () => {
    rewrite(draft)
    commit('проект')
    rewrite((text) => text.replace('date:', 'number: 15/2\ndate:'))
    const signed = commit('подписан')
    rewrite((text) => text.replace('поддержки школ', 'поддержки всех школ'))
    commit('правка после подписания')
    const base = createBaseFinder(root, undefined)(DOSSIER, ORDER)
    expect(base!.name).toBe(`подписанная редакция (коммит ${signed.slice(0, 7)} от 1 февраля 2021 г.)`)
    expect(textIn(base)).not.toContain('всех школ')
  })

  it('is the last one when it was signed again with another number', () => {
    commit('подписан')
    rewrite((text) => text.replace('15/2', '16/2'))
    const again = commit('перерегистрирован')
    rewrite((text) => `${text}# заметка\n`)
    commit('заметка')
    expect(createBaseFinder(root, undefined)(DOSSIER, ORDER)!.name).toContain(again.slice(0, 7))
  })

  it('is the last commit of a draft', () => {
    rewrite(draft)
    commit('проект')
    rewrite((text) => text.replace('поддержки школ', 'поддержки сёл'))
    commit('ещё проект')
    const base = createBaseFinder(root, undefined)(DOSSIER, ORDER)
    expect(base!.name).toBe('последний коммит')
    expect(textIn(base)).toContain('сёл')
  })

  it('follows new commits', () => {
    rewrite(draft)
    commit('проект')
    const find = createBaseFinder(root, undefined)
    expect(find(DOSSIER, ORDER)!.name).toBe('последний коммит')
    rewrite((text) => text.replace('date:', 'номер: 15/2 # дали сегодня\ndate:'))
    commit('подписан')
    expect(find(DOSSIER, ORDER)!.name).toContain('подписанная редакция')
  })

  it('is what was named on the command line', () => {
    commit('первый')
    git('tag', 'signed-2021')
    rewrite((text) => text.replace('поддержки школ', 'поддержки сёл'))
    commit('второй')
    const base = createBaseFinder(root, { type: 'git', revision: 'signed-2021', name: 'signed-2021' })(DOSSIER, ORDER)
    expect([base!.name, textIn(base).includes('сёл')]).toEqual(['signed-2021', false])
  })

  it('is nothing without git, and before the first commit', () => {
    expect(createBaseFinder(root, undefined)(DOSSIER, ORDER)).toBeUndefined()
    const outside = temporaryFolder()
    copyBaseContent(outside)
    expect(createBaseFinder(outside, undefined)(DOSSIER, ORDER)).toBeUndefined()
  })
})
