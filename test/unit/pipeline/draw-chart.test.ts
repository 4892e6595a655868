import { describe, expect, it } from 'vitest'
import { schedulesOf } from '../../../src/pipeline/dossier-schedules.ts'
import { openProject } from '../../../src/pipeline/open-project.ts'
import { composeTree } from '../../../src/pipeline/stages.ts'
import { eventsOf } from '../../../src/model/schedule/schedule.ts'
import { createDiskHost } from '../../../src/workspace/disk.ts'
import type { Host } from '../../../src/workspace/host.ts'
import type { Row } from '../../../src/tree/nodes.ts'
import { plainText, visitNodes } from '../../../src/tree/visit.ts'
import { contentRoot } from '../../helpers/built-content.ts'
import { caseHost, listCases } from '../../helpers/case-folders.ts'

const hosts: readonly (readonly [string, Host])[] = [['content', createDiskHost(contentRoot)], ...listCases('build').map((name) => [name, caseHost('build', name)] as const)]

describe.each(hosts)('%s', (_name, host) => {
  it('gives every event the number and the words that the finished document prints', () => {
    for (const dossier of openProject(host)) {
      for (const { file, schedule } of schedulesOf(dossier)) {
        const document = composeTree(dossier.documents.find((each) => each.file === file)!).value!.document
        const rows = new Map<string, Row>()
        visitNodes(document, (node) => {
          if (node.type === 'row' && node.kind === 'body' && node.origin !== undefined) rows.set(node.origin.pointer, node)
        })
        for (const event of eventsOf(schedule)) {
          const row = rows.get(event.pointer)
          expect(event.number, `${file} ${event.pointer}`).toBe(row?.label)
          const texts = row!.cells.map(({ children }) => children.map((block) => (block.type === 'paragraph' ? plainText(block.children) : '')).join(' '))
          expect(texts).toContain(event.title)
        }
        const banners = [...headingsOf(document)]
        const headings = schedule.groups.flatMap(({ heading }) => heading ?? [])
        expect(headings, file).toEqual(banners)
      }
    }
  })
})

function* headingsOf(document: Parameters<typeof visitNodes>[0]): Generator<string> {
  const found: string[] = []
  visitNodes(document, (node) => {
    if (node.type !== 'row' || node.kind !== 'banner') return
    found.push(
      node.cells.flatMap(({ children }) => children.map((block) => (block.type === 'paragraph' ? `${block.label === undefined ? '' : `${block.label} `}${plainText(block.children)}` : ''))).join(' ').trim(),
    )
  })
  yield* found
}
