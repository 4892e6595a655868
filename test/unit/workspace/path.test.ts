import { describe, expect, it } from 'vitest'
import { fileName, fileStem, folderOf, isInside, joinPath, resolvePath } from '../../../src/workspace/path.ts'

describe('workspace paths', () => {
  it.each([
    ['a/b', 'c.yaml', 'a/b/c.yaml'],
    ['a/b', './c d/№ 1.yaml', 'a/b/c d/№ 1.yaml'],
    ['a/b', '..\\c.yaml', 'a/c.yaml'],
    ['a', '../c.yaml', 'c.yaml'],
    ['', 'c.yaml', 'c.yaml'],
    ['a', '../../c.yaml', undefined],
    ['a', '/c.yaml', undefined],
    ['a', '\\\\server\\share', undefined],
    ['a', 'd:\\c.yaml', undefined],
    ['a', 'c\0.yaml', undefined],
  ])('in %s the path %s is %s', (folder, written, expected) => {
    expect(resolvePath(folder, written)).toBe(expected)
  })

  it('takes paths apart', () => {
    expect([fileName('a/б.yaml'), fileStem('a/б.в.yaml'), folderOf('a/b/c'), folderOf('c')]).toEqual(['б.yaml', 'б.в', 'a/b', ''])
    expect(joinPath('', 'a', '', 'b')).toBe('a/b')
    expect([isInside('a/b', 'a'), isInside('ab', 'a'), isInside('a', ''), isInside('a', 'a')]).toEqual([true, false, true, true])
  })
})
