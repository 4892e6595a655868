import { describe, expect, it } from 'vitest'
import { draftAmendment } from '../../../../src/pipeline/amendments/draft-amendment.ts'
import { createOverlayHost } from '../../../../src/workspace/overlay.ts'
import { DOSSIER, textIn } from '../../../helpers/amended-content.ts'
import { caseHost } from '../../../helpers/case-folders.ts'

const picture = `${DOSSIER}/схема 1.png`
const base = caseHost('build', 'pictures-and-tables')

it('refuses a file that became a document of another kind', () => {
  const host = caseHost('build', 'base')
  const plan = 'kind: plan\ntitle: План\nyear: 2021\ncolumns: [number, title, period]\ngroups:\n  - month: март\n    events:\n      - { title: Семинар, period: В течение месяца }\n'
  const { draft, diagnostics } = draftAmendment({ before: host, after: createOverlayHost(host, new Map([[`${DOSSIER}/roadmap.yaml`, new TextEncoder().encode(plan)]])), folder: DOSSIER })
  expect(draft).toBeUndefined()
  expect(diagnostics.map(({ code, severity, place }) => [code, severity, place?.file])).toEqual([['revision/other-kind', 'error', `${DOSSIER}/roadmap.yaml`]])
})

describe('a picture', () => {
  it('that is gone from the folder is asked for, when a new one stands in its place', () => {
    const text = textIn(base, `${DOSSIER}/program.yaml`)
    const read = base.read(picture)
    const bytes = read.ok ? read.bytes : undefined
    const after = createOverlayHost(base, new Map([[picture, undefined], [`${DOSSIER}/схема 2.png`, bytes], [`${DOSSIER}/program.yaml`, new TextEncoder().encode(text.replaceAll('схема 1.png', 'схема 2.png'))]]))
    const { diagnostics } = draftAmendment({ before: base, after, folder: DOSSIER })
    expect(diagnostics.map(({ code }) => code)).toEqual(['amendment/broken-state'])
    expect(diagnostics[0]).toMatchObject({ message: expect.stringContaining('«схема 1.png» не найден') as string, help: expect.stringContaining('Верните прежний рисунок') as string })
  })

  it('that shows something else under its old name is refused, with the way out', () => {
    const read = base.read(picture)
    const bytes = new Uint8Array([...(read.ok ? read.bytes : []), 0])
    const { diagnostics } = draftAmendment({ before: base, after: createOverlayHost(base, new Map([[picture, bytes]])), folder: DOSSIER })
    expect(diagnostics.map(({ code }) => code)).toEqual(['amendment/context-changed'])
    expect(diagnostics[0]!.help).toContain('схема 1.png')
  })

  it('under a new name is set out anew by itself', () => {
    const read = base.read(picture)
    const bytes = read.ok ? read.bytes.slice() : new Uint8Array()
    const text = textIn(base, `${DOSSIER}/program.yaml`)
    expect(text).toContain('схема 1.png')
    const after = createOverlayHost(base, new Map([[`${DOSSIER}/схема 2.png`, new Uint8Array([...bytes, 0])], [`${DOSSIER}/program.yaml`, new TextEncoder().encode(text.replaceAll('схема 1.png', 'схема 2.png'))]]))
    const { draft, diagnostics } = draftAmendment({ before: base, after, folder: DOSSIER })
    expect(diagnostics).toEqual([])
    expect(draft?.documents.flatMap(({ instructions }) => instructions.map(({ operation, at }) => [operation, at.at(-1)?.kind]))).toEqual([['rewrite', 'figure']])
  })
})
