/**
 * The rules of the linter and their cases: test/cases/lint/<area>-<name>.yaml holds texts that a rule must find, with
 * the place between ‹ and ›, and near misses that it must leave alone. `in` says where a text stands in the base content
 * (a key of `mounts`) or names a file of it that the text replaces; `with` holds the other files that the case needs.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '../src/diagnostics/catalogue/index.ts'
import { ruleCodes, rules } from '../src/lint/registry.ts'
import { checkContent } from '../src/pipeline/check-content.ts'
import { createMemoryHost } from '../src/workspace/memory.ts'
import { readFolder, testRoot } from './helpers/case-folders.ts'
import { createDiskHost } from '../src/workspace/disk.ts'

interface LintCase {
  readonly bad?: string
  readonly good?: string
  readonly in?: string
  /** Other files of the dossier that the case needs, or `null` for one that is not there. The place may be marked in them. */
  readonly with?: Readonly<Record<string, string | null>>
}

const base = Object.fromEntries(
  Object.entries(readFolder(join(testRoot, 'cases/base/content'))).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
)
const DOSSIER = 'stepnoy/programma/'

/** Where a text of a case is put: the file, and the lines that its own lines replace. */
const mounts: Readonly<Record<string, readonly [file: string, replaces: RegExp, before: string]>> = {
  preamble: ['order.yaml', /^preamble: .*$/m, 'preamble: |\n  '],
  title: ['order.yaml', /^title: .*$/m, 'title: |\n  '],
  point: ['order.yaml', /text: обеспечить выполнение плана/, 'text: |\n      '],
  duty: ['order.yaml', /executor: imo\n {4}text: обеспечить выполнение плана/, 'text: |\n      '],
  deadline: ['order.yaml', /text: обеспечить выполнение плана/, 'text: обеспечить выполнение плана\n    deadline: |\n      '],
  'program-title': ['program.yaml', /^title: \|\n {2}.*\n {2}.*$/m, 'title: |\n  '],
  text: ['program.yaml', /text: \|\n {6}В округе[^]*помощь\.\n/, 'text: |\n      '],
  heading: ['program.yaml', /title: Обоснование Программы/, 'title: |\n      '],
  event: ['roadmap.yaml', /title: Создание рабочей группы }/, 'title: "'],
}

function mount({ bad, good, in: where = 'preamble', with: others = {} }: LintCase): { files: Record<string, string>; file: string; at: readonly [number, number] | undefined } {
  const marked = bad ?? good ?? ''
  let file = where
  let text = marked
  const target = mounts[where]
  if (target !== undefined) {
    const [name, replaces, before] = target
    const original = base[DOSSIER + name]!
    expect(replaces.test(original), `${where} is in the base`).toBe(true)
    const indent = ' '.repeat(before.length - before.lastIndexOf('\n') - 1)
    const body = where === 'event' ? `${before}${marked}" }` : before + marked.trimEnd().split('\n').join(`\n${indent}`)
    text = original.replace(replaces, () => body + (where === 'text' ? '\n' : ''))
    file = name
  }
  const [markedFile = file, markedText = text] = Object.entries(others).find(([, own]) => own?.includes('‹')) ?? []
  const start = (markedText ?? '').indexOf('‹')
  const end = (markedText ?? '').indexOf('›') - 1
  const unmarked = (own: string): string => own.replace(/[‹›]/g, '')
  const plain = unmarked(text)
  // A plan of work stands in for the roadmap as the second annex.
  const order = DOSSIER + 'order.yaml'
  const annexed = where === 'plan.yaml' ? { [order]: base[order]!.replace('annex: roadmap', 'annex: plan').replace('roadmap.yaml', 'plan.yaml') } : {}
  const { [DOSSIER + 'roadmap.yaml']: roadmap, ...without } = base
  const rest = where === 'plan.yaml' ? without : { ...without, [DOSSIER + 'roadmap.yaml']: roadmap! }
  const inContent = (name: string): string => (name.includes('/') ? name : DOSSIER + name)
  const added = Object.entries(others).flatMap(([name, own]) => (own === null ? [] : [[inContent(name), unmarked(own)]]))
  const files = { ...rest, ...annexed, [inContent(file)]: plain, ...Object.fromEntries(added) }
  for (const [name, own] of Object.entries(others)) if (own === null) delete files[inContent(name)]
  return { files, file: markedFile, at: start < 0 ? undefined : [start, end] }
}

