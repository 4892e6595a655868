import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { locateContent } from '../../../src/cli/locate-content.ts'
import { copyBaseContent, temporaryFolder } from '../../helpers/temporary.ts'

let home = ''
beforeAll(() => {
  home = realpathSync(temporaryFolder())
  copyBaseContent(join(home, 'мои приказы'))
  mkdirSync(join(home, 'пусто'))
  writeFileSync(join(home, 'заметка.txt'), '')
})

const DOSSIER = 'stepnoy/programma'
const ORDER = `${DOSSIER}/order.yaml`

describe('locateContent', () => {
  it.each([
    ['мои приказы', '', '', `мои приказы/${ORDER}`],
    ['мои приказы/', '', '', `мои приказы/${ORDER}`],
    ['мои приказы/stepnoy', '', 'stepnoy', `мои приказы/${ORDER}`],
    [`мои приказы/${ORDER}`, '', ORDER, `мои приказы/${ORDER}`],
    [`./мои приказы/../мои приказы/${DOSSIER}`, '', DOSSIER, `мои приказы/${ORDER}`],
    ['.', 'мои приказы', '', ORDER],
    ['.', `мои приказы/${DOSSIER}`, DOSSIER, 'order.yaml'],
    ['..', `мои приказы/${DOSSIER}`, 'stepnoy', 'order.yaml'],
    ['order.yaml', `мои приказы/${DOSSIER}`, ORDER, 'order.yaml'],
    ['../мои приказы', 'пусто', '', `../мои приказы/${ORDER}`],
  ])('%s from «%s» selects «%s» and shows %s', (path, from, selection, shown) => {
    const content = locateContent(path, join(home, from))
    expect(content).toMatchObject({ root: join(home, 'мои приказы'), selection })
    expect(content.display(ORDER)).toBe(shown)
  })

  it('takes an absolute path, and shows the full path of what is far away', () => {
    const content = locateContent(join(home, 'мои приказы'), '/')
    expect(content.root).toBe(join(home, 'мои приказы'))
    const far = locateContent('../../мои приказы', join(home, 'мои приказы/stepnoy'))
    expect(far.display(ORDER)).toBe('programma/order.yaml')
    mkdirSync(join(home, 'пусто/а/б'), { recursive: true })
    expect(locateContent('../../../мои приказы', join(home, 'пусто/а/б')).display(ORDER)).toBe(join(home, 'мои приказы', ORDER))
  })

  it('names the folder itself', () => {
    expect(locateContent('пусто', home).display('.')).toBe('пусто')
    expect(locateContent('.', join(home, 'пусто')).display('.')).toBe('.')
  })

  it('refuses what is not there, and guesses what was meant', () => {
    expect(() => locateContent('нет', home)).toThrow(
      expect.objectContaining({ name: 'UsageError', message: 'нет такой папки или файла: «нет»' }),
    )
    expect(() => locateContent('.', home)).toThrow(expect.objectContaining({ help: 'Возможно, имелась в виду папка «мои приказы»' }))
    expect(() => locateContent('../' + home.split('/').pop(), home)).toThrow(
      expect.objectContaining({ help: `Возможно, имелась в виду папка «../${home.split('/').pop()}/мои приказы»` }),
    )
  })
})
