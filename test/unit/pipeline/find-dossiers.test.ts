import { describe, expect, it } from 'vitest'
import { findDossiers, widenSelection } from '../../../src/pipeline/find-dossiers.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'

const host = createMemoryHost({
  'neft/authority.yaml': '',
  'neft/people.yaml': '',
  'neft/лишний.yaml': '',
  'neft/templates/documents/order.hbs': '',
  'neft/templates/note.yaml': '',
  'neft/2020/поддержка школ/order.yaml': '',
  'neft/2020/поддержка школ/приложения/plan.YML': '',
  'neft/2020/поддержка школ/схема.png': '',
  'neft/2020/поддержка школ/.order.yaml.swp': '',
  'neft/2021/order.yaml': '',
  'empty/readme.md': '',
  'stepnoy/d/order.yaml': '',
  '.git/config.yaml': '',
})

describe('findDossiers', () => {
  it('takes the topmost folder with YAML as a dossier, with everything below it', () => {
    expect(findDossiers(host, '')).toEqual([
      {
        folder: 'neft',
        strayFiles: ['neft/лишний.yaml'],
        unreadable: [],
        dossiers: [
          {
            authority: 'neft',
            folder: 'neft/2020/поддержка школ',
            files: ['neft/2020/поддержка школ/order.yaml', 'neft/2020/поддержка школ/приложения/plan.YML'],
          },
          { authority: 'neft', folder: 'neft/2021', files: ['neft/2021/order.yaml'] },
        ],
      },
      {
        folder: 'stepnoy',
        strayFiles: [],
        unreadable: [],
        dossiers: [{ authority: 'stepnoy', folder: 'stepnoy/d', files: ['stepnoy/d/order.yaml'] }],
      },
    ])
  })

  it.each([
    ['neft', ['neft/2020/поддержка школ', 'neft/2021']],
    ['neft/2020', ['neft/2020/поддержка школ']],
    ['neft/2021', ['neft/2021']],
    ['neft/2020/поддержка школ/order.yaml', ['neft/2020/поддержка школ']],
    ['neft/2020/поддержка школ/приложения', ['neft/2020/поддержка школ']],
    ['нет', []],
  ])('selects %s', (selection, expected) => {
    expect(findDossiers(host, selection).flatMap((authority) => authority.dossiers.map((dossier) => dossier.folder))).toEqual(expected)
  })
})

describe('widenSelection', () => {
  it.each([
    ['neft/people.yaml', 'neft'],
    ['neft/authority.yaml', 'neft'],
    ['neft/templates/documents/order.hbs', 'neft'],
    ['neft/2021/people.yaml', 'neft/2021/people.yaml'],
    ['neft/2021', 'neft/2021'],
    ['neft', 'neft'],
    ['', ''],
  ])('%s → %s', (selection, expected) => {
    expect(widenSelection(selection)).toBe(expected)
  })
})