const fileOf = (code: string): string => join(testRoot, 'cases/lint', `${code.replace('/', '-')}.yaml`)

describe.each([...ruleCodes].sort())('%s', (code) => {
  const cases: readonly LintCase[] = existsSync(fileOf(code)) ? (parse(readFileSync(fileOf(code), 'utf8')) as readonly LintCase[]) : []

  it('has bad cases and near misses', () => {
    expect(cases.filter(({ bad }) => bad !== undefined).length, fileOf(code)).toBeGreaterThan(0)
    expect(cases.filter(({ good }) => good !== undefined).length, fileOf(code)).toBeGreaterThan(0)
  })

  it.each(cases.filter(({ bad }) => bad !== undefined))('finds $bad', (each) => {
    const { files, file, at } = mount(each)
    const all = checkContent(createMemoryHost(files))
    const found = all.filter((diagnostic) => diagnostic.code === code)
    expect(found.filter(({ place }) => place?.file.endsWith(file)).map(({ place }) => [place?.range?.start.offset, place?.range?.end.offset]), JSON.stringify(all.map((d) => [d.code, d.message, d.place?.range?.start.offset]))).toContainEqual([...(at ?? [])])
  })

  it.each(cases.filter(({ good }) => good !== undefined))('leaves alone $good', (each) => {
    const found = checkContent(createMemoryHost(mount(each).files))
    const broken = found.filter(({ code: other, severity }) => severity === 'error' && !ruleCodes.has(other))
    expect(broken.map(({ message }) => message)).toEqual([])
    expect(found.filter((diagnostic) => diagnostic.code === code).map(({ message }) => message)).toEqual([])
  })
})

describe('the rules', () => {
  it('are documented', () => {
    for (const code of ruleCodes) {
      const page = readFileSync(join(testRoot, `../docs/rules/${code.split('/')[0]}.md`), 'utf8')
      expect(page).toContain(`## \`${code}\``)
      expect(page).toContain(catalogue[code].explanation.trim())
    }
    expect([...ruleCodes].filter((code) => !(code in catalogue))).toEqual([])
    expect(rules.every((rule) => rule.codes.length > 0)).toBe(true)
  })

  it('find nothing in the sample content', () => {
    const found = checkContent(createDiskHost(join(testRoot, '../content')))
    expect(found.map(({ code, message, place }) => `${place?.file}:${place?.range?.start.line} ${code} ${message}`)).toEqual([])
  })

  it('find nothing in the base of the cases', () => {
    expect(checkContent(createMemoryHost(base))).toEqual([])
  })
})

describe('settings', () => {
  const wrong = 'stepnoy/programma/order.yaml'
  const order = (preamble: string): Record<string, string> => ({ ...base, [wrong]: base[wrong]!.replace(/^preamble: .*$/m, preamble) })
  const codes = (files: Record<string, string>): string[] => checkContent(createMemoryHost(files)).map(({ code, severity }) => `${severity} ${code}`)

  it('weighs a finding as the authority wants', () => {
    const authority = (weight: string): Record<string, string> => ({
      ...order('preamble: В целях среднерегionalных дел'),
      'stepnoy/authority.yaml': `${base['stepnoy/authority.yaml']}lint:\n  language/mixed-script: ${weight}\n`,
    })
    expect(codes(authority('note'))).toEqual(['note language/mixed-script'])
    expect(codes(authority('off'))).toEqual([])
    expect(codes({ ...base, 'stepnoy/authority.yaml': `${base['stepnoy/authority.yaml']}lint:\n  language/mixed-scripts: off\n` })).toEqual(['warning lint/unknown-code'])
    expect(codes({ ...base, 'stepnoy/authority.yaml': `${base['stepnoy/authority.yaml']}lint:\n  schema/unknown-key: off\n` })).toEqual(['warning lint/unknown-code'])
  })

  it('takes an answer on the line, above it, or at the key of a long text', () => {
    expect(codes(order('preamble: среднерегionalных дел # prikaz-ignore language/mixed-script: так в уставе'))).toEqual([])
    expect(codes(order('# prikaz-ignore language/mixed-script: так в уставе\npreamble: среднерегionalных дел'))).toEqual([])
    expect(codes(order('# prikaz-ignore language/mixed-script: так в уставе\npreamble: |\n  В целях\n  среднерегionalных дел'))).toEqual([])
  })

  it('wants a reason, and no answer without a finding', () => {
    expect(codes(order('preamble: среднерегionalных дел # prikaz-ignore language/mixed-script'))).toEqual(['error language/mixed-script', 'warning lint/no-reason'])
    expect(codes(order('preamble: В целях дел # prikaz-ignore language/mixed-script: так'))).toEqual(['warning lint/unused-silencer'])
    expect(codes(order('preamble: В целях дел # prikaz-ignore language/mix: так'))).toEqual(['warning lint/unknown-code'])
  })
})

