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

  it('leave out only the edit that would change how the file is read', () => {
    const { after, again, left } = fixed(withPreamble('preamble: школа №73, школам нужны:кружки, 35% и &quot;Дети&quot;'))
    expect(after).toBe(withPreamble('preamble: школа № 73, школам нужны:кружки, 35 % и «Дети»'))
    expect(again).toBe(0)
    expect(left).toEqual(['typography/space-after-mark'])
    const quoted = fixed(withPreamble('preamble: "школа №73, школам нужны:кружки, &quot;Дети&quot;"'))
    expect(quoted.after).toBe(withPreamble('preamble: "школа № 73, школам нужны: кружки, &quot;Дети&quot;"'))
    expect(quoted.left).toEqual(['typography/html-markup', 'typography/html-markup'])
  })

  it('name what has no id, in the language and layout of the file, and once', () => {
    const roadmap = 'stepnoy/programma/roadmap.yaml'
    const before = `вид: дорожная-карта
название: План мероприятий («дорожная карта») по поддержке школ на 2021–2022 годы
нумерация: по-группам
столбцы: [номер, срок, название]
группы:
  - год: 2021
    мероприятия:
      # первое
      - срок: Март 2021 года # весна
        название: Создание рабочей группы
      - {срок: Июнь 2021 года, название: "Мониторинг: результаты"}
  - год: 2022
    мероприятия:
      -   название: Создание рабочей группы
          срок: Декабрь 2022 года
`
    const files = { ...base, [roadmap]: before.replaceAll('\n', '\r\n') }
    const [file, ...others] = fixContent(createMemoryHost(files))
    expect(others).toEqual([])
    expect(file!.after).toBe(
      before
        .replace('- срок: Март', '- обозначение: sozdanie-rabochey-gruppy\n        срок: Март')
        .replace('{срок', '{ обозначение: monitoring-rezultaty, срок')
        .replace('-   название', '-   обозначение: sozdanie-rabochey-gruppy-2\n          название')
        .replaceAll('\n', '\r\n'),
    )
    const repaired = createMemoryHost({ ...files, [roadmap]: file!.bytes })
    expect(fixContent(repaired)).toEqual([])
    expect(checkContent(repaired)).toEqual([])
  })

  it('make the word of approval agree with its document', () => {
    const program = 'stepnoy/programma/program.yaml'
    const [file] = fixContent(createMemoryHost({ ...base, [program]: base[program]!.replace('term: ', 'approval: masculine # так было\nterm: ') }))
    expect(file!.after).toBe(base[program]!.replace('term: ', 'approval: feminine # так было\nterm: '))
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
