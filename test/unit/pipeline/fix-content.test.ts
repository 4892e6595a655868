import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkContent } from '../../../src/pipeline/check-content.ts'
import { fixContent } from '../../../src/pipeline/fix-content.ts'
import { createMemoryHost } from '../../../src/workspace/memory.ts'
import { readFolder, testRoot } from '../../helpers/case-folders.ts'

const base = Object.fromEntries(
  Object.entries(readFolder(join(testRoot, 'cases/base/content'))).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
)
const ORDER = 'stepnoy/programma/order.yaml'

function fixed(order: string): { after: string | undefined; again: number; left: string[] } {
  const [file, ...others] = fixContent(createMemoryHost({ ...base, [ORDER]: order }))
  expect(others).toEqual([])
  const repaired = createMemoryHost({ ...base, ...(file === undefined ? {} : { [ORDER]: file.bytes }) })
  return { after: file?.after, again: fixContent(repaired).length, left: checkContent(repaired).map(({ code }) => code) }
}

const withPreamble = (preamble: string): string => base[ORDER]!.replace(/^preamble: .*$/m, () => preamble)

describe('repairs of the sources', () => {
  it('change the words at fault and nothing else', () => {
    const before = withPreamble(`preamble: >-   # основание
  В целях реализации  приказа от 17.03.2020г. №73
  "О школах" на 2020 -2024 годы, пpиказа 5%..   # это текст
`)
    const { after, again, left } = fixed(before)
    expect(after).toBe(
      withPreamble(`preamble: >-   # основание
  В целях реализации приказа от 17.03.2020 № 73
  «О школах» на 2020–2024 годы, приказа 5 %.   # это текст
`).replace('%.   # это', '%. # это'),
    )
    expect(again).toBe(0)
    expect(left).toEqual([])
  })

  it('leave alone what spans a folded line, stands behind an escape, or was answered for', () => {
    for (const preamble of [
      'preamble: >-\n  В целях работы с детьми -\n  инвалидами',
      'preamble: "В целях \\"школ\\""',
      'preamble: приказ №73 # prikaz-ignore typography/number-sign-space: так в подлиннике',
    ]) {
      expect(fixed(withPreamble(preamble)).after, preamble).toBeUndefined()
    }
  })

  it('keep line ends and the byte order mark', () => {
    const bytes = new TextEncoder().encode('\ufeff' + withPreamble('preamble: приказ №73').replaceAll('\n', '\r\n'))
    const [file] = fixContent(createMemoryHost({ ...base, [ORDER]: bytes }))
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file!.bytes)).toBe('\ufeff' + withPreamble('preamble: приказ № 73').replaceAll('\n', '\r\n'))
  })

  it('leave nothing to repair for a second run in any case of the rules, and no case broken', () => {
    const folder = join(testRoot, 'cases/lint')
    expect(existsSync(folder)).toBe(true)
    for (const name of readdirSync(folder)) {
      for (const { bad, in: where } of parse(readFileSync(join(folder, name), 'utf8')) as { bad?: string; in?: string }[]) {
        if (bad === undefined || (where !== undefined && where !== 'preamble')) continue
        const { again, left } = fixed(withPreamble(`preamble: |\n  ${bad.replace(/[‹›]/g, '').split('\n').join('\n  ')}`))
        expect(again, bad).toBe(0)
        expect(left.filter((code) => code.startsWith('yaml/') || code.startsWith('schema/')), bad).toEqual([])
      }
    }
  })
})
