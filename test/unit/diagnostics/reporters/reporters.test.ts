import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { codes } from '../../../../src/diagnostics/catalogue/index.ts'
import { diagnose } from '../../../../src/diagnostics/diagnose.ts'
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts'
import { reportGithub } from '../../../../src/diagnostics/reporters/github.ts'
import { reportGitlab } from '../../../../src/diagnostics/reporters/gitlab.ts'
import { reportJson } from '../../../../src/diagnostics/reporters/json.ts'
import { reportSarif } from '../../../../src/diagnostics/reporters/sarif.ts'
import { plainPalette } from '../../../../src/diagnostics/reporters/palette.ts'
import { reportText } from '../../../../src/diagnostics/reporters/text.ts'
import { LineIndex } from '../../../../src/source/line-index.ts'
import type { Place } from '../../../../src/source/place.ts'

const ORDER = 'content/отдел, 1/order.yaml'
const order = 'kind: order\npoints:\n  - id: one\n  - id: one\n'
const index = new LineIndex(order)
const lineText = (file: string, line: number) => (file === ORDER && line <= index.lineCount ? index.lineText(line) : undefined)
const place = (start: number, length: number): Place => ({ file: ORDER, range: index.range(start, start + length) })

const duplicate = diagnose(
  'structure/duplicate-id',
  { id: 'one' },
  { ...place(order.lastIndexOf('one'), 3), pointer: '/points/1/id' },
  {
    help: 'Дайте другой id',
    related: [{ place: place(order.indexOf('one'), 3), message: 'здесь он занят впервые' }],
    actual: 'one',
    expected: 'имя, которого ещё нет',
    fix: { file: ORDER, range: index.range(order.lastIndexOf('one'), order.lastIndexOf('one') + 3), replacement: 'two' },
  },
)
const loss = diagnose('emit/not-representable', { format: 'HTML', what: '100%\nвсего' }, { file: ORDER })
const homeless: Diagnostic = { ...loss, message: 'Нигде', related: [], severity: 'note' }
delete (homeless as { place?: Place }).place // a finding about the whole run
delete (homeless as { help?: string }).help // and without advice

const all = [homeless, duplicate, loss, duplicate]
const tool = { name: 'prikaz', version: '1.2.3' }

describe('the report for people', () => {
  it('shows place, sentence, lines, values, advice, other places and a count', () => {
    expect(reportText(all, { lineText })).toBe(`${ORDER}: предупреждение: В формате HTML нельзя показать: 100% всего [emit/not-representable]
  Как исправить: Сверьте этот файл с другими форматами или запишите это место иначе

${ORDER}:4:9: ошибка: Обозначение «one» уже занято другим местом этого документа [structure/duplicate-id]
  3 │   - id: one
  4 │   - id: one
    │         ^~~
  Ожидается: имя, которого ещё нет
  Как исправить: Дайте другой id
  ${ORDER}:3:9: здесь он занят впервые

замечание: Нигде [emit/not-representable]

1 ошибка, 1 предупреждение, 1 замечание в 1 файле
`)
  })

  it('says that all is well', () => {
    expect(reportText([], { lineText })).toBe('Ошибок и замечаний нет\n')
  })

  it('paints with the palette it was given', () => {
    const palette = { ...plainPalette, error: (s: string) => `<e>${s}</e>`, place: (s: string) => `<p>${s}</p>`, help: (s: string) => `<h>${s}</h>` }
    const report = reportText([duplicate], { lineText, palette })
    expect(report).toContain(`<p>${ORDER}:4:9</p>: <e>ошибка</e>: `)
    expect(report).toContain('<h>Как исправить:</h> Дайте')
  })

  it('lets no file write to the terminal', () => {
    const evil = { ...duplicate, message: 'а\u001b[2Jб', help: '\u009b31m', actual: '\u202e' }
    expect(reportText([evil], { lineText })).not.toMatch(/[\u001b\u009b\u202e]/u)
  })

  it('does without the lines of a file that cannot be read', () => {
    expect(reportText([duplicate], { lineText: () => undefined })).not.toContain('│')
  })
})

