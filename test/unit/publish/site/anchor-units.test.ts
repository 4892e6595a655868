import { describe, expect, it } from 'vitest'
import { openProject } from '../../../../src/pipeline/open-project.ts'
import { composeTree } from '../../../../src/pipeline/stages.ts'
import { anchorUnits } from '../../../../src/publish/site/anchor-units.ts'
import { visitNodes } from '../../../../src/tree/visit.ts'
import { caseHost } from '../../../helpers/case-folders.ts'

function anchorsOf(name: string, kind: string): readonly string[] {
  const ids: string[] = []
  for (const dossier of openProject(caseHost('build', name))) {
    for (const plan of dossier.documents.filter((document) => document.kind === kind)) {
      visitNodes(anchorUnits(composeTree(plan).value!.document), (node) => {
        if ('id' in node && node.id !== undefined) ids.push(node.id)
      })
    }
  }
  return ids
}

describe('anchorUnits', () => {
  it('keeps the ids of the author and makes others of the printed numbers', () => {
    expect(anchorsOf('base', 'order')).toEqual(['approve', 'approve-program', 'approve-roadmap', 'execute', 'punkt-3', 'punkt-4'])
  })

  it('names rows by their group where numbers begin anew', () => {
    const ids = anchorsOf('base', 'roadmap')
    expect(ids).toContain('2021-god')
    expect(ids.length).toBeGreaterThan(3)
  })

  it.each(['base', 'concept', 'programme-complete', 'plan-of-work', 'roadmap-by-sections', 'fixed-numbers', 'texts'])('gives every unit of %s an id of its own', (name) => {
    for (const kind of ['order', 'program', 'roadmap', 'plan', 'concept']) {
      const ids = anchorsOf(name, kind)
      expect(ids).toEqual([...new Set(ids)])
      for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9._-]*$/)
    }
  })
})
