/** Reports in SARIF are what the schema of OASIS asks for, whatever is found. */
import { Ajv } from 'ajv'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { codes } from '../../src/diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { reportSarif } from '../../src/diagnostics/reporters/sarif.ts'
import { checkContent } from '../../src/pipeline/check-content.ts'
import { createMemoryHost } from '../../src/workspace/memory.ts'
import { readFolder, testRoot } from '../helpers/case-folders.ts'

const schema = JSON.parse(readFileSync(join(testRoot, 'fixtures/sarif/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<string, unknown>
// The schema is of draft 4, of which it uses nothing that later drafts mean otherwise.
const { $schema: _draft, id: _id, ...rest } = schema
// A pattern of it is none in Unicode mode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
ajv.addFormat('uri', (text) => URL.canParse(text))
ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'https://example.org/') && !/[\s"<>\\^`{|}]/.test(text))
ajv.addFormat('date-time', (text) => /^\d{4}-\d\d-\d\dT/.test(text))
const validate = ajv.compile(rest)

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } }
      readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly unknown[] }[] }[] }[]
    },
  ]
}

function report(diagnostics: readonly Diagnostic[]): Log {
  const text = reportSarif(diagnostics, { name: 'prikaz', version: '0.1.0' })
  const log = JSON.parse(text) as Log
  validate(log)
  expect((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([])
  for (const { ruleId, ruleIndex } of log.runs[0].results) expect(log.runs[0].tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  return log
}

const base = readFolder(join(testRoot, 'cases/base/content'))
const folderOf = (name: string): string => join(testRoot, 'cases', name)

describe('SARIF', () => {
  it('of a clean project is valid, and explains every rule', () => {
    const log = report([])
    expect(log.runs[0].results).toEqual([])
    expect(log.runs[0].tool.driver.rules.map(({ id }) => id)).toEqual(codes)
    expect(log.runs[0].tool.driver.rules.every(({ help }) => help.text.length > 80)).toBe(true)
  })

  it('leads to the pages of rules where they are published', () => {
    const text = reportSarif([], { name: 'prikaz', version: '0.1.0', docs: 'https://example.org/prikaz/docs' })
    const log = JSON.parse(text) as { runs: [{ tool: { driver: { rules: { id: string; helpUri: string }[] } } }] }
    expect(validate(log)).toBe(true)
    for (const { id, helpUri } of log.runs[0].tool.driver.rules) {
      const [page, anchor] = helpUri.replace('https://example.org/prikaz/', '').split('#')
      const headings = readFileSync(join(testRoot, '..', page!), 'utf8').match(/^## .*$/gm)!.map((heading) => heading.slice(3).replace(/[`/]/g, ''))
      expect(headings, id).toContain(anchor)
    }
  })

  it('of every case of broken sources is valid', () => {
    const found = readdirSync(folderOf('diagnostics')).flatMap((name) => {
      const own = readFolder(join(folderOf('diagnostics'), name, 'content'))
      return checkContent(createMemoryHost({ ...base, ...own }))
    })
    expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(100)
    expect(report(found).runs[0].results.length).toBeGreaterThan(100)
  })

  it('of every case of the linter is valid, repairs and related places included', () => {
    const order = 'stepnoy/programma/order.yaml'
    const text = new TextDecoder().decode(base[order])
    const found = readdirSync(folderOf('lint')).flatMap((name) => {
      const cases = parse(readFileSync(join(folderOf('lint'), name), 'utf8')) as readonly { readonly bad?: string; readonly in?: string }[]
      return cases.flatMap(({ bad, in: where }) => {
        const words = bad?.replace(/[‹›]/g, '')
        if (words === undefined || (where !== undefined && !where.endsWith('.yaml'))) return []
        const files = where === undefined ? { [order]: text.replace(/^preamble: .*$/m, () => `preamble: |\n  ${words.trimEnd().split('\n').join('\n  ')}`) } : { [`stepnoy/programma/${where}`]: words }
        return checkContent(createMemoryHost({ ...base, ...files }))
      })
    })
    expect(found.some(({ related }) => related.length > 0)).toBe(true)
    expect(found.some(({ alsoFix }) => alsoFix !== undefined)).toBe(true)
    const { results } = report(found).runs[0]
    expect(results.some(({ fixes }) => fixes?.[0]!.artifactChanges[0]!.replacements.length === 1)).toBe(true)
    expect(results.some(({ fixes }) => (fixes?.[0]!.artifactChanges[0]!.replacements.length ?? 0) > 1)).toBe(true)
  })

  it('of findings without a place, in files with any name, is valid', () => {
    const finding: Diagnostic = { code: 'dossier/nothing-found', severity: 'error', message: 'Ничего', related: [] }
    const start = { line: 1, column: 1, offset: 0 }
    report([
      finding,
      { ...finding, place: { file: 'прошлый год/приказ № 1 (копия) "а" 100%.yaml' } },
      { ...finding, place: { file: 'a#b?c[d].yaml', range: { start, end: start } } },
    ])
  })

  it('is refused by the schema when it is wrong', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'prikaz' } }, results: [{ message: { text: 'a' }, level: 'fatal' }] }] })).toBe(false)
  })
})
