/** An authority's own sentences of amending acts: partials of its folder that stand for ours. */
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../../src/pipeline/check-content.ts'
import { openProject } from '../../../../src/pipeline/open-project.ts'
import { sealActs } from '../../../../src/pipeline/seal-acts.ts'
import { composeTree } from '../../../../src/pipeline/stages.ts'
import { plainText, visitNodes } from '../../../../src/tree/visit.ts'
import type { Host } from '../../../../src/workspace/host.ts'
import { createOverlayHost } from '../../../../src/workspace/overlay.ts'
import { caseHost } from '../../../helpers/case-folders.ts'
import { textIn, withFiles } from '../../../helpers/amended-content.ts'

const PARTIAL = 'stepnoy/templates/partials/amendment/replace-words.hbs'
const OWN = '{{#if isGerund}}исправив {{#if place}}{{place}} {{/if}}с «{{old.text}}» на «{{new.text}}»{{else}}{{#if place}}{{place}} {{/if}}исправить с «{{old.text}}» на «{{new.text}}»{{/if}}'
const AMENDMENT = 'stepnoy/izmeneniya/amendment.yaml'
const act = `kind: amendment
amends: programma
date: 2021-04-01
number: 20
changes:
  - { document: roadmap.yaml, path: groups/2021/events/working-group/period, old: Март 2021 года, new: Апрель 2021 года }
points:
  - control: petrov
`
const base = caseHost('build', 'base')
const ROADMAP = 'stepnoy/programma/roadmap.yaml'
const amended = withFiles(base, { [AMENDMENT]: act, [ROADMAP]: textIn(base, ROADMAP).replace('Март 2021 года', 'Апрель 2021 года') })
const own = withFiles(amended, { [PARTIAL]: OWN })

function firstPoint(host: Host): string {
  const [dossier] = [...openProject(host, { selection: 'stepnoy/izmeneniya' })]
  expect(dossier!.diagnostics).toEqual([])
  const lines: string[] = []
  visitNodes(composeTree(dossier!.documents[0]!).value!.document, (node) => void (node.type === 'paragraph' && lines.push(plainText(node.children).replaceAll('\u00a0', ' '))))
  return lines.find((line) => line.startsWith('Внести в'))!
}

describe('a partial of the authority', () => {
  it('stands for ours, and the act is proved all the same', () => {
    expect(firstPoint(amended)).toContain('заменив в графе')
    expect(firstPoint(own)).toMatch(/^Внести в приказ .* изменение, исправив .* с «Март» на «Апрель»\.$/)
    const sealed = createOverlayHost(own, new Map(sealActs(own).files.map(({ path, bytes }) => [path, bytes])))
    expect(checkContent(sealed, { lint: false })).toEqual([])
    // What was signed with it is not printed with another one.
    const without = withFiles(sealed, { [PARTIAL]: undefined })
    expect(checkContent(without, { lint: false })).toMatchObject([{ code: 'amendment/signed-words-changed', place: { file: AMENDMENT } }])
  })

  it('is told of where it is wrong, and the act is not made', () => {
    const wrong = withFiles(amended, { [PARTIAL]: '{{#if isGerund}}исправив {{oldText}}{{else}}исправить{{/if}}' })
    const [finding] = checkContent(wrong, { lint: false }).filter(({ code }) => code.startsWith('template/'))
    expect(finding).toMatchObject({ place: { file: PARTIAL } })
    expect(finding!.message).toContain('oldText')
  })
})