describe('JSON', () => {
  it('has a version, a summary and every field of every finding, sorted', () => {
    const report: unknown = JSON.parse(reportJson(all, tool))
    expect(report).toEqual({
      version: 1,
      tool,
      summary: { errors: 1, warnings: 1, notes: 1, files: 1 },
      diagnostics: [loss, duplicate, homeless].map(({ params: _, ...found }) => found),
    })
  })
})

describe('SARIF', () => {
  interface Log { version: string; $schema: string; runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[] }
  const log = JSON.parse(reportSarif(all, tool)) as Log // read back from our own text

  it('describes every code of the catalogue', () => {
    expect(log.version).toBe('2.1.0')
    const { driver } = log.runs[0]!.tool
    expect(driver).toMatchObject({ name: 'prikaz', version: '1.2.3' })
    expect(driver.rules.map(({ id }) => id)).toEqual(codes)
    for (const rule of driver.rules) {
      expect(rule).toMatchObject({ shortDescription: { text: expect.any(String) }, help: { text: expect.any(String) } })
    }
  })

  it('places results by encoded path, line and column', () => {
    const { results, tool } = log.runs[0]!
    const uri = 'content/%D0%BE%D1%82%D0%B4%D0%B5%D0%BB%2C%201/order.yaml'
    const artifactLocation = { uri, uriBaseId: '%SRCROOT%' }
    const region = { startLine: 4, startColumn: 9, endLine: 4, endColumn: 12 }
    expect(results).toHaveLength(3)
    expect(results[1]).toEqual({
      ruleId: 'structure/duplicate-id',
      ruleIndex: tool.driver.rules.findIndex(({ id }) => id === 'structure/duplicate-id'),
      level: 'error',
      message: { text: 'Обозначение «one» уже занято другим местом этого документа\nКак исправить: Дайте другой id' },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      relatedLocations: [
        {
          id: 0,
          physicalLocation: { artifactLocation, region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 12 } },
          message: { text: 'здесь он занят впервые' },
        },
      ],
      fixes: [
        { artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'two' } }] }] },
      ],
    })
    expect(results[0]!['locations']).toEqual([{ physicalLocation: { artifactLocation } }])
    expect(results[2]).toMatchObject({ level: 'note', message: { text: 'Нигде' } })
    expect(results[2]).not.toHaveProperty('locations')
  })
})

describe('GitHub', () => {
  it('writes one escaped command per finding', () => {
    expect(reportGithub(all)).toBe(
      [
        '::warning file=content/отдел%2C 1/order.yaml,title=Часть документа нельзя показать в этом формате (emit/not-representable)' +
          '::В формате HTML нельзя показать: 100%25%0Aвсего%0AКак исправить: Сверьте этот файл с другими форматами или запишите это место иначе',
        '::error file=content/отдел%2C 1/order.yaml,line=4,col=9,title=Два места с одним id (structure/duplicate-id)' +
          '::Обозначение «one» уже занято другим местом этого документа%0AКак исправить: Дайте другой id',
        '::notice title=Часть документа нельзя показать в этом формате (emit/not-representable)::Нигде',
        '',
      ].join('\n'),
    )
  })

  it('says nothing when there is nothing to say', () => {
    expect(reportGithub([])).toBe('')
  })
})

describe('GitLab', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  interface Issue { fingerprint: string; location: unknown }
  const read = (found: readonly Diagnostic[]) => JSON.parse(reportGitlab(found, hash)) as Issue[] // read back from our own text

  it('writes the fields that GitLab needs', () => {
    expect(read(all)[1]).toEqual({
      description: 'Обозначение «one» уже занято другим местом этого документа\nКак исправить: Дайте другой id',
      check_name: 'structure/duplicate-id',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
      severity: 'major',
      location: { path: ORDER, lines: { begin: 4 } },
    })
    expect(read([homeless])[0]!.location).toEqual({ path: '.', lines: { begin: 1 } })
    expect(reportGitlab([], hash)).toBe('[]\n')
  })

  it('keeps the fingerprint when lines move, and tells repetitions apart', () => {
    const moved = { ...duplicate, place: { ...duplicate.place!, ...place(0, 3) } }
    expect(read([moved])[0]!.fingerprint).toBe(read([duplicate])[0]!.fingerprint)
    const both = read([moved, duplicate]).map(({ fingerprint }) => fingerprint)
    expect(new Set(both).size).toBe(2)
  })
})
