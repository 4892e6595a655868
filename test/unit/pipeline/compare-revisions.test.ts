import { describe, expect, it } from 'vitest'
import { compareRevisions } from '../../../src/pipeline/compare-revisions.ts'
import type { Host } from '../../../src/workspace/host.ts'
import { amendedContent, DOSSIER, textIn, withFiles, type Step } from '../../helpers/amended-content.ts'

const first: Step = { folder: 'izm-1', date: '2021-04-01', number: '20', edit: { 'roadmap.yaml': (text) => text.replace('Март 2021 года', 'Апрель 2021 года') } }
const ROADMAP = `${DOSSIER}/roadmap.yaml`

const findings = (before: Host, after: Host) => compareRevisions({ host: before, selection: '' }, { host: after, selection: '' }).after.map(({ code, severity }) => `${severity}: ${code}`)

describe('the comparison of an amended act that was edited again', () => {
  const signed = amendedContent([first])
  const edited = withFiles(signed, { [ROADMAP]: textIn(signed, ROADMAP).replace('Апрель 2021 года', 'Май 2021 года') })

  it('does not take the new edit for a mistake of the signed amending act', () => {
    const compared = compareRevisions({ host: signed, selection: '' }, { host: edited, selection: '' })
    expect([...compared.before, ...compared.after]).toEqual([])
    expect(compared.documents.filter(({ status }) => status !== 'same').map(({ file }) => file)).toEqual([ROADMAP])
    expect(compared.uncovered).toHaveLength(1)
  })

  it('tells of a list of changes that was edited itself', () => {
    const file = 'stepnoy/izm-1/amendment.yaml'
    expect(findings(signed, withFiles(signed, { [file]: textIn(signed, file).replace('Апрель 2021 года', 'Июнь 2021 года') }))).toEqual(['warning: amendment/text-mismatch'])
  })

  it('shows what is really wrong first', () => {
    const twice = withFiles(edited, { [ROADMAP]: textIn(edited, ROADMAP).replace('id: monitoring', 'id: working-group') })
    expect(findings(signed, twice)).toEqual(['error: structure/duplicate-id'])
  })
})