describe('files in Russian keys', () => {
  it('have their findings at the same exact places', () => {
    const order = base['stepnoy/programma/order.yaml']!.replace('preamble: В целях', 'преамбула: В целях среднерегionalных')
    const [found, ...others] = checkContent(createMemoryHost({ ...base, 'stepnoy/programma/order.yaml': order }))
    expect(others).toEqual([])
    expect(order.slice(found!.place!.range!.start.offset, found!.place!.range!.end.offset)).toBe('среднерегionalных')
  })
})

describe('a dossier that can not be read whole', () => {
  const order = 'stepnoy/programma/order.yaml'
  const roadmap = 'stepnoy/programma/roadmap.yaml'
  const wrong = { ...base, [roadmap]: base[roadmap]!.replace('Мониторинг результатов', 'Мониторинг среднерегionalных результатов плана ЦНППМ') }
  const codes = (files: Record<string, string>): string[] => checkContent(createMemoryHost(files)).map(({ code, place }) => `${place?.file.split('/').at(-1)} ${code}`)

  it.each([
    ['order', { [order]: `${base[order]}points: "` }, 'order.yaml yaml/unclosed-quote'],
    ['annex', { 'stepnoy/programma/program.yaml': 'kind: program\ntitel: Программа\n' }, 'program.yaml schema/missing-key'],
    ['authority', { 'stepnoy/authority.yaml': base['stepnoy/authority.yaml']!.replace('head: ivanova', 'haed: ivanova') }, 'authority.yaml schema/unknown-key'],
    ['register', { 'stepnoy/people.yaml': 'kind: people\npeople: []\n' }, 'people.yaml schema/list-length'],
  ])('has the rest checked when its %s is broken', (_what, broken, code) => {
    const found = codes({ ...wrong, ...broken })
    expect(found).toContain(code)
    expect(found).toContain('roadmap.yaml language/mixed-script')
    // Nothing is said that the broken file may answer.
    const inRoadmap = found.filter((each) => each.startsWith('roadmap.yaml'))
    const mayExpand = code.startsWith('order') || code.startsWith('program')
    expect(inRoadmap).toEqual(['roadmap.yaml language/mixed-script', ...(mayExpand ? [] : ['roadmap.yaml language/abbreviation-unexpanded'])])
  })

  it('is weighed and answered for as ever', () => {
    const broken = { ...wrong, [order]: 'kind: order\n' }
    const authority = 'stepnoy/authority.yaml'
    expect(codes({ ...broken, [authority]: `${base[authority]}lint:\n  language/mixed-script: off\n` })).not.toContain('roadmap.yaml language/mixed-script')
    const answered = wrong[roadmap].replace(/^( *)- \{ id: monitoring/m, '$1# prikaz-ignore language/mixed-script: так в документе\n$1- { id: monitoring')
    expect(codes({ ...broken, [roadmap]: answered })).toEqual(codes({ ...broken, [roadmap]: base[roadmap]! }))
  })

  it('has the annexes of a dossier without an order checked', () => {
    const rest = Object.fromEntries(Object.entries(wrong).filter(([path]) => path !== order))
    expect(codes(rest)).toEqual(['order.yaml dossier/no-order', 'roadmap.yaml language/mixed-script'].map((each) => expect.stringContaining(each.split(' ')[1]!)))
  })
})
