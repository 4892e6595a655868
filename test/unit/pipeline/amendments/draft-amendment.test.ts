import { describe, expect, it } from 'vitest'
import { draftAmendment } from '../../../../src/pipeline/amendments/draft-amendment.ts'
import { createOverlayHost } from '../../../../src/workspace/overlay.ts'
import { DOSSIER, textIn } from '../../../helpers/amended-content.ts'
import { caseHost } from '../../../helpers/case-folders.ts'

const picture = `${DOSSIER}/схема 1.png`
const base = caseHost('build', 'pictures-and-tables')

describe('a picture', () => {
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
