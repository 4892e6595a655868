/** What was signed is not shown with other words. */
import { describe, expect, it } from 'vitest'
import { sealActs } from '../../../../src/pipeline/seal-acts.ts'
import type { Host } from '../../../../src/workspace/host.ts'
import { createOverlayHost } from '../../../../src/workspace/overlay.ts'
import { amendedContent, DOSSIER, textIn, withFiles } from '../../../helpers/amended-content.ts'
import { caseHost, readFolder } from '../../../helpers/case-folders.ts'
import { publishTo } from '../../../helpers/published.ts'

const ORDER = `${DOSSIER}/order.yaml`
const ROADMAP = `${DOSSIER}/roadmap.yaml`
const sealed = (host: Host): Host => createOverlayHost(host, new Map(sealActs(host, {}).files.map(({ path, bytes }) => [path, bytes])))
const edit = (host: Host, path: string, from: string, to: string): Host => {
  expect(textIn(host, path)).toContain(from)
  return withFiles(host, { [path]: textIn(host, path).replace(from, to) })
}
const errorsOf = ({ report }: Awaited<ReturnType<typeof publishTo>>): readonly (readonly [string, string | undefined])[] =>
  report.diagnostics.filter(({ severity }) => severity === 'error').map(({ code, place }) => [code, place?.file])

describe('a sealed act that was edited without an amending act', () => {
  it('is not published, and the earlier site stays', async () => {
    const host = sealed(caseHost('build', 'base'))
    const first = await publishTo(host)
    expect(first.report.isPublished).toBe(true)
    const before = readFolder(first.out)
    const second = await publishTo(edit(host, ROADMAP, 'Март 2021 года', 'Май 2021 года'), {}, first.out)
    expect(second.report.isPublished).toBe(false)
    expect(errorsOf(second)).toEqual([['amendment/changed-without-amendment', ROADMAP]])
    expect(readFolder(first.out)).toEqual(before)
  })

  it('is not published either when only its surroundings changed its words', async () => {
    const second = await publishTo(edit(sealed(caseHost('build', 'base')), 'stepnoy/people.yaml', 'Петров', 'Сидоров'))
    expect(errorsOf(second).map(([code]) => code)).toContain('amendment/context-changed')
  })

  it('is published as a draft when its number is taken away', async () => {
    const host = edit(edit(sealed(caseHost('build', 'base')), ROADMAP, 'Март 2021 года', 'Май 2021 года'), ORDER, 'number: 15/2\n', '')
    const site = await publishTo(host)
    expect(errorsOf(site)).toEqual([])
    expect(site.text(`${DOSSIER}/index.html`)).toContain('Это проект')
  })
})

describe('a draft of an amending act', () => {
  const drafted = amendedContent([{ folder: 'izm-1', edit: { 'roadmap.yaml': (text) => text.replace('Март 2021 года', 'Апрель 2021 года') } }], sealed(caseHost('build', 'base')))

  it('answers for the changes that it holds', async () => {
    const site = await publishTo(drafted)
    expect(errorsOf(site)).toEqual([])
    expect(site.text(`${DOSSIER}/roadmap.html`)).toContain('Март 2021')
  })

  it('answers for no others', async () => {
    const site = await publishTo(edit(drafted, ROADMAP, 'Подведение итогов', 'Подведение первых итогов'))
    expect(errorsOf(site)).toEqual([['amendment/changed-without-amendment', ROADMAP]])
  })
})
