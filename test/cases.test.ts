/** Runs the case folders: what an author sees for a mistake, and what comes out of sound sources. */
import { describe, expect, it } from 'vitest'
import { reportText } from '../src/diagnostics/reporters/text.ts'
import { checkContent } from '../src/pipeline/check-content.ts'
import { openProject } from '../src/pipeline/open-project.ts'
import { createLineReader } from '../src/pipeline/read-lines.ts'
import { composeTree } from '../src/pipeline/stages.ts'
import { printTree } from '../src/tree/print.ts'
import { caseHost, expectText, listCases } from './helpers/case-folders.ts'

describe('diagnostics', () => {
  it.each(listCases('diagnostics'))('%s', (name) => {
    const host = caseHost('diagnostics', name)
    const diagnostics = checkContent(host, { lint: false })
    expect(diagnostics.length, 'the case has a finding').toBeGreaterThan(0)
    for (const diagnostic of diagnostics) {
      expect(diagnostic.place, `${diagnostic.code} has a place`).toBeDefined()
      expect(diagnostic.message).toMatch(/[а-яё]/i)
    }
    expectText('diagnostics', name, 'expected.txt', reportText(diagnostics, { lineText: createLineReader(host) }))
  })
})

describe('build', () => {
  it('the base of all cases is sound', () => {
    expect(checkContent(caseHost('build', 'base'))).toEqual([])
  })

  it.each(listCases('build'))('%s', (name) => {
    const host = caseHost('build', name)
    const printed: string[] = []
    for (const dossier of openProject(host)) {
      expect(dossier.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([])
      for (const document of dossier.documents) {
        const { value, diagnostics } = composeTree(document)
        expect(diagnostics).toEqual([])
        printed.push(`# ${dossier.path}/${document.stem}\n${printTree(value!.document)}`)
      }
    }
    expectText('build', name, 'expected.txt', printed.join('\n'))
  })
})
