import { describe, expect, it } from 'vitest'
import type { ContentSelection } from '../../../src/cli/locate-content.ts'
import { displayPlaces } from '../../../src/cli/print-findings.ts'
import { diagnose } from '../../../src/diagnostics/diagnose.ts'

const content: ContentSelection = { root: '/дом/content', selection: '', display: (path) => `content/${path}` }
const position = { line: 1, column: 1, offset: 0 }

describe('displayPlaces', () => {
  it('rewrites every path of a finding, and leaves those of built-in templates', () => {
    const finding = diagnose('dossier/annex-twice', { path: 'a.yaml' }, { file: 'x/order.yaml' }, {
      related: [{ place: { file: 'x/other.yaml' }, message: 'здесь' }],
      fix: { file: 'x/order.yaml', range: { start: position, end: position }, replacement: '' },
    })
    const builtIn = diagnose('dossier/annex-twice', { path: 'a.yaml' }, { file: 'prikaz:templates/documents/order.hbs' })
    const nowhere = diagnose('output/inside-sources', { path: 'out' })
    expect(displayPlaces([finding, builtIn, nowhere], content)).toMatchObject([
      { place: { file: 'content/x/order.yaml' }, related: [{ place: { file: 'content/x/other.yaml' } }], fix: { file: 'content/x/order.yaml' } },
      { place: { file: 'prikaz:templates/documents/order.hbs' } },
      { code: 'output/inside-sources' },
    ])
  })
})
